import http from 'node:http';
import type { NodeCase } from '../../../src/lab/lifetime-cases.ts';
import { limitIn, type LimitTable } from '../../../src/model/lifetime/limit.ts';
import { loopback, type Room } from '../network/laboratory-room.ts';

/** How many milliseconds after the cut the node was called unknown, and its pods were deleted. */
export interface PlayedNode {
  readonly unknownAfter: number;
  readonly deletedAfter: number;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));

/**
 * Plays a node whose way to the API server is cut: a server that stores the time of the last renewal, a node that renews by HTTP, and a monitor that reads it
 * by HTTP at each period. The monitor knows only what the server says, as the controller manager does.
 */
export async function playNode(room: Room, { minor, phase }: NodeCase, table: LimitTable): Promise<PlayedNode> {
  const length = (row: string, value: string): number => {
    const limit = limitIn(table, row, value, minor);
    if (limit.is !== 'span') throw new Error(`the lab needs a length: ${row}, ${value}`);
    return limit.span.min;
  };
  const [renewal, grace, period] = [
    length('node-lease', 'renewal'),
    length('node-monitor-grace-period', 'grace'),
    length('node-monitor-grace-period', 'period'),
  ];
  let renewed = '';
  let renewedAt = 0;
  let isCut = false;
  const server = http.createServer((request, response) => {
    if (request.method === 'PUT') {
      // A packet that is dropped has no answer.
      if (isCut) return void request.socket.destroy();
      renewed = String(request.headers['x-renewed']);
      renewedAt = performance.now();
    }
    response.end(renewed);
  });
  const port = await room.listen(server);
  const ask = (method: 'GET' | 'PUT', headers: http.OutgoingHttpHeaders = {}): Promise<string> =>
    new Promise((resolve, reject) => {
      const request = http.request({ host: loopback, port, method, headers, agent: false }, (response) => {
        let text = '';
        response.on('data', (data: Buffer) => (text += String(data)));
        response.on('end', () => resolve(text));
      });
      request.on('error', reject);
      request.end();
    });

  // The node renews on a clock of its own, and goes on trying after the cut.
  let count = 0;
  const renew = (): void => void ask('PUT', { 'x-renewed': String((count += 1)) }).catch(() => undefined);
  renew();
  const renewing = setInterval(renew, renewal);
  room.onClose(() => clearInterval(renewing));

  // The monitor begins at a random part of its period.
  await wait(Math.random() * period);
  let seen = '';
  let seenAt = performance.now();
  let unknownAt: number | undefined;
  const looking = setInterval(() => {
    ask('GET').then(
      (now) => {
        if (now !== seen) [seen, seenAt] = [now, performance.now()];
        if (performance.now() - seenAt > grace) unknownAt ??= performance.now();
      },
      () => undefined,
    );
  }, period);
  room.onClose(() => clearInterval(looking));

  // Three renewals pass, and then the cut comes within the interval.
  const before = count;
  while (count < before + 3) await wait(1);
  await wait(phase * renewal);
  isCut = true;
  // Nothing follows from when a busy machine comes to the cut, only from which renewal was the last: it counts as made at its part of that interval.
  const cutAt = renewedAt + phase * renewal;
  while (unknownAt === undefined) await wait(1);
  await wait(length('pod-eviction-tolerations', 'toleration') - (performance.now() - unknownAt));
  return { unknownAfter: unknownAt - cutAt, deletedAfter: performance.now() - cutAt };
}

import http from 'node:http';
import http2 from 'node:http2';
import net, { type Server, type Socket } from 'node:net';
import type { Hop, Timer } from '../../../src/model/lifetime/hop.ts';
import { loopback, type Room } from '../network/laboratory-room.ts';

/** How a session ended: which timer ran out first, and after how many milliseconds; nothing where none did before the end of the case. */
export interface Played {
  readonly by: string | undefined;
  readonly hop: string | undefined;
  readonly after: number;
}

/** What is being played: when it began, and the first timer that ran out. */
interface Play {
  readonly began: number;
  readonly end: (hop: string, timer: string) => void;
  readonly isOver: () => boolean;
}

/** A message of the session, which no case sends after its first one, and a ping with its answer: what SPDY and WebSocket have as frames. */
const frame = { message: 'm', ping: 'p', answer: 'a' } as const;

const isDevice = ({ id }: Timer): boolean => /^(front|between)\//.test(id);
const isHttp2 = ({ keepalives }: Hop): boolean => keepalives.some(({ id }) => id.startsWith('http2-health-check/'));

/** A length of the case, at random where the timer is. */
const lengthOf = ({ limit }: Timer): number | undefined =>
  limit.is === 'span' ? limit.span.min + Math.random() * (limit.span.max - limit.span.min) : undefined;

/** A proxy of TCP that ends both of its connections when no byte passed for its limit; Node's own timer of the socket counts that. */
async function startDevice(room: Room, target: number, hop: Hop, timer: Timer, play: Play): Promise<number> {
  const idle = lengthOf(timer);
  const server = net.createServer((near) => {
    const far = room.keep(net.connect(target, loopback));
    room.keep(near);
    near.pipe(far).pipe(near);
    const drop = (): void => {
      near.destroy();
      far.destroy();
    };
    if (idle !== undefined)
      near.setTimeout(idle, () => {
        play.end(hop.id, timer.id);
        drop();
      });
    near.on('close', drop);
    far.on('close', drop);
  });
  return room.listen(server);
}

/** The timers of the end that takes a connection: its age, its messages, or its bytes. */
function runTimers(hop: Hop, play: Play, close: () => void): (what: 'message' | 'bytes') => void {
  const running = hop.timers
    .filter((timer) => !isDevice(timer))
    .flatMap((timer) => {
      const length = lengthOf(timer);
      if (length === undefined) return [];
      const out = (): void => {
        play.end(hop.id, timer.id);
        close();
      };
      return [{ counts: timer.counts, length, out, handle: setTimeout(out, length) }];
    });
  return (what) => {
    if (play.isOver()) return;
    for (const each of running)
      if (each.counts === 'bytes' || (each.counts === 'messages' && what === 'message')) {
        clearTimeout(each.handle);
        each.handle = setTimeout(each.out, each.length);
      }
  };
}

/** The intervals at which the end that opens a connection sends bytes while the session is silent. Keepalives of TCP are packets: the kernel sends them, and no proxy sees one. */
const pingsOf = ({ keepalives }: Hop): readonly number[] =>
  keepalives.flatMap(({ sends, every }) => (sends === 'bytes' && every.is === 'span' ? [every.span.min] : []));

/** The end of a hop that takes the connection, and opens the next one. An upgrade of HTTP/1.1 carries frames; HTTP/2 carries one stream. */
async function startEnd(
  room: Room,
  hop: Hop,
  next: ((closed: () => void) => Promise<() => void>) | undefined,
  play: Play,
): Promise<number> {
  const carry = (close: () => void, closeNext: (hangUp: () => void) => void): void => {
    if (!next) return;
    next(close).then(closeNext, close);
  };
  if (isHttp2(hop)) {
    const server = http2.createServer();
    server.on('stream', (stream) => {
      stream.respond({ ':status': 200 });
      stream.write(frame.message);
      const close = (): void => stream.session?.destroy();
      runTimers(hop, play, close);
      stream.on('error', () => undefined);
      carry(close, (hangUp) => stream.on('close', hangUp));
    });
    server.on('session', (session) => session.on('error', () => undefined));
    return room.listen(server as unknown as Server);
  }
  const server = http.createServer();
  server.on('upgrade', (_, socket: Socket) => {
    room.keep(socket);
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: frames\r\n\r\n');
    const close = (): void => void socket.destroy();
    const saw = runTimers(hop, play, close);
    socket.on('data', (data: Buffer) => {
      for (const byte of data.toString('latin1')) {
        saw(byte === frame.message ? 'message' : 'bytes');
        if (byte === frame.ping) socket.write(frame.answer);
      }
    });
    carry(close, (hangUp) => socket.on('close', hangUp));
  });
  return room.listen(server);
}

/** Opens a hop and keeps it open with its pings. Returns what hangs up. */
async function open(room: Room, hop: Hop, port: number, play: Play, closed: () => void): Promise<() => void> {
  const every = (interval: number, send: () => void): NodeJS.Timeout => {
    const handle = setInterval(() => !play.isOver() && send(), interval);
    room.onClose(() => clearInterval(handle));
    return handle;
  };
  if (isHttp2(hop)) {
    const session = http2.connect(`http://${loopback}:${port}`);
    session.on('error', () => undefined);
    room.onClose(() => session.destroy());
    const stream = session.request({ ':path': '/' });
    stream.on('error', () => undefined);
    stream.resume();
    await new Promise<void>((resolve, reject) => {
      stream.once('response', () => resolve());
      session.once('error', reject);
    });
    const handles = pingsOf(hop).map((interval) => every(interval, () => !session.destroyed && session.ping(() => undefined)));
    session.on('close', () => {
      for (const handle of handles) clearInterval(handle);
      closed();
    });
    return () => session.destroy();
  }
  const socket = await new Promise<Socket>((resolve, reject) => {
    const request = http.request({ host: loopback, port, headers: { connection: 'Upgrade', upgrade: 'frames' } });
    request.once('upgrade', (_, upgraded: Socket) => resolve(upgraded));
    request.on('error', reject);
    request.end();
  });
  room.keep(socket);
  socket.resume();
  socket.write(frame.message);
  const handles = pingsOf(hop).map((interval) => every(interval, () => !socket.destroyed && socket.write(frame.ping)));
  socket.on('close', () => {
    for (const handle of handles) clearInterval(handle);
    closed();
  });
  return () => socket.destroy();
}

/** One hop: the end that takes its connection, the devices before it, and how to open it. */
async function startHop(
  room: Room,
  hop: Hop,
  next: ((closed: () => void) => Promise<() => void>) | undefined,
  play: Play,
): Promise<(closed: () => void) => Promise<() => void>> {
  let port = await startEnd(room, hop, next, play);
  for (const timer of hop.timers.filter(isDevice).reverse()) port = await startDevice(room, port, hop, timer, play);
  return (closed) => open(room, hop, port, play, closed);
}

/** A session that is open: how it ends, once it has. */
export interface OpenSession {
  readonly ended: Promise<Played>;
}

/**
 * Opens a silent session over the hops of the model: real connections on loopback, each with the timers and the pings that the model has for it. It ends when a
 * timer cuts it, or after `longest` milliseconds. Throws where it cannot be opened, or is closed by no timer.
 */
export async function openSession(room: Room, hops: readonly Hop[], longest: number): Promise<OpenSession> {
  let ended: Played | undefined;
  let wake: () => void = () => undefined;
  let isClosed = false;
  const over = new Promise<void>((resolve) => (wake = resolve));
  const play = {
    began: 0,
    isOver: () => ended !== undefined,
    end: (hop: string, by: string): void => {
      ended ??= { by, hop, after: performance.now() - play.began };
      wake();
    },
  };
  let next: ((closed: () => void) => Promise<() => void>) | undefined;
  for (const hop of [...hops].reverse()) next = await startHop(room, hop, next, play);
  play.began = performance.now();
  const closed = (): void => {
    isClosed = true;
    wake();
  };
  let hangUp: (() => void) | undefined;
  try {
    hangUp = await next?.(closed);
  } catch (error) {
    // A timer may be shorter than a busy machine takes to open a connection.
    if (!ended) throw error;
  }
  // Opening is no part of the silence.
  if (!ended) play.began = performance.now();
  const handle = setTimeout(wake, longest);
  const finish = async (): Promise<Played> => {
    await over;
    clearTimeout(handle);
    if (!ended && isClosed) throw new Error(`a connection of ${hops.map(({ id }) => id).join(', ')} was closed, and no timer had run out`);
    const found: Played = ended ?? { by: undefined, hop: undefined, after: performance.now() - play.began };
    ended = found;
    hangUp?.();
    return found;
  };
  return { ended: finish() };
}

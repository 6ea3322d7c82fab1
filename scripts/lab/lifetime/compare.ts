import { lifetimeCases, nodeCases, shortened, type LifetimeCase, type NodeCase } from '../../../src/lab/lifetime-cases.ts';
import { unknownAfter } from '../../../src/model/lifetime/cut-off-node.ts';
import { endOf } from '../../../src/model/lifetime/end.ts';
import type { Hop } from '../../../src/model/lifetime/hop.ts';
import { limitIn, type Limit, type LimitTable, type Span } from '../../../src/model/lifetime/limit.ts';
import { routeOf } from '../../../src/model/lifetime/route.ts';
import type { Room } from '../network/laboratory-room.ts';
import { playNode } from './node.ts';
import { openSession, type Played } from './session.ts';

/** What the model says of a case: the timers that may be the first, and when; empty where nothing cuts. */
export interface Predicted {
  readonly by: readonly string[];
  readonly after: Span | undefined;
}

/** A case with both. `ratio` is played over predicted: 1 within a random time, and the distance from its nearer end outside of it. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly predicted: Predicted;
  readonly played: Played;
  readonly agrees: boolean;
  readonly ratio: number | undefined;
}

const longer = (limit: Limit, factor: number): Limit =>
  limit.is === 'span' ? { is: 'span', span: { min: limit.span.min * factor, max: limit.span.max * factor } } : limit;

/** The table with every length multiplied, so that a busy machine still keeps the order. */
export const lengthened = (table: LimitTable, factor: number): LimitTable =>
  Object.fromEntries(Object.entries(table).map(([id, rows]) => [id, rows.map((row) => ({ ...row, limit: longer(row.limit, factor) }))]));

/** The hops of a case, as the model has them, with the lengths of the lab. */
export function hopsOf({ setup }: LifetimeCase, factor: number): readonly Hop[] {
  const times = (value: number | undefined): number | undefined => (value === undefined ? undefined : value * factor);
  return routeOf(
    {
      ...setup,
      front: { ...setup.front, idle: times(setup.front.idle) },
      between: { ...setup.between, idle: times(setup.between.idle) },
      tunnelKeepalive: times(setup.tunnelKeepalive),
    },
    lengthened(shortened, factor),
  );
}

/** What the model says of hops. A test gives hops of a broken model. */
export function predict(hops: readonly Hop[]): Predicted {
  const { first } = endOf(hops, Infinity);
  return {
    by: first.map(({ timer }) => timer.id),
    after:
      first.length > 0
        ? { min: Math.min(...first.map(({ fate }) => fate.after.min)), max: Math.min(...first.map(({ fate }) => fate.after.max)) }
        : undefined,
  };
}

const ratioOf = (after: number, { min, max }: Span): number => (after < min ? after / min : after > max ? after / max : 1);

/** Compares what was played with what was predicted: the same timer has to be the first, or none in both. */
export function compare(id: string, name: string, predicted: Predicted, played: Played): Compared {
  const agrees = played.by === undefined ? predicted.by.length === 0 : predicted.by.includes(played.by);
  return {
    id,
    name,
    predicted,
    played,
    agrees,
    ratio: predicted.after && played.by !== undefined ? ratioOf(played.after, predicted.after) : undefined,
  };
}

/** Every length of these hops, and half as much again: after that nothing can cut any more. */
const longestOf = (hops: readonly Hop[]): number =>
  1.25 *
  Math.max(
    ...hops.flatMap(({ timers, keepalives }) => [
      ...timers.map(({ limit }) => (limit.is === 'span' ? limit.span.max : 0)),
      ...keepalives.map(({ every }) => (every.is === 'span' ? every.span.max : 0)),
    ]),
  );

/** Plays sessions and compares each with the model. They are opened one after the other, so that opening does not make another one late, and are silent together. */
export async function playSessions(
  room: Room,
  factor: number,
  cases: readonly LifetimeCase[] = lifetimeCases,
): Promise<readonly Compared[]> {
  const running: Promise<Compared>[] = [];
  for (const { id, name, ...rest } of cases) {
    const hops = hopsOf({ id, name, ...rest }, factor);
    const part = room.part();
    const { ended } = await openSession(part, hops, longestOf(hops));
    running.push(ended.then((played) => compare(id, name, predict(hops), played)).finally(() => part.close()));
  }
  return Promise.all(running);
}

/** When the model says that a node is called unknown and emptied that was cut off at this part of its interval. */
export function predictNode({ minor, phase }: NodeCase, table: LimitTable): Readonly<Record<'node-unknown' | 'pods-deleted', Span>> {
  const span = (row: string, value: string): Span => {
    const limit = limitIn(table, row, value, minor);
    if (limit.is !== 'span') throw new Error(`the lab needs a length: ${row}, ${value}`);
    return limit.span;
  };
  const since = phase * span('node-lease', 'renewal').max;
  const unknown = unknownAfter(
    span('node-monitor-grace-period', 'grace'),
    { min: since, max: since },
    span('node-monitor-grace-period', 'period'),
  );
  const tolerated = span('pod-eviction-tolerations', 'toleration');
  return { 'node-unknown': unknown, 'pods-deleted': { min: unknown.min + tolerated.min, max: unknown.max + tolerated.max } };
}

/** Plays nodes that are cut off, and compares when each was called unknown and emptied. */
export async function playNodes(room: Room, factor: number, cases: readonly NodeCase[] = nodeCases): Promise<readonly Compared[]> {
  const table = lengthened(shortened, factor);
  const rows = await Promise.all(
    cases.map(async (each) => {
      const part = room.part();
      try {
        const found = await playNode(part, each, table);
        const predicted = predictNode(each, table);
        const one = (id: 'node-unknown' | 'pods-deleted', after: number): Compared =>
          compare(`${each.id}-${id}`, `${each.name}: ${id}`, { by: [id], after: predicted[id] }, { by: id, hop: undefined, after });
        return [one('node-unknown', found.unknownAfter), one('pods-deleted', found.deletedAfter)];
      } finally {
        await part.close();
      }
    }),
  );
  return rows.flat();
}

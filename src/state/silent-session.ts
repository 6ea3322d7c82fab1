import type { DeviceId } from '../model/lifetime/device.ts';
import type { SessionId } from '../model/lifetime/session.ts';
import { given } from '../model/given.ts';
import { readAll } from './parameter.ts';
// Named one by one, so that a script holds only the rows of the table of parameters that it reads.
import { between, betweenIdle, front, frontIdle, keepalive, session, silent } from './parameters.ts';
import { queryOf, withoutParameters, type Query } from './query.ts';

/** A session whose end is asked for, and what stands on its way. Times are seconds; what is undefined is as the facts have it. */
export interface SilentSession {
  readonly session: SessionId;
  readonly front: DeviceId;
  readonly frontIdle?: number | undefined;
  readonly between: DeviceId;
  readonly betweenIdle?: number | undefined;
  /** How long the session is silent; undefined for good. */
  readonly silent?: number | undefined;
  /** `--keepalive-time` of agents and servers of Konnectivity. */
  readonly keepalive?: number | undefined;
}

/** The parameters of a session that are a number of seconds. */
export const secondsOfSession = { frontIdle, betweenIdle, silent, keepalive } as const;
/** All of them, in the order of an address. */
export const parametersOfSession = { session, front, frontIdle, between, betweenIdle, silent, keepalive } as const;
const names = Object.keys(parametersOfSession) as readonly (keyof typeof parametersOfSession)[];

/** The session that a reader begins with. */
export const usualSession: SilentSession = { session: session.default, front: front.default, between: between.default };

/** Reads the session that a query asks for; undefined where it names none. What is not taken is named in `refused`. */
export function readSession(query: Query, refused: string[]): SilentSession | undefined {
  if (!query.has('session')) return undefined;
  const asked = readAll(query, Object.values(parametersOfSession), refused);
  return { ...asked, ...usualSession, ...given(asked) };
}

/** Writes a session into a query, or takes the one that is there away. `session` is written always, since it says that its end is asked for. */
export const writeSession = (asked: SilentSession | undefined, others: string): string =>
  queryOf({ ...asked }, { front: usualSession.front, between: usualSession.between }, withoutParameters(others, names));

/** The session with the value of one control changed, which is named as its parameter; undefined where it is none of them, or the value none of its own. */
export function changedSession(asked: SilentSession, name: string, value: string): SilentSession | undefined {
  const found = names.find((each) => each === name);
  if (!found) return undefined;
  if (value.trim() === '' && found in secondsOfSession) return { ...asked, [found]: undefined };
  const read = parametersOfSession[found].read(value);
  return read === undefined ? undefined : { ...asked, [found]: read };
}

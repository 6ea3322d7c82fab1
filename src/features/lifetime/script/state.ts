import { checkedMinor } from '../../../facts/evidence/standing.ts';
import { given } from '../../../model/given.ts';
import type { Device, DeviceId } from '../../../model/lifetime/device.ts';
import type { Setup } from '../../../model/lifetime/route.ts';
import type { KubernetesMinor } from '../../../model/setting/minor.ts';
import type { ModeId } from '../../../model/setting/mode.ts';
import { inSentences, readAll } from '../../../state/parameter.ts';
import * as parameter from '../../../state/parameters.ts';
import { queryOf, readQuery } from '../../../state/query.ts';
import { parametersOfSession, writeSession, type SilentSession } from '../../../state/silent-session.ts';

/** What a reader has chosen on the page of lifetimes. Times are seconds; what is undefined is as the facts have it. */
export interface LifetimeState extends SilentSession {
  readonly mode: ModeId;
  readonly minor: KubernetesMinor;
}

/** The state of a page that nobody has touched. */
export const usualLifetime: LifetimeState = {
  session: 'exec',
  mode: 'defaults',
  minor: checkedMinor,
  front: 'none',
  frontIdle: undefined,
  between: 'none',
  betweenIdle: undefined,
  silent: undefined,
  keepalive: undefined,
};

const { session, ...onTheWay } = parametersOfSession;
/** The parameters of the page, in the order of its address. */
export const parametersOfLifetime = { session, mode: parameter.mode, minor: parameter.minor, ...onTheWay } as const;

const device = (id: DeviceId, idle: number | undefined): Device => ({ id, idle: id === 'none' || id === 'unknown' ? undefined : idle });

/** The state as the model takes it. */
export const setupOf = (state: LifetimeState): Setup => ({
  session: state.session,
  mode: state.mode,
  minor: state.minor,
  front: device(state.front, state.frontIdle),
  between: device(state.between, state.betweenIdle),
  tunnelKeepalive: state.keepalive,
});

export const silenceOf = ({ silent }: LifetimeState): number => silent ?? Infinity;

/**
 * Reads a query; `begun` is the state where it names nothing. A value that is none falls back to that state and is named in one plain sentence, made of text
 * only. Never throws.
 */
export function parseLifetime(
  search: string,
  begun: LifetimeState = usualLifetime,
): { readonly state: LifetimeState; readonly ignored: string | undefined } {
  const refused: string[] = [];
  const state = { ...begun, ...given(readAll(readQuery(search), Object.values(parametersOfLifetime), refused, 'here')) };
  return { state, ignored: inSentences(refused) };
}

/** The query for a state, without what the page began with; keys that are not ours stay as they are. */
export const formatLifetime = (state: LifetimeState, others = '', begun: LifetimeState = usualLifetime): string =>
  queryOf({ ...state }, { ...begun }, others);

/** The query of the explorer whose drawing marks the end of the same session. */
export const drawnQuery = ({ mode, minor, ...session }: LifetimeState): string =>
  writeSession(session, queryOf({ mode, k8s: minor }, { mode: usualLifetime.mode, k8s: parameter.k8s.default }));

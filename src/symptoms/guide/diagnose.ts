import type { PathId } from '../../model/path.ts';
import type { ModeId } from '../../model/setting/mode-id.ts';
import type { ZoneId } from '../../model/zone.ts';
import { failingOf, type Answers, type FailingId, type FailureKind, type ScopeId } from './answer.ts';

/** What the front matter of a symptom says about where and how a reader meets it. `how` and `where` begin with what is most typical. */
export interface SymptomTraits<Id extends string = string> {
  readonly id: Id;
  readonly path: PathId;
  readonly mode: ModeId;
  readonly what: readonly FailingId[];
  readonly how: readonly FailureKind[];
  /** It puts a symptom first, and rules none out. */
  readonly where: readonly ScopeId[];
}

/** The hops of a path in a mode, by the zones that name them, in the order that the request travels. The model knows them: `hopsOf`. */
type ZonesOf = (path: PathId, mode: ModeId) => readonly ZoneId[];

/** A path in one mode, and the hops of it where it may break. */
export interface Suspect {
  readonly path: PathId;
  readonly mode: ModeId;
  readonly zones: readonly ZoneId[];
}

/** What follows from the answers. */
export interface Diagnosis<Id extends string = string> {
  /** The symptoms that fit, the likelier first. May be empty: the site has no symptom for every failure. */
  readonly symptoms: readonly Id[];
  /** Where it breaks, for each way that the path may take. Empty if no path of the model is to blame; `whyNoHop` then says why. */
  readonly suspects: readonly Suspect[];
  readonly whyNoHop?: WhyNoHop;
}

/** Why no hop is lit: a single process fails, the client is none of the model, or the API server itself refused. */
type WhyNoHop = 'single-process' | 'outside' | 'refused-by-apiserver';

/** Whether a symptom fits what was answered. The third question only orders. */
const fits = ({ what, how }: Pick<SymptomTraits, 'what' | 'how'>, answers: Answers): boolean =>
  what.includes(answers.fails) && (answers.how === undefined || how.includes(answers.how));

/** Where a value stands in a list, or `otherwise` if it does not. */
const placeIn = <Value>(list: readonly Value[], value: Value, otherwise: number): number =>
  list.includes(value) ? list.indexOf(value) : otherwise;

/**
 * The symptoms that fit, the likelier first: those that are typical of the place before all others, then by how typical the failure is of them, then those
 * of the path that is drawn, then in the order of the list.
 */
function fitting<Id extends string>(answers: Answers, symptoms: readonly SymptomTraits<Id>[]): readonly SymptomTraits<Id>[] {
  const { fails, how: kind, where: scope } = answers;
  const { paths } = failingOf(fails);
  const rank = ({ how, where, path }: SymptomTraits): number =>
    (scope ? placeIn(where, scope, 40) * 6 : 0) + (kind ? how.indexOf(kind) * 10 : 0) + placeIn(paths, path, 5);
  return symptoms.filter((symptom) => fits(symptom, answers)).sort((a, b) => rank(a) - rank(b));
}

/**
 * The hops of one path that may be to blame. Without a tunnel there is one. With a tunnel, the answer tells who gave it: its facts stand with the
 * sentences of `says.ts`.
 */
export function suspectedZones(zones: readonly ZoneId[], { how, where }: Pick<Answers, 'how' | 'where'>): readonly ZoneId[] {
  if (zones.length < 2) return zones;
  switch (how) {
    // The tunnel relays bytes, so a certificate, a credential and a permission are a matter between its ends.
    case 'tls':
    case 'unauthorized':
    case 'forbidden':
    // The agent reached the target’s host, and says what that answered.
    case 'refused':
      return zones.slice(-1);
    // The message does not say whether the agent has stopped or does not reach its target.
    case 'timeout':
      return zones.slice(1);
    // The tunnel answered for itself: no agent is connected to this server, or the server does not run.
    case 'other':
      return zones.slice(0, -1);
    // An API server reaches all nodes over the same first hop.
    default:
      return where === 'some-nodes' ? zones.slice(1) : zones;
  }
}

/** The modes in which a path is drawn: the one without a tunnel, and the same with Konnectivity. */
const withTunnel: Readonly<Partial<Record<ModeId, ModeId>>> = { defaults: 'konnectivity', 'tls-verification': 'konnectivity-tls' };

/** Every mode that a picture can be in. */
export const drawnModes: readonly ModeId[] = ['defaults', 'tls-verification', 'konnectivity', 'konnectivity-tls'];

/** The reason why the answers lead to no hop, if there is one. */
function whyNoHop({ fails, how, where }: Answers): WhyNoHop | undefined {
  const { paths, isOutside } = failingOf(fails);
  if (paths.length === 0) return 'single-process';
  if (isOutside && where !== 'everywhere') return 'outside';
  return fails === 'proxy' && how === 'forbidden' ? 'refused-by-apiserver' : undefined;
}

/**
 * What follows from the answers: the symptoms that fit, and the hops where it may break. It never fails, and its result is the same for the same
 * answers.
 */
export function diagnose<Id extends string>(answers: Answers, symptoms: readonly SymptomTraits<Id>[], zonesOf: ZonesOf): Diagnosis<Id> {
  const found = fitting(answers, symptoms);
  const ids = found.map(({ id }) => id);
  const reason = whyNoHop(answers);
  if (reason) return { symptoms: ids, suspects: [], whyNoHop: reason };
  const { paths, isCarried } = failingOf(answers.fails);
  const onPath = found.filter(({ path }) => paths.includes(path));
  const path = onPath[0]?.path ?? (paths[0] as PathId);
  const verified = answers.how === 'tls' && onPath[0]?.mode === 'tls-verification';
  const direct: ModeId = verified ? 'tls-verification' : path === 'agent-to-konnectivity-server' ? 'konnectivity' : 'defaults';
  const tunnelled = withTunnel[direct];
  // Between two nodes there is no tunnel, although what was asked for came through one.
  const modes = isCarried && tunnelled && zonesOf(path, tunnelled).length > 1 ? [direct, tunnelled] : [direct];
  // An answer of another kind is the tunnel’s own where the likeliest symptom is one of a tunnel.
  const ordered = answers.how === 'other' && found[0]?.mode.startsWith('konnectivity') ? modes.toReversed() : modes;
  return { symptoms: ids, suspects: ordered.map((mode) => ({ path, mode, zones: suspectedZones(zonesOf(path, mode), answers) })) };
}

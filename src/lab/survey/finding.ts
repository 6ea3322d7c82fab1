import { capabilities, type Capability } from '../../model/answer.ts';
import type { Judgement } from '../../model/judgement.ts';
import { seatIds, type SeatId } from '../../model/seat/seat.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { YesNoUnknown } from '../../model/yes-no-unknown.ts';
import type { ZoneId } from '../../model/zone.ts';
import { carriesRequestsBack, type BuiltHop, type Scene } from './scene.ts';
import { questionNames, safeWhere, wordOfZone } from '../../wording/lab/case.ts';

/** A word that something seen can have. What is unknown cannot be seen. */
export type SeenWord = Exclude<Verdict, 'unknown'>;

/** What one attacker achieved: a letter for each capability, in the order of `capabilities`, `y` or `n`. */
type Achieved = string;

/** What happened on one hop. */
interface HopFinding {
  readonly zone: ZoneId;
  readonly word: SeenWord;
  /** Whether someone who changes its traffic got something there; undefined of a hop that is on no network. */
  readonly givesAway?: boolean;
}

/** What happened in a scene, as the record has it. */
export interface Finding {
  readonly scene: string;
  /** Whether the real server answered an honest request. */
  readonly getsThrough: boolean;
  readonly hops: readonly HopFinding[];
  /** The weakest word of all hops. */
  readonly word: SeenWord;
  readonly safeOverUntrustedNetwork: boolean;
  readonly safeOnEveryNetwork: boolean;
  /** What each attacker achieved on the whole path. */
  readonly achieved: Readonly<Record<SeatId, Achieved>>;
}

/** What was seen of one attack: each capability, whether the client’s token was captured, and whether the honest request was answered. */
export interface Seen {
  readonly can: Readonly<Record<Capability, boolean>>;
  readonly capturedToken: boolean;
  readonly getsThrough: boolean;
}

/** What was seen on a hop of who only reads and of who changes traffic. */
export interface SeenOnHop {
  readonly hop: BuiltHop;
  readonly reads: Seen;
  readonly changes: Seen;
}

const nothing: Achieved = capabilities.map(() => 'n').join('');
const lettersOf = ({ can }: Seen): Achieved => capabilities.map((capability) => (can[capability] ? 'y' : 'n')).join('');
const either = (a: Achieved, b: Achieved): Achieved => [...a].map((letter, place) => (letter === 'y' ? 'y' : (b[place] ?? 'n'))).join('');

/** What the connection itself gave to the attacker, and not a server that takes any caller. */
const gotSomething = ({ can }: Seen): boolean => capabilities.some((capability) => capability !== 'impersonate-client' && can[capability]);

/** Whether the server took the attacker for a client that is sent the requests of the API server. */
const isSentRequests = ({ path }: Scene, { can }: Seen): boolean => carriesRequestsBack(path) && can['impersonate-client'];

/**
 * The word for a hop, from what was seen there. **local**: no network has a byte of it. **unsafe**: who only read had a secret. **encrypted**: only
 * who changed traffic got something, or the far end sends requests to anyone. **authenticated**: neither got anything.
 */
function wordOf(scene: Scene, { hop, reads, changes }: SeenOnHop): SeenWord {
  if (hop.crosses.length === 0) return 'local';
  if (gotSomething(reads)) return 'unsafe';
  return gotSomething(changes) || isSentRequests(scene, changes) ? 'encrypted' : 'authenticated';
}

const weakestFirst: readonly SeenWord[] = ['unsafe', 'encrypted', 'authenticated', 'local'];
const networkOf: Readonly<Partial<Record<SeatId, readonly [ZoneId, 'reads' | 'changes']>>> = {
  'between-passive': ['between', 'reads'],
  'between-active': ['between', 'changes'],
  'node-network-passive': ['node-network', 'reads'],
  'node-network-active': ['node-network', 'changes'],
};

/** Derives everything that is compared from what was seen on each hop, and of each attacker who is on none. It asks nothing of the model. */
export function findingOf(scene: Scene, hops: readonly SeenOnHop[], others: Readonly<Partial<Record<SeatId, Seen>>>): Finding {
  const found = hops.map((each): HopFinding => {
    const word = wordOf(scene, each);
    if (word === 'local') return { zone: each.hop.zone, word };
    const { changes } = each;
    return { zone: each.hop.zone, word, givesAway: gotSomething(changes) || changes.capturedToken || isSentRequests(scene, changes) };
  });
  const onNetworks = found.filter(({ givesAway }) => givesAway !== undefined);
  // A path that does not cross the untrusted network is judged as if it did.
  const onUntrusted = onNetworks.length === 1 ? onNetworks : onNetworks.filter(({ zone }) => zone === 'between');
  const isSafe = (list: readonly HopFinding[]): boolean => list.every(({ givesAway }) => !givesAway);
  const achievedBy = (seat: SeatId): Achieved => {
    const other = others[seat];
    if (other) return lettersOf(other);
    const network = networkOf[seat];
    if (!network) return nothing;
    const [zone, how] = network;
    return hops.filter(({ hop }) => hop.crosses.includes(zone)).reduce((sum, each) => either(sum, lettersOf(each[how])), nothing);
  };
  return {
    scene: scene.id,
    getsThrough: hops.every(({ reads }) => reads.getsThrough),
    hops: found,
    word: weakestFirst.find((word) => found.some((hop) => hop.word === word)) ?? 'local',
    safeOverUntrustedNetwork: isSafe(onUntrusted),
    safeOnEveryNetwork: isSafe(onNetworks),
    achieved: Object.fromEntries(seatIds.map((seat) => [seat, achievedBy(seat)])) as Record<SeatId, Achieved>,
  };
}

/** One comparison: what was asked, what the model says, and what the lab found. */
export interface Compared {
  readonly scene: string;
  /** `gets through`, `word of between`, `word`, `safe over the untrusted network`, `safe on every network`, or a seat and a capability. */
  readonly what: string;
  readonly model: string;
  readonly lab: string;
}

const yesNo = (happened: boolean): 'yes' | 'no' => (happened ? 'yes' : 'no');

/** What the model says of a scene, for each attacker. A test or a mutation gives other judgements. */
export type JudgeScene = (scene: Scene, seat: SeatId) => Judgement;

/** Everything that is compared in a scene, what agrees included. What the model calls unknown is left out: nothing seen can be that. */
export function compared(scene: Scene, finding: Finding, judgeScene: JudgeScene): readonly Compared[] {
  const judgements = new Map(seatIds.map((seat) => [seat, judgeScene(scene, seat)]));
  const judgement = judgements.get('nobody') as Judgement;
  const row = (what: string, model: string, lab: string): readonly Compared[] =>
    model === 'unknown' ? [] : [{ scene: scene.id, what, model, lab }];
  return [
    ...row('hops', judgement.hops.map(({ zone }) => zone).join(', '), builtZones(scene, finding, judgement)),
    ...row(questionNames['gets-through'], yesNo(judgement.failures.length === 0), yesNo(finding.getsThrough)),
    ...judgement.hops.flatMap(({ zone, verdict }) =>
      row(wordOfZone(zone), verdict, finding.hops.find((hop) => hop.zone === zone)?.word ?? verdict),
    ),
    ...(judgement.hops.length === finding.hops.length && judgement.weakestHop
      ? row('word', judgement.weakestHop.verdict, finding.word)
      : []),
    ...row(safeWhere.untrusted, judgement.safeOverUntrustedNetwork, yesNo(finding.safeOverUntrustedNetwork)),
    ...row(safeWhere.every, judgement.safeOnEveryNetwork, yesNo(finding.safeOnEveryNetwork)),
    ...seatIds.flatMap((seat) =>
      capabilities.flatMap((capability, place) => {
        const answers = (judgements.get(seat) as Judgement).endToEnd;
        return row(
          `${seat}: ${capability}`,
          answers[capability].value satisfies YesNoUnknown,
          yesNo(finding.achieved[seat][place] === 'y'),
        );
      }),
    ),
  ];
}

/** The networks of the hops that were played. What lies behind a balancer is not played, because nobody knows how it connects. */
const builtZones = ({ settings }: Scene, { hops }: Finding, judgement: Judgement): string =>
  settings.loadBalancer === 'tls-terminating' && judgement.hops.length > hops.length
    ? judgement.hops.map(({ zone }) => zone).join(', ')
    : hops.map(({ zone }) => zone).join(', ');

/** What differs between the model and the lab. */
export const differences = (all: readonly Compared[]): readonly Compared[] => all.filter(({ model, lab }) => model !== lab);

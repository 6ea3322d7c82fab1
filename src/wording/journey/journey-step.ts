import type { HopJudgement } from '../../model/judgement.ts';
import { judge } from '../../model/judge.ts';
import { dialClaim, proofClaims, relayClaim, wireClaims } from './journey-claim.ts';
import type { ActorId, Claim, Journey, Leg } from '../../model/journey/journey.ts';
import { modes, type ModeId } from '../../model/setting/mode.ts';
import type { PathId } from '../../model/path.ts';
import type { FactId } from '../../model/reason.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { verdictOf, type Verdict } from '../../model/verdict.ts';
import { protocolNames } from '../protocol.ts';
import { portName } from '../port.ts';
import { judgementSentence } from '../judgement.ts';
import { pathNames } from '../names.ts';

interface StepBase {
  readonly number: number;
  /** The leg that the step is of, from 0: the same in every mode, so that a reader who switches stays at it. */
  readonly leg: number;
  readonly title: string;
}

/** A message over one hop of a path: everything but the title and what is sent comes from `judge`. */
export interface HopStep extends StepBase {
  readonly kind: 'hop';
  readonly path: PathId;
  /** True where the client is one that the path does not name: the leg is judged as the path, but is not it. */
  readonly ownClient: boolean;
  /** Settings that the request itself decides. */
  readonly fixed?: Partial<Settings>;
  readonly from: ActorId;
  readonly to: ActorId;
  readonly hop: HopJudgement;
  readonly verdict: Verdict;
  /** How the two ends' own layer looks here, whatever a tunnel adds around it. */
  readonly line: Verdict;
  /** How the tunnel around it looks, where the hop is inside one. */
  readonly tube?: Verdict;
  /** The port as a reader of a list needs it: a number, or words. */
  readonly port: string;
  readonly protocol: string;
  readonly sends: Claim;
  readonly dials: Claim;
  readonly proofs: readonly Claim[];
  readonly wire: readonly Claim[];
}

/** Something that one component does by itself. */
interface InsideStep extends StepBase {
  readonly kind: 'inside';
  readonly at: ActorId;
  readonly does: Claim;
}
export type Step = HopStep | InsideStep;

/** The protocols of a hop from the inside out: what the two ends speak, then what carries it. */
const protocolOf = ({ layers }: HopJudgement): string =>
  [...layers]
    .reverse()
    .map(({ protocol }) => protocolNames[protocol])
    .join(' inside ');

/** The steps of one leg: one for each hop of its path. Empty where these settings do not have the path. */
function hopSteps(leg: Leg, settings: Settings): readonly Omit<HopStep, 'number' | 'leg'>[] {
  const settingsOfLeg = { ...settings, ...leg.fixed };
  const { hops } = judge(leg.path, settingsOfLeg, 'nobody');
  return hops.map((hop, index) => {
    const inner = hop.layers.at(-1);
    const tunnel = hop.layers.find(({ id }) => id === 'tunnel');
    const from = index === 0 ? (leg.client ?? hop.from) : hop.from;
    // The line is drawn as it would look on a network of its own.
    const alone = { ...hop, zone: 'between' } as const;
    return {
      kind: 'hop',
      title: leg.title,
      path: leg.path,
      ownClient: leg.client !== undefined,
      ...(leg.fixed ? { fixed: leg.fixed } : {}),
      from,
      to: hop.to,
      hop,
      verdict: hop.verdict,
      line: verdictOf(alone, inner ? [inner] : []).verdict,
      ...(tunnel && hop.zone === 'between' ? { tube: verdictOf(alone, [tunnel]).verdict } : {}),
      port: portName(hop.port),
      protocol: protocolOf(hop),
      // A tunnel passes bytes on; what they are is said once.
      sends: index === 0 ? leg.sends : relayClaim(leg, hop, from),
      dials: dialClaim(leg, hop, from),
      proofs: proofClaims(leg, hop, index === hops.length - 1),
      wire: wireClaims(leg, hop, index, settingsOfLeg),
    };
  });
}

/**
 * The steps of a journey under these settings, numbered from 1: a message for each hop, and what happens inside of a component.
 * Empty if one of its paths does not exist under them (an agent without Konnectivity).
 */
export function stepsOf(journey: Journey, settings: Settings): readonly Step[] {
  const legs = journey.legs.map((leg, index) => ({ leg, index })).filter(({ leg }) => leg.when?.(settings) ?? true);
  const steps = legs.map(({ leg, index }) =>
    leg.kind === 'inside'
      ? [{ kind: leg.kind, title: leg.title, at: leg.at, does: leg.does, leg: index }]
      : hopSteps(leg, settings).map((step) => ({ ...step, leg: index })),
  );
  if (steps.some((list) => list.length === 0)) return [];
  return steps.flat().map((step, index) => ({ ...step, number: index + 1 }));
}

/** A journey in every mode that has it; modes with the same steps are one variant. */
export function variantsOf(journey: Journey) {
  const variants = new Map<string, { modes: ModeId[]; steps: readonly Step[] }>();
  for (const { id, settings } of modes) {
    const steps = stepsOf(journey, settings);
    if (steps.length === 0) continue;
    const key = JSON.stringify(steps);
    const found = variants.get(key);
    if (found) found.modes.push(id);
    else variants.set(key, { modes: [id], steps });
  }
  return [...variants.values()];
}

/** The sentence that sums up a journey under some settings: that of the first path in it that its own client dials. */
export function summaryOf({ legs }: Journey, settings: Settings): string {
  const main = legs.find((leg): leg is Leg => leg.kind === 'leg' && leg.client === undefined);
  return main ? `${pathNames[main.path]}: ${judgementSentence(judge(main.path, { ...settings, ...main.fixed }, 'nobody'))}` : '';
}

/** The claims of a step, in the order in which a page gives them. */
export const claimsOf = (step: Step): readonly Claim[] =>
  step.kind === 'inside' ? [step.does] : [step.sends, step.dials, ...step.proofs, ...step.wire];

/** What each claim of the steps of a journey stands on, in the order of the claims: a page marks them one by one. */
export const journeyCitations = (journey: Journey): readonly (readonly FactId[])[] =>
  variantsOf(journey).flatMap(({ steps }) => steps.flatMap((step) => claimsOf(step).map(({ facts }) => facts)));

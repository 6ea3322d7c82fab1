import { judge } from '../../model/judge.ts';
import { pathIds, pathOf } from '../../model/path.ts';
import { modes, type Mode } from '../../model/setting/mode.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import { capabilities } from '../../model/answer.ts';
import type { Verdict } from '../../model/verdict.ts';
import { capabilityNames } from '../../wording/capability.ts';
import { judgementSentence } from '../../wording/judgement.ts';
import { reasonTexts } from '../../wording/reason.ts';
import { verdictReasonTexts } from '../../wording/reason-words.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { networkNames } from '../../wording/zone.ts';
import { componentNames, modeNames, pathNames } from '../../wording/names.ts';
import { seatWho } from '../../wording/in-a-few-words.ts';
import type { MisconceptionId } from '../misconception.ts';
import type { Drawn, OneQuestion } from '../question.ts';
import type { Random } from '../random.ts';
import { believed } from './believed.ts';
import { drawUntil } from './draw.ts';

/** A sentence of which the model knows whether it is true, and why. */
interface Claim {
  readonly about: string;
  readonly text: string;
  readonly isTrue: boolean;
  readonly why: string;
  readonly misconception: MisconceptionId;
}

const words = ['authenticated', 'encrypted', 'unsafe'] as const satisfies readonly Verdict[];
const positions = ['between-passive', 'between-active', 'node-network-active'] as const satisfies readonly SeatId[];
const aimAt = (hops: number): MisconceptionId => (hops > 1 ? 'tunnel-end' : 'encrypted-only');
const inMode = ({ id }: Mode): string => `In the mode “${modeNames[id]}”,`;

/** "… is authenticated on the node network." */
function verdictClaim(random: Random): Claim | undefined {
  const mode = random.pick(modes);
  const path = random.pick(pathIds);
  const { hops } = judge(path, mode.settings, 'nobody');
  const onNetworks = hops.filter(({ zone, verdict }) => zone !== 'host' && words.some((word) => word === verdict));
  if (onNetworks.length === 0) return undefined;
  const hop = random.pick(onNetworks);
  const said = random.pick(words);
  return {
    about: `verdict ${mode.id} ${path} ${hop.zone}`,
    text: `${inMode(mode)} ${pathNames[path]} is ${verdictWords[said]} on ${networkNames[hop.zone]}.`,
    isTrue: said === hop.verdict,
    why: `There it is ${verdictWords[hop.verdict]}. ${verdictReasonTexts[hop.reason]}`,
    misconception: aimAt(hops.length),
  };
}

/** "The konnectivity-agent opens the connection …". */
function openerClaim(random: Random): Claim | undefined {
  const mode = random.pick(modes);
  const path = random.pick(pathIds);
  const { hops } = judge(path, mode.settings, 'nobody');
  const hop = hops.find(({ zone }) => zone === 'between');
  if (!hop) return undefined;
  const ends = [hop.from, hop.to];
  const said = random.pick(ends);
  return {
    about: `opener ${mode.id} ${path}`,
    text: `${inMode(mode)} the ${componentNames[said]} opens the connection that carries ${pathNames[path]} over the untrusted network.`,
    isTrue: said === hop.dialledBy,
    why: `The ${componentNames[hop.dialledBy]} opens it.`,
    misconception: 'who-connects',
  };
}

/** "A man in the middle … can forge the response." */
function attackerClaim(random: Random): Claim | undefined {
  const mode = random.pick(modes);
  const path = random.pick(pathIds);
  const seat = random.pick(positions);
  const capability = random.pick(capabilities);
  const { present, endToEnd, hops } = judge(path, mode.settings, seat);
  const { value, reason } = endToEnd[capability];
  if (!present || value === 'unknown' || reason === 'not-on-this-hop') return undefined;
  const { client, server } = pathOf(path);
  const name = pathNames[path];
  const names = capabilityNames(componentNames[server], componentNames[client]);
  const says = random.below(2) === 0;
  return {
    about: `attacker ${mode.id} ${path} ${seat} ${capability}`,
    text: `${inMode(mode)} an attacker ${seatWho[seat]} ${says ? 'can' : 'cannot'} ${names[capability]} on ${name}.`,
    isTrue: says === (value === 'yes'),
    why: reasonTexts[reason],
    misconception: aimAt(hops.length),
  };
}

/** "… is protected end to end." */
function safetyClaim(random: Random): Claim | undefined {
  const mode = random.pick(modes);
  const path = random.pick(pathIds);
  const judgement = judge(path, mode.settings, 'nobody');
  const { present, safeOnEveryNetwork } = judgement;
  if (!present || safeOnEveryNetwork === 'unknown') return undefined;
  const says = random.below(2) === 0;
  return {
    about: `safety ${mode.id} ${path}`,
    text: `${inMode(mode)} ${pathNames[path]} is ${says ? '' : 'not '}protected end to end.`,
    isTrue: says === (safeOnEveryNetwork === 'yes'),
    why: judgementSentence(judgement),
    misconception: aimAt(judgement.hops.length),
  };
}

/** What many believe, or what is so in place of it. */
function believedClaim(random: Random): Claim {
  const { belief, instead, isSo, why, misconception } = random.pick(believed);
  const saysBelief = random.below(2) === 0;
  return { about: `belief ${misconception}`, text: saysBelief ? belief : instead, isTrue: saysBelief !== isSo(), why, misconception };
}

const makers = [verdictClaim, openerClaim, attackerClaim, safetyClaim] as const;

/**
 * Which of four sentences is false. Each has a form of its own, one of them is what many believe or what is so in place of that, and all but one are true
 * in the model; a false one says of the same thing another word, program or answer that the site uses.
 */
export function drawFalseSentence(random: Random): Drawn<OneQuestion> {
  return drawUntil('false-sentence', random, () => {
    const claims = random.shuffled([believedClaim, ...random.some(makers, 3)]).map((make) => make(random));
    if (!claims.every((claim) => claim !== undefined)) return undefined;
    const wrong = claims.filter(({ isTrue }) => !isTrue);
    const [lie] = wrong;
    if (wrong.length !== 1 || !lie) return undefined;
    return {
      form: 'one',
      ask: 'Which of these sentences is false?',
      lead: '',
      given: [],
      options: claims.map(({ text, isTrue, why }, at) => ({
        id: `sentence-${String(at + 1)}`,
        text,
        reply: `${isTrue ? 'It is true.' : 'It is false.'} ${why}`,
      })),
      right: `sentence-${String(claims.indexOf(lie) + 1)}`,
      because: lie.why,
      see: { href: '/matrix/', text: 'Every path in every mode' },
      misconception: lie.misconception,
    };
  });
}

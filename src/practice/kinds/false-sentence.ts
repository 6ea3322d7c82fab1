import { judge } from '../../model/judge.ts';
import { pathIds, pathOf } from '../../model/path.ts';
import { modes } from '../../model/setting/mode.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import { capabilities } from '../../model/answer.ts';
import type { Verdict } from '../../model/verdict.ts';
import { capabilityNames } from '../../wording/capability.ts';
import { judgementSentence } from '../../wording/judgement.ts';
import { reasonTexts } from '../../wording/reason.ts';
import { verdictReasonTexts } from '../../wording/reason-words.ts';
import {
  attackerClaim,
  everyPath,
  falseSentenceAsk,
  itOpens,
  openerClaim,
  safetyClaim,
  thereItIs,
  truthWords,
  verdictClaim,
} from '../../wording/practice/question.ts';
import { componentNames } from '../../wording/names.ts';
import type { MisconceptionId } from '../misconception.ts';
import type { Drawn, OneQuestion } from '../question.ts';
import type { Random } from '../random.ts';
import { believed } from './believed.ts';
import { drawUntil } from './draw.ts';

/** A sentence of which the model knows whether it is true, and why. */
interface Claim {
  readonly text: string;
  readonly isTrue: boolean;
  readonly why: string;
  readonly misconception: MisconceptionId;
}

const words = ['authenticated', 'encrypted', 'unsafe'] as const satisfies readonly Verdict[];
const positions = ['between-passive', 'between-active', 'node-network-active'] as const satisfies readonly SeatId[];
const aimAt = (hops: number): MisconceptionId => (hops > 1 ? 'tunnel-end' : 'encrypted-only');

/** "… is authenticated on the node network." */
function drawVerdictClaim(random: Random): Claim | undefined {
  const mode = random.pick(modes);
  const path = random.pick(pathIds);
  const { hops } = judge(path, mode.settings, 'nobody');
  const onNetworks = hops.filter(({ zone, verdict }) => zone !== 'host' && words.some((word) => word === verdict));
  if (onNetworks.length === 0) return undefined;
  const hop = random.pick(onNetworks);
  const said = random.pick(words);
  return {
    text: verdictClaim(mode.id, path, said, hop.zone),
    isTrue: said === hop.verdict,
    why: thereItIs(hop.verdict, verdictReasonTexts[hop.reason]),
    misconception: aimAt(hops.length),
  };
}

/** "The konnectivity-agent opens the connection …". */
function drawOpenerClaim(random: Random): Claim | undefined {
  const mode = random.pick(modes);
  const path = random.pick(pathIds);
  const { hops } = judge(path, mode.settings, 'nobody');
  const hop = hops.find(({ zone }) => zone === 'between');
  if (!hop) return undefined;
  const ends = [hop.from, hop.to];
  const said = random.pick(ends);
  return {
    text: openerClaim(mode.id, path, said),
    isTrue: said === hop.dialledBy,
    why: itOpens(hop.dialledBy),
    misconception: 'who-connects',
  };
}

/** "A man in the middle … can forge the response." */
function drawAttackerClaim(random: Random): Claim | undefined {
  const mode = random.pick(modes);
  const path = random.pick(pathIds);
  const seat = random.pick(positions);
  const capability = random.pick(capabilities);
  const { present, endToEnd, hops } = judge(path, mode.settings, seat);
  const { value, reason } = endToEnd[capability];
  if (!present || value === 'unknown' || reason === 'not-on-this-hop') return undefined;
  const { client, server } = pathOf(path);
  const names = capabilityNames(componentNames[server], componentNames[client]);
  const says = random.below(2) === 0;
  return {
    text: attackerClaim(mode.id, seat, says, names[capability], path),
    isTrue: says === (value === 'yes'),
    why: reasonTexts[reason],
    misconception: aimAt(hops.length),
  };
}

/** "… is protected end to end." */
function drawSafetyClaim(random: Random): Claim | undefined {
  const mode = random.pick(modes);
  const path = random.pick(pathIds);
  const judgement = judge(path, mode.settings, 'nobody');
  const { present, safeOnEveryNetwork } = judgement;
  if (!present || safeOnEveryNetwork === 'unknown') return undefined;
  const says = random.below(2) === 0;
  return {
    text: safetyClaim(mode.id, path, says),
    isTrue: says === (safeOnEveryNetwork === 'yes'),
    why: judgementSentence(judgement),
    misconception: aimAt(judgement.hops.length),
  };
}

/** What many believe, or what is so in place of it. */
function believedClaim(random: Random): Claim {
  const { belief, instead, isSo, why, misconception } = random.pick(believed);
  const saysBelief = random.below(2) === 0;
  return { text: saysBelief ? belief : instead, isTrue: saysBelief !== isSo(), why, misconception };
}

const makers = [drawVerdictClaim, drawOpenerClaim, drawAttackerClaim, drawSafetyClaim] as const;

/**
 * Which of four sentences is false. Each has a form of its own, one of them is what many believe or what is so in place of that, and all but one are true
 * in the model; a false one says of the same thing another word, program or answer that the site uses.
 */
export const drawFalseSentence = (random: Random): Drawn<OneQuestion> =>
  drawUntil('false-sentence', random, () => {
    const claims = random.shuffled([believedClaim, ...random.some(makers, 3)]).map((make) => make(random));
    if (!claims.every((claim) => claim !== undefined)) return undefined;
    const wrong = claims.filter(({ isTrue }) => !isTrue);
    const [lie] = wrong;
    if (wrong.length !== 1 || !lie) return undefined;
    return {
      form: 'one',
      ask: falseSentenceAsk,
      lead: '',
      given: [],
      options: claims.map(({ text, isTrue, why }, at) => ({
        id: `sentence-${String(at + 1)}`,
        text,
        reply: truthWords(isTrue, why),
      })),
      right: `sentence-${String(claims.indexOf(lie) + 1)}`,
      because: lie.why,
      see: { href: '/matrix/', text: everyPath },
      misconception: lie.misconception,
    };
  });

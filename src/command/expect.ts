import type { CheckResult } from '../checker/check.ts';
import { nearestOf } from '../checker/accepted/nearest.ts';
import { originWords } from '../checker/report/origin-words.ts';
import { absentWords } from '../checker/report/path-words.ts';
import { oneLine } from '../checker/report/printable.ts';
import { openQuestions } from '../checker/settings/unknown.ts';
import { judge } from '../model/judge.ts';
import { pathIds, pathOf } from '../model/path.ts';
import { verdicts, weakestOf, type Verdict } from '../model/verdict.ts';
import { verdictWords } from '../wording/verdict.ts';
import { type ZoneId } from '../model/zone.ts';
import { zoneNames } from '../wording/zone.ts';
import { WrongUsage } from './host.ts';
import { whyOf } from '../wording/not-checked.ts';
import { judgementSentence } from '../wording/judgement.ts';

/** What somebody expects of a path: the verdict of its weakest hop, or of its weakest hop on one network. */
export type Expectation = ReturnType<typeof expectationFrom>;

const zoneIds = Object.keys(zoneNames) as readonly ZoneId[];
const form = 'it takes PATH=VERDICT, or PATH=VERDICT@NETWORK';

/** Reads `apiserver-to-kubelet=authenticated@between`. Throws `WrongUsage` and names what is near. */
export function expectationFrom(text: string) {
  const [, pathText, verdictText, zoneText] = /^([^=@]+)=([^=@]+)(?:@([^=@]+))?$/.exec(text.trim()) ?? [];
  if (pathText === undefined || verdictText === undefined)
    throw new WrongUsage(`--expect is ${text}; ${form}, such as apiserver-to-kubelet=authenticated@between.`);
  const path = pathIds.find((id) => id === pathText);
  if (!path)
    throw new WrongUsage(`--expect: no path has the id ${pathText}; the nearest ones are ${nearestOf(pathText, pathIds, 3).join(', ')}.`);
  const verdict = verdicts.find((one) => one === verdictText);
  if (!verdict) throw new WrongUsage(`--expect: ${verdictText} is not a verdict; it takes ${verdicts.join(', ')}.`);
  const zone = zoneIds.find((id) => id === zoneText);
  if (zoneText !== undefined && !zone)
    throw new WrongUsage(
      `--expect: ${zoneText} is not a network; it takes ${zoneIds.map((id) => (zoneNames[id] === id ? id : `${id} (${zoneNames[id]})`)).join(', ')}.`,
    );
  return { text: text.trim(), path, verdict, zone };
}

/** What became of an expectation, and the one line that says so. */
export type Tested = ReturnType<typeof tested>;

/** A sentence in the middle of another: without its full stop, and without the capital of an ordinary word, which a name keeps. */
const within = (sentence: string): string =>
  sentence.replace(/\.$/, '').replace(/^(?!(?:Kubernetes|Konnectivity|Prometheus)\b)[A-Z][a-z]*(?=\s)/, (word) => word.toLowerCase());

function found(
  result: CheckResult,
  { path, zone }: Expectation,
): { readonly verdict?: Verdict; readonly where: string; readonly because: string } {
  const judgement = judge(path, result.settings, 'between-active');
  const { present, hops } = judgement;
  const sentence = judgementSentence(judgement);
  if (!present)
    return { where: absentWords({ decidedBy: [{ id: 'transport', value: result.settings.transport }] }), because: within(sentence) };
  const hop = weakestOf(zone ? hops.filter((one) => one.crosses.includes(zone) || one.zone === zone) : hops);
  if (!hop) return { where: `no hop on this network (${zoneNames[zone ?? 'host']})`, because: within(sentence) };
  const text = whyOf(hop);
  const answers = openQuestions(result).filter(({ id }) => hop.verdict === 'unknown' && pathOf(path).decidedBy.includes(id));
  const [open] = answers;
  const answered = open ? `; ${originWords(open.origin).replace(/^unknown; /, '')}` : '';
  return {
    verdict: hop.verdict,
    where: `${verdictWords[hop.verdict]} (${zoneNames[zone ?? hop.zone]})`,
    because: within(text) + oneLine(answered),
  };
}

/** Tests one expectation on a result. */
export function tested(result: CheckResult, expectation: Expectation) {
  const { verdict, where, because } = found(result, expectation);
  const met = verdict === expectation.verdict;
  const asked = `${verdictWords[expectation.verdict]}${expectation.zone ? ` (${zoneNames[expectation.zone]})` : ''}`;
  const line = `${met ? 'met' : 'not met'}  ${expectation.text}: expected ${asked}, found ${where}, because ${because}.`;
  return { met, line };
}

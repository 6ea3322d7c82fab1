import { judge } from '../../model/judge.ts';
import type { Judgement } from '../../model/judgement.ts';
import { pathIds, pathOf } from '../../model/path.ts';
import type { Verdict } from '../../model/verdict.ts';
import { verdictReasonTexts } from '../../wording/reason-words.ts';
import { everyPath, pathIs, verdictMeans, verdictsAsk } from '../../wording/practice/question.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { pathNames } from '../../wording/names.ts';
import { drawCluster, type DrawnCluster } from '../cluster.ts';
import type { MisconceptionId } from '../misconception.ts';
import type { Drawn, MatchQuestion, Row } from '../question.ts';
import type { Random } from '../random.ts';
import { drawUntil } from './draw.ts';

const asked = ['authenticated', 'encrypted', 'unsafe'] as const satisfies readonly Verdict[];
const rowCount = 4;

/** A path with one certain word: it is used, nothing refuses it, and no condition would make the word better. */
const isAskable = ({ weakestHop, failures }: Judgement): boolean =>
  weakestHop !== undefined &&
  failures.length === 0 &&
  weakestHop.unless.length === 0 &&
  asked.some((verdict) => verdict === weakestHop.verdict);

function misconceptionIn(judged: readonly Judgement[]): MisconceptionId {
  const reasons = judged.map(({ weakestHop }) => weakestHop?.reason);
  if (reasons.includes('proxy-https-unverified')) return 'https-in-url';
  const endsBehindTunnel = judged.some(({ hops, weakestHop }) => hops.length > 1 && weakestHop?.zone === 'node-network');
  return endsBehindTunnel ? 'tunnel-end' : 'encrypted-only';
}

function rowOf({ path, weakestHop }: Judgement): Row {
  if (!weakestHop) throw new Error(`${path} is not used, so nothing can be asked of it`);
  const { verdict, zone, reason } = weakestHop;
  return {
    id: path,
    text: pathNames[path],
    right: verdict,
    because: pathIs(verdict, zone, verdictReasonTexts[reason]),
  };
}

/** Four paths with at least two different words, one of which depends on what differs from the stock cluster. */
function drawRows(random: Random, { settings, differs }: DrawnCluster): readonly Judgement[] | undefined {
  const judged = pathIds.map((path) => judge(path, settings, 'nobody')).filter(isAskable);
  const own = judged.filter(({ path }) => pathOf(path).decidedBy.some((id) => differs.includes(id)));
  if (own.length === 0) return undefined;
  const first = random.some(own, 2);
  const rest = random.some(
    judged.filter((each) => !first.includes(each)),
    rowCount - first.length,
  );
  const chosen = random.shuffled([...first, ...rest]);
  const words = new Set(chosen.map(({ weakestHop }) => weakestHop?.verdict));
  return chosen.length === rowCount && words.size > 1 ? chosen : undefined;
}

/** Which word each of four paths gets. Every choice is a verdict of the site, and at least two of them are right somewhere. */
export const drawVerdicts = (random: Random): Drawn<MatchQuestion> =>
  drawUntil('verdicts', random, () => {
    const cluster = drawCluster(random);
    const judged = drawRows(random, cluster);
    if (!judged) return undefined;
    return {
      form: 'match',
      isOrder: false,
      ask: verdictsAsk,
      lead: cluster.lead,
      given: cluster.given,
      rows: judged.map(rowOf),
      choices: asked.map((id) => ({ id, text: verdictWords[id] })),
      because: asked.map(verdictMeans).join(' '),
      state: { settings: cluster.settings },
      see: { href: '/matrix/', text: everyPath },
      misconception: misconceptionIn(judged),
    };
  });

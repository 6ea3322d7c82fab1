import { capabilities } from '../../model/answer.ts';
import { judge } from '../../model/judge.ts';
import { pathOf, pathIds } from '../../model/path.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import { capabilityNames } from '../../wording/capability.ts';
import { judgementSentence } from '../../wording/judgement.ts';
import { reasonTexts } from '../../wording/reason.ts';
import { capital } from '../../wording/text/text.ts';
import { attackerAsk } from '../../wording/practice/question.ts';
import { componentNames, pathNames } from '../../wording/names.ts';
import { drawCluster } from '../cluster.ts';
import type { MisconceptionId } from '../misconception.ts';
import type { Drawn, ManyQuestion } from '../question.ts';
import type { Random } from '../random.ts';
import { drawUntil } from './draw.ts';

/** Positions whose answers follow from the settings alone: what a stolen token may do is up to RBAC. */
const positions = [
  'between-passive',
  'between-active',
  'node-network-passive',
  'node-network-active',
  'another-node',
] as const satisfies readonly SeatId[];

/**
 * What an attacker in one position can do to one path. The options are all that the site asks of an attacker, so that each is plausible; at least one is
 * possible, at least one is not, and none is unknown. Something of what differs from the stock cluster decides about the path.
 */
export const drawAttacker = (random: Random): Drawn<ManyQuestion> =>
  drawUntil('attacker', random, () => {
    const { settings, lead, given, differs } = drawCluster(random);
    const path = random.pick(pathIds);
    const seat = random.pick(positions);
    const judgement = judge(path, settings, seat);
    const { present, failures, endToEnd, weakestHop } = judgement;
    const values = capabilities.map((id) => endToEnd[id].value);
    if (!present || failures.length > 0 || weakestHop?.verdict === 'unknown') return undefined;
    if (values.includes('unknown') || !values.includes('yes') || !values.includes('no')) return undefined;
    const { client, server, decidedBy } = pathOf(path);
    if (!decidedBy.some((id) => differs.includes(id))) return undefined;
    const texts = capabilityNames(componentNames[server], componentNames[client]);
    return {
      form: 'many',
      ask: attackerAsk(seat, path),
      lead,
      given,
      options: capabilities.map((id) => ({ id, text: capital(texts[id]), reply: reasonTexts[endToEnd[id].reason] })),
      right: capabilities.filter((id) => endToEnd[id].value === 'yes'),
      because: judgementSentence(judgement),
      state: { settings, path, seat },
      see: { href: `/paths/${path}/`, text: pathNames[path] },
      misconception: misconceptionOf(seat, judgement.hops.length),
    };
  });

function misconceptionOf(seat: SeatId, hops: number): MisconceptionId {
  if (seat === 'another-node') return 'ca-and-node';
  return hops > 1 ? 'tunnel-end' : 'encrypted-only';
}

import type { ComponentId } from '../../model/component.ts';
import { hopsOf, type Hop } from '../../model/hop.ts';
import { pathIds, pathOf, type PathId } from '../../model/path.ts';
import { modes } from '../../model/setting/mode.ts';
import { notOpener, openerAsk, openerBecause, opensOver, opensTo } from '../../wording/practice/question.ts';
import { componentNames, pathNames } from '../../wording/names.ts';
import { drawCluster } from '../cluster.ts';
import type { Drawn, OneQuestion } from '../question.ts';
import type { Random } from '../random.ts';
import { drawUntil } from './draw.ts';

const optionCount = 4;
const farEnd = ({ dialledBy, from, to }: Hop): ComponentId => (dialledBy === from ? to : from);

/** Who could be taken for the one that opens: each component that a part of this path begins or ends at in some mode. */
const onTheWay = (path: PathId): readonly ComponentId[] => [
  ...new Set(modes.flatMap(({ settings }) => hopsOf(path, settings).flatMap(({ from, to }) => [from, to]))),
];

/**
 * Who opens the connection over one network. Every other option is a component on the way of the path in some mode, and none of them opens that
 * connection.
 */
export const drawWhoOpens = (random: Random): Drawn<OneQuestion> =>
  drawUntil('who-opens', random, () => {
    const { settings, lead, given, differs } = drawCluster(random, ['route', 'kubelets', 'proxy', 'access']);
    const path = random.pick(pathIds);
    const { client, decidedBy } = pathOf(path);
    if (!decidedBy.some((id) => differs.includes(id))) return undefined;
    const hops = hopsOf(path, settings).filter(({ zone }) => zone === 'between' || zone === 'node-network');
    const hop = hops.length > 0 ? random.pick(hops) : undefined;
    if (!hop) return undefined;
    const others = onTheWay(path).filter((id) => id !== hop.dialledBy);
    if (others.length < optionCount - 1) return undefined;
    // The far end of the connection is always among them: who takes a connection is what is confused with who opens it.
    const wrong = [
      farEnd(hop),
      ...random.some(
        others.filter((id) => id !== farEnd(hop)),
        optionCount - 2,
      ),
    ];
    return {
      form: 'one',
      ask: openerAsk(path, hop.zone),
      lead,
      given,
      options: random.shuffled([hop.dialledBy, ...wrong]).map((id) => ({
        id,
        text: componentNames[id],
        reply: id === hop.dialledBy ? opensTo(farEnd(hop)) : replyOf(id, hop, client, hops),
      })),
      right: hop.dialledBy,
      because: openerBecause(hop.zone, hop.dialledBy, farEnd(hop), client),
      state: { settings, path },
      see: { href: `/paths/${path}/`, text: pathNames[path] },
      misconception: 'who-connects',
    };
  });

/** Why a component is not the one that opens. */
function replyOf(id: ComponentId, hop: Hop, client: ComponentId, hops: readonly Hop[]): string {
  if (id === farEnd(hop)) return notOpener.accepts;
  if (id === client) return notOpener.asks;
  const opens = hops.find(({ dialledBy }) => dialledBy === id);
  return opens ? opensOver(opens.zone) : notOpener.none;
}

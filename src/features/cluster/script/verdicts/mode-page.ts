import { modeIds, modeOf } from '../../../../model/setting/mode.ts';
import { linkTo } from '../../../../markup/h.ts';
import type { ClusterPart } from '../context.ts';
import { idInAddress, ownLine } from './own-verdict.ts';
import { differences, noTransport, standingOf } from './standing.ts';
import { modeNames } from '../../../../wording/names.ts';
import { inThisMode, everythingSame, inAnotherMode, thisIsNearest, nearestIs, modeTitle } from '../../../../wording/cluster/verdict.ts';

/** The page of a mode keeps its picture, and says where the cluster of the reader stands: in this mode, or which one is nearest and what differs from this. */
export const modePagePart: ClusterPart = (context, page) => {
  const { cluster, name, root } = context;
  const id = idInAddress(location.pathname, 'modes', modeIds);
  const lead = id && document.querySelector('main .lead');
  if (!id || !lead) return;
  const mode = modeOf(id);
  const { mode: nearest, isSame } = standingOf(cluster.settings);
  const line =
    isSame && nearest === id
      ? ownLine(inThisMode(name), everythingSame)
      : ownLine(
          isSame ? inAnotherMode(name) : nearest === id ? thisIsNearest(name) : nearestIs(name),
          ...(nearest === id ? [] : [linkTo(root, `/modes/${nearest}/`, modeNames[nearest]), '. ']),
          ...(isSame ? [] : [noTransport(cluster.settings), ' ']),
          ...differences(context, { name: modeTitle(modeNames[mode.id]), settings: mode.settings }, id),
        );
  page.put(line, (made) => lead.after(made));
};

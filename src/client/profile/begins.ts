import { modeIds, modeOf } from '../../model/setting/mode.ts';
import type { Subject } from '../compare/subject.ts';
import { beginFrom } from '../shell/own-begin.ts';
import type { ProfilePart } from './context.ts';
import { adoptOwnStyle, ownLine, removing } from './own-verdict.ts';
import { noTransport, ownSide, standingOf } from './standing.ts';

/** The page `/compare/` begins with the cluster of the reader on its first side, unless its address asks for another. */
export const comparePart: ProfilePart = (context) => {
  const page = document.querySelector('[data-compare]');
  if (!page) return undefined;
  const side = ownSide(context);
  const own: Subject = {
    id: context.text,
    base: context.profile.distribution?.id,
    name: side.name.replace(/^y/, 'Y'),
    settings: side.settings,
  };
  beginFrom<Subject>(page, own);
  return () => beginFrom<Subject>(page, undefined);
};

/**
 * The page `/fleet/` begins in the mode that reaches the nodes as the cluster of the reader does, since only that decides who keeps connections open. Where no
 * mode does, it begins as it was built, and says why.
 */
export const fleetPart: ProfilePart = ({ profile, name }) => {
  const page = document.querySelector('main .fleet');
  const lead = document.querySelector('main .fleet-head .lead');
  if (!page || !lead) return undefined;
  adoptOwnStyle();
  const { mode, hasItsTransport, isSame } = standingOf(profile.settings);
  const line = hasItsTransport
    ? ownLine(
        `Your cluster (${name}) `,
        `${isSame ? 'is in' : 'is nearest to'} the mode ${modeOf(mode).name}, and it reaches its nodes in the same way, so the page begins there.`,
      )
    : ownLine(
        `Your cluster (${name}): `,
        `${noTransport(profile.settings)} So the page begins with ${modeOf(modeIds[0]).name}, and none of its figures is that of your cluster.`,
      );
  lead.after(line);
  if (hasItsTransport) beginFrom(page, mode);
  return () => {
    removing(line)();
    if (hasItsTransport) beginFrom(page, undefined);
  };
};

import { modeIds, modeOf } from '../../model/setting/mode.ts';
import type { Subject } from '../compare/subject.ts';
import { beginFrom } from '../shell/own-begin.ts';
import type { ProfilePart } from './context.ts';
import { adoptOwnStyle, ownLine, removing } from './own-verdict.ts';
import { noTransport, standingOf } from './standing.ts';

/** The page `/compare/` begins with the cluster of the reader on its first side, unless its address asks for another. */
export const comparePart: ProfilePart = ({ profile, name, text }) => {
  const page = document.querySelector('[data-compare]');
  if (!page) return undefined;
  const own: Subject = { id: text, base: profile.distribution?.id, name: `Your cluster (${name})`, settings: profile.settings };
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
  const { mode, hasItsTransport } = standingOf(profile.settings);
  const line = hasItsTransport
    ? ownLine('', `Your cluster (${name}) reaches its nodes as ${modeOf(mode).name} does, so the page begins in that mode.`)
    : ownLine(
        '',
        `${noTransport(profile.settings, `your cluster (${name})`)} The page begins with ${modeOf(modeIds[0]).name}, whose figures are not those of your cluster.`,
      );
  lead.after(line);
  if (hasItsTransport) beginFrom(page, mode);
  return () => {
    removing(line)();
    if (hasItsTransport) beginFrom(page, undefined);
  };
};

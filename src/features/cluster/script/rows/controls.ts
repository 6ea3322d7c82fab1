import { passes } from '../../../../model/control.ts';
import { judge } from '../../../../model/judge.ts';
import { pathIds } from '../../../../model/path.ts';
import { isPartial } from '../../../../model/reason.ts';
import type { Settings } from '../../../../model/setting/setting.ts';
import type { ClusterPart } from '../context.ts';
import { ownLine, ownTags } from '../verdicts/own-verdict.ts';
import { passWords, thePathIs, requestsFail } from '../../../../wording/cluster/in-yours.ts';
import { onYours } from '../../../../wording/cluster/verdict.ts';

/** Under the title of each control of `/controls/`: whether the cluster of the reader passes it, where a setting decides that, and what its path is there. */
export const controlsPart: ClusterPart = ({ cluster: { settings } }, page) => {
  for (const section of document.querySelectorAll<HTMLElement>('.control[data-path]')) {
    const path = pathIds.find((id) => id === section.dataset['path']);
    if (!path) continue;
    const passedBy = section.dataset['passedBy'];
    const outcome = passedBy === undefined ? '' : passWords[passes(settings, JSON.parse(passedBy) as Partial<Settings>)];
    const judgement = judge(path, settings, 'nobody');
    // A control can pass in a cluster in which the connection is refused.
    const failing = judgement.failures.length > 0 && requestsFail(judgement.failures.every(isPartial));
    const line = ownLine(onYours, outcome, thePathIs, ...ownTags(judgement), failing);
    page.put(line, (made) => section.querySelector('h3')?.after(made));
  }
};

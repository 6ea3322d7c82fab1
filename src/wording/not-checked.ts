import type { Answer } from '../model/answer.ts';
import type { NotChecked } from '../model/evidence/shown.ts';
import type { JudgedHop, PathJudgement } from '../model/judgement.ts';
import { judgePath } from '../model/judge-path.ts';
import { paths } from '../model/path.ts';
import type { Settings } from '../model/setting/setting.ts';
import type { KubernetesMinor } from '../model/setting/minor.ts';
import { reasonTexts } from './reason.ts';
import { listed } from './text/list.ts';
import { counted } from './text/text.ts';
import { verdictWords } from './verdict.ts';

/** What we have not done for a minor, as a clause: that a verdict is unknown there says nothing of Kubernetes. */
export const notCheckedClause = (minor: KubernetesMinor): string => `We have not checked ${minor}`;

/** What stands beside a verdict that was not checked: “We have not checked 1.37; authenticated in 1.36”. */
export const notCheckedWords = ({ minor, was, checkedIn }: NotChecked): string =>
  checkedIn.length > 0 ? `${notCheckedClause(minor)}; ${verdictWords[was]} in ${listed(checkedIn)}` : notCheckedClause(minor);

/** Why a hop has its verdict. What was not checked for the minor that is shown is said first, with what holds where it was. */
export const whyOf = ({ reason, notChecked }: Pick<JudgedHop, 'reason' | 'notChecked'>): string =>
  notChecked ? `${notCheckedWords(notChecked)}. ${reasonTexts[reason]}` : reasonTexts[reason];

/** Why an answer is what it is. */
export const whyAnswered = ({ reason, notChecked }: Answer): string =>
  notChecked ? `${notCheckedClause(notChecked)}.` : reasonTexts[reason];

/** What a judgement lacks for the minor that is shown, before what is judged where it was checked. Nothing where all of it was. */
export function notCheckedLead({ hops, onEveryNetwork }: PathJudgement): string {
  const { notChecked } = (onEveryNetwork.hop?.notChecked ? onEveryNetwork.hop : hops.find((hop) => hop.notChecked)) ?? {};
  if (!notChecked) return '';
  const { minor, checkedIn } = notChecked;
  return `${notCheckedClause(minor)}${checkedIn.length > 0 ? `, so this is ${listed(checkedIn)}` : ''}. `;
}

/** How many paths were not checked for the minor of some settings, in a sentence; nothing where each was. */
export function notCheckedSentence(settings: Settings): string {
  const minor = settings.kubernetes?.minor;
  const count = paths.filter(({ id }) => judgePath(id, settings).checked).length;
  return minor && count > 0
    ? `${notCheckedClause(minor)} for ${counted(count, 'path')}: what protects a path there is unknown, and what is unsafe elsewhere is taken for unsafe.`
    : '';
}

import type { SmallestChange, SafeChange, Scope } from '../../model/change/smallest-change.ts';
import { clausesInOrder } from '../text/list.ts';
import { reasonTexts } from '../reason.ts';
import { counted, sentence } from '../text/text.ts';
import { remedyTexts } from './remedy.ts';
import { pathNames } from '../names.ts';

const networks: Record<Scope, string> = { between: 'on the untrusted network', 'every-hop': 'end to end' };

/** A check that was not made before refuses what it does not accept: where it is unknown what kubelets serve, it may refuse them all. */
const doubtOf = ({ steps, settings }: SafeChange): string =>
  settings.kubeletServingCertificate === 'unknown' && steps.some(({ setting }) => setting === 'kubeletCertificateAuthority')
    ? ' It is unknown whether requests then still get through, because it is unknown who signed the kubelets’ serving certificates.'
    : '';

/** What the search for the smallest change of a path came to, in a sentence or two. */
export function smallestChangeSentence(change: SmallestChange): string {
  const [name, across] = [pathNames[change.path], networks[change.scope]];
  if (change.kind === 'absent') return reasonTexts[change.reason];
  if (change.kind === 'safe') return `${name} is already safe ${across}.`;
  if (change.kind === 'impossible') return `No setting makes ${name} safe ${across}. ${reasonTexts[change.reason]}`;
  const { answers } = change;
  const [count, ways] = [answers[0].steps.length, answers.length];
  const settings = count === 1 ? 'one setting' : counted(count, 'setting');
  return `If you change ${settings}${ways > 1 ? `, in one of ${ways} ways` : ''}, ${name} is safe ${across}.${doubtOf(answers[0])}`;
}

/** What one way to make a path safe does, as a clause that asks for it, in the order in which nothing fails on the way. */
export const safeChangeClause = ({ steps }: SafeChange): string => clausesInOrder(steps.map(({ remedy }) => remedyTexts[remedy]));

/** The same as one sentence. */
export const safeChangeSentence = (change: SafeChange): string => sentence(safeChangeClause(change));

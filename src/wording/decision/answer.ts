import type { Step } from '../../model/change/smallest-change.ts';
import type { Snippet } from '../change/snippet.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { remedyTexts } from '../change/remedy.ts';
import { counted, sentence } from '../text/text.ts';
import type { Decided } from './decide.ts';
import { questionOf, type Decision } from './decision.ts';
import { joined } from './subject.ts';

/** Whose cluster an answer is for: the defaults of kubeadm, or what the cluster of the reader is called. */
export type Whose = { readonly name: string; readonly settings: Settings } | undefined;

/** How the first sentence begins: with the cluster that it is about, and with what the question supposes of it. */
function leadOf({ supposed, supposes }: Decision, whose: Whose): string {
  const isAdded = whose === undefined || supposes?.(whose.settings) !== whose.settings;
  if (!whose) return supposed ?? 'By default';
  return supposed && isAdded ? `${supposed} on your cluster (${whose.name})` : `On your cluster (${whose.name})`;
}

/** What the changes are called: they stand first, before what no setting does, or are all that is listed. */
const stepsBelow = (count: number, others: number): string =>
  `the ${others > 0 ? 'first ' : ''}${count === 1 ? 'step' : counted(count, 'step')} below`;

/** What follows from the changes: that they make it a yes, or what they leave. `blocked` says how many of them the reader cannot make. */
function changesSentence({ also }: Decision, { outcome, steps, after }: Decided, blocked: number): string {
  if (outcome === 'yes' || steps.length === 0) return '';
  const all = stepsBelow(steps.length, also.length);
  if (blocked === steps.length) return `You cannot take ${all} yourself.`;
  if (blocked > 0) return `You cannot take ${blocked} of ${all} yourself.`;
  const besides = also.flatMap(({ forYes }) => forYes ?? []).map((clause) => `, ${clause}`);
  if (after.outcome === 'yes') return `Take ${all}${besides.join('')}, and the answer is yes.`;
  return after.outcome === 'no' ? `After ${all} this stays: ${joined(after.because)}.` : `After ${all}, ${joined(after.because)}.`;
}

/** The answer to a decision in words. `blocked` is how many of the changes the reader cannot make. */
export function answerWords(decision: Decision, decided: Decided, whose?: Whose, blocked = 0) {
  const { outcome, because, alsoUnknown, notChecked, isRemoved, yesOnUntrustedNetwork, after } = decided;
  const why = outcome === 'yes' ? decision.yes : joined(because);
  const word = { yes: 'yes', no: 'no', unknown: 'we cannot say' }[outcome];
  const first = isRemoved && !whose ? `No: ${why}.` : `${leadOf(decision, whose)}, ${word}: ${why}.`;
  const isNotUsed = whose !== undefined && decision.needs !== undefined && whose.settings.transport !== decision.needs.transport;
  const rest = isNotUsed
    ? ['Your cluster does not use them, so you have nothing to replace.']
    : [
        alsoUnknown.length > 0 ? sentence(joined(alsoUnknown)) : '',
        outcome === 'no' ? (decision.note ?? '') : '',
        yesOnUntrustedNetwork ? 'On the untrusted network alone the answer would be yes.' : '',
        changesSentence(decision, decided, blocked),
        outcome === 'yes' || after.outcome === 'yes'
          ? decision.asks === 'protection' && outcome === 'yes'
            ? (decision.then ?? '')
            : ''
          : (decision.then ?? ''),
      ];
  return { first: notChecked + first, second: rest.filter(Boolean).join(' ') };
}

/** What a step does, in a sentence. Beside one path its own words say “it”, and here several things are meant. */
export const stepSentence = ({ remedy }: Pick<Step, 'remedy'>): string =>
  sentence(remedy === 'use-konnectivity' ? 'carry these connections through Konnectivity' : remedyTexts[remedy]);

/** The link to all of a step, and what stands in the place of steps where there are none. */
/** Where lines are set, behind the lines. */
export const inFile = (file: string): string => `in ${file}. `;
/** The paragraph and what it was computed for; the address of its page follows. */
export const forwarded = (paragraph: string, basis: string): string => `${paragraph} Computed for ${basis} by Hub & Spoke: `;
export const howLink = 'How, and what to check first';
export const nothingToSet = 'You have nothing to set.';

/** The most lines that stand beside a step; the page of the setup has all of them. */
const fewLines = 2;

/** What to write for a step and into which file, without the dash of a list, where that is short enough to stand beside it. */
export function shortSnippet(snippets: readonly Snippet[]): Pick<Snippet, 'file' | 'lines'> | undefined {
  const [snippet] = snippets;
  if (!snippet || snippets.length > 1 || snippet.lines.length > fewLines) return undefined;
  return { file: snippet.file, lines: snippet.lines.map((line) => line.trim().replace(/^- /, '')) };
}

/** The whole answer as one paragraph of plain text, for somebody who was asked and passes it on. */
export function paragraphToForward(decision: Decision, decided: Decided, whose?: Whose, blocked = 0): string {
  const { first, second } = answerWords(decision, decided, whose, blocked);
  const todo = [...decided.steps.map(stepSentence), ...decision.also.map(({ says }) => says)];
  const remaining = decision.remains.map(({ says }) => says);
  return [
    questionOf(decision),
    first,
    second,
    ...(todo.length > 0 ? [`What to do, in this order: ${todo.map((each, at) => `(${at + 1}) ${each}`).join(' ')}`] : []),
    ...(remaining.length > 0 ? [`What remains: ${remaining.join(' ')}`] : []),
  ]
    .filter(Boolean)
    .join(' ')
    .replaceAll('`', '');
}

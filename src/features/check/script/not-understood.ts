import type { CheckResult } from '../../../checker/check.ts';
import { isLeftAlone } from '../../../checker/left-alone.ts';
import type { InputAccount } from '../../../checker/read/reading.ts';
import { h } from '../../../markup/h.ts';
import { jumpButton } from './account.ts';
import type { Jump } from './checker-script.ts';
import { part } from '../../shell/script/part.ts';
import { coded } from '../../../markup/coded.ts';
import { expectedInput, whatToPaste, changeThisPlace, foundInstead, allForms, areInOneTable } from '../../../wording/check/result.ts';

/** Whether anything of the inputs was read. */
export const isUnderstood = ({ account }: Pick<CheckResult, 'account'>): boolean => account.some(({ read }) => read.length > 0);

/** What to say of one input of which nothing was read. */
export function lostOf({ file, unread }: Pick<InputAccount, 'file' | 'unread'>, problems: CheckResult['problems']) {
  const problem = problems.find((one) => one.file === file);
  // What cannot be read at all is told as a problem and as a piece that was not read.
  const found = unread.find(({ what }) => !problems.some(({ sentence }) => sentence === what));
  const { line, column = 1 } = found ?? problem ?? { line: 1 };
  if (problem && !found) return { line, column, sentences: [problem.sentence, changeThisPlace], isForeign: false };
  return {
    line,
    column,
    sentences: [foundInstead(found && !isLeftAlone(found.what) ? found.what : undefined), expectedInput, whatToPaste],
    // Whether the list of all forms helps: not where one place of a known form is wrong
    isForeign: true,
  };
}

const itemOf = (input: InputAccount, problems: CheckResult['problems'], root: string, jump: Jump): HTMLElement => {
  const { line, column, sentences, isForeign } = lostOf(input, problems);
  const { file } = input;
  return h(
    'li',
    {},
    jumpButton({ file, line, column }, jump),
    ...sentences.flatMap((sentence) => [' ', ...coded(sentence)]),
    ...(isForeign ? [' ', h('a', { href: `${root}check/forms/` }, allForms), areInOneTable] : []),
  );
};

/**
 * Leaves of the result only what was understood: where nothing was, an item for each input says why, and nothing is drawn or counted. Of inputs that
 * decide nothing it leaves what was read of them.
 */
export function showUnderstood(result: CheckResult, page: HTMLElement, jump: Jump, decides: boolean): void {
  const isKnown = isUnderstood(result);
  const hide = (name: string, isHidden: boolean): void => void (part<HTMLElement>(page, name).hidden = isHidden);
  hide('.check-version', !isKnown || !decides);
  hide('.check-partly', !isKnown);
  hide('.check-cluster', !isKnown);
  hide('.check-decided', !decides);
  hide('[name="save-svg"]', !decides);
  hide('.check-found', !(isKnown && decides) && result.findings.length === 0);
  if (isKnown) return;
  const { account, problems } = result;
  part(page, '.check-problems').replaceChildren(...account.map((input) => itemOf(input, problems, page.dataset['root'] ?? '/', jump)));
}

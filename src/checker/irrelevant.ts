import type { CheckResult } from './check.ts';
import { nothingKnown, type Input } from './read/read.ts';
import type { Problem } from './read/reading.ts';

/** What a report says of a file that is left alone. */
export const nothingInIt = 'nothing in it is for the checker';

/** Whether a problem only says that the input holds nothing known, of an input that is data of some kind: a Service, a `package.json`. */
function isOnlyIrrelevant({ sentence }: Problem, text: string): boolean {
  return (
    sentence === nothingKnown && (/^\uFEFF?\s*[{[]/.test(text) || /^\uFEFF?[ \t]*(?:- )?["']?[\w./-]+["']?[ \t]*:(?:\s|$)/m.test(text))
  );
}

/** A result in which an input that holds nothing for the checker is passed over and not a problem. */
export function withoutIrrelevant(result: CheckResult, inputs: readonly Input[]): CheckResult {
  const texts = new Map(result.inputs.map((name, index) => [name, inputs[index]?.text ?? '']));
  const passed = result.problems.filter((one) => isOnlyIrrelevant(one, texts.get(one.file) ?? ''));
  if (passed.length === 0) return result;
  const isTold = (file: string): boolean => result.skipped.some((one) => one.file === file);
  const isPassed = (name: string): boolean => passed.some(({ file }) => file === name);
  const skipped = passed.filter(({ file }) => !isTold(file)).map(({ file, line, column }) => ({ file, line, column, what: nothingInIt }));
  return {
    ...result,
    problems: result.problems.filter((one) => !passed.includes(one)),
    skipped: [...result.skipped, ...skipped],
    account: result.account.map((one) =>
      isPassed(one.file)
        ? {
            ...one,
            unread: one.unread.flatMap((piece) =>
              piece.what !== nothingKnown ? piece : isTold(one.file) ? [] : { ...piece, what: nothingInIt },
            ),
          }
        : one,
    ),
  };
}

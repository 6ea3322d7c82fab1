import type { CheckResult } from '../checker/check.ts';
import { moreForms } from '../checker/read/more-forms.ts';
import { Work } from '../checker/read/limits.ts';
import { nothingKnown, readInput, type Input } from '../checker/read/read.ts';
import { emptyReading, type Problem } from '../checker/read/reading.ts';

/** Words without which a file that cannot be read has nothing to do with these paths. */
const words =
  /kube-?api-?server|kubelet|kubeadm|konnectivity|proxy-(?:server|agent)|hyperkube|egress-?selector|insecure-skip-tls-verify|nodes\/proxy|APIService|WebhookConfiguration/i;

/** Whether a text has a word that the checker is about. */
export const isAboutPaths = (text: string): boolean => words.test(text);

/** What a report says of a file that is left alone. */
export const nothingInIt = 'nothing in it is for the checker';

/**
 * Whether a file that nobody named is given to the checker: it holds something that is read, or it cannot be read although it has words
 * that the checker is about.
 */
export function isRelevant(input: Input): boolean {
  const reading = emptyReading();
  readInput(input, reading, new Work(input.text.length), moreForms);
  const { processes, documents, units, problems } = reading;
  if (processes.length + documents.length + units.length > 0) return true;
  return problems.some(({ sentence }) => sentence !== nothingKnown) && isAboutPaths(input.text);
}

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
  const skipped = passed.filter(({ file }) => !isTold(file)).map(({ file, line, column }) => ({ file, line, column, what: nothingInIt }));
  return { ...result, problems: result.problems.filter((one) => !passed.includes(one)), skipped: [...result.skipped, ...skipped] };
}

import { moreForms } from '../checker/read/more-forms.ts';
import { Work } from '../checker/read/limits.ts';
import { nothingKnown, readInput, type Input } from '../checker/read/read.ts';
import { emptyReading } from '../checker/read/reading.ts';

/** Words without which a file that cannot be read has nothing to do with these paths. */
const words =
  /kube-?api-?server|kubelet|kubeadm|konnectivity|proxy-(?:server|agent)|hyperkube|egress-?selector|insecure-skip-tls-verify|nodes\/proxy|APIService|WebhookConfiguration/i;

/** Whether a text has a word that the checker is about. */
export const isAboutPaths = (text: string): boolean => words.test(text);

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

import type { CheckResult } from './check.ts';
import { leftAlone } from './left-alone.ts';
import { emptyInput, notFilled, nothingKnown, type Input } from './read/read.ts';
import type { Problem, Skipped } from './read/reading.ts';

/** Words without which a file that cannot be read has nothing to do with these paths. */
const words =
  /kube-?api-?server|kubelet|kubeadm|konnectivity|proxy-(?:server|agent)|hyperkube|egress-?selector|insecure-skip-tls-verify|nodes\/proxy|APIService|WebhookConfiguration/i;

/** A flag or a field of them. A text in another language that only names programs sets nothing. */
const sets =
  /--(?:anonymous|authoriz|bind-addr|client-ca|config|egress|etcd|insecure|kube|master|read-only|service-|tls-|token)|\bkind["']?[ \t]*:|insecure-skip|[a-z]Verify|(?:KUBE|ETCD)\w*=/;

/** Whether a text has a word that the checker is about. */
export const isAboutPaths = (text: string): boolean => words.test(text);

const isData = /^\uFEFF?[ \t]*[{[]|^\uFEFF?[ \t]*(?:- )?["']?[\w./-]+["']?[ \t]*:(?:\s|$)/m;
/** The code blocks of a document, each of which was read by its own form. */
const hasBlocks = /^[ \t]*```/m;
/** A text whose first line that is no comment is data: then a place of it is wrong, and no other language. */
const beginsAsData = /^\uFEFF?(?:[ \t]*(?:#[^\r\n]*|---)?\r?\n)*(?:[ \t]*[{[]|[ \t]*(?:- )?["']?[\w./-]+["']?[ \t]*:(?:\s|$))/;
const isComments = /^\uFEFF?(?:[ \t]*(?:(?:#|;|\/\/)[^\n]*|---[ \t\r]*|\r?)(?:\n|$))+$/;
/** An object of Kubernetes, which should be read. */
const namesItsKind = /^[ \t]*["']?(?:apiVersion|kind)["']?[ \t]*:/m;
/** What is said of any text that YAML takes for a word, such as a comment: it tells nothing. */
const notAMapping = 'a document that is not a mapping';
/** What is said of a text that is no YAML at all, which a file of another program need not be. */
const noYaml = /^It (?:cannot be read as|is no) YAML/;

/**
 * What a file that cannot be read is left alone as: one without a word, one of comments, one that holds data of another kind such as a Service, and one
 * that has no word which the checker is about. Nothing where it should have been read.
 */
function irrelevanceOf({ sentence }: Problem, text: string): string | undefined {
  if (sentence === emptyInput) return leftAlone.empty;
  if (sentence === nothingKnown && isComments.test(text)) return leftAlone.comments;
  const mayBeForeign =
    sentence === nothingKnown ||
    (noYaml.test(sentence) && !namesItsKind.test(text) && (sentence === notFilled || !beginsAsData.test(text)));
  const isOther =
    (sentence === nothingKnown && isData.test(text)) ||
    (mayBeForeign && (hasBlocks.test(text) || !(isAboutPaths(text) && sets.test(text))));
  if (isOther) return leftAlone.foreign;
  // Without a kind it may be filled in to be anything.
  return mayBeForeign && sentence === notFilled ? leftAlone.template : undefined;
}

/** A result in which an input that holds nothing for the checker is passed over and not a problem. */
export function withoutIrrelevant(result: CheckResult, inputs: readonly Input[]): CheckResult {
  const texts = new Map(result.inputs.map((name, index) => [name, inputs[index]?.text ?? '']));
  const saidOf = (one: Problem): string | undefined =>
    irrelevanceOf(one, texts.get(one.file) ?? '') ??
    // Its language is named, which says more.
    (one.sentence === nothingKnown &&
    result.skipped.some(({ file, what }) => file === one.file && /the checker does not read: give it/.test(what))
      ? leftAlone.foreign
      : undefined);
  const passed = result.problems.filter((one) => saidOf(one) !== undefined);
  if (passed.length === 0) return result;
  const isPassed = (name: string): boolean => passed.some(({ file }) => file === name);
  const isVague = ({ file, what }: Skipped): boolean => what === notAMapping && isPassed(file);
  const isTold = (file: string): boolean => result.skipped.some((one) => one.file === file && !isVague(one));
  const skipped = passed
    .filter(({ file }) => !isTold(file))
    .map((one) => ({ file: one.file, line: one.line, column: one.column, what: saidOf(one) ?? '' }));
  return {
    ...result,
    problems: result.problems.filter((one) => !passed.includes(one)),
    skipped: [...result.skipped.filter((one) => !isVague(one)), ...skipped],
    account: result.account.map((one) =>
      isPassed(one.file)
        ? {
            ...one,
            unread: one.unread
              .filter(({ what }) => what !== notAMapping)
              .flatMap((piece) =>
                !passed.some(({ file, sentence }) => file === one.file && sentence === piece.what)
                  ? piece
                  : isTold(one.file)
                    ? []
                    : { ...piece, what: skipped.find(({ file }) => file === one.file)?.what ?? leftAlone.foreign },
              ),
          }
        : one,
    ),
  };
}

import { check, type CheckResult } from '../check.ts';
import type { CheckFacts } from '../facts.ts';
import { anywhere } from '../read/forms/anywhere/anywhere.ts';
import { moreForms } from '../read/more-forms.ts';
import type { Input } from '../read/read.ts';
import { holdsTemplate } from '../read/template.ts';
import { linesThatProtect, without } from './protecting.ts';
import { claims, newlyAuthenticated } from './strength.ts';

/** The longest text that is tried: a longer one takes a second, and no mutation makes it special. */
const longest = 20_000;

/** What a text without a form of its own is called: only parts of it are read. */
const partsForm = anywhere.name;

/** Whether the account names a thing as that of a provider or of an installer, such as `kubelet of EKS`. */
const isOfInstaller = (what: string): boolean => /^(?:a cluster|[a-z-]+) of /.test(what);

/**
 * Whether a text is left to be about the cluster of a provider or of an installer that it was about before, and a program of the reader’s own beside it is
 * gone: then one cluster decides where two did.
 */
const isOfInstallerAlone = (before: CheckResult, after: CheckResult): boolean => {
  const [was, left] = [before, after].map(({ account }) => account.flatMap((each) => each.read.map(({ what }) => what))) as [
    string[],
    string[],
  ];
  const installers = left.filter(isOfInstaller);
  const programs = (read: readonly string[]): readonly string[] =>
    read.flatMap((what) => /^(?:settings that )?([a-z-]+)(?: has)?$/.exec(what)?.[1] ?? []);
  return (
    installers.length > 0 &&
    installers.every((what) => was.includes(what)) &&
    programs(was).some((program) => !programs(left).includes(program))
  );
};

/** How many lines of one text are deleted, each alone. */
const mostLines = 4;

/**
 * What a text claims more of once a line that protects is deleted; nothing for a sound checker. The seed chooses the lines. A text that has the line
 * twice, or that cannot be read whole with the line, is not tried: without it more may be known than with it. A caller that has checked the text
 * already, as an input called `input`, gives the result.
 */
export function strongerWithout(
  text: string,
  facts: CheckFacts,
  seed: number,
  known?: CheckResult,
): { readonly tried: number; readonly wrong: readonly string[] } {
  // A sign that no file holds makes its whole line unreadable, so that without the line more is known.
  if (text.length > longest || /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFD]/.test(text))
    return { tried: 0, wrong: [] };
  const checked = (inputs: readonly Input[]): CheckResult => check(inputs, { facts, forms: moreForms });
  const inputs = [{ name: 'input', text }];
  const before = known ?? checked(inputs);
  const lines = text.split('\n');
  // A flag on a line of its own, without a sign that the command goes on, is a sign that the command was cut.
  const isLoose = (line: number): boolean => /^\s*--/.test(lines[line - 1] ?? '') && !/\\\r?$/.test(lines[line - 2] ?? '');
  // The last line of a command that is cut there: without it the command goes on with what stands behind.
  const endsCommand = (line: number): boolean =>
    /\\\r?$/.test(lines[line - 2] ?? '') && !/\\\r?$/.test(lines[line - 1] ?? '') && /\S/.test(lines[line] ?? '');
  // What a template puts on a line of its own is the value of the key before it.
  const isBeforeValue = (line: number): boolean => /^\s*\{\{.*\}\}\s*$/.test(lines[line] ?? '');
  // The items below a key are those of the key above it once it is gone, if that has no value of its own.
  const isBetweenKeyAndItems = (line: number): boolean => /:\s*$/.test(lines[line - 1] ?? '') && /:\s*$/.test(lines[line - 2] ?? '');
  // What a shell takes for the end of the arguments leaves those behind it unread.
  const ends = (line: number): boolean => /[<>|;&]/.test(lines[line - 1] ?? '');
  const stands = (sign: string): boolean => lines.filter((one) => one.includes(sign)).length > 1;
  // The last of several assignments of a variable counts, so that without it an earlier one does.
  const isAssignedAgain = (line: number): boolean => {
    const name = /^\s*(?:export\s+)?(\w+)=/.exec(lines[line - 1] ?? '')?.[1];
    return name !== undefined && stands(`${name}=`);
  };
  const isByParts = before.account.some(({ form }) => form === partsForm);
  // Of a text without a form of its own, a flag that two parts give is unknown, and without one of them it is known.
  const isGivenByParts = (line: number): boolean =>
    isByParts && [...(lines[line - 1] ?? '').matchAll(/--[a-z][a-z-]+/g)].some(([flag]) => stands(flag));
  // In such a text what stands deeper below a line is another part, and joins the part above it without that line.
  const indentOf = (line: number): number => lines[line - 1]?.search(/\S/) ?? -1;
  const endsPart = (line: number): boolean => isByParts && indentOf(line + 1) > indentOf(line);
  const once = linesThatProtect(inputs, before).filter(
    ({ line }) =>
      lines.filter((one) => one.trim() === lines[line - 1]?.trim()).length === 1 &&
      !isAssignedAgain(line) &&
      !isGivenByParts(line) &&
      !endsPart(line) &&
      !isLoose(line) &&
      !endsCommand(line) &&
      !ends(line) &&
      !isBeforeValue(line) &&
      !isBetweenKeyAndItems(line),
  );
  // A heredoc that is broken with the line may be whole without it.
  const isBroken =
    before.problems.length > 0 || before.account.some(({ unread }) => unread.some(({ what }) => /cannot be read as YAML/i.test(what)));
  if (isBroken || before.findings.some(({ code }) => code === 'key-given-twice')) return { tried: 0, wrong: [] };
  const from = seed % Math.max(1, once.length);
  const chosen = [...once.slice(from), ...once.slice(0, from)].slice(0, mostLines);
  const wrong = chosen.flatMap((line) => {
    const after = checked(without(inputs, line));
    // Without the line that alone tells what the text is, such as one in another notation, the rest is a file of another form.
    if (after.account.some(({ form }, index) => form !== before.account[index]?.form)) return [];
    if (isOfInstallerAlone(before, after)) return [];
    // What somebody fills in later is unknown, and without it what the installer does by itself is known.
    if (holdsTemplate(lines[line.line - 1] ?? '') && after.decided.some(({ origin }) => origin.kind === 'distribution')) return [];
    return [...claims(after, before), ...newlyAuthenticated(after, before)].map(
      (claim) => `${claim} without line ${line.line}: ${lines[line.line - 1]}`,
    );
  });
  return { tried: chosen.length, wrong };
}

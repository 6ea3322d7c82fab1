import type { CheckResult } from '../check.ts';
import type { Finding, Fix } from '../finding.ts';
import type { Input } from '../read/read.ts';
import { applyTo } from './edit.ts';
import { filePatch, hiddenLines } from './patch-text.ts';

/** A finding that a patch is about, by what it is known by. Plain data. */
export interface Patched {
  readonly code: string;
  readonly file: string;
  readonly line: number;
}

/** One change for all findings that can be changed together. Plain data. */
export interface Patch {
  /** A unified diff that `git apply` and `patch -p1` take; empty where there is none. */
  readonly diff: string;
  /** What it ends, in the order in which it was put together: the worst first. */
  readonly ends: readonly (Patched & { readonly before: string; readonly breaks: string })[];
  /** Findings with a change that is not in it, and why. */
  readonly leftOut: readonly (Patched & { readonly sentence: string })[];
}

type Replacement = Fix['replacements'][number];

/** Times that what is left is looked at again: a change can bring the next one about, such as a CA and the certificates it has to accept. */
const rounds = 5;

const same = (a: Replacement, b: Replacement): boolean => a.file === b.file && a.start === b.start && a.end === b.end && a.text === b.text;
const nameIn = ({ text }: Replacement): string | undefined => /--?([\w-]+)[=: ]/.exec(text)?.[1];

/** What adds something begins with a space, a line or a comma; anything else gives an empty value its words. */
const adds = /^[\s,]/;

/** Whether two replacements cannot both be made: they overlap, both add the same flag at one place, or one of them is the value of an empty flag. */
function conflict(a: Replacement, b: Replacement): boolean {
  if (a.file !== b.file || same(a, b)) return false;
  const bothInsert = a.start === a.end && b.start === b.end;
  if (bothInsert && a.start === b.start)
    return !(adds.test(a.text) && adds.test(b.text)) || (nameIn(a) !== undefined && nameIn(a) === nameIn(b));
  if (bothInsert) return false;
  return a.start < b.end && b.start < a.end;
}

const patched = ({ code, region }: Finding): Patched => ({ code, file: region.file, line: region.line });
const keyOf = ({ code, region, fingerprint }: Finding): string => `${code}\n${region.file}\n${fingerprint}`;

/** Why no change of a file can be part of a patch, as far as only the caller knows; nothing where it can. */
export type Obstacle = (file: string) => string | undefined;

/** Why a change cannot be part of a patch, whatever else is in it. */
function obstacle({ replacements }: Fix, hidden: (file: string) => ReadonlySet<number>, given: Obstacle): string | undefined {
  const [first] = replacements.flatMap(({ file }) => given(file) ?? []);
  if (first) return first;
  if (replacements.some(({ file }) => /^-(?: \(\d+\))?$/.test(file)))
    return 'It was read from standard input, so there is no file to patch: give the file by its name.';
  if (replacements.some(({ file }) => /[\u0000-\u001F"\\]/.test(file))) return 'The name of its file cannot be written in a patch.';
  const touches = replacements.some(({ file, line, endLine }) => {
    const lines = hidden(file);
    // A patch has to show the line behind a change as well.
    return Array.from({ length: endLine - line + 2 }, (_, index) => line - 1 + index).some((index) => lines.has(index));
  });
  return touches ? 'A line that the patch would have to show holds a secret: make the change by hand.' : undefined;
}

/**
 * One patch for a result: the changes of all findings, made in one text, looked at again and added to until nothing is left that can be
 * changed. `again` checks changed inputs as the result was checked. Pure; at most five checks.
 */
export function combinedPatch(
  inputs: readonly Input[],
  result: CheckResult,
  again: (inputs: readonly Input[]) => CheckResult,
  given: Obstacle = () => undefined,
): Patch {
  const original = new Map(result.inputs.map((name, index) => [name, inputs[index]?.text ?? '']));
  let texts = new Map(original);
  let now = result;
  const ends = new Map<string, Finding>();
  const leftOut = new Map<string, Finding & { readonly why: string }>();
  for (let round = 0; round < rounds; round += 1) {
    const hiddenBy = new Map<string, ReadonlySet<number>>();
    const hidden = (file: string): ReadonlySet<number> => {
      const known = hiddenBy.get(file) ?? hiddenLines(file, texts.get(file) ?? '');
      hiddenBy.set(file, known);
      return known;
    };
    const chosen: Replacement[] = [];
    const taken: Finding[] = [];
    for (const finding of now.findings) {
      const { fix } = finding;
      const key = keyOf(finding);
      if (!fix || ends.has(key) || leftOut.has(key)) continue;
      const why = obstacle(fix, hidden, given);
      if (why) leftOut.set(key, { ...finding, why });
      else if (!fix.replacements.some((one) => chosen.some((other) => conflict(one, other)))) {
        chosen.push(...fix.replacements.filter((one) => !chosen.some((other) => same(one, other))));
        taken.push(finding);
      }
    }
    if (taken.length === 0) break;
    const changed = new Map(
      [...texts].map(([name, text]) => [
        name,
        applyTo(
          text,
          chosen.filter(({ file }) => file === name),
        ),
      ]),
    );
    const next = again([...changed].map(([name, text]) => ({ name, text })));
    if (next.problems.length > now.problems.length) {
      for (const finding of taken)
        leftOut.set(keyOf(finding), {
          ...finding,
          why: 'Together with the other changes it would leave a file that cannot be read: make it by hand.',
        });
      break;
    }
    texts = changed;
    now = next;
    for (const finding of taken) ends.set(keyOf(finding), finding);
  }
  for (const finding of now.findings) {
    const found = ends.get(keyOf(finding));
    if (found && ends.delete(keyOf(finding)))
      leftOut.set(keyOf(finding), {
        ...found,
        why: 'Its change is in the patch, and the checker still finds it afterwards: look at the line by hand.',
      });
  }
  for (const finding of now.findings)
    if (finding.fix && !ends.has(keyOf(finding)) && !leftOut.has(keyOf(finding)))
      leftOut.set(keyOf(finding), {
        ...finding,
        why: 'Its change meets another one at the same place: apply the patch, then check again.',
      });
  const parts = [...original].flatMap(([name, text]) => filePatch(name, text, texts.get(name) ?? text) ?? []);
  const unshown = [...original].filter(
    ([name, text]) => text !== texts.get(name) && filePatch(name, text, texts.get(name) ?? text) === undefined,
  );
  const isShown = ({ region, fix }: Finding): boolean =>
    ![region, ...(fix?.replacements ?? [])].some(({ file }) => unshown.some(([name]) => name === file));
  return {
    diff: parts.join(''),
    ends: [...ends.values()].filter(isShown).map((finding) => ({ ...patched(finding), before: finding.before, breaks: finding.breaks })),
    leftOut: [
      ...[...leftOut.values()].map((finding) => ({ ...patched(finding), sentence: finding.why })),
      ...[...ends.values()]
        .filter((finding) => !isShown(finding))
        .map((finding) => ({
          ...patched(finding),
          sentence: 'A line that the patch would have to show holds a secret: make the change by hand.',
        })),
    ],
  };
}

/** A patch as a file: what to look at before, as text that `git apply` and `patch` pass over, and then the diff. */
export function patchText({ diff, ends, leftOut }: Patch): string {
  const item = ({ code, file, line }: Patched): string => `# ${code}  ${file.replace(/\s/g, ' ')}:${line}`;
  const lines = [
    ...(ends.length > 0 ? ['# Check first. The patch below ends these findings; each change may break what its second line says.'] : []),
    ...ends.flatMap((one) => [item(one), `#   Check first: ${one.before}`, `#   May break: ${one.breaks}`]),
    ...(leftOut.length > 0 ? ['# Not in this patch:'] : []),
    ...leftOut.flatMap((one) => [item(one), `#   ${one.sentence}`]),
    ...(diff === '' ? ['# There is nothing to patch.'] : []),
  ];
  return `${lines.map((line) => line.replace(/[\r\n]+/g, ' ')).join('\n')}\n${diff === '' ? '' : `\n${diff}`}`;
}

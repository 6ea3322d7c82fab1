import type { CheckResult } from '../check.ts';
import { combinedPatch, patchText, type Patch } from '../edit/patch.ts';
import type { Input } from '../read/read.ts';

/** A text with the hunks of a unified diff of it applied, or the sentence about why they do not apply. */
export function patched(text: string, hunks: string): { readonly text: string } | { readonly wrong: string } {
  const old = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const made: string[] = [];
  let at = 0;
  for (const hunk of hunks.split(/^(?=@@ )/m).slice(1)) {
    const [head = '', ...lines] = hunk.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    const [, from = '', count = '1'] = /^@@ -(\d+)(?:,(\d+))?/.exec(head) ?? [];
    const start = Number(from) - (count === '0' ? 0 : 1);
    made.push(...old.slice(at, start));
    at = start;
    for (const [index, line] of lines.entries()) {
      if (line.startsWith('\\')) continue;
      const words = lines[index + 1]?.startsWith('\\') ? line.slice(1, -1) : line.slice(1);
      if (line[0] !== '+' && old[at] !== words) return { wrong: `the patch expects ${JSON.stringify(words)} in line ${at + 1}` };
      if (line[0] !== '+') at += 1;
      if (line[0] !== '-') made.push(words);
    }
  }
  return { text: [...made, ...old.slice(at)].join('') };
}

/** What is wrong with the patch for one input: it has to apply, and to leave a text that can be read. */
export function unsoundPatch(result: CheckResult, input: Input, again: (inputs: readonly Input[]) => CheckResult): readonly string[] {
  const patch: Patch = combinedPatch([input], result, again);
  if (patchText(patch) === '') return ['the text of the patch is empty'];
  if (patch.diff === '') return patch.ends.length > 0 ? ['the patch ends something without a change'] : [];
  const after = patched(input.text, patch.diff);
  if ('wrong' in after) return [after.wrong];
  const now = again([{ ...input, text: after.text }]);
  return now.problems.length > result.problems.length ? ['the patch leaves a text that cannot be read'] : [];
}

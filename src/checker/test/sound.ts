import { check, type CheckResult } from '../check.ts';
import { applyTo } from '../edit/edit.ts';
import type { CheckFacts } from '../facts.ts';
import { limits, stepsFor } from '../read/limits.ts';
import { moreForms } from '../read/more-forms.ts';
import type { Input } from '../read/read.ts';
import { reports } from '../report/index.ts';
import { unsoundPatch } from './patches.ts';
import { unsoundAcceptance } from './team-files.ts';

/**
 * What is wrong with the check of one text: nothing for a sound one. In full it includes every report, the patch for all findings, and what a
 * team accepts. A caller that has checked the text already, as an input called `input`, gives the result. Throws only what the checker throws.
 */
export function unsoundness(text: string, facts: CheckFacts, full: boolean, known?: CheckResult): readonly string[] {
  const again = (inputs: readonly Input[]): CheckResult => check(inputs, { facts, forms: moreForms });
  const input = { name: 'input', text };
  const result = known ?? again([input]);
  const wrong: string[] = [];
  const bound = stepsFor(Math.min(text.length, limits.characters));
  if (result.work.limit !== bound) wrong.push(`the bound is ${result.work.limit}, not ${bound}`);
  if (result.work.steps > bound) wrong.push(`${result.work.steps} steps are over the bound of ${bound}`);
  const lines = text.split('\n');
  const inside = (what: string, line: number, column: number): void => {
    if (
      text.length <= limits.characters &&
      !(line >= 1 && line <= lines.length && column >= 1 && column <= (lines[line - 1] ?? '').length + 1)
    )
      wrong.push(`${what} points to ${line}:${column}, outside of the text`);
  };
  for (const { sentence, line, column } of result.problems) {
    inside(sentence, line, column);
    if (/[\n\r]/.test(sentence) || !sentence.endsWith('.')) wrong.push(`no single sentence: ${sentence}`);
  }
  for (const { code, region, fix } of result.findings) {
    inside(code, region.line, region.column);
    inside(code, region.endLine, region.endColumn);
    for (const { start, end } of fix?.replacements ?? [])
      if (!(start >= 0 && start <= end && end <= text.length)) wrong.push(`${code} changes ${start} to ${end} of ${text.length}`);
    if (fix && applyTo(text, fix.replacements) === text) wrong.push(`${code} suggests a change that changes nothing`);
  }
  if (result.decided.some(({ value, origin }) => (value === 'unknown') !== (origin.kind === 'unknown')))
    wrong.push('a value and its origin disagree on what is unknown');
  if (result.problems.length === 0 && result.findings.length === 0 && result.inputs.length === 0)
    wrong.push('nothing was read, and nothing is said');
  if (full) {
    for (const report of Object.values(reports)) if (report(result, { controls: facts.controls }) === '') wrong.push('a report is empty');
    wrong.push(...unsoundAcceptance(result, [input]), ...unsoundPatch(result, input, again));
  }
  return wrong;
}

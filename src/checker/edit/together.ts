import type { CheckResult } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { Input } from '../read/read.ts';
import { rules } from '../rules/index.ts';
import { applyTo } from './edit.ts';
import { filePatch } from './patch-text.ts';

/** A change with those that have to be made before it, as one patch. Plain data. */
export interface Together {
  /** What is changed before it, in that order. */
  readonly first: readonly Pick<Finding, 'code' | 'title' | 'before' | 'breaks'>[];
  /** A unified diff that `git apply` and `patch -p1` take. Its files stand in the order of the changes. */
  readonly diff: string;
}

type Changed = Finding & { readonly fix: NonNullable<Finding['fix']> };
const isChanged = (finding: Finding): finding is Changed => finding.fix !== null;

/** The findings whose changes have to be made before that of `finding`: of a code that its file has too, only those of its file. */
function neededBy({ code, region }: Finding, { findings }: CheckResult): readonly Changed[] {
  return (rules.find((rule) => rule.code === code)?.needs ?? []).flatMap((needed) => {
    const all = findings.filter((one): one is Changed => one.code === needed && isChanged(one));
    const near = all.filter((one) => one.region.file === region.file);
    return near.length > 0 ? near : all;
  });
}

/**
 * For each finding of a result its change together with what that needs; nothing for one whose change stands alone, or where the lines
 * cannot be shown, since a patch of half of it would lock somebody out.
 */
export function changedTogether(inputs: readonly Input[], result: CheckResult): readonly (Together | undefined)[] {
  const texts = new Map(result.inputs.map((name, index) => [name, inputs[index]?.text ?? '']));
  return result.findings.map((finding) => {
    const needed = isChanged(finding) ? neededBy(finding, result) : [];
    if (!isChanged(finding) || needed.length === 0) return undefined;
    const edits = [...needed, finding].flatMap(({ fix }) => fix.replacements);
    const files = [...new Set(edits.map(({ file }) => file))];
    const parts = files.map((name) => {
      const text = texts.get(name) ?? '';
      const own = edits.filter(({ file }) => file === name);
      const once = own.filter(
        (one, at) => own.findIndex(({ start, end, text: words }) => start === one.start && end === one.end && words === one.text) === at,
      );
      return filePatch(name, text, applyTo(text, once));
    });
    if (parts.includes(undefined)) return undefined;
    return { first: needed.map(({ code, title, before, breaks }) => ({ code, title, before, breaks })), diff: parts.join('') };
  });
}

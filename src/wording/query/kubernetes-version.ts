import { compareMinors, minors, newestMinor, oldestMinor, plannedMinor, type KubernetesMinor } from '../../model/setting/minor.ts';
import { notCheckedClause } from '../not-checked.ts';
import { shortened } from '../text/text.ts';

/** What a reader has to know of a minor that is newer than the one that the site opens with, `checked`; nothing for the others. */
export const partlyChecked = (minor: KubernetesMinor, checked: KubernetesMinor): string | undefined =>
  compareMinors(minor, checked) > 0
    ? `${notCheckedClause(minor)} as a whole, so what stands on a claim that we neither read nor measured there is unknown, with what it is in ${checked} beside it.`
    : undefined;

/**
 * Reads what a reader wrote: `1.34`, `v1.34`, `1.34.9`. Never throws. Text that names no minor of the facts gives the nearest one, or
 * `checked`, the one that the site opens with, where nothing is near, and a sentence of plain text that says so.
 */
export function parseMinor(text: string, checked: KubernetesMinor): { readonly minor: KubernetesMinor; readonly note?: string } {
  const [, major, number] = /^v?(\d{1,3})\.(\d{1,3})(?:\.\d{1,4})?$/.exec(text.trim()) ?? [];
  if (major === undefined || number === undefined)
    return {
      minor: checked,
      note: `“${shortened(text, 20)}” is not a Kubernetes version. Write a minor version such as ${checked}. Shown as ${checked}.`,
    };
  const asked: KubernetesMinor = `1.${Number(number)}`;
  const found = Number(major) === 1 ? minors.find((minor) => minor === asked) : undefined;
  if (found) return { minor: found };
  const isOld = Number(major) < 1 || (Number(major) === 1 && compareMinors(asked, oldestMinor) < 0);
  const minor = isOld ? oldestMinor : newestMinor;
  const name = `Kubernetes ${Number(major)}.${Number(number)}`;
  const why =
    Number(major) === 1 && asked === plannedMinor
      ? `${name} is planned and was not released`
      : `${name} is not in the facts, which cover ${oldestMinor} to ${newestMinor}`;
  return { minor, note: `${why}. Shown as ${minor}.` };
}

import { h } from '../views/h.ts';
import { part, withCode } from './dom.ts';
import type { CheckView, PatchFile } from './checker-script.ts';

type Patched = PatchFile['patch']['leftOut'][number] | PatchFile['patch']['ends'][number];

const nameOf = ({ code, file, line }: Patched): readonly (Node | string)[] => [h(document, 'code', {}, code), ` ${file}:${line}`];

/** Findings with the same advice are told together: a cluster has the same finding on many nodes. */
function together<T extends Patched>(
  all: readonly T[],
  words: (one: T) => string,
): readonly (readonly [words: string, all: readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(words(one), [...(groups.get(words(one)) ?? []), one]);
  return [...groups];
}

/** Fills in the one patch: first what to look at before, then what is left out and why, then the diff. */
export const showPatch: CheckView['patch'] = ({ patch }, page) => {
  const before = together(patch.ends, (one) => `${one.before}\n${one.breaks}`);
  const leftOut = together(patch.leftOut, (one) => one.sentence);
  part(page, '.check-patch-body').replaceChildren(
    ...(before.length > 0 ? [h(document, 'h3', {}, 'Check first')] : []),
    h(
      document,
      'ol',
      {},
      ...before.map(([words, all]) => {
        const [first = '', breaks = ''] = words.split('\n');
        return h(
          document,
          'li',
          {},
          h(document, 'p', {}, ...all.flatMap((one, index) => [index > 0 ? ', ' : '', ...nameOf(one)])),
          h(document, 'p', {}, ...withCode(first)),
          h(document, 'p', {}, ...withCode(`May break: ${breaks}`)),
        );
      }),
    ),
    ...(leftOut.length > 0
      ? [
          h(document, 'h3', {}, 'Not in this patch'),
          h(
            document,
            'ul',
            {},
            ...leftOut.map(([words, all]) =>
              h(document, 'li', {}, ...all.flatMap((one, index) => [index > 0 ? ', ' : '', ...nameOf(one)]), `: ${words}`),
            ),
          ),
        ]
      : []),
    h(document, 'h3', {}, 'The patch'),
    patch.diff === ''
      ? h(document, 'p', {}, 'There is nothing to patch, because none of these findings can be changed in a file that you gave.')
      : h(
          document,
          'figure',
          { class: 'check-copy' },
          h(document, 'pre', { class: 'diff', tabindex: 0, 'aria-label': 'The patch' }, patch.diff),
          h(document, 'button', { type: 'button', class: 'copy' }, 'Copy'),
        ),
  );
};

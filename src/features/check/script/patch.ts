import { together } from '../../../wording/text/list.ts';
import { h } from '../../../markup/h.ts';
import { part } from '../../shell/script/part.ts';
import { block } from './ask.ts';
import { coded } from '../../../markup/coded.ts';
import type { CheckView, PatchFile } from './checker-script.ts';
import { checkFirst, mayBreakWhat, notInPatch, thePatch, nothingToPatch } from '../../../wording/check/result.ts';

type Patched = PatchFile['patch']['leftOut'][number] | PatchFile['patch']['ends'][number];

const nameOf = ({ code, file, line }: Patched): readonly (Node | string)[] => [h('code', {}, code), ` ${file}:${line}`];

const namesOf = (all: readonly Patched[]): readonly (Node | string)[] =>
  all.flatMap((one, index) => [index > 0 ? ', ' : '', ...nameOf(one)]);

/**
 * Fills in the one patch: first what to look at before, then what is left out and why, then the diff. Findings with the same advice are told
 * together, because a cluster has the same finding on many nodes.
 */
export const showPatch: CheckView['patch'] = ({ patch }, page) => {
  const ends = together(patch.ends, ({ before, breaks }) => `${before}\n${breaks}`);
  const leftOut = together(patch.leftOut, ({ sentence }) => sentence);
  part(page, '.check-patch-body').replaceChildren(
    ...(ends.length > 0 ? [h('h3', {}, checkFirst)] : []),
    h(
      'ol',
      {},
      ...ends.map((all) =>
        h('li', {}, h('p', {}, ...namesOf(all)), h('p', {}, ...coded(all[0].before)), h('p', {}, ...coded(mayBreakWhat(all[0].breaks)))),
      ),
    ),
    ...(leftOut.length > 0
      ? [h('h3', {}, notInPatch), h('ul', {}, ...leftOut.map((all) => h('li', {}, ...namesOf(all), `: ${all[0].sentence}`)))]
      : []),
    h('h3', {}, thePatch),
    patch.diff === '' ? h('p', {}, nothingToPatch) : block(patch.diff, thePatch, 'diff'),
  );
};

import { judge } from '../model/judge.ts';
import type { PathId } from '../model/path.ts';
import type { Settings } from '../model/setting/setting.ts';
import { protectedShort, answerNames, oneConnection } from '../wording/sums.ts';
import { zoneNames } from '../wording/zone.ts';
import { notUsed } from '../wording/verdict.ts';
import { h } from './h.ts';
import { verdictTag } from './inspector.ts';

/** The two networks that have a column of their own in the table of a path. */
const columns = ['between', 'node-network'] as const;

/**
 * What the table of a path has for one setup after its name: the verdict on the untrusted network and on the node network, and whether the path is protected
 * end to end. One connection over both networks, or other hops than those two, stand over both columns. `mode` names the setup, if it is a mode.
 */
export function setupRow(path: PathId, settings: Settings, mode?: string): readonly HTMLElement[] {
  const judgement = judge(path, settings, 'nobody');
  if (!judgement.present) return [h('span', { class: 'over' }, h('small', {}, notUsed))];
  const hops = judgement.hops.filter(({ verdict }) => verdict !== 'local');
  const isSplit = hops.length === 2 && hops.every(({ zone }, at) => zone === columns[at]);
  const parts = hops.map(({ zone, verdict }) => [
    // Where a column says which network it is, only who listens has to hear it.
    h(
      hops.length > 1 && !isSplit ? 'small' : 'span',
      hops.length > 1 && !isSplit ? {} : { class: 'visually-hidden' },
      `${zoneNames[zone]}: `,
    ),
    verdictTag(verdict, { 'data-path': path, ...(mode ? { 'data-mode': mode } : {}), 'data-hop': zone }),
  ]);
  return [
    ...(isSplit
      ? parts.map((part) => h('span', {}, ...part))
      : [h('span', { class: 'over' }, ...parts.flat(), ...(hops.length === 1 ? [h('small', { class: 'one' }, oneConnection)] : []))]),
    h(
      'span',
      { class: 'whole', 'data-protected': judgement.safeOnEveryNetwork },
      h('span', { class: 'label' }, `${answerNames.every}: `),
      protectedShort[judgement.safeOnEveryNetwork],
    ),
  ];
}

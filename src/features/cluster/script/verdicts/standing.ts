import { comparePaths } from '../../../../model/change/compare.ts';
import { nearestMode } from '../../../../model/change/nearest-mode.ts';
import { modeIds, modeOf, modeOfSettings, type ModeId } from '../../../../model/setting/mode.ts';
import type { Settings } from '../../../../model/setting/setting.ts';
import type { PathId } from '../../../../model/path.ts';
import { compare, type Comparison, type Side } from '../../../../wording/change/comparison.ts';
import { capital } from '../../../../wording/text/text.ts';
import { pathNames } from '../../../../wording/names.ts';
import { addressFrom, type Child, h, linkTo } from '../../../../markup/h.ts';
import type { ClusterContext } from '../context.ts';
import { ownTags } from './own-verdict.ts';
import {
  yourCluster,
  transportUnknown,
  tunnelOfItsOwn,
  differIn,
  differingPathsAre,
  compareYoursWith,
} from '../../../../wording/cluster/verdict.ts';

/**
 * Where settings stand among modes: the mode that they are, or the nearest of them, and whether it reaches its nodes as they do. Unknown ways are not the
 * same. Pure.
 */
export function standingOf(settings: Settings, among: readonly ModeId[] = modeIds) {
  const same = modeOfSettings(settings);
  const mode = same && among.includes(same) ? same : nearestMode(settings, among);
  return { mode, isSame: mode === same, hasItsTransport: modeOf(mode).settings.transport === settings.transport };
}

/** The paths whose verdict or route is another one on the cluster than on the other side, those that are unknown on one side included. */
export const differingPaths = (settings: Settings, other: Settings): readonly PathId[] =>
  comparePaths(settings, other).flatMap(({ path, relation }) => (relation === 'same' ? [] : [path]));

/** How a sentence about both sides begins. */
const capitalised = ({ sentence, notKnown }: Pick<Comparison, 'sentence' | 'notKnown'>): readonly string[] =>
  [sentence, ...notKnown].map((text) => text.replace(/^your/, 'Your'));

/**
 * What differs between the cluster of the reader and another side, folded so that it moves little: the settings in a sentence, then each path with its
 * verdicts on the cluster. A value or a verdict that is unknown on one side is counted, because it may differ.
 */
export function differences({ cluster, text, root }: ClusterContext, other: Side, otherId: string): readonly Child[] {
  const comparison = compare({ name: yourCluster, settings: cluster.settings }, other);
  const settings = comparison.settings.filter(({ relation }) => relation !== 'same' && relation !== 'both-unknown');
  const paths = comparison.paths.filter(({ relation }) => relation !== 'same');
  const address = addressFrom(root, `/compare/?a=${encodeURIComponent(text)}&b=${otherId}`);
  return [
    h(
      'details',
      {},
      h('summary', {}, differIn(other.name, settings.length, paths.length)),
      capitalised(comparison).join(' '),
      ...(paths.length > 0
        ? [
            h('p', {}, differingPathsAre),
            h('ul', {}, ...paths.map(({ path, a }) => h('li', {}, linkTo(root, `/paths/${path}/`, pathNames[path]), ' ', ...ownTags(a)))),
          ]
        : []),
    ),
    h('a', { href: address }, compareYoursWith(other.name)),
  ];
}

/** Why no mode reaches nodes as a cluster does, in a sentence; nothing where one does. `cluster` is what the cluster is called in it. */
export function noTransport({ transport }: Settings, cluster: string = yourCluster): string {
  if (transport === 'unknown') return transportUnknown(cluster);
  return transport === 'other-tunnel' ? tunnelOfItsOwn(capital(cluster)) : '';
}

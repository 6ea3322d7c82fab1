import { comparePaths } from '../../model/change/compare.ts';
import { nearestMode } from '../../model/change/nearest-mode.ts';
import { modeIds, modeOf, modeOfSettings, type ModeId } from '../../model/setting/mode.ts';
import { applies, type Settings } from '../../model/setting/setting.ts';
import { pathOf, type PathId } from '../../model/path.ts';
import { compare, type Comparison, type Side } from '../../wording/change/comparison.ts';
import { addressFrom, h, linkTo, type Child } from '../views/h.ts';
import type { ProfileContext } from './context.ts';
import { ownTags } from './own-verdict.ts';

/** Where a cluster stands among the modes: the one that it is, or the nearest of them. */
export interface Standing {
  readonly mode: ModeId;
  readonly isSame: boolean;
  /** Whether the mode reaches its nodes as the cluster does; unknown ways are not the same. */
  readonly hasItsTransport: boolean;
}

/** Where settings stand among modes. Pure. */
export function standingOf(settings: Settings, among: readonly ModeId[] = modeIds): Standing {
  const same = modeOfSettings(settings);
  const mode = same && among.includes(same) ? same : nearestMode(settings, among);
  return { mode, isSame: mode === same, hasItsTransport: modeOf(mode).settings.transport === settings.transport };
}

/** The paths whose verdict or route is another one on the cluster than on the other side, those that are unknown on one side included. */
export const differingPaths = (settings: Settings, other: Settings): readonly PathId[] =>
  comparePaths(settings, other).flatMap(({ path, relation }) => (relation === 'same' ? [] : [path]));

/** The cluster of the reader as one of two sides. */
export const ownSide = ({ name, profile }: Pick<ProfileContext, 'name' | 'profile'>): Side => ({
  name: `your cluster (${name})`,
  settings: profile.settings,
});

/** How a sentence about both sides begins. */
export const capitalised = ({ sentence, notKnown }: Pick<Comparison, 'sentence' | 'notKnown'>): readonly string[] =>
  [sentence, ...notKnown].map((text) => text.replace(/^your/, 'Your'));

/** What differs between the cluster of the reader and another side: the settings in a sentence, then each path with its verdicts on the cluster. */
export function differences(context: ProfileContext, other: Side, otherId: string): readonly Child[] {
  const { profile, text, root } = context;
  const paths = comparePaths(profile.settings, other.settings).filter(({ relation }) => relation !== 'same');
  const address = addressFrom(root, `/compare/?a=${encodeURIComponent(text)}&b=${otherId}`);
  return [
    ...capitalised(compare(ownSide(context), other)).flatMap((each) => [each, ' ']),
    ...(paths.length > 0
      ? [
          h(
            document,
            'p',
            {},
            'On your cluster these paths take a different route or have another verdict, those included whose verdict is unknown:',
          ),
          h(
            document,
            'ul',
            {},
            ...paths.map(({ path, a }) =>
              h(document, 'li', {}, linkTo(document, root, `/paths/${path}/`, pathOf(path).name), ' ', ...ownTags(a)),
            ),
          ),
        ]
      : []),
    h(document, 'p', {}, h(document, 'a', { href: address }, `Compare your cluster with ${other.name}`)),
  ];
}

/** Why no mode is the transport of a cluster, in a sentence; nothing where one is. */
export function noTransport(settings: Settings): string {
  if (settings.transport === 'unknown') return 'No source we read says how the API server reaches the nodes of your cluster.';
  return settings.transport === 'other-tunnel' && applies('otherTunnel', settings)
    ? 'Your cluster has a tunnel of its own, which none of the modes has.'
    : '';
}

import type { Distribution } from '../../facts/distribution/distribution.ts';
import { smallestChange } from '../../model/change/smallest-change.ts';
import { judge } from '../../model/judge.ts';
import { pathIds, type PathId } from '../../model/path.ts';
import { alternativeTexts } from '../../wording/change/alternative.ts';
import { canChange, noChangeFound, noSettingButInstead } from '../../wording/distribution/change.ts';
import { whatToDo, type PlacedGroup } from './changes.ts';

/** What can be done about the paths of a group of `whatToDo`. */
function whatIsPossible({ name, settings }: Distribution, { kind, lead }: PlacedGroup, path: PathId): string {
  if (kind === 'do') return canChange;
  if (kind === 'ask') return lead.join(' ');
  const change = smallestChange(path, settings);
  if (change.kind !== 'impossible') return noChangeFound(name);
  // The first alternative is the one for everything; the other serves the kubelet’s own URLs.
  const [instead] = change.instead;
  return noSettingButInstead(instead && alternativeTexts[instead.id].name);
}

/** The unsafe paths of a distribution, those together for which the same can be done, in the order of the paths. */
export function unsafePathsOf(distribution: Distribution) {
  const { groups } = whatToDo(distribution.id);
  const unsafe = pathIds.filter((id) => judge(id, distribution.settings, 'nobody').weakestHop?.verdict === 'unsafe');
  const found = Map.groupBy(unsafe, (id) => {
    const group = groups.find((each) => each.paths.includes(id));
    return group ? whatIsPossible(distribution, group, id) : '';
  });
  return [...found].map(([says, ids]) => ({ paths: ids, says }));
}

/** The paths of a distribution for which nothing decides: no source says what they rest on. */
export const unknownPathsOf = ({ settings }: Distribution): readonly PathId[] =>
  pathIds.filter((id) => judge(id, settings, 'nobody').weakestHop?.verdict === 'unknown');

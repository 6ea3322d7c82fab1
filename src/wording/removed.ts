import { compareMinors, minors, newestMinor } from '../model/setting/minor.ts';
import { isAvailable, type Settings } from '../model/setting/setting.ts';

/**
 * That Kubernetes no longer has the transport of these settings, and from which minor on: "removed in 1.22". Nothing where the newest minor has it, or the
 * minor that they are judged for.
 */
export function removedWords({ transport, kubernetes }: Pick<Settings, 'transport' | 'kubernetes'>): string | undefined {
  if (transport === 'unknown' || isAvailable('transport', transport, kubernetes?.minor ?? newestMinor)) return undefined;
  const first = minors.toSorted(compareMinors).find((minor) => !isAvailable('transport', transport, minor));
  return first && `removed in ${first}`;
}

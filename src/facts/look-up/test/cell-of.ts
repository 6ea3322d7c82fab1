import type { KubernetesMinor } from '../../../model/setting/minor.ts';
import { claims, type Cell } from '../claim.ts';

/** What a minor does in the matter of a claim. A minor that the claims do not have is unknown. */
export function cellOf(id: string, minor: KubernetesMinor): Cell {
  const claim = claims().get(id);
  if (!claim) throw new Error(`no claim has this id: ${id}`);
  return claim.cells.get(minor) ?? { value: null, status: 'unknown' };
}

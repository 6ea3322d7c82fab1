import { aspectsOf } from './dialled.ts';
import type { Expression, Inexpressible } from './expression.ts';
import { byId } from './named-records.ts';
import { setUpOf } from './set-up.ts';
import type { Observation } from '../look-up/observation.ts';

/** A record in the words of the model, or why it has none there. Throws for a record that no set-up is written for. */
export function expressible(record: Observation): { readonly expressions: readonly Expression[] } | { readonly cannot: Inexpressible } {
  const written = byId[record.id];
  if (written) return { expressions: written };
  const setUp = setUpOf(record);
  if (typeof setUp === 'string') return { cannot: setUp };
  const { path, seat, settings, unless_dialled: unlessDialled } = setUp;
  if (unlessDialled && record.observed.transport === null) return { cannot: unlessDialled };
  return { expressions: [{ path, seat, settings, expect: aspectsOf(record, setUp) }] };
}

import type { KubernetesMinor } from '../../model/setting/minor.ts';
import { lasting, type Limit, type LimitRow, type LimitTable } from '../../model/lifetime/limit.ts';
import type { FactId } from '../../model/reason.ts';
import raw from '../lifetimes.yaml?raw';
import { readFacts } from '../schema/fact-file.ts';
import { lifetimesSchema, type Lifetime, type LifetimeValue } from '../schema/lifetimes.ts';

/** Every timer of `lifetimes.yaml`, in its order. */
export const lifetimes: readonly Lifetime[] = readFacts('lifetimes.yaml', raw, lifetimesSchema).items;

/** The id of the fact of a timer. */
export const lifetimeFact = (id: string): FactId => `facts/lifetimes#${id}`;

const limitOf = ({ seconds, min, max, is }: LifetimeValue): Limit | undefined =>
  is ? { is } : seconds !== undefined ? lasting(seconds) : min !== undefined && max !== undefined ? lasting(min, max) : undefined;

/** A value as the model reads it; a share of something else is no length, so the model has no use for it. */
function rowOf(value: LifetimeValue): readonly LimitRow[] {
  const limit = limitOf(value);
  if (!limit) return [];
  const [from, to = from] = (value.minors?.split('–') ?? []) as readonly KubernetesMinor[];
  return [{ name: value.name, limit, ...(from && to ? { from, to } : {}) }];
}

/** What the model reads of the facts: every timer with its values by minor. */
export const limitTable: LimitTable = Object.fromEntries(lifetimes.map(({ id, values }) => [id, values.flatMap(rowOf)]));

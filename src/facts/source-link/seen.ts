import { parse } from 'yaml';
import raw from './seen.yaml?raw';

/** What a running cluster printed, read where nobody noted the address: weaker than every other source, and said to be. */
export interface SeenOutput {
  readonly id: string;
  readonly what: string;
  readonly shows: string;
}

// The file is ours and its shape is fixed.
/** Every output that was seen without its address being noted. */
export const seenOutputs: readonly SeenOutput[] = (parse(raw) as { items: SeenOutput[] }).items;

/** The page that shows them. */
export const seenPage = '/about/measurements/';

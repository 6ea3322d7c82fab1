import { z } from 'zod';
import { readFacts } from '../schema/fact-file.ts';
import { kebabId, text } from '../schema/part.ts';
import raw from './seen.yaml?raw';

const item = z.strictObject({ id: kebabId, what: text, shows: text });

/** `seen.yaml`. */
export const seenSchema = z.strictObject({ items: z.array(item) });

/** What a running cluster printed, read where nobody noted the address: weaker than every other source, and said to be. */
type SeenOutput = z.output<typeof item>;

/** Every output that was seen without its address being noted. */
export const seenOutputs: readonly SeenOutput[] = readFacts('source-link/seen.yaml', raw, seenSchema).items;

/** The page that shows them. */
export const seenPage = '/about/measurements/';

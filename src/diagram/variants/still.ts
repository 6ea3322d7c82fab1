import type { Layout } from './variant.ts';

/** What a layout has none of where a variant shows so few lines that none of them gives way to another. */
export const still: Pick<Layout, 'trunks' | 'captions'> = { trunks: [], captions: [] };

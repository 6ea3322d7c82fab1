/**
 * What the readers of the rarer forms take from the checker's script, which has it already: `src/build/scripts/shared-core.ts` fills this list when
 * the scripts are bundled, and the script of those readers takes each from its place.
 */
export const core: readonly unknown[] = [];

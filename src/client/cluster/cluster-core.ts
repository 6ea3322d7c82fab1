/**
 * What the script of the change takes from the script of the cluster, which has it already: `src/build/scripts/shared-core.ts` fills this list when
 * the scripts are bundled.
 */
export const core: readonly unknown[] = [];

import path from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Tells esbuild that a module of these folders only exports and does nothing when it is loaded, so that one of which no name is used is left out of a
 * script. esbuild cannot see that itself where a module makes a table, such as `ids.map(…)`.
 */
export const pureModules: Plugin = {
  name: 'hub-and-spoke:pure-modules',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path: wanted, resolveDir }) => {
      const file = path.resolve(resolveDir, wanted);
      return /src[\\/](?:checker|diagram|export|facts|model|sequence|state|symptoms|wording)[\\/]/.test(file)
        ? { path: file, sideEffects: false }
        : undefined;
    });
  },
};

import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { setSite } from './set-site.mjs';

export { exampleSite } from './set-site.mjs';

/** With `--site`, the same as `npm run set-site` after the build: everything that needs an absolute address. */
export function writeSiteAddress(): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'hub-and-spoke:site-address',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': ({ dir }) => {
        if (site) setSite(fileURLToPath(dir), site);
      },
    },
  };
}

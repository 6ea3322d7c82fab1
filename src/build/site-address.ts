import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { setSite } from '../../scripts/set-site.mjs';

/** The absolute address of a page or file of the site, which may itself stand under a sub-path. `address` starts at the root of the site. */
export const absolute = (site: URL, address: string): string => site.href.replace(/\/?$/, '/') + address.replace(/^\//, '');

/** With `--site`, the same as `npm run set-site` after the build: the sitemap, and the links of `404.html`. */
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

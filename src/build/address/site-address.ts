import { afterBuild } from '../site/built-files.ts';
import { setSite } from './set-site.mjs';

export { exampleSite } from './set-site.mjs';

/** With `--site`, the same as `npm run set-site` after the build: everything that needs an absolute address. */
export const writeSiteAddress = () =>
  afterBuild('site-address', (folder, site) => {
    if (site) setSite(folder, site);
  });

import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { subsetSiteFont } from './src/build/font/site-font.ts';
import { coursePackages } from './src/build/course/course-packages.ts';
import { markdownAlternates } from './src/build/markdown/alternates.ts';
import { codeTheme, codeTransformers } from './src/build/mdx/code-blocks.ts';
import { markdownProcessor } from './src/build/mdx/prose-links.ts';
import { componentsLayer } from './src/build/site/components-layer.ts';
import { idsInCss } from './src/build/site/ids-in-css.ts';
import { oneTrip } from './src/build/site/one-trip.ts';
import { relativeLinks } from './src/build/site/relative-links.ts';
import { searchIndex } from './src/build/site/search-index.ts';
import { writeSiteAddress } from './src/build/address/site-address.ts';
import { wholeFlags } from './src/build/site/whole-flags.ts';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  // What stands in a page is what `one-trip.ts` puts there, with its hash in each policy.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 }, css: { postcss: { plugins: [idsInCss, componentsLayer] } } },
  markdown: { processor: markdownProcessor(), shikiConfig: { theme: codeTheme, transformers: codeTransformers } },
  // The index reads the pages before their links are made relative and their flags are kept whole; a package has a page as it was served.
  integrations: [
    mdx(),
    subsetSiteFont(),
    searchIndex(),
    markdownAlternates(),
    relativeLinks(),
    wholeFlags(),
    oneTrip(),
    writeSiteAddress(),
    coursePackages(),
  ],
  devToolbar: { enabled: false },
});

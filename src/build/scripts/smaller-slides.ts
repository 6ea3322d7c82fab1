import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, PluginBuild } from 'esbuild';

/** Functions of `pptxgenjs` that draw charts and turn tables of a page into slides, which no journey has, and what only they call. */
export const unusedFunctions = [
  'addChartDefinition',
  'addMediaDefinition',
  'createExcelWorksheet',
  'createGridLineElement',
  'createLineCap',
  'createShadowElement',
  'createSvgPngPreview',
  'encodeSlideMediaRels',
  'genTableToSlides',
  'genXmlTitle',
  'getExcelColName',
  'makeCatAxis',
  'makeChartType',
  'makeSerAxis',
  'makeValAxis',
  'makeXmlCharts',
];
/** Its pictures of what is missing: a broken image, and a button to play. */
const unusedPictures = /^const (IMG_BROKEN|IMG_PLAYBTN) = '[^']*';$/gm;

/**
 * The code of `pptxgenjs` without them. The functions stay as empty ones, because some are called with nothing to do.
 * Throws where a new version has no such function, so that the list stays true.
 */
export function smallerPptx(code: string): string {
  const cut = unusedFunctions.reduce((left, name) => {
    const shorter = left.replace(new RegExp(`^function ${name}\\([^]*?\\n\\}$`, 'm'), `function ${name}() { return []; }`);
    if (shorter === left) throw new Error(`pptxgenjs has no function ${name}`);
    return shorter;
  }, code);
  return cut.replace(unusedPictures, "const $1 = '';");
}

/** Leaves out the files of ours of which nothing is used: they do nothing when they are loaded, which esbuild cannot see of the tables in them. */
const withoutUnusedFiles = (onResolve: PluginBuild['onResolve']): void =>
  onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path: file, resolveDir }) => ({
    path: path.resolve(resolveDir, file),
    sideEffects: false,
  }));

/** Leaves out of the script of the slides what of `pptxgenjs` it does not call, and puts `fflate` in the place of JSZip. */
export const smallerSlides: Plugin = {
  name: 'hub-and-spoke:smaller-slides',
  setup({ onLoad, onResolve }) {
    withoutUnusedFiles(onResolve);
    onResolve({ filter: /^jszip$/ }, () => ({ path: path.resolve('src/client/slides/small-zip.ts') }));
    onLoad({ filter: /pptxgenjs\/dist\/pptxgen\.es\.js$/ }, async ({ path: file }) => ({
      loader: 'js',
      contents: smallerPptx(await readFile(file, 'utf8')),
    }));
  },
};

/**
 * Modules of `@cantoo/pdf-lib` that a PDF of text and PNG does not need: forms, encryption, what reads or checks a PDF, and
 * what writes a PNG.
 */
const unusedModules =
  /pdf-lib\/es\/(?:api\/(?:(?:extraction|form)\/\w+|pdfa\/srgbProfile)|core\/(?:crypto|(?:parser|security|acroform)\/\w+)|packages\/upng\/(?:quantize|encode))\.js$/;
/** What only they and the reader of SVG call: parsers of HTML and of colours. */
const unusedPackages = /^(?:node-html-better-parser|culori|html-entities)(?:\/.*)?$/;
/** The widths of the letters of the fonts that no page has. */
const unusedFonts = /standard-fonts\/(?:Courier|Times|Symbol|Zapf|Helvetica-(?:Bold)?Oblique)[\w-]*\.compressed\.json$/;

/** Leaves the same out of the script of the animation and of the PNGs. */
export const smallerFrames: Plugin = {
  name: 'hub-and-spoke:smaller-frames',
  setup: ({ onResolve }) => withoutUnusedFiles(onResolve),
};

/** The one function of the encryption that each PDF needs: it is told apart from others by it. */
const fileId = 'generateRandomFileId';

/** A module that exports the same names with nothing behind them. */
function emptied(code: string): string {
  const declared = [...code.matchAll(/^export (?:async )?(?:const|let|var|function|class) (\w+)/gm)].map(([, name = '']) => name);
  const listed = [...code.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = '']) => list.split(','));
  const names = new Set([...declared, ...listed.map((each) => each.trim().split(' as ').at(-1) ?? '')].filter(Boolean));
  const isDefault = names.delete('default') || /^export default /m.test(code);
  return [...[...names].map((name) => `export const ${name} = undefined;`), ...(isDefault ? ['export default undefined;'] : [])].join('\n');
}

/** Leaves those modules out of the script of the pages. */
export const smallerPages: Plugin = {
  name: 'hub-and-spoke:smaller-pages',
  setup({ onLoad, onResolve }) {
    withoutUnusedFiles(onResolve);
    onLoad({ filter: unusedModules }, async ({ path: file }) => ({
      loader: 'js',
      contents: emptied(await readFile(file, 'utf8')).replace(
        `${fileId} = undefined`,
        `${fileId} = () => crypto.getRandomValues(new Uint8Array(16))`,
      ),
    }));
    onResolve({ filter: unusedPackages }, ({ path: name }) => ({ path: name, namespace: 'empty' }));
    // As CommonJS, a module need not name what it exports. One function is called before any colour is read.
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'exports.converter = () => undefined;' }));
    onLoad({ filter: unusedFonts }, () => ({ loader: 'json', contents: '""' }));
  },
};

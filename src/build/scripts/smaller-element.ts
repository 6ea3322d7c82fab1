import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import { judge } from '../../model/judge.ts';
import { modes } from '../../model/setting/mode.ts';
import { pathIds } from '../../model/path.ts';
import { withoutFacts } from './without-facts.ts';
import { withoutMembers } from './smaller-checker.ts';
import { judgementSentence } from '../../wording/judgement.ts';

/** What in the model the element shows nowhere. */
const unusedMembers: Readonly<Record<string, readonly string[]>> = {
  'component.ts': ['about'],
  'path.ts': ['carries'],
  'setting/mode.ts': ['summary'],
  'seat/seat.ts': ['name', 'who'],
};

/** What d3 can do with elements and the drawing never asks for, `local` apart, which is an object of its own. */
const unusedMethods = ['selectChild', 'sort', 'nodes', 'size', 'empty', 'style', 'classed', 'html', 'insert', 'clone', 'on', 'dispatch'];
const withoutLocal = (code: string): string => code.replace(/^Local\.prototype = .*?^\};\n/ms, '');

/** Every sentence that the element can say: of each path in each mode. */
const sentences: readonly string[] = modes.flatMap(({ settings }) =>
  pathIds.map((path) => judgementSentence(judge(path, settings, 'nobody'))),
);

/** The reasons without the words of those that no mode gives. */
const withoutUnsaid = (code: string): string =>
  code.replace(/^ {2}(?:'[\w-]+'|\w+):\s+'([^'\n]*)',\n/gm, (row, text: string) =>
    sentences.some((sentence) => sentence.includes(text)) ? row : '',
  );

/**
 * Leaves out of the element's script what it cannot say, since it draws the five modes, no combination and no attacker, and what it does not
 * ask of d3. What is left is held against the model and the whole drawing by `smaller-element.test.ts`. It saves 19.3 %, 5 KB of gzip; the
 * element has 23.8 KB of 25 with it (`npm run bench:tricks -- --only bytes`).
 */
export const smallerElement: Plugin = {
  name: 'hub-and-spoke:smaller-element',
  setup({ onLoad }) {
    onLoad({ filter: /src\/wording\/reason\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: withoutUnsaid(await readFile(path, 'utf8')),
    }));
    // The element has no attacker, and for nobody there is one answer (`answersOffPath`).
    onLoad({ filter: /src\/model\/off-path-capabilities\.ts$/ }, () => ({
      loader: 'ts',
      contents: "import { all } from './answer.ts';\nexport const answersOffPath = () => all('no', 'nobody-there');\n",
      resolveDir: 'src/model',
    }));
    onLoad({ filter: /d3-selection\.mjs$/ }, async ({ path }) => ({
      contents: withoutMembers(withoutLocal(await readFile(path, 'utf8')), unusedMethods),
    }));
    for (const [file, names] of Object.entries(unusedMembers))
      onLoad({ filter: new RegExp(`src/model/${file.replace('.', '\\.')}$`) }, async ({ path }) => ({
        loader: 'ts',
        contents: withoutFacts(withoutMembers(await readFile(path, 'utf8'), names)),
      }));
  },
};

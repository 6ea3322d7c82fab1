// What `explain` shows beside a rule: its facts with sources that can be followed, and an example made from the inputs of the tests.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { check } from '../../src/checker/check.ts';
import { ruleCases } from '../../src/checker/corpus/rule-cases.ts';
import { moreForms } from '../../src/checker/read/more-forms.ts';
import { rules } from '../../src/checker/rules/index.ts';
import type { Files } from '../../src/checker/corpus/rule-case.ts';
import type { Explanations } from '../../src/command/host.ts';
import type { factOf } from '../../src/facts/fact.ts';
import type { FactId } from '../../src/model/reason.ts';
import { checkFacts } from './facts.ts';

const folder = fileURLToPath(new URL('../../src/facts/', import.meta.url));

/** Vite gives the facts their files when it builds a page; here they are put in their place. */
const factFiles: Plugin = {
  name: 'hub-and-spoke:fact-files',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]facts[\\/][\w-]+\.ts$/ }, ({ path: file }) => {
      const texts = Object.fromEntries(
        readdirSync(folder)
          .filter((name) => name.endsWith('.yaml'))
          .map((name) => [`./${name}`, readFileSync(`${folder}${name}`, 'utf8')]),
      );
      const contents = readFileSync(file, 'utf8').replace(/import\.meta\.glob<string>\([^;]*\);/, () => `${JSON.stringify(texts)};`);
      return { contents, loader: 'ts' };
    });
  },
};

interface LookUps {
  readonly factOf: typeof factOf;
}

/** The modules of `src/facts` that look facts up, ready to run outside of Vite. */
async function lookUps(): Promise<LookUps> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export { factOf } from './fact.ts';",
      resolveDir: folder,
    },
    bundle: true,
    write: false,
    format: 'esm',
    tsconfigRaw: {},
    platform: 'neutral',
    // `yaml` has a build without anything of Node.
    mainFields: ['module', 'main'],
    loader: { '.yaml': 'text' },
    plugins: [factFiles],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`);
}

async function factsOf(ids: readonly FactId[]): Promise<Explanations['facts']> {
  const { factOf } = await lookUps();
  return Object.fromEntries(
    ids.map((id) => {
      const { title, text, links } = factOf(id);
      // The address of a record is one of this site, which the command does not know.
      const sources = links.map(({ label, href }) =>
        href.startsWith('https:') ? { text: label, href } : { text: `${label}, at ${href} of the site` },
      );
      return [id, { title, text, sources }];
    }),
  );
}

const inputsOf = (files: Files): readonly { readonly name: string; readonly text: string }[] =>
  typeof files === 'string' ? [{ name: 'input', text: files }] : Object.entries(files).map(([name, text]) => ({ name, text }));

/** The first finding of each rule that has a change, otherwise the first one, in the inputs that the tests hold for it. */
function examples(): Explanations['examples'] {
  const facts = checkFacts();
  return Object.fromEntries(
    ruleCases.flatMap(({ code, finds, kubernetes }) => {
      const found = finds.flatMap((files) =>
        check(inputsOf(files), { facts, forms: moreForms, kubernetes }).findings.filter((one) => one.code === code),
      );
      const shown = found.find(({ fix }) => fix) ?? found[0];
      return shown ? [[code, { sentence: shown.sentence, diff: shown.fix?.diff ?? null }]] : [];
    }),
  );
}

/** Everything that `explain` shows of all rules. Plain data, which the one file brings along. */
export async function explanations(): Promise<Explanations> {
  return { facts: await factsOf([...new Set(rules.flatMap(({ facts }) => facts))]), examples: examples() };
}

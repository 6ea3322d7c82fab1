import { globSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hole } from '../scripts/verify/prose/piece.ts';
import { readWords } from '../scripts/verify/prose/read.ts';
import { hasWords, sentencesIn } from '../scripts/words/literals.ts';

/** The names of values in the table of lifetimes, by which the model finds them. */
const valuesOfLifetimes = Array.from(readFileSync('src/facts/lifetimes.yaml', 'utf8').matchAll(/- \{name: '([^']+)'/g), ([, name]) => name);
/** Values of the field `port` as they are published under `/data/`. */
const publishedPorts = ['Unix socket', 'any other', 'target port'];
const ids = new Set([...valuesOfLifetimes, ...publishedPorts]);

const sentencesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|(?:^|\/)test\//.test(file))
    .flatMap((file) =>
      sentencesIn(readFileSync(`${folder}/${file}`, 'utf8'))
        .filter(({ text }) => !ids.has(text))
        .map(({ line, text }) => `${folder}/${file}:${line} ${text}`),
    );

it('sentencesIn() finds what a reader could read, and no code, quote, class, markup or message to ourselves', () => {
  const found = (source: string): readonly string[] => sentencesIn(source).map(({ text }) => text);
  expect(found("const names = ['load balancer', 'API server', 'TLS', 'GET POST'];")).toEqual(['load balancer', 'API server']);
  expect(found('const says = `${name} is not used`;')).toEqual(['… is not used']);
  expect(found('type Held = "per node" | "unknown";')).toEqual(['per node']);
  expect(found('const drawn = `<text class="caption name">your machine</text>`;')).toHaveLength(1);
  expect(found("const one = { class: 'tag quiet', run: 'kubectl get csr', error: 'no agent available', lines: ['mode tcp'] };")).toEqual(
    [],
  );
  expect(found('const drawn = `<rect class="caption name" x="${x} y"/>`;')).toEqual([]);
  expect(found("const isSure = clause !== 'not confirmed', pattern = new RegExp(`^not in ${version}$`);")).toEqual([]);
  expect(found("const commands = { pods: 'kubectl -n kube-system get pods -o yaml', says: 'kubectl has no answer' };")).toEqual([
    'kubectl has no answer',
  ]);
  expect(found('const rules = [`$UFW allow from ${prefix}`, `chain forward {`, `${ip} saddr @${set} accept comment "${words}"`];')).toEqual(
    [],
  );
  expect(
    found("const head = ['ufw then drops what is not listed.', 'From here on: what this host forwards.', 'set up on the host'];"),
  ).toEqual(['ufw then drops what is not listed.', 'From here on: what this host forwards.', 'set up on the host']);
  expect(found("const labels = { 'wrong today': 'outdated' };")).toEqual([]);
  expect(found("const cells = row.querySelectorAll('th, td a');")).toEqual([]);
  expect(found('const style = `@layer components {\n.captured .leave { color: var(--ink); inset: 0 auto }`;')).toEqual([]);
  expect(found("const look = `\n  color: var(--ink);\n  font: inherit;`; const places = [{ selector: 'main pre', place }];")).toEqual([]);
  expect(found('const place = `inset: 0 auto auto 0; width: ${width}px`;')).toEqual([]);
  expect(found("if (!row) throw new Error('no row has this name');")).toEqual([]);
  expect(found("reject(new Error('the canvas gave no picture')); details.className = `fold fold-${name}`;")).toEqual([]);
  expect(found("import { a } from 'a b c';\nconst d = 'M0 0L1 1', id = 'apiserver-to-kubelet';")).toEqual([]);
});

const features = readdirSync('src/features');

it.each([
  'build',
  'diagram',
  'embed',
  'export',
  'lab',
  'layouts',
  'markup',
  'model',
  'practice',
  'sequence',
  'standalone',
  'state',
  ...features.map((feature) => `features/${feature}`),
])('src/%s holds ids and facts, and no sentence', (folder) => {
  expect(sentencesOf(`src/${folder}`)).toEqual([]);
});

/** What the templates of a folder show, as the check of the prose reads them: texts, attributes and strings. */
const shownBy = async (folder: string): Promise<readonly string[]> => {
  const files = globSync(`${folder}{.astro,/**/*.astro}`).sort();
  if (files.length === 0) throw new Error(`${folder} has no template`);
  const shown = files.map(async (file) =>
    (await readWords(file, readFileSync(file, 'utf8')))
      .map(({ text }) => text.replaceAll(hole, '…'))
      .filter(hasWords)
      .map((text) => `${file} ${text}`),
  );
  return (await Promise.all(shown)).flat();
};

/** Each folder of parts, each layout, and each page or folder of pages. */
const rooms = globSync('src/{features,layouts,pages}/**/*.astro').map((file) =>
  file
    .split('/')
    .slice(1, 3)
    .join('/')
    .replace(/\.astro$/, ''),
);
it.each([...new Set(rooms)].sort())('the templates of src/%s hold elements and expressions, and no sentence', async (room) => {
  expect(await shownBy(`src/${room}`)).toEqual([]);
});

it('what is read of a template is its text, the attributes that readers meet and its strings', async () => {
  const source =
    '---\nconst a = b ? "some words" : "id";\n---\n<p class="not these">Read <a href={c}>this {d} page</a>.</p><img alt="and a picture" />';
  expect((await readWords('any.astro', source)).map(({ text }) => text)).toEqual([
    'some words',
    `Read this ${hole} page.`,
    'and a picture',
  ]);
});

it('the table of words has sentences, so that this test reads what it means to read', () => {
  expect(sentencesOf('src/wording').length).toBeGreaterThan(500);
  expect(valuesOfLifetimes.length).toBeGreaterThan(5);
});

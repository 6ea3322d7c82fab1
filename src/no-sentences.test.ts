import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sentencesIn } from '../scripts/words/literals.ts';

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

it('the table of words has sentences, so that this test reads what it means to read', () => {
  expect(sentencesOf('src/wording').length).toBeGreaterThan(500);
  expect(valuesOfLifetimes.length).toBeGreaterThan(5);
});

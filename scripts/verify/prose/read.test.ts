import { describe, expect, it } from 'vitest';
import { placeIn, type Piece } from './piece.ts';
import { readWords } from './read.ts';

const read = async (file: string, source: string) =>
  (await readWords(file, source)).map(({ kind, text }) => [kind, text.replaceAll('\uFFFC', '◌')]);
const placeOf = (source: string, pieces: readonly Piece[], words: string): string | undefined =>
  pieces.flatMap(({ text, offsets }) => {
    const at = text.indexOf(words);
    return at < 0 ? [] : [placeIn(source, offsets[at] ?? 0)];
  })[0];

describe('of a page', async () => {
  const page = [
    '---',
    'title: A path',
    'description: It says `--flag` what is meant.',
    'group: proxied',
    'fix:',
    '  - text: "Open \\"10250\\" first."',
    '    source: facts/a#b',
    '---',
    '',
    'See [the *other* page](/paths/) and `kubectl get x`.<Src id="a b" /> It is <Verdict path="x" />.',
    '',
    '## A heading \\{#its-id}',
    '',
    'With these commands:',
    '',
    '```sh',
    'no prose here.',
    '```',
    '',
    '- **No token.** The server asks.',
    '- Second.',
    '',
    '| Head | `code` |',
    '| --- | --- |',
    '| a cell | b |',
    '',
    '<Warning title="Not read as yet">',
    '',
    'Inside a component.',
    '',
    '</Warning>',
  ].join('\n');
  const pieces = await readWords('content/paths/a.mdx', page);

  it('a reader sees the shown fields, paragraphs, items, headings, cells and attributes, and neither ids, code nor sources', async () => {
    expect(await read('content/paths/a.mdx', page)).toEqual([
      ['heading', 'A path'],
      ['string', 'It says ◌ what is meant.'],
      ['string', 'Open "10250" first.'],
      ['prose', 'See the other page and ◌. It is ◌.'],
      ['heading', 'A heading'],
      ['prose', 'With these commands:'],
      ['heading', 'No token.'],
      ['list', 'The server asks.'],
      ['list', 'Second.'],
      ['cell', 'Head'],
      ['cell', 'a cell'],
      ['cell', 'b'],
      ['prose', 'Inside a component.'],
      ['string', 'Not read as yet'],
    ]);
  });

  it('each word stands where the source has it', async () => {
    for (const [words, place] of [
      ['what is', '3:31'],
      ['page and', '10:18'],
      ['server asks', '20:21'],
      ['Inside', '29:1'],
    ] as const)
      expect(placeOf(page, pieces, words), words).toBe(place);
  });

  it('a colon before a list or code introduces it, and one before a paragraph does not', async () => {
    expect(pieces.find(({ text }) => text === 'With these commands:')?.introduces).toBe(true);
    expect((await readWords('a.md', 'One thing:\n\nAnother.'))[0]?.introduces).toBeUndefined();
  });

  it('a short code of another site is one word, and the first sentence of a term is a definition', async () => {
    expect((await read('a.md', 'The {{< tip text="API server" >}} runs.'))[0]?.[1]).toMatch(/^The ◌+ runs\.$/);
    expect((await readWords('a.md', '---\nterm: node\n---\nA machine.\n\nMore.')).map(({ defines }) => defines)).toEqual([
      undefined,
      true,
      undefined,
    ]);
  });
});

describe('of code', () => {
  it('a string or a template with words is read, and its expression counts as one word', async () => {
    expect(
      await read(
        'a.ts',
        'export const said = `The ${name} of ${`the ${one} here`} is \\`code ${x}\\` now.`; const b = "It " + said + " ends.";',
      ),
    ).toEqual([
      ['string', 'The ◌ of ◌ is ◌ now.'],
      ['string', 'the ◌ here'],
      ['string', 'It ◌ ends.'],
    ]);
  });

  it('what no reader sees is not read: imports, types, keys, ids, comparisons, selectors and errors for developers', async () => {
    const code = [
      "import a from './two words.ts';",
      "type A = 'one of' | 'two of';",
      "const b = { 'two words': 1, id: 'kubelet-ca' };",
      "if (b === 'two words') throw new Error('no such thing here');",
      "switch (b) { case 'two words': document.querySelector('a b c'); }",
      'const css = `a {\\n  color: red here;\\n}`;',
    ].join('\n');
    expect(await read('a.ts', code)).toEqual([]);
  });

  it('of a component the words between its tags are read, across elements that stand inside of a sentence', async () => {
    const component = [
      '---',
      "const lead = 'What it is about.';",
      '---',
      '<h2>Ports and rules</h2>',
      '<p class="two words">',
      '  Open <code>10250</code> in <a href="/a b/">the firewall</a>{" "}',
      '  of {name}. <Tag verdict="x" />',
      '</p>',
      '<table aria-label="Every port"><tr><th>Port number</th><td>{many ? "many of them" : "none of them"}</td></tr></table>',
      '<button>Show these settings</button>',
      '<style>a b c { color: red; }</style>',
    ].join('\n');
    expect(await read('a.astro', component)).toEqual([
      ['string', 'What it is about.'],
      ['heading', 'Ports and rules'],
      ['string', 'Open ◌ in the firewall of ◌. ◌'],
      ['label', 'Every port'],
      ['cell', 'Port number'],
      ['string', 'many of them'],
      ['string', 'none of them'],
      ['label', 'Show these settings'],
    ]);
    expect(placeOf(component, await readWords('a.astro', component), 'firewall')).toBe('6:50');
  });
});

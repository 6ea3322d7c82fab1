import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { everyRow } from '../tests/every-row.ts';
import { findingsIn, messageOf } from './findings.ts';
import { allPages, kindOf } from './pages.ts';
import { hole, type Kind, type Piece } from './piece.ts';
import { otherFields, shownFields, withCode } from './read-markdown.ts';
import { rules } from './rules.ts';

interface Rewrite {
  readonly page: string;
  readonly kind?: Kind;
  readonly old: string;
  readonly new: string;
}
const rewrites = parse(readFileSync(new URL('rewrites.yaml', import.meta.url), 'utf8')) as readonly Rewrite[];

const pieceOf = (text: string, kind: Kind): Piece => {
  const piece = withCode(text.replaceAll(/\$\{[^}]*\}/g, hole), 0, kind);
  if (!piece) throw new Error(`no word in ${text}`);
  return piece;
};
const found = (text: string, kind: Kind = 'string', file = 'content/any.mdx') => findingsIn(file, pieceOf(text, kind));

it('something is found in each old sentence', () =>
  everyRow(
    rewrites,
    ({ old }) => `“${old}”`,
    ({ old, kind }) => expect(found(old, kind)).not.toEqual([]),
  ));
it('nothing is found in what became of it', () =>
  everyRow(
    rewrites,
    ({ new: better }) => `“${better}”`,
    ({ new: better, kind }) => expect(found(better, kind)).toEqual([]),
  ));

it('all 148 sentences that were rewritten at once are here', () => {
  expect(rewrites.length).toBeGreaterThanOrEqual(148);
});

it('no rule repeats a whole sentence that was rewritten: it would find nothing else', () => {
  const long = rewrites.map(({ old }) => old.toLowerCase()).filter((old) => old.split(' ').length > 3);
  for (const { find } of rules) for (const old of long) expect(find.toLowerCase()).not.toContain(old);
});

it('each rule finds something in a sentence that was rewritten, or in one of these', () => {
  const more = [
    'The node shows the server its certificate.',
    'One spoke of the wheel.',
    'This is very simply done.',
    'It just works.',
    'The master node is this one.',
  ];
  const finding = new Set(
    [...rewrites.map(({ old, kind }) => found(old, kind)), ...more.map((text) => found(text))].flat().map(({ rule }) => rule),
  );
  expect(rules.filter(({ find }) => !finding.has(find)).map(({ find }) => find)).toEqual([]);
});

describe('a word', () => {
  const rulesOf = (...of: Parameters<typeof found>) => found(...of).map(({ found: each }) => each);

  it('is allowed in the file whose subject it is, and in drawings if its rule says so', () => {
    expect(rulesOf('A client dials.')).toEqual(['dials']);
    expect(rulesOf('A client dials.', 'prose', 'content/glossary/dial.md')).toEqual([]);
    expect(rulesOf('Line: it dials.', 'string', 'src/diagram/caption.ts')).toEqual([]);
    expect(rulesOf('dials', 'cell')).toEqual([]);
  });

  it('is found as a whole word, whatever its case, and neither in code, a name nor a flag', () => {
    expect(rulesOf('Seats and a seat')).toEqual(['Seats', 'seat']);
    expect(rulesOf('The `seat` of seating, --seat, `?seat=`, a-seat, seat/x')).toEqual([]);
  });

  it('is allowed where the words around it say so', () => {
    expect(rulesOf('It is the hub and not a spoke.')).toEqual([]);
    expect(rulesOf('It draws a spoke of the cluster.')).toEqual(['spoke']);
  });

  it('is named in one line with its place, what it is, and what to write', () => {
    const text = 'A listener\nreads it.';
    const piece = pieceOf(text, 'prose');
    const [finding] = findingsIn('a.mdx', piece);
    if (!finding) throw new Error('nothing found');
    expect(messageOf('a.mdx', text, piece, finding)).toBe('a.mdx:1:3: “listener” is not our term. Write: eavesdropper.');
  });
});

describe('the pages', () => {
  const pages = allPages();

  it('are those of content/, the words of src/wording, the checker and the interface, and neither tests nor what the checker is tested with', () => {
    for (const file of [
      'content/host.mdx',
      'src/wording/reason.ts',
      'src/checker/rules/kubelet.ts',
      'src/pages/404.astro',
      'src/model/setting/mode.ts',
    ])
      expect([...pages.keys()]).toContain(file);
    expect([...pages.keys()].filter((file) => /\.test\.ts$|\/corpus\/|\.json$/.test(file))).toEqual([]);
  });

  it('have no field in their front matter of which it is not known whether a reader sees it', () => {
    const fieldsIn = (value: unknown, field = ''): readonly string[] => {
      if (typeof value === 'string') return / /.test(value) ? [field] : [];
      if (Array.isArray(value)) return value.flatMap((each) => fieldsIn(each, field));
      return Object.entries(value ?? {}).flatMap(([key, each]) => fieldsIn(each, key));
    };
    const matters = [...pages.keys()]
      .filter((file) => file.startsWith('content/'))
      .map((file): unknown => parse(/^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))?.[1] ?? ''));
    expect([...new Set(fieldsIn(matters))].filter((field) => !(field in shownFields) && !otherFields.has(field))).toEqual([]);
  });

  it('have their kind, also in another folder, and a page of somebody else has none', () => {
    for (const [file, kind] of pages) expect(kindOf(`/somewhere/${file}`), file).toBe(kind);
    expect(kindOf('src/pages/index.astro')).toBe('home');
    expect(kindOf('/tmp/page.md')).toBe('other');
  });
});

import { knownInputs } from './inputs.ts';
import { acceptingComment, teamFiles } from './team-files.ts';

/** Every text that the cases hold: what the mutations start from. */
const seeds: readonly string[] = knownInputs.flatMap(({ inputs }) => inputs.map(({ text }) => text));

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Dice {
  readonly below: (count: number) => number;
  readonly of: <T>(items: readonly T[]) => T;
}
export const diceFrom = (random: () => number): Dice => ({
  below: (count) => Math.floor(random() * count),
  of: (items) => items[Math.floor(random() * items.length)] as (typeof items)[number],
});

const insertedAt = (text: string, at: number, inserted: string): string => text.slice(0, at) + inserted + text.slice(at);
const onLines = (text: string, change: (lines: string[]) => void): string => {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
};
const foreign = ['設定ファイル', 'التكوين: صحيح', 'конфигурация', '‮retsulc‬', '👩‍💻', 'é̂̈', 'ｋｉｎｄ：', '\u2028', '\u00A0'];
const special = [
  '&a',
  '*a',
  '*a: *a',
  '!!binary',
  '!<tag:x>',
  '? ',
  ': ',
  '- ',
  '---\n',
  '...\n',
  '%YAML 9.9\n',
  '|\n',
  '>-\n',
  '"',
  "'",
  '`',
  '@',
  '#',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  '<<: *a\n',
  '$(X)',
  '${Y}',
  '=',
  '--',
  '\u0085',
];
const binary = ['\u0000', '\u0001\u0002', '\u007fELF', '\uFFFD\uFFFD', '\uD800', '\u001B[2J', '\b'];

/** What can go wrong with a file on its way. */
const mutations: Readonly<Record<string, (text: string, dice: Dice) => string>> = {
  truncated: (text, { below }) => text.slice(0, below(text.length + 1)),
  beheaded: (text, { below }) => text.slice(below(text.length + 1)),
  'cut in the middle': (text, { below }) => {
    const at = below(text.length + 1);
    return text.slice(0, at) + text.slice(at + below(40));
  },
  'one character changed': (text, { below }) => {
    const at = below(Math.max(1, text.length));
    return text.slice(0, at) + String.fromCharCode(32 + below(95)) + text.slice(at + 1);
  },
  'indented anew': (text, { below }) =>
    onLines(text, (lines) => lines.forEach((line, index) => below(4) === 0 && (lines[index] = ' '.repeat(below(9)) + line.trimStart()))),
  'indented with tabs': (text, { below }) =>
    onLines(text, (lines) => lines.forEach((line, index) => below(4) === 0 && (lines[index] = line.replace(/^ +/, '\t')))),
  'with Windows line ends': (text) => text.replace(/\r?\n/g, '\r\n'),
  'with old line ends': (text, { below }) => text.replace(/\n/g, () => (below(5) === 0 ? '\r' : '\n')),
  'with byte order marks': (text, { below }) => `\uFEFF${insertedAt(text, below(text.length + 1), '\uFEFF')}`,
  'with a line twice': (text, { below }) =>
    onLines(text, (lines) => lines.splice(below(lines.length), 0, lines[below(lines.length)] ?? '')),
  'with lines in another order': (text, { below }) =>
    onLines(text, (lines) => lines.push(...lines.splice(below(lines.length), 1 + below(4)))),
  'with a line less': (text, { below }) => onLines(text, (lines) => lines.splice(below(lines.length), 1)),
  'with a line wrapped': (text, { below }) =>
    onLines(text, (lines) => {
      const at = below(lines.length);
      const parts = (lines[at] ?? '').split(' ');
      const cut = below(parts.length + 1);
      lines.splice(at, 1, parts.slice(0, cut).join(' '), parts.slice(cut).join(' '));
    }),
  'wrapped in a manifest': (text, { of }) =>
    `apiVersion: v1\nkind: ${of(['ConfigMap', 'Secret', 'List'])}\n${of(['data', 'stringData', 'items'])}:\n  config.yaml: |\n${text.replace(/^/gm, '    ')}\n`,
  'wrapped in a script': (text) => `#!/bin/sh\ncat > /etc/kubernetes/file.yaml <<'EOF'\n${text}\nEOF\n`,
  'with signs of YAML': (text, { below, of }) => insertedAt(text, below(text.length + 1), of(special)),
  'with other languages': (text, { below, of }) => insertedAt(text, below(text.length + 1), of(foreign)),
  'with binary in it': (text, { below, of }) => insertedAt(text, below(text.length + 1), of(binary)),
  'with an alias bomb': (text, { below }) => {
    const levels = 2 + below(12);
    const lines = Array.from(
      { length: levels },
      (_, level) => `b${level}: &b${level} [${Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*b${level - 1}`)).join(', ')}]`,
    );
    return `${text}\n---\n${lines.join('\n')}\n`;
  },
  'with an anchor and its alias': (text, { below }) => text.replace(/: (\S)/, ': &z $1') + (below(2) ? '\nextra: *z\n' : '\n*z : *z\n'),
  'nested deeply': (text, { below, of }) => {
    const depth = 1 + below(400);
    const deep = of([
      '['.repeat(depth),
      '{a: '.repeat(depth),
      '- '.repeat(depth),
      '? '.repeat(depth),
      Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
      `${'['.repeat(depth)}x${']'.repeat(depth)}`,
    ]);
    return insertedAt(text, below(text.length + 1), `\n${deep}\n`);
  },
  'joined with another': (text, { below, of }) => `${text}${of(['\n', '\n---\n', ''])}${seeds[below(seeds.length)] ?? ''}`,
  'spliced into another': (text, { below }) => {
    const other = seeds[below(seeds.length)] ?? '';
    return insertedAt(other, below(other.length + 1), text.slice(below(text.length + 1)));
  },
  'with a comment that accepts': (text, { below }) => onLines(text, (lines) => lines.splice(below(lines.length + 1), 0, acceptingComment)),
  'repeated many times': (text, { below }) => `${text}\n---\n`.repeat(1 + below(30)),
};
const names = Object.keys(mutations);

/** Texts that are large: 5 MB that are refused, and some hundred thousand characters that are not. */
function large(text: string, { below, of }: Dice): string {
  const size = of([5_000_000, 300_000, 300_000]);
  const piece = of([
    `${text}\n`,
    'a: b\n',
    '- x\n',
    '---\n',
    'x ',
    '"',
    '[',
    '&a *a ',
    "token='",
    '- - - - - - - - -\n',
    '#\n',
    '\t',
    `${'k'.repeat(50)}: ${'v'.repeat(50)}\n`,
    '\\\n',
    '$',
    'kubelet --a=b ',
  ]);
  return piece.repeat(Math.ceil(size / piece.length)).slice(0, size - below(100));
}

/** What happens to a file by hand or on its way: a line dropped, doubled, moved or wrapped, and an end that is missing. */
const everyday = ['with a line less', 'with a line twice', 'truncated', 'with lines in another order', 'with a line wrapped'];

/** Up to this many characters a text is small: nine of ten mutated files are. */
const small = 6000;

/**
 * A file with one or two everyday mutations, the same for the same seed. `files` are texts of real files; with small ones only where none is larger.
 */
export function mutatedFile(files: readonly string[], seed: number): { readonly text: string; readonly how: string } {
  const dice = diceFrom(randomFrom(seed));
  const sized = files.filter((text) => text.length <= small === dice.below(10) > 0);
  let text = dice.of(sized.length > 0 ? sized : files);
  const how = Array.from({ length: 1 + dice.below(2) }, () => dice.of(everyday));
  for (const name of how) text = mutations[name]?.(text, dice) ?? text;
  return { text, how: how.join(', ') };
}

/** One mutated document, the same for the same seed, and what was done to it. */
export function mutated(seed: number): { readonly text: string; readonly how: string } {
  const dice = diceFrom(randomFrom(seed));
  let text = seeds[dice.below(seeds.length)] ?? '';
  if (dice.below(1000) === 0) return { text: large(text, dice), how: 'large' };
  const how = Array.from({ length: 1 + dice.below(4) }, () => dice.of(names));
  for (const name of how) text = mutations[name]?.(text, dice) ?? text;
  return { text, how: how.join(', ') };
}

/** One mutated file of a team, the same for the same seed. */
export function mutatedTeamFile(seed: number): string {
  const dice = diceFrom(randomFrom(seed));
  let text = dice.of(teamFiles);
  for (let count = 1 + dice.below(3); count > 0; count -= 1) text = mutations[dice.of(names)]?.(text, dice) ?? text;
  return text;
}

/** Every kind of mutation. */
export const mutationNames: readonly string[] = names;

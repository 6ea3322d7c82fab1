import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { observations } from '../facts/observation.ts';
import { Matcher, readingLimit, type Entry } from './matcher.ts';
import { symptomIds, type SymptomId } from './symptom-id.ts';
import { unrelated } from './unrelated.ts';
import { variants } from './variants.ts';

interface Message {
  readonly message: string;
  readonly source: string;
}
interface Frontmatter {
  readonly messages: readonly Message[];
  readonly alone?: readonly Message[];
  readonly unless?: readonly string[];
}
const frontmatterOf = (id: SymptomId): Frontmatter =>
  parse(/^---\n([\s\S]*?)\n---\n/.exec(readFileSync(`content/symptoms/${id}.mdx`, 'utf8'))?.[1] ?? '') as Frontmatter;
const catalogue = symptomIds.map((id) => ({ id, ...frontmatterOf(id) }));
const entries = catalogue.map(({ id, messages, alone = [], unless = [] }): Entry<SymptomId> => ({
  id,
  messages: messages.map(({ message }) => message),
  alone: alone.map(({ message }) => message),
  unless,
}));
const matcher = new Matcher(entries);
const errorOf = (source: string): string | null | undefined => observations.find(({ id }) => `obs/${id}` === source)?.observed.errorText;

describe('real-world texts', () => {
  it.each(symptomIds.map((id) => [id] as const))('%s has at least three variants', (id) => {
    expect(variants[id].length).toBeGreaterThanOrEqual(3);
    expect(new Set(variants[id]).size).toBe(variants[id].length);
  });
  it.each(symptomIds.flatMap((id) => variants[id].map((text, index) => [id, index + 1, text] as const)))(
    'read() ranks %s first for its variant %i',
    (id, _, text) => {
      expect(matcher.read(text).matches[0]?.id).toBe(id);
    },
  );
  it.each(unrelated.map((text) => [text] as const))('read() finds no symptom in %s', (text) => {
    expect(matcher.read(text).matches).toEqual([]);
  });
  it('the unrelated texts are at least twenty', () => {
    expect(new Set(unrelated).size).toBeGreaterThanOrEqual(20);
  });
});

describe('the messages and their sources', () => {
  const measured = catalogue.flatMap(({ id, messages, alone = [] }) =>
    [...messages, ...alone].flatMap(({ message, source }) =>
      source
        .split(' ')
        .filter((each) => each.startsWith('obs/'))
        .map((each) => [message, each, id] as const),
    ),
  );
  it.each(measured)('"%s" stands in the error text of %s', (message, source, id) => {
    const text = errorOf(source);
    expect(text).toEqual(expect.any(String));
    const alone = new Matcher([{ id, messages: [message], alone: [], unless: [] }]);
    expect(alone.read(text ?? '').matches[0]?.message).toBe(message);
  });
  it('every message of facts/symptoms.yaml that a program prints is found as it is written there', () => {
    const facts = parse(readFileSync('src/facts/symptoms.yaml', 'utf8')) as { items: { n: number; message: string }[] };
    // 8 and 9 are descriptions and questions, not texts of a program.
    const printed = facts.items.filter(({ n }) => n !== 8 && n !== 9);
    expect(printed.map(({ n, message }) => [n, matcher.read(message).matches[0]?.id])).toEqual([
      [1, 'no-ip-sans'],
      [2, 'kubelet-without-certificate'],
      [3, 'no-agent-available'],
      [4, 'kubelet-unreachable'],
      [5, 'kubelet-forbids-anonymous'],
      [6, 'kubelet-forbids-user'],
      [7, 'kubelet-unknown-authority'],
      [10, 'egress-file-panic'],
    ]);
  });
});

describe('ranking', () => {
  it('read() puts the message that says more before one that it contains', () => {
    const text =
      'failed calling webhook "a.example": failed to call webhook: Post "https://a.b.svc:443/": No agent available: context deadline exceeded';
    expect(matcher.read(text).matches.map(({ id }) => id)).toEqual(['webhook-timeout', 'no-agent-available']);
  });
  it('read() says where it found the message and how often', () => {
    const text = 'one\nError: No agent available\ntwo\nNo agent available';
    const [match] = matcher.read(text).matches;
    expect(match && [text.slice(match.start, match.end), match.count]).toEqual(['No agent available', 2]);
    const expired = 'x509: certificate has expired or is not yet valid: current time 2026-01-02T00:00:00Z is after 2026-01-01T00:00:00Z';
    expect(matcher.read(expired).matches.map(({ count, message }) => [count, message])).toEqual([
      [1, 'x509: certificate has expired or is not yet valid: current time <time> is after <time>'],
    ]);
  });
  it('read() takes both spellings of the subresource as the same symptom', () => {
    const spellings = ['subresource=proxy', 'subresource(s)=[proxy]', 'subresource(s)=[pods proxy]'];
    for (const spelling of spellings)
      expect(matcher.read(`Forbidden (user=alice, verb=get, resource=nodes, ${spelling})`).matches.map(({ id }) => id)).toEqual([
        'kubelet-forbids-user',
      ]);
  });
  it('read() takes a bare Unauthorized for a symptom only where it is all of the text', () => {
    expect(matcher.read('error: Unauthorized').matches[0]?.id).toBe('kubelet-unauthorized');
    expect(matcher.read('GET /v2/ returned 401 Unauthorized for the image').matches).toEqual([]);
  });
  it('read() names the nearest where nothing matches, and none for a text that shares nothing', () => {
    const near = matcher.read('x509: cannot validate the certificate of 10.0.0.1, it does not contain IP SANs');
    expect(near.matches).toEqual([]);
    expect(near.nearest[0]?.id).toBe('no-ip-sans');
    expect(matcher.read('lorem ipsum dolor sit amet').nearest).toEqual([]);
    expect(matcher.read('').nearest).toEqual([]);
  });
});

// Megabytes, on machines that may be busy: what is bound here are the comparisons, not the seconds.
describe('the bound on the work', { timeout: 30_000 }, () => {
  const message = "x509: cannot validate certificate for 10.0.0.5 because it doesn't contain any IP SANs";
  const repeats: readonly (readonly [name: string, unit: string])[] = [
    ['x509:', 'x509: '],
    ['half a message', 'x509: certificate '],
    ['the start of a webhook message', 'failed calling webhook '],
    ['a dialled port', 'dial tcp 10.0.0.1:10250: '],
    ['a whole message', `${message} `],
    ['spaces', '        '],
    ['backslashes', '\\\\\\\\'],
    ['quotes', '\\"'],
    ['one endless word', 'aaaaaaaa'],
    ['colours of a terminal', '\u001b[31m'],
    ['dots', '.:.:.:.:'],
    [
      'every literal in turn',
      `${entries
        .flatMap(({ messages }) => messages)
        .join(' ')
        .replace(/<[^>]*>/g, 'x')} `,
    ],
  ];
  /** Measured on the heaviest of the repeats below, and rounded up: comparisons for each character read. */
  const stepsPerCharacter = 3;

  it.each(repeats)('read() stays linear on a megabyte of %s', (_, unit) => {
    const of = (length: number): number => matcher.read(unit.repeat(Math.ceil(length / unit.length)).slice(0, length)).steps;
    const [half, whole] = [of(500_000), of(1_000_000)];
    expect(whole).toBeLessThanOrEqual(stepsPerCharacter * 1_000_000);
    expect(whole).toBeLessThanOrEqual(2 * half + 100);
  });
  it('read() reads the end of a text over the limit, and says what it left out', () => {
    const text = `${'noise '.repeat(200_000)}${message}`;
    const { matches, skipped } = matcher.read(text);
    expect(skipped).toBe(text.length - readingLimit);
    expect(matches[0] && text.slice(matches[0].start, matches[0].end)).toBe(message);
  });
  it('read() reads all of a text at the limit', () => {
    expect(matcher.read('a '.repeat(readingLimit / 2)).skipped).toBe(0);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { amountOf } from '../../scripts/verify/tests/amount.ts';
import { prefixesFrom } from '../export/firewall/prefix.ts';
import { formatNames, parseNames, problemOf, sampleNames, withNames } from '../features/cluster/script/names/sample-names.ts';
import { Matcher } from '../symptoms/matcher.ts';
import { namesIn } from '../symptoms/message/names.ts';
import { causes } from '../symptoms/cause/table.ts';
import { entries } from '../symptoms/test/catalogue.ts';
import { variants } from '../symptoms/test/variants.ts';
import { hostile } from './test/any-query.ts';

const runs = { numRuns: amountOf('texts of a field'), seed: 20261130 };
const any = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 60 }));
const network = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.oneof(fc.ipV4(), fc.ipV6()),
        fc.oneof(
          fc.nat(140).map((length) => `/${length}`),
          fc.constant(''),
        ),
      )
      .map((parts) => parts.join('')),
  },
  { weight: 2, arbitrary: any },
);
const field = fc.array(network, { maxLength: 6 }).chain((all) => fc.constantFrom(' ', ',', '\n', '; ').map((between) => all.join(between)));

it('networks of any text become prefixes of digits, read again as the same, and a few short sentences', () => {
  fc.assert(
    fc.property(field, (text) => {
      const { prefixes, problems } = prefixesFrom(text);
      for (const each of prefixes) expect(each.text).toMatch(each.family === 4 ? /^[\d.]{7,15}\/\d{1,2}$/ : /^[\da-f:]{2,39}\/\d{1,3}$/);
      expect(prefixesFrom(prefixes.map((each) => each.text).join(' '))).toEqual({ prefixes, problems: [] });
      expect(problems.length).toBeLessThanOrEqual(4);
      for (const each of problems) expect(each.length, each).toBeLessThan(400);
    }),
    runs,
  );
});

it('a field of networks that is one long word, or very many of them, is refused in a short sentence', () => {
  for (const text of [
    '1'.repeat(100_000),
    'a:'.repeat(50_000),
    '1.'.repeat(50_000),
    `10.0.0.0/${'1'.repeat(100_000)}`,
    '10.0.0.0/8/'.repeat(9000),
    Array.from({ length: 30_000 }, (_, at) => at).join(' '),
  ]) {
    const { problems } = prefixesFrom(text);
    expect(problems.length, text.slice(0, 20)).toBeGreaterThan(0);
    for (const each of problems) expect(each.length, text.slice(0, 20)).toBeLessThan(400);
  }
});

it('names of any text are kept only where their field takes them, and get nothing into a sample but letters, digits and “.:_-”', () => {
  const typed = fc.oneof(any, fc.ipV4(), fc.ipV6(), fc.domain());
  fc.assert(
    fc.property(
      fc.dictionary(fc.oneof(fc.constantFrom(...sampleNames.map(({ id }) => id)), any), fc.oneof(typed, fc.anything())),
      fc.boolean(),
      (given, whole) => {
        const stored = whole ? JSON.stringify(given) : JSON.stringify(given).slice(1);
        const names = parseNames(stored);
        expect(parseNames(formatNames(names))).toEqual(names);
        for (const { id, kind } of sampleNames) if (names[id] !== undefined) expect(problemOf(kind, names[id])).toBeUndefined();
        const written = withNames('ssh node-1 10.0.0.11:10250 192.0.2.10 api.example.internal:6443 my-cluster 10.96.0.1', names, 'block');
        expect(written).toMatch(/^[\w.:[\] -]+$/);
        for (const { kind } of sampleNames)
          for (const each of Object.values(given))
            if (typeof each === 'string') expect(problemOf(kind, each)?.length ?? 0).toBeLessThan(400);
      },
    ),
    runs,
  );
});

it('log lines of any text are read in bounded work, with places inside of the text and names that a command may hold', () => {
  const matcher = new Matcher(entries);
  const line = fc.oneof(any, fc.constantFrom(...Object.values(variants).flat()));
  fc.assert(
    fc.property(fc.array(fc.tuple(line, fc.nat(200)), { maxLength: 4 }), (lines) => {
      // A message that begins or ends anywhere, between other texts.
      const text = lines.map(([each, from]) => each.slice(from % (each.length + 1))).join('\n');
      const { matches, nearest, findings, steps } = matcher.read(text);
      for (const { start, end, count } of matches)
        expect(start >= 0 && start < end && end <= text.length && count > 0, JSON.stringify(text)).toBe(true);
      // Three, or all that the messages leave open together: to leave one out would say that it is none of them.
      const most = Math.max(...causes.map(({ oneOf = [] }) => oneOf.length));
      expect(nearest.length).toBeLessThanOrEqual(Math.max(3, most * lines.length));
      expect(new Set(nearest.map(({ id }) => id)).size).toBe(nearest.length);
      for (const { value } of namesIn(text, findings)) expect(value).toMatch(/^[\w.:/[\] =-]+$/);
      expect(steps).toBeLessThanOrEqual(1000 + 100 * text.length);
    }),
    runs,
  );
});

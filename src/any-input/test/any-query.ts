import fc from 'fast-check';
import { distributions } from '../../facts/distribution/distribution.ts';
import { parameters, type Place } from '../../state/parameters.ts';

// Addresses as the tests try them: right ones, wrong ones, and what someone would write who wants to get markup or a script into a page.

const all = parameters();
/** Texts that break out of an attribute, a tag, a selector, an address or an object where they are not taken as text. */
export const hostile: readonly string[] = [
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  '//evil.example/',
  'a"],[b="',
  '${7*7}',
  '$&$1$`',
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\ud800',
  '\u202egnp.exe',
  '%',
  '%zz',
  'none,none',
  '1e3',
  '-1',
  ' ',
  '',
  '9'.repeat(400),
  'x'.repeat(3000),
  'deny '.repeat(500),
];
const names = [...all.map(({ name }) => name), '__proto__', 'constructor', 'onload', ''];
const values = [
  ...new Set(all.flatMap((each) => [...(each.values ?? []), each.default ?? '']).map(String)),
  ...distributions.map(({ id }) => id),
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...values) },
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.nat(70_000).map(String) },
);
/** A parameter of these places, mostly with one of its own values. */
const ownOf = (places: readonly Place[]) =>
  fc.constantFrom(...all.filter(({ usedIn }) => usedIn.some((each) => places.includes(each)))).chain(({ name, values: some }) =>
    fc.record({
      name: fc.constant(name),
      value: some ? fc.oneof(fc.constantFrom(...some.map(String)), text) : fc.oneof(fc.nat(70_000).map(String), text),
    }),
  );
const other = fc.record({ name: fc.constantFrom(...names), value: text });

/** The query of an address of these places, with its `?`: one in eight is not encoded. Now and then it has a parameter of another place, or of none. */
export function queryOn(places: readonly Place[]): fc.Arbitrary<string> {
  const pair = fc.oneof({ weight: 5, arbitrary: ownOf(places) }, { weight: 1, arbitrary: other });
  return fc.oneof(
    {
      weight: 7,
      arbitrary: fc
        .array(pair, { maxLength: 6 })
        .map((pairs) => `?${String(new URLSearchParams(pairs.map(({ name, value }) => [name, value])))}`),
    },
    {
      weight: 1,
      arbitrary: fc.array(pair, { maxLength: 4 }).map((pairs) => `?${pairs.map(({ name, value }) => `${name}=${value}`).join('&')}`),
    },
  );
}

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { claims } from '../look-up/claim.ts';
import { readAgainFrom, type Entry } from './read-again.ts';

const ways = readAgainFrom(readFileSync('src/facts/drift/read-again.yaml', 'utf8'));
const all = [...claims().values()];
const resting = all.filter(({ cells }) => [...cells.values()].some(({ source }) => source !== undefined));
const patternsOf = ({ within, until, rules, also }: Entry): readonly string[] =>
  [within, until, ...rules.flatMap(({ find, not }) => [...find, ...not]), ...also.flatMap((each) => [each.within, ...each.find])].filter(
    (pattern) => pattern !== undefined,
  );

it('every claim that rests on a line of source has an entry, or a feature gate whose stage is read', () => {
  expect(resting.length).toBeGreaterThan(100);
  expect(resting.filter(({ id, gate }) => !ways.claims.has(id) && gate === undefined).map(({ id }) => id)).toEqual([]);
});

it('no entry is of a claim that is not there, or that has a feature gate and so is read already', () => {
  const unknown = [...ways.claims.keys()].filter((id) => !all.some((claim) => claim.id === id && claim.gate === undefined));
  expect(unknown).toEqual([]);
});

it('every entry names the file that the claim cites, in one of its places', () => {
  const wrong = resting.flatMap((claim) => {
    const entry = ways.claims.get(claim.id);
    if (!entry) return [];
    const cited = [...claim.cells.values()].flatMap(({ source }) => source ?? []).filter((source) => !source.startsWith('issues:'));
    // Three files of one name are cited as `{v1alpha1,v1beta1}/register.go`.
    const names = entry.in.map((path) => path.replace(/^k8s\.io\/[^/]+\//, '').replace(/\/v1(alpha1|beta1)?(?=\/register\.go$)/, ''));
    return cited.every((source) => names.some((name) => source.replace(/\/(\{[^}]*\}|v1alpha1)(?=\/register\.go)/, '').includes(name)))
      ? []
      : [claim.id];
  });
  expect(wrong).toEqual([]);
});

it('every pattern is a regular expression', () => {
  for (const [id, entry] of ways.claims)
    for (const pattern of patternsOf(entry)) expect(() => new RegExp(pattern, 'm'), `${id}: ${pattern}`).not.toThrow();
});

it('every rule says a value: by `says`, or by the group `value` of one of its patterns', () => {
  const mute = [...ways.claims].flatMap(([id, { rules }]) =>
    rules.some(
      ({ find, says }) =>
        !find.some((pattern) => pattern.includes('(?<value>')) && (says.length === 0 || says.some((words) => words.includes('*'))),
    )
      ? [id]
      : [],
  );
  // `*` that stands for no group is part of the value: X-Remote-*.
  expect(mute).toEqual(['front-proxy-headers-removed']);
});

it('every value that a minor has in a claim can come from the entry of the claim', () => {
  const wrong = all.flatMap(({ id, cells }) => {
    const entry = ways.claims.get(id);
    if (!entry) return [];
    const reads = entry.rules.some(
      ({ says, find }) => find.some((pattern) => pattern.includes('(?<value>')) && says.every((words) => words.includes('*')),
    );
    const said = [
      ...entry.absent,
      ...Object.keys(entry.either),
      ...entry.rules.flatMap(({ says, means }) => [...says, ...Object.values(means)]),
    ];
    return [...cells.values()].flatMap(({ value }) => (value === null || reads || said.includes(value) ? [] : [`${id}: ${value}`]));
  });
  expect(wrong).toEqual([]);
});

it('what may be said where a patch release decides is something that the entry can say', () => {
  for (const [id, { either, absent, rules }] of ways.claims)
    for (const [value, read] of Object.entries(either)) {
      expect(
        [...(claims().get(id)?.cells.values() ?? [])].map((cell) => cell.value),
        id,
      ).toContain(value);
      for (const each of read) expect([...absent, ...rules.flatMap(({ says }) => says)], `${id}: ${value}`).toContain(each);
    }
});

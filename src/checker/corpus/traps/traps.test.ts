import { describe, expect, it } from 'vitest';
import { moreForms } from '../../read/more-forms.ts';
import { check } from '../../check.ts';
import { checkedPaths } from '../../report/json.ts';
import { factsForTests } from '../../test/facts.ts';
import { falseAlarms } from './false-alarm.ts';
import { falseGreens } from './false-green.ts';
import { filledInLater } from './filled-in-later.ts';
import type { Told, Trap } from './trap.ts';

function expectTold({ files, settings = {}, verdicts = {}, findings }: Told): void {
  const inputs = Object.entries(typeof files === 'string' ? { input: files } : files).map(([name, text]) => ({ name, text }));
  const result = check(inputs, { facts: factsForTests, forms: moreForms });
  const found = Object.fromEntries(result.decided.map(({ id, value }) => [id, value]));
  const hops = Object.fromEntries(checkedPaths(result).map((path) => [path.id, path.hops.map(({ verdict }) => verdict).join(' ') || '-']));
  const picked = (all: Readonly<Record<string, string>>, wanted: object) =>
    Object.fromEntries(Object.keys(wanted).map((key) => [key, all[key]]));
  expect({
    settings: picked(found as Readonly<Record<string, string>>, settings),
    verdicts: picked(hops, verdicts),
    findings: result.findings.map(({ severity, code }) => `${severity} ${code}`),
  }).toEqual({ settings, verdicts, findings });
}

const traps: readonly Trap[] = [...falseGreens, ...filledInLater, ...falseAlarms];

it('has at least eighty traps, each of another name', () => {
  expect(traps.length).toBeGreaterThanOrEqual(80);
  expect(new Set(traps.map(({ of, name }) => `${of}: ${name}`)).size).toBe(traps.length);
});

describe.each([...new Set(traps.map((trap) => trap.of))])('%s', (of) => {
  describe.each(traps.filter((trap) => trap.of === of).map((trap) => [trap.name, trap] as const))('%s', (_, trap) => {
    it('is answered as it is meant', () => expectTold(trap));
    it('is told apart from what is close to it', () => expectTold(trap.nearMiss));
  });
});

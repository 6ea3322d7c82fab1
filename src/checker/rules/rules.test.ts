import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { check } from '../check.ts';
import type { Files, RuleCase } from '../corpus/rule-case.ts';
import { ruleCases } from '../corpus/rule-cases.ts';
import { factsForTests } from '../test/facts.ts';
import type { Finding } from '../finding.ts';
import { rules } from './index.ts';
import { moreForms } from '../read/more-forms.ts';

const inputsOf = (files: Files) =>
  Object.entries(typeof files === 'string' ? { input: files } : files).map(([name, text]) => ({ name, text }));
const findingsIn = (files: Files, { kubernetes }: RuleCase): readonly Finding[] => {
  const { findings, problems } = check(inputsOf(files), { facts: factsForTests, forms: moreForms, kubernetes });
  expect(problems.filter(({ sentence }) => !sentence.startsWith('Nothing in it'))).toEqual([]);
  return findings;
};
const codesIn = (files: Files, one: RuleCase): readonly string[] => findingsIn(files, one).map(({ code }) => code);
const titleOf = ({ code, kubernetes }: RuleCase): string => (kubernetes ? `${code} in ${kubernetes}` : code);
/** Rows about the egress file that no text shows: what is on the disk of the host. */
const notInTheText = ['caBundle names a missing file', 'what is checked'];

describe('every rule', () => {
  it('has a code of its own and a case here', () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...new Set(ruleCases.map(({ code }) => code))].sort()).toEqual([...codes].sort());
    for (const code of codes) {
      const own = ruleCases.filter((one) => one.code === code);
      expect(own.flatMap(({ finds }) => finds).length, code).toBeGreaterThan(0);
      expect(own.flatMap(({ leaves }) => leaves).length, code).toBeGreaterThan(0);
      expect(new Set(own.map(titleOf)).size, `${code} has one entry for each version`).toBe(own.length);
    }
  });

  it('of the facts about the egress file is held by a rule', () => {
    const konnectivity = parse(readFileSync(new URL('../../facts/konnectivity.yaml', import.meta.url), 'utf8')) as {
      egress_selector_configuration: { validation_rules: { rule: string }[] };
    };
    const written = konnectivity.egress_selector_configuration.validation_rules.map(({ rule }) => rule);
    const held = new Set(ruleCases.flatMap(({ validates }) => validates ?? []));
    expect([...held, ...notInTheText].sort()).toEqual([...written].sort());
  });

  it('finds what it is about, and says what follows', () =>
    everyRow(
      ruleCases.filter(({ finds }) => finds.length > 0),
      titleOf,
      (one) => {
        for (const files of one.finds) {
          const found = findingsIn(files, one).filter(({ code }) => code === one.code);
          expect(found.length, JSON.stringify(files)).toBeGreaterThan(0);
          for (const { sentence, severity } of found) {
            if (one.says) expect(sentence, JSON.stringify(files)).toMatch(one.says);
            if (one.severity) expect(severity, JSON.stringify(files)).toBe(one.severity);
          }
        }
      },
    ));

  it('leaves what only looks like what it is about', () =>
    everyRow(
      ruleCases.filter(({ leaves }) => leaves.length > 0),
      titleOf,
      (one) => {
        for (const files of one.leaves) expect(codesIn(files, one), JSON.stringify(files)).not.toContain(one.code);
      },
    ));
});

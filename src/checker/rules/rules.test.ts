import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '../check.ts';
import type { Files, RuleCase } from '../corpus/rule-case.ts';
import { ruleCases } from '../corpus/rule-cases.ts';
import { factsForTests } from '../test/facts.ts';
import { rules } from './index.ts';

const inputsOf = (files: Files) =>
  Object.entries(typeof files === 'string' ? { input: files } : files).map(([name, text]) => ({ name, text }));
const codesIn = (files: Files, { kubernetes }: RuleCase): readonly string[] => {
  const { findings, problems } = check(inputsOf(files), { facts: factsForTests, kubernetes });
  expect(problems.filter(({ sentence }) => !sentence.startsWith('Nothing in it'))).toEqual([]);
  return findings.map(({ code }) => code);
};

describe('every rule', () => {
  it('has a code of its own and a case here', () => {
    const codes = rules.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(ruleCases.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  it('of the facts about the egress file is held by a rule', () => {
    const konnectivity = parse(readFileSync(new URL('../../facts/konnectivity.yaml', import.meta.url), 'utf8')) as {
      egress_selector_configuration: { validation_rules: { rule: string }[] };
    };
    const written = konnectivity.egress_selector_configuration.validation_rules.map(({ rule }) => rule);
    expect(ruleCases.flatMap(({ validates }) => validates ?? []).sort()).toEqual([...written].sort());
  });

  it.each(ruleCases.map((one) => [one.code, one] as const))('%s finds what it is about', (code, one) => {
    expect(one.finds.length).toBeGreaterThan(0);
    for (const files of one.finds) expect(codesIn(files, one), JSON.stringify(files)).toContain(code);
  });

  it.each(ruleCases.map((one) => [one.code, one] as const))('%s leaves what only looks like it', (code, one) => {
    expect(one.leaves.length).toBeGreaterThan(0);
    for (const files of one.leaves) expect(codesIn(files, one), JSON.stringify(files)).not.toContain(code);
  });
});

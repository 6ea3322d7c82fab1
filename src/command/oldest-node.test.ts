import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { moreForms } from '../checker/read/more-forms.ts';
import { check } from '../checker/check.ts';
import { factsForTests as facts } from '../checker/test/facts.ts';

it('nothing of the checker or of the command calls what Node 20, the oldest that the command runs on, does not have', () => {
  const files = globSync('src/{checker,command,collect,model,wording}/**/*.ts').filter((file) => !file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(300);
  const younger = /\b(?:Map|Object)\.groupBy\(|Promise\.(?:withResolvers|try)\(|Array\.fromAsync\(|RegExp\.escape\(/;
  expect(files.filter((file) => younger.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it('a single value of a chart whose path is longer than any of one is left alone', () => {
  const text = `resource "helm_release" "m" {\n  chart = "metrics-server"\n  set {\n    name = "${'a.'.repeat(50_000)}b"\n    value = "--kubelet-insecure-tls"\n  }\n}\n`;
  expect(check([{ name: 'a.tf', text }], { facts, forms: moreForms }).findings).toEqual([]);
});

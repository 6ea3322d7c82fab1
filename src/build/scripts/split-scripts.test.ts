import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { afterAll, expect, it } from 'vitest';
import { splitScripts } from './split-scripts.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'split-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};

it('a later script takes what the first one has from it, and neither is a module', async () => {
  file('shared.ts', 'export const made = { count: 0 };\nexport const next = (): number => (made.count += 1);\n');
  const entry = file('first.ts', "import { next } from './shared.ts';\nObject.assign(globalThis, { told: [next()] });\n");
  const laterEntry = file(
    'later.ts',
    "import { made, next } from './shared.ts';\nexport const brought = (): unknown => [next(), made.count];\n",
  );
  const { first, later } = await splitScripts(
    path.relative(process.cwd(), entry),
    { one: { entry: path.relative(process.cwd(), laterEntry), key: Symbol.for('test.later'), brings: 'brought' } },
    { bundle: true, minify: true, target: 'es2022' },
  );
  for (const code of [first().code, later.one.code]) expect(code).not.toMatch(/\b(?:import|export)\b|module\.exports|defineProperty/);
  const context = vm.createContext({});
  vm.runInContext(first().code, context);
  vm.runInContext(later.one.code, context);
  expect(vm.runInContext("[...told, ...globalThis[Symbol.for('test.later')]()()].join()", context)).toBe('1,2,2');
});

it('no module changes what it exports, since what is imported is taken once', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((name) => /^export (?:let|var)\b/m.test(readFileSync(path.join('src', name), 'utf8')))).toEqual([]);
});

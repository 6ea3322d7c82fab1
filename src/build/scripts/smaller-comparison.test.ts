import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { filledStanding } from './filled-standing.ts';
import { notCompared, smallerComparison } from './smaller-comparison.ts';
import { notInResults, smallerCheckView } from './smaller-check-view.ts';
import { withoutFactIds } from './without-facts.ts';

test.each([
  ['src/client/compare/entry.ts', smallerComparison, notCompared],
  ['src/embed/embed-compare.ts', smallerComparison, notCompared],
  ['src/client/check/view-entry.ts', smallerCheckView, notInResults],
] as const)('%s reads nothing of a setting that its script leaves out', async (entry, plugin, leftOut) => {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    plugins: [filledStanding, plugin, withoutFactIds],
    define: { PROFILE_SCRIPT: '"profile.js"' },
  });
  const code = outputFiles[0]?.text ?? '';
  expect(code).toContain('skipBackendVerification');
  for (const name of leftOut)
    expect(code, `${name} in ${entry}`).not.toMatch(new RegExp(`[.]${name}\\b|\\{[^}]*\\b${name}\\b[^}]*\\} = settingOf`));
});

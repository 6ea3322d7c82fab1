import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { optionsFrom } from './options.ts';

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly permissions?: unknown }[] }>
  >;
}
const workflow = parse(readFileSync('.github/workflows/drift.yml', 'utf8')) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

it('the workflow runs by itself, and by hand', () => {
  expect(Object.keys(workflow.on).sort()).toEqual(['schedule', 'workflow_dispatch']);
});

it('the workflow may read the repository and write issues, and nothing else', () => {
  expect(workflow.permissions).toEqual({ contents: 'read', issues: 'write' });
  expect(Object.values(workflow.jobs).filter((job) => 'permissions' in job)).toEqual([]);
});

it('no command of the workflow has an expression in it, because what a reader types would run as a command', () => {
  expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
});

it('the workflow starts the command with options that it takes, and reads claims, feature gates and plans', () => {
  const run = steps.find((step) => step.run?.includes('npm run --silent drift'))?.run ?? '';
  const words =
    /drift -- ([\s\S]*?) > /
      .exec(run)?.[1]
      ?.replaceAll('\\\n', ' ')
      .replaceAll('"', '')
      .replaceAll('$TAG', 'v1.38.0')
      .trim()
      .split(/\s+/) ?? [];
  expect(optionsFrom(words)).toMatchObject({
    minor: '1.38',
    format: 'markdown',
    sources: [{ what: 'kubernetes', name: 'kubernetes/kubernetes@v1.38.0' }, { what: 'features' }, { what: 'kep' }],
  });
});

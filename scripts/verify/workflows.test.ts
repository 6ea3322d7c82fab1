import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { steps as checks } from './steps.ts';

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { readonly needs?: string; readonly steps: readonly { readonly uses?: string; readonly run?: string }[] }>
  >;
}
const workflowOf = (name: string): Workflow => parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8')) as Workflow;
const runsOf = ({ jobs }: Workflow): readonly string[] => Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
const ci = workflowOf('ci');
const nightly = workflowOf('nightly');

describe.each([
  ['ci.yml', ci],
  ['nightly.yml', nightly],
])('%s', (_, workflow) => {
  it('may read the repository and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  it('has no expression in a command', () => {
    expect(runsOf(workflow).filter((run) => run.includes('${{'))).toEqual([]);
  });
});

it.each(['ci', 'drift', 'nightly'])(
  '%s.yml uses official actions alone, each by the hash of a commit, beside which its version stands',
  (name) => {
    const used = readFileSync(`.github/workflows/${name}.yml`, 'utf8').match(/(?<=uses: ).*/g) ?? [];
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  },
);

describe('ci.yml', () => {
  it('runs each check of npm test in one job, and the browser tests in parts that are all of them', () => {
    const named = runsOf(ci).flatMap((run) => /npm run verify -- ([\w ]+)$/m.exec(run)?.[1]?.split(' ') ?? []);
    const browser = runsOf(ci).filter((run) => /npm run e2e -- --shard="\$PART\/3"/.test(run));
    expect(browser).toHaveLength(1);
    expect([...named, 'e2e'].sort()).toEqual(checks.flatMap(({ name, onlyInAll }) => (onlyInAll ? [] : name)).sort());
    expect(readFileSync('.github/workflows/ci.yml', 'utf8')).toMatch(/part: \[1, 2, 3\]/);
  });

  it('gives the browser tests the build that the other checks have read', () => {
    expect(ci.jobs['browser']?.needs).toBe('build');
    expect(runsOf({ ...ci, jobs: { browser: ci.jobs['browser'] ?? { steps: [] } } }).join('\n')).not.toMatch(/\bbuild\b/);
  });
});

it('nightly.yml runs the whole sets by itself and by hand', () => {
  expect(Object.keys(nightly.on).sort()).toEqual(['schedule', 'workflow_dispatch']);
  expect(runsOf(nightly).join('\n')).toContain('npm run test:all');
});

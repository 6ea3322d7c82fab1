import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runSteps } from './run-steps.ts';
import { steps, type Step } from './steps.ts';

const step = (name: string, after: readonly string[] = [], processors: Step['processors'] = 1): Step => ({
  name,
  script: name,
  after,
  processors,
  onlyInAll: false,
});

/** Runs steps that each end one turn after another, and tells what was running at each beginning. */
async function told(list: readonly Step[], processors: number, failing: readonly string[] = []) {
  const running = new Set<string>();
  const begun: string[] = [];
  const ran = await runSteps(list, processors, async ({ name }) => {
    running.add(name);
    begun.push([...running].join('+'));
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    running.delete(name);
    return !failing.includes(name);
  });
  return { begun, ran: Object.fromEntries(ran) };
}

it('runSteps() keeps no more processors busy than there are, and takes the steps in their order', async () => {
  const { begun } = await told([step('a'), step('b'), step('c', [], 2), step('d'), step('e')], 2);
  expect(begun).toEqual(['a', 'a+b', 'c', 'd', 'd+e']);
});

it('runSteps() begins a step when what it reads is there, and runs what wants every processor alone', async () => {
  const { begun } = await told([step('build'), step('unit'), step('browser', ['build'], 2), step('links', ['build'])], 2);
  expect(begun.slice(0, 2)).toEqual(['build', 'build+unit']);
  expect(begun.slice(2).sort()).toEqual(['browser', 'links']);
});

it('runSteps() goes on after a step that failed, and leaves out what reads its result', async () => {
  const { ran } = await told([step('build'), step('links', ['build']), step('more', ['links']), step('unit')], 2, ['build']);
  expect(ran).toEqual({ build: 'failed', links: 'left out', more: 'left out', unit: 'fine' });
});

it('runSteps() takes a step that is not in the list as done', async () => {
  expect((await told([step('links', ['build'])], 2)).ran).toEqual({ links: 'fine' });
});

it('runSteps() refuses steps that wait for each other', async () => {
  await expect(told([step('a', ['b']), step('b', ['a'])], 2)).rejects.toThrow('wait for each other: a, b');
});

it('every step of npm test is a script of the package, and reads only steps that there are', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const names = steps.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { script, after } of steps) {
    expect(Object.keys(scripts)).toContain(script);
    expect(names).toEqual(expect.arrayContaining([...after]));
  }
  expect(scripts['verify']).toContain('scripts/verify/verify.ts');
});

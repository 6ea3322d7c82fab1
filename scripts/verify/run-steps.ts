import type { Step } from './steps.ts';

/** How a step ended; it is left out where a step failed whose result it reads. */
export type Ran = 'fine' | 'failed' | 'left out';

/**
 * Runs steps side by side, in their order as far as processors are free. A step begins when all that it reads are fine; a step that is not
 * in the list is taken as done. What fails stops nothing else, so that one run names all that is wrong.
 *
 * @param processors How many may be busy; a step that wants more than all of them runs alone.
 * @param run Resolves to whether the step ended well.
 */
export async function runSteps(
  steps: readonly Step[],
  processors: number,
  run: (step: Step) => Promise<boolean>,
): Promise<ReadonlyMap<string, Ran>> {
  const ran = new Map<string, Ran>();
  const waiting = [...steps];
  const running = new Map<string, { readonly processors: number; readonly ended: Promise<void> }>();
  while (waiting.length > 0 || running.size > 0) {
    for (const step of [...waiting]) {
      const before = step.after.filter((name) => steps.some((one) => one.name === name));
      if (before.some((name) => ran.has(name) && ran.get(name) !== 'fine')) {
        ran.set(step.name, 'left out');
        waiting.splice(waiting.indexOf(step), 1);
        continue;
      }
      const busy = [...running.values()].reduce((sum, one) => sum + one.processors, 0);
      const fits = running.size === 0 || busy + step.processors <= processors;
      if (!fits || before.some((name) => !ran.has(name))) continue;
      waiting.splice(waiting.indexOf(step), 1);
      const ended = run(step).then((fine) => {
        ran.set(step.name, fine ? 'fine' : 'failed');
        running.delete(step.name);
      });
      running.set(step.name, { processors: step.processors, ended });
    }
    if (running.size > 0) await Promise.race([...running.values()].map(({ ended }) => ended));
    else if (waiting.every(({ after }) => after.some((name) => waiting.some((one) => one.name === name))) && waiting.length > 0)
      throw new Error(`These checks wait for each other: ${waiting.map(({ name }) => name).join(', ')}.`);
  }
  return ran;
}

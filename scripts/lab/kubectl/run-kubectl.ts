// Plays real kubectl programs, which are client-go, against servers with right and wrong certificates on loopback: `npm run lab -- --kubectl FILE`.
import { writeFileSync } from 'node:fs';
import { expectedOf, kubectlCases } from '../../../src/lab/kubectl-cases.ts';
import { Room } from '../network/laboratory-room.ts';
import { playKubectl, programOf, type KubectlProgram, type KubectlResult } from './play-kubectl.ts';

/** A kubectl and what it did. */
export interface KubectlRun extends KubectlProgram {
  readonly results: readonly KubectlResult[];
}

/** The cases in which a kubectl did something else than the model says. */
export const differing = (results: readonly KubectlResult[]): readonly KubectlResult[] =>
  results.filter(({ id, sent, sentToken }) => {
    const labCase = kubectlCases.find((each) => each.id === id);
    const expected = labCase && expectedOf(labCase);
    return expected === undefined || expected.sent !== sent || expected.sentToken !== sentToken;
  });

/** Plays each kubectl, prints what differs, and returns the exit code. With `record`, writes the runs into `src/lab/recorded-kubectl.json`. */
export async function runKubectl(files: readonly string[], out: (text: string) => unknown, record: boolean): Promise<number> {
  const room = new Room();
  try {
    const runs: KubectlRun[] = [];
    for (const file of files) {
      const program = await programOf(file);
      const results = await playKubectl(room, file);
      runs.push({ ...program, results });
      const wrong = differing(results);
      out(`kubectl ${program.version}: ${results.length - wrong.length} of ${results.length} cases as the model says.`);
      for (const each of wrong) out(`  ${each.id}: sent ${each.sent}, token sent ${each.sentToken}, ${each.message ?? 'answered'}`);
    }
    if (record) {
      const text = JSON.stringify({ date: new Date().toISOString().slice(0, 10), runs }, null, 2);
      writeFileSync(new URL('../../../src/lab/recorded-kubectl.json', import.meta.url), `${text}\n`);
    }
    return runs.some(({ results }) => differing(results).length > 0) ? 1 : 0;
  } finally {
    await room.close();
  }
}

import type { Exercise, Files } from './exercise.ts';
import { labsHeadings } from '../../wording/exercise/page.ts';
import { settingUp, verifyCommand, whereWords } from './setup-script.ts';

/**
 * The labs as scenarios of Killercoda: a folder with an `index.json` each, and the checker as its asset. The form is that of
 * https://github.com/killercoda/scenario-examples at 3d03034e07fd6a119ebd0c8f8ae2ea7d47c381f3, folders `upload-assets`,
 * `solution-dropdown` and `learning-linux/linux-files-introduction`. Nobody has run them on Killercoda yet.
 */
export function killercoda(exercises: readonly Exercise[], checker: string): Files {
  const files = new Map<string, string>();
  for (const exercise of exercises) {
    const { id, title, teaches, task, hint, solution } = exercise;
    const add = (name: string, text: string): Map<string, string> => files.set(`${id}/${name}`, text.replace(/\n?$/, '\n'));
    const index = {
      title,
      description: teaches,
      details: {
        intro: { text: 'intro.md', background: 'setup.sh' },
        steps: [{ title, text: 'task.md', verify: 'verify.sh' }],
        finish: { text: 'finish.md' },
        assets: { host01: [{ file: 'hub-and-spoke-check.mjs', target: '/labs', chmod: '+r' }] },
      },
      backend: { imageid: 'ubuntu' },
    };
    add('index.json', JSON.stringify(index, null, 2));
    add('intro.md', teaches);
    add('setup.sh', settingUp(exercise));
    add('task.md', `${task}\n\n${whereWords(id)}\n\n${folded(labsHeadings.hint, hint)}\n\n${folded(labsHeadings.solution, solution)}`);
    add('verify.sh', verifyCommand(id));
    add('finish.md', solution);
    add('assets/hub-and-spoke-check.mjs', checker);
  }
  return new Map([...files].sort());
}

const folded = (summary: string, text: string): string => `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;

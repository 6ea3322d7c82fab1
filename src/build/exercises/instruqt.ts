import { stringify } from 'yaml';
import type { Exercise, Files } from './exercise.ts';
import { terminalTab, trackWords } from '../../wording/exercise/package.ts';
import { labsHeadings } from '../../wording/exercise/page.ts';
import { machineFolder, settingUp, verifyCommand, whereWords, writing, writingChecker } from './setup-script.ts';

/** The only machine of the track. */
const host = 'lab';
const bash = '#!/bin/bash\n';

/**
 * The labs as one track of Instruqt, a challenge each, on one container with Node. The form is that of
 * https://docs.instruqt.com/reference/cli/configuration-files (`track.yml`, `config.yml`, `assignment.md`) and
 * https://docs.instruqt.com/tracks/lifecycle-scripts (exit code and `FAIL:`). Nobody has pushed it to Instruqt yet.
 */
export function instruqt(exercises: readonly Exercise[], checker: Buffer): Files {
  const files = new Map<string, string>([
    [
      'track.yml',
      stringify({
        slug: 'hub-and-spoke-labs',
        type: 'track',
        ...trackWords,
        description: exercises.map(({ title, teaches }) => `- **${title}.** ${teaches}`).join('\n'),
        tags: ['kubernetes', 'security'],
        owner: 'YOUR-TEAM',
        developers: [],
        private: true,
        published: false,
        skipping_enabled: true,
      }),
    ],
    [
      'config.yml',
      stringify({
        version: '3',
        containers: [{ name: host, image: 'node:24', entrypoint: 'sleep', cmd: 'infinity', shell: '/bin/bash', memory: 1024 }],
      }),
    ],
    [`track_scripts/setup-${host}`, `${bash}${writingChecker(checker)}\n`],
  ]);
  exercises.forEach((exercise, index) => {
    const { id, title, teaches, task, hint, solution, solved } = exercise;
    const add = (name: string, text: string): Map<string, string> => files.set(`${String(index + 1).padStart(2, '0')}-${id}/${name}`, text);
    const matter = {
      slug: id,
      type: 'challenge',
      title,
      teaser: teaches,
      notes: [{ type: 'text', contents: teaches }],
      tabs: [{ title: terminalTab, type: 'terminal', hostname: host }],
      difficulty: 'basic',
      timelimit: 1800,
    };
    const folded = (summary: string, text: string): string => `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
    const body = [task, whereWords(id), folded(labsHeadings.hint, hint), folded(labsHeadings.solution, solution)];
    add('assignment.md', `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n`);
    add(`setup-${host}`, `${bash}${settingUp(exercise)}\n`);
    // One line, because Instruqt takes the line that begins with FAIL: as what it tells the learner.
    add(`check-${host}`, `${bash}said=$(${verifyCommand(id)} 2>&1) && exit 0\necho "FAIL: $(echo "$said" | tr '\\n' ' ')"\nexit 1\n`);
    add(`solve-${host}`, `${bash}${writing(`${machineFolder(id)}/start`, solved)}\n`);
  });
  return new Map([...files].sort());
}

import { stringify } from 'yaml';
import type { Exercise, Files } from './exercise.ts';
import { labState } from '../../wording/exercise/package.ts';
import { labsHeadings } from '../../wording/exercise/page.ts';
import { settingUp, verifyCommand, whereWords, writingChecker } from './setup-script.ts';

/**
 * The labs as challenges of iximiuz Labs: a folder with `index.md` and `solution.md` each. Its init task writes the files and the checker, so
 * that the machine needs no network. The form is that of https://github.com/iximiuz/labs-content-samples at
 * 86002f4de5391bffad87ddec20026f43616ce698, folder `sample-challenge`. Nobody has run them on iximiuz Labs yet.
 */
export function iximiuz(exercises: readonly Exercise[], checker: Buffer): Files {
  const files = exercises.flatMap((exercise): [string, string][] => {
    const { id, title, teaches, task, hint, solution } = exercise;
    const matter = {
      kind: 'challenge',
      title,
      description: `${teaches}\n`,
      categories: ['kubernetes', 'security'],
      tagz: ['control-plane', 'tls'],
      difficulty: 'medium',
      playground: { name: 'docker' },
      tasks: {
        init_files: { init: true, user: 'root', run: `${writingChecker(checker)}\n${settingUp(exercise)}\n` },
        verify_solved: {
          needs: ['init_files'],
          user: 'root',
          run: `${verifyCommand(id)}\n`,
          hintcheck: `${verifyCommand(id)} || true\n`,
        },
      },
    };
    const body = [
      task,
      whereWords(id),
      `::simple-task\n---\n:tasks: tasks\n:name: verify_solved\n---\n#active\n${labState.active}\n\n#completed\n${labState.completed}\n::`,
      `::hint-box\n---\n:summary: ${labsHeadings.hint}\n---\n\n${hint}\n::`,
    ];
    return [
      [`${id}/index.md`, `---\n${stringify(matter, { lineWidth: 0 })}---\n\n${body.join('\n\n')}\n`],
      [`${id}/solution.md`, `${solution}\n`],
    ];
  });
  return new Map(files.sort());
}

import { exercises } from '../../build/exercises/exercise.ts';
import { howTo, labsLead, notRun, packageHref, shownPackages } from './packages.ts';
import { pathNames } from '../../wording/names.ts';

/** The Markdown alternate of the page of the labs: the packages, and each lab with its task, hint and solution. */
export const labsAlternate = (): string =>
  [
    '# Labs',
    labsLead,
    '## Download the labs',
    shownPackages.map(({ id, for: made, holds }) => `- [${made}](${packageHref(id)}): ${holds}`).join('\n'),
    notRun,
    `\`\`\`shell\n${howTo}\n\`\`\``,
    ...exercises().flatMap(({ title, teaches, path, start, task, hint, solution }) => [
      `## ${title}`,
      `${teaches} It is about [${pathNames[path]}](/paths/${path}.md). Its files are ${[...start.keys()].map((name) => `\`${name}\``).join(', ')}.`,
      task,
      `**Hint.** ${hint}`,
      `**Solution.** ${solution}`,
    ]),
  ]
    .join('\n\n')
    .concat('\n');

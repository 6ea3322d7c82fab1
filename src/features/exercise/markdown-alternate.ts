import { exercises } from '../../build/exercises/exercise.ts';
import { labFiles, labIsAbout, labsHeadings, labsLead, notRun } from '../../wording/exercise/page.ts';
import { howTo, packageHref, shownPackages } from './packages.ts';
import { pathNames } from '../../wording/names.ts';

/** The Markdown alternate of the page of the labs: the packages, and each lab with its task, hint and solution. */
export const labsAlternate = (): string =>
  [
    `# ${labsHeadings.labs}`,
    labsLead,
    `## ${labsHeadings.download}`,
    shownPackages.map(({ id, for: made, holds }) => `- [${made}](${packageHref(id)}): ${holds}`).join('\n'),
    notRun,
    `\`\`\`shell\n${howTo}\n\`\`\``,
    ...exercises().flatMap(({ title, teaches, path, start, task, hint, solution }) => [
      `## ${title}`,
      [teaches, labIsAbout(`[${pathNames[path]}](/paths/${path}.md)`), labFiles([...start.keys()].map((name) => `\`${name}\``))].join(' '),
      task,
      `**${labsHeadings.hint}.** ${hint}`,
      `**${labsHeadings.solution}.** ${solution}`,
    ]),
  ]
    .join('\n\n')
    .concat('\n');

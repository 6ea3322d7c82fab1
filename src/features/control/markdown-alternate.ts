import { controls, namesByCatalogue } from '../../facts/control/control.ts';
import { factOf } from '../../facts/fact.ts';
import { linkMarkdown } from '../../facts/source-link/shown-links.ts';
import { controlLabels, controlsLead, controlsTitle, modesByVerdict, verdictIn, whenPassed } from '../../wording/control.ts';
import { listed } from '../../wording/text/list.ts';
import { pathNames } from '../../wording/names.ts';
import { nameWords } from './name-words.ts';

/** What the page of controls says first, and the lists that name it. */
export const controlsAnswer = controlsLead(controls.flatMap(({ passedBy }) => passedBy ?? []));

/** The Markdown alternate of the page of controls: a section a control. */
export const controlsAlternate = (): string =>
  [
    `# ${controlsTitle}`,
    controlsAnswer,
    ...controls.flatMap((control) => {
      const { title, setting, path, passedBy, traps, falseAlarms, fact } = control;
      return [
        `## ${title}`,
        ...(passedBy ? [whenPassed(path, passedBy).text] : []),
        [
          ...traps.map((trap) => `- ${trap}`),
          `- ${controlLabels.demands}: ${setting}`,
          `- [${pathNames[path]}](/paths/${path}/): ${modesByVerdict(path)
            .map(({ verdict, modes }) => verdictIn(verdict, modes))
            .join('; ')}`,
          ...falseAlarms.map((alarm) => `- ${controlLabels.alarm}: ${alarm}`),
          ...namesByCatalogue(control).map(({ catalogue, names }) => `- ${catalogue}: ${listed(names.map(nameWords))}`),
        ].join('\n'),
        `Source: ${factOf(fact).links.map(linkMarkdown).join('; ')}.`,
      ];
    }),
  ]
    .join('\n\n')
    .concat('\n');

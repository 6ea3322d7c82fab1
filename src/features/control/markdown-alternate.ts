import { controls, namesByCatalogue } from '../../facts/control/control.ts';
import { factOf } from '../../facts/fact.ts';
import { linkMarkdown } from '../../facts/source-link/shown-links.ts';
import { controlsLead, modesByVerdict, whenPassed } from '../../wording/control.ts';
import { listed } from '../../wording/text/list.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { modeNames, pathNames } from '../../wording/names.ts';
import { nameWords } from './name-words.ts';

/** What the page of controls says first, and the lists that name it. */
export const controlsAnswer = controlsLead(controls.flatMap(({ passedBy }) => passedBy ?? []));

/** The Markdown alternate of the page of controls: a section a control. */
export const controlsAlternate = (): string =>
  [
    '# Security controls',
    controlsAnswer,
    ...controls.flatMap((control) => {
      const { title, setting, path, passedBy, traps, falseAlarms, fact } = control;
      return [
        `## ${title}`,
        ...(passedBy ? [whenPassed(path, passedBy).text] : []),
        [
          ...traps.map((trap) => `- ${trap}`),
          `- Demands: ${setting}`,
          `- [${pathNames[path]}](/paths/${path}/): ${modesByVerdict(path)
            .map(({ verdict, modes }) => `${verdictWords[verdict]} in ${listed(modes.map(({ id }) => modeNames[id]))}`)
            .join('; ')}`,
          ...falseAlarms.map((alarm) => `- Fails without need: ${alarm}`),
          ...namesByCatalogue(control).map(({ catalogue, names }) => `- ${catalogue}: ${listed(names.map(nameWords))}`),
        ].join('\n'),
        `Source: ${factOf(fact).links.map(linkMarkdown).join('; ')}.`,
      ];
    }),
  ]
    .join('\n\n')
    .concat('\n');

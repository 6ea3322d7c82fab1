import { catalogues, controls } from '../../facts/control/control.ts';
import { factOf } from '../../facts/fact.ts';
import { catalogueIds } from '../../facts/schema/controls.ts';
import { linkMarkdown } from '../../facts/source-link/shown-links.ts';
import { pathOf } from '../../model/path.ts';
import { controlsLead, modesByVerdict, whenPassed } from '../../wording/control.ts';
import { listed } from '../../wording/text/list.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { nameWords } from './name-words.ts';

/** What the page of controls says first, and the lists that name it. */
export const controlsAnswer = controlsLead(controls.flatMap(({ passedBy }) => passedBy ?? []));

/** The Markdown alternate of the page of controls: a section a control. */
export const controlsAlternate = (): string =>
  [
    '# Security controls',
    controlsAnswer,
    ...controls.flatMap(({ title, setting, path, passedBy, traps, falseAlarms, names, fact }) => [
      `## ${title}`,
      ...(passedBy ? [whenPassed(path, passedBy).text] : []),
      [
        ...traps.map((trap) => `- ${trap}`),
        `- Demands: ${setting}`,
        `- [${pathOf(path).name}](/paths/${path}/): ${modesByVerdict(path)
          .map(({ verdict, modes }) => `${verdictWords[verdict]} in ${listed(modes.map(({ name }) => name))}`)
          .join('; ')}`,
        ...falseAlarms.map((alarm) => `- Fails without need: ${alarm}`),
        ...catalogueIds.flatMap((catalogue) => {
          const found = names.filter((name) => name.in === catalogue);
          return found.length > 0 ? [`- ${catalogues[catalogue].name}: ${listed(found.map(nameWords))}`] : [];
        }),
      ].join('\n'),
      `Source: ${factOf(fact).links.map(linkMarkdown).join('; ')}.`,
    ]),
  ]
    .join('\n\n')
    .concat('\n');

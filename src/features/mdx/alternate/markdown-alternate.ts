import type { MdxComponents } from '../../../build/mdx/component.ts';
import { footnoteLines } from '../../../build/mdx/footnotes.ts';
import { markdownOf } from '../../../build/mdx/markdown.ts';
import type { SourcedPage } from '../../../build/mdx/page.ts';
import type { JourneyId } from '../../../model/journey/journey.ts';
import type { PathId } from '../../../model/path.ts';
import type { ModeId } from '../../../model/setting/mode.ts';
import { modeHeadings } from '../../../wording/modes.ts';
import { stepsOfJourney } from '../../journey/markdown-alternate.ts';
import { assumptionsOfMode, verdictsOfMode, verdictsOfPath } from '../../path/markdown-alternate.ts';
import { alternateHeadings } from '../../../wording/in-prose.ts';

/** A page whose collection is a text around what the model generates; a symptom has an alternate of its own. */
type GeneratedPage = SourcedPage & { readonly collection: 'paths' | 'modes' | 'journeys' };

/** What a page has from the model, under its heading. */
function generatedOf({ collection, id, footnotes }: GeneratedPage): readonly [heading: string, text: string] {
  switch (collection) {
    case 'paths':
      return [alternateHeadings.path, verdictsOfPath(id as PathId)];
    case 'modes':
      return [
        modeHeadings['the-verdicts'],
        [verdictsOfMode(id as ModeId), `## ${modeHeadings['what-it-assumes']}`, assumptionsOfMode(id as ModeId)].join('\n\n'),
      ];
    case 'journeys':
      return [alternateHeadings.journey, stepsOfJourney(id as JourneyId, footnotes)];
  }
}

/** What stands above the text of a page: its name, its answer, and on a path the two things to do first. */
interface PageHead {
  readonly title: string;
  readonly description: string;
  readonly steps?: readonly { readonly does: string; readonly how: string; readonly at: string }[];
}

/** A page as plain Markdown: its text with the components spelled out, the generated tables, and its sources as footnotes. */
export function markdownAlternate(page: GeneratedPage, { title, description, steps = [] }: PageHead, components: MdxComponents): string {
  const { footnotes } = page;
  const [heading, generated] = generatedOf(page);
  return [
    `# ${title}`,
    '',
    description,
    '',
    ...(steps.length > 0
      ? [`## ${alternateHeadings.first}`, '', ...steps.map(({ does, how, at }, n) => `${n + 1}. [${does}](#${at}). ${how}`), '']
      : []),
    `## ${heading}`,
    '',
    generated,
    '',
    markdownOf(page, components),
    '',
    '## Sources',
    '',
    ...footnoteLines(footnotes),
    '',
  ].join('\n');
}

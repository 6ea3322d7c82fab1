import { controlsTitle } from '../../../wording/control.ts';
import { lifetimesTitle } from '../../../wording/page-title.ts';
import { getCollection } from 'astro:content';
import { footnoteLines } from '../../../build/mdx/footnotes.ts';
import { markdownOf } from '../../../build/mdx/markdown.ts';
import { sourcedPage } from '../../../build/mdx/page.ts';
import { storyEntry } from '../../../build/site/story-entry.ts';
import { distributions } from '../../../facts/distribution/distribution.ts';
import { statusSentence } from '../../../facts/evidence/claim-text.ts';
import { claims } from '../../../facts/look-up/claim.ts';
import type { JourneyId } from '../../../model/journey/journey.ts';
import { decisions, questionOf } from '../../../wording/decision/decision.ts';
import { inputFormsAlternate } from '../../check/markdown-alternate.ts';
import { controlsAlternate, controlsAnswer } from '../../control/markdown-alternate.ts';
import { decisionAlternate, firstAnswer } from '../../decision/markdown-alternate.ts';
import { firstOnPage } from '../../distribution/first-things.ts';
import { distributionAlternate, otherServicesAlternate } from '../../distribution/markdown-alternate.ts';
import { claimAlternate } from '../../evidence/markdown-alternate.ts';
import { labsAlternate } from '../../exercise/markdown-alternate.ts';
import { labsHeadings, labsLead } from '../../../wording/exercise/page.ts';
import { storyComponents } from '../../learn/components.ts';
import { storyAlternate } from '../../learn/markdown-alternate.ts';
import { withJourneyEnd } from '../../lifetime/journey-end.ts';
import { lifetimesAlternate, lifetimesFirst } from '../../lifetime/markdown-alternate.ts';
import { symptomAlternate } from '../../symptom/markdown-alternate.ts';
import { components } from '../components.ts';
import { markdownAlternate } from './markdown-alternate.ts';
import { formsLead, whatItReads } from '../../../wording/check/result.ts';
import { otherServices, aboutOtherServices } from '../../../wording/in-prose.ts';

/** A page that is also there as Markdown, under its address with `.md`. */
interface MarkdownPage {
  /** Its address without slashes around it. */
  readonly page: string;
  readonly name: string;
  /** What it says, in a sentence or two. */
  readonly about: string;
  readonly text: () => string;
}

type Entries = Awaited<ReturnType<typeof getCollection<'paths' | 'modes' | 'journeys' | 'procedures' | 'symptoms'>>>;

/** The pages of a collection, each with its text from its entry. */
const each = <Entry extends Entries[number]>(entries: readonly Entry[], text: (entry: Entry) => string): readonly MarkdownPage[] =>
  entries.map((entry) => ({
    page: `${entry.collection}/${entry.id}`,
    name: entry.data.title,
    about: entry.data.description,
    text: () => text(entry),
  }));

async function story(): Promise<MarkdownPage> {
  const entry = await storyEntry();
  const parts = storyComponents(entry.data);
  const { title, description } = entry.data;
  return { page: 'learn', name: title, about: description, text: () => storyAlternate(sourcedPage(entry, parts), entry.data, parts) };
}

/** Every page that has a Markdown alternate, by its heading in `llms.txt` and in the order there. What captures say has none. */
export const markdownPages = async (): Promise<Readonly<Record<string, readonly MarkdownPage[]>>> => ({
  '': [await story(), { page: 'learn/labs', name: labsHeadings.labs, about: labsLead, text: labsAlternate }],
  Decisions: decisions.map((decision) => ({
    page: `can-i/${decision.id}`,
    name: questionOf(decision),
    about: firstAnswer(decision),
    text: () => decisionAlternate(decision),
  })),
  Paths: each(await getCollection('paths'), (entry) =>
    markdownAlternate({ ...sourcedPage(entry, components), collection: 'paths' }, { ...entry.data, steps: entry.data.first }, components),
  ),
  Modes: each(await getCollection('modes'), (entry) =>
    markdownAlternate({ ...sourcedPage(entry, components), collection: 'modes' }, entry.data, components),
  ),
  Distributions: [
    ...distributions.map((distribution) => ({
      page: `distributions/${distribution.id}`,
      name: distribution.name,
      about: firstOnPage(distribution).lead,
      text: () => distributionAlternate(distribution),
    })),
    {
      page: 'distributions/other-managed',
      name: otherServices,
      about: aboutOtherServices,
      text: otherServicesAlternate,
    },
  ],
  Procedures: each(await getCollection('procedures'), (entry) => {
    const page = sourcedPage(entry, components);
    const { title, description } = entry.data;
    const sources = ['## Sources', '', ...footnoteLines(page.footnotes), ''];
    return [`# ${title}`, '', description, '', markdownOf(page, components), '', ...sources].join('\n');
  }),
  Symptoms: each(await getCollection('symptoms'), (entry) => symptomAlternate(entry, sourcedPage(entry, components), components)),
  Journeys: each(await getCollection('journeys'), (entry) =>
    withJourneyEnd(
      entry.id as JourneyId,
      markdownAlternate({ ...sourcedPage(entry, components), collection: 'journeys' }, entry.data, components),
    ),
  ),
  'On the wire': [],
  Lifetimes: [{ page: 'lifetimes', name: lifetimesTitle, about: lifetimesFirst(), text: lifetimesAlternate }],
  Controls: [{ page: 'controls', name: controlsTitle, about: controlsAnswer, text: controlsAlternate }],
  Checker: [{ page: 'check/forms', name: whatItReads, about: formsLead, text: inputFormsAlternate }],
  Evidence: [...claims().values()].map((claim) => ({
    page: `evidence/${claim.id}`,
    name: claim.sentence,
    about: statusSentence(claim),
    text: () => claimAlternate(claim),
  })),
});

import { getCollection } from 'astro:content';
import { storyEntry } from '../../../build/site/story-entry.ts';
import { distributions } from '../../../facts/distribution/distribution.ts';
import { checkedMinor } from '../../../facts/evidence/standing.ts';
import { statusSentence } from '../../../facts/evidence/claim-text.ts';
import { claims } from '../../../facts/look-up/claim.ts';
import { modeOf } from '../../../model/setting/mode.ts';
import { formsLead, whatItReads } from '../../../wording/check/result.ts';
import { controlsTitle } from '../../../wording/control.ts';
import { answerWords } from '../../../wording/decision/answer.ts';
import { decide } from '../../../wording/decision/decide.ts';
import { decisions, questionOf } from '../../../wording/decision/decision.ts';
import { labsHeadings, labsLead } from '../../../wording/exercise/page.ts';
import { otherServices, aboutOtherServices } from '../../../wording/in-prose.ts';
import { lifetimesTitle } from '../../../wording/page-title.ts';
import { controlsAnswer } from '../../control/answer.ts';
import { firstOnPage } from '../../distribution/first-things.ts';
import { lifetimesFirst } from '../../lifetime/lead.ts';

/** A page that is also there as Markdown, under its address with `.md`: its address without slashes around it, and what it says, in a sentence or two. */
type MarkdownPage = Readonly<Record<'page' | 'name' | 'about', string>>;

/** The pages of a collection. */
const each = async (collection: 'paths' | 'modes' | 'journeys' | 'procedures' | 'symptoms'): Promise<readonly MarkdownPage[]> =>
  (await getCollection(collection)).map(({ id, data }) => ({ page: `${collection}/${id}`, name: data.title, about: data.description }));

/** Every page that has a Markdown alternate, by its heading in `llms.txt` and in the order there. What captures say has none. */
export async function markdownPages(): Promise<Readonly<Record<string, readonly MarkdownPage[]>>> {
  const { title, description } = (await storyEntry()).data;
  return {
    '': [
      { page: 'learn', name: title, about: description },
      { page: 'learn/labs', name: labsHeadings.labs, about: labsLead },
    ],
    Decisions: decisions.map((decision) => ({
      page: `can-i/${decision.id}`,
      name: questionOf(decision),
      about: answerWords(decision, decide(decision, modeOf('defaults').settings, checkedMinor)).first,
    })),
    Paths: await each('paths'),
    Modes: await each('modes'),
    Distributions: [
      ...distributions.map((distribution) => ({
        page: `distributions/${distribution.id}`,
        name: distribution.name,
        about: firstOnPage(distribution).lead,
      })),
      { page: 'distributions/other-managed', name: otherServices, about: aboutOtherServices },
    ],
    Procedures: await each('procedures'),
    Symptoms: await each('symptoms'),
    Journeys: await each('journeys'),
    'On the wire': [],
    Lifetimes: [{ page: 'lifetimes', name: lifetimesTitle, about: lifetimesFirst() }],
    Controls: [{ page: 'controls', name: controlsTitle, about: controlsAnswer }],
    Checker: [{ page: 'check/forms', name: whatItReads, about: formsLead }],
    Evidence: [...claims().values()].map((claim) => ({ page: `evidence/${claim.id}`, name: claim.sentence, about: statusSentence(claim) })),
  };
}

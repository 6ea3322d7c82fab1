import { filledFromText, howToFix, inYourText, notAMatch, oneOfSeveral } from '../../../wording/symptom.ts';
import { shortened } from '../../../wording/text/text.ts';
import { withNames, type NamedInText } from '../../../symptoms/message/names.ts';
import type { Match } from '../../../symptoms/reading.ts';
import { h } from '../../../markup/h.ts';
import { symptomAdviceParts, type SymptomAdvice } from '../../../markup/symptom-advice.ts';
import { keepFlagsWhole } from '../../../markup/whole-flags.ts';

const longestExcerpt = 240;

/** The passage of the text that was found, on one line, cut where it is long. */
export const excerptOf = (text: string, { start, end }: Pick<Match, 'start' | 'end'>): string =>
  shortened(text.slice(start, end), longestExcerpt).replace(/\s+/g, ' ');

/** What is said of a match: the passage that was found, and how often it is there. Words of the reader's text go in as text. */
export const foundIn = (text: string, match: Match): string => inYourText(match.count, excerptOf(text, match));

/** The card of a symptom that only comes near: that of the list, with its messages to compare, and the word that it is no match, or one of several possible ones. */
export function nearCard(listed: HTMLElement, isOpen: boolean): HTMLElement {
  const card = listed.cloneNode(true) as HTMLElement;
  card.classList.add('near');
  card.querySelector('.messages')?.before(h('p', { class: 'not-a-match' }, isOpen ? oneOfSeveral : notAMatch));
  return card;
}

/**
 * The card of a match: its cause, what was found in the place of the messages, and what to do in the place of the link to it, with the names of the text in its commands. Without the
 * advice, as long as its script is on its way or where it does not come, the link stays.
 */
export function matchCard(
  listed: HTMLElement,
  found: string,
  advice: SymptomAdvice | undefined,
  names: readonly NamedInText[],
  open: boolean,
  root: string,
): HTMLElement {
  const card = listed.cloneNode(true) as HTMLElement;
  card.querySelector('.messages')?.remove();
  card.querySelector('.to-advice')?.before(h('p', { class: 'found' }, found));
  if (!advice) return card;
  const check = advice.check.map(({ tells, run }) => ({ tells, run: withNames(run, names) }));
  const isFilled = check.some(({ run }, at) => run !== advice.check[at]?.run);
  const details = h(
    'details',
    { open },
    h('summary', {}, howToFix),
    ...(isFilled ? [h('p', { class: 'filled' }, filledFromText)] : []),
    ...symptomAdviceParts({ ...advice, check }, root),
  );
  card.querySelector('.to-advice')?.replaceWith(details);
  keepFlagsWhole(details);
  return card;
}

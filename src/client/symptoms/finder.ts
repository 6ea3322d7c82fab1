import { Matcher, readingLimit, type Entry, type Match, type Reading } from '../../symptoms/matcher.ts';
import { grouped } from '../../wording/query/fleet-size.ts';
import { shortened } from '../../wording/text.ts';

/** How long typing has to rest before the text is read, in milliseconds. */
const rest = 200;
const longestExcerpt = 240;
const notAMatch = 'Not a match. Your text shares some words with it, so compare the whole message.';
const example =
  'Error from server: Get "https://10.0.0.11:10250/containerLogs/default/web-0/web": tls: failed to verify certificate: x509: cannot validate certificate for 10.0.0.11 because it doesn\'t contain any IP SANs';

/** Of a symptom, what its card in the list does not say. Its messages stand in the card. */
export type UnlistedEntry = Pick<Entry, 'id'> & Partial<Pick<Entry, 'alone' | 'unless'>>;

/** What is announced: how many match and the first of them, or that none does, and what was not read. */
export function summaryOf({ matches, nearest, skipped }: Reading, titleOf: (id: string) => string): string {
  const cut = skipped > 0 ? ` Only the last ${grouped(readingLimit)} characters were read; ${grouped(skipped)} before them were not.` : '';
  const [first] = matches;
  if (first)
    return matches.length === 1
      ? `One symptom: ${titleOf(first.id)}.${cut}`
      : `${matches.length} symptoms. Most likely: ${titleOf(first.id)}.${cut}`;
  return nearest.length > 0
    ? `No symptom has this message. ${nearest.length === 1 ? 'The nearest is' : `The nearest ${nearest.length} are`} below.${cut}`
    : `No symptom has this message, and none comes near. The list below has all of them.${cut}`;
}

/** The passage of the text that was found, on one line, cut where it is long. */
export function excerptOf(text: string, { start, end }: Pick<Match, 'start' | 'end'>): string {
  return shortened(text.slice(start, end), longestExcerpt).replace(/\s+/g, ' ');
}

/** The field of `/symptoms/`: what is pasted is matched here, and the cards of the list that fit are shown below the field. */
export function startSymptomFinder(): void {
  const finder = document.querySelector<HTMLElement>('.finder');
  const field = finder?.querySelector('textarea');
  const said = finder?.querySelector('.said');
  const shown = finder?.querySelector('.found-symptoms');
  const clear = finder?.querySelector<HTMLButtonElement>('.clear');
  const data = finder?.dataset['symptoms'];
  if (!finder || !field || !said || !shown || !clear || !data) return;

  const cards = new Map([...document.querySelectorAll<HTMLElement>('[data-symptom]')].map((card) => [card.dataset['symptom'] ?? '', card]));
  const titleOf = (id: string): string => cards.get(id)?.querySelector('h3')?.textContent?.trim() ?? id;

  const matcher = new Matcher(
    (JSON.parse(data) as UnlistedEntry[]).map(({ id, alone = [], unless = [] }): Entry => ({
      id,
      messages: [...(cards.get(id)?.querySelectorAll('.messages .message') ?? [])].map(({ textContent }) => textContent),
      alone,
      unless,
    })),
  );

  /**
   * A copy of a card of the list: of a match with what was found in the place of its messages, of what only comes near with the
   * word that it is no match. All words of the text that was pasted go in as text.
   */
  function cardOf(id: string, found: string | undefined, open: boolean): HTMLElement | undefined {
    const card = cards.get(id)?.cloneNode(true) as HTMLElement | undefined;
    card?.classList.toggle('near', found === undefined);
    const line = card?.querySelector<HTMLElement>('.found');
    if (line) {
      line.className = found === undefined ? 'not-a-match' : 'found';
      line.textContent = found ?? notAMatch;
      line.hidden = false;
      card?.querySelector('.messages')?.toggleAttribute('hidden', found !== undefined);
      if (found === undefined) card?.querySelector('.messages')?.before(line);
    }
    card?.querySelector('details')?.toggleAttribute('open', open);
    return card;
  }

  function show(): void {
    const text = field?.value ?? '';
    const empty = !text.trim();
    if (clear) clear.hidden = text === '';
    const reading = empty ? undefined : matcher.read(text);
    const listed = reading?.matches.length
      ? reading.matches.map((match, index) =>
          cardOf(
            match.id,
            `In your text${match.count > 1 ? `, ${grouped(match.count)} times` : ''}: ${excerptOf(text, match)}`,
            index === 0,
          ),
        )
      : (reading?.nearest ?? []).map(({ id }) => cardOf(id, undefined, false));
    shown?.replaceChildren(...listed.filter((card) => card !== undefined));
    if (said) said.textContent = reading ? summaryOf(reading, titleOf) : '';
  }

  let timer = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(show, rest);
  });
  finder.querySelector('.example')?.addEventListener('click', () => {
    field.value = example;
    show();
  });
  clear.addEventListener('click', () => {
    field.value = '';
    show();
    field.focus();
  });
  // What was typed before the script was there.
  if (field.value) show();
}

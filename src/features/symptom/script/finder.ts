import { loadShared } from '../../shell/script/load-script.ts';
import { whenIdle } from '../../shell/script/when-idle.ts';
import type { Matcher } from '../../../symptoms/matcher.ts';
import { readingLimit, type Entry, type Reading } from '../../../symptoms/reading.ts';
import { leftOpen, noMatch, onlyLastRead, readerNotLoaded, symptomsFound } from '../../../wording/symptom.ts';
import { h } from '../../../markup/h.ts';
import { adviceKey, type AdviceScript } from './advice-script.ts';
import { foundIn, matchCard, nearCard } from './card.ts';
import { matcherKey, type MatcherClass } from './matcher-script.ts';

/** How long typing has to rest before the text is read, in milliseconds. */
const rest = 200;
const example = {
  error:
    'Error from server: Get "https://10.0.0.11:10250/containerLogs/default/web-0/web": tls: failed to verify certificate: x509: cannot validate certificate for 10.0.0.11 because it doesn\'t contain any IP SANs',
};

/** Of a symptom, what its card in the list does not say. Its messages stand in the card. */
export type UnlistedEntry = Pick<Entry, 'id'> & Partial<Pick<Entry, 'alone' | 'unless'>>;

/** What is announced: how many match and the first of them, or that none does, and what was not read. */
export function summaryOf({ matches, nearest, isOpen, understood, skipped }: Reading, titleOf: (id: string) => string): string {
  const [first] = matches;
  const said = first
    ? symptomsFound(matches.length, titleOf(first.id))
    : isOpen
      ? leftOpen(nearest.length, understood ?? '')
      : noMatch(understood, nearest.length);
  return skipped > 0 ? `${said} ${onlyLastRead(readingLimit, skipped)}` : said;
}

/** The field of `/symptoms/`: what is pasted is matched here, and the cards of the list that fit are shown below the field. */
export function startSymptomFinder(): void {
  const finder = document.querySelector<HTMLElement>('.finder');
  const field = finder?.querySelector('textarea');
  const said = finder?.querySelector('.said');
  const shown = finder?.querySelector('.found-symptoms');
  const clear = finder?.querySelector<HTMLButtonElement>('.clear');
  const { symptoms: data, advice: src = '', matcher: matcherSrc = '', root = '/' } = finder?.dataset ?? {};
  if (!finder || !field || !said || !shown || !clear || !data) return;

  const cards = new Map([...document.querySelectorAll<HTMLElement>('[data-symptom]')].map((card) => [card.dataset['symptom'] ?? '', card]));
  const titleOf = (id: string): string => cards.get(id)?.querySelector('h3')?.textContent?.trim() ?? id;

  const entries = (JSON.parse(data) as UnlistedEntry[]).map(({ id, alone = [], unless = [] }): Entry => ({
    id,
    messages: [...(cards.get(id)?.querySelectorAll('.messages .message') ?? [])].map(({ textContent }) => textContent),
    alone,
    unless,
  }));

  let matcher: Matcher | undefined;
  let known: AdviceScript | undefined;

  function show(): void {
    const text = field?.value ?? '';
    const reading = text.trim() ? matcher?.read(text) : undefined;
    const listed = (id: string): HTMLElement => cards.get(id) ?? h('article');
    const { matches = [], nearest = [], isOpen = false, findings = [] } = reading ?? {};
    const names = known?.namesIn(text, findings) ?? [];
    if (clear) clear.hidden = text === '';
    shown?.replaceChildren(
      ...(matches.length > 0
        ? matches.map((match, at) => matchCard(listed(match.id), foundIn(text, match), known?.advice[match.id], names, at === 0, root))
        : nearest.map(({ id }) => nearCard(listed(id), isOpen))),
    );
    if (said) said.textContent = reading ? summaryOf(reading, titleOf) : '';
  }

  /** What to do comes once, when the page is idle or something is pasted, and joins what is shown already. Without it the cards keep their links. */
  const bringAdvice = async (): Promise<void> => {
    if (known) return;
    try {
      known = await loadShared<AdviceScript>(adviceKey, src);
      if (shown?.hasChildNodes()) show();
    } catch {
      // The next text that is pasted asks again.
    }
  };
  /** What reads messages comes in the same way, and reads what stands in the field by then. */
  const bringMatcher = async (): Promise<void> => {
    if (matcher) return;
    try {
      const Found = await loadShared<MatcherClass>(matcherKey, matcherSrc);
      matcher ??= new Found(entries);
      show();
    } catch {
      if (field.value.trim() && said) said.textContent = readerNotLoaded;
    }
  };
  whenIdle(() => void Promise.all([bringMatcher(), bringAdvice()]));

  let timer = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    void bringAdvice();
    timer = window.setTimeout(() => (matcher ? show() : void bringMatcher()), rest);
  });
  finder.querySelector('.example')?.addEventListener('click', () => {
    field.value = example.error;
    if (matcher) show();
    else void bringMatcher();
  });
  clear.addEventListener('click', () => {
    field.value = '';
    show();
    field.focus();
  });
  // What was typed before the script was there.
  if (field.value) void bringMatcher();
}

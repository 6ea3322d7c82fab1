import { titlePage } from '../../shell/script/page-title.ts';
import { saveFile } from '../../shell/script/save-file.ts';
import { sayIgnored } from '../../../markup/say-ignored.ts';
import type { BankFormatId } from '../../../practice/bank/format.ts';
import { greatestSeed, leastSeed } from '../../../practice/seed.ts';
import { writeAddress } from '../../../state/address.ts';
import { bankNotWritten, bankSaved, countNotTaken, scoreOf, worksheetNotDrawn, worksheetTitle } from '../../../wording/practice/script.ts';
import { grouped } from '../../../wording/text/text.ts';
import { gradeForm } from './grade-form.ts';
import { builtWorksheet, formatPractice, parsePractice, type PracticeState } from './state.ts';
import { bankWriterOf, toolOf } from './tool-script.ts';

const isSame = (one: PracticeState, other: PracticeState): boolean => one.seed === other.seed && one.kind === other.kind;
const newSeed = (): number => leastSeed + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % greatestSeed);

/**
 * Takes over the page of a worksheet or of its key. The first worksheet came with the page and is graded by the answers in it, so the generator is loaded when
 * another one is wanted.
 */
export function startPractice(): void {
  const root = document.querySelector<HTMLElement>('.practice');
  const sheet = root?.querySelector<HTMLElement>('.practice-sheet');
  const form = root?.querySelector<HTMLFormElement>('.practice-choose');
  if (!root || !sheet) return;
  const up = root.dataset['root'] ?? '';
  const graded = new Map<string, boolean>();
  let shown: PracticeState = builtWorksheet;

  const score = (): void => {
    const place = root.querySelector('.practice-score');
    if (!place) return;
    const all = sheet.querySelectorAll('.practice-question').length;
    const right = [...graded.values()].filter(Boolean).length;
    place.textContent = graded.size === 0 ? '' : scoreOf(graded.size, all, right);
  };

  /** Says everywhere on the page which worksheet this is. */
  const name = (): void => {
    const query = formatPractice(shown);
    for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-sheet-link]')) link.search = query;
    for (const place of root.querySelectorAll('[data-sheet-number]')) place.textContent = grouped(shown.seed);
    const seed = form?.elements.namedItem('seed');
    const kind = form?.elements.namedItem('kind');
    if (seed instanceof HTMLInputElement) seed.value = String(shown.seed);
    if (kind instanceof HTMLSelectElement) kind.value = shown.kind ?? '';
    titlePage(isSame(shown, builtWorksheet) ? '' : worksheetTitle(shown.seed));
  };

  const show = async (state: PracticeState): Promise<void> => {
    if (isSame(state, shown)) return name();
    try {
      const tool = await toolOf(root);
      sheet.replaceChildren(...(root.dataset['practice'] === 'key' ? tool.key(state, up) : tool.worksheet(state, up)));
      shown = state;
      graded.clear();
    } catch {
      sayIgnored(root, worksheetNotDrawn);
    }
    name();
    score();
  };

  const choose = async (state: PracticeState): Promise<void> => {
    await show(state);
    writeAddress(formatPractice(shown, location.search), 'push');
    root.querySelector<HTMLElement>('.practice-title')?.focus();
  };

  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = new FormData(form);
    const isNew = (event as SubmitEvent).submitter?.getAttribute('value') === 'new';
    // The fields are read as an address is, so that both say the same of what is none.
    const query = new Map([...chosen].map(([field, value]) => [field, String(value)]));
    const { state, ignored } = parsePractice(
      `?seed=${encodeURIComponent(query.get('seed') ?? '')}${query.get('kind') ? `&kind=${encodeURIComponent(query.get('kind') ?? '')}` : ''}`,
    );
    sayIgnored(root, ignored);
    if (ignored === undefined || isNew) void choose(isNew ? { ...state, seed: newSeed() } : state);
  });
  sheet.addEventListener('submit', (event) => {
    event.preventDefault();
    const section = (event.target as Element).closest<HTMLElement>('.practice-question');
    const isRight = section && gradeForm(section);
    // The first answer to a question counts; who tries again does so for themselves.
    if (section && isRight !== undefined && isRight !== null && !graded.has(section.id)) graded.set(section.id, isRight);
    score();
  });
  const bank = root.querySelector<HTMLFormElement>('.practice-bank form');
  bank?.addEventListener('submit', (event) => {
    event.preventDefault();
    const [format, count] = [bank.elements.namedItem('format'), bank.elements.namedItem('count')] as [HTMLSelectElement, HTMLInputElement];
    const status = bank.querySelector('[role="status"]');
    const say = (sentence: string): void => {
      if (status) status.textContent = sentence;
    };
    if (!/^\d+$/.test(count.value) || Number(count.value) < 1 || Number(count.value) > Number(count.max)) {
      say(countNotTaken(count.value, count.max));
      return;
    }
    say('');
    bankWriterOf(root).then(
      (writeBank) => {
        const file = writeBank(shown, format.value as BankFormatId, Number(count.value), new URL(up, location.href).href);
        saveFile(file, file.name);
        say(bankSaved(file.name, shown.seed));
      },
      () => say(bankNotWritten),
    );
  });
  root.querySelector('[data-print]')?.addEventListener('click', () => print());

  const readAddress = (): void => {
    const { state, ignored } = parsePractice(location.search);
    sayIgnored(root, ignored);
    void show(state);
  };
  addEventListener('popstate', readAddress);
  readAddress();
}

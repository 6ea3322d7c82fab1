import type { CheckResult } from '../../../checker/check.ts';
import type { Region } from '../../../checker/finding.ts';
import { acceptedCount, acceptedWords } from '../../../checker/report/accepted-words.ts';
import { h } from '../../../markup/h.ts';
import { part } from '../../shell/script/part.ts';
import type { Jump } from './checker-script.ts';
import {
  extentWords,
  lineLabel,
  andMore,
  readAs,
  piecesRead,
  wasRead,
  wasNotRead,
  partlyReadFiles,
  notReadFiles,
  seeLines,
} from '../../../wording/check/result.ts';

type Account = CheckResult['account'][number];

/** Pieces of an input that are listed; a generated file has thousands of the same kind. */
const listed = 40;

type Extent = keyof typeof extentWords;

/** How much of an input was read. */
const extentOf = ({ read, unread }: Pick<Account, 'read' | 'unread'>): Extent =>
  read.length === 0 ? 'not' : unread.length > 0 ? 'partly' : 'read';

/** A button that leads to a place in the editor, which it names unless it has other words. */
export function jumpButton(place: Pick<Region, 'file' | 'line'> & Partial<Region>, jump: Jump, words?: string): HTMLElement {
  const region = { column: 1, endLine: place.line, endColumn: place.column ?? 1, ...place };
  const name = words ?? `${region.file}:${region.line}:${region.column}`;
  return h('button', { type: 'button', class: 'jump wrap-anywhere', onclick: () => jump(region) }, name);
}

type Piece = { readonly line: number; readonly column?: number; readonly what: string };

function pieces(file: string, title: string, all: readonly Piece[], jump: Jump): readonly HTMLElement[] {
  if (all.length === 0) return [];
  const items = all.slice(0, listed).map((one) => h('li', {}, jumpButton({ ...one, file }, jump, lineLabel(one.line)), ` ${one.what}`));
  const more = all.length - items.length;
  return [h('p', {}, title), h('ul', { role: 'list' }, ...items, more > 0 && h('li', {}, andMore(more)))];
}

function inputItem(account: Account, jump: Jump): HTMLElement {
  const { file, form, read, unread } = account;
  const extent = extentOf(account);
  return h(
    'li',
    {},
    h('h3', {}, file, ' ', h('span', { class: 'extent', 'data-extent': extent }, extentWords[extent])),
    form !== null && h('p', {}, readAs(form)),
    h(
      'details',
      { open: extent !== 'read' },
      h('summary', {}, piecesRead(read.length, unread.length)),
      ...pieces(file, wasRead, read, jump),
      ...pieces(file, wasNotRead, unread, jump),
    ),
  );
}

const namesOf = (all: readonly Account[]): string => all.map(({ file }) => file).join(', ');

/** One sentence for the top of the result, where an input was not read as a whole. */
function partlyWords({ account }: Pick<CheckResult, 'account'>): string {
  const [partly, not] = (['partly', 'not'] as const).map((extent) => account.filter((one) => extentOf(one) === extent));
  return [partly?.length ? partlyReadFiles(namesOf(partly)) : '', not?.length ? notReadFiles(namesOf(not)) : ''].filter(Boolean).join(' ');
}

/** Fills in what became of each input. */
export function showAccount(result: CheckResult, page: HTMLElement, jump: Jump): void {
  const partly = partlyWords(result);
  part(page, '.check-partly').replaceChildren(...(partly ? [`${partly} `, h('a', { href: '#account', target: '_self' }, seeLines)] : []));
  part(page, '.check-account').replaceChildren(...result.account.map((one) => inputItem(one, jump)));
}

/** Fills in the findings that a team accepted, in a disclosure, which is hidden if the team accepted none. */
export function showAccepted(result: CheckResult, page: HTMLElement, jump: Jump): void {
  const accepted = result.accepted ?? [];
  const details = part<HTMLDetailsElement>(page, '.check-accepted');
  details.hidden = accepted.length === 0;
  part(details, 'summary').textContent = acceptedCount(result) ?? '';
  part(details, 'ul').replaceChildren(
    ...accepted.map((one) => {
      const { code, severity, region, title } = one.finding;
      return h(
        'li',
        {},
        h('span', { class: 'severity' }, severity),
        ` ${title} `,
        h('code', {}, code),
        ' ',
        jumpButton(region, jump),
        h('p', {}, acceptedWords(one)),
      );
    }),
  );
}

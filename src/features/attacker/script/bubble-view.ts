import type { DecryptedMessage, ShownFrame } from '../../../wording/attacker/captured-data.ts';
import type { CapturedView } from '../../../wording/attacker/captured-view.ts';
import { bubbleWords, frameSource, keyByKey, madeByAttacker, wayWords } from '../../../wording/attacker/bubble.ts';
import { h, linkTo } from '../../../markup/h.ts';

const arrow = (forward: boolean): string => (forward ? '→' : '←');

/** One row: its direction, who sent what, and the bytes or the text of it. */
const row = (forward: boolean, head: readonly (Node | string)[], bytes: Node | undefined, kind?: 'decrypted'): HTMLElement =>
  h(
    'li',
    { class: kind },
    h('span', { class: 'way', 'aria-hidden': 'true' }, arrow(forward)),
    h('p', {}, h('span', { class: 'visually-hidden' }, wayWords(forward)), ...head),
    bytes,
  );

const isMore = ({ hex, length }: ShownFrame): boolean => hex !== undefined && length > (hex.length + 1) / 3;

/** A frame as it was captured. Hex is for the eye alone: read aloud, its name and its length say all that it tells. */
const frameRow = (frame: ShownFrame): HTMLElement =>
  row(
    frame.forward,
    [
      h('b', {}, frame.text === undefined ? frame.name : frame.forward ? bubbleWords.request : bubbleWords.response),
      ` ${frameSource(frame.from, frame.length)}`,
    ],
    frame.text === undefined
      ? h('pre', { class: 'hex', 'aria-hidden': 'true' }, `${frame.hex ?? ''}${isMore(frame) ? ' …' : ''}`)
      : h('pre', {}, frame.text),
  );

/** Keys as they are named where they are shown. */
const keyName = (key: string): string => ({ '\r': '⏎', ' ': '␣' })[key] ?? key;

/** What was decrypted: HTTP as it is, and each channel of an exec in one row, its keys one by one. */
function decryptedRows(messages: readonly DecryptedMessage[]): readonly HTMLElement[] {
  const rows: HTMLElement[] = [];
  for (const { forward, channel, text } of messages) {
    if (channel !== 'http') continue;
    const message = row(forward, [h('b', {}, bubbleWords.decrypted)], h('pre', {}, text), 'decrypted');
    // It is said of the first message, and of the next ones only to who hears them.
    if (rows.length > 0) message.querySelector('p')?.classList.add('visually-hidden');
    rows.push(message);
  }
  const keys = messages.filter(({ channel }) => channel === 'stdin').flatMap(({ text }) => [...text]);
  if (keys.length > 0) {
    const typed = h('span', { class: 'keys', 'aria-hidden': 'true' }, ...keys.map((key) => h('kbd', {}, keyName(key))));
    const said = h('span', { class: 'visually-hidden' }, keys.join('').replaceAll('\r', ' Enter '));
    rows.push(row(true, [h('b', {}, 'stdin'), keyByKey, said], typed, 'decrypted'));
  }
  const answer = messages
    .filter(({ channel, forward }) => channel === 'stdout' && !forward)
    .map(({ text }) => text)
    .join('');
  if (answer) rows.push(row(false, [h('b', {}, 'stdout'), madeByAttacker], h('pre', {}, answer.trim()), 'decrypted'));
  return rows;
}

/** What stands below the sentence of a bubble, at build time and in the browser. `root` leads to the root of the site. */
export function bubbleParts(view: CapturedView, root: string): readonly HTMLElement[] {
  const { frames, decrypted, line, notes, printed, capture, record, answers } = view;
  const rows = [...frames.map(frameRow), ...decryptedRows(decrypted)];
  const sources = [
    ...(capture ? [linkTo(root, capture.href, bubbleWords.capture)] : []),
    ...(record ? [linkTo(root, record.href, bubbleWords.measurement)] : []),
  ];
  const detail = [
    ...(rows.length > 0 ? [h('ol', { class: 'captured-frames', role: 'list' }, ...rows)] : []),
    ...(line ? [h('p', { class: 'line-says' }, line)] : []),
    ...(printed ? [h('div', { class: 'printed' }, h('p', {}, bubbleWords.printed), h('pre', {}, printed.text))] : []),
    ...notes.map((note) => h('p', { class: 'note' }, note)),
  ];
  return [
    h('p', { class: 'where' }, view.where),
    ...(detail.length > 0 ? [h('div', { class: 'captured-detail' }, ...detail)] : []),
    h(
      'dl',
      { class: 'four' },
      ...answers.map(({ label, answer: { value } }) => h('div', { 'data-answer': value }, h('dt', {}, label), h('dd', {}, value))),
    ),
    ...(sources.length > 0
      ? [
          h(
            'p',
            { class: 'bubble-foot' },
            ...sources.flatMap((link, index) => (index > 0 ? [' · ', link] : [link])),
            ...(capture ? [' ', h('code', {}, capture.id)] : []),
          ),
        ]
      : []),
  ];
}

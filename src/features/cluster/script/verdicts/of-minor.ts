import { judge } from '../../../../model/judge.ts';
import type { HopJudgement, Judgement } from '../../../../model/judgement.ts';
import { modeIds, modeOf, type ModeId } from '../../../../model/setting/mode.ts';
import { pathIds, type PathId } from '../../../../model/path.ts';
import { checkedMinor } from '../../../../facts/evidence/standing.ts';
import { notCheckedClause } from '../../../../wording/not-checked.ts';
import { protectedWords, protectionOf } from '../../../../wording/sums.ts';
import { modeNames } from '../../../../wording/names.ts';
import { ofMinor } from '../../../../state/minor.ts';
import { h } from '../../../../markup/h.ts';
import { weakMark, weakOption } from '../../../../markup/weak-mark.ts';
import { notCheckedNote, verdictTag } from '../../../../markup/inspector.ts';
import type { ClusterPart, Undo } from '../context.ts';
import { adoptOwnStyle, ownLine, removing } from './own-verdict.ts';
import { asAWhole, unknownThere } from '../../../../wording/cluster/verdict.ts';

/** What a verdict that the build wrote is about: it has a path, a mode and the network of its hop. */
const builtVerdicts = '.tag[data-path][data-mode][data-hop]';

/** Puts one element in the place of another, and takes that back. */
function swap(old: Element, now: Element): Undo {
  old.replaceWith(now);
  return () => now.replaceWith(old);
}

/** A verdict of a mode as it may be shown for a minor, in the place of what the build wrote; nothing where it is the same. */
function shownFor(tag: HTMLElement, hop: HopJudgement): readonly Undo[] {
  if (!hop.notChecked) return [];
  const { path = '', mode = '', hop: zone = '' } = tag.dataset;
  const note = notCheckedNote(hop);
  const now = verdictTag(hop.verdict, { 'data-path': path, 'data-mode': mode, 'data-hop': zone });
  const undo = swap(tag, now);
  const cell = now.closest('.cell[data-verdict]');
  const was = cell?.getAttribute('data-verdict') ?? '';
  cell?.setAttribute('data-verdict', hop.verdict);
  now.after(...note);
  return [removing(...note), undo, () => cell?.setAttribute('data-verdict', was)];
}

/** Both answers of a path beside its verdicts, in the place of those that the build wrote. */
function answersFor(row: Element, judgement: Judgement): readonly Undo[] {
  const answers = protectionOf(judgement);
  return [...row.querySelectorAll<HTMLElement>('[data-networks][data-protected]')].flatMap((built) => {
    const answer = answers.find(({ networks }) => networks === built.dataset['networks']);
    if (!answer || answer.value === built.dataset['protected']) return [];
    const now = built.cloneNode(true) as HTMLElement;
    now.dataset['protected'] = answer.value;
    now.textContent = (built.textContent ?? '').replace(/[^:]*$/, ` ${protectedWords[answer.value]}`);
    return [swap(built, now)];
  });
}

/**
 * The verdicts of modes that the build wrote are those of the minor that the site opens with. Where the reader runs another one, each that was not checked
 * for it is shown as such, with what it is where it was, and the page says so first.
 */
export const minorPart: ClusterPart = ({ cluster: { minor } }) => {
  const sheet = document.querySelector('main .sheet') ?? document.querySelector('main');
  if (!minor || minor === checkedMinor || !sheet) return undefined;
  const settingsOf = (mode: ModeId) => ofMinor(modeOf(mode).settings, minor);
  const undo: Undo[] = [];
  const tags = [...document.querySelectorAll<HTMLElement>(builtVerdicts)].filter(
    (tag) => !tag.closest('.inspector > .live, .own-line, .own-column'),
  );
  for (const tag of tags) {
    const path = pathIds.find((id) => id === tag.dataset['path']);
    const mode = modeIds.find((id) => id === tag.dataset['mode']);
    if (!path || !mode) continue;
    const judgement = judge(path, settingsOf(mode), 'nobody');
    const hop = judgement.hops.find(({ zone }) => zone === tag.dataset['hop']);
    const row = tag.closest('td, tr');
    if (!hop?.notChecked) continue;
    undo.push(...shownFor(tag, hop), ...(row ? answersFor(row.matches('.strip td') ? (row.closest('tr') ?? row) : row, judgement) : []));
  }
  for (const mark of document.querySelectorAll<HTMLElement>('.modes label:not([data-own]) .weak-mark')) {
    const mode = modeIds.find((id) => id === mark.closest('label')?.querySelector('input')?.value);
    if (mode) undo.push(swap(mark, weakMark(settingsOf(mode))));
  }
  for (const option of document.querySelectorAll<HTMLOptionElement>('.mode-select option[value]')) {
    const mode = modeIds.find((id) => id === option.value);
    const { text } = option;
    if (!mode) continue;
    option.text = weakOption(modeNames[mode], settingsOf(mode));
    undo.push(() => (option.text = text));
  }
  const isUnchecked = pathIds.some((path: PathId) => modeIds.some((mode) => judge(path, settingsOf(mode), 'nobody').checked));
  // A minor of which every verdict was checked needs no word.
  if (isUnchecked) {
    adoptOwnStyle();
    const line = ownLine(asAWhole(notCheckedClause(minor)), unknownThere(checkedMinor));
    const first = document.querySelector('main .lead') ?? sheet.querySelector('h1') ?? sheet.firstElementChild;
    if (first) first.after(line);
    else sheet.prepend(h('div', {}, line));
    undo.push(removing(line));
  }
  return () => {
    for (const each of undo.reverse()) each();
  };
};

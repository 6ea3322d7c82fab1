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
import type { Changes } from '../changes.ts';
import type { ClusterPart } from '../context.ts';
import { ownLine } from './own-verdict.ts';
import { asAWhole, unknownThere } from '../../../../wording/cluster/verdict.ts';

/** What a verdict that the build wrote is about: it has a path, a mode and the network of its hop. */
const builtVerdicts = '.tag[data-path][data-mode][data-hop]';

/** A verdict of a mode as it may be shown for a minor, in the place of what the build wrote. */
function showFor(page: Changes, tag: HTMLElement, hop: HopJudgement): void {
  const { path = '', mode = '', hop: zone = '' } = tag.dataset;
  const now = verdictTag(hop.verdict, { 'data-path': path, 'data-mode': mode, 'data-hop': zone });
  page.swap(tag, now);
  const cell = now.closest('.cell[data-verdict]');
  if (cell) page.set(cell, 'data-verdict', hop.verdict);
  for (const note of [...notCheckedNote(hop)].reverse()) page.put(note, (made) => now.after(made));
}

/** Both answers of a path beside its verdicts, in the place of those that the build wrote. */
function showAnswers(page: Changes, row: Element, judgement: Judgement): void {
  const answers = protectionOf(judgement);
  for (const built of row.querySelectorAll<HTMLElement>('[data-networks][data-protected]')) {
    const answer = answers.find(({ networks }) => networks === built.dataset['networks']);
    if (!answer || answer.value === built.dataset['protected']) continue;
    const now = built.cloneNode(true) as HTMLElement;
    now.dataset['protected'] = answer.value;
    now.textContent = (built.textContent ?? '').replace(/[^:]*$/, ` ${protectedWords[answer.value]}`);
    page.swap(built, now);
  }
}

/**
 * The verdicts of modes that the build wrote are those of the minor that the site opens with. Where the reader runs another one, each that was not checked
 * for it is shown as such, with what it is where it was, and the page says so first.
 */
export const minorPart: ClusterPart = ({ cluster: { minor } }, page) => {
  const sheet = document.querySelector('main .sheet') ?? document.querySelector('main');
  if (!minor || minor === checkedMinor || !sheet) return;
  const settingsOf = (mode: ModeId) => ofMinor(modeOf(mode).settings, minor);
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
    showFor(page, tag, hop);
    if (row) showAnswers(page, row.matches('.strip td') ? (row.closest('tr') ?? row) : row, judgement);
  }
  for (const mark of document.querySelectorAll<HTMLElement>('.modes label:not([data-own]) .weak-mark')) {
    const mode = modeIds.find((id) => id === mark.closest('label')?.querySelector('input')?.value);
    if (mode) page.swap(mark, weakMark(settingsOf(mode)));
  }
  for (const option of document.querySelectorAll<HTMLOptionElement>('.mode-select option[value]')) {
    const mode = modeIds.find((id) => id === option.value);
    const { text } = option;
    if (!mode) continue;
    option.text = weakOption(modeNames[mode], settingsOf(mode));
    page.also(() => (option.text = text));
  }
  const isUnchecked = pathIds.some((path: PathId) => modeIds.some((mode) => judge(path, settingsOf(mode), 'nobody').checked));
  // A minor of which every verdict was checked needs no word.
  if (isUnchecked) {
    const line = ownLine(asAWhole(notCheckedClause(minor)), unknownThere(checkedMinor));
    const first = document.querySelector('main .lead') ?? sheet.querySelector('h1') ?? sheet.firstElementChild;
    page.put(line, (made) => (first ? first.after(made) : sheet.prepend(h('div', {}, made))));
  }
};

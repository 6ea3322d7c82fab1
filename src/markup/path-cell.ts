import type { Judgement } from '../model/judgement.ts';
import { hopsInCell, protectedWords, protectionOf, answerNames, inTunnel as tunnelled } from '../wording/sums.ts';
import { unlessWords } from '../wording/unless.ts';
import { zoneNames } from '../wording/zone.ts';
import { notUsed } from '../wording/verdict.ts';
import { h, svg } from './h.ts';
import { notCheckedNote, verdictTag } from './inspector.ts';

/**
 * Whether a path is protected, in one short line for the whole path, and in a second for the untrusted network where the answer is another there; the worse comes
 * first. Those who listen hear the label “Protected” before.
 */
function bothAnswers(judgement: Judgement): readonly HTMLElement[] {
  const all = protectionOf(judgement);
  const whole = all.find(({ networks }) => networks === 'every');
  const answers = all.filter(({ networks, value }) => networks === 'every' || (value !== 'not crossed' && value !== whole?.value));
  if (answers.length === 0) return [];
  const lines = answers.map(({ networks, value }) =>
    h(
      'span',
      { 'data-networks': networks, 'data-protected': value },
      h('span', { class: 'asked' }, `${answerNames[networks]}: `),
      protectedWords[value],
    ),
  );
  return [h('small', { class: 'both' }, h('span', { class: 'visually-hidden' }, 'Protected: '), ...lines)];
}

/** What one cell of the matrix has of a path: its verdicts, of which what is not drawn is said, and both answers. `mode` names the settings. */
export function pathCell(judgement: Judgement, mode: string): readonly HTMLElement[] {
  const { hops, path, present } = judgement;
  if (!present) return [h('span', { class: 'absent' }, notUsed)];
  const { shown, agree, several } = hopsInCell(hops);
  const tag = ({ verdict, zone }: (typeof hops)[number]) => verdictTag(verdict, { 'data-path': path, 'data-mode': mode, 'data-hop': zone });
  const inTunnel = () =>
    svg('svg', { class: 'in-tunnel', viewBox: '0 0 16 16', role: 'img', 'aria-label': tunnelled }, svg('use', { href: '#hs-tunnel' }));
  const drawn = shown.map((hop) =>
    h(
      'span',
      { class: 'cell', 'data-verdict': hop.verdict },
      ...(agree ? [] : [h('small', {}, zoneNames[hop.zone])]),
      tag(hop),
      ...(agree && several ? [inTunnel()] : []),
      ...(hop.unless.length > 0 ? [h('small', { class: 'unless' }, unlessWords(hop.unless))] : []),
      ...notCheckedNote(hop),
    ),
  );
  const said = hops
    .filter((hop) => !shown.includes(hop))
    .map((hop) => h('span', { class: 'visually-hidden' }, `${zoneNames[hop.zone]} `, tag(hop), ...notCheckedNote(hop)));
  return [h('span', { class: 'cells' }, ...drawn, ...said), ...bothAnswers(judgement)];
}

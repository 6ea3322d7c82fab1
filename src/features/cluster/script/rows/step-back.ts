import { adoptOnce } from '../../../shell/script/adopted-style.ts';
import { type Child, h } from '../../../../markup/h.ts';
import { buttonLook } from '../looks.ts';
import { showAlike } from '../../../../wording/cluster/in-yours.ts';

/**
 * What steps back stays readable: ink that passes contrast on every ground, less weight, and the words “not in …”, which a reader hears and prints as well.
 * Nothing is hidden.
 */
export const rowStyle = `
:is(tr[data-steps-back] > *, li[data-steps-back], [data-steps-back] > :is(p, ul)) { color: var(--ink2); }
:is(tr[data-steps-back] > *, [data-steps-back] > h3 a, .features > [data-steps-back] :is(a, b)) { font-weight: 400; }
.symptom[data-steps-back] { padding-inline-start: 14px; border-inline-start: 3px dashed var(--rule2); }
.in-yours {
  display: inline-block;
  padding: 0 6px;
  border: 1px solid var(--cp-edge);
  border-radius: 6px;
  color: var(--cp);
  background: var(--paper);
  font: 400 14px/1.45 var(--sans);
}
:is(.releases, .features) .in-yours { font-size: 14px; color: var(--cp); }
.releases .in-yours { display: table; max-width: 84px; }
.ports:has(.in-yours) code { white-space: nowrap; }
.in-yours:is([data-is='no'], [data-is='unknown']) { border: 1px dashed var(--ink2); color: var(--ink2); }
.why-not-in-yours { display: block; font-size: 14px; line-height: 1.45; }
:is(div.not-in-yours, p.of-yours) {
  max-width: none;
  margin-block: 16px;
  padding: 8px 12px;
  border-inline-start: 3px solid var(--cp-edge);
  background: var(--cp-ground);
  color: var(--ink);
  font-size: 15px;
}
div.not-in-yours { max-width: 80ch; margin-block: 8px; border-inline-start-style: dashed; }
.of-yours button {
  padding: 4px 10px;${buttonLook}
}
.cards .if-seen { display: none; }
.bar .of-your-minor { fill: none; stroke: var(--ink); stroke-width: 2; }
.evidence-grid [data-yours] { border-inline: 3px solid var(--cp); }
.evidence-grid thead [data-yours] { background: var(--cp); color: var(--cp-ink); }
.claim-minors tr[data-yours] > * { background: var(--cp-ground); }
@media print { .of-yours button { display: none; } }
`;

/** How something stands to the cluster of the reader. */
export type InYours = 'yes' | 'no' | 'unknown';

/** The words beside something that the cluster of the reader has, or does not have. */
export function yoursLabel(is: InYours, words: string): HTMLElement {
  adoptOnce(rowStyle);
  return h('span', { class: 'in-yours', 'data-is': is }, words);
}

/** What a page says once of all that steps back on it, with a button that shows everything alike and back again. `rows` is what steps back. */
export function stepBackNote(rows: readonly Element[], ...said: readonly Child[]): HTMLElement {
  adoptOnce(rowStyle);
  const button = h('button', { type: 'button', 'aria-pressed': 'false' }, showAlike);
  button.addEventListener('click', () => {
    const isAlike = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(isAlike));
    for (const row of rows) row.toggleAttribute('data-steps-back', !isAlike);
  });
  return h('p', { class: 'of-yours', role: 'note' }, ...said, rows.length > 0 && ' ', rows.length > 0 && button);
}

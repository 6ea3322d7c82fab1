import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { judge } from '../model/judge.ts';
import { pathIds } from '../model/path.ts';
import { namedMode, namedModes } from '../wording/named-mode.ts';
import type { Side } from '../wording/change/comparison.ts';
import { renderComparison } from './comparison.ts';
import { markupIn } from './markup.ts';

const drawn = (a: Side, b: Side) =>
  parseHTML(`<html><body>${markupIn((drawn) => renderComparison(drawn, a, b, '../'))}</body></html>`).document;

it('renderComparison() draws for each side the verdict that judge() gives, on every hop of every path', () => {
  for (const a of namedModes)
    for (const b of namedModes) {
      const document = drawn(a, b);
      for (const path of pathIds)
        for (const [side, { settings }] of [
          ['a', a],
          ['b', b],
        ] as const) {
          const tags = [...document.querySelectorAll<HTMLElement>(`[data-path="${path}"][data-side="${side}"]`)];
          const expected = judge(path, settings, 'nobody').hops.map(({ zone, verdict }) => `${zone} ${verdict}`);
          expect(tags.map((tag) => `${tag.dataset['hop']} ${tag.dataset['verdict']}`)).toEqual(expected);
        }
    }
});

it('renderComparison() marks a row that differs by a word and a sign, and no other', () => {
  const document = drawn(namedMode('konnectivity'), namedMode('konnectivity-tls'));
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => [
    row.querySelector('th')?.textContent,
    row.querySelector('.mark')?.textContent,
  ]);
  expect(rows.filter(([, mark]) => mark === '≠ differs').map(([name]) => name)).toEqual([
    'API server → kubelet',
    'API server → extension API',
    'scraper → kubelet',
    'CA for kubelet certificates',
    'Kubelet serving certificate',
    'Approval of serving certificates',
    'APIService verification',
    'Verification of the kubelet by scrapers',
  ]);
  expect(rows.filter(([, mark]) => mark !== '≠ differs' && mark !== 'same')).toEqual([
    ['Front-proxy certificate at the extension API server', '? unknown'],
  ]);
});

it('renderComparison() gives both answers of every path that is used, the worse first, and what its client presents', () => {
  const document = drawn(namedMode('konnectivity'), namedMode('konnectivity-tls'));
  const cellsOf = (path: string) => [...(document.querySelector(`a[href$="/${path}/"]`)?.closest('tr')?.querySelectorAll('td') ?? [])];
  const answers = (cell?: Element) => [...(cell?.querySelectorAll('[data-protected]') ?? [])].map((item) => item.textContent);
  const [a, b] = cellsOf('apiserver-to-kubelet');
  expect(answers(a)).toEqual(['Protected end to end: no', 'Protected on the untrusted network: yes']);
  expect(answers(b)).toEqual(['Protected on the untrusted network: yes', 'Protected end to end: yes']);
  expect(a?.querySelector('.client')?.textContent).toBe('client presents: certificate');
});

it('renderComparison() leads to the paths from where the page stands, and never turns a name into markup', () => {
  const { settings } = namedMode('defaults');
  const document = drawn({ name: '<b>x</b>', settings }, { name: 'y', settings });
  expect(document.querySelector('tbody a')?.getAttribute('href')).toBe('../paths/kubelet-to-apiserver/');
  expect(document.querySelector('thead b')).toBeNull();
  expect(document.querySelector('thead')?.textContent).toContain('<b>x</b>');
});

it('renderComparison() begins each table with what differs, and puts what is unknown behind what is known', () => {
  const document = drawn(namedMode('konnectivity'), namedMode('konnectivity-tls'));
  const relations = [...document.querySelectorAll('tbody')].map((body) =>
    [...body.querySelectorAll<HTMLElement>('tr')]
      .map(({ dataset }) => dataset['relation'])
      .filter((relation, at, all) => relation !== all[at - 1]),
  );
  expect(relations).toEqual([
    ['differs', 'same'],
    ['differs', 'same', 'both-unknown'],
  ]);
});

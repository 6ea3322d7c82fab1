import { expect, it } from 'vitest';
import { changeSteps, type ShownStep } from './change-steps.ts';
import { markupOf } from './markup.ts';

const step: ShownStep = {
  does: 'Set --a.',
  now: 'Now: not set.',
  page: '/paths/x/#harden-it',
  checks: [{ id: 'kubelets-pass' }, { id: 'requests-are-approved', run: 'ls <dir>' }],
  snippets: [{ file: 'a.yaml', where: 'on each node', lines: ['- --a', '- --b'] }],
  notes: [{ text: 'Approve it.', code: 'kubectl certificate approve x', class: 'approval' }],
  sideEffects: [{ id: 'logs-fail-where-others-do', error: 'x509: <IP>', page: '/paths/x/#what-breaks' }],
};

const drawn = (shown: ShownStep): string => markupOf(changeSteps([shown], '/', 'code'));

it('a step says what to check first, then its lines, then its place, and last what may break', () => {
  const texts = ['Set --a.', 'Check first', 'ls &lt;dir&gt;', '- --a\n- --b', 'Approve it.', 'What may break', 'x509: &lt;IP&gt;'];
  const html = drawn(step);
  expect(texts.map((text) => html.indexOf(text)).filter((at) => at < 0)).toEqual([]);
  expect(texts.toSorted((a, b) => html.indexOf(a) - html.indexOf(b))).toEqual(texts);
});

it('a step without checks and without anything that breaks has no title for them', () => {
  const html = drawn({ ...step, checks: [], sideEffects: [] });
  expect(html).not.toContain('Check first');
  expect(html).not.toContain('What may break');
});

it('only lines that can be copied have a button, and links begin where the page says', () => {
  const lines = markupOf(changeSteps([step], '../', 'lines'));
  expect(lines).not.toContain('<button');
  expect(lines).toContain('href="../paths/x/#harden-it"');
  expect(drawn(step)).toMatch(/<button [^>]*class="copy"[^>]*>Copy</);
});

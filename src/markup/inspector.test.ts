import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { verdicts } from '../model/verdict.ts';
import { verdictWords } from '../wording/verdict.ts';
import { verdictTag } from './inspector.ts';

it('verdictTag() says a verdict in the words of the drawings and keeps the published id in data-verdict', () => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  for (const verdict of verdicts) {
    const tag = verdictTag(document, verdict);
    expect(tag.textContent).toBe(verdictWords[verdict]);
    expect(tag.getAttribute('data-verdict')).toBe(verdict);
  }
  expect(verdictTag(document, 'encrypted').textContent).toBe('encrypted only');
});

import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { verdicts } from '../model/verdict.ts';
import { verdictWords } from '../wording/verdict.ts';
import { verdictTag } from './inspector.ts';
import { drawIn } from './h.ts';

it('verdictTag() says a verdict in the words of the drawings and keeps the published id in data-verdict', () => {
  drawIn(parseHTML('<!doctype html><html><body></body></html>').document);
  for (const verdict of verdicts) {
    const tag = verdictTag(verdict);
    expect(tag.textContent).toBe(verdictWords[verdict]);
    expect(tag.getAttribute('data-verdict')).toBe(verdict);
  }
  expect(verdictTag('encrypted').textContent).toBe('encrypted only');
});

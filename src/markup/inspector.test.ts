import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { modeOf } from '../model/setting/mode.ts';
import { verdicts } from '../model/verdict.ts';
import { inspectAll } from '../wording/inspection/inspection.ts';
import { verdictWords } from '../wording/verdict.ts';
import { rowsOf, verdictTag } from './inspector.ts';
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

it('rowsOf() says the client once where it is the same, and each path whole where it is not', () => {
  drawIn(parseHTML('<!doctype html><html><body></body></html>').document);
  const unsafe = (settings = modeOf('defaults').settings): string | undefined =>
    rowsOf(inspectAll(settings).rows, 'defaults', '/').querySelector('[data-verdict=unsafe] .where')?.textContent;
  expect(unsafe()).toBe('API server → node, pod and service');
  expect(unsafe({ ...modeOf('defaults').settings, kubeletToApiServer: 'plaintext' })).toBe(
    'kubelet → API server, API server → node, API server → pod and API server → service',
  );
});

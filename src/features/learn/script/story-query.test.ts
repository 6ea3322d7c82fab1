import { expect, it } from 'vitest';
import { storyQuery } from './story-query.ts';

it('the state of a section is a query of the explorer, without what the section does not set', () => {
  expect(storyQuery('kubectl-logs')).toBe('?mode=defaults&seat=between-active&path=apiserver-to-kubelet');
  expect(storyQuery('who-opens')).toBe('?mode=defaults&component=kubelet');
});

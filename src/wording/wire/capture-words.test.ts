import { expect, it } from 'vitest';
import { journeys } from '../journey/journeys.ts';
import { captureIds, captureWords } from './capture-words.ts';

it('no capture is called only what a journey is called, because the search finds a page first by its title, and the journey explains it', () => {
  const names = new Set(journeys.map(({ name }) => name.toLowerCase()));
  expect(names).toContain('kubectl exec');
  expect(captureIds.filter((id) => names.has(captureWords[id].title.toLowerCase()))).toEqual([]);
});

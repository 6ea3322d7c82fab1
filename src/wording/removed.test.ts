import { expect, it } from 'vitest';
import { modes, modeOf } from '../model/setting/mode.ts';
import { removedWords } from './removed.ts';

it('removedWords() marks SSH tunnels, which Kubernetes took out in 1.22, and no other mode', () => {
  expect(modes.filter(({ settings }) => removedWords(settings)).map(({ id }) => id)).toEqual(['ssh-tunnel']);
  expect(removedWords(modeOf('ssh-tunnel').settings)).toBe('removed in 1.22');
});

it('removedWords() says nothing to who runs a minor that has them', () => {
  expect(removedWords({ transport: 'ssh-tunnel', kubernetes: { minor: '1.21', table: [] } as never })).toBeUndefined();
  expect(removedWords({ transport: 'unknown' })).toBeUndefined();
});

import type { Stage } from '../facts/stage.ts';
import { newestMinor } from '../model/minor.ts';

const words: Readonly<Record<Stage['state'], string>> = {
  present: 'there since',
  alpha: 'alpha',
  beta: 'beta',
  stable: 'stable',
  added: 'added',
  changed: 'changed',
  deprecated: 'deprecated',
  disabled: 'switched off, the flag stays',
  removed: 'removed',
  planned: 'planned',
};

/** What a stage did, in a few words: `beta`, or `planned as alpha, not released in 1.36`. */
export function wordsOfStage({ state, note, confirmed }: Stage): string {
  if (state === 'planned') return `planned as ${note}, not in ${newestMinor}`;
  const said = note ? `${words[state]}: ${note}` : words[state];
  return confirmed ? said : `${said} (not confirmed)`;
}

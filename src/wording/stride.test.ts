import { expect, it } from 'vitest';
import { judge } from '../model/judge.ts';
import { paths } from '../model/path.ts';
import { modeOf } from '../model/setting/mode.ts';
import { threats } from './stride.ts';
import { pathNames } from './names.ts';

const { settings } = modeOf('defaults');
const textOf = (name: string): string => threats().find((threat) => threat.name === name)?.text ?? '';

it('threats() names under “Elevation of privilege” the paths whose client sends a token, and no path that takes no credentials', () => {
  for (const { id } of paths) {
    const { absence, clientIdentity } = judge(id, settings, 'nobody');
    expect(textOf('Elevation of privilege').includes(pathNames[id]), id).toBe(!absence && clientIdentity === 'token');
  }
});

it('threats() names under “Information disclosure” each path that an eavesdropper or a man in the middle reads, and no other', () => {
  for (const { id } of paths) {
    const { absence } = judge(id, settings, 'nobody');
    const isRead = judge(id, settings, 'between-active').endToEnd['read-request'].value === 'yes';
    expect(textOf('Information disclosure').includes(pathNames[id]), id).toBe(!absence && isRead);
  }
});

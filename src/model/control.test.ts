import { expect, it } from 'vitest';
import { passes } from './control.ts';
import { modeOf } from './setting/mode.ts';

it('passes() is no as soon as one setting is known to differ, and yes only if each is known to be as the control asks', () => {
  const asked = { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook' } as const;
  for (const kubeletAnonymous of ['on', 'off', 'unknown'] as const)
    for (const kubeletAuthorization of ['AlwaysAllow', 'Webhook', 'unknown'] as const) {
      const differs = kubeletAnonymous === 'on' || kubeletAuthorization === 'AlwaysAllow';
      const isAsAsked = kubeletAnonymous === 'off' && kubeletAuthorization === 'Webhook';
      expect(passes({ ...modeOf('defaults').settings, kubeletAnonymous, kubeletAuthorization }, asked)).toBe(
        differs ? 'no' : isAsAsked ? 'yes' : 'unknown',
      );
    }
});

import { expect, it } from 'vitest';
import { judge } from '../model/judge.ts';
import { modeOf } from '../model/setting/mode.ts';
import { homeHeadline } from './headline.ts';

it('the headline of home says what the model says of the stock cluster: encrypted, and the server could be anyone', () => {
  const { hops, safeOverUntrustedNetwork } = judge('apiserver-to-kubelet', modeOf('defaults').settings, 'nobody');
  expect(hops.map(({ zone, verdict }) => [zone, verdict])).toContainEqual(['between', 'encrypted']);
  expect(safeOverUntrustedNetwork).toBe('no');
  expect(homeHeadline()).toBe('By default, an impostor can answer `kubectl exec`.');
});

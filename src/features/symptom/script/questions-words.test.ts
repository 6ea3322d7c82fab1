import { describe, expect, it } from 'vitest';
import { countSummary, hopsSummary, suspectSentence, type HopsOfPaths } from './questions-words.ts';

const hops: HopsOfPaths = {
  'apiserver-to-kubelet': {
    defaults: [{ zone: 'between', from: 'API server', to: 'kubelet' }],
    konnectivity: [
      { zone: 'host', from: 'API server', to: 'konnectivity-server' },
      { zone: 'between', from: 'konnectivity-server', to: 'konnectivity-agent' },
      { zone: 'node-network', from: 'konnectivity-agent', to: 'kubelet' },
    ],
  },
};
const direct = { path: 'apiserver-to-kubelet', mode: 'defaults', zones: ['between'] } as const;
const tunnelled = { path: 'apiserver-to-kubelet', mode: 'konnectivity', zones: ['between', 'node-network'] } as const;

describe('suspectSentence()', () => {
  it('names the ends and the network of the only hop', () => {
    expect(suspectSentence(direct, hops, true)).toBe(
      'The suspected hop is between the API server and the kubelet on the untrusted network.',
    );
  });
  it('says which way is meant where there are two, and names each hop', () => {
    expect(suspectSentence(direct, hops, false)).toBe(
      'Without a tunnel, the suspected hop is between the API server and the kubelet on the untrusted network.',
    );
    expect(suspectSentence(tunnelled, hops, false)).toBe(
      'With Konnectivity, the suspected hops are between konnectivity-server and konnectivity-agent on the untrusted network and between konnectivity-agent and the kubelet on the node network.',
    );
  });
});

describe('what is announced', () => {
  it('countSummary() counts the symptoms, and says where no hop is lit', () => {
    expect(countSummary({ symptoms: ['a', 'b'], suspects: [direct] })).toBe('2 symptoms fit.');
    expect(countSummary({ symptoms: ['a'], suspects: [], whyNoHop: 'outside' })).toBe('1 symptom fits. No hop is lit.');
    expect(countSummary({ symptoms: [], suspects: [direct] })).toBe('No symptom fits.');
  });
  it('hopsSummary() has a sentence for each way, and none where no hop is lit', () => {
    expect(hopsSummary({ symptoms: [], suspects: [direct, tunnelled] }, hops)).toMatch(/^Without a tunnel, .+\. With Konnectivity, .+\.$/);
    expect(hopsSummary({ symptoms: [], suspects: [], whyNoHop: 'outside' }, hops)).toBe('');
  });
});

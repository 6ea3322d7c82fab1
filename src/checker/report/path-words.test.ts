import { describe, expect, it } from 'vitest';
import { absentWords, answerWords, hopsWords, weakestWords, type PathSum } from './path-words.ts';

const tunnelled: PathSum = {
  present: true,
  hops: [
    { zone: 'host', verdict: 'local', unless: [] },
    { zone: 'control-plane', verdict: 'authenticated', unless: [] },
    { zone: 'node-network', verdict: 'unsafe', unless: [{ id: 'network-encrypted' }] },
  ],
  safeOverUntrustedNetwork: 'yes',
  weakestHop: { zone: 'node-network', verdict: 'unsafe', unless: [{ id: 'network-encrypted' }] },
  safeOnEveryNetwork: 'no',
};

describe('a path in a report', () => {
  it('is summed up by its weakest hop, not by the hop that crosses the untrusted network', () => {
    expect(weakestWords({ ...tunnelled, decidedBy: [] })).toBe('unsafe (node network), unless your CNI plugin encrypts between nodes');
    expect(hopsWords(tunnelled)).toEqual([
      'local (same host)',
      'authenticated (control plane)',
      'unsafe (node network), unless your CNI plugin encrypts between nodes',
    ]);
  });

  it('has an answer for the untrusted network and another for every network that it crosses', () => {
    expect(answerWords(tunnelled)).toBe('Protected on the untrusted network: yes; end to end: no.');
    expect(answerWords({ ...tunnelled, safeOverUntrustedNetwork: 'unknown', safeOnEveryNetwork: 'unknown' })).not.toContain('yes');
  });

  it('that is not used is called so, and an encrypted hop is encrypted only', () => {
    expect(weakestWords({ weakestHop: null, decidedBy: [{ id: 'transport', value: 'direct' }] })).toBe('not used with these settings');
    expect(weakestWords({ decidedBy: [], weakestHop: { zone: 'control-plane', verdict: 'encrypted', unless: [] } })).toBe(
      'encrypted only (control plane)',
    );
  });

  it('is not said to be unused while it is unknown whether the transport that it belongs to is used', () => {
    expect(
      weakestWords({
        weakestHop: null,
        decidedBy: [
          { id: 'transport', value: 'unknown' },
          { id: 'agentAuthentication', value: 'token' },
        ],
      }),
    ).toBe('unknown whether it is used');
    expect(absentWords({ decidedBy: [{ id: 'agentAuthentication', value: 'unknown' }] })).toBe('not used with these settings');
  });
});

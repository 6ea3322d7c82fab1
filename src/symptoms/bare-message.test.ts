import { describe, expect, it } from 'vitest';
import { Matcher } from './matcher.ts';
import type { SymptomId } from './symptom-id.ts';
import { entries, frontmatterOf } from './test/catalogue.ts';

const matcher = new Matcher(entries);

describe('a message that many programs print', () => {
  const bare = 'x509: certificate signed by unknown authority';
  const idsOf = (text: string): readonly SymptomId[] => matcher.read(text).matches.map(({ id }) => id);

  it('read() finds, for an unknown authority alone, each connection whose certificate it may be about, the kubelet first', () => {
    const [first, ...others] = idsOf(bare);
    expect(first).toBe('kubelet-unknown-authority');
    expect([...others].sort()).toEqual([
      'agent-distrusts-server',
      'aggregated-api-certificate',
      'apiserver-not-trusted',
      'credentials-refused',
      'scraper-distrusts-kubelet',
      'webhook-certificate',
    ]);
    for (const id of [first, ...others])
      if (id) expect(frontmatterOf(id)).toMatchObject({ printed: expect.stringMatching(/\w/) as unknown });
  });

  it.each([
    [`error dialing backend: ${bare}`, ['kubelet-unknown-authority']],
    [`Unable to connect to the server: ${bare}`, ['apiserver-not-trusted']],
    [`failed calling webhook "w.example.net": ${bare}`, ['webhook-certificate']],
    // The proxy to a node prints this too, and then it is the kubelet's certificate.
    [`error trying to reach service: ${bare}`, ['aggregated-api-certificate', 'kubelet-unknown-authority']],
  ])('read() finds only what the words before it leave open: %s', (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });
});

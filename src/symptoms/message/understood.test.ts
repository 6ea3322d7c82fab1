import { describe, expect, it } from 'vitest';
import { findingsOf } from './parse.ts';
import { understoodOf } from './understood.ts';

const understood = (text: string): string | undefined => understoodOf(findingsOf(text).findings);

describe('what is understood of a message that no symptom has', () => {
  it('names the server where the message does', () => {
    expect(understood('failed calling webhook "x": Post "https://a.b.svc:443/": EOF')).toBe(
      'a webhook closed a connection without an answer',
    );
  });
  it('says that it does not know whose it is where the message does not say so', () => {
    expect(understood('something of ours: remote error: tls: unknown certificate authority')).toBe(
      'a server or its client does not know the CA of the other’s certificate; the message does not say which',
    );
  });
  it('names the address of a server that is none of these connections', () => {
    expect(understood('Get "https://10.1.2.3:8200/v1/x": x509: certificate signed by unknown authority')).toBe(
      'the certificate of another server (10.1.2.3:8200) is from a CA that the client does not trust, which is none of the servers of these connections',
    );
  });
  it('is nothing where there is no failure', () => {
    expect(understood('lorem ipsum dolor sit amet')).toBeUndefined();
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import type { FactId } from '../../model/reason.ts';
import { factOf } from '../fact.ts';

const entries = readdirSync('content/glossary').map((file) => {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(`content/glossary/${file}`, 'utf8')) ?? [];
  return { id: file.replace(/\.md$/, ''), body: body.trim(), ...(parse(front) as { term: string; aliases?: string[]; sources: string[] }) };
});
const idOf = ({ id }: { readonly id: string }): string => id;
const bodyOf = (id: string): string => entries.find((entry) => entry.id === id)?.body ?? '';

describe('the glossary', () => {
  it('every source of a term is a fact that there is', () =>
    everyRow(entries, idOf, ({ sources }) => {
      for (const source of sources) expect(factOf(source as FactId).id).toBe(source);
    }));
  it('no word stands for two terms', () => {
    const words = entries.flatMap(({ term, aliases = [] }) => [term, ...aliases].map((word) => word.toLowerCase()));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
  it('the first sentence of each term, its tooltip, is short enough to read at once', () =>
    everyRow(entries, idOf, ({ body }) => {
      const first = /^.*?[.](?=\s|$)/s.exec(body)?.[0] ?? '';
      expect(first).not.toBe('');
      expect(first.split(/\s+/).length).toBeLessThanOrEqual(32);
    }));
  it('each term uses the words that this site settled on', () =>
    everyRow(entries, idOf, ({ id, body }) => {
      expect(body).not.toMatch(/network between,|poses? as|nobody has said|someone in the way|true kubelet|is not there|needs a script/i);
      // An address keeps the word that it was published with.
      expect(body.replace(/\]\([^)]*\)/g, ']')).not.toMatch(/\bseat\b|impersonates? as/i);
      // It has an entry of its own, since drawings and tables use it.
      if (id !== 'dial') expect(body).not.toMatch(/\bdials?\b|\bdialled\b/i);
    }));
});

describe('what the glossary says of versions', () => {
  it('SPDY: only version 5 of WebSocket is translated, from 1.30, and port-forward from 1.31', () => {
    expect(bodyOf('spdy')).toMatch(/version 5, from 1\.30.*from 1\.31.*From 1\.36.*version 4 or older is never translated/s);
    expect(factOf('facts/proxy#streaming/api_to_kubelet/before_1_36').text).toMatch(/v5 \(from 1\.30\).*\(from 1\.31\)/);
  });
  it('the service proxy reads Endpoints up to 1.36 and EndpointSlices from 1.37', () => {
    expect(bodyOf('endpoint-slice')).toMatch(/from 1\.37 on.*Endpoints object up to 1\.36/s);
    expect(factOf('facts/proxy#targets/service/reads').text).toMatch(/Endpoints object up to 1\.36, EndpointSlices from 1\.37/);
  });
  it('the file for --kubelet-certificate-authority under kubeadm is ca.crt', () => {
    expect(bodyOf('kubelet-ca')).toContain('/etc/kubernetes/pki/ca.crt');
    expect(bodyOf('kubelet-ca')).not.toContain('kubelet-ca.crt');
  });
});

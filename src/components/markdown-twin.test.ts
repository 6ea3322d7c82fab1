/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import { markdownTwin } from './markdown-twin.ts';

const references = [
  { kind: 'read', text: 'a file', ids: ['facts/konnectivity#milestones'] },
  { kind: 'read', text: 'another file', ids: ['facts/flags#--etcd-cafile'] },
] as const;
const twinOf = (body: string): string => markdownTwin('modes', 'konnectivity', 'Konnectivity', 'What it is.', body, references);

describe('the Markdown twin of a page', () => {
  it('spells out a badge in the words of the fact, with its source', () => {
    expect(twinOf('It is <Since fact="facts/konnectivity#milestones" />, on all.')).toContain('It is beta since 1.18[^1], on all.');
    expect(twinOf('<Since fact="facts/konnectivity#milestones" history />')).toContain('alpha 1.16, beta 1.18, still beta in 1.36[^1]');
  });

  it('quotes a warning, every line of it', () => {
    expect(twinOf('<Warning>\n\nFirst.\n\nSecond. <Src id="facts/flags#--etcd-cafile" />\n\n</Warning>\n')).toContain(
      '> **Warning.** First.\n> \n> Second. [^2]\n',
    );
  });

  it('gives a diff as a diff, with its signs', () => {
    expect(twinOf('```yaml diff title="a.yaml"\n spec:\n-  a: 1\n+  a: 2 # (1)\n```\n')).toContain(
      '```diff title="a.yaml"\n spec:\n-  a: 1\n+  a: 2 # (1)\n```',
    );
  });

  it('shows neither the ids of headings nor the frame of annotated code', () => {
    const twin = twinOf('## Harden it \\{#harden-it}\n\n<Annotated>\n\n```yaml\na: 1 # (1)\n```\n\n1. One.\n\n</Annotated>\n\nMore.');
    expect(twin).toContain('## Harden it\n\n```yaml\na: 1 # (1)\n```\n\n1. One.\n\nMore.');
  });
});

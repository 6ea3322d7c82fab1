/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import { judge } from '../../model/judge.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { paths } from '../../model/path.ts';
import { settingOf } from '../../model/setting/setting.ts';
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

  it('separates two verdicts in one cell of a table', () => {
    const twin = twinOf(
      '| Konnectivity, not set | <Verdict path="apiserver-to-kubelet" mode="konnectivity" hop="between" /> <Verdict path="apiserver-to-kubelet" mode="konnectivity" hop="node-network" /> |\n',
    );
    expect(twin).toContain('| Konnectivity, not set | authenticated, then encrypted only |');
  });

  it('gives both answers of every path that a mode uses, the worse first, and what the client presents', () => {
    const { settings } = modeOf('konnectivity');
    for (const { id, name } of paths) {
      const row = twinOf('').match(new RegExp(`^\\| ${name} \\| .+$`, 'm'))?.[0] ?? '';
      const { safeOnEveryNetwork } = judge(id, settings, 'nobody');
      expect(row).toContain(`On every network: ${{ yes: 'protected', no: 'not protected', unknown: 'unknown' }[safeOnEveryNetwork]}`);
      expect(row).toContain('On the untrusted network: ');
    }
    expect(twinOf('')).toContain(
      '| API server → pod | same host: local, then untrusted network: authenticated, then node network: unsafe | On every network: not protected. On the untrusted network: protected | nothing |',
    );
  });

  it('says what a mode assumes beside the default of Kubernetes, also where the text asks for it', () => {
    const row = `| Agent authentication | ${settingOf('agentAuthentication').says.token} | ${settingOf('agentAuthentication').says.none} |`;
    expect(twinOf('').split(row)).toHaveLength(2);
    expect(twinOf('<ModeAssumptions mode="konnectivity" />').split(row)).toHaveLength(3);
  });
});

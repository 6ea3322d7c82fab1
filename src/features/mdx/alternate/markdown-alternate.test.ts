/// <reference types="vite/client" />
import { describe, expect, it } from 'vitest';
import { judge } from '../../../model/judge.ts';
import { modeOf } from '../../../model/setting/mode.ts';
import { paths } from '../../../model/path.ts';
import { citationsOf, footnotesOf } from '../../../build/mdx/footnotes.ts';
import { parsePage } from '../../../build/mdx/parse.ts';
import { components } from '../components.ts';
import { markdownAlternate } from './markdown-alternate.ts';
import { settingWords } from '../../../wording/setting-words.ts';
import { pathNames } from '../../../wording/names.ts';

const alternateOf = (body: string): string => {
  const page = parsePage('content/modes/konnectivity.mdx', body);
  const footnotes = footnotesOf(page, citationsOf(page, components));
  const head = { title: 'Konnectivity', description: 'What it is.' };
  return markdownAlternate({ ...page, collection: 'modes', id: 'konnectivity', footnotes }, head, components);
};

describe('the Markdown alternate of a page', () => {
  it('spells out a badge in the words of the fact, with its source', () => {
    expect(alternateOf('It is <Since fact="facts/konnectivity#milestones" />, on all.')).toContain('It is beta since 1.18[^1], on all.');
    expect(alternateOf('<Since fact="facts/konnectivity#milestones" history />')).toContain(
      'alpha 1.16, beta 1.18, still beta in 1.36[^1]',
    );
  });

  it('quotes a warning, every line of it', () => {
    expect(
      alternateOf(
        '<Src id="facts/konnectivity#milestones" />\n\n<Warning>\n\nFirst.\n\nSecond. <Src id="facts/flags#--etcd-cafile" />\n\n</Warning>\n',
      ),
    ).toContain('> **Warning.** First.\n> \n> Second. [^2]\n');
  });

  it('gives a diff as a diff, with its signs', () => {
    expect(alternateOf('```yaml diff title="a.yaml"\n spec:\n-  a: 1\n+  a: 2 # (1)\n```\n')).toContain(
      '```diff title="a.yaml"\n spec:\n-  a: 1\n+  a: 2 # (1)\n```',
    );
  });

  it('shows neither the ids of headings nor the frame of annotated code', () => {
    const alternate = alternateOf(
      '## Harden it \\{#harden-it}\n\n<Annotated>\n\n```yaml\na: 1 # (1)\n```\n\n1. One.\n\n</Annotated>\n\nMore.',
    );
    expect(alternate).toContain('## Harden it\n\n```yaml\na: 1 # (1)\n```\n\n1. One.\n\nMore.');
  });

  it('separates two verdicts in one cell of a table', () => {
    const alternate = alternateOf(
      '| Konnectivity, not set | <Verdict path="apiserver-to-kubelet" mode="konnectivity" hop="between" /> <Verdict path="apiserver-to-kubelet" mode="konnectivity" hop="node-network" /> |\n',
    );
    expect(alternate).toContain('| Konnectivity, not set | authenticated, then encrypted only |');
  });

  it('gives both answers of every path that a mode uses, the worse first, and what the client presents', () => {
    const { settings } = modeOf('konnectivity');
    for (const { id } of paths) {
      const row = alternateOf('').match(new RegExp(`^\\| ${pathNames[id]} \\| .+$`, 'm'))?.[0] ?? '';
      const { safeOnEveryNetwork } = judge(id, settings, 'nobody');
      expect(row).toContain(`Protected end to end: ${safeOnEveryNetwork}`);
      expect(row).toContain('Protected on the untrusted network: ');
    }
    expect(alternateOf('')).toContain(
      '| API server → pod | same host: local, then untrusted network: authenticated, then node network: unsafe | Protected end to end: no. Protected on the untrusted network: yes | nothing |',
    );
  });

  it('says what a mode assumes beside the default of Kubernetes, also where the text asks for it', () => {
    const row = `| Agent authentication | ${settingWords['agentAuthentication'].says.token} | ${settingWords['agentAuthentication'].says.none} |`;
    expect(alternateOf('').split(row)).toHaveLength(2);
    expect(alternateOf('<ModeAssumptions mode="konnectivity" />').split(row)).toHaveLength(3);
  });
});

import { describe, expect, it } from 'vitest';
import { check, type CheckResult } from '../check.ts';
import { corpus } from '../corpus/index.ts';
import { moreForms } from '../read/more-forms.ts';
import type { Input } from '../read/read.ts';
import { rules } from '../rules/index.ts';
import { factsForTests } from '../test/facts.ts';
import { changedTogether } from './together.ts';

const checked = (inputs: readonly Input[]): CheckResult => check(inputs, { facts: factsForTests, forms: moreForms });
const open: Input = {
  name: 'kubelet.yaml',
  text: 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nauthentication:\n  anonymous:\n    enabled: true\n  x509:\n    clientCAFile: ""\n',
};
const server: Input = {
  name: 'server.txt',
  text: 'kube-apiserver --authorization-mode=Node,RBAC --tls-cert-file=/etc/kubernetes/pki/apiserver.crt --v=2\n',
};

const together = (...inputs: readonly Input[]) => {
  const result = checked(inputs);
  const all = changedTogether(inputs, result);
  return (code: string) => all[result.findings.findIndex((finding) => finding.code === code)];
};

describe('a change and what it needs', () => {
  it('come as one patch in their order: who may call is settled before callers without credentials are refused', () => {
    const patch = together(server, open)('kubelet-anonymous');
    expect(patch?.first.map(({ code }) => code)).toEqual(['kubelet-client-ca-unset', 'kubelet-client-certificate-unset']);
    expect(patch?.diff.match(/^\+\+\+ .*$/gm)).toEqual(['+++ b/kubelet.yaml', '+++ b/server.txt']);
    expect(patch?.diff).toMatch(/^\+ {4}enabled: false$/m);
    expect(patch?.diff).toMatch(/^\+.*--kubelet-client-certificate=/m);
  });

  it('are one change where nothing that it needs is found', () => {
    const known = { ...open, text: open.text.replace('""', '/etc/kubernetes/pki/ca.crt') };
    expect(together(known)('kubelet-anonymous')).toBeUndefined();
    expect(together(open)('kubelet-client-ca-unset')).toBeUndefined();
  });

  it('change the file of the finding and no other that has the same gap', () => {
    const other = { ...open, name: 'other.yaml' };
    expect(together(server, open, other)('kubelet-anonymous')?.diff).not.toContain('other.yaml');
  });

  it('are not shown where a line beside them holds a secret', () => {
    const secret = { ...open, text: `${open.text}# password: abcdefghij0123456789secret\n` };
    expect(together(secret)('kubelet-anonymous')?.diff ?? '').not.toContain('abcdefghij0123456789secret');
  });

  it('are, of every input of the corpus, as many as it has findings, each with what it needs and its own change', () => {
    for (const { name, files } of corpus) {
      const inputs = Object.entries(files).map(([path, text]) => ({ name: path, text }));
      const result = checked(inputs);
      const all = changedTogether(inputs, result);
      expect(all.length, name).toBe(result.findings.length);
      for (const [at, patch] of all.entries()) {
        if (!patch) continue;
        expect(patch.first.length, name).toBeGreaterThan(0);
        const own = result.findings[at]?.fix?.diff.match(/^\+(?!\+\+).*$/gm) ?? [];
        // A line that several changes meet has all of them.
        expect(patch.diff.match(/^\+(?!\+\+).*$/gm)?.length, name).toBeGreaterThanOrEqual(own.length > 0 ? 1 : 0);
      }
    }
  });

  it('are named by codes that there are, and no change needs itself', () => {
    const codes = rules.map(({ code }) => code);
    for (const { code, needs = [] } of rules) {
      expect(codes).toEqual(expect.arrayContaining([...needs]));
      expect(needs).not.toContain(code);
    }
  });
});

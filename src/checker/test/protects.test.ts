import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf } from '../../../scripts/verify/tests/amount.ts';
import { factsForTests } from './facts.ts';
import { knownInputs } from './inputs.ts';
import { mutated } from './mutate.ts';
import { linesThatProtect, without } from './protecting.ts';
import { strongerWithout } from './stronger-without.ts';
import { claims, newlyAuthenticated } from './strength.ts';
import { checked } from './told.ts';

describe('a line that protects', () => {
  it('makes nothing stronger and no path authenticated when it is gone', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const { name, inputs } of knownInputs) {
      const before = checked(inputs);
      for (const one of linesThatProtect(inputs, before)) {
        count += 1;
        const after = checked(without(inputs, one));
        for (const claim of [...claims(after, before), ...newlyAuthenticated(after, before)])
          wrong.push(`${claim} without line ${one.line} of ${name}: ${inputs[one.at]?.text.split('\n')[one.line - 1]}`);
      }
    }
    expect(count).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it('of a document with a mutation makes nothing stronger when it is gone', () => {
    let count = 0;
    fc.assert(
      // Small numbers are no likelier than others, so that each run has another document.
      fc.property(fc.noBias(fc.nat()), (seed) => {
        const { text, how } = mutated(seed);
        const { tried, wrong } = strongerWithout(text, factsForTests, seed);
        count += tried;
        expect(wrong, how).toEqual([]);
      }),
      { numRuns: amountOf('mutated documents without a line'), seed: 20261130 },
    );
    expect(count).toBeGreaterThan(10);
  });

  it.each([
    [
      'a part of a kubelet’s file below a line that names the kubelet',
      '{%- if wanted %}\nThe file of the kubelet:\n  file.serialize:\n    - dataset:\n        apiVersion: kubelet.config.k8s.io/v1beta1\n        authentication:\n          x509:\n            clientCAFile: /etc/kubernetes/pki/ca.crt\n        authorization:\n          mode: Webhook\n        {%- if more %}\n  more\n{% endif %}\n',
    ],
    [
      'a file that etcd is verified by, among flags of a server that names no etcd',
      '#!/bin/bash\nkube-apiserver \\\n  --etcd-servers=https://10.0.0.1:2379 \\\n  --etcd-certfile=/pki/etcd.crt \\\n  --etcd-keyfile=/pki/etcd.key &\nOPTIONS="\\\n  --etcd-cafile=/pki/ca.crt \\\n  --v=2"\n',
    ],
    [
      'a certificate for kubelets, among flags of a server that has no key for it',
      '#!/bin/bash\nkube-apiserver \\\n  --kubelet-client-certificate=/pki/kubelet.crt \\\n  --kubelet-client-key=/pki/kubelet.key &\nAPISERVER_OPTIONS="\\\n  --kubelet-client-certificate=/pki/other.crt \\\n  --v=2"\n',
    ],
  ])('makes nothing stronger where another part of the text then decides: %s', (_, text) => {
    const seeds = [0, 1, 2, 3];
    const results = seeds.map((seed) => strongerWithout(text, factsForTests, seed));
    expect(results.every(({ tried }) => tried > 0)).toBe(true);
    expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
  });

  const own = "args = ['kube-apiserver',\n  '--kubelet-certificate-authority=/ca.crt',\nsystem(*args)\n\n]";
  it.each([
    [
      'a cluster of EKS',
      'apiServer: [--kubelet-certificate-authority=/ca.crt]\nmodule "eks" {\n  source = "terraform-aws-modules/eks/aws"\n}\n',
    ],
    [
      'a machine of k3s',
      `#!/bin/bash\ncat > /etc/rancher/k3s/config.yaml <<EOF\nwrite-kubeconfig-mode: "0600"\nkubelet-arg: ["config=/etc/k.yaml"]\nEOF\ncat > /etc/k.yaml <<EOF\napiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nmaxPods: 200\nEOF\n${own}`,
    ],
    [
      'a flag that is filled in later',
      'version: v1alpha1\nmachine:\n  type: controlplane\n  kubelet: {image: "kubelet:v1.33.0"}\ncluster:\n  apiServer:\n    extraArgs:\n      etcd-cafile: ENC[AES256_GCM,data:4E==]\n',
    ],
  ])('is not asked about where an installer alone decides without it: %s', (_, text) => {
    const { tried, wrong } = strongerWithout(text, factsForTests, 0);
    expect([tried > 0, wrong]).toEqual([true, []]);
  });

  it('of the configuration of an installer is asked about', () => {
    const text = 'kube-apiserver-arg:\n- kubelet-certificate-authority=/ca.crt\n';
    const before = checked([{ name: 'input', text }]);
    const unknowing = { ...before, decided: before.decided.map((one) => ({ ...one, value: 'unknown' as never })) };
    expect(strongerWithout(text, factsForTests, 0, unknowing).wrong.length).toBeGreaterThan(0);
  });
});

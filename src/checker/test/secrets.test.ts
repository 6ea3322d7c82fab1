import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../check.ts';
import { combinedPatch, patchText } from '../edit/patch.ts';
import type { Input } from '../read/read.ts';
import { reports } from '../report/index.ts';
import { factsForTests } from './facts.ts';
import { checked } from './told.ts';

const secret = 'Zq9xTr7vBn3kLm2wPs8d';
const hex = 'ab12cd34'.repeat(8);

/** How operators write secrets, on one line each. */
const written: readonly string[] = [
  `--token=${secret}`,
  `--token ${secret}`,
  `--agent-token "${secret}"`,
  `--password ${secret}`,
  `--oidc-client-secret=${secret}`,
  `--etcd-s3-secret-key=${secret}`,
  `--datastore-endpoint=postgres://k3s:${secret}@db:5432/k3s`,
  `--datastore-endpoint=mysql://k3s:${secret}@tcp(db:3306)/k3s`,
  `--certificate-key ${hex}`,
  `certificateKey: ${hex}`,
  `https://root:${secret}@etcd.example:2379`,
  `Authorization: Bearer ${secret}`,
  `Authorization: Basic ${secret}`,
  `AWS_SECRET_ACCESS_KEY=${secret}`,
  `K3S_CLUSTER_SECRET=${secret}`,
  `export K3S_TOKEN='${secret}'`,
  `client_secret: ${secret}`,
  `secretAccessKey: ${secret}`,
  `passphrase: ${secret}`,
  `token      = "${secret}"`,
  `PrivateKey = ${secret}`,
  `passwd: $6$${secret}$${secret}`,
  `LS0tLS1CRUdJTiBFRDI1NTE5IFBSSVZBVEUgS0VZ${secret}`,
];

/** Inputs in which something is found beside the words, so that reports show the lines around it. */
const around = (words: string): readonly Input[] => [
  { name: 'k3s.yaml', text: `tls-san: [a]\n# ${words}\nkubelet-arg: "anonymous-auth=true"\n` },
  { name: 'command', text: `kubelet --anonymous-auth=true ${words} --v=2\n` },
  { name: 'lines', text: `${words}\nkubelet --anonymous-auth=true --read-only-port=10255\n` },
  { name: 'unit', text: `[Service]\nEnvironment="${words.replaceAll('"', "'")}"\nExecStart=/usr/bin/kubelet --anonymous-auth=true\n` },
  {
    name: 'kubelet.yaml',
    text: `apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nauthentication:\n  # ${words}\n  anonymous: {enabled: true}\n`,
  },
  {
    name: 'pod.yaml',
    text: `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command:\n    - kube-apiserver\n    - ${JSON.stringify(words)}\n    - --authorization-mode=AlwaysAllow\n`,
  },
  {
    name: 'kubeconfig',
    text: `apiVersion: v1\nkind: Config\nclusters:\n- cluster:\n    server: https://a:6443\n    # ${words}\n    insecure-skip-tls-verify: true\n`,
  },
  {
    name: 'kubeadm.yaml',
    text: `apiVersion: kubeadm.k8s.io/v1beta4\nkind: JoinConfiguration\ndiscovery:\n  bootstrapToken:\n    # ${words}\n    unsafeSkipCAVerification: true\n`,
  },
];

/** All that anybody is given of a check, by name. */
function given(inputs: readonly Input[], result: CheckResult): Readonly<Record<string, string>> {
  return {
    result: JSON.stringify(result),
    patch: patchText(combinedPatch(inputs, result, (changed) => checked(changed))),
    ...Object.fromEntries(Object.entries(reports).map(([name, report]) => [name, report(result, { controls: factsForTests.controls })])),
  };
}

describe('a secret that stands beside what is found', () => {
  it.each(written.map((words) => [words.replaceAll(secret, 'SECRET').replace(hex, 'SECRET'), words]))(
    'is in no report and no patch as %s',
    (_, words) => {
      const inputs = around(words);
      const result = checked(inputs);
      expect(result.findings.length).toBeGreaterThan(5);
      for (const [name, text] of Object.entries(given(inputs, result))) {
        expect(text.includes(secret), name).toBe(false);
        expect(text.includes(hex), name).toBe(false);
      }
    },
  );
});

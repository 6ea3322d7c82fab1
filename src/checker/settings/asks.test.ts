import { describe, expect, it } from 'vitest';
import { check } from '../check.ts';
import { moreForms } from '../read/more-forms.ts';
import { factsForTests } from '../test/facts.ts';

const asksOf = (name: string, text: string): readonly string[] =>
  check([{ name, text }], { facts: factsForTests, forms: moreForms }).decided.flatMap(({ origin }) =>
    origin.kind === 'unknown' ? [origin.answeredBy] : [],
  );
const ofKubeadm = /\/etc\/kubernetes\/manifests|\/var\/lib\/kubelet|egress-selector-config-file names/;

describe('what would answer a question', () => {
  it('names the files of kubeadm for a cluster of kubeadm', () => {
    const asks = asksOf('api.yaml', 'kind: Pod\nspec:\n  containers:\n  - command: [kube-apiserver, "${MORE}"]\n');
    expect(asks.some((ask) => ask.includes('/etc/kubernetes/manifests/kube-apiserver.yaml'))).toBe(true);
  });

  it.each([
    [
      'EKS',
      'main.tf',
      'resource "aws_eks_cluster" "one" {\n  name = "one"\n  version = "1.33"\n}\n',
      'what EKS says of the API server, which it runs itself',
    ],
    [
      'GKE',
      'main.tf',
      'resource "google_container_cluster" "one" {\n  name = "one"\n}\n',
      'what GKE says of konnectivity-server, which it runs itself',
    ],
    [
      'k3s',
      'config.yaml',
      'kube-apiserver-arg:\n- "${MORE}"\nwrite-kubeconfig-mode: "0644"\ntls-san: [a.example.com]\n',
      'the flags that k3s gives kube-apiserver, and the files that they name',
    ],
  ])('names no file of kubeadm for a cluster of %s', (_, name, text, ask) => {
    const asks = asksOf(name, text);
    expect(asks).toContain(ask);
    expect(asks.filter((one) => ofKubeadm.test(one))).toEqual([]);
  });
});

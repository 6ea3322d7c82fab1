import { expect, it } from 'vitest';
import { check, type CheckResult } from '../../../checker/check.ts';
import { moreForms as forms } from '../../../checker/read/more-forms.ts';
import { openQuestions } from '../../../checker/settings/unknown.ts';
import { factsForTests as facts } from '../../../checker/test/facts.ts';
import { blockOf, commandsFor } from './ask.ts';

const checked = (text: string): CheckResult => check([{ name: 'cluster.yaml', text }], { facts, forms });

/** What the block of commands prints on a small kubeadm cluster, each output as a document of its own. */
const printed = `apiVersion: v1
items:
- apiVersion: v1
  kind: Pod
  metadata: {name: kube-apiserver-a, namespace: kube-system}
  spec:
    containers:
    - name: kube-apiserver
      image: registry.k8s.io/kube-apiserver:v1.34.2
      command:
      - kube-apiserver
      - --etcd-servers=https://127.0.0.1:2379
      - --etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt
      - --etcd-certfile=/etc/kubernetes/pki/apiserver-etcd-client.crt
      - --etcd-keyfile=/etc/kubernetes/pki/apiserver-etcd-client.key
      - --kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt
      - --kubelet-client-key=/etc/kubernetes/pki/apiserver-kubelet-client.key
- apiVersion: v1
  kind: Pod
  metadata: {name: metrics-server-0, namespace: kube-system}
  spec:
    containers:
    - name: metrics-server
      image: registry.k8s.io/metrics-server/metrics-server:v0.8.0
      args: [--kubelet-insecure-tls, --secure-port=10250]
kind: List
---
apiVersion: v1
items:
- apiVersion: v1
  kind: ConfigMap
  metadata: {name: kubeadm-config, namespace: kube-system}
  data:
    ClusterConfiguration: |
      apiVersion: kubeadm.k8s.io/v1beta4
      kind: ClusterConfiguration
      kubernetesVersion: v1.34.2
- apiVersion: v1
  kind: ConfigMap
  metadata: {name: kube-proxy, namespace: kube-system}
  data:
    kubeconfig.conf: |
      apiVersion: v1
      kind: Config
      clusters:
      - name: default
        cluster: {certificate-authority: /var/run/secrets/kubernetes.io/serviceaccount/ca.crt, server: 'https://192.0.2.10:6443'}
kind: List
---
{"kubeletconfig":{"readOnlyPort":0,"serverTLSBootstrap":false,"authentication":{"anonymous":{"enabled":false},"x509":{"clientCAFile":"/etc/kubernetes/pki/ca.crt"}},"authorization":{"mode":"Webhook"}}}
---
---
apiVersion: v1
items:
- apiVersion: admissionregistration.k8s.io/v1
  kind: ValidatingWebhookConfiguration
  metadata: {name: a}
  webhooks:
  - name: a.example.org
    clientConfig: {service: {name: a, namespace: a}}
kind: List
---
apiVersion: v1
items:
- apiVersion: apiregistration.k8s.io/v1
  kind: APIService
  metadata: {name: v1beta1.metrics.k8s.io}
  spec:
    insecureSkipTLSVerify: true
    service: {name: metrics-server, namespace: kube-system}
kind: List
---
`;

it('what the block of commands prints is read, and every setting that it is said to answer is known then', () => {
  const before = openQuestions(checked('kubelet --v=2\n'));
  const after = openQuestions(checked(printed)).map(({ id }) => id);
  expect(checked(printed).problems).toEqual([]);
  expect(commandsFor(before).length).toBeGreaterThan(2);
  expect(commandsFor(openQuestions(checked(printed)))).toEqual([]);
  expect(after).not.toContain('kubeletCertificateAuthority');
});

it('a block names each command once, keeps the documents apart, and takes the log of k3s where pods have no flags', () => {
  const open = openQuestions(checked('kubelet --v=2\n'));
  const block = blockOf(commandsFor(open), checked('kubelet --v=2\n'));
  expect(block.match(/get pods/g)).toHaveLength(1);
  expect(block).toMatch(/^\{\n(?: {2}.*; (?:echo ---|done; echo ---)\n)+\} > cluster\.yaml$/);
  const k3s = checked('kubelet-arg:\n- "read-only-port=10255"\n');
  expect(blockOf(['pods', 'configz'], k3s)).toContain("journalctl -u k3s --no-pager | grep 'Running kube-apiserver' > server.log");
  expect(blockOf(['pods', 'configz'], k3s)).not.toContain('get pods');
});

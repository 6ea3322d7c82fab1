import { corpus } from '../../checker/corpus/index.ts';
import type { Examples } from './checker-script.ts';

/** What the page offers to start from: inputs of the corpus, by the name in the list. */
const chosen: Readonly<Record<string, string>> = {
  kubeadm: 'the static pod that kubeadm writes',
  'kubeadm, with a verified kubelet': 'the same with the kubelet CA, and a kubelet that asks for its certificate',
  'kubeadm configuration': 'kubeadm v1beta4: extraArgs as a list, and a kubelet beside it',
  'kind, a node that joins': 'a node that joins without checking the CA, as kind does',
  k3s: 'k3s without its tunnel, with the kubelet opened',
  RKE2: 'RKE2, whose kubelet is known',
  kOps: 'kOps: what the file leaves out, kOps may set',
  kubespray: 'kubespray with its switch off',
  'hosted, with Konnectivity': 'a hosted control plane: API server and proxy-server in one Deployment, the egress file in a ConfigMap',
  'hosted, HTTP CONNECT': 'a hosted control plane whose proxy takes HTTP CONNECT over mutual TLS',
  'hosted, another tunnel': 'a tunnel that the egress file does not name',
  'kubelet by flags only': 'a kubelet with flags only, wide open',
  'systemd unit': 'a unit for kube-apiserver, with continuations',
};

/** The examples, by name. */
export const checkExamples: Examples = Object.fromEntries(
  Object.entries(chosen).map(([name, caseName]) => {
    const found = corpus.find((one) => one.name === caseName);
    if (!found) throw new Error(`the corpus has no case of this name: ${caseName}`);
    return [name, Object.entries(found.files).map(([file, text]) => ({ name: file, text }))];
  }),
);

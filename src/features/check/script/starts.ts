import type { examples } from '../../../checker/examples.ts';

/** Examples that stand as buttons where the findings will be, each with the question that it answers. */
export const starts: readonly { readonly example: keyof typeof examples; readonly teaches: string }[] = [
  { example: 'kubeadm', teaches: 'Does the API server verify the kubelets of kubeadm?' },
  { example: 'kubeadm, with a verified kubelet', teaches: 'Which flags and fields does a verified kubelet take?' },
  { example: 'kind, a node that joins', teaches: 'Whom does a node trust that joins without the CA?' },
  { example: 'k3s', teaches: 'What is left of the protection of k3s without its tunnel?' },
  { example: 'hosted, with Konnectivity', teaches: 'Who may connect to the tunnel of a hosted control plane?' },
];

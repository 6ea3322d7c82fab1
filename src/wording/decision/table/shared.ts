import type { SubjectId } from '../subject.ts';
import type { Told } from '../row.ts';

// What several decisions say.

export const openOnlyPorts: Told = {
  says: 'Let through only the ports that your cluster needs, each from the hosts that open it.',
  forYes: 'let through only the ports that your cluster needs',
  link: 'Ports',
  href: '/ports/',
};
export const usePortForward: Told = {
  says: 'Use kubectl port-forward in place of /proxy/ URLs. It goes over the path to the kubelet.',
  link: 'How to change over',
  href: '/paths/apiserver-to-pod/#harden-it',
};
export const tokensWork: Told = {
  says: 'A stolen token of a pod works from every address that reaches the API server, for up to a year by default.',
  link: 'Shorten it',
  href: '/paths/pod-to-apiserver/#harden-it',
};
export const betweenPods: Told = {
  says: 'Traffic between pods on different nodes is not part of this answer. The CNI plugin decides how it is protected.',
  link: 'Can I rely on WireGuard?',
  href: '/can-i/rely-on-wireguard/',
};
export const otherNodes: Told = {
  says: 'A node passes for another one if someone approves a certificate that names the address of that other node.',
  link: 'What to check before approving',
  href: '/paths/apiserver-to-kubelet/#two-gaps-that-remain',
};
export const skippedLogs: Told = {
  says: 'kubectl logs --insecure-skip-tls-verify-backend switches verification off for that request.',
  link: 'Gaps that remain',
  href: '/paths/apiserver-to-kubelet/#two-gaps-that-remain',
};
export const execProof = { name: 'Bytes of an exec to a man in the middle', href: '/wire/kubelet-exec-noca-mitm/' };
export const labProof = { name: 'Play the attacks yourself', href: '/lab/' };

export const everything: readonly SubjectId[] = ['exec', 'proxy', 'extension', 'webhook', 'agent', 'clients'];

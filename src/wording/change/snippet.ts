import type { LinesPlace, PlacedLines } from '../../model/change/snippet.ts';

/** Lines to type: the file, or what they are given to, and where in it. */
export interface Snippet {
  readonly file: string;
  readonly where: string;
  readonly lines: readonly string[];
}

const places: Readonly<Record<LinesPlace, Omit<Snippet, 'lines'>>> = {
  'kubelet-file': { file: '/var/lib/kubelet/config.yaml', where: 'on each node' },
  kubectl: { file: 'kubectl', where: 'without --insecure-skip-tls-verify-backend' },
  'api-server-manifest': { file: '/etc/kubernetes/manifests/kube-apiserver.yaml', where: 'on each control plane host, under command' },
  'egress-file': { file: '/etc/kubernetes/konnectivity-server/egress.yaml', where: 'on each control plane host' },
  'konnectivity-server': { file: 'konnectivity-server', where: 'args of its pod, on each control plane host' },
  'konnectivity-agent': { file: 'konnectivity-agent', where: 'args of its DaemonSet' },
  'k3s-file': { file: '/etc/rancher/k3s/config.yaml', where: 'on each server of k3s' },
  'metrics-server': { file: 'the Deployment of metrics-server', where: 'args of its container: remove --kubelet-insecure-tls' },
  haproxy: { file: 'haproxy.cfg', where: 'in the frontend and the backend of the API server, where HAProxy is the balancer' },
  'api-service': { file: 'the APIService', where: 'under spec; remove insecureSkipTLSVerify' },
  kubeconfig: { file: 'the client’s kubeconfig', where: 'under cluster; remove insecure-skip-tls-verify' },
};

/** Lines on a cluster that kubeadm set up, with their place in words. */
export const snippetOf = ({ into, lines }: PlacedLines): Snippet => ({ ...places[into], lines });

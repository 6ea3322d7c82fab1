import type { PathId } from '../path.ts';
import type { FactId } from './fact-id.ts';

/** The facts that a path itself stands on: that it is there, and who dials whom on which port. */
export const pathFacts: Readonly<Record<PathId, readonly FactId[]>> = {
  'kubelet-to-apiserver': ['facts/links#kubelet-api', 'facts/links#kubelet-bootstrap'],
  'kube-proxy-to-apiserver': ['facts/links#kube-proxy-api'],
  'pod-to-apiserver': ['facts/links#pod-api', 'facts/links#kubernetes_service'],
  'agent-to-konnectivity-server': ['facts/links#konnectivity-agent-server', 'facts/konnectivity#commonly_seen_ports'],
  'apiserver-to-kubelet': ['facts/links#api-kubelet', 'facts/proxy#kubelet_operations'],
  'apiserver-to-node': ['facts/links#api-node-proxy-other-port', 'facts/seed-corrections#3'],
  'apiserver-to-pod': ['facts/links#api-pod-proxy'],
  'apiserver-to-service': ['facts/links#api-service-proxy', 'facts/seed-corrections#5'],
  'apiserver-to-webhook': ['facts/links#api-webhook-service', 'facts/links#api-webhook-url'],
  'apiserver-to-extension-apiserver': ['facts/links#api-aggregated'],
  'scraper-to-kubelet': ['facts/reachability#scrape-kubelet', 'facts/added#metrics-server'],
  'control-plane-to-apiserver': ['facts/links#kcm-api', 'facts/links#scheduler-api'],
  'apiserver-to-etcd': ['facts/links#api-etcd'],
};

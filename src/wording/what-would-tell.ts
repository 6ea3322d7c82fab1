import type { Judgement } from '../model/judgement.ts';
import type { ReasonId } from '../model/reason.ts';

const apiServerArguments = (flags: string): string =>
  `The arguments of the kube-apiserver tell: look for ${flags}. If a provider runs the API server, ask the provider.`;

/**
 * What an operator can run, or whom to ask, where a reason is that something is unknown. The code between backticks is typed as it stands; the flags
 * and fields are those of the facts that the reasons name.
 */
const texts: Partial<Record<ReasonId, string>> = {
  'kubelet-ca-unknown': apiServerArguments('`--kubelet-certificate-authority`'),
  'etcd-unknown': apiServerArguments('`--etcd-cafile`, `--etcd-certfile` and `--etcd-keyfile`'),
  'frontend-unknown': apiServerArguments('`--egress-selector-config-file`'),
  'apiservice-unknown':
    'This tells: `kubectl get apiservices v1beta1.metrics.k8s.io -o yaml`. With `insecureSkipTLSVerify: true` the API server does not verify metrics-server; with a `caBundle` it does. Without metrics-server, look at the other APIServices.',
  'scraper-unknown':
    'This tells: `kubectl -n kube-system get deployment metrics-server -o yaml`. With `--kubelet-insecure-tls` metrics-server does not verify kubelets; without it, it does. Other scrapers have a setting of their own.',
  'api-server-verification-unknown':
    'The kubeconfig files of the kubelet and of kube-proxy tell: with `insecure-skip-tls-verify: true` the client does not verify the API server.',
  'agent-authentication-unknown':
    'The arguments of the konnectivity-server tell: look for `--cluster-ca-cert` and `--agent-service-account`. If a provider runs it, ask the provider.',
  'load-balancer-unknown': 'The configuration of the load balancer tells whether it ends TLS or passes TCP on.',
  'other-tunnel-unknown': 'Ask the maker of the tunnel whether it encrypts, and whether its ends verify each other.',
};

/** What would tell where the verdict of a path is unknown; empty where it is known, or where each request decides. */
export const whatWouldTell = ({ weakestHop }: Pick<Judgement, 'weakestHop'>): string =>
  weakestHop?.verdict === 'unknown' ? (texts[weakestHop.reason] ?? '') : '';

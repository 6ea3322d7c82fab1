import type { DecisionRow } from '../row.ts';
import { usePortForward, tokensWork, otherNodes, skippedLogs, execProof, labProof } from './shared.ts';

/** What may be asked of the cluster, and by whom. */
export const decisionsOfRequests = {
  'trust-kubectl-exec': {
    can: 'trust kubectl exec',
    typed: [
      'is kubectl exec encrypted',
      'is kubectl exec secure',
      'is it safe to use kubectl exec',
      'kubectl exec protected',
      'kubectl logs secure',
    ],
    subjects: ['exec'],
    asks: 'protection',
    scope: 'every-hop',
    yes: 'the API server verifies the kubelet before it sends what you type',
    also: [],
    remains: [otherNodes, skippedLogs],
    proof: [execProof, { name: 'kubectl exec, step by step', href: '/journeys/kubectl-exec/' }, labProof],
  },
  'use-the-api-servers-proxy': {
    can: 'use the API server’s proxy',
    typed: [
      'is kubectl proxy safe',
      'apiserver proxy safe',
      'is it safe to use the pod proxy',
      'service proxy secure',
      'proxy urls encrypted',
    ],
    subjects: ['proxy'],
    asks: 'protection',
    scope: 'every-hop',
    yes: 'these requests are authenticated end to end',
    then: 'Use `kubectl port-forward` instead.',
    also: [
      usePortForward,
      {
        says: 'Remove pods/proxy, services/proxy and nodes/proxy from every role that does not need them.',
        link: 'How to remove them',
        href: '/paths/apiserver-to-pod/#3-remove-pods-proxy',
      },
    ],
    remains: [
      {
        says: 'With get on nodes/proxy alone, a caller can run commands in pods.',
        link: 'nodes/proxy means exec',
        href: '/paths/apiserver-to-node/#with-nodesproxy-get-means-exec',
      },
    ],
    proof: [
      { name: 'Bytes of a request through the pod proxy', href: '/wire/proxy-pod-http/' },
      { name: 'The same with https: in the URL', href: '/wire/proxy-pod-https/' },
      labProof,
    ],
  },
  'leave-metrics-server-as-it-is': {
    can: 'leave metrics-server as it is',
    typed: [
      'is kubelet-insecure-tls safe',
      'kubelet-insecure-tls production',
      'metrics-server insecure',
      'metrics-server secure',
      'metrics-server verify kubelet',
      'insecureSkipTLSVerify metrics-server',
    ],
    subjects: ['extension', 'scraper'],
    asks: 'protection',
    scope: 'every-hop',
    yes: 'the API server verifies metrics-server, and metrics-server verifies the kubelets',
    also: [],
    remains: [
      {
        says: 'Prometheus and other scrapers have a setting of their own for this.',
        link: 'See what your scrapers do',
        href: '/paths/scraper-to-kubelet/#1-see-what-your-scrapers-do-today',
      },
    ],
    proof: [{ name: 'kubectl top, step by step', href: '/journeys/kubectl-top/' }, labProof],
  },
  'expose-the-api-server': {
    can: 'expose the API server to the internet',
    typed: [
      'expose the api server',
      'api server on the internet',
      'public endpoint api server',
      'is it safe to expose port 6443',
      'api server public ip',
    ],
    subjects: ['clients'],
    asks: 'protection',
    scope: 'between',
    yes: 'kubelets, kube-proxy and pods verify the API server, so an impostor gets none of their requests',
    then: 'Limit who can reach it all the same.',
    also: [
      {
        says: 'Limit the addresses that reach port 6443 to your nodes, your operators and your pipelines.',
        link: 'Ports',
        href: '/ports/',
      },
      {
        says: 'From 1.32, limit what a caller without credentials gets.',
        link: 'Narrow anonymous requests',
        href: '/paths/kubelet-to-apiserver/#4-narrow-anonymous-requests',
      },
      {
        says: 'End the extension of service account tokens to a year.',
        link: 'Switch the extension off',
        href: '/paths/pod-to-apiserver/#2-or-switch-the-extension-off',
      },
    ],
    remains: [
      tokensWork,
      {
        says: 'A stolen bootstrap token joins a node of any name while it is valid.',
        link: 'What a bootstrap token is worth',
        href: '/paths/kubelet-to-apiserver/#what-a-stolen-bootstrap-token-is-worth',
      },
    ],
    proof: [{ name: 'Bytes of a client that refuses a wrong CA', href: '/wire/client-apiserver-wrong-ca/' }, labProof],
  },
  'expose-the-kubelet': {
    can: 'expose the kubelet to the public internet',
    typed: [
      'expose kubelet',
      'expose port 10250',
      'kubelet on the internet',
      'is it safe to expose kubelet',
      'kubelet public',
      'make the kubelet public',
      'kubelet on the public internet',
      '10250 open to the internet',
    ],
    subjects: ['exec'],
    asks: 'token',
    scope: 'between',
    holderOfAToken: {
      path: 'apiserver-to-kubelet',
      says: {
        'token-needs-rbac': 'a stolen token with `get` on `nodes/proxy` is enough to run commands on the node',
        'kubelet-open-to-all': 'the kubelet lets anyone who reaches its port do everything',
        'kubelet-takes-tokens': 'the kubelet allows everything to anyone who holds a valid token',
        'kubelet-allows-all': 'the kubelet allows everything to any caller that it can identify',
        'read-only-port-open': 'port 10255 serves pod specifications and metrics to anyone',
      },
    },
    yes: 'the kubelet refuses every caller but the API server, which verifies it',
    then: 'Let only the API server and your scrapers reach port 10250.',
    also: [
      { says: 'Allow port 10250 only from the control plane and from where metrics-server runs.', link: 'Ports', href: '/ports/' },
      {
        says: 'Block the port from workloads.',
        link: 'With a network policy',
        href: '/paths/apiserver-to-node/#4-block-port-10250-from-workloads',
      },
      {
        says: 'Remove nodes/proxy from every role that does not need it.',
        link: 'Read metrics without it',
        href: '/paths/apiserver-to-kubelet/#metrics-without-nodesproxy',
      },
    ],
    remains: [otherNodes],
    proof: [
      { name: 'Bytes of a kubelet that is not verified', href: '/wire/kubelet-logs-noca-mitm/' },
      { name: 'What the kubelet accepts', href: '/paths/apiserver-to-kubelet/#what-the-kubelet-accepts' },
    ],
  },
  'let-a-pods-token-out': {
    can: 'let a pod’s token out',
    typed: ['stolen service account token', 'leaked token', 'service account token leaked', 'is it safe to share a service account token'],
    subjects: ['clients'],
    asks: 'token',
    scope: 'between',
    holderOfAToken: {
      path: 'pod-to-apiserver',
      says: { 'token-works': 'anyone who holds the token is that pod to the API server, from every address that reaches it' },
    },
    yes: 'the API server refuses the token from anyone else',
    then: 'Give pods fewer and shorter-lived tokens, and delete the pod whose token leaked.',
    also: [
      {
        says: 'If it has happened, delete the pod. The API server then refuses the token.',
        link: 'What an attacker can do',
        href: '/paths/pod-to-apiserver/#who-can-read-or-change-it',
      },
      {
        says: 'Give a token only to pods that call the API.',
        link: 'How to do it',
        href: '/paths/pod-to-apiserver/#1-give-a-token-only-to-pods-that-call-the-api',
      },
      {
        says: 'Or end the extension to a year for the whole cluster.',
        link: 'Switch the extension off',
        href: '/paths/pod-to-apiserver/#2-or-switch-the-extension-off',
      },
    ],
    remains: [
      {
        says: 'Until it expires, a token is worth what the roles of its account allow.',
        link: 'What a token is worth',
        href: '/paths/pod-to-apiserver/#who-can-read-or-change-it',
      },
    ],
    proof: [{ name: 'Bytes of a client that sends a token', href: '/wire/client-apiserver-token/' }, labProof],
  },
} as const satisfies Readonly<Record<string, DecisionRow>>;

import type { Trap } from './trap.ts';

const webhooks = 'kubeconfigs that need not lead to an API server';

/** A kubeconfig whose user tells of no client, with two clusters, the first of which the current context uses. */
const ofNobody = (first: string, second = 'server: https://10.0.0.1:6443'): string =>
  [
    'apiVersion: v1',
    'kind: Config',
    'clusters:',
    ...[first, second].map((cluster, index) => `- {name: c${index}, cluster: {${cluster}}}`),
    'contexts: [{name: one, context: {cluster: c0, user: ""}}]',
    'current-context: one',
    '',
  ].join('\n');
const withoutTls = ['high client-without-tls'];

/** What a kubeconfig names that is no API server for all that its address says. */
export const waysElsewhere: readonly Trap[] = [
  {
    of: webhooks,
    name: 'a path that only a webhook has is no API server that is reached without TLS',
    files: ofNobody('server: "http://10.0.0.1:8765/k8s-audit"'),
    settings: { apiServerVerification: 'unknown' },
    findings: [],
    nearMiss: { files: ofNobody('server: "http://10.0.0.1:8080/"'), findings: withoutTls },
  },
  {
    of: webhooks,
    name: 'the path of a webhook below a host that something fills in',
    files: ofNobody('server: "http://${HOST}:8765/authenticate"'),
    findings: [],
    nearMiss: { files: ofNobody('server: "http://10.0.0.1:8080${REST}"'), findings: withoutTls },
  },
  {
    of: webhooks,
    name: 'a webhook that nobody verifies is not taken for the API server',
    files: ofNobody('server: "https://10.0.0.1:8443/authorize", insecure-skip-tls-verify: true'),
    findings: [],
    nearMiss: {
      files: ofNobody('server: "https://10.0.0.1:8443/k8s/clusters/c-1", insecure-skip-tls-verify: true'),
      findings: ['high client-skips-verification'],
    },
  },
  {
    of: webhooks,
    name: 'a cluster beside that of the webhook',
    files: ofNobody('server: "http://10.0.0.1:8765/k8s-audit"', 'server: "https://10.0.0.1:6443", insecure-skip-tls-verify: true'),
    findings: ['low client-skips-verification'],
    nearMiss: {
      files: ofNobody('server: "http://10.0.0.1:8765/apis"', 'server: "https://10.0.0.1:6443", insecure-skip-tls-verify: true'),
      findings: ['high client-without-tls', 'low client-skips-verification'],
    },
  },
  {
    of: webhooks,
    name: 'a path in the kubeconfig of a kubelet',
    files: ofNobody('server: "http://10.0.0.1:8080/prefix"') + 'users: [{name: "system:node:one"}]\n',
    settings: { kubeletToApiServer: 'plaintext' },
    findings: withoutTls,
    nearMiss: {
      files: ofNobody('server: "http://10.0.0.1:8080/prefix"') + 'users: [{name: falco}]\n',
      settings: { kubeletToApiServer: 'same' },
      findings: [],
    },
  },
];

import type { FailingId, FailureKind, ScopeId } from './answer.ts';

/** The three questions, in their order, by the key of the address that holds the answer. */
export const questions = { fails: '1. What fails?', how: '2. How does it fail?', where: '3. Where does it fail?' } as const;

/** The answers of the first question. */
export const failingNames: Readonly<Record<FailingId, string>> = {
  logs: 'kubectl logs, exec, attach or port-forward',
  webhook: 'A write that a webhook checks',
  aggregated: 'kubectl top, or another aggregated API',
  proxy: 'A request through the API server’s proxy',
  scrape: 'A scrape of kubelets, as by metrics-server',
  kubectl: 'Any kubectl command',
  node: 'A node that is NotReady or cannot join',
  pod: 'A pod or kube-proxy that calls the API',
  agent: 'The Konnectivity agent, or its tunnel',
  start: 'kube-apiserver or konnectivity-server does not start',
};

/** The answers of the second question, each with the words by which a reader knows it. Backticks are code. */
export const kindNames: Readonly<Record<FailureKind, { readonly name: string; readonly known: string }>> = {
  timeout: { name: 'It waits and times out', known: '`i/o timeout`, `context deadline exceeded`' },
  refused: { name: 'It is refused at once', known: '`connection refused`' },
  tls: { name: 'A TLS or certificate error', known: '`x509: …`, `remote error: tls: …`' },
  unauthorized: { name: 'An answer with 401', known: '`Unauthorized`' },
  forbidden: { name: 'An answer with 403', known: '`Forbidden`' },
  other: { name: 'Another answer', known: '`No agent available`, `EOF`, 502, 503' },
};

/** The answers of the third question. */
export const scopeNames: Readonly<Record<ScopeId, string>> = {
  everywhere: 'Everywhere, each time',
  'some-nodes': 'On some nodes only',
  'some-tries': 'At some API servers only, or now and then',
  'one-target': 'For one webhook, Service or API only',
  'one-client': 'For one client or machine only',
};

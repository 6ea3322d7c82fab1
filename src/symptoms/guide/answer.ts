import type { PathId } from '../../model/path.ts';

/** What a reader sees failing: the answers of the first question. Published in addresses, so never renamed. */
export const failingIds = ['logs', 'webhook', 'aggregated', 'proxy', 'scrape', 'kubectl', 'node', 'pod', 'agent', 'start'] as const;
export type FailingId = (typeof failingIds)[number];

/** How it fails: the answers of the second question. Published in addresses, so never renamed. */
export const failureKinds = ['timeout', 'refused', 'tls', 'unauthorized', 'forbidden', 'other'] as const;
export type FailureKind = (typeof failureKinds)[number];

/** Where it fails: the answers of the third question. Published in addresses, so never renamed. */
export const scopeIds = ['everywhere', 'some-nodes', 'some-tries', 'one-target', 'one-client'] as const;
export type ScopeId = (typeof scopeIds)[number];

/** What a reader has answered. The questions come in this order; each but the first can be left out. */
export interface Answers {
  readonly fails: FailingId;
  readonly how?: FailureKind | undefined;
  readonly where?: ScopeId | undefined;
}

/** What the model has for one answer of the first question. */
interface Failing {
  /** The paths over which it goes, the one to draw first. Without any, what fails is a single process. */
  readonly paths: readonly PathId[];
  /** Whether its connections can go through a tunnel, whose own failures then fit as well. */
  readonly isCarried?: true;
  /** Whether the client is none of the model: its failure is drawn only where the clients of the model share it. */
  readonly isOutside?: true;
  /** What can be asked about where it fails. Nothing is asked about a single process. */
  readonly scopes: readonly ScopeId[];
}

const failing: Readonly<Record<FailingId, Failing>> = {
  logs: { paths: ['apiserver-to-kubelet'], isCarried: true, scopes: ['everywhere', 'some-nodes', 'some-tries'] },
  webhook: { paths: ['apiserver-to-webhook'], isCarried: true, scopes: ['everywhere', 'one-target', 'some-tries'] },
  // kubectl top needs two connections: the API server asks metrics-server, and metrics-server asks the kubelets.
  aggregated: {
    paths: ['apiserver-to-extension-apiserver', 'scraper-to-kubelet'],
    isCarried: true,
    scopes: ['everywhere', 'one-target', 'some-tries'],
  },
  // The node proxy goes to the kubelet where its URL has no port (facts/reachability#apiserver-to-kubelet).
  proxy: {
    paths: ['apiserver-to-pod', 'apiserver-to-service', 'apiserver-to-node', 'apiserver-to-kubelet'],
    isCarried: true,
    scopes: ['everywhere', 'some-nodes', 'one-target', 'one-client', 'some-tries'],
  },
  scrape: { paths: ['scraper-to-kubelet'], scopes: ['everywhere', 'some-nodes'] },
  kubectl: {
    paths: ['kubelet-to-apiserver', 'control-plane-to-apiserver'],
    isOutside: true,
    scopes: ['everywhere', 'one-client', 'some-tries'],
  },
  node: { paths: ['kubelet-to-apiserver'], scopes: ['everywhere', 'some-nodes'] },
  pod: { paths: ['pod-to-apiserver', 'kube-proxy-to-apiserver'], scopes: ['everywhere', 'some-nodes'] },
  agent: { paths: ['agent-to-konnectivity-server'], scopes: ['everywhere', 'some-nodes', 'some-tries'] },
  start: { paths: [], scopes: [] },
};

/** What the model has for an answer of the first question. */
export const failingOf = (id: FailingId): Failing => failing[id];

/** Whether a second and a third question are asked: not about a single process that does not start. */
export const asksOn = (id: FailingId): boolean => failing[id].paths.length > 0;

/** Every combination of answers that the questions allow, each with as many answers as a reader has given. */
export const everyAnswers = (): readonly Answers[] =>
  failingIds.flatMap((fails) => {
    const { scopes } = failing[fails];
    const kinds = asksOn(fails) ? [undefined, ...failureKinds] : [undefined];
    return kinds.flatMap((how) => [undefined, ...scopes].map((where) => ({ fails, how, where })));
  });

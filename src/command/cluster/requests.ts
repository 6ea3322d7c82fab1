/** One question to the cluster, in the words of kubectl, with why it is asked. Every one of them only reads. */
export interface ClusterRequest {
  /** What kubectl is called with, beside the context that the reader chose. */
  readonly args: readonly string[];
  readonly why: string;
  /** The name of the input that the answer becomes; none where only its words are looked at. */
  readonly input?: string;
  /** The kind and version of the items, which a list of the API leaves out. */
  readonly items?: readonly [kind: string, apiVersion: string];
  /** It needs `get` on nodes/proxy, a permission with which commands can be run in every pod, so the reader is asked first. */
  readonly isNodesProxy?: true;
}

const raw = (path: string): readonly string[] => ['get', '--raw', path];

/** What is read of the cluster before its nodes are known. */
export const clusterRequests: readonly ClusterRequest[] = [
  {
    args: ['config', 'view', '--minify'],
    why: 'how kubectl verifies the API server; kubectl redacts its secrets',
    input: 'kubeconfig.yaml',
  },
  { args: raw('/version'), why: 'the version to judge as' },
  {
    args: raw('/api/v1/namespaces/kube-system/pods?labelSelector=tier%3Dcontrol-plane'),
    why: 'the flags of the control plane, where it runs as static pods',
    input: 'static-pods.json',
    items: ['Pod', 'v1'],
  },
  {
    args: raw('/apis/apiregistration.k8s.io/v1/apiservices'),
    why: 'whether extension API servers are verified',
    input: 'apiservices.json',
    items: ['APIService', 'apiregistration.k8s.io/v1'],
  },
  {
    args: raw('/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations'),
    why: 'how webhooks are called',
    input: 'validating-webhooks.json',
    items: ['ValidatingWebhookConfiguration', 'admissionregistration.k8s.io/v1'],
  },
  {
    args: raw('/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations'),
    why: 'how webhooks are called',
    input: 'mutating-webhooks.json',
    items: ['MutatingWebhookConfiguration', 'admissionregistration.k8s.io/v1'],
  },
  { args: raw('/apis/certificates.k8s.io/v1/certificatesigningrequests'), why: 'whether requests of kubelets wait for an approval' },
];

/** The names of the nodes, asked only where their kubelets are read. */
export const nodesRequest: ClusterRequest = { args: raw('/api/v1/nodes?limit=500'), why: 'the names of the nodes' };

/** The configuration that the kubelet of a node runs with. */
export const configzRequest = (node: string): ClusterRequest => ({
  args: raw(`/api/v1/nodes/${encodeURIComponent(node)}/proxy/configz`),
  why: `the configuration that the kubelet of ${node} runs with`,
  input: `nodes/${node}/configz.json`,
  isNodesProxy: true,
});

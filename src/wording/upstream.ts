// What the Kubernetes page says, and where its headings are answered here.

/** Before the label of a difference, and as the name of the box. */
export const upstreamOnThis = 'kubernetes.io on this: ';
export const itSays = 'It says';
const theCode = 'The code';
/** What the side of the code is called, by the label of the difference. */
export const codeTerm = (label: string, says: string | undefined): string =>
  label === 'incomplete' && !says ? 'It leaves out' : label === 'correct' ? 'The code agrees' : theCode;

/** The pages that the Kubernetes page leads to next. */
export const nextTitles = {
  components: 'The control plane components',
  wheels: 'Hubs, spokes, and other wheel metaphors, in the Kubebuilder book',
  securing: 'Securing a cluster',
  api: 'The Kubernetes API',
  konnectivity: 'Set up Konnectivity service',
  'port-forward': 'Use port forwarding to access applications in a cluster',
  logs: 'Fetch the logs of a Pod',
} as const;
/** The headings of the Kubernetes page by their anchors, and the parts of one that has several subjects. */
export const upstreamHeadings = {
  'node-to-control-plane': 'Node to control plane',
  'control-plane-to-node': 'Control plane to node',
  'api-server-to-kubelet': 'API server to kubelet',
  'api-server-to-nodes-pods-and-services': 'API server to nodes, pods and services',
  'ssh-tunnels': 'SSH tunnels',
  'konnectivity-service': 'Konnectivity service',
} as const;
export const apiServerTo = { node: 'API server to node', pod: 'API server to pod', service: 'API server to service' } as const;

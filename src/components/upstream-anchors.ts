/**
 * The headings of the Kubernetes page "Communication between Nodes and the Control Plane", whose anchors people have linked, and
 * where this site answers them. Anchors are permanent.
 */
export const upstreamAnchors = [
  { id: 'node-to-control-plane', title: 'Node to control plane', href: '/paths/#nodes-to-control-plane' },
  { id: 'control-plane-to-node', title: 'Control plane to node', href: '/paths/#control-plane-to-nodes' },
  { id: 'api-server-to-kubelet', title: 'API server to kubelet', href: '/paths/apiserver-to-kubelet/' },
  { id: 'api-server-to-nodes-pods-and-services', title: 'API server to nodes, pods and services', href: '/paths/apiserver-to-node/' },
  { id: 'ssh-tunnels', title: 'SSH tunnels', href: '/modes/ssh-tunnel/' },
  { id: 'konnectivity-service', title: 'Konnectivity service', href: '/modes/konnectivity/' },
] as const;

import { nextTitles, upstreamHeadings, apiServerTo } from '../../wording/upstream.ts';
/** One place that an old anchor leads to. */
interface AnchorLink {
  readonly title: string;
  readonly href: string;
}

/** A heading of the Kubernetes page, by its anchor, and the pages here that answer it. A heading about several subjects has several. */
interface UpstreamAnchor {
  readonly id: string;
  readonly title: string;
  readonly links: readonly [AnchorLink, ...AnchorLink[]];
}

const one = (id: keyof typeof upstreamHeadings, href: string): UpstreamAnchor => {
  const title = upstreamHeadings[id];
  return { id, title, links: [{ title, href }] };
};

/** Where the Kubernetes page sends its readers next, in its order: a task or a concept of its own, and the page here that leads to it. */
export const whatIsNext: readonly (AnchorLink & { readonly from: string })[] = [
  {
    title: nextTitles.components,
    href: 'https://kubernetes.io/docs/concepts/architecture/#control-plane-components',
    from: '/paths/control-plane-to-apiserver/',
  },
  {
    title: nextTitles.wheels,
    href: 'https://book.kubebuilder.io/multiversion-tutorial/conversion-concepts.html#hubs-spokes-and-other-wheel-metaphors',
    from: '/paths/kubelet-to-apiserver/',
  },
  {
    title: nextTitles.securing,
    href: 'https://kubernetes.io/docs/tasks/administer-cluster/securing-a-cluster/',
    from: '/modes/defaults/',
  },
  {
    title: nextTitles.api,
    href: 'https://kubernetes.io/docs/concepts/overview/kubernetes-api/',
    from: '/paths/kubelet-to-apiserver/',
  },
  {
    title: nextTitles.konnectivity,
    href: 'https://kubernetes.io/docs/tasks/extend-kubernetes/setup-konnectivity/',
    from: '/modes/konnectivity/',
  },
  {
    title: nextTitles['port-forward'],
    href: 'https://kubernetes.io/docs/tasks/access-application-cluster/port-forward-access-application-cluster/',
    from: '/journeys/kubectl-port-forward/',
  },
  {
    title: nextTitles.logs,
    href: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-running-pod/#examine-pod-logs',
    from: '/journeys/kubectl-logs/',
  },
];

/**
 * The headings of the Kubernetes page "Communication between Nodes and the Control Plane", whose anchors people have linked, and
 * where this site answers them. Anchors are permanent.
 */
export const upstreamAnchors: readonly UpstreamAnchor[] = [
  one('node-to-control-plane', '/paths/#nodes-to-control-plane'),
  one('control-plane-to-node', '/paths/#control-plane-to-nodes'),
  one('api-server-to-kubelet', '/paths/apiserver-to-kubelet/'),
  {
    id: 'api-server-to-nodes-pods-and-services',
    title: upstreamHeadings['api-server-to-nodes-pods-and-services'],
    links: [
      { title: apiServerTo.node, href: '/paths/apiserver-to-node/' },
      { title: apiServerTo.pod, href: '/paths/apiserver-to-pod/' },
      { title: apiServerTo.service, href: '/paths/apiserver-to-service/' },
    ],
  },
  one('ssh-tunnels', '/modes/ssh-tunnel/'),
  one('konnectivity-service', '/modes/konnectivity/'),
];

// What the first page says around its picture. `[words](id)` is a link that the page knows.

export const homeDescription =
  'How to run a Kubernetes cluster over an untrusted network, or with nodes on public addresses: which connections between the control plane and the nodes are authenticated, encrypted only or unsafe in each setup, and what to change.';
export const homeLead = 'See what an attacker gets in Kubernetes.';
/** What readers ask most, in their words, each with the page whose first sentence answers it. */
export const askedMost = {
  '/can-i/nodes-on-the-public-internet/': 'Nodes on the internet',
  '/symptoms/scraper-distrusts-kubelet/': 'metrics-server x509',
  '/distributions/eks/': 'EKS',
  '/distributions/gke/': 'GKE',
  '/distributions/aks/': 'AKS',
  '/distributions/k3s/': 'k3s',
  '/ports/?distro=k3s': 'k3s ports',
  '/symptoms/no-ip-sans/': 'CA flag broke logs',
  '/modes/tls-verification/': 'What do I set first?',
  '/modes/konnectivity/': 'Konnectivity’s limits',
  '/can-i/trust-kubectl-exec/': 'Trust kubectl exec?',
} as const;
export const askedMostLabel = 'Asked most';
export const aroundPicture = 'More about the picture';
export const sameAsTable = (is: string): string =>
  `${is} [The same as a table](matrix). [All journeys](journeys). [All distributions](distributions).`;

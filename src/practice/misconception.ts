/** What many believe and what is not so. Each has the section that says what is. */
const table = {
  'encrypted-only': { belief: 'A connection that is encrypted is authenticated.', href: '/learn/#two-questions' },
  'tunnel-end': { belief: 'A tunnel protects a request end to end.', href: '/learn/#change-the-route' },
  'ca-and-node': { belief: 'A certificate of the right CA proves which node answers.', href: '/paths/apiserver-to-kubelet/#harden-it' },
  'tunnel-verifies': { belief: 'Konnectivity verifies the kubelets.', href: '/modes/konnectivity/' },
  'https-in-url': { belief: '`https:` in a proxy URL verifies the target.', href: '/paths/apiserver-to-pod/' },
  'flag-and-file': { belief: 'A kubelet has the same defaults with flags as with a file.', href: '/reference/flags/' },
  'nodes-proxy': { belief: '`get` on `nodes/proxy` lets a user only read.', href: '/paths/apiserver-to-node/' },
  'service-port': { belief: 'A firewall sees the port of the Service.', href: '/ports/' },
  'who-connects': { belief: 'Who asks is who opens the connection.', href: '/learn/#who-opens' },
} as const satisfies Readonly<Record<string, { readonly belief: string; readonly href: string }>>;
export type MisconceptionId = keyof typeof table;

/** What many believe, and where it is put right. */
export const misconceptionOf = (id: MisconceptionId): { readonly belief: string; readonly href: string } => table[id];

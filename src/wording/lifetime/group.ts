/** The parts of the table of limits, as headings. Their ids are anchors, so never renamed. */
export const lifetimeGroupWords = {
  requests: 'Requests to the API server',
  streams: 'Streams of kubectl',
  kubelet: 'API server to kubelet and runtime',
  heartbeats: 'Heartbeats and evictions',
  credentials: 'Tokens and certificates',
  calls: 'Webhooks, aggregated APIs and etcd',
  konnectivity: 'Konnectivity and other tunnels',
  balancers: 'Load balancers and proxies',
} as const;

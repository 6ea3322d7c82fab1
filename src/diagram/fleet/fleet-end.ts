/** The ends of a lane: where it is dialled a ring, where it is answered a head; a lane that tunnels share has both pairs. */
export const fleetEnds = [
  { lane: 'kubelets', dialled: 'outer', link: 'kubelets' },
  { lane: 'kube-proxies', dialled: 'outer', link: 'kube-proxies' },
  { lane: 'pods', dialled: 'outer', link: 'pods' },
  { lane: 'tunnels', dialled: 'inner', link: 'ssh-tunnels' },
  { lane: 'tunnels', dialled: 'outer', link: 'agents' },
  { lane: 'requests', dialled: 'inner', link: 'requests' },
] as const;

/** The head at the outer and at the inner end of a lane, around its tip. */
export const fleetHeads = { outer: 'M7 0 -6 -7 -3.4 0 -6 7Z', inner: 'M-7 0 6 -7 3.4 0 6 7Z' } as const;

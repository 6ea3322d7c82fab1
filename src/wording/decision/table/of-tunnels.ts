import type { DecisionRow } from '../row.ts';
import { usePortForward, labProof } from './shared.ts';

/** What carries or wraps the connections. */
export const decisionsOfTunnels = {
  'rely-on-konnectivity': {
    can: 'rely on Konnectivity',
    typed: [
      'is konnectivity enough',
      'is konnectivity secure',
      'konnectivity encrypt',
      'what does konnectivity not do',
      'konnectivity protect kubelet',
    ],
    subjects: ['exec', 'proxy', 'extension', 'webhook', 'agent'],
    asks: 'protection',
    scope: 'every-hop',
    supposes: (settings) => ({ ...settings, transport: 'konnectivity' }),
    supposed: 'With Konnectivity',
    yes: 'through the tunnel the API server verifies each server that it calls',
    then: 'Use `kubectl port-forward` in place of that proxy.',
    also: [usePortForward],
    remains: [
      {
        says: 'A compromised node whose agent carries the traffic can still disrupt it.',
        link: 'What such a node can still do',
        href: '/modes/konnectivity-tls/#one-node-from-another-what-is-left',
      },
      {
        says: 'Egress types that the file does not list bypass the tunnel.',
        link: 'What it does not protect',
        href: '/modes/konnectivity/#what-it-does-not-protect',
      },
    ],
    proof: [
      { name: 'Bytes of a rogue agent that relays', href: '/wire/konn-rogue-agent-relay/' },
      { name: 'Konnectivity on the wire', href: '/wire/konn-agent-kubelet/' },
      labProof,
    ],
  },
  'rely-on-wireguard': {
    can: 'rely on WireGuard of the CNI',
    typed: [
      'is wireguard enough',
      'cilium wireguard control plane',
      'wireguard encrypt nodes',
      'cni encryption',
      'wireguard api server kubelet',
      'node encryption',
    ],
    subjects: ['exec', 'proxy', 'extension', 'scraper'],
    asks: 'protection',
    scope: 'every-hop',
    supposes: (settings) => ({ ...settings, nodeNetworkEncryption: 'wireguard-with-nodes' }),
    supposed: 'With WireGuard between the nodes',
    yes: 'each of these connections is authenticated end to end',
    note: 'By default the hosts of the control plane take no part in Cilium’s encryption, so it leaves out what the API server sends.',
    also: [usePortForward],
    remains: [
      {
        says: 'The model knows the WireGuard of Cilium. We have not checked that of other plugins, nor a VPN of your own such as Tailscale or NetBird.',
        link: 'What was read',
        href: '/about/sources/cluster-network/',
      },
    ],
    proof: [{ name: 'What Cilium says of control plane hosts', href: '/about/sources/cluster-network/' }],
  },
  'stay-on-ssh-tunnels': {
    can: 'stay on SSH tunnels',
    typed: ['ssh tunnels removed', 'ssh tunnel api server', 'ssh-user flag', 'ssh tunnel deprecated', 'replace ssh tunnels'],
    subjects: ['exec', 'proxy', 'extension', 'webhook'],
    asks: 'protection',
    scope: 'every-hop',
    needs: { transport: 'ssh-tunnel', says: 'Kubernetes removed SSH tunnels from the API server in' },
    supposes: (settings) => (settings.transport === 'direct' ? { ...settings, transport: 'ssh-tunnel' } : settings),
    yes: 'each of these connections is authenticated end to end',
    note: 'Konnectivity takes their place, and verification does what they never did.',
    then: 'Use `kubectl port-forward` in place of that proxy.',
    also: [usePortForward],
    remains: [
      {
        says: 'From 1.22 on, an API server that still has the flags --ssh-user and --ssh-keyfile does not start.',
        link: 'Delete both flags',
        href: '/modes/ssh-tunnel/#turn-it-on',
      },
    ],
    proof: [
      { name: 'Bytes of a real SSH tunnel of 1.21', href: '/wire/ssh-tunnel-real-1.21/' },
      { name: 'The timeline of transports', href: '/timeline/' },
    ],
  },
} as const satisfies Readonly<Record<string, DecisionRow>>;

import type { DecisionRow } from '../row.ts';
import { openOnlyPorts, usePortForward, tokensWork, betweenPods, otherNodes, execProof, labProof, everything } from './shared.ts';

/** Where nodes may be. */
export const decisionsOfNodes = {
  'nodes-on-the-public-internet': {
    can: 'put nodes on the public internet',
    typed: [
      'nodes on the public internet',
      'is it safe to put nodes on the internet',
      'nodes with public ip addresses',
      'worker nodes over the internet',
      'cluster over the internet',
    ],
    subjects: everything,
    asks: 'protection',
    scope: 'between',
    yes: 'each connection between the control plane and the nodes is authenticated on the untrusted network',
    also: [openOnlyPorts],
    remains: [betweenPods, tokensWork, otherNodes],
    proof: [execProof, labProof],
  },
  'nodes-behind-nat': {
    can: 'run nodes behind NAT',
    typed: [
      'nodes behind nat',
      'nodes without inbound connections',
      'nodes behind a firewall',
      'nodes private network control plane cannot reach',
    ],
    subjects: ['exec', 'proxy', 'extension', 'webhook'],
    asks: 'reach',
    scope: 'between',
    yes: 'the nodes open the tunnel, and the API server reaches them through it',
    also: [
      { says: 'Let the nodes reach the API server and the server of the tunnel.', link: 'Ports', href: '/ports/' },
      {
        says: 'Give the agents an address that leads to every konnectivity-server.',
        link: 'One address for all servers',
        href: '/paths/agent-to-konnectivity-server/#several-server-addresses',
      },
    ],
    remains: [
      {
        says: 'The tunnel carries no traffic between nodes, so pods on nodes behind different NATs need the CNI plugin for it.',
        link: 'What Konnectivity does not protect',
        href: '/modes/konnectivity/#what-it-does-not-protect',
      },
      {
        says: 'Whether what crosses the internet is protected is another question.',
        link: 'Can I put nodes on the public internet?',
        href: '/can-i/nodes-on-the-public-internet/',
      },
    ],
    proof: [
      { name: 'Bytes of an agent that connects', href: '/wire/konn-agent-server-mtls/' },
      { name: 'How an agent connects, step by step', href: '/journeys/konnectivity-agent-connects/' },
    ],
  },
  'nodes-in-another-cloud': {
    can: 'run nodes in another cloud or at home',
    typed: [
      'nodes in another cloud',
      'nodes at home',
      'hybrid cloud nodes',
      'edge nodes',
      'homelab node cloud control plane',
      'multi cloud cluster',
    ],
    subjects: ['exec', 'proxy', 'extension', 'webhook', 'agent', 'clients'],
    asks: 'protection',
    scope: 'between',
    yes: 'each connection between the control plane and the nodes is authenticated on the networks of others',
    also: [
      openOnlyPorts,
      {
        says: 'If a router at home lets nothing in, the nodes have to open the tunnel.',
        link: 'Can I run nodes behind NAT?',
        href: '/can-i/nodes-behind-nat/',
      },
    ],
    remains: [betweenPods, tokensWork],
    proof: [execProof, labProof],
  },
  'share-a-network': {
    can: 'share a network with other tenants',
    typed: ['share a network with other tenants', 'shared network', 'multi tenant network', 'attacker on the node network', 'flat network'],
    subjects: ['exec', 'proxy', 'extension', 'scraper', 'webhook', 'agent', 'clients'],
    asks: 'protection',
    scope: 'every-hop',
    yes: 'each connection is authenticated end to end',
    then: 'Use `kubectl port-forward` in place of that proxy.',
    also: [usePortForward, openOnlyPorts],
    remains: [betweenPods, otherNodes],
    proof: [execProof, labProof],
  },
} as const satisfies Readonly<Record<string, DecisionRow>>;

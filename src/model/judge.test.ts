import { describe, expect, it } from 'vitest';
import { capabilities } from './answer.ts';
import { judge } from './judge.ts';
import { modeIds, modeOf, type ModeId } from './setting/mode.ts';
import { pathIds, type PathId } from './path.ts';
import { factsOfHop } from './facts/hop-facts.ts';
import { factsOfJudgement, factsOfVerdict } from './facts/judgement-facts.ts';
import { pathFacts } from './facts/path-facts.ts';
import { factsOf } from './facts/reason-facts.ts';
import { seatIds, type SeatId } from './seat/seat.ts';
import type { Settings } from './setting/setting.ts';
import { judgementSentence } from '../wording/judgement.ts';

/** The verdict of every hop of every path in every mode, in the order the request travels. */
const table: Record<PathId, Record<ModeId, string>> = {
  'kubelet-to-apiserver': {
    defaults: 'between authenticated',
    'tls-verification': 'between authenticated',
    'ssh-tunnel': 'between authenticated',
    konnectivity: 'between authenticated',
    'konnectivity-tls': 'between authenticated',
  },
  'kube-proxy-to-apiserver': {
    defaults: 'between authenticated',
    'tls-verification': 'between authenticated',
    'ssh-tunnel': 'between authenticated',
    konnectivity: 'between authenticated',
    'konnectivity-tls': 'between authenticated',
  },
  'pod-to-apiserver': {
    defaults: 'between authenticated',
    'tls-verification': 'between authenticated',
    'ssh-tunnel': 'between authenticated',
    konnectivity: 'between authenticated',
    'konnectivity-tls': 'between authenticated',
  },
  'agent-to-konnectivity-server': {
    defaults: 'absent',
    'tls-verification': 'absent',
    'ssh-tunnel': 'absent',
    konnectivity: 'between authenticated',
    'konnectivity-tls': 'between authenticated',
  },
  'apiserver-to-kubelet': {
    defaults: 'between encrypted',
    'tls-verification': 'between authenticated',
    'ssh-tunnel': 'between encrypted, node-network encrypted',
    konnectivity: 'host local, between authenticated, node-network encrypted',
    'konnectivity-tls': 'host local, between authenticated, node-network authenticated',
  },
  'apiserver-to-node': {
    defaults: 'between unsafe',
    'tls-verification': 'between unsafe',
    'ssh-tunnel': 'between encrypted, node-network unsafe',
    konnectivity: 'host local, between authenticated, node-network unsafe',
    'konnectivity-tls': 'host local, between authenticated, node-network unsafe',
  },
  'apiserver-to-pod': {
    defaults: 'between unsafe',
    'tls-verification': 'between unsafe',
    'ssh-tunnel': 'between encrypted, node-network unsafe',
    konnectivity: 'host local, between authenticated, node-network unsafe',
    'konnectivity-tls': 'host local, between authenticated, node-network unsafe',
  },
  'apiserver-to-service': {
    defaults: 'between unsafe',
    'tls-verification': 'between unsafe',
    'ssh-tunnel': 'between encrypted, node-network unsafe',
    konnectivity: 'host local, between authenticated, node-network unsafe',
    'konnectivity-tls': 'host local, between authenticated, node-network unsafe',
  },
  'apiserver-to-webhook': {
    defaults: 'between authenticated',
    'tls-verification': 'between authenticated',
    'ssh-tunnel': 'between authenticated, node-network authenticated',
    konnectivity: 'host local, between authenticated, node-network authenticated',
    'konnectivity-tls': 'host local, between authenticated, node-network authenticated',
  },
  'apiserver-to-extension-apiserver': {
    defaults: 'between encrypted',
    'tls-verification': 'between authenticated',
    'ssh-tunnel': 'between encrypted, node-network encrypted',
    konnectivity: 'host local, between authenticated, node-network encrypted',
    'konnectivity-tls': 'host local, between authenticated, node-network authenticated',
  },
  'scraper-to-kubelet': {
    defaults: 'node-network encrypted',
    'tls-verification': 'node-network authenticated',
    'ssh-tunnel': 'node-network encrypted',
    konnectivity: 'node-network encrypted',
    'konnectivity-tls': 'node-network authenticated',
  },
  'control-plane-to-apiserver': {
    defaults: 'control-plane authenticated',
    'tls-verification': 'control-plane authenticated',
    'ssh-tunnel': 'control-plane authenticated',
    konnectivity: 'control-plane authenticated',
    'konnectivity-tls': 'control-plane authenticated',
  },
  'apiserver-to-etcd': {
    defaults: 'control-plane authenticated',
    'tls-verification': 'control-plane authenticated',
    'ssh-tunnel': 'control-plane authenticated',
    konnectivity: 'control-plane authenticated',
    'konnectivity-tls': 'control-plane authenticated',
  },
};

/** Whether a path is protected on every network that it crosses, mode by mode, where that differs from the untrusted network alone. */
const everywhere: Partial<Record<PathId, string>> = {
  'apiserver-to-kubelet': 'no yes no no yes',
  'apiserver-to-node': 'no no no no no',
  'apiserver-to-pod': 'no no no no no',
  'apiserver-to-service': 'no no no no no',
  'apiserver-to-extension-apiserver': 'no yes no no yes',
};

/** Whether a path is protected on the untrusted network, mode by mode. */
const safe: Record<PathId, string> = {
  'kubelet-to-apiserver': 'yes yes yes yes yes',
  'kube-proxy-to-apiserver': 'yes yes yes yes yes',
  'pod-to-apiserver': 'yes yes yes yes yes',
  'agent-to-konnectivity-server': 'unknown unknown unknown yes yes',
  'apiserver-to-kubelet': 'no yes no yes yes',
  'apiserver-to-node': 'no no no yes yes',
  'apiserver-to-pod': 'no no no yes yes',
  'apiserver-to-service': 'no no no yes yes',
  'apiserver-to-webhook': 'yes yes yes yes yes',
  'apiserver-to-extension-apiserver': 'no yes no yes yes',
  'scraper-to-kubelet': 'no yes no no yes',
  'control-plane-to-apiserver': 'yes yes yes yes yes',
  'apiserver-to-etcd': 'yes yes yes yes yes',
};

describe.each(pathIds)('%s', (path) => {
  it.each(modeIds)('judge() gives each hop its verdict in mode %s', (mode) => {
    const { hops } = judge(path, modeOf(mode).settings, 'nobody');
    expect(hops.map(({ zone, verdict }) => `${zone} ${verdict}`).join(', ') || 'absent').toBe(table[path][mode]);
  });

  it('judge() says in which modes the path is protected on the untrusted network', () => {
    expect(modeIds.map((mode) => judge(path, modeOf(mode).settings, 'nobody').safeOverUntrustedNetwork).join(' ')).toBe(safe[path]);
  });

  it('judge() says in which modes the path is protected on every network', () => {
    expect(modeIds.map((mode) => judge(path, modeOf(mode).settings, 'nobody').safeOnEveryNetwork).join(' ')).toBe(
      everywhere[path] ?? safe[path],
    );
  });

  it('judge() sums the path up by the weakest of its hops', () => {
    for (const mode of modeIds) {
      const { hops, weakestHop } = judge(path, modeOf(mode).settings, 'nobody');
      const order = ['unsafe', 'encrypted', 'unknown', 'authenticated', 'local'];
      const [weakest] = hops.map(({ verdict }) => verdict).sort((a, b) => order.indexOf(a) - order.indexOf(b));
      expect(weakestHop?.verdict).toBe(weakest);
      expect(hops.find(({ zone }) => zone === weakestHop?.zone)?.verdict).toBe(weakest);
    }
  });
});

const everything = pathIds.flatMap((path) =>
  modeIds.flatMap((mode) => seatIds.map((seat) => ({ path, mode, seat, judgement: judge(path, modeOf(mode).settings, seat) }))),
);

it('judge() judges every path in every mode for every attacker’s position, each once', () => {
  const combinations = new Set(everything.map(({ path, mode, seat }) => `${path} ${mode} ${seat}`));
  expect(combinations.size).toBe(pathIds.length * modeIds.length * seatIds.length);
  expect(everything).toHaveLength(combinations.size);
});

it('judge() answers all six questions end to end and at every hop', () => {
  const asked = ['read-request', 'read-answer', 'change-request', 'change-answer', 'impersonate-server', 'impersonate-client'];
  for (const { judgement } of everything) {
    expect(Object.keys(judgement.endToEnd)).toEqual(asked);
    for (const hop of judgement.hops) expect(Object.keys(hop.answers)).toEqual(asked);
  }
});

it('judge() gives no verdict and no answer without a fact, and lists them all', () => {
  for (const { judgement } of everything) {
    const reasons = [
      ...judgement.hops.map((hop) => hop.reason),
      ...capabilities.map((capability) => judgement.endToEnd[capability].reason),
      ...judgement.bypasses,
      ...judgement.failures,
    ];
    const facts = factsOfJudgement(judgement);
    for (const reason of reasons) {
      expect(factsOf(reason).length, reason).toBeGreaterThan(0);
      expect(facts).toEqual(expect.arrayContaining([...factsOf(reason)]));
    }
    for (const hop of judgement.hops) {
      expect(factsOfHop(judgement.path, hop).length, `${judgement.path} ${hop.zone}`).toBeGreaterThan(0);
      expect(facts).toEqual(expect.arrayContaining([...factsOfVerdict(judgement.path, hop)]));
      for (const capability of capabilities) expect(factsOf(hop.answers[capability].reason).length).toBeGreaterThan(0);
    }
    expect(facts).toEqual(expect.arrayContaining([...pathFacts[judgement.path]]));
  }
});

it('judge() gives nobody nothing', () => {
  for (const { judgement } of everything.filter(({ seat }) => seat === 'nobody')) {
    expect(capabilities.filter((capability) => judgement.endToEnd[capability].value !== 'no')).toEqual([]);
  }
});

it('judgementSentence() says the weaker network first, each with the reason that decides there', () => {
  const sentence = (path: PathId, mode: ModeId): string => judgementSentence(judge(path, modeOf(mode).settings, 'nobody'));
  expect(sentence('apiserver-to-kubelet', 'defaults')).toBe(
    'Not protected on the untrusted network. The API server does not verify the kubelet’s certificate, because --kubelet-certificate-authority is not set.',
  );
  expect(sentence('apiserver-to-kubelet', 'tls-verification')).toBe(
    'Protected end to end. The API server verifies the kubelet’s certificate, both its chain and its address.',
  );
  expect(sentence('apiserver-to-kubelet', 'konnectivity')).toBe(
    'Not protected on the node network. The API server does not verify the kubelet’s certificate, because --kubelet-certificate-authority is not set. Protected on the untrusted network. The agent verifies the konnectivity-server, which in turn verifies the agent’s token.',
  );
  expect(sentence('agent-to-konnectivity-server', 'defaults')).toBe('This path is not used in this mode.');
});

it('judge() gives the end-to-end verification as the reason where a tunnel carries what the ends verify themselves', () => {
  const reasonOn = (path: PathId): string | undefined =>
    judge(path, modeOf('konnectivity-tls').settings, 'nobody').hops.find(({ zone }) => zone === 'between')?.reason;
  expect(reasonOn('apiserver-to-kubelet')).toBe('kubelet-ca-set');
  expect(reasonOn('apiserver-to-webhook')).toBe('webhook-verified');
  expect(reasonOn('apiserver-to-extension-apiserver')).toBe('apiservice-verified');
});

it('judge() does not say that a path is absent while the transport is unknown', () => {
  const judgement = judge('agent-to-konnectivity-server', { ...modeOf('defaults').settings, transport: 'unknown' }, 'pod');
  expect(judgementSentence(judgement)).toBe('It is unknown whether a tunnel carries this path, so its route is unknown too.');
  expect(judgement.endToEnd['impersonate-client']).toEqual({ value: 'unknown', reason: 'transport-unknown' });
});

it('judge() tells how the server knows the client beside the verdict, which does not include it', () => {
  const known = (path: PathId, more: Partial<Settings> = {}): string => {
    const { clientIdentity, weakestHop } = judge(path, { ...modeOf('tls-verification').settings, ...more }, 'nobody');
    return `${weakestHop?.verdict} ${clientIdentity}`;
  };
  expect(known('apiserver-to-kubelet')).toBe('authenticated certificate');
  expect(known('apiserver-to-kubelet', { kubeletClientCertificate: 'unset' })).toBe('authenticated none');
  expect(known('kube-proxy-to-apiserver')).toBe('authenticated token');
  expect(known('apiserver-to-webhook')).toBe('authenticated none');
});

it('judge() lets the holder of a stolen bootstrap token impersonate a kubelet, which no other stolen token does', () => {
  const impersonates = (seat: SeatId): string =>
    judge('kubelet-to-apiserver', modeOf('defaults').settings, seat).endToEnd['impersonate-client'].value;
  expect(impersonates('bootstrap-token')).toBe('yes');
  expect(impersonates('token-thief')).toBe('no');
});

it('judge() ends the client’s TLS at a load balancer that ends it, and calls the rest of the way unknown', () => {
  const settings: Settings = { ...modeOf('defaults').settings, loadBalancer: 'tls-terminating' };
  const kubelet = judge('kubelet-to-apiserver', settings, 'nobody');
  expect(kubelet.hops.map(({ to, zone, verdict }) => `${to} ${zone} ${verdict}`)).toEqual([
    'load-balancer between authenticated',
    'kube-apiserver control-plane unknown',
  ]);
  expect(kubelet.failures).toEqual(['certificate-ends-at-balancer']);
  expect(judge('kube-proxy-to-apiserver', settings, 'nobody').failures).toEqual([]);
  expect(judge('pod-to-apiserver', settings, 'nobody').hops.map(({ to }) => to)).toEqual(['kube-apiserver']);
  const passing: Settings = { ...settings, loadBalancer: 'tcp' };
  expect(judge('kubelet-to-apiserver', passing, 'nobody')).toEqual(judge('kubelet-to-apiserver', modeOf('defaults').settings, 'nobody'));
});

it('judge() names beside a known verdict what nothing mentions and what would make it better, and nothing else', () => {
  const said = (path: PathId, more: Partial<Settings>, mode: ModeId = 'konnectivity'): string => {
    const { hops, weakestHop } = judge(path, { ...modeOf(mode).settings, ...more }, 'nobody');
    return [
      ...hops.map(({ zone, verdict, unless }) => [zone, verdict, ...unless].join(' ')),
      ['path', weakestHop?.verdict, ...(weakestHop?.unless ?? [])].join(' '),
    ].join(', ');
  };
  const plugin: Partial<Settings> = { nodeNetworkEncryption: 'unknown' };
  expect(said('scraper-to-kubelet', plugin)).toBe('node-network encrypted network-encrypted, path encrypted network-encrypted');
  expect(said('apiserver-to-pod', plugin)).toBe(
    'host local, between authenticated, node-network unsafe network-encrypted, path unsafe network-encrypted',
  );
  // The host of the control plane takes no part in such encryption, so a direct path gets nothing from it.
  expect(said('apiserver-to-pod', plugin, 'defaults')).toBe('between unsafe, path unsafe');
  // What verifies already needs no condition.
  expect(said('scraper-to-kubelet', plugin, 'tls-verification')).toBe('node-network authenticated, path authenticated');
  expect(said('apiserver-to-pod', { nodeNetworkEncryption: 'wireguard' })).toBe(
    'host local, between authenticated, node-network unsafe ends-in-pod-network, path unsafe ends-in-pod-network',
  );
  // A tunnel protects the untrusted network and leaves the node network as it is, so the path stays unsafe with it.
  expect(said('apiserver-to-pod', { transport: 'unknown' }, 'defaults')).toBe('between unsafe tunnelled, path unsafe');
  expect(said('apiserver-to-pod', { transport: 'unknown', nodeNetworkEncryption: 'wireguard-with-nodes' }, 'defaults')).toBe(
    'between unsafe tunnelled, path unsafe tunnelled',
  );
  // What could make it worse stays unknown: a load balancer that ends TLS. One that passes it through is named.
  expect(said('kubelet-to-apiserver', { loadBalancer: 'unknown' }, 'defaults')).toBe(
    'between unknown tls-passed-through, path unknown tls-passed-through',
  );
  expect(said('kubelet-to-apiserver', { loadBalancer: 'unknown', apiServerVerification: 'skipped' }, 'defaults')).toBe(
    'between encrypted, path encrypted',
  );
  // What the two ends agree on is there, so a choice of theirs that nobody told is unknown and no condition.
  for (const [path, more] of [
    ['apiserver-to-kubelet', { kubeletCertificateAuthority: 'unknown' }],
    ['apiserver-to-extension-apiserver', { apiServiceVerification: 'unknown' }],
    ['scraper-to-kubelet', { scraperVerification: 'unknown' }],
    ['apiserver-to-etcd', { etcdTransport: 'unknown' }],
  ] as const)
    expect(said(path, more, 'defaults'), path).toMatch(/ unknown, path unknown$/);
});

it('judge() gives the connection of an agent the word of the direction that is protected less', () => {
  const word = (agentAuthentication: Settings['agentAuthentication']): string => {
    const { hops, safeOnEveryNetwork } = judge(
      'agent-to-konnectivity-server',
      { ...modeOf('konnectivity').settings, agentAuthentication },
      'nobody',
    );
    return [...hops.map(({ verdict, reason }) => `${verdict} ${reason}`), safeOnEveryNetwork].join(', ');
  };
  expect(word('token')).toBe('authenticated agent-token, yes');
  expect(word('client-certificate')).toBe('authenticated agent-certificate, yes');
  expect(word('none')).toBe('encrypted agent-unauthenticated, no');
  expect(word('unknown')).toBe('unknown agent-authentication-unknown, unknown');
});

it('judge() counts encryption of the node network only where both ends are known to take part', () => {
  const last = (
    path: PathId,
    nodeNetworkEncryption: Settings['nodeNetworkEncryption'],
    mode: ModeId = 'konnectivity',
  ): string | undefined => judge(path, { ...modeOf(mode).settings, nodeNetworkEncryption }, 'nobody').hops.at(-1)?.verdict;
  expect(last('apiserver-to-pod', 'wireguard-with-nodes')).toBe('authenticated');
  // The manifest of the agent decides whether it runs in the pod network: only where it does is the hop encrypted.
  expect(last('apiserver-to-pod', 'wireguard')).toBe('unsafe');
  expect(last('apiserver-to-pod', 'ipsec')).toBe('unsafe');
  // A kubelet has the address of its node, which takes no part by default.
  expect(last('scraper-to-kubelet', 'wireguard')).toBe('encrypted');
  expect(last('scraper-to-kubelet', 'wireguard-with-nodes')).toBe('authenticated');
  // The host of the control plane takes no part.
  expect(last('apiserver-to-pod', 'wireguard-with-nodes', 'defaults')).toBe('unsafe');
});

import { describe, expect, it } from 'vitest';
import { capabilities } from './answer.ts';
import { judge } from './judge.ts';
import { modeIds, modeOf, type ModeId } from './mode.ts';
import { pathIds, type PathId } from './path.ts';
import { reasonOf } from './reason.ts';
import { seatIds } from './seat.ts';

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
    defaults: 'between authenticated',
    'tls-verification': 'between authenticated',
    'ssh-tunnel': 'between authenticated, node-network authenticated',
    konnectivity: 'host local, between authenticated, node-network authenticated',
    'konnectivity-tls': 'host local, between authenticated, node-network authenticated',
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

/** Whether a path is safe over an untrusted network between, mode by mode. */
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
  'apiserver-to-extension-apiserver': 'yes yes yes yes yes',
  'control-plane-to-apiserver': 'yes yes yes yes yes',
  'apiserver-to-etcd': 'yes yes yes yes yes',
};

describe.each(pathIds)('%s', (path) => {
  it.each(modeIds)('judge() gives each hop its verdict in mode %s', (mode) => {
    const { hops } = judge(path, modeOf(mode).settings, 'nobody');
    expect(hops.map(({ zone, verdict }) => `${zone} ${verdict}`).join(', ') || 'absent').toBe(table[path][mode]);
  });

  it('judge() says in which modes the path is safe over an untrusted network', () => {
    expect(modeIds.map((mode) => judge(path, modeOf(mode).settings, 'nobody').safeOverUntrustedNetwork).join(' ')).toBe(safe[path]);
  });
});

const everything = pathIds.flatMap((path) =>
  modeIds.flatMap((mode) => seatIds.map((seat) => ({ path, mode, seat, judgement: judge(path, modeOf(mode).settings, seat) }))),
);

it('judge() judges 12 paths in 5 modes for 8 seats, which is 480 judgements', () => {
  expect(everything).toHaveLength(480);
  expect(new Set(everything.map(({ path, mode, seat }) => `${path} ${mode} ${seat}`)).size).toBe(480);
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
      ...judgement.exposures,
      ...judgement.breaks,
    ];
    for (const reason of reasons) {
      expect(reasonOf(reason).facts.length, reason).toBeGreaterThan(0);
      expect(judgement.facts).toEqual(expect.arrayContaining([...reasonOf(reason).facts]));
    }
    for (const hop of judgement.hops) {
      expect(hop.facts.length, `${judgement.path} ${hop.zone}`).toBeGreaterThan(0);
      for (const capability of capabilities) expect(reasonOf(hop.answers[capability].reason).facts.length).toBeGreaterThan(0);
    }
    expect(judgement.facts.length).toBeGreaterThan(0);
  }
});

it('judge() gives nobody nothing', () => {
  for (const { judgement } of everything.filter(({ seat }) => seat === 'nobody')) {
    expect(capabilities.filter((capability) => judgement.endToEnd[capability].value !== 'no')).toEqual([]);
  }
});

it('judge() says in one paragraph whether a path is safe, why, and what the tunnel leaves open', () => {
  const sentence = (path: PathId, mode: ModeId): string => judge(path, modeOf(mode).settings, 'nobody').sentence;
  expect(sentence('apiserver-to-kubelet', 'defaults')).toBe(
    'Not safe across a hostile network. No kubelet CA is set, so the kubelet’s certificate is not checked.',
  );
  expect(sentence('apiserver-to-kubelet', 'tls-verification')).toBe(
    'Safe across a hostile network. The API server checks the kubelet’s certificate: chain and address.',
  );
  expect(sentence('apiserver-to-kubelet', 'konnectivity')).toBe(
    'Safe across a hostile network. The agent checks the server, and the server checks the agent’s token. The node network is another matter: encrypted there. No kubelet CA is set, so the kubelet’s certificate is not checked.',
  );
  expect(sentence('agent-to-konnectivity-server', 'defaults')).toBe('This mode does not have the path.');
});

it('judge() does not say that a path is absent while the transport is unknown', () => {
  const judgement = judge('agent-to-konnectivity-server', { ...modeOf('defaults').settings, transport: 'unknown' }, 'pod');
  expect(judgement.sentence).toBe('Nobody has said whether a tunnel carries this.');
  expect(judgement.endToEnd['impersonate-client']).toEqual({ value: 'unknown', reason: 'transport-unknown' });
});

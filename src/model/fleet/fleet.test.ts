import { describe, expect, it } from 'vitest';
import { factOf } from '../../facts/fact.ts';
import { classesOf, heldBy, linkClassIds, linkClassOf } from './fleet.ts';
import { countFleet } from './fleet-count.ts';
import { figuresOf, fleetSentence, scaleSentence, sizePhrase } from '../../wording/fleet/fleet.ts';
import { countRules, firewallRules, verdictOfClass } from './fleet-rules.ts';
import { grouped } from '../../wording/text/text.ts';
import { modeOf, modes } from '../setting/mode.ts';

const classesIn = (mode: (typeof modes)[number]['id']) => [...classesOf(modeOf(mode).settings).keys()];
const largest = { nodes: 5000, servers: 3 };

describe('classesOf()', () => {
  it('classesOf() finds requests of the API servers where nothing tunnels, and a tunnel in their place where something does', () => {
    expect(classesIn('defaults')).toEqual(['kubelets', 'kube-proxies', 'pods', 'requests']);
    expect(classesIn('tls-verification')).toEqual(['kubelets', 'kube-proxies', 'pods', 'requests']);
    expect(classesIn('ssh-tunnel')).toEqual(['kubelets', 'kube-proxies', 'pods', 'ssh-tunnels']);
    expect(classesIn('konnectivity')).toEqual(['kubelets', 'kube-proxies', 'pods', 'agents']);
    expect(classesIn('konnectivity-tls')).toEqual(['kubelets', 'kube-proxies', 'pods', 'agents']);
  });

  it('classesOf() keeps requests beside the tunnel for what its file leaves out', () => {
    expect([...classesOf({ ...modeOf('konnectivity').settings, egressTypes: 'controlplane' }).keys()]).toContain('requests');
    expect(classesOf({ ...modeOf('konnectivity').settings, webhookReference: 'url' }).get('requests')).toEqual(['apiserver-to-webhook']);
  });

  it('classesOf() counts nothing of a tunnel that a distribution brings', () => {
    expect(countFleet({ ...modeOf('defaults').settings, transport: 'other-tunnel' }, largest).unknown).toContain('other-tunnel');
  });
});

describe('heldBy()', () => {
  it('heldBy() is one connection a node for the clients of the API, whatever the number of servers', () => {
    expect(heldBy('kubelets', { nodes: 12, servers: 7 })).toBe(12);
    expect(heldBy('kube-proxies', { nodes: 12, servers: 7 })).toBe(12);
  });

  it('heldBy() is one connection for each node and API server for both tunnels', () => {
    expect(heldBy('agents', { nodes: 12, servers: 3 })).toBe(36);
    expect(heldBy('ssh-tunnels', { nodes: 12, servers: 3 })).toBe(36);
  });

  it('heldBy() is unknown where load decides', () => {
    expect(heldBy('pods', largest)).toBe('unknown');
    expect(heldBy('requests', largest)).toBe('unknown');
  });
});

describe('countFleet()', () => {
  it('countFleet() at 5,000 nodes and 3 API servers holds 10,000 without a tunnel and 25,000 with one', () => {
    expect(modes.map(({ id, settings }) => [id, countFleet(settings, largest).held])).toEqual([
      ['defaults', 10_000],
      ['tls-verification', 10_000],
      ['ssh-tunnel', 25_000],
      ['konnectivity', 25_000],
      ['konnectivity-tls', 25_000],
    ]);
  });

  it('countFleet() names exactly the kinds of connections of which load decides how many there are', () => {
    for (const { settings } of modes)
      expect(countFleet(settings, largest).unknown).toEqual(
        [...classesOf(settings).keys()].filter((id) => heldBy(id, largest) === 'unknown'),
      );
  });

  it('countFleet() lets only SSH tunnels be opened by the control plane', () => {
    expect(modes.map(({ settings }) => countFleet(settings, largest).heldByControlPlane)).toEqual([0, 0, 15_000, 0, 0]);
  });

  it('countFleet() breaks a tunnel once in a rolling restart, and a client of the API up to once for each server', () => {
    expect(countFleet(modeOf('ssh-tunnel').settings, { nodes: 10, servers: 3 }).restart).toEqual({
      atOnce: 50,
      leastInTurn: 50,
      mostInTurn: 90,
      misses: false,
    });
  });

  it('countFleet() claims no upper bound for agents behind a load balancer, and an exact one with a single server', () => {
    expect(countFleet(modeOf('konnectivity').settings, { nodes: 10, servers: 2 }).restart.misses).toBe(true);
    expect(countFleet(modeOf('konnectivity').settings, { nodes: 10, servers: 1 }).restart).toEqual({
      atOnce: 30,
      leastInTurn: 30,
      mostInTurn: 30,
      misses: false,
    });
  });

  it('countFleet() gives the formula that its number comes from', () => {
    expect(countFleet(modeOf('defaults').settings, largest).formula).toBe('2 × N');
    expect(countFleet(modeOf('konnectivity-tls').settings, largest).formula).toBe('2 × N + N × S');
  });
});

describe('firewallRules()', () => {
  it('firewallRules() open no port into the node network with Konnectivity, one with SSH tunnels, six without a tunnel', () => {
    expect(modes.map(({ id }) => [id, countRules(id).nodes, countRules(id)['control-plane']])).toEqual([
      ['defaults', 6, 3],
      ['tls-verification', 6, 3],
      ['ssh-tunnel', 1, 3],
      ['konnectivity', 0, 4],
      ['konnectivity-tls', 0, 4],
    ]);
  });

  it('firewallRules() hold nothing that stays inside one network', () => {
    expect(firewallRules().map(({ destination }) => destination)).not.toContain('etcd');
    expect(
      firewallRules()
        .filter(({ source }) => source === 'konnectivity-agent')
        .map(({ destination, port }) => [destination, port]),
    ).toEqual([['konnectivity-server', '8132']]);
  });
});

describe('verdictOfClass()', () => {
  it('verdictOfClass() is that of the connection itself, not of what travels inside', () => {
    expect(verdictOfClass('ssh-tunnel', 'ssh-tunnels')).toBe('encrypted');
    expect(verdictOfClass('konnectivity', 'agents')).toBe('authenticated');
    expect(verdictOfClass('defaults', 'kubelets')).toBe('authenticated');
  });

  it('verdictOfClass() says nothing where paths differ, and nothing where no mode has the class', () => {
    expect(verdictOfClass('defaults', 'requests')).toBeUndefined();
    expect(verdictOfClass('defaults', 'agents')).toBeUndefined();
  });
});

describe('the words', () => {
  it('fleetSentence() tells who opens the connections, in the singular too', () => {
    expect(fleetSentence('ssh-tunnel', largest)).toBe(
      'SSH tunnel, 5,000 nodes and 3 API servers: 25,000 connections stay open across the untrusted network, and the control plane opens 15,000 of them. This does not include the connections of pods, which cannot be computed.',
    );
    expect(fleetSentence('defaults', { nodes: 1, servers: 1 })).toContain('1 node and 1 API server: 2 connections stay open');
  });

  it('figuresOf() shows bounds where a restart has no single number', () => {
    expect(figuresOf('defaults', largest)).toMatchObject({ held: '10,000', 'at-once': '10,000', 'in-turn': '10,000 to 30,000' });
    expect(figuresOf('konnectivity', largest)).toMatchObject({ 'at-once': 'at least 25,000', 'in-turn': 'at least 25,000' });
    expect(figuresOf('ssh-tunnel', { nodes: 10, servers: 1 })['in-turn']).toBe('30');
  });

  it('sizePhrase() keeps the singular', () => {
    expect([sizePhrase('nodes', { nodes: 1, servers: 1 }), sizePhrase('servers', largest)]).toEqual(['1 node', '3 API servers']);
  });

  it('scaleSentence() says what a line stands for', () => {
    expect(scaleSentence(1)).toContain('One line is one connection');
    expect(scaleSentence(5)).toContain('5 connections');
  });
});

it('grouped() sets commas by three', () => {
  expect([7, 999, 1000, 45_000, 1_234_567].map(grouped)).toEqual(['7', '999', '1,000', '45,000', '1,234,567']);
});

it('every class of connection names facts that resolve, each with a source', () => {
  for (const id of linkClassIds) {
    expect(linkClassOf(id).facts.length, id).toBeGreaterThan(0);
    for (const fact of linkClassOf(id).facts) expect(factOf(fact).sources.length, fact).toBeGreaterThan(0);
  }
  expect(factOf('facts/added#cluster-node-limit').text).toContain('5,000 nodes');
});

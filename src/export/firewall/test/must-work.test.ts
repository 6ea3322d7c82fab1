import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fewOrAll, oneOf, runsAll } from '../../../../scripts/verify/tests/amount.ts';
import { ClusterLab, families, spaceOf, whyNoNamespaces, type Try } from './cluster-lab.ts';
import { filters, Firewallds, hostsWithFiles, load, loadFirewalld, type Filter, type Loaded } from './filters.ts';
import { FirewalldHost, whyNoFirewalld } from './firewalld-host.ts';
import { ruleSetOfCluster } from './generated.ts';
import type { RuleSet } from '../rule-set.ts';
import { clusters, placeIds, scenarios, stepsOf, type Cluster, type Step } from './must-work.ts';
import { isLetThrough, onWire } from './wire.ts';

const patience = 20_000;
/** Ports that every cluster has beside those of the table: SSH, those of pods, and some that nothing opens. */
const beside = [22, 9, 8080, 8443, 10255, 32768];
const ports = {
  tcp: [...new Set([...beside, ...clusters.flatMap((cluster) => Object.values(cluster.ports))])],
  udp: [53, 31000, 9],
};

/** A step over one family of addresses. */
type Played = Try & { readonly step: Step };
const playedOf = (steps: readonly Step[]): readonly Played[] =>
  families.flatMap((family) =>
    steps.map((step) => ({ step, from: spaceOf(step.from), to: spaceOf(step.to), family, protocol: 'tcp' as const, port: step.port })),
  );
/** The steps that a filter decides about: a host that has no file, such as one of a provider, refuses nothing. */
function stepsBehind({ where, notations }: Pick<Filter, 'where' | 'notations'>, cluster: Cluster): readonly Step[] {
  const withFile = hostsWithFiles(cluster).flatMap(([, places]) => places);
  return scenarios
    .filter((scenario) => (scenario.where ?? where) === where && !notations.some((id) => id in (scenario.not_behind ?? {})))
    .flatMap((scenario) => stepsOf(scenario, cluster))
    .filter(({ scenario, to }) => where === 'router' || scenario.wanted === 'connects' || withFile.includes(to));
}
const isWanted = ({ step }: Played): boolean => step.scenario.wanted === 'connects';
const inShort = ({ step, family }: Played): string =>
  `${step.scenario.id}: ${step.from} → ${step.to} TCP ${String(step.port)} over IPv${String(family)}, wanted: ${step.scenario.wanted}`;

/**
 * The clusters that a filter plays: all of them in `npm run test:all`, and in `npm test` one, which is not the same for every filter. A firewalld
 * takes long to load, so it gets the first one, kubeadm; the other tests of it take two others.
 */
const chosen = (at: number, isSlow: boolean): readonly Cluster[] => oneOf(clusters, isSlow ? 0 : at * 5);
const clusterOf = (id: string): Cluster => {
  const found = clusters.find((cluster) => cluster.id === id);
  if (!found) throw new Error(`no cluster has the id ${id}`);
  return found;
};
/** The places that an overlay reaches, so that a packet from there to a pod has a way. */
const inPodNetwork = {
  'control-plane': 1,
  'other-control-plane': 1,
  node: 1,
  'other-node': 1,
  'control-plane-pod': 1,
  'node-pod': 1,
  'other-node-pod': 1,
};
/** Whether a step connects behind a filter without our rules: the default zone of firewalld opens SSH only. */
const isOpenBefore = (filter: Filter, port: number): boolean => !filter.notations.includes('firewalld') || port === 22;

const why = whyNoNamespaces();
describe.skipIf(why !== undefined)(`a cluster in network namespaces${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  const lab = new ClusterLab();
  beforeAll(async () => {
    try {
      await lab.build(ports);
    } catch (error) {
      lab.remove();
      throw error;
    }
  });
  afterAll(() => lab.remove());

  it('without rules makes every connection of the table, so that what is refused is refused by the rules', async () => {
    for (const cluster of fewOrAll(clusters.slice(0, 2), clusters)) {
      lab.network(cluster.network);
      const all = playedOf(stepsBehind({ where: 'host', notations: [] }, cluster));
      const reached = await lab.reached(all, () => true, patience);
      expect(all.filter((each) => !reached.has(each)).map((each) => `${cluster.id}, ${inShort(each)}`)).toEqual([]);
    }
  });

  const whyNot = whyNoFirewalld();
  describe.skipIf(whyNot !== undefined).each(filters)(`behind $id${whyNot === undefined ? '' : ` (skipped: ${whyNot})`}`, (filter) => {
    let firewallds: Firewallds | undefined;
    beforeAll(async () => {
      if (!filter.notations.includes('firewalld')) return;
      firewallds = new Firewallds();
      await firewallds.start();
    });
    afterAll(() => firewallds?.end());
    const loadFor = (cluster: Cluster, set: RuleSet = ruleSetOfCluster(cluster)): Promise<Loaded> =>
      load(lab, filter, set, cluster, firewallds);

    it('does everything that has to work, and nothing that has to stay closed', async () => {
      const wrong: string[] = [];
      for (const cluster of chosen(filters.indexOf(filter), filter.notations.includes('firewalld'))) {
        lab.network(cluster.network);
        await loadFor(cluster);
        const all = playedOf(stepsBehind(filter, cluster));
        const reached = await lab.reached(all, isWanted, patience);
        const here = all.filter((each) => reached.has(each) !== isWanted(each));
        wrong.push(...here.map((each) => `${cluster.id}, ${inShort(each)}`));
        console.log(
          `${filter.id}, ${cluster.id}: ${String(reached.size)} connect, ${String(all.length - reached.size)} are refused, ${here.length === 0 ? 'all as wanted' : `${String(here.length)} not as wanted`}`,
        );
      }
      expect(wrong).toEqual([]);
    });

    // Each load of a firewalld takes seconds: in `npm test` it is loaded once here, and once below.
    if (!runsAll && filter.notations.includes('firewalld')) return;

    it('connections that are open live through the load, and the way back that the head gives opens everything again', async () => {
      // Without translation of addresses no host keeps a list of its connections before the load, which is when a filter can cut them.
      const cluster = clusterOf('kubeadm-routed');
      lab.network(cluster.network);
      const ways = [
        ['admin', 'control-plane', 22],
        ['admin', 'node', 22],
        ['admin', 'control-plane', 6443],
        ['node', 'control-plane', 6443],
        ['control-plane', 'node', 10250],
      ] as const;
      const open = families.flatMap((family): readonly Try[] =>
        ways
          .filter(([, , port]) => isOpenBefore(filter, port))
          .map(([from, to, port]) => ({ from: spaceOf(from), to: spaceOf(to), family, protocol: 'tcp', port })),
      );
      await lab.hold(open, patience);
      const { undo } = await loadFor(cluster);
      for (const speaker of ['server', 'client'] as const) {
        const silent = await lab.silent(open, speaker, patience);
        const cut = open
          .filter((_, id) => silent.has(id))
          .map(({ from, to, family, port }) => `${from.place} → ${to.place} TCP ${String(port)} over IPv${String(family)}`);
        expect(cut, `nothing that the ${speaker} says arrives`).toEqual([]);
      }
      undo();
      const all = playedOf(stepsBehind(filter, cluster)).filter(({ port }) => isOpenBefore(filter, port));
      const reached = await lab.reached(all, () => true, patience);
      expect(all.filter((each) => !reached.has(each)).map(inShort)).toEqual([]);
    });

    it('a reader who does not say where administrators are is not locked out', async () => {
      const cluster = clusterOf('kubeadm');
      lab.network(cluster.network);
      await loadFor(cluster, ruleSetOfCluster(cluster, ['admin']));
      const all = families.flatMap((family): readonly Try[] =>
        [22, 6443].map((port) => ({ from: spaceOf('outside'), to: spaceOf('control-plane'), family, protocol: 'tcp', port })),
      );
      const reached = await lab.reached(all, () => true, patience);
      expect(reached.size).toBe(all.length);
    });
  });

  it.skipIf(whyNot !== undefined)(
    `firewalld forwards to pods what is listed and nothing else, also after a second run, and nothing after the way back${whyNot === undefined ? '' : ` (skipped: ${whyNot})`}`,
    async () => {
      const cluster = clusterOf('eks');
      lab.network(cluster.network);
      const host = new FirewalldHost(ClusterLab.namespace('node'));
      try {
        await host.started();
        const ways = [
          ['control-plane', 'node-pod', 8443, 'listed'],
          ['control-plane', 'node-pod', 10250, 'listed'],
          ['other-node', 'node-pod', 8080, 'listed'],
          ['control-plane', 'node-pod', 8080, 'not listed'],
          ['outside', 'node-pod', 8443, 'not listed'],
          ['client', 'node-pod', 10250, 'not listed'],
          ['control-plane', 'node', 8443, 'not listed'],
          ['outside', 'node', 10250, 'not listed'],
        ] as const;
        const all = families.flatMap((family) =>
          ways.map(([from, to, port, listed]) => ({
            ...{ from: spaceOf(from), to: spaceOf(to), family, protocol: 'tcp' as const, port, listed },
            text: `${from} → ${to} TCP ${String(port)} over IPv${String(family)}`,
          })),
        );
        const listed = all.filter((each) => each.listed === 'listed').map(({ text }) => text);
        const through = async (isExpected: (each: (typeof all)[number]) => boolean): Promise<readonly string[]> => {
          const reached = await lab.reached(all, isExpected, patience);
          return all.filter((each) => reached.has(each)).map(({ text }) => text);
        };
        const set = ruleSetOfCluster(cluster);
        loadFirewalld(host, set, 'node');
        expect(await through((each) => each.listed === 'listed')).toEqual(listed);
        const undo = loadFirewalld(host, set, 'node');
        expect(await through((each) => each.listed === 'listed')).toEqual(listed);
        for (const command of undo) host.shell(command);
        expect(await through(() => false)).toEqual([]);
      } finally {
        host.end();
      }
    },
  );

  it('on a router, every pair of places on every port comes out as the lines of the set say, and pods have the address that is expected', async () => {
    const wrong: string[] = [];
    for (const cluster of chosen(filters.length, false)) {
      lab.network(cluster.network);
      const set = ruleSetOfCluster(cluster);
      await load(lab, filters[0] as Filter, set, cluster);
      const places = placeIds.filter((place) => cluster.pods_on_control_plane || place !== 'control-plane-pod');
      const tried = [...new Set([...beside, ...Object.values(cluster.ports)])];
      const all = families.flatMap((family) =>
        places.flatMap((from) =>
          places
            .filter((to) => to !== from && (!to.endsWith('-pod') || from in inPodNetwork || cluster.network.overlay === 'none'))
            .flatMap((to) =>
              tried.map((port) => ({
                from: spaceOf(from),
                to: spaceOf(to),
                family,
                protocol: 'tcp' as const,
                port,
                ends: { from, to, port },
              })),
            ),
        ),
      );
      const isExpected = ({ ends, family }: (typeof all)[number]): boolean => {
        const wire = onWire(ends, cluster);
        return wire === undefined || isLetThrough(wire, family, set.lines);
      };
      const reached = await lab.reached(all, isExpected, patience);
      wrong.push(
        ...all
          .filter((each) => reached.has(each) !== isExpected(each))
          .map(
            (each) =>
              `${cluster.id}: ${each.ends.from} → ${each.ends.to} TCP ${String(each.port)} over IPv${String(each.family)}, ${isExpected(each) ? 'wanted' : 'not wanted'} by the lines`,
          ),
      );
      console.log(`${cluster.id}: ${String(all.length)} pairs and ports, ${String(reached.size)} connect`);
    }
    expect(wrong).toEqual([]);
  });
});

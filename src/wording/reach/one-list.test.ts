import { describe, expect, it } from 'vitest';
import { portTables as tables } from '../../export/firewall/test/port-tables.ts';
import { distributionOf, distributions } from '../../facts/distribution/distribution.ts';
import { shapeOfDistribution } from '../../model/reach/distribution-shape.ts';
import { kubeadmShape } from '../../model/reach/cluster-shape.ts';
import { connectionsOf } from '../../model/reach/reach.ts';
import { rulesOf } from '../../model/reach/rule.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { oneList, openSentence } from './one-list.ts';
import { anyProtocol, wireText } from './row.ts';
import { ruleLines, type RuleLine } from './rule-list.ts';
import { placeNames } from './network.ts';

const listOf = (id: string) => oneList(distributionOf(id).settings, shapeOfDistribution(id));
/** Each pair of networks of a line, with what it lets through. */
const pairsOf = (lines: readonly RuleLine[]): readonly string[] =>
  lines.flatMap(({ from, to, wire }) =>
    from.split(/, | and /).flatMap((one) => to.split(/, | and /).map((other) => `${one} → ${other} ${wire}`)),
  );

describe('the ports as one list', () => {
  it.each(['k3s', 'rke2'])('has every row of the table of %s, between the hosts that the table names', (id) => {
    const rows = tables.find((each) => each.id === id)?.rows.filter((row) => row.only_with === undefined) ?? [];
    expect(rows.length).toBeGreaterThan(3);
    const list = listOf(id);
    const all = pairsOf([...(list?.lines ?? []), ...(list?.depending ?? []).flatMap(({ lines }) => lines)]);
    for (const { id: row, page, from, to } of rows)
      for (const one of from.filter((end) => end !== 'self'))
        for (const other of to) {
          const [first, last = first] = page.port.split('-').map(Number);
          const has = all.some((pair) => {
            const [between = '', protocol = '', ports = ''] = / (.*) (TCP|UDP) (.*)$/.exec(` ${pair}`)?.slice(1) ?? [];
            return (
              between === `${placeNames[one]} → ${placeNames[other]}` &&
              protocol === page.protocol.toUpperCase() &&
              ports.split(', ').some((range) => {
                const [low, high = low] = range.split('–').map(Number);
                return Number(low) <= Number(first) && Number(last) <= Number(high);
              })
            );
          });
          expect(has, `${id} ${row}: ${one} to ${other}`).toBe(true);
        }
  });

  it('says every rule of every distribution once, and none that is undecided before those that depend on something', () => {
    for (const { id, settings } of distributions) {
      const shape = shapeOfDistribution(id);
      const list = oneList(settings, shape);
      if (!list) continue;
      const rules = rulesOf(connectionsOf(settings, shape));
      const saying = (isNeeded: 'yes' | 'unknown'): readonly string[] =>
        rules
          .filter((rule) => rule.isNeeded === isNeeded)
          .map((rule) => `${placeNames[rule.from]} → ${placeNames[rule.to]} ${wireText(rule)}`)
          .toSorted();
      expect(pairsOf(list.lines).toSorted(), id).toEqual(saying('yes'));
      expect(list.depending.flatMap(({ lines }) => pairsOf(lines)).toSorted(), id).toEqual(saying('unknown'));
    }
  });

  it('there is none of a distribution whose ports nobody read, for it would be taken for a whole one', () => {
    expect(listOf('doks')).toBeUndefined();
    expect(openSentence(distributionOf('doks').settings, shapeOfDistribution('doks'))).toBeUndefined();
  });

  it('a sentence says it of kubeadm and of k3s, and names what only some clusters need and what administrators open', () => {
    expect(openSentence(modeOf('defaults').settings, kubeadmShape)).toBe(
      'Open TCP 6443 from nodes and control plane hosts to control plane hosts, TCP 10250 from control plane hosts to nodes and control plane hosts, TCP 2379–2380 among control plane hosts, the ports of your network plugin, and TCP 22 from administrators.',
    );
    expect(openSentence(distributionOf('k3s').settings, shapeOfDistribution('k3s'))).toBe(
      'Open TCP 6443 from nodes and control plane hosts to control plane hosts, TCP 10250 and UDP 8472 among nodes and control plane hosts, and TCP 22 from administrators. If several control plane hosts run etcd, or etcd has hosts of its own, add TCP 2379–2380.',
    );
  });

  it('the sentences name every port of the list, but for those of the network plugin', () => {
    for (const { id, settings } of distributions) {
      const shape = shapeOfDistribution(id);
      const list = oneList(settings, shape);
      const sentence = openSentence(settings, shape);
      if (!list || !sentence) continue;
      const needed = rulesOf(connectionsOf(settings, shape)).filter(({ undecidedBy }) => !undecidedBy.includes('network-plugin'));
      const portsOf = (text: string): readonly string[] => text.match(/\d+/g) ?? [];
      const missing = ruleLines(needed).flatMap(({ wire }) => portsOf(wire).filter((port) => !portsOf(sentence).includes(port)));
      expect(missing, id).toEqual([]);
    }
  });

  it('what is open in full between the same networks is said of both at once', () => {
    expect(openSentence(distributionOf('eks').settings, shapeOfDistribution('eks'))).toContain('everything among pods and nodes,');
  });

  it('the sentence opens no port to more hosts than the rules do', () => {
    for (const { id, settings } of distributions) {
      const shape = shapeOfDistribution(id);
      const [sentence = ''] = openSentence(settings, shape)?.split(/\. (?:Depending|If)/) ?? [];
      const rules = ruleLines(
        rulesOf(connectionsOf(settings, shape)).filter(({ isNeeded, from }) => isNeeded === 'yes' && from !== 'admin'),
      );
      for (const clause of sentence.replace(/^Open |\.$/g, '').split(/, (?:and )?(?=TCP|UDP|everything|the ports)/)) {
        const said = /^(?<what>.+?) (?:among (?<both>.+)|from (?<from>.+) to (?<to>.+))$/.exec(clause)?.groups;
        if (!said || clause.endsWith('administrators')) continue;
        const names = (text = ''): string =>
          text
            .replace('the load balancer', 'load balancer')
            .split(/, | and /)
            .toSorted()
            .join();
        const [from, to] = [names(said['both'] ?? said['from']), names(said['both'] ?? said['to'])];
        const wires = rules.filter((rule) => names(rule.from) === from && names(rule.to) === to).map(({ wire }) => wire);
        const what = said['what'] === 'everything' ? anyProtocol : (said['what'] ?? '');
        expect(
          wires.some((wire) => what.includes(wire)),
          `${id}: ${clause}`,
        ).toBe(true);
        // The split leaves the protocols of one list apart, so each port of the clause is looked for.
        for (const port of what.match(/\d+/g) ?? []) expect(wires.join(), `${id}: ${clause}`).toContain(port);
      }
    }
  });

  it('says whose ports only the reader can number', () => {
    expect(listOf('k3s')?.ownPorts).toBe(
      'If you use them, also open the ports of the nodes that you reach through the API server’s proxy.',
    );
    expect(listOf('eks')?.ownPorts).toBe(
      'If you use them, also open the ports of your webhooks, and those of the nodes, pods and Services that you reach through the API server’s proxy.',
    );
  });
});

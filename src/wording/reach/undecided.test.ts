import { describe, expect, it } from 'vitest';
import { kubeadmShape, type ClusterShape } from '../../model/reach/cluster-shape.ts';
import { shapeOfDistribution } from '../../model/reach/distribution-shape.ts';
import { connectionsOf } from '../../model/reach/reach.ts';
import { rulesOf, unnamedOf } from '../../model/reach/rule.ts';
import { unknownConditionIds } from '../../model/reach/unknown-condition.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { ruleLines } from './rule-list.ts';
import { undecidedList } from './undecided.ts';
import { wordsOfCondition } from './unknown-condition.ts';

const { settings } = modeOf('defaults');
const listOf = (changed: Partial<ClusterShape>): ReturnType<typeof undecidedList> => {
  const connections = connectionsOf(settings, { ...kubeadmShape, ...changed });
  return undecidedList(rulesOf(connections), unnamedOf(connections));
};
const known = { podTraffic: ['flannel-vxlan'], podsMasqueraded: 'yes', webhookPorts: [9443] } as const;

describe('what is undecided about the rules of a cluster', () => {
  it('every condition says in one line of ASCII for a comment what would let a reader remove the rule', () => {
    for (const id of unknownConditionIds) {
      const { removable, unknown } = wordsOfCondition(id);
      expect(removable, id).toMatch(/^[ -~]{20,120}$/);
      expect(removable, id).not.toMatch(/["'\\$`]/);
      expect(removable, id).toMatch(/[^.]\.$/);
      expect(unknown, id).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('a cluster of which all is known has no undecided rule, and one of which the plugin is unknown lists what stays allowed', () => {
    expect(listOf(known)).toMatchObject({ sentence: 'None of the 14 rules is undecided.', conditions: [] });
    const { conditions, sentence } = listOf({ ...known, podTraffic: [] });
    expect(sentence).toBe(
      '19 of the 29 rules are undecided. They stay in the file as rules that allow, each under a comment, until you answer what is unknown.',
    );
    expect(conditions.map(({ id, count }) => [id, count])).toEqual([['network-plugin', '19 rules']]);
    expect(conditions[0]?.allowed).toContainEqual({
      between: 'Nodes and control plane hosts → nodes and control plane hosts',
      from: 'nodes and control plane hosts',
      to: 'nodes and control plane hosts',
      wire: 'UDP 500, 4500, 4789, 6081, 8285, 8472, 51820, 51821, 51871',
    });
  });

  it('one undecided rule is told of in the singular', () => {
    const { settings: ofK0s } = { settings: { ...settings, transport: 'konnectivity' as const } };
    const shape = { ...shapeOfDistribution('k0s'), podsMasqueraded: 'yes' as const };
    expect(undecidedList(rulesOf(connectionsOf(ofK0s, shape)), []).sentence).toMatch(
      /^1 of the \d+ rules is undecided\. It stays in the file as a rule/,
    );
  });

  it('a connection that a closed set would block for want of a port is named', () => {
    expect(listOf({ ...known, podTraffic: ['routed'], nodeProxyPorts: [9100], proxiedPodPorts: [8080] }).unnamed).toBeUndefined();
    const named = { ...known, podTraffic: ['routed'], nodeProxyPorts: [9100], proxiedPodPorts: [8080] } as const;
    expect(listOf({ ...named, webhookPorts: [] }).unnamed).toMatch(
      /^No rule is written for “API server → webhook”, because no port is named for it\./,
    );
  });

  it('the shortest list of rules says every pair of networks that the rules have, and no other', () => {
    const rules = rulesOf(connectionsOf(settings, { ...kubeadmShape, ...known }));
    const lines = ruleLines(rules);
    const pairs = lines.flatMap(({ between, wire }) => {
      const [from = '', to = ''] = between.toLowerCase().split(' → ');
      const names = (text: string): readonly string[] => text.split(/, | and /);
      return names(from).flatMap((one) => names(to).map((other) => `${one} → ${other} ${wire}`));
    });
    expect(pairs.length).toBe(rules.length);
    expect(lines.length).toBeLessThan(rules.length);
    expect(pairs).toContain('control plane hosts → control plane hosts TCP 2379–2380');
    expect(pairs).not.toContain('nodes → control plane hosts TCP 2379–2380');
  });
});

import { kubeadmShape, type ClusterShape } from '../../model/reach/cluster-shape.ts';
import { port, type PortRange } from '../../model/reach/connection.ts';
import type { NetworkId } from '../../model/reach/network.ts';
import { connectionsOf } from '../../model/reach/reach.ts';
import { rulesOf, type Rule } from '../../model/reach/rule.ts';
import { modeOf, type ModeId } from '../../model/setting/mode.ts';
import { placeNames } from '../../wording/reach/network.ts';
import { connectionNames } from '../../wording/reach/connection-name.ts';
import { wireText } from '../../wording/reach/row.ts';
import { missingRuleAsk, missingRuleLead, notMissing, routeWords, ruleIsFor, throughFirewall } from '../../wording/practice/question.ts';
import { capital } from '../../wording/text/text.ts';
import type { Drawn, OneQuestion } from '../question.ts';
import type { Random } from '../random.ts';
import { drawUntil } from './draw.ts';

/** A rule that lets one port through, as an option has it. */
interface Allowed {
  readonly from: NetworkId;
  readonly to: NetworkId;
  readonly ports: readonly PortRange[];
}

const webhookPorts = [8443, 9443, 10260] as const;
const routeIds = Object.keys(routeWords) as (keyof typeof routeWords)[];

const shapeWith = (webhookPort: number): ClusterShape => ({
  ...kubeadmShape,
  podTraffic: ['routed'],
  podsMasqueraded: 'yes',
  agentOnHostNetwork: 'yes',
  kubeletOnControlPlane: 'no',
  webhookPorts: [webhookPort],
  extensionPorts: [],
  kubeletsScraped: false,
  adminAccess: [],
});

/** The rules between different networks that a cluster with this route needs: each needed for sure, and each with one port. */
export const neededRules = (route: ModeId, webhookPort: number): readonly Rule[] =>
  rulesOf(connectionsOf(modeOf(route).settings, shapeWith(webhookPort))).filter(
    ({ protocol, isNeeded }) => protocol === 'tcp' && isNeeded === 'yes',
  );

const keyOf = ({ from, to, ports }: Allowed): string => `${from}-${to}-${ports.map(({ from: first }) => String(first)).join('-')}`;
const textOf = (rule: Allowed): string =>
  `${capital(placeNames[rule.from])} → ${placeNames[rule.to]}, ${wireText({ protocol: 'tcp', ports: rule.ports })}`;

/** Rules that are near to the missing one and that this cluster does not need: turned round, for the Service’s port or a port beside it, or for another route. */
function nearBy(missing: Rule, route: ModeId, webhookPort: number): readonly Allowed[] {
  const samePlaces = (number: number): Allowed => ({ from: missing.from, to: missing.to, ports: [port(number)] });
  const ports = missing.to === 'pods' ? [443, 10250] : missing.to === 'nodes' ? [10255, 443] : [8131, 10250, 443];
  return [
    { from: missing.to, to: missing.from, ports: missing.ports },
    ...ports.map(samePlaces),
    ...routeIds.filter((id) => id !== route).flatMap((id) => neededRules(id, webhookPort)),
  ];
}

/** What each missing rule breaks. */
const needs = (rule: Rule): string => ruleIsFor(rule.connections.map((id) => connectionNames[id]));

/**
 * Which firewall rule is missing. The rules that are listed and the right option are all that the cluster needs between its networks; every other option is
 * near to the missing rule, and no connection of this cluster needs it.
 */
export const drawMissingRule = (random: Random): Drawn<OneQuestion> =>
  drawUntil('missing-rule', random, () => {
    const route = random.pick(routeIds);
    const webhookPort = random.pick(webhookPorts);
    const needed = neededRules(route, webhookPort);
    const across = needed.filter(({ from, to }) => from !== to || from === 'nodes');
    const missing = random.pick(across);
    const isNeeded = (rule: Allowed): boolean => needed.some((each) => keyOf(each) === keyOf(rule));
    const near = nearBy(missing, route, webhookPort).filter((rule) => !isNeeded(rule) && rule.from !== 'etcd');
    const distinct = near.filter((rule, at) => near.findIndex((each) => keyOf(each) === keyOf(rule)) === at);
    const wrong = random.some(distinct, 3);
    if (wrong.length < 3) return undefined;
    return {
      form: 'one',
      ask: missingRuleAsk,
      lead: missingRuleLead(route, webhookPort),
      given: needed.filter((rule) => rule !== missing).map(textOf),
      options: random.shuffled<Allowed>([missing, ...wrong]).map((rule) => ({
        id: keyOf(rule),
        text: textOf(rule),
        reply: rule === missing ? needs(missing) : whyNot(rule, missing),
      })),
      right: keyOf(missing),
      because: `${textOf(missing)}. ${needs(missing)}`,
      see: { href: '/ports/', text: throughFirewall },
      misconception: missing.to === 'pods' ? 'service-port' : 'who-connects',
    };
  });

function whyNot(rule: Allowed, missing: Rule): string {
  if (rule.from === missing.to && rule.to === missing.from) return notMissing.turned;
  return rule.to === 'pods' && rule.ports[0]?.from === 443 ? notMissing.service : notMissing.needless;
}

import { parseAllDocuments } from 'yaml';
import { podRanges, spaceOf } from './cluster-lab.ts';
import type { PlaceId, Step } from './must-work.ts';

/** A rule of a host policy of Cilium, as far as the site writes them. */
interface Ingress {
  readonly fromEntities?: readonly string[];
  readonly fromEndpoints?: readonly { readonly matchLabels?: Readonly<Record<string, string>> }[];
  readonly fromCIDR?: readonly string[];
  readonly toPorts?: readonly {
    readonly ports: readonly { readonly port: string; readonly endPort?: number; readonly protocol: string }[];
  }[];
}

/** A host policy of Cilium. */
interface HostPolicy {
  readonly kind: string;
  readonly spec: {
    readonly nodeSelector: { readonly matchExpressions: readonly { readonly key: string; readonly operator: string }[] };
    readonly ingress: readonly Ingress[];
  };
}

/** The policies of a file. */
export function policiesIn(text: string): readonly HostPolicy[] {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document) => {
    if (document.errors.length > 0) throw new Error(document.errors.map(({ message }) => message).join('\n'));
    return document.contents === null ? [] : [document.toJS() as HostPolicy];
  });
}

/**
 * What Cilium takes the sender for, by its documentation of entities: a host of an API server is a remote node too, a pod keeps its identity on the way
 * to a host of the cluster, and everybody else is the world.
 */
function entitiesOf(place: PlaceId): readonly string[] {
  if (place === 'control-plane' || place === 'other-control-plane') return ['kube-apiserver', 'remote-node', 'cluster', 'all'];
  if (place === 'node' || place === 'other-node') return ['remote-node', 'cluster', 'all'];
  return place.endsWith('-pod') ? ['cluster', 'all'] : ['world', 'all'];
}
const isAgent = ({ scenario }: Step): boolean => scenario.id.startsWith('agent-');

function isFrom(rule: Ingress, step: Step): boolean {
  const addresses = Object.values(spaceOf(step.from).addresses).flatMap((address) => [`${address}/32`, `${address}/128`]);
  return (
    (rule.fromEntities ?? []).some((entity) => entitiesOf(step.from).includes(entity)) ||
    (step.from.endsWith('-pod') && (rule.fromEndpoints ?? []).some(({ matchLabels }) => matchLabels === undefined || isAgent(step))) ||
    (rule.fromCIDR ?? []).some((prefix) => addresses.includes(prefix) && !Object.values(podRanges).includes(prefix))
  );
}

/** Whether the policies of a file let a step in to the host that it leads to. A policy drops what it does not list for the hosts that it selects. */
export function isLetIn(policies: readonly HostPolicy[], step: Step): boolean {
  const isControlPlane = step.to.endsWith('control-plane');
  const selected = policies.filter(({ spec }) =>
    spec.nodeSelector.matchExpressions.every(
      ({ key, operator }) => key === 'node-role.kubernetes.io/control-plane' && (operator === 'Exists') === isControlPlane,
    ),
  );
  return selected.some(({ spec }) =>
    spec.ingress.some(
      (rule) =>
        isFrom(rule, step) &&
        (rule.toPorts === undefined ||
          rule.toPorts.some(({ ports }) =>
            ports.some(
              ({ port, endPort, protocol }) => protocol === 'TCP' && Number(port) <= step.port && step.port <= (endPort ?? Number(port)),
            ),
          )),
    ),
  );
}

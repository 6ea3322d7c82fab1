import type { Reader } from '../../reading.ts';
import { get, pairOf, textOf, type MapNode, type Node } from '../../yaml-node.ts';
import { tellRead } from '../piece.ts';

/** Keys of the values of kube-prometheus-stack: three of them are no chance. */
const keys =
  /^(?:kubeApiServer|kubelet|kubeControllerManager|kubeScheduler|kubeEtcd|kubeProxy|coreDns|prometheusOperator|kubeStateMetrics|nodeExporter|defaultRules|prometheus|alertmanager|grafana)$/;
/** Those that others hardly have. */
const own = /^(?:kube(?!StateMetrics)|prometheusOperator|defaultRules)/;
const chart = /^(?:kube-?prometheus-?stack|prometheus-operator)$/i;

const name = 'values as of the Helm chart kube-prometheus-stack';

/** Whether these are its values: by their keys, or because somebody says that they are. */
function areValues(node: Node, isNamed: boolean): node is MapNode {
  if (node.kind !== 'map') return false;
  const found = node.pairs.filter(({ key }) => keys.test(key));
  return found.length >= (isNamed ? 1 : 3) && found.some(({ key }) => own.test(key));
}

/** The components that it scrapes, and where each keeps what it says of them. */
const scraped = ['kubelet', 'kubeApiServer', 'kubeControllerManager', 'kubeScheduler', 'kubeEtcd', 'kubeProxy'] as const;
const fields = [
  ['serviceMonitor', 'https'],
  ['serviceMonitor', 'insecureSkipVerify'],
  ['tlsConfig', 'insecureSkipVerify'],
] as const;

/** Tells how Prometheus reaches each component by these values. Whether it verifies kubelets where none says it, the template of the chart says. */
function tellValues(reader: Reader, values: MapNode): void {
  for (const component of scraped)
    for (const [section, field] of fields) {
      const pair = pairOf(get(values, component, section), field);
      const value = pair && (textOf(pair.value) ?? '');
      if (!pair || !value) continue;
      const path = `${component}.${section}.${field}`;
      const place = { source: reader.source, start: pair.keyStart, end: pair.value.end };
      // Nobody else takes it for the switch of another client.
      reader.reading.foreign.push(place);
      // What it skips it skips in each version: the older ones do so whatever the values say (prometheus-community/helm-charts:charts/kube-prometheus-stack/templates/exporters/kubelet/servicemonitor.yaml:37@0edb0efafdbecaa5212ba284ea0c4cb28efa1bea).
      if (component === 'kubelet' && field === 'insecureSkipVerify' && value === 'true') {
        reader.reading.stated.push({ ...place, id: 'scraperVerification', value: 'skipped', name: `${path}: true` });
        continue;
      }
      const whom = component === 'kubelet' ? 'kubelets' : component.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const says = field === 'https' ? `scrapes ${whom} by TLS` : `verifies ${whom}`;
      const rest = component === 'kubelet' ? '; the template of the chart says whether it verifies them, and is not here' : '';
      tellRead(reader, pair.keyStart, `${path}: ${value.slice(0, 20)}, which says whether Prometheus ${says}${rest}`);
    }
}

/**
 * Names the values of kube-prometheus-stack, at the root or below the key of a chart that has it as a part, and what they say of the components of
 * Kubernetes. `isNamed` says that the chart is known.
 */
export function tellStack(reader: Reader, root: Node, isNamed = false): boolean {
  const below = root.kind === 'map' ? root.pairs.find(({ key, value }) => areValues(value, chart.test(key))) : undefined;
  const values = areValues(root, isNamed) ? root : below?.value;
  if (values?.kind !== 'map') return false;
  if (!reader.depth && !isNamed) reader.reading.form = name;
  tellRead(reader, below && values !== root ? below.keyStart : values.start, name);
  tellValues(reader, values);
  return true;
}

/** Whether a chart is that one, by its name. */
export const isStack = (of: string): boolean => chart.test(of.replace(/^.*\//, ''));

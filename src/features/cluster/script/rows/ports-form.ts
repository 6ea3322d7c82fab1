import { readQuery } from '../../../../state/query.ts';
import type { ClusterPart } from '../context.ts';
import type { ReaderCluster } from '../../../../state/cluster.ts';

/**
 * What the page of ports is told of the cluster of the reader: a `CustomEvent` of this name on `.ports-tool`, which bubbles. Its `detail` is a `PortsCluster`,
 * or `undefined` once the reader forgot the cluster. It comes only where the address of the page asks for nothing of its own.
 */
export const portsClusterEvent = 'hub-spoke:ports-cluster';

/** What that event carries: the cluster, what it is called, and the same as the text of a query. */
export interface PortsCluster {
  readonly cluster: ReaderCluster;
  readonly name: string;
  readonly text: string;
}

/** Parameters that say nothing of the form of the page. */
const notOfTheForm = new Set(['cluster', 'theme']);

/** Whether the address asks for a state of the form, which then counts more than the cluster of the reader. */
export const asksForPorts = (search: string): boolean => [...readQuery(search)].some(([key]) => !notOfTheForm.has(key));

/** The form of `/ports/` begins from the cluster of the reader, unless the address asks for another state. */
export const portsFormPart: ClusterPart = ({ cluster, name, text }, page) => {
  const tool = document.querySelector('.ports-tool');
  if (!tool || asksForPorts(location.search)) return;
  const tell = (detail: PortsCluster | undefined): void => {
    tool.dispatchEvent(new CustomEvent(portsClusterEvent, { bubbles: true, detail }));
  };
  tell({ cluster, name, text });
  page.also(() => tell(undefined));
};

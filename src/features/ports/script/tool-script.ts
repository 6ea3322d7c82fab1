import type { ReaderCluster } from '../../../state/cluster.ts';
import { loadShared } from '../../shell/script/load-script.ts';

/** Where the script of the tool leaves what starts it. */
export const toolKey = Symbol.for('hub-spoke.ports');

/** What the page of ports is once its script has taken it over. */
export interface PortsTool {
  /** Begins from the cluster of the reader, or again from kubeadm’s defaults. What the address asks for stays. */
  begin(cluster: ReaderCluster | undefined): void;
}

/** Takes the page of ports over: its form, its tables, its address and its rules. */
export type StartTool = (root: HTMLElement) => PortsTool;

/** The start of the tool, from the script that the page names. Rejects where it does not load, for example without a network. */
export const toolOf = (root: HTMLElement): Promise<StartTool> => loadShared<StartTool>(toolKey, root.dataset['tool'] ?? '');

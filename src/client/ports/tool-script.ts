import type { Settings } from '../../model/setting/setting.ts';
import { loadShared } from '../shell/load-script.ts';

/** Where the script of the tool leaves what starts it. */
export const toolKey = Symbol.for('hub-spoke.ports');

/** The cluster of the reader, as the form begins from it: the id of its distribution, where one is named, and its settings. */
export interface OwnPorts {
  readonly distribution: string | undefined;
  readonly settings: Settings;
}

/** What the page of ports is once its script has taken it over. */
export interface PortsTool {
  /** Begins from the cluster of the reader, or again from kubeadm’s defaults. What the address asks for stays. */
  begin(cluster: OwnPorts | undefined): void;
}

/** Takes the page of ports over: its form, its tables, its address and its rules. */
export type StartTool = (root: HTMLElement) => PortsTool;

/** The start of the tool, from the script that the page names. Rejects where it does not load, for example without a network. */
export const toolOf = (root: HTMLElement): Promise<StartTool> => loadShared<StartTool>(toolKey, root.dataset['tool'] ?? '');

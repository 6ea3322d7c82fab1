import { loadShared } from '../shell/load-script.ts';

/** Where the script of the tool leaves what starts it. */
export const toolKey = Symbol.for('hub-spoke.ports');

/** Takes the page of ports over: its form, its tables, its address and its rules. */
export type StartTool = (root: HTMLElement) => void;

/** The start of the tool, from the script that the page names. Rejects where it does not load, for example without a network. */
export const toolOf = (root: HTMLElement): Promise<StartTool> => loadShared<StartTool>(toolKey, root.dataset['tool'] ?? '');

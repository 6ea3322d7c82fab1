import { saveFile } from '../../shell/script/save-file.ts';
import { portsClusterEvent, type PortsCluster } from '../../cluster/script/rows/ports-form.ts';
import type { ReaderCluster } from '../../../state/cluster.ts';
import { portsNotLoaded } from '../../../wording/not-loaded.ts';
import { sayIgnored } from '../../../markup/say-ignored.ts';
import { toolOf, type PortsTool } from './tool-script.ts';

/**
 * Takes over the page of ports. The page came with the tables and rules of kubeadm’s defaults, so the script that knows connections is loaded when a
 * reader first comes to the form or a field, or at once where the address asks for another cluster.
 */
export function startPorts(): void {
  const root = document.querySelector<HTMLElement>('.ports-tool');
  if (!root) return;
  const early: EventTarget[] = [];
  let isAsked = false;
  let tool: PortsTool | undefined;
  /** The cluster of the reader, which may be known before the script of the tool is there. */
  let cluster: ReaderCluster | undefined;
  const load = async (): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    try {
      const start = await toolOf(root);
      root.removeEventListener('input', keep);
      tool = start(root);
      if (cluster) tool.begin(cluster);
      // What the reader chose or typed meanwhile is still in its controls.
      for (const target of early) target.dispatchEvent(new Event('input', { bubbles: true }));
    } catch {
      // The next thing that the reader does tries again.
      isAsked = false;
      sayIgnored(root, portsNotLoaded);
    }
  };
  const keep = ({ target }: Event): void => {
    if (target) early.push(target);
    void load();
  };
  // The choice at the top has the distributions of the form.
  const groups = root.querySelectorAll('.ports-form [name="distro"] optgroup');
  root.querySelector('[data-chooses]')?.append(...[...groups].map((group) => group.cloneNode(true)));
  root.addEventListener('input', keep);
  for (const type of ['pointerover', 'focusin']) root.addEventListener(type, () => void load(), { once: true });
  for (const form of root.querySelectorAll('form')) form.addEventListener('submit', (event) => event.preventDefault());
  root.querySelector('[data-save]')?.addEventListener('click', () => {
    const [code, name] = ['.rules-text pre code', '.rules-text figcaption code'].map((each) => root.querySelector(each)?.textContent ?? '');
    saveFile(new Blob([code ?? ''], { type: 'text/plain' }), name ?? '');
  });
  root.addEventListener(portsClusterEvent, (event) => {
    cluster = (event as CustomEvent<PortsCluster | undefined>).detail?.cluster;
    if (tool) tool.begin(cluster);
    else if (cluster) void load();
  });
  if (location.search.length > 1) void load();
}

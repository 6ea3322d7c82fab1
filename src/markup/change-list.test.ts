import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { modeOf } from '../model/setting/mode.ts';
import { linkChanges } from '../wording/change/path-change.ts';
import { drawIn } from './h.ts';
import { renderChanges } from './change-list.ts';

it('renderChanges() counts as many paths as changed, and says that no path changed where none did', () => {
  const { document } = parseHTML('<!doctype html><html><body><div></div></body></html>');
  drawIn(document);
  const container = document.querySelector('div');
  if (!container) throw new Error('linkedom made a document without its own div');
  const { settings: defaults } = modeOf('defaults');
  const { settings: verified } = modeOf('tls-verification');
  const changes = linkChanges(defaults, verified);
  renderChanges(container, changes, defaults);
  expect(container.querySelector('.count')?.textContent).toBe(`Compared with kubeadm defaults, ${changes.length} paths changed:`);
  renderChanges(container, linkChanges(defaults, defaults), defaults);
  expect(container.querySelector('.count')?.textContent).toBe('Compared with kubeadm defaults, no path changed.');
});

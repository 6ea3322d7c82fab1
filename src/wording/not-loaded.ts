// What is said where a part of a page did not load. Constants, because a bundle keeps a table of which it reads a field.

export const settingsNotLoaded = 'The part of this page that knows the settings could not be loaded. Reload the page to try again.';
export const portsNotLoaded =
  'The script of this page did not load, so the tables and the rules are those of kubeadm’s defaults. Reload the page to try again.';
export const drawingNotLoaded =
  'The drawing of this combination could not be loaded, so the one before stays. Reload the page to try again.';
export const selectionNotLoaded =
  'The part of this page that explains a selection could not be loaded. Modes still switch; reload the page to try again.';
export const stateNotDrawn =
  'The script that draws the state of this address did not load, so the picture may show another state. Reload the page to try again.';

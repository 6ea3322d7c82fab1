import { h, type Child, type Properties } from './h.ts';

/** `h` for what is drawn in the browser only, where there is one document. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties?: Properties,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => h(document, tag, properties, ...children);

import { flagStart } from '../wording/flag.ts';
import { h } from './h.ts';

const withFlags = new RegExp(`(${flagStart.source})`, 'i');

/** A sentence, each of its flags in an element that no line tears. */
export const flagParts = (text: string): readonly (Node | string)[] =>
  text.split(withFlags).map((part, at) => (at % 2 === 1 ? h('span', { class: 'flag' }, part) : part));

/** Keeps each flag of what a script wrote whole, as `src/build/site/whole-flags.ts` does in what the build wrote. */
export function keepFlagsWhole(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null)
    if (withFlags.test(text.data) && !text.parentElement?.closest('.flag, svg, select, pre')) texts.push(text);
  for (const text of texts) text.replaceWith(...flagParts(text.data));
}

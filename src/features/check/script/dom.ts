import { spansOf } from '../../../wording/text/text.ts';
import { h } from '../../../markup/h.ts';

/** The one element that a selector names. The page is ours, so it is there. */
export const part = <E extends Element>(root: ParentNode, selector: string): E => {
  const found = root.querySelector<E>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
};

/** A sentence whose commands stand in backquotes. */
export const withCode = (sentence: string): readonly (Node | string)[] =>
  spansOf(sentence).map(({ text, isCode }) => (isCode ? h(document, 'code', {}, text) : text));

import { spansOf } from '../../../wording/text/text.ts';
import { h } from '../../../markup/h.ts';

/** A sentence whose commands stand in backquotes. */
export const withCode = (sentence: string): readonly (Node | string)[] =>
  spansOf(sentence).map(({ text, isCode }) => (isCode ? h('code', {}, text) : text));

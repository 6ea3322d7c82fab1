import { spansOf } from '../wording/text/text.ts';
import { h } from './h.ts';

/** A sentence whose backticks are code. */
export const coded = (sentence: string): readonly (Node | string)[] =>
  spansOf(sentence).map(({ text, isCode }) => (isCode ? h('code', {}, text) : text));

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findingsIn } from './findings.ts';
import { hole, type Kind, type Piece } from './piece.ts';
import { withCode } from './read-markdown.ts';

interface Rewrite {
  readonly page: string;
  readonly kind?: Kind;
  readonly old: string;
  readonly new: string;
}
const rewrites = parse(readFileSync(new URL('rewrites.yaml', import.meta.url), 'utf8')) as readonly Rewrite[];

const pieceOf = (text: string, kind: Kind): Piece => {
  const piece = withCode(text.replaceAll(/\$\{[^}]*\}/g, hole), 0, kind);
  if (!piece) throw new Error(`no word in ${text}`);
  return piece;
};
const found = (text: string, kind: Kind = 'string') => findingsIn('content/any.mdx', pieceOf(text, kind));

describe.each(rewrites)('“$old”', ({ old, new: better, kind }) => {
  it('is found', () => {
    expect(found(old, kind)).not.toEqual([]);
  });
  it(`has become “${better}”, in which nothing is found`, () => {
    expect(found(better, kind)).toEqual([]);
  });
});

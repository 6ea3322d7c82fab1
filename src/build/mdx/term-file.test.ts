import { expect, it } from 'vitest';
import { termSchema } from './term-file.ts';

it('a term of the glossary may have no other name, and has a source and a page to go on to', () => {
  const term = { term: 'CSR', see: ['/modes/tls-verification/'], sources: ['facts/links#bootstrap'] };
  expect(termSchema.parse(term).aliases).toEqual([]);
  expect(termSchema.safeParse({ ...term, sources: undefined }).success).toBe(false);
  expect(termSchema.safeParse({ ...term, see: [] }).success).toBe(false);
});

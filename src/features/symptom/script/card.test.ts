import { describe, expect, it } from 'vitest';
import { excerptOf } from './card.ts';

describe('the passage that was found', () => {
  it('excerptOf() puts it on one line', () => {
    expect(excerptOf('ab x509:\n  certificate  expired cd', { start: 3, end: 31 })).toBe('x509: certificate expired');
  });
  it('excerptOf() cuts a long one and shows that it did', () => {
    expect(excerptOf('x'.repeat(900), { start: 0, end: 900 })).toBe(`${'x'.repeat(240)}…`);
  });
});

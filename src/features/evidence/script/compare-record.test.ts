import { expect, it } from 'vitest';
import type { Comparison } from '../../../facts/evidence/cluster-question.ts';
import { countsOf, outcomesInWords, versionNote } from './compare-record.ts';

const rows = (...list: readonly Comparison[]) => list.map((comparison) => ({ comparison }));

it('countsOf() counts what was compared, and what was not apart from it', () => {
  expect(countsOf(rows('same', 'same', 'different', 'told-by-flags', 'other-set-up', 'no-evidence', 'not-measured'))).toBe(
    '2 answers are the same, 1 is different, 1 is told from flags, 2 are not compared and 1 was not measured.',
  );
  expect(countsOf(rows('not-measured', 'not-measured'))).toMatch(/^0 answers are the same, 0 are different, .+ and 2 were not measured\.$/);
});

it('versionNote() names the minors that the evidence does not have, and a record without a version', () => {
  const minors = ['1.20', '1.21', '1.37'];
  expect(versionNote([{ minor: '1.21' }], minors)).toBeUndefined();
  expect(versionNote([{ minor: '1.38' }, { minor: '1.19' }, { minor: '1.38' }], minors)).toBe(
    'Our evidence has Kubernetes 1.20 to 1.37. What runs 1.38 and 1.19 is not compared.',
  );
  expect(versionNote([{ minor: undefined }], minors)).toContain('does not say which version of Kubernetes');
});

it('outcomesInWords() says together what came out alike', () => {
  expect(outcomesInWords({ 'TLS 1.1': 'refused', 'TLS 1.2': 'accepted', 'TLS 1.3': 'accepted' })).toBe(
    'TLS 1.1: refused; TLS 1.2, TLS 1.3: accepted',
  );
});

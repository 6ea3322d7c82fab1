import { describe, expect, it } from 'vitest';
import { expectTold } from '../../test/told.ts';
import { addressOf } from './complaint.ts';
import { complaints } from './index.ts';

const codesOf = (findings: readonly string[]): readonly string[] => findings.map((one) => one.replace(/^\w+ /, ''));

describe('what users of other checkers published as a false alarm', () => {
  it('is at least twenty complaints, each with an address of its own, most of them about kube-bench', () => {
    expect(complaints.length).toBeGreaterThanOrEqual(20);
    expect(new Set(complaints.map(addressOf)).size).toBe(complaints.length);
    for (const complaint of complaints) expect(addressOf(complaint)).toMatch(/^https:\/\/github\.com\/[\w-]+\/[\w-]+\/issues\/\d+$/);
    expect(complaints.filter(({ issue }) => issue.startsWith('aquasecurity/kube-bench#')).length).toBeGreaterThanOrEqual(10);
  });

  describe.each(complaints.map((one) => [`${one.issue}. ${one.complained}`, one] as const))('%s', (_, complaint) => {
    it('is not reported here', () => {
      expectTold(complaint, complaint.kubernetes);
      for (const code of complaint.absent) expect(codesOf(complaint.findings)).not.toContain(code);
    });

    it('is reported where it is true', () => {
      const { nearMiss } = complaint;
      expectTold(nearMiss, nearMiss.kubernetes);
      expect(complaint.absent).toContain(nearMiss.finds);
      expect(codesOf(nearMiss.findings)).toContain(nearMiss.finds);
    });
  });
});

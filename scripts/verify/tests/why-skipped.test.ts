import { expect, it } from 'vitest';
import { whySkipped } from './why-skipped.ts';

it('a skipped test is told with the reason that a title around it gives, and with its file where none does', () => {
  expect(whySkipped('a cluster in network namespaces (skipped: only root may make them) > behind nftables', 'src/a.test.ts')).toBe(
    'only root may make them',
  );
  expect(whySkipped('tshark > reads each capture', 'src/a.test.ts')).toBe('see src/a.test.ts');
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { alternativesTo } from '../model/alternative.ts';
import { kubernetesRead, minors, newestMinor } from '../model/minor.ts';
import { pathIds } from '../model/path.ts';
import { remedies } from '../model/remedy.ts';
import { missingIn } from '../model/version.ts';
import { factOf } from './fact.ts';

const published = new Set(readFileSync('e2e/published.txt', 'utf8').split('\n'));
const breakages = remedies.flatMap(({ breaks }) => breaks);

it('remedies, what they break, alternatives, and what a minor lacks, name facts that are there and confirmed', () => {
  const ids = [
    ...remedies.flatMap(({ facts }) => facts),
    ...breakages.flatMap(({ facts }) => facts),
    ...pathIds.flatMap((path) => alternativesTo(path).flatMap(({ facts }) => facts)),
    ...(missingIn('transport', 'ssh-tunnel', newestMinor)?.facts ?? []),
  ];
  expect(ids.length).toBeGreaterThan(60);
  expect(ids.filter((id) => !factOf(id).confirmed)).toEqual([]);
});

it('remedies lead to pages and headings that are published, for the set-up and for all that they break', () => {
  expect([...remedies, ...breakages].map(({ page }) => page).filter((page) => !published.has(page))).toEqual([]);
});

it('kubernetesRead is the release that the flags were read in, and newestMinor the last of the list', () => {
  expect(readFileSync('src/facts/flags.yaml', 'utf8')).toContain(`version_checked: v${kubernetesRead}`);
  expect(minors.at(-1)).toBe(newestMinor);
});

import { expect, it } from 'vitest';
import { titleOf } from './page-title.ts';

it('titleOf() puts what is shown behind the name of a page, and before the name of the site on home', () => {
  expect(titleOf('Hub & Spoke', 'SSH tunnel, kubelet verified')).toBe('SSH tunnel, kubelet verified · Hub & Spoke');
  expect(titleOf('kubectl logs, step by step · Hub & Spoke', 'Konnectivity, step 3')).toBe(
    'kubectl logs, step by step: Konnectivity, step 3 · Hub & Spoke',
  );
});

it('titleOf() leaves the title of the build where the page shows what it was built with', () => {
  expect(titleOf('Explore · Hub & Spoke', '')).toBe('Explore · Hub & Spoke');
});

import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { whyMalformed } from '../../export/test/well-formed.ts';
import { distributions } from '../../facts/distribution/distribution.ts';
import { judge } from '../../model/judge.ts';
import { paths } from '../../model/path.ts';
import { distributionPictures } from './distribution-pictures.ts';

const made = distributionPictures.map(({ id, name, make }) => ({ id, name, svg: make() }));
const rootOf = (svg: string): Element => {
  const root = parseHTML(`<body>${svg.replace(/^<\?xml[^>]*>\s*/, '')}</body>`).document.querySelector('svg');
  if (!root) throw new Error('no svg');
  return root;
};

it('every distribution has a picture, light and dark, that stands on its own', () => {
  expect(made.map(({ name }) => name)).toEqual(distributions.flatMap(({ id }) => ['', '.dark'].map((end) => `distributions/${id}${end}`)));
  for (const { name, svg } of made) {
    expect([name, whyMalformed(svg)]).toEqual([name, undefined]);
    expect(svg).not.toMatch(/var\(|NaN|undefined/);
  }
});

it('the picture of a distribution has the verdicts that the model gives to what it sets, and its name', () => {
  for (const { id, name, svg } of made) {
    const distribution = distributions.find((each) => each.id === id);
    if (!distribution) throw new Error(id);
    const root = rootOf(svg);
    const { verdicts } = JSON.parse(root.querySelector('metadata')?.textContent ?? '{}') as { verdicts: Record<string, unknown> };
    for (const path of paths.filter((each) => each.id in verdicts)) {
      const { hops } = judge(path.id, distribution.settings, 'nobody');
      expect([name, path.id, verdicts[path.id]]).toEqual([
        name,
        path.id,
        Object.fromEntries(hops.map(({ zone, verdict }) => [zone, verdict])),
      ]);
    }
    expect(Object.keys(verdicts).length).toBeGreaterThan(8);
    expect(root.querySelector('title')?.textContent).toContain(distribution.name);
  }
});

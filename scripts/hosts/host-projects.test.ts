import { expect, it } from 'vitest';
import { platforms } from '../../src/export/texts/platforms.ts';
import { hostProjects } from './host-projects.ts';

it('each platform that says which version was tried has a project that builds a page with it, and each project belongs to one', () => {
  const tried = platforms.flatMap(({ id, tried: version }) => (version ? [id] : []));
  expect(hostProjects.map(({ id }) => id).sort()).toEqual(tried.sort());
});

it('a project takes from npm exactly the version that is said to be tried, and from Debian whatever Debian has', () => {
  for (const { id, packages, files } of hostProjects) {
    const asked = [...Object.values(packages ?? {}), ...Object.values(files('')).flatMap((text) => text.match(/@[\d.]+/g) ?? [])];
    if (packages) expect(asked.map((version) => version.replace('@', ''))).toContain(platforms.find((each) => each.id === id)?.tried);
  }
});

it('a project has the paste in one of its files', () => {
  for (const { files } of hostProjects)
    expect(Object.values(files('THE PASTE')).filter((text) => text.includes('THE PASTE'))).toHaveLength(1);
});

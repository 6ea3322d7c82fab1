import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  compareMinors,
  kubernetesMeasured,
  kubernetesRead,
  minorAfter,
  minors,
  newestMinor,
  oldestMinor,
  plannedMinor,
  releaseDay,
} from './minor.ts';
import { checkedMinor } from '../../facts/evidence/standing.ts';
import { parseMinor as parseMinorFrom, partlyChecked } from '../../wording/query/kubernetes-version.ts';

const parseMinor = (text: string): ReturnType<typeof parseMinorFrom> => parseMinorFrom(text, checkedMinor);
const after = (minor: string): string => `1.${Number(minor.split('.')[1]) + 1}`;

it('minors lists every minor from 1.20 to the newest, oldest first, without a gap', () => {
  expect(minors[0]).toBe('1.20');
  for (const [index, minor] of minors.slice(1).entries()) expect(minor).toBe(after(minors[index] ?? ''));
  expect(minors.at(-1)).toBe(newestMinor);
});

it('newestMinor has a day of release and plannedMinor has none', () => {
  expect(releaseDay(newestMinor)).toMatch(/^20\d\d-\d\d-\d\d$/);
  expect(releaseDay(plannedMinor)).toBeUndefined();
  expect(releaseDay('1.5')).toBeUndefined();
  expect(plannedMinor).toBe(after(newestMinor));
  expect(minors).not.toContain(plannedMinor);
});

it('minorAfter() counts minors as numbers', () => {
  expect([minorAfter('1.9'), minorAfter('1.36')]).toEqual(['1.10', '1.37']);
});

it('minors came out one after the other', () => {
  const days = minors.map((minor) => releaseDay(minor) ?? '');
  expect(days).toEqual([...days].sort());
});

it('parseMinor() reads a minor with or without a v and a patch release', () => {
  for (const text of ['1.34', 'v1.34', '1.34.9', ' v1.34.9 ']) expect(parseMinor(text)).toEqual({ minor: '1.34' });
  expect(parseMinor(newestMinor)).toEqual({ minor: newestMinor });
});

it('parseMinor() takes the nearest minor for one that the facts do not cover, and says so', () => {
  expect(parseMinor('1.19')).toEqual({
    minor: '1.20',
    note: `Kubernetes 1.19 is not in the facts, which cover 1.20 to ${newestMinor}. Shown as 1.20.`,
  });
  expect(parseMinor('2.1').minor).toBe(newestMinor);
  expect(parseMinor('0.9').minor).toBe('1.20');
});

it('parseMinor() says of the planned minor that it was not released', () => {
  expect(parseMinor(plannedMinor)).toEqual({
    minor: newestMinor,
    note: `Kubernetes ${plannedMinor} is planned and was not released. Shown as ${newestMinor}.`,
  });
});

it('parseMinor() answers anything else in one sentence and shows the minor that the site opens with', () => {
  for (const text of ['', 'latest', '1', '1.', '-1.34', '1.34.9.9', '<b>1.34</b>', '9'.repeat(100_000)]) {
    const { minor, note } = parseMinor(text);
    expect(minor).toBe(checkedMinor);
    expect(note).toContain('is not a Kubernetes version');
    expect(note?.length).toBeLessThan(140);
  }
});

it('partlyChecked() tells of a minor after the one that was checked, and of no other', () => {
  for (const minor of minors)
    expect(partlyChecked(minor, checkedMinor)?.includes(`We have not checked ${minor}`) ?? false, minor).toBe(
      compareMinors(minor, checkedMinor) > 0,
    );
});

it('compareMinors() counts minors as numbers', () => {
  expect(compareMinors('1.9', '1.22')).toBeLessThan(0);
  expect(compareMinors('1.36', '1.36')).toBe(0);
});

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** What a file says in code and markup; what a comment says changes nothing. */
const codeOf = (file: string): string => readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** Facts say what each release did, and texts that the checker is tried on name versions; neither says which one is the newest. */
const isFact = (file: string): boolean => /^src\/facts\/.*\.(yaml|json)$|\.test\.ts$|^src\/checker\/(corpus|README)/.test(file);

it('minors.json alone names the newest minor: no code, page, script or browser test writes it or the planned one', () => {
  const named = ['src', 'e2e', 'scripts']
    .flatMap(files)
    .filter((file) => /\.(ts|astro|mjs|js|json|css)$/.test(file) && !isFact(file))
    .filter((file) => codeOf(file).includes(newestMinor) || codeOf(file).includes(plannedMinor));
  expect(named).toEqual(['src/model/setting/minors.json']);
});

it('minors.json alone names the release that was read: no code or page writes it', () => {
  const named = ['src', 'e2e', 'scripts']
    .flatMap(files)
    .filter((file) => /\.(ts|astro|mjs|js|json|css)$/.test(file) && !isFact(file))
    .filter((file) => codeOf(file).includes(kubernetesRead));
  expect(named).toEqual(['src/model/setting/minors.json']);
});

it('kubernetesMeasured are releases of minors that the facts cover', () => {
  expect(oldestMinor).toBe('1.20');
  for (const release of kubernetesMeasured)
    expect(
      minors.some((minor) => release.startsWith(`${minor}.`)),
      release,
    ).toBe(true);
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { courseFiles, coursePackage } from './course-package.ts';

const dist = mkdtempSync(path.join(tmpdir(), 'course-'));
afterAll(() => rmSync(dist, { recursive: true }));
mkdirSync(path.join(dist, 'learn/courses/one'), { recursive: true });
writeFileSync(
  path.join(dist, 'learn/courses/one/index.html'),
  '<title>One</title><div class="course"><h1>One & “two”</h1><p class="lead">What <b>is</b> safe?</p><a href="../../../paths/a/?mode=b#c">a <b>path</b></a> <a href="#part">a part</a></div>',
);
const pageFor = (site?: string): string => strFromU8(courseFiles(dist, 'one', '', site).get('index.html') ?? new Uint8Array());

it('a link of a packaged course leads to the site, with or without the last slash of its address, and one within the course stays', () => {
  for (const site of ['https://docs.example.org/hub', 'https://docs.example.org/hub/']) {
    expect(pageFor(site)).toMatch(
      /<a (?=[^>]*target="_blank")[^>]*href="https:\/\/docs\.example\.org\/hub\/paths\/a\/\?mode=b#c"[^>]*>a <b>path<\/b><\/a>/,
    );
    expect(pageFor(site)).toContain('<a href="#part">a part</a>');
  }
});

it('a packaged course that does not know the site keeps the words of its links, and no link out of it', () => {
  expect(pageFor()).toContain('</p>a <b>path</b> <a href="#part">');
});

it('a course that the site does not have is an error that names the file', () => {
  expect(() => courseFiles(dist, 'two', '')).toThrow(/has no course “two”: expected learn\/courses\/two\/index\.html in it\./);
});

it('cmi5.xml is valid by the schema of its specification, and the schema refuses one without a unit', async () => {
  const schema = readFileSync(path.join(import.meta.dirname, 'test/CourseStructure.xsd'), 'utf8');
  const errorsIn = async (contents: string): Promise<readonly string[]> =>
    (await validateXML({ xml: { fileName: 'cmi5.xml', contents }, schema: [schema] })).errors.map(({ message }) => message);
  for (const site of [undefined, 'https://docs.example.org/hub/']) {
    const xml = strFromU8(unzipSync(coursePackage('one', courseFiles(dist, 'one', '', site), 'cmi5'))['cmi5.xml'] ?? new Uint8Array());
    expect(await errorsIn(xml)).toEqual([]);
    expect(xml).toContain(`<course id="${site ?? 'https://hub-and-spoke.example/'}learn/courses/one/">`);
    expect(xml).toContain('<langstring lang="en">One &amp; “two”</langstring>');
    expect(await errorsIn(xml.replace(/<au[^]*<\/au>/, ''))).not.toEqual([]);
    expect(await errorsIn(xml.replace('masteryScore="0.8"', 'masteryScore="80"'))).not.toEqual([]);
  }
});

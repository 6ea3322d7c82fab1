import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8 } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { courseFiles } from './course-package.ts';

const dist = mkdtempSync(path.join(tmpdir(), 'course-'));
afterAll(() => rmSync(dist, { recursive: true }));
mkdirSync(path.join(dist, 'learn/courses/one'), { recursive: true });
writeFileSync(
  path.join(dist, 'learn/courses/one/index.html'),
  '<title>One</title><div class="course"><h1>One</h1><a href="../../../paths/a/?mode=b#c">a <b>path</b></a> <a href="#part">a part</a></div>',
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
  expect(pageFor()).toContain('<h1>One</h1>a <b>path</b> <a href="#part">');
});

it('a course that the site does not have is an error that names the file', () => {
  expect(() => courseFiles(dist, 'two', '')).toThrow(/has no course “two”: expected learn\/courses\/two\/index\.html in it\./);
});

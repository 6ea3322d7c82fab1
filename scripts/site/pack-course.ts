// Writes the package of a course for learning platforms from the built site: `npm run pack:course -- fifteen-minutes --site https://docs.example.org/hub/`.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { siteAddress } from '../../src/build/address/set-site.mjs';
import { courseFormIds, type CourseFormId } from '../../src/build/course/course-form.ts';
import { courseFiles, coursePackage, packageScript } from '../../src/build/course/course-package.ts';
import { courseIds, packageName } from '../../src/build/course/course-packages.ts';

const usage = `Usage: npm run pack:course -- COURSE [--form ${courseFormIds.join('|')}] [--site URL] [--to dist-courses] [--from dist]
The courses are ${courseIds().join(', ')}. Links of the course lead to the site at URL; without it, their words stay and the links go.`;

/** Writes the packages that the words ask for, and gives the exit code: 2 where the words are wrong, 3 where the site is not built. */
export async function packCourse(words: readonly string[], say: (line: string) => void): Promise<number> {
  let form: string | undefined;
  let [to, from, site, id] = ['dist-courses', 'dist', '', ''];
  try {
    const options = { form: { type: 'string' }, site: { type: 'string' }, to: { type: 'string' }, from: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    ({ form, to = to, from = from } = values);
    site = values.site === undefined ? '' : siteAddress(values.site);
    [id = ''] = positionals;
    if (positionals.length !== 1) throw new Error(`${String(positionals.length)} courses were named, and one was expected.`);
    if (!courseIds().includes(id)) throw new Error(`There is no course “${id}”.`);
    if (form !== undefined && !(courseFormIds as readonly string[]).includes(form)) throw new Error(`There is no form “${form}”.`);
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
    return 2;
  }
  try {
    const files = courseFiles(from, id, await packageScript(), site || undefined);
    mkdirSync(to, { recursive: true });
    for (const each of courseFormIds.filter((one) => form === undefined || one === form) as readonly CourseFormId[]) {
      const file = path.join(to, packageName(id, each));
      const bytes = coursePackage(id, files, each);
      writeFileSync(file, bytes);
      say(`${file}: ${(bytes.length / 1024).toFixed(0)} KB, ${String(files.size + 1)} files`);
    }
    return 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return 3;
  }
}

if (import.meta.main) process.exitCode = await packCourse(process.argv.slice(2), (line) => console.log(line));

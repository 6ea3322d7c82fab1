import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterBuild } from '../site/built-files.ts';
import { courseFormIds, type CourseFormId } from './course-form.ts';
import { courseFiles, coursePackage, packageScript } from './course-package.ts';

/** The ids of the courses, which are the names of their texts. */
export const courseIds = (): readonly string[] =>
  readdirSync('content/courses').flatMap((file) => (file.endsWith('.mdx') ? file.slice(0, -'.mdx'.length) : []));

/** The name of the package of a course, beside its page. */
export const packageName = (id: string, form: CourseFormId): string => `${id}-${form}.zip`;

/** After the build, each course as a package for learning platforms, beside its page. It comes after what makes links relative. */
export const coursePackages = () =>
  afterBuild('course-packages', async (dist, site) => {
    const script = await packageScript();
    for (const id of courseIds()) {
      const files = courseFiles(dist, id, script, site);
      for (const form of courseFormIds)
        await writeFile(path.join(dist, 'learn/courses', id, packageName(id, form)), coursePackage(id, files, form));
    }
  });

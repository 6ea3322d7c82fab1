import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { strFromU8, strToU8 } from 'fflate';
import { parseHTML } from 'linkedom';
import { siteAddress } from '../address/set-site.mjs';
import { noticesOf, sourcesOf } from '../scripts/notices.ts';
import { zip } from '../site/zip.ts';
import { manifestOf, type CourseFormId } from './course-form.ts';
import { language } from '../../wording/language.ts';

/** The script of a course in its package: what grades the questions and speaks with the learning platform, with the notices of what it has of others. */
export async function packageScript(): Promise<string> {
  const { outputFiles, metafile } = await build({
    entryPoints: ['src/features/course/script/lms/entry.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['es2022'],
    metafile: true,
  });
  const [script] = outputFiles;
  if (!script) throw new Error('the script of the packaged course bundled to nothing');
  const notices = noticesOf(Object.values(metafile.outputs).flatMap(sourcesOf));
  return `/*\n${notices.join('\n\n').replaceAll('*/', '* /')}\n*/\n${script.text}`;
}

/** The addresses that a stylesheet loads. */
const loadedBy = (css: string): readonly string[] =>
  [...css.matchAll(/url\(\s*['"]?([^'")]+)['"]?\s*\)/g)].flatMap(([, address = '']) => (/^(?:data:|#)/.test(address) ? [] : [address]));

/** The files of a course by their names in the package, without a manifest: a page, its script, and the styles and fonts that the page has on the site. */
type CourseFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Takes a course out of a built site, so that it runs on any learning platform without a network. Of the page it keeps the course itself. A link of the
 * course leads to the site in a new window where `site` says where that is; otherwise its words stay and the link goes, because a package cannot know it.
 */
export function courseFiles(dist: string, id: string, script: string, site?: string): CourseFiles {
  const home = site === undefined ? undefined : siteAddress(site);
  const address = `learn/courses/${id}/`;
  const page = path.join(dist, address, 'index.html');
  if (!existsSync(page))
    throw new Error(
      `${dist} has no course “${id}”: expected ${address}index.html in it. Build the site first, and name a course that it has.`,
    );
  const { document } = parseHTML(readFileSync(page, 'utf8'));
  const course = document.querySelector('.course');
  if (!course?.querySelector('h1')) throw new Error(`${address}index.html has no course with a heading`);
  course.querySelector('[data-reset]')?.remove();
  // A copy that does not know its address has the same one as in the examples of the guide to frames.
  course.setAttribute('data-iri', (home ?? 'https://hub-and-spoke.example/') + address);
  for (const link of course.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) continue;
    if (home !== undefined) {
      link.setAttribute('href', new URL(href, home + address).href);
      link.setAttribute('target', '_blank');
      link.setAttribute('rel', 'noopener');
    } else link.replaceWith(...link.childNodes);
  }
  const files = new Map<string, Uint8Array>();
  const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => {
    const name = path.posix.join(address, link.getAttribute('href') ?? '');
    const css = readFileSync(path.join(dist, name), 'utf8');
    files.set(name, strToU8(css));
    for (const loaded of loadedBy(css)) {
      const file = path.posix.join(path.posix.dirname(name), loaded);
      files.set(file, readFileSync(path.join(dist, file)));
    }
    return `<link rel="stylesheet" href="${name}">`;
  });
  files.set('course.js', strToU8(script));
  files.set(
    'index.html',
    strToU8(
      `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${
        document.querySelector('title')?.innerHTML ?? ''
      }</title><meta name="color-scheme" content="light dark">${sheets.join('')}<script defer src="course.js"></script></head><body><main>${String(course.outerHTML)}</main></body></html>\n`,
    ),
  );
  return files;
}

/** The zip of a course for a learning platform. Its title, and what it is about, are those of its page. */
export function coursePackage(id: string, files: CourseFiles, form: CourseFormId): Uint8Array {
  const { document } = parseHTML(strFromU8(files.get('index.html') ?? new Uint8Array()));
  const textOf = (part: string): string => document.querySelector(part)?.textContent.trim() ?? '';
  const manifest = manifestOf[form].of({
    id,
    title: textOf('h1'),
    description: textOf('.lead'),
    iri: document.querySelector<HTMLElement>('.course')?.dataset['iri'] ?? '',
    files: [...files.keys()],
  });
  return zip([...files, [manifestOf[form].name, strToU8(manifest)]]);
}

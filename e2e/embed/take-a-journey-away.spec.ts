import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { fewOrAll, inTheWholeSet } from '../../scripts/verify/tests/amount.ts';
import { inBlankPage } from '../support/document-at.ts';
import { expect, test } from '../support/fixtures.ts';
import { ownFolder } from '../support/unpacked.ts';

/** A journey in a mode as its page says it, which the files have to say too. */
interface Told {
  readonly name: string;
  readonly mode: string;
  readonly steps: readonly (readonly string[])[];
}

const told = (page: Page): Promise<Told> =>
  page.evaluate(() => {
    const plain = (element: Element): string => {
      const copy = element.cloneNode(true) as Element;
      for (const mark of copy.querySelectorAll('a, sup')) mark.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    const { mode = '' } = document.querySelector<HTMLElement>('journey-steps')?.dataset ?? {};
    const list = document.querySelector(`ol.steps[data-modes~="${mode}"]`);
    return {
      name: document.querySelector('h1')?.textContent?.replace(', step by step', '').trim() ?? '',
      mode: document.querySelector(`input[value="${mode}"] + .cell .name`)?.textContent?.trim() ?? '',
      steps: [...(list?.children ?? [])].map((item) =>
        [...item.querySelectorAll(item.querySelector('dl') ? 'dd' : 'p:not(.step-head)')].map(plain),
      ),
    };
  });

/** Opens the dialog and gives what a button of it downloads, with the name of the file. */
async function downloaded(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
  const download = await waiting;
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(`Downloaded: ${button}, light.`);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function openShare(page: Page, address: string): Promise<Told> {
  await page.goto(address);
  const said = await told(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  return said;
}

/** Unpacks a zip with Info-ZIP's unzip. */
function unzipped(folder: string, bytes: Buffer): string {
  writeFileSync(path.join(folder, 'file.zip'), bytes);
  execFileSync('unzip', ['-q', 'file.zip', '-d', 'out'], { cwd: folder });
  return path.join(folder, 'out');
}

/** The texts of XML files, as the browser parses them: each paragraph of a slide or of its notes, and the texts in place of its pictures. */
const readXml = (page: Page, files: readonly string[]) =>
  inBlankPage(
    page,
    (sources) =>
      sources.map((source) => {
        const xml = new DOMParser().parseFromString(source, 'application/xml');
        const error = xml.querySelector('parsererror')?.textContent ?? undefined;
        const all = (name: string): Element[] => [...xml.getElementsByTagName(name)];
        return {
          error,
          paragraphs: all('a:p').map((each) => [...each.getElementsByTagName('a:t')].map((run) => run.textContent ?? '').join('')),
          title: all('p:sp')
            .find((shape) => shape.getElementsByTagName('p:ph')[0]?.getAttribute('type') === 'title')
            ?.textContent?.trim(),
          names: all('p:cNvPr').map((each) => each.getAttribute('name') ?? ''),
          alternatives: all('p:pic').map((each) => each.getElementsByTagName('p:cNvPr')[0]?.getAttribute('descr') ?? ''),
        };
      }),
    files,
  );

const cases = [
  { address: '/journeys/kubectl-exec/?mode=konnectivity&step=4', file: 'hub-spoke-kubectl-exec-konnectivity' },
  { address: '/journeys/kubectl-logs/?mode=defaults&view=spokes', file: 'hub-spoke-kubectl-logs-defaults-spokes' },
];

for (const { address, file } of fewOrAll(cases.slice(0, 1), cases))
  test.describe(`from ${address}`, () => {
    test('the slides are a PPTX with a slide for each step: title, shapes that can be edited or a picture with a text in its place, and the sentences of the page as notes', async ({
      page,
    }) => {
      const { name, mode, steps } = await openShare(page, address);
      const { name: fileName, bytes } = await downloaded(page, 'Slides (PPTX)');
      expect(fileName).toBe(`${file}.pptx`);
      const { folder, remove } = ownFolder();
      const out = unzipped(folder, bytes);
      const xml = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((each) => /\.(xml|rels)$/.test(each));
      const read = await readXml(
        page,
        xml.map((each) => readFileSync(path.join(out, each), 'utf8')),
      );
      remove();
      expect(read.flatMap(({ error }, i) => (error ? [`${xml[i]}: ${error}`] : []))).toEqual([]);
      const partOf = (folderName: string, number: number) =>
        read[xml.indexOf(path.join('ppt', folderName, `${folderName.slice(0, -1)}${number}.xml`))];
      const count = steps.length + 2;
      expect(xml.filter((each) => /slides.slide\d+\.xml$/.test(each))).toHaveLength(count);
      expect(partOf('slides', 1)?.title).toBe(name);
      expect(partOf('slides', 1)?.paragraphs).toContain(mode);
      expect(partOf('slides', 1)?.paragraphs.some((text) => /^http.*\?mode=/.test(text))).toBe(true);
      for (const [i, sentences] of steps.entries()) {
        const slide = partOf('slides', i + 2);
        expect(slide?.title).toMatch(new RegExp(`^Step ${i + 1} of ${steps.length}: .`));
        // Shapes that can be edited, or among hub and spokes a picture with a text in its place.
        const isPicture = address.includes('view=spokes');
        expect(slide?.alternatives).toHaveLength(isPicture ? 1 : 0);
        expect((isPicture ? slide?.alternatives : slide?.names)?.join(' ')).toContain(`Step ${i + 1} is marked`);
        expect(partOf('notesSlides', i + 2)?.paragraphs).toContain(sentences.join(' '));
      }
      expect(partOf('slides', count)?.title).toBe('The verdict of each step');
    });

    test('the pages are a PDF with a title, a language and the sentences of each step as text, with no question mark in place of a letter', async ({
      page,
    }) => {
      const { name, mode, steps } = await openShare(page, address);
      const { name: fileName, bytes } = await downloaded(page, 'Pages (PDF)');
      expect(fileName).toBe(`${file}.pdf`);
      test.skip(spawnSync('pdftotext', ['-v']).error !== undefined, 'pdftotext of Poppler is not installed here');
      const { folder, remove } = ownFolder();
      writeFileSync(path.join(folder, 'it.pdf'), bytes);
      const run = (command: string, ...options: string[]): string => execFileSync(command, options, { cwd: folder, encoding: 'utf8' });
      const information = run('pdfinfo', 'it.pdf');
      const pages = run('pdftotext', '-raw', '-enc', 'UTF-8', 'it.pdf', '-').split('\f').slice(0, -1);
      const images = run('pdfimages', '-list', 'it.pdf');
      remove();
      expect(information).toMatch(new RegExp(`^Title: +${name}, ${mode.replace('+', '\\+')}$`, 'm'));
      expect(bytes.toString('latin1')).toContain('/Lang');
      expect(pages).toHaveLength(steps.length + 2);
      const words = (text: string): string => text.replaceAll('→', 'to').replace(/\s+/g, ' ');
      for (const [i, sentences] of steps.entries()) {
        expect(words(pages[i + 1] ?? '')).toContain(words(sentences.join(' ')));
        expect(pages[i + 1]).toContain(`Step ${i + 1} of ${steps.length}: `);
      }
      // One picture of the whole, and one of each step.
      expect(images.match(/^ +\d+ +\d+ image/gm)).toHaveLength(steps.length + 1);
    });

    test(
      'the animation is an APNG in which Chromium’s decoder finds one frame for each step, no two alike',
      inTheWholeSet,
      async ({ page }) => {
        const { steps } = await openShare(page, address);
        const { name: fileName, bytes } = await downloaded(page, 'Animation (APNG)');
        expect(fileName).toBe(`${file}.apng`);
        const frames = await page.evaluate(async (base64) => {
          const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
          const decoder = new ImageDecoder({ type: 'image/png', data });
          await decoder.tracks.ready;
          const count = decoder.tracks.selectedTrack?.frameCount ?? 0;
          const found: { seconds: number; width: number; digest: string }[] = [];
          for (let frameIndex = 0; frameIndex < count; frameIndex += 1) {
            const { image } = await decoder.decode({ frameIndex });
            const canvas = new OffscreenCanvas(image.displayWidth, image.displayHeight);
            const context = canvas.getContext('2d');
            context?.drawImage(image, 0, 0);
            const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
            const digest = [...new Uint8Array(await crypto.subtle.digest('SHA-256', pixels))].join();
            found.push({ seconds: (image.duration ?? 0) / 1e6, width: image.displayWidth, digest });
          }
          return found;
        }, bytes.toString('base64'));
        expect(frames).toHaveLength(steps.length);
        expect(new Set(frames.map(({ digest }) => digest)).size).toBe(steps.length);
        expect(new Set(frames.map(({ width }) => width)).size).toBe(1);
        for (const { seconds } of frames) expect(seconds).toBe(4);
      },
    );

    test(
      'the PNGs of the steps are as many as the steps, and each is the picture that the dialog gives of that step',
      inTheWholeSet,
      async ({ page }) => {
        const { steps } = await openShare(page, address);
        const { name: fileName, bytes } = await downloaded(page, 'A PNG of each step (ZIP)');
        expect(fileName).toBe(`${file}.zip`);
        const { folder, remove } = ownFolder();
        const out = unzipped(folder, bytes);
        const names = readdirSync(out).sort();
        expect(names).toEqual(steps.map((_, i) => `${file}-step-${String(i + 1).padStart(2, '0')}.png`));
        const third = readFileSync(path.join(out, names[2] ?? ''));
        remove();
        const [, query = ''] = address.replace(/&step=\d+/, '').split('?');
        await openShare(page, `${address.split('?')[0]}?${query}&step=3`);
        const waiting = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Download PNG' }).click();
        expect(readFileSync(await (await waiting).path()).equals(third)).toBe(true);
      },
    );
  });

test('no script of these files is loaded before a reader asks for one, and then only that one', inTheWholeSet, async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    const [, script] = /assets\/(journey-(?:slides|pages|frames))\./.exec(request.url()) ?? [];
    if (script) scripts.push(script);
  });
  await openShare(page, '/journeys/kube-proxy-watch/');
  await page.waitForLoadState('networkidle');
  expect(scripts).toEqual([]);
  await downloaded(page, 'Animation (APNG)');
  expect(scripts).toEqual(['journey-frames']);
  await downloaded(page, 'A PNG of each step (ZIP)');
  await downloaded(page, 'Slides (PPTX)');
  expect(scripts).toEqual(['journey-frames', 'journey-slides']);
});

test('if the script of a file does not come, the dialog says that the file could not be written, and a reader who comes back gets it', async ({
  page,
  context,
}) => {
  await openShare(page, '/journeys/kube-proxy-watch/');
  // Empty and not refused, because the console complains of what fails to load.
  await context.route('**/journey-frames.*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.getByRole('button', { name: 'Animation (APNG)' }).click();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('The browser could not write this file: Animation (APNG).');
  await context.unroute('**/journey-frames.*.js');
  await page.reload();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  expect((await downloaded(page, 'Animation (APNG)')).bytes.length).toBeGreaterThan(10_000);
});

test('a folder that is opened from disk gives the slides too', inTheWholeSet, async ({ page }) => {
  await page.goto(`file://${path.resolve('dist/journeys/kube-proxy-watch/index.html')}`);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const { bytes } = await downloaded(page, 'Slides (PPTX)');
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
});

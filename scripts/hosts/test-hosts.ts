// Builds a page of each platform from what this site offers to paste there, with the platform's own tool, and opens it in Chromium.
// Usage: npm run test:hosts [-- id …]. It needs a built site, a package registry, and for some tools Debian packages, which it names.
import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser, type Locator, type Page } from '@playwright/test';
import { namedState } from '../../src/export/export-state.ts';
import { platforms } from '../../src/export/texts/platforms.ts';
import { subjectOf } from '../../src/export/texts/subject.ts';
import { launchOptions } from '../browser/chromium.mjs';
import { contentTypes, serve } from '../site/serve.ts';
import { hostProjects, packageJson, type HostProject } from './host-projects.ts';
import { liaScriptBank, readBankBack } from './read-liascript.ts';

/** Where the projects lie: under a folder that is not committed. Installed packages stay there for the next run. */
const folder = path.resolve('build/hosts');

/** Serves a folder on loopback without any policy, as a host that restricts nothing. */
async function serveHost(root: string): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer(({ url = '/' }, response) => {
    const file = path.join(root, decodeURIComponent(new URL(url, 'http://host').pathname));
    const found = [file, path.join(file, 'index.html')].find((each) => existsSync(each) && statSync(each).isFile());
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': contentTypes[path.extname(found)] ?? 'application/octet-stream' });
    createReadStream(found).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}

/** Starts the server that a project brings, in its folder, and waits until it answers. */
async function startHost(
  root: string,
  serve: NonNullable<HostProject['serve']>,
): Promise<{ readonly url: string; readonly close: () => void }> {
  // A port that was free a moment ago.
  const { url, close } = await serveHost(root);
  close();
  const [program, ...parameters] = serve(Number(new URL(url).port));
  const child = spawn(program, parameters, { cwd: root, stdio: 'ignore' });
  const end = Date.now() + 20_000;
  while (!(await fetch(url).catch(() => undefined))) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`${program} ${parameters.join(' ')} does not answer at ${url}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { url, close: () => void child.kill() };
}

/** Runs a program in a project, and throws what it printed if it fails. */
function run(directory: string, [program, ...parameters]: readonly [string, ...string[]]): string {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, {
    cwd: directory,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', DOCUSAURUS_NO_PERSISTENT_CACHE: '1', CI: '1' },
  });
  if (status !== 0)
    throw new Error(`${program} ${parameters.join(' ')} ended with ${error?.message ?? status}:\n${stdout}${stderr}`.trim());
  return stdout + stderr;
}

/** Writes and builds a project with a paste. */
function build(project: HostProject, paste: string): string {
  const directory = path.join(folder, project.id);
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
    writeFileSync(path.join(directory, name), text);
  };
  rmSync(path.join(directory, project.output === '.' ? 'out' : project.output), { recursive: true, force: true });
  for (const [name, text] of Object.entries(project.files(paste))) write(name, text);
  if (project.packages) {
    write('package.json', packageJson(project));
    run(directory, ['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  if (project.command) run(directory, project.command);
  return path.join(directory, project.output);
}

/** Waits until a frame and the view in it move no more, as a slide does when it comes. */
async function settled(page: Page, frame: Locator): Promise<void> {
  const placesNow = async (): Promise<string> =>
    JSON.stringify([await frame.boundingBox(), await frame.contentFrame().locator('svg:visible').first().boundingBox()]);
  for (let before = ''; before !== (before = await placesNow());) await page.waitForTimeout(400);
}

/** Opens the built page, and throws a sentence if it does not show what was pasted, or not as high as the paste asks for. */
async function look(browser: Browser, project: HostProject, root: string, paste: Paste): Promise<void> {
  const host = await (project.serve ? startHost(root, project.serve) : serveHost(root));
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  try {
    const loaded: string[] = [];
    page.on('response', (response) => response.ok() && loaded.push(response.url()));
    await page.goto(host.url + project.page.replace('{host}', host.url));
    if (project.showsPicture) await page.waitForLoadState('networkidle');
    else {
      const frame = page.locator(`iframe[src="${paste.address}"]`);
      await frame.contentFrame().locator('svg:visible').first().waitFor({ timeout: 15_000 });
      await settled(page, frame);
      const height = (await frame.boundingBox())?.height ?? 0;
      // A slide is as high as the window.
      const wanted = paste.height ?? 715;
      if (height < wanted) throw new Error(`the frame is ${height} px high, where the text asks for ${wanted} px`);
    }
    await page.screenshot({ path: path.join(folder, `${project.id}.png`), fullPage: true });
    if (!loaded.includes(paste.address)) throw new Error(`the page did not load ${paste.address}, only ${loaded.join(', ')}`);
  } finally {
    await page.close();
    host.close();
  }
}

/** What a text shows: the address of its frame, or of its picture, and the height that it asks for, if it says one. */
interface Paste {
  readonly text: string;
  readonly address: string;
  readonly height?: number | undefined;
}

/** Reads from a text what it should show. */
function pasteOf(text: string, showsPicture = false): Paste {
  const [address = ''] =
    (showsPicture ? /https?:[^\s"()\]?|]*\.(?:svg|png)/ : /https?:[^\s"]*\/embed\/[^\s"]*/).exec(text.replaceAll('&amp;', '&')) ?? [];
  const [, height] = /height="(\d+)"/.exec(text) ?? [];
  return { text, address, height: height === undefined ? undefined : Number(height) };
}

if (!existsSync('dist/embed')) throw new Error('There is no built site in dist: run npm run build first.');
const asked = process.argv.slice(2);
const site = await serve('dist');
const browser = await chromium.launch(launchOptions());
let failed = 0;
for (const platform of platforms) {
  const project = hostProjects.find(({ id }) => id === platform.id);
  if (!project || (asked.length > 0 && !asked.includes(platform.id))) continue;
  const subject = subjectOf(namedState('konnectivity'), site.url.endsWith('/') ? site.url : `${site.url}/`);
  const paste = pasteOf(platform.paste(subject) ?? '', project.showsPicture);
  try {
    if (project.version && spawnSync(project.version[0]).error)
      throw new Error(`${project.version[0]} is not installed. On Debian, install ${project.debian?.join(' and ')}.`);
    const version = project.version ? run('.', project.version).trim().split('\n')[0] : Object.values(project.packages ?? {})[0];
    if (platform.tried && !version?.includes(platform.tried))
      throw new Error(`platforms.ts says that ${platform.tried} was tried, but here is ${version}.`);
    const root = build(project, paste.text);
    await look(browser, project, root, paste);
    if (platform.id === 'liascript') {
      writeFileSync(path.join(root, 'bank.md'), liaScriptBank());
      const { url, close } = await serveHost(root);
      console.log(
        `${platform.name} reads ${await readBankBack(browser, `${url}/index.html?${url}/bank.md`)} questions of the bank with their keys.`,
      );
      close();
    }
    console.log(`${platform.name} ${platform.tried}: the page shows what was pasted (build/hosts/${platform.id}.png).`);
  } catch (error) {
    failed += 1;
    console.error(`${platform.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
await browser.close();
site.server.close();
process.exit(failed > 0 ? 1 : 0);

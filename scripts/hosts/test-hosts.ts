// Builds a page of each platform from what this site offers to paste there, with the platform's own tool, and opens it in Chromium.
// Usage: npm run test:hosts [-- id …]. It needs a built site, a package registry, and for some tools Debian packages, which it names.
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { namedState } from '../../src/export/export-state.ts';
import { platforms } from '../../src/export/texts/platforms.ts';
import { subjectOf } from '../../src/export/texts/subject.ts';
import { launchOptions } from '../browser/chromium.mjs';
import { contentTypes, serve } from '../site/serve.ts';
import { hostProjects, packageJson, type HostProject } from './host-projects.ts';

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

/** Opens the built page, and throws a sentence if it does not show what was pasted. */
async function look(browser: Browser, project: HostProject, root: string, wanted: string): Promise<void> {
  const host = await serveHost(root);
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  try {
    const loaded: string[] = [];
    page.on('response', (response) => response.ok() && loaded.push(response.url()));
    await page.goto(host.url + project.page);
    if (project.showsPicture) await page.waitForLoadState('networkidle');
    else {
      const frame = page.frameLocator(`iframe[src="${wanted}"]`);
      await frame.locator('svg:visible').first().waitFor({ timeout: 15_000 });
      await page.locator(`iframe[src="${wanted}"]`).scrollIntoViewIfNeeded();
    }
    await page.screenshot({ path: path.join(folder, `${project.id}.png`) });
    if (!loaded.includes(wanted)) throw new Error(`the page did not load ${wanted}, only ${loaded.join(', ')}`);
  } finally {
    await page.close();
    host.close();
  }
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
  const paste = platform.paste(subject) ?? '';
  const wanted = project.showsPicture
    ? subject.svg
    : (/(?:src|data-background-iframe)="([^"]*)"/.exec(paste)?.[1] ?? '').replaceAll('&amp;', '&');
  try {
    if (project.version && spawnSync(project.version[0]).error)
      throw new Error(`${project.version[0]} is not installed. On Debian, install ${project.debian?.join(' and ')}.`);
    const version = project.version ? run('.', project.version).trim().split('\n')[0] : Object.values(project.packages ?? {})[0];
    if (platform.tried && !version?.includes(platform.tried))
      throw new Error(`platforms.ts says that ${platform.tried} was tried, but here is ${version}.`);
    await look(browser, project, build(project, paste), wanted ?? '');
    console.log(`${platform.name} ${platform.tried}: the page shows what was pasted (build/hosts/${platform.id}.png).`);
  } catch (error) {
    failed += 1;
    console.error(`${platform.name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
await browser.close();
site.server.close();
process.exit(failed > 0 ? 1 : 0);

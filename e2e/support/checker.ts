import { readFileSync } from 'node:fs';
import type { Page, Worker } from '@playwright/test';
import { checkFacts } from '../../scripts/command/facts.ts';
import { accept } from '../../src/checker/accepted/accept.ts';
import { noTeamRules } from '../../src/checker/accepted/acceptance.ts';
import { check } from '../../src/checker/check.ts';
import { withoutIrrelevant } from '../../src/checker/irrelevant.ts';
import { moreForms as forms } from '../../src/checker/read/more-forms.ts';
import type { Input } from '../../src/checker/read/read.ts';
import { expect } from './fixtures.ts';

const facts = checkFacts();

/** The ids of the forms of input that the checker recognises. */
export const inputFormIds = [...readFileSync('src/facts/input-forms.yaml', 'utf8').matchAll(/^ *- id: (.*)$/gm)].map(
  (match) => match[1] ?? '',
);

const today = (): string => new Date().toISOString().slice(0, 10);
/** What the command makes of inputs. */
export const commandOn = (inputs: readonly Input[], kubernetes?: string) =>
  accept(withoutIrrelevant(check(inputs, { facts, forms, kubernetes }), inputs), inputs, { team: noTeamRules, today: today() });

/** The file of a kubelet with two findings, one high and one medium. */
export const open = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nclusterDomain: a\nreadOnlyPort: 10255\n';
/** Pods as `kubectl get pods -A -o yaml` lists them, and one kubelet file: more than the page's own thread takes. */
export const long = `apiVersion: v1\nkind: List\nitems:\n${Array.from(
  { length: 400 },
  (_, index) =>
    `- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: web-${index}\n  spec:\n    containers:\n    - name: web\n      args: [--port=80]\n`,
).join('')}---\n${open}`;
/** A form that only the second script of the checker reads. */
export const k3s = 'kubelet-arg:\n- "read-only-port=10255"\n';

export const area = (page: Page) => page.getByRole('textbox', { name: 'Configuration' });
export const status = (page: Page) => page.getByRole('status');
export const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true });
/** The result once all of it is there: it is marked as busy from each change of the inputs until then. */
export const settled = (page: Page) => result(page).and(page.locator(':not([aria-busy])'));
/** The findings that the filter leaves: nothing else of a result has a heading and says what to check first. */
export const findings = (page: Page) =>
  result(page)
    .getByRole('listitem')
    .filter({ hasText: 'Check first:', has: page.getByRole('heading', { level: 3 }) });

/** The box with the one patch for all findings that have a change. */
export const patchBox = (page: Page) => page.getByRole('group').filter({ hasText: 'One patch for' });

/** A file that a reader opens. */
export const file = (name: string, content: string | Buffer) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
/** Opens inputs as files: typing much by the protocol of the browser takes minutes. */
export const opened = (page: Page, ...files: readonly ReturnType<typeof file>[]) =>
  page.getByLabel('Open or drop files').setInputFiles([...files]);

/** Comes to the form and waits until all that it calls for is there, in the worker of large inputs too. */
export async function warmed(page: Page): Promise<Worker> {
  const started = page.waitForEvent('worker');
  started.catch(() => undefined);
  await area(page).focus();
  // The page may have started it before, when the browser was idle.
  const worker = page.workers()[0] ?? (await started);
  const isThere = () =>
    worker.evaluate(() => ['check-forms', 'check-follow-up'].every((name) => Symbol.for(`hub-spoke.${name}`) in globalThis));
  await expect.poll(isThere).toBe(true);
  await page.waitForLoadState('networkidle');
  return worker;
}

/** What a button of the export saves. */
export async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

/**
 * What buttons of the export hand to the browser's downloads once all of the result is there, taken from the memory of the page: for a case
 * with so many results that the way over the disk takes minutes.
 */
export const handedOver = (page: Page, names: readonly string[]): Promise<string[]> =>
  page.evaluate(async (wanted) => {
    const shown = document.querySelector<HTMLElement>('.check-results');
    while (!shown || shown.hidden || shown.ariaBusy) await new Promise((resolve) => setTimeout(resolve, 5));
    const [create, follow] = [URL.createObjectURL, HTMLAnchorElement.prototype.click];
    const files: Blob[] = [];
    URL.createObjectURL = (given: Blob) => {
      files.push(given);
      return create.call(URL, given);
    };
    HTMLAnchorElement.prototype.click = () => {};
    const buttons = [...document.querySelectorAll('button')];
    for (const name of wanted) buttons.find(({ textContent }) => textContent?.trim() === name)?.click();
    URL.createObjectURL = create;
    HTMLAnchorElement.prototype.click = follow;
    return Promise.all(files.map((given) => given.text()));
  }, names);

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { area, findings, k3s, open, status } from '../support/checker.ts';
import { expect, test } from '../support/fixtures.ts';

/** A folder as a repository has it: two files of these paths, one of them in a folder of its own, and what the checker passes over. */
const tree = {
  'kubelet.yaml': open,
  'nodes/k3s/config.yaml': k3s,
  'README.txt': 'How to install a web shop.\n',
  '.git/kubelet.yaml': open,
  'node_modules/tool/kubelet.yaml': open,
} as const;

/** Drops files or folders of this machine on the text area, as a file manager does: the browser itself reads them. */
async function drop(page: Page, ...files: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const box = await area(page).boundingBox();
  if (!box) throw new Error('the text area is not in view');
  const at = { x: box.x + box.width / 2, y: box.y + 20, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await client.send('Input.dispatchDragEvent', { type, ...at });
  await client.detach();
}

/** What the page makes of the folder, however it came: its two files by their paths there, and a sentence about the one that is left out. */
async function showsTheFolder(page: Page, folder: string): Promise<void> {
  await expect(findings(page).filter({ hasText: 'Port 10255 is open' })).toHaveCount(2);
  for (const name of ['kubelet.yaml', 'nodes/k3s/config.yaml'])
    await expect(page.getByRole('radio', { name: `${folder}${name}`, exact: true })).toHaveCount(1);
  await expect(page.getByRole('radio')).toHaveCount(2);
  await expect(page.getByText('1 file has no word of these paths and was left out.')).toBeVisible();
}

test('a dropped folder is taken apart: its files are named by their paths, and what is left out is counted', async ({ page }, info) => {
  const folder = info.outputPath('cluster');
  for (const [name, text] of Object.entries(tree)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  await page.goto('/check/');
  await drop(page, folder);
  await showsTheFolder(page, 'cluster/');
});

test('a dropped zip is taken apart as the folder is, and one that is damaged is named', async ({ page }, info) => {
  const [zip, broken] = [info.outputPath('cluster.zip'), info.outputPath('broken.zip')];
  writeFileSync(zip, zipSync(Object.fromEntries(Object.entries(tree).map(([name, text]) => [name, strToU8(text)]))));
  writeFileSync(broken, 'PK and no more');
  await page.goto('/check/');
  await drop(page, broken);
  await expect(status(page)).toContainText('broken.zip could not be unpacked');
  await drop(page, zip);
  await showsTheFolder(page, '');
});

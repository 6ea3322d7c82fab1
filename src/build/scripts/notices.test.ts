import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { noticesOf } from './notices.ts';

const own = mkdtempSync(path.join(tmpdir(), 'notices-'));
afterAll(() => rmSync(own, { recursive: true }));

/** A package in a folder of its own. */
function install(name: string, license?: string): void {
  const folder = path.join(own, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: path.basename(name), version: '1.2.3', license: 'MIT' }));
  if (license) writeFileSync(path.join(folder, license), 'Copyright (c) somebody\n');
}

it('a package has one notice however many of its files are bundled, and a package in another one has its own', () => {
  install('outer', 'LICENSE.markdown');
  install('outer/node_modules/inner', 'license');
  const files = ['src/a.ts', 'node_modules/outer/a.js', 'node_modules/outer/lib/b.js', 'node_modules/outer/node_modules/inner/c.js'];
  expect(noticesOf(files, own)).toEqual(['inner 1.2.3 (MIT)\n\nCopyright (c) somebody', 'outer 1.2.3 (MIT)\n\nCopyright (c) somebody']);
});

it('a package without the text of its license is an error that names it', () => {
  install('bare');
  expect(() => noticesOf(['node_modules/bare/index.js'], own)).toThrow(
    'node_modules/bare has no text of its license (MIT), so its code cannot be passed on',
  );
});

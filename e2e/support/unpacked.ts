import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pack } from '../../scripts/site/pack.ts';

/** A folder that the test may fill and that servers under another user may read; `remove` deletes it. */
export function ownFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-and-spoke-'));
  chmodSync(folder, 0o755);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

let packed: ReturnType<typeof pack> | undefined;

/** What a reader takes away: `dist` packed, and the zip unpacked by Info-ZIP's unzip. `site` is the unpacked site, `page` the single file. */
export function unpack(folder: string): { site: string; page: string; top: string } {
  // Packing takes longer than most cases: once a worker is enough.
  packed ??= pack('dist');
  const { archive, page } = packed;
  writeFileSync(path.join(folder, 'site.zip'), archive);
  execFileSync('unzip', ['-q', 'site.zip'], { cwd: folder });
  const single = path.join(folder, 'diagram.html');
  writeFileSync(single, page);
  const top = path.join(folder, readdirSync(folder).find((name) => name.startsWith('hub-and-spoke-')) ?? '');
  return { site: path.join(top, 'site'), page: single, top };
}

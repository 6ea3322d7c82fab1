import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pack } from '../../scripts/site/pack.ts';
import { onceForAll } from './once.ts';

/** A folder that the test may fill and that servers under another user may read; `remove` deletes it. */
export function ownFolder(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-and-spoke-'));
  chmodSync(folder, 0o755);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a reader takes away: `dist` packed, and the zip unpacked by Info-ZIP's unzip. `site` is the unpacked site, `page` the single file. */
export function unpack(folder: string): { site: string; page: string; top: string } {
  // Packing takes longer than most cases: once is enough for all workers.
  const packed = onceForAll('packed', (to) => {
    const { archive, page } = pack('dist');
    writeFileSync(path.join(to, 'site.zip'), archive);
    writeFileSync(path.join(to, 'diagram.html'), page);
  });
  execFileSync('unzip', ['-q', path.join(packed, 'site.zip')], { cwd: folder });
  const single = path.join(folder, 'diagram.html');
  copyFileSync(path.join(packed, 'diagram.html'), single);
  const top = path.join(folder, readdirSync(folder).find((name) => name.startsWith('hub-and-spoke-')) ?? '');
  return { site: path.join(top, 'site'), page: single, top };
}

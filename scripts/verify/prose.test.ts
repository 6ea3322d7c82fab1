import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'prose-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command says about a page of this text. */
function run(text: string, ...options: readonly string[]) {
  const file = path.join(folder, 'page.md');
  writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/verify/prose.ts', ...options, file], { encoding: 'utf8' });
  return { status, stdout, messages: stderr.replaceAll(file, 'page.md').trim().split('\n').slice(1) };
}

const good = 'The server verifies the client: without that, anyone who reaches its port could read what it sends and forge an answer.';

describe('npm run prose', () => {
  it('fails with the place of a word, what it is, and what to write', () => {
    expect(run(`# Title\n\n${good}\nThen a listener reads all that the client sends, and nobody notices it.`)).toMatchObject({
      status: 1,
      messages: ['  page.md:4:8: “listener” is not our term. Write: eavesdropper.'],
    });
  });

  it('passes a page without a finding, and holds the figures of one with at least 20 sentences', () => {
    expect(run(`${good}\n\n`.repeat(19))).toMatchObject({ status: 0, messages: [] });
    const short = 'The server verifies it.\n\n';
    expect(run(short.repeat(19))).toMatchObject({ status: 0, messages: [] });
    const { status, messages } = run(short.repeat(20));
    expect(status).toBe(1);
    expect(messages[0]).toBe(
      '  page.md:1:1: 4.0 words a sentence, where at least 13 is expected. To do: join sentences that belong together.',
    );
  });

  it('with --figures prints a row and finds nothing', () => {
    const { status, stdout } = run(`${good} A listener hears it.`, '--figures');
    expect(status).toBe(0);
    expect(stdout).toMatch(/page\.md +2 +12\.5 /);
  });

  it('names a file that is not there', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/verify/prose.ts', 'content/no-page.mdx'], { encoding: 'utf8' });
    expect([status, stderr.trim()]).toEqual([1, 'No such file: content/no-page.mdx.']);
  });
});

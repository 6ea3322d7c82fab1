// Where the drift command reads files from: a folder, a commit of a git directory, or the address of a mirror.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Files, Wanted } from '../../src/facts/drift/checkout.ts';

/** What cannot be read, in a sentence that says where, what was expected, and what to do. */
export class Unreadable extends Error {}

/** The files below a folder that are searched, those nearest first. */
function candidates(files: readonly string[], below: string, { ending, near }: Wanted): readonly string[] {
  const inside = files.filter((file) => file.startsWith(below) && file.endsWith(ending) && !file.endsWith('_test.go'));
  const isNear = (file: string): boolean => file.startsWith(`${near}/`);
  return [...inside.filter(isNear), ...inside.filter((file) => !isNear(file))];
}

/** The files of a folder. */
export function filesOfFolder(folder: string): Files {
  if (!existsSync(folder))
    throw new Unreadable(
      `There is no folder ${folder}. Name a folder with a checkout of Kubernetes, or the address of a mirror that starts with https://.`,
    );
  if (!statSync(folder).isDirectory())
    throw new Unreadable(`${folder} is a file, and a folder with a checkout was expected. Name the folder that holds go.mod.`);
  let listed: readonly string[] | undefined;
  const at = (file: string): string => path.join(folder, file);
  const files: Files = {
    name: path.basename(path.resolve(folder)),
    read: (file) => Promise.resolve(statSync(at(file), { throwIfNoEntry: false })?.isFile() ? readFileSync(at(file), 'utf8') : undefined),
    hasFolder: (name) => Promise.resolve(statSync(at(name), { throwIfNoEntry: false })?.isDirectory() === true),
    search: (below, wanted) => {
      listed ??= readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
      return Promise.resolve(candidates(listed, below, wanted).find((file) => wanted.passes(readFileSync(at(file), 'utf8'))));
    },
  };
  return files;
}

/** A git directory: of a clone, or of a mirror without a work tree. */
export const isGitDirectory = (folder: string): boolean =>
  existsSync(path.join(folder, '.git')) || (existsSync(path.join(folder, 'HEAD')) && existsSync(path.join(folder, 'objects')));

function git(
  folder: string,
  options: readonly string[],
  input?: string,
): { readonly status: number | null; readonly out: Buffer; readonly error: string } {
  // Without a shell, and without asking another machine for what a partial clone lacks.
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...options], {
    input,
    maxBuffer: 2 ** 30,
    env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
  });
  if (error)
    throw new Unreadable(
      `git could not be started (${error.message}), and --at needs it. Install git, or name a folder with the files of the release.`,
    );
  return { status, out: stdout, error: stderr.toString('utf8').trim() };
}

/** The texts of many files of a commit, read by one process; a file that git cannot give is left out. */
function batch(folder: string, commit: string, files: readonly string[]): ReadonlyMap<string, string> {
  const { out } = git(folder, ['cat-file', '--batch'], files.map((file) => `${commit}:${file}\n`).join(''));
  const texts = new Map<string, string>();
  let position = 0;
  for (const file of files) {
    const end = out.indexOf(10, position);
    if (end < 0) break;
    const size = / blob (\d+)$/.exec(out.subarray(position, end).toString('utf8'))?.[1];
    position = end + 1;
    if (size === undefined) continue;
    texts.set(file, out.subarray(position, position + Number(size)).toString('utf8'));
    position += Number(size) + 1;
  }
  return texts;
}

/** The files of a commit, a tag or a branch of a git directory. */
export function filesOfCommit(folder: string, at: string): Files & { readonly commit: string } {
  if (!existsSync(folder)) throw new Unreadable(`There is no folder ${folder}. Name a git directory before --at.`);
  const { status, out, error } = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${at}^{commit}`]);
  if (status !== 0)
    throw new Unreadable(
      `git knows no commit, tag or branch “${at}” in ${folder}${error ? ` (${error.split('\n')[0]})` : ''}. Fetch it first, or name another one after --at.`,
    );
  const commit = out.toString('utf8').trim();
  const texts = new Map<string, string>();
  const known = new Map<string, string | undefined>();
  return {
    name: `${path.basename(path.resolve(folder))}@${commit.slice(0, 12)}`,
    commit,
    read: (file) => {
      if (!known.has(file)) {
        const { status: found, out: text } = git(folder, ['cat-file', 'blob', `${commit}:${file}`]);
        known.set(file, found === 0 ? text.toString('utf8') : undefined);
      }
      return Promise.resolve(known.get(file));
    },
    hasFolder: (name) =>
      Promise.resolve(
        git(folder, ['cat-file', '-t', `${commit}:${name}`])
          .out.toString('utf8')
          .trim() === 'tree',
      ),
    search: (below, wanted) => {
      const all = git(folder, ['ls-tree', '-r', '-z', '--name-only', commit]).out.toString('utf8').split('\0');
      const files = candidates(all, below, wanted);
      const lacking = files.filter((file) => !texts.has(file));
      for (const [file, text] of batch(folder, commit, lacking)) texts.set(file, text);
      return Promise.resolve(files.find((file) => wanted.passes(texts.get(file) ?? '')));
    },
  };
}

/** The files below an address, as raw text: `https://host/owner/name/tag/`. What moved cannot be searched for, because an address lists nothing. */
export function filesOfAddress(address: string, timeout: number): Files {
  const base = address.endsWith('/') ? address : `${address}/`;
  const known = new Map<string, Promise<string | undefined>>();
  const load = async (file: string): Promise<string | undefined> => {
    const url = new URL(file, base).href;
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeout), redirect: 'follow' }).catch((error: unknown) => {
      const why =
        error instanceof Error ? (error.name === 'TimeoutError' ? `no answer within ${timeout / 1000} s` : error.message) : String(error);
      throw new Unreadable(`${url} could not be read: ${why}. Check the address and the network, then run the command again.`);
    });
    if (answer.status === 404) return undefined;
    if (!answer.ok)
      throw new Unreadable(
        `${url} answers ${answer.status}, and 200 or 404 was expected. Name an address that serves the files as they are.`,
      );
    return answer.text().catch((error: unknown) => {
      throw new Unreadable(
        `${url} ended before it was whole (${error instanceof Error ? error.message : String(error)}). Run the command again.`,
      );
    });
  };
  return {
    name: base,
    read: (file) => {
      const text = known.get(file) ?? load(file);
      known.set(file, text);
      return text;
    },
    hasFolder: () => Promise.resolve(undefined),
    search: () => Promise.resolve(undefined),
  };
}

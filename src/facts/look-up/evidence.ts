import { expandSource, pointerOf, type Aliases } from './source.ts';

/** A place where something was read: what it is, written out, and where it can be looked up, if it has an address. */
export interface Evidence {
  readonly text: string;
  readonly href?: string;
}

/** What `sources.yaml` says of an alias. */
type Alias = Aliases[string] & { readonly path_prefix?: string };

const forge = 'https://github.com';
/** A path with a line, as `pkg/a.go:195`: the address of that line in that version. */
function fileAddress(repo: string, commit: string, path: string): string | undefined {
  const [, file = '', line] = /^(\S*?\w)(?::(\d+))?$/.exec(path) ?? [];
  return file ? `${forge}/${repo}/blob/${commit}/${file}${line ? `#L${line}` : ''}` : undefined;
}

function addressOf(source: string, aliases: Readonly<Record<string, Alias>>): string | undefined {
  const [, repo, number] = /^issues:([\w.-]+\/[\w.-]+)#(\d+)/.exec(source) ?? [];
  if (repo && number) return `${forge}/${repo}/issues/${number}`;
  const [, owned = '', path = '', commit = ''] = /^([\w.-]+\/[\w.-]+):(\S+)@([0-9a-f]{7,40})\b/.exec(source) ?? [];
  if (commit) return fileAddress(owned, commit, path);
  const [, name = '', inside = ''] = /^([a-z0-9-]+):(\S+)/.exec(source) ?? [];
  const alias = aliases[name];
  if (alias?.repo && alias.commit) return fileAddress(alias.repo, alias.commit, (alias.path_prefix ?? '') + inside);
  const [page] = /^(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S+/.exec(source) ?? [];
  return page ? `https://${page}` : undefined;
}

/** One source of a row: written out, with its address. A pointer to another fact file names that file. */
export function evidenceOf(source: string, aliases: Readonly<Record<string, Alias>>): Evidence {
  const pointer = pointerOf(source);
  if (pointer) return { text: `src/facts/${pointer.file}.yaml${pointer.key ? `, ${pointer.key}` : ''}` };
  const href = addressOf(source, aliases);
  return { text: expandSource(source, aliases), ...(href ? { href } : {}) };
}

import type { SourceAlias, SourceTable } from './source-table.ts';

/** A file in a repository at a commit, and what in it was read: lines, or a remark such as the name of a function. */
export interface ReadFile {
  readonly repo: string;
  readonly commit: string;
  /** The folder that the path stands in; empty where that is the repository itself. */
  readonly prefix: string;
  /** A folder where it ends with a slash. */
  readonly path: string;
  readonly line?: string | undefined;
  readonly remark?: string | undefined;
  /** How a reader is told of the repository and its version. */
  readonly name: string;
}

const nameOf = (repo: string, commit: string, { name, describe }: Partial<SourceAlias> = {}): string =>
  name ?? `${repo} ${describe ?? commit.slice(0, 7)}`;

/** `k8s:pkg/a.go:72 what`, `website:content/b.md@<commit>`, `rn137:31`, `cl138 (Go 1.27.1)`. */
export function aliasFile(source: string, table: SourceTable): ReadFile | undefined {
  const [, short = '', rest = ''] = /^([a-z0-9.-]+)(?=[:\s]|$)(.*)$/s.exec(source) ?? [];
  const alias = table[short];
  if (!alias?.repo) return undefined;
  const { repo, file, path_prefix: prefix = '' } = alias;
  if (file) {
    const [fits, line, remark] = /^(?::(\d+))?(?: (.+))?$/.exec(rest) ?? [];
    return fits === undefined || !alias.commit
      ? undefined
      : { repo, commit: alias.commit, prefix: '', path: file, line, remark, name: nameOf(repo, alias.commit, alias) };
  }
  const [, path = '', line, given, remark] = /^:(\S+?)(?::(\d+(?:-\d+)?))?(?:@([0-9a-f]{40}))?(?: (.+))?$/.exec(rest) ?? [];
  const commit = given ?? alias.commit;
  if (!path || !commit) return undefined;
  return { repo, commit, prefix, path, line, remark, name: nameOf(repo, commit, given ? {} : alias) };
}

/** `owner/name:path:72@<commit> what`, and as the claims write it, `owner/name@<commit> (tag v1):path:72#what`. */
export function repositoryFile(source: string): ReadFile | undefined {
  const [, repo = '', path = '', line, commit = '', remark] =
    /^([\w.-]+\/[\w.-]+):(\S+?)(?::(\d+(?:-\d+)?))?@([0-9a-f]{40})(?: (.+))?$/.exec(source) ?? [];
  if (repo) return { repo, commit, prefix: '', path, line, remark, name: nameOf(repo, commit) };
  const [, owned = '', at = '', tag, inside = '', place, part] =
    /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40})(?: \(tag (\S+)\))?:([^\s#]+?)(?::(\d+(?:-\d+)?))?(?:#(.+))?$/.exec(source) ?? [];
  return owned
    ? {
        repo: owned,
        commit: at,
        prefix: '',
        path: inside,
        line: place,
        remark: part,
        name: nameOf(owned, at, tag ? { describe: tag } : {}),
      }
    : undefined;
}

/** `a/{b,c}.go` as `a/b.go` and `a/c.go`, and the two places that a claim by minor joins with “and”. */
export function spelledOut(source: string): readonly string[] {
  const both = source.split(/ and (?=[\w.-]+\/[\w.-]+@[0-9a-f]{40})/);
  if (both.length > 1) return both.flatMap(spelledOut);
  const [, before = '', choices, after = ''] = /^([^\s{}]*)\{([^\s{}]+)\}(.*)$/s.exec(source) ?? [];
  return choices === undefined ? [source] : choices.split(',').flatMap((choice) => spelledOut(before + choice + after));
}

/** The same place with a line, as its form writes it. */
export const withLine = (place: string, line: number): string =>
  place.replace(/^([\w.-]+\/[\w.-]+@[0-9a-f]{40}(?: \(tag \S+\))?:[^\s#:]+)/, `$1:${line}`);

import type { FactId } from '../../model/reason.ts';
import { pointerOf } from '../look-up/source.ts';
import { factAddress } from './fact-place.ts';
import { recordAddress } from './record-place.ts';
import { seenOutputs, seenPage } from './seen.ts';
import type { SourceAlias, SourceTable } from './source-table.ts';

/** A place where something was read or measured, which a reader can open: what it is, and its address. */
export interface SourceLink {
  readonly label: string;
  readonly href: string;
}

const forge = 'https://github.com';
/** A file in a repository at a commit, and what in it was read: lines, or a remark such as the name of a function. */
interface ReadFile {
  readonly repo: string;
  readonly commit: string;
  readonly path: string;
  readonly line?: string | undefined;
  readonly remark?: string | undefined;
}

/** A remark as the end of a label: `resolveTarget` and `(the draft)` both stand in brackets. */
const inBrackets = (remark: string | undefined): string => (remark ? ` (${remark.replace(/^\((.*)\)$/, '$1')})` : '');
const lineWords = (line: string): string => (line.includes('-') ? `lines ${line.replace('-', '–')}` : `line ${line}`);

/** A file, or a folder where the path ends with a slash, in the version that was read. */
function fileLink({ repo, commit, path, line, remark }: ReadFile, name: string, prefix = ''): SourceLink {
  const isFolder = path.endsWith('/');
  const fragment = line ? `#L${line.replace('-', '-L')}` : '';
  return {
    label: `${name}, ${path}${line ? `, ${lineWords(line)}` : ''}${inBrackets(remark)}`,
    href: `${forge}/${repo}/${isFolder ? 'tree' : 'blob'}/${commit}/${prefix}${isFolder ? path.slice(0, -1) : path}${fragment}`,
  };
}

const nameOf = (repo: string, commit: string, { name, describe }: SourceAlias = {}): string =>
  name ?? `${repo} ${describe ?? commit.slice(0, 7)}`;

/** `k8s:pkg/a.go:72 what`, `website:content/b.md@<commit>`, `rn137:31`, `cl138 (Go 1.27.1)`. */
function aliasLink(source: string, table: SourceTable): SourceLink | undefined {
  const [, short = '', rest = ''] = /^([a-z0-9.-]+)(?=[:\s]|$)(.*)$/s.exec(source) ?? [];
  const alias = table[short];
  if (!alias?.repo) return undefined;
  const { repo, file, path_prefix: prefix } = alias;
  if (file) {
    const [fits, line, remark] = /^(?::(\d+))?(?: (.+))?$/.exec(rest) ?? [];
    return fits === undefined || !alias.commit
      ? undefined
      : fileLink({ repo, commit: alias.commit, path: file, line, remark }, nameOf(repo, alias.commit, alias));
  }
  const [, path = '', line, given, remark] = /^:(\S+?)(?::(\d+(?:-\d+)?))?(?:@([0-9a-f]{40}))?(?: (.+))?$/.exec(rest) ?? [];
  const commit = given ?? alias.commit;
  if (!path || !commit) return undefined;
  return fileLink({ repo, commit, path, line, remark }, nameOf(repo, commit, given ? {} : alias), prefix);
}

/** `owner/name:path:72@<commit> what`, and as the claims write it, `owner/name@<commit> (tag v1):path#what`. */
function repositoryLink(source: string): SourceLink | undefined {
  const [, repo = '', path = '', line, commit = '', remark] =
    /^([\w.-]+\/[\w.-]+):(\S+?)(?::(\d+(?:-\d+)?))?@([0-9a-f]{40})(?: (.+))?$/.exec(source) ?? [];
  if (repo) return fileLink({ repo, commit, path, line, remark }, nameOf(repo, commit));
  const [, owned = '', at = '', tag, inside = '', part] =
    /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40})(?: \(tag (\S+)\))?:([^\s#]+)(?:#(.+))?$/.exec(source) ?? [];
  return owned
    ? fileLink({ repo: owned, commit: at, path: inside, remark: part }, nameOf(owned, at, tag ? { describe: tag } : {}))
    : undefined;
}

/** `issues:owner/name#123 (what)`: the forge leads from the address of an issue to a pull request of that number. */
function issueLink(source: string): SourceLink | undefined {
  const [, repo = '', number = '', remark] = /^(?:issues:)?([\w.-]+\/[\w.-]+)#(\d+)(?: (.+))?$/.exec(source) ?? [];
  return repo ? { label: `${repo}#${number}${inBrackets(remark)}`, href: `${forge}/${repo}/issues/${number}` } : undefined;
}

/** `owner/name@<commit>`: a change as such. */
function commitLink(source: string): SourceLink | undefined {
  const [, repo = '', commit = '', remark] = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{40})(?: (.+))?$/.exec(source) ?? [];
  return repo
    ? { label: `${repo}, commit ${commit.slice(0, 7)}${inBrackets(remark)}`, href: `${forge}/${repo}/commit/${commit}` }
    : undefined;
}

/** `docs.k3s.io/networking`: a page, as its provider serves it. */
function pageLink(source: string): SourceLink | undefined {
  const [, page = '', remark] = /^(?:https:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,}\/\S+)(?: (.+))?$/.exec(source) ?? [];
  return page ? { label: `${page}${inBrackets(remark)}`, href: `https://${page}` } : undefined;
}

/** `obs/A-logs-node-good`, `M1.20-E-name-unknown`, `seen/oke-pods`: a record of this site. */
function recordLink(source: string): SourceLink | undefined {
  const seen = seenOutputs.find(({ id }) => source === `seen/${id}`);
  if (seen) return { label: seen.what, href: `${seenPage}#${seen.id}` };
  const [, id = '', remark] = /^(?:obs\/)?((?:M1\.\d+-)?[A-Z][\w.-]*)(?: (.+))?$/.exec(source) ?? [];
  const href = id ? recordAddress(id) : undefined;
  return href ? { label: `record ${id}${inBrackets(remark)}`, href } : undefined;
}

/** `a/{b,c}.go` as `a/b.go` and `a/c.go`, and the two places that a claim by minor joins with “and”. */
function spelledOut(source: string): readonly string[] {
  const both = source.split(/ and (?=[\w.-]+\/[\w.-]+@[0-9a-f]{40})/);
  if (both.length > 1) return both.flatMap(spelledOut);
  const [, before = '', choices, after = ''] = /^([^\s{}]*)\{([^\s{}]+)\}(.*)$/s.exec(source) ?? [];
  return choices === undefined ? [source] : choices.split(',').flatMap((choice) => spelledOut(before + choice + after));
}

/** `links.yaml egress_usage_grep`, `facts/claims#egress-names`: another row of the facts, as this site shows it. */
function rowLink(source: string): SourceLink | undefined {
  const { file, key } = pointerOf(source) ?? {};
  if (!file || !key) return undefined;
  const id: FactId = `facts/${file}#${key}`;
  return { label: `${file}, ${key.replaceAll(/[_-]/g, ' ')}`, href: factAddress(id) };
}

/** The one place that a source names; nothing where it has no form that can be followed. */
const linkOf = (source: string, table: SourceTable): SourceLink | undefined =>
  recordLink(source) ??
  rowLink(source) ??
  repositoryLink(source) ??
  issueLink(source) ??
  commitLink(source) ??
  aliasLink(source, table) ??
  pageLink(source);

/** The places that a source of the facts names, in its order. Empty where it has no form that can be followed, which `source-link.test.ts` finds. */
export const sourceLinks = (source: string, table: SourceTable): readonly SourceLink[] =>
  spelledOut(source).flatMap((one) => linkOf(one, table) ?? []);

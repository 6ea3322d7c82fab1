import type { FactId } from '../../model/reason.ts';
import { pointerOf } from '../look-up/source.ts';
import { factAddress } from './fact-place.ts';
import { recordAddress } from './record-place.ts';
import { seenOutputs, seenPage } from './seen.ts';
import { aliasFile, repositoryFile, spelledOut, type ReadFile } from './read-file.ts';
import type { SourceTable } from './source-table.ts';

/** A place where something was read or measured, which a reader can open: what it is, and its address. */
export interface SourceLink {
  readonly label: string;
  readonly href: string;
}

const forge = 'https://github.com';
/** A remark as the end of a label: `resolveTarget` and `(the draft)` both stand in brackets. */
const inBrackets = (remark: string | undefined): string => (remark ? ` (${remark.replace(/^\((.*)\)$/, '$1')})` : '');
const lineWords = (line: string): string => (line.includes('-') ? `lines ${line.replace('-', '–')}` : `line ${line}`);

/** A file, or a folder where the path ends with a slash, in the version that was read. */
function fileLink(read: ReadFile | undefined): SourceLink | undefined {
  if (!read) return undefined;
  const { repo, commit, prefix, path, line, remark, name } = read;
  const isFolder = path.endsWith('/');
  const fragment = line ? `#L${line.replace('-', '-L')}` : '';
  return {
    label: `${name}, ${path}${line ? `, ${lineWords(line)}` : ''}${inBrackets(remark)}`,
    href: `${forge}/${repo}/${isFolder ? 'tree' : 'blob'}/${commit}/${prefix}${isFolder ? path.slice(0, -1) : path}${fragment}`,
  };
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
  fileLink(repositoryFile(source)) ??
  issueLink(source) ??
  commitLink(source) ??
  fileLink(aliasFile(source, table)) ??
  pageLink(source);

/** The places that a source of the facts names, in its order. Empty where it has no form that can be followed, which `source-link.test.ts` finds. */
export const sourceLinks = (source: string, table: SourceTable): readonly SourceLink[] =>
  spelledOut(source).flatMap((one) => linkOf(one, table) ?? []);

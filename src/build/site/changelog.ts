import { readFileSync } from 'node:fs';
import { linesChanged } from './last-changed.ts';

/** One thing that a reader notices. */
export interface Change {
  /** A sentence or more: code stands in backticks, and of a link or an emphasis the words. */
  readonly text: string;
  /** The id of the change on `/about/`, of its first words: it stays when the rest is reworded and when changes are added above it. */
  readonly anchor: string;
  /** When its first line was committed as it is now, where that is known. */
  readonly changed: Date | undefined;
}

/** A section of the changelog: the version, and its changes. */
export interface Release {
  readonly version: string;
  /** The day of the release, from the heading; undefined for what is not released. */
  readonly day: string | undefined;
  readonly changes: readonly Change[];
}

/** The id of a release on `/about/`; what is not released has none, because its heading goes away. */
export const anchorOf = ({ version, day }: Release): string | undefined => day && `version-${version.replaceAll('.', '-')}`;

const plain = (markdown: string): string =>
  markdown
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<![\w`])_([^_`]+)_(?!\w)/g, '$1');

const slugOf = (text: string): string => (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).slice(0, 6).join('-');

/** The sections of a changelog in Markdown, newest first. `changed` says when each of its lines was changed. */
export function releasesIn(markdown: string, changed: readonly (Date | undefined)[] = []): readonly Release[] {
  const anchors = new Map<string, number>();
  /** Two changes that begin with the same words are counted. */
  const anchorFor = (text: string): string => {
    const slug = `change-${slugOf(text)}`;
    const count = (anchors.get(slug) ?? 0) + 1;
    anchors.set(slug, count);
    return count === 1 ? slug : `${slug}-${count}`;
  };
  const releases: { version: string; day: string | undefined; changes: Change[] }[] = [];
  let change: { line: number; text: string } | undefined;
  const close = (): void => {
    const text = change && plain(change.text);
    if (change && text) releases.at(-1)?.changes.push({ text, anchor: anchorFor(text), changed: changed[change.line] });
    change = undefined;
  };
  for (const [line, text] of markdown.split('\n').entries()) {
    const [, version, day] = /^## (\S+)(?:, (\d{4}-\d\d-\d\d))?\s*$/.exec(text) ?? [];
    const begins = text.startsWith('- ');
    if (version || begins) close();
    if (version) releases.push({ version, day, changes: [] });
    else if (releases.length === 0 || (!change && !text.trim())) continue;
    else if (!change) change = { line, text: begins ? text.slice(2) : text };
    else change.text += `\n${text}`;
  }
  close();
  return releases;
}

/** What changed in this site, newest first. */
export const releases = (): readonly Release[] => releasesIn(readFileSync('CHANGELOG.md', 'utf8'), linesChanged('CHANGELOG.md'));

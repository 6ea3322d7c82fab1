import { readFileSync } from 'node:fs';

/** A section of the changelog: the version, and what a reader notices of it, one text a change. */
export interface Release {
  readonly version: string;
  readonly text: string;
  /** The changes as sentences: code stands in backticks, and of a link or an emphasis the words. */
  readonly changes: readonly string[];
}

/** The sections of a changelog in Markdown, newest first. */
export const releasesIn = (markdown: string): readonly Release[] =>
  markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [version = '', ...lines] = section.split('\n');
      const text = lines.join('\n').trim();
      const changes = text
        .split(/^- /m)
        .map((change) =>
          change
            .trim()
            .replace(/\s+/g, ' ')
            .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
            .replace(/(?<![\w`])_([^_`]+)_(?!\w)/g, '$1'),
        )
        .filter(Boolean);
      return { version: version.trim(), text, changes };
    });

/** What changed in this site, newest first. */
export const releases = (): readonly Release[] => releasesIn(readFileSync('CHANGELOG.md', 'utf8'));

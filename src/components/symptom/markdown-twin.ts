import type { CollectionEntry } from 'astro:content';
import { modeOf } from '../../model/setting/mode.ts';
import { pathOf } from '../../model/path.ts';
import { hopsText, marks, spelledOut } from '../mdx/markdown-twin.ts';
import type { Reference } from '../mdx/page-sources.ts';
import { hostNote, moreOf, needsTheHost } from './contents.ts';

/** A symptom's page as plain Markdown, in the order of the page. */
export function symptomTwin({ id, data, body }: CollectionEntry<'symptoms'>, references: readonly Reference[]): string {
  const { title, description, path, mode, printed, messages, alone, check, fix, doNot, versions, more, withoutPicture } = data;
  const list = (rows: typeof fix): string[] => rows.map(({ text, source }) => `- ${text}${source ? marks(source, references) : ''}`);
  const { href, text: place } = moreOf(path, more);
  return [
    `# ${title}`,
    '',
    description,
    '',
    ...[...messages, ...alone].flatMap(({ message, source }) => ['```text', message, '```', '', `Source:${marks(source, references)}`, '']),
    `Where it shows: ${printed}.`,
    '',
    '## Check',
    '',
    '```shell',
    ...check.flatMap(({ tells, run }) => [`# ${tells}`, run]),
    '```',
    '',
    '## Fix',
    '',
    ...list(fix),
    '',
    ...(needsTheHost({ check, fix }) ? [`${hostNote.before}[${hostNote.link}](${hostNote.href})${hostNote.after}`, ''] : []),
    `The full explanation is in [${place}](${href}).`,
    '',
    '## What not to do',
    '',
    ...list(doNot),
    '',
    '## Why',
    '',
    spelledOut((body ?? '').trim(), 'symptoms', id, references),
    '',
    '## The connection',
    '',
    withoutPicture ??
      `[${pathOf(path).name}](/paths/${path}.md), in the mode [${modeOf(mode).name}](/modes/${mode}.md), once the error is fixed: ${hopsText(path, mode)}.`,
    '',
    ...(versions.length > 0 ? ['## Versions', '', ...list(versions), ''] : []),
    '## Sources',
    '',
    ...references.map(({ kind, text }, index) => `[^${index + 1}]: ${kind}: ${text}`),
    '',
  ].join('\n');
}

import type { CollectionEntry } from 'astro:content';
import type { MdxComponents } from '../../build/mdx/component.ts';
import { footnoteLines, marksOf } from '../../build/mdx/footnotes.ts';
import { markdownOf } from '../../build/mdx/markdown.ts';
import type { SourcedPage } from '../../build/mdx/page.ts';
import { hopsText } from '../path/markdown-alternate.ts';
import { connectionsOfSymptom } from '../../symptoms/reach.ts';
import type { SymptomId } from '../../symptoms/symptom-id.ts';
import { connectionNames } from '../../wording/reach/connection-name.ts';
import { modeNames, pathNames } from '../../wording/names.ts';
import { hostNote, needsTheHost } from '../../symptoms/host.ts';
import { moreOf } from './contents.ts';

/** The rules of a firewall that a symptom may be missing. */
function rulesLines(id: SymptomId): readonly string[] {
  const links = connectionsOfSymptom(id).map((connection) => `[${connectionNames[connection]}](/ports/#${connection})`);
  return links.length > 0
    ? [`If a firewall drops the packets, it lacks a rule for one of these connections: ${links.join(', ')}.`, '']
    : [];
}

/** A symptom's page as plain Markdown, in the order of the page. */
export function symptomAlternate({ id, data }: CollectionEntry<'symptoms'>, page: SourcedPage, components: MdxComponents): string {
  const { footnotes } = page;
  const { title, description, path, mode, printed, messages, alone, instead, check, fix, doNot, versions, more, withoutPicture } = data;
  const list = (rows: typeof fix): string[] => rows.map(({ text, source }) => `- ${text}${source ? marksOf(footnotes, source) : ''}`);
  const { href, text: place } = moreOf(path, more);
  return [
    `# ${title}`,
    '',
    description,
    '',
    ...(instead ? [`If the message says \`${instead.message}\` instead: [the page about it](/symptoms/${instead.symptom}/).`, ''] : []),
    '## Fix',
    '',
    ...list(fix),
    '',
    ...(needsTheHost({ check, fix }) ? [`${hostNote.before}[${hostNote.link}](${hostNote.href})${hostNote.after}`, ''] : []),
    `In full, with configuration: [${place}](${href})`,
    '',
    ...rulesLines(id as SymptomId),
    '## Check',
    '',
    '```shell',
    ...check.flatMap(({ tells, run }) => [`# ${tells}`, run]),
    '```',
    '',
    '## What not to do',
    '',
    ...list(doNot),
    '',
    '## Messages',
    '',
    ...[...messages, ...alone].flatMap(({ message, source }) => [
      '```text',
      message,
      '```',
      '',
      `Source:${marksOf(footnotes, source)}`,
      '',
    ]),
    `Where they appear: ${printed}`,
    '',
    '## Why',
    '',
    markdownOf(page, components),
    '',
    '## The connection',
    '',
    withoutPicture ??
      `Once the error is fixed, [${pathNames[path]}](/paths/${path}.md) has these verdicts in the mode [${modeNames[mode]}](/modes/${mode}.md) (${hopsText(path, mode)}).`,
    '',
    ...(versions.length > 0 ? ['## Versions', '', ...list(versions), ''] : []),
    '## Sources',
    '',
    ...footnoteLines(footnotes),
    '',
  ].join('\n');
}

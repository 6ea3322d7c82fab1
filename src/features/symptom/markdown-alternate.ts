import { symptomHeadings } from '../../wording/symptom-headings.ts';
import { aboutIt, inFull, lacksRule, onceFixed, saysInstead, whereItAppears } from '../../wording/symptom.ts';
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
  return links.length > 0 ? [`${lacksRule} ${links.join(', ')}.`, ''] : [];
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
    ...(instead ? [saysInstead(`\`${instead.message}\``, `[${aboutIt}](/symptoms/${instead.symptom}/)`), ''] : []),
    `## ${symptomHeadings.fix}`,
    '',
    ...list(fix),
    '',
    ...(needsTheHost({ check, fix }) ? [`${hostNote.before}[${hostNote.link}](${hostNote.href})${hostNote.after}`, ''] : []),
    `${inFull} [${place}](${href})`,
    '',
    ...rulesLines(id as SymptomId),
    `## ${symptomHeadings.check}`,
    '',
    '```shell',
    ...check.flatMap(({ tells, run }) => [`# ${tells}`, run]),
    '```',
    '',
    `## ${symptomHeadings['what-not-to-do']}`,
    '',
    ...list(doNot),
    '',
    `## ${symptomHeadings.messages}`,
    '',
    ...[...messages, ...alone].flatMap(({ message, source }) => [
      '```text',
      message,
      '```',
      '',
      `Source:${marksOf(footnotes, source)}`,
      '',
    ]),
    whereItAppears(printed),
    '',
    `## ${symptomHeadings.why}`,
    '',
    markdownOf(page, components),
    '',
    `## ${symptomHeadings.link}`,
    '',
    withoutPicture ?? onceFixed(`[${pathNames[path]}](/paths/${path}.md)`, `[${modeNames[mode]}](/modes/${mode}.md)`, hopsText(path, mode)),
    '',
    ...(versions.length > 0 ? [`## ${symptomHeadings.versions}`, '', ...list(versions), ''] : []),
    '## Sources',
    '',
    ...footnoteLines(footnotes),
    '',
  ].join('\n');
}

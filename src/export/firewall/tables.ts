import { ruleColumns } from '../../wording/firewall/file.ts';
import { forTable } from '../../wording/firewall/purpose.ts';
import { placeNames } from '../../wording/reach/network.ts';
import { csvOf } from '../../wording/text/csv.ts';
import { headOf, undecidedComment } from './file-head.ts';
import { linesBetween, linesOfNamed, portText, type RuleSet } from './rule-set.ts';

const cells = (set: RuleSet, between: string): readonly (readonly string[])[] =>
  linesOfNamed(set).map((line) => [
    placeNames[line.from],
    placeNames[line.to],
    line.sources.join(between),
    line.destinations.join(between),
    line.protocol,
    line.ports.map((range) => portText(range)).join(between),
    line.comment.replaceAll('->', '→'),
    undecidedComment(line).join(' '),
  ]);

/** The rules as CSV (RFC 4180), with a head row. */
export const rulesCsv = (set: RuleSet): string => csvOf([ruleColumns, ...cells(set, ' ')]);

/** The rules as a table of Markdown, with what the head of every file says above it. */
export const rulesMarkdown = (set: RuleSet): string =>
  [
    ...headOf(set, {
      purpose: [forTable],
      lines: linesBetween(set),
    }).flatMap((line) => [line, '']),
    `| ${ruleColumns.join(' | ')} |`,
    `| ${ruleColumns.map(() => '---').join(' | ')} |`,
    ...cells(set, ', ').map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');

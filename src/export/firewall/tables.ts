import { networkOf } from '../../model/reach/network.ts';
import { csvOf } from '../../wording/text/csv.ts';
import { headOf, portText, type RuleSet } from './rule-set.ts';

const head = ['from', 'to', 'sources', 'destinations', 'protocol', 'ports', 'needed for'] as const;
const cells = ({ lines }: RuleSet, between: string): readonly (readonly string[])[] =>
  lines.map((line) => [
    networkOf(line.from).name,
    networkOf(line.to).name,
    line.sources.join(between),
    line.destinations.join(between),
    line.protocol,
    line.ports.map((range) => portText(range)).join(between),
    line.comment.replaceAll('->', '→'),
  ]);

/** The rules as CSV (RFC 4180), with a head row. */
export const rulesCsv = (set: RuleSet): string => csvOf([head, ...cells(set, ' ')]);

/** The rules as a table of Markdown, with what the head of every file says above it. */
export const rulesMarkdown = (set: RuleSet): string =>
  [
    ...headOf(set).flatMap((line) => [line, '']),
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---').join(' | ')} |`,
    ...cells(set, ', ').map((row) => `| ${row.join(' | ')} |`),
    '',
  ].join('\n');

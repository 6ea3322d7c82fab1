import { componentOf } from '../../model/component.ts';
import type { Verdict } from '../../model/verdict.ts';
import { keyTitle, sidesInBoxes } from '../../wording/export/chart.ts';
import { keyOf } from '../chart/chart.ts';
import { columnOf } from '../chart/columns.ts';
import { edgesOf, endsOf, labelOf, type Connection } from '../connection.ts';
import type { ExportState } from '../export-state.ts';
import type { TextChoice } from './format.ts';
import { sourceLine, type Subject } from './subject.ts';
import { componentNames } from '../../wording/names.ts';

const pens: Readonly<Record<Verdict, string>> = {
  authenticated: '{style.stroke-width: 2}',
  encrypted: '{style.stroke-width: 2; style.stroke-dash: 5}',
  unsafe: '{style.stroke-width: 4; style.stroke-dash: 1}',
  unknown: '{style.stroke-width: 1; style.stroke-dash: 5}',
  local: '{style.stroke-width: 2}',
};
const quoted = (text: string): string => JSON.stringify(text.replaceAll('$', '\\$'));

/** Keeps the head of a line off the words that it points at. */
const room = '\u00A0\u00A0';

/**
 * A line from the left column to the right one, with its head at whichever of them answers: D2 puts what a line begins at to the left of what it ends
 * at. If lines went to and fro, it would lead them in bends, and labels would come to stand on boxes.
 */
const lineOf = ({ dials, answers }: Connection): string =>
  columnOf(dials) < columnOf(answers) ? `${dials} -> ${answers}` : `${answers} <- ${dials}`;

/** The key as a box of its own. */
const keyBlock = (key: ReturnType<typeof keyOf>): readonly string[] => [
  `key: ${keyTitle} {`,
  '  near: bottom-center',
  '  direction: right',
  `  sides: ${quoted(sidesInBoxes)} {shape: text}`,
  ...key.flatMap(({ verdict, text }, i) =>
    verdict
      ? [
          `  k${i}: "" {width: 20; height: 20}`,
          `  m${i}: ${quoted(`${room}${text}${room}`)} {shape: text}`,
          `  k${i} -> m${i} ${pens[verdict]}`,
        ]
      : [`  n${i}: ${quoted(text)} {shape: text}`],
  ),
  '}',
];

/** A diagram in D2, which lays it out itself: no place can be said in it. Verdicts are labels and line styles; there are no colours. A reader may leave the key out. */
export function d2(subject: Subject, state: ExportState, choice: TextChoice = { key: true }): string {
  const edges = edgesOf(state);
  const ends = endsOf(edges);
  const key = keyOf(subject, state);
  return [
    // The other engine of D2 puts labels on one another.
    'vars: {d2-config: {layout-engine: elk}}',
    'direction: right',
    `title: ${quoted(subject.title)} {shape: text; near: top-center; style.font-size: 24; style.bold: true}`,
    ...ends.map(
      (id) => `${id}: ${quoted(componentNames[id])}${componentOf(id).side === 'control-plane' ? ' {style.double-border: true}' : ''}`,
    ),
    ...edges.map((edge) => `${lineOf(edge)}: ${quoted(labelOf(edge))} ${pens[edge.verdict]}`),
    ...(choice.key ? keyBlock(key) : [`# ${sourceLine(subject)}, ${subject.page}`]),
    '',
  ].join('\n');
}

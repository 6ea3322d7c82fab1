import { componentOf } from '../../model/component.ts';
import type { Verdict } from '../../model/verdict.ts';
import { keyOf, sidesInBoxes } from '../chart/chart.ts';
import { edgesOf, endsOf, labelOf } from '../connection.ts';
import type { ExportState } from '../export-state.ts';
import type { Subject } from './subject.ts';

const pens: Readonly<Record<Verdict, string>> = {
  authenticated: '{style.stroke-width: 2}',
  encrypted: '{style.stroke-width: 2; style.stroke-dash: 5}',
  unsafe: '{style.stroke-width: 4; style.stroke-dash: 1}',
  unknown: '{style.stroke-width: 1; style.stroke-dash: 5}',
  local: '{style.stroke-width: 2}',
};
const quoted = (text: string): string => JSON.stringify(text.replaceAll('$', '\\$'));

/** A diagram in D2, which lays it out itself: no place can be said in it. Verdicts are labels and line styles; there are no colours. */
export function d2(subject: Subject, state: ExportState): string {
  const edges = edgesOf(state);
  const ends = endsOf(edges);
  const key = keyOf(subject, state);
  return [
    // The other engine of D2 puts labels on one another.
    'vars: {d2-config: {layout-engine: elk}}',
    'direction: right',
    `title: ${quoted(subject.title)} {shape: text; near: top-center; style.font-size: 24; style.bold: true}`,
    ...ends.map(
      (id) => `${id}: ${quoted(componentOf(id).name)}${componentOf(id).side === 'control-plane' ? ' {style.double-border: true}' : ''}`,
    ),
    ...edges.map((edge) => `${edge.dials} -> ${edge.answers}: ${quoted(labelOf(edge))} ${pens[edge.verdict]}`),
    'key: Key {',
    '  near: bottom-center',
    '  direction: right',
    `  sides: ${quoted(sidesInBoxes)} {shape: text}`,
    ...key.flatMap(({ verdict, text }, i) =>
      verdict
        ? [`  k${i}: ""`, `  m${i}: ${quoted(text)} {shape: text}`, `  k${i} -> m${i} ${pens[verdict]}`]
        : [`  n${i}: ${quoted(text)} {shape: text}`],
    ),
    '}',
    '',
  ].join('\n');
}

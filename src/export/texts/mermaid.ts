import { componentOf, type ComponentId, type Side } from '../../model/component.ts';
import type { Verdict } from '../../model/verdict.ts';
import { keyTitle, sidesInBoxes } from '../../wording/export/chart.ts';
import { keyOf } from '../chart/chart.ts';
import { edgesOf, endsOf, labelOf } from '../connection.ts';
import type { ExportState } from '../export-state.ts';
import type { TextChoice } from './format.ts';
import { sourceLine, type Subject } from './subject.ts';
import { componentNames } from '../../wording/names.ts';

const arrows: Readonly<Record<Verdict, string>> = {
  authenticated: '-->',
  encrypted: '-.->',
  unsafe: '==>',
  unknown: '-.-o',
  local: '-->',
};
/** Ids of Mermaid: `end`, `default` and the like are words of its own, so each has a prefix. */
const idOf = (id: ComponentId): string => `c_${id.replaceAll('-', '_')}`;
const quoted = (text: string): string => `"${text.replaceAll('"', '#quot;')}"`;

/** How a component of each side is drawn. A frame around a side would lead lines through boxes where Mermaid 11 draws. */
const shapes: Readonly<Record<Side, readonly [open: string, close: string]>> = { 'control-plane': ['[[', ']]'], node: ['[', ']'] };
const boxOf = (id: ComponentId): string => {
  const { side } = componentOf(id);
  const name = componentNames[id];
  const [open, close] = shapes[side];
  return `${idOf(id)}${open}${quoted(name)}${close}`;
};

/**
 * A Mermaid flowchart with a title and, unless the reader leaves it out, a key. Verdicts are labels and line styles; there are no colours, so it
 * fits any theme.
 */
export function mermaid(subject: Subject, state: ExportState, choice: TextChoice = { key: true }): string {
  const edges = edgesOf(state);
  const ends = endsOf(edges);
  const key = keyOf(subject, state);
  const samples = key.flatMap(({ verdict, text }, i) =>
    verdict ? [{ verdict, line: `    k${i}[" "] ${arrows[verdict]} m${i}[${quoted(text)}]` }] : [],
  );
  const notes = [...(ends.length > 0 ? [sidesInBoxes] : []), ...key.flatMap(({ verdict, text }) => (verdict ? [] : [text]))];
  const dotted = [...edges, ...(choice.key ? samples : [])].flatMap(({ verdict }, i) => (verdict === 'unsafe' ? [i] : []));
  return [
    '---',
    `title: ${JSON.stringify(subject.title)}`,
    // Straight lines with room between the boxes: no label stands on a box or on another label.
    'config: { flowchart: { curve: linear, nodeSpacing: 80, rankSpacing: 80 } }',
    '---',
    'flowchart LR',
    ...ends.map((id) => `  ${boxOf(id)}`),
    ...edges.map((edge) => `  ${idOf(edge.dials)} ${arrows[edge.verdict]}|${quoted(labelOf(edge))}| ${idOf(edge.answers)}`),
    ...(choice.key
      ? [`  subgraph key[${quoted(keyTitle)}]`, ...samples.map(({ line }) => line), `    notes[${quoted(notes.join('<br>'))}]`, '  end']
      : [`  %% ${sourceLine(subject)}, ${subject.page}`]),
    ...(dotted.length > 0 ? [`  linkStyle ${dotted.join(',')} stroke-width:4px,stroke-dasharray:2 6`] : []),
    '',
  ].join('\n');
}

import { componentOf, type ComponentId, type Side } from '../../model/component.ts';
import type { Verdict } from '../../model/verdict.ts';
import { arrowNote, connectionsOf, endsOf, labelOf } from '../connection.ts';
import type { ExportState } from '../export-state.ts';
import { sourceLine, type Subject } from './subject.ts';

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
const sides: Readonly<Record<Side, string>> = { 'control-plane': 'Control plane', node: 'Node' };

/** A Mermaid flowchart. Verdicts are labels and line styles; there are no colours, so it fits any theme. */
export function mermaid(subject: Subject, state: ExportState): string {
  const connections = connectionsOf(state);
  const ends = endsOf(connections);
  const group = (side: Side): readonly string[] => {
    const inside = ends.filter((id) => componentOf(id).side === side);
    if (inside.length === 0) return [];
    return [
      `  subgraph ${side.replaceAll('-', '_')}_side[${quoted(sides[side])}]`,
      ...inside.map((id) => `    ${idOf(id)}[${quoted(componentOf(id).name)}]`),
      '  end',
    ];
  };
  const dotted = connections.flatMap(({ verdict }, i) => (verdict === 'unsafe' ? [i] : []));
  return [
    'flowchart LR',
    `  %% ${subject.title}. ${sourceLine(subject)}. ${subject.page}`,
    `  %% ${arrowNote}`,
    ...group('control-plane'),
    ...group('node'),
    ...connections.map(
      (connection) =>
        `  ${idOf(connection.dials)} ${arrows[connection.verdict]}|${quoted(labelOf(connection))}| ${idOf(connection.answers)}`,
    ),
    ...(dotted.length > 0 ? [`  linkStyle ${dotted.join(',')} stroke-width:4px,stroke-dasharray:2 6`] : []),
    ...(connections.length === 0 ? [`  absent[${quoted('not used in this mode')}]`] : []),
    '',
  ].join('\n');
}

import { componentOf, type ComponentId, type Side } from '../../model/component.ts';
import type { Verdict } from '../../model/verdict.ts';
import { arrowNote, connectionsOf, endsOf, labelOf } from '../connection.ts';
import type { ExportState } from '../export-state.ts';
import { sourceLine, type Subject } from './subject.ts';

const arrows: Readonly<Record<Verdict, string>> = {
  authenticated: '-->',
  encrypted: '-[dashed]->',
  unsafe: '-[dotted,thickness=4]->',
  unknown: '-[dashed,thickness=1]->',
  local: '-->',
};
const idOf = (id: ComponentId): string => `c_${id.replaceAll('-', '_')}`;
const sides: Readonly<Record<Side, string>> = { 'control-plane': 'Control plane', node: 'Node' };

/** A PlantUML component diagram. Verdicts are labels and line styles; there are no colours. */
export function plantuml(subject: Subject, state: ExportState): string {
  const connections = connectionsOf(state);
  const ends = endsOf(connections);
  const group = (side: Side): readonly string[] => {
    const inside = ends.filter((id) => componentOf(id).side === side);
    if (inside.length === 0) return [];
    return [`rectangle "${sides[side]}" {`, ...inside.map((id) => `  component "${componentOf(id).name}" as ${idOf(id)}`), '}'];
  };
  return [
    '@startuml',
    `title ${subject.title}`,
    'left to right direction',
    ...group('control-plane'),
    ...group('node'),
    ...connections.map(
      (connection) => `${idOf(connection.dials)} ${arrows[connection.verdict]} ${idOf(connection.answers)} : ${labelOf(connection)}`,
    ),
    'legend bottom',
    ...(connections.length === 0 ? ['not used in this mode'] : []),
    arrowNote,
    `${sourceLine(subject)}, ${subject.page}`,
    'endlegend',
    '@enduml',
    '',
  ].join('\n');
}

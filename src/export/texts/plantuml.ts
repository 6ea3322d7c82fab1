import { componentOf, type ComponentId, type Side } from '../../model/component.ts';
import type { Verdict } from '../../model/verdict.ts';
import { penNames, sideNames } from '../../wording/export/chart.ts';
import { keyOf } from '../chart/chart.ts';
import { edgesOf, endsOf, labelOf } from '../connection.ts';
import type { ExportState } from '../export-state.ts';
import type { Subject } from './subject.ts';
import { componentNames } from '../../wording/names.ts';

const arrows: Readonly<Record<Verdict, string>> = {
  authenticated: '-->',
  encrypted: '-[dashed]->',
  unsafe: '-[dotted,thickness=4]->',
  unknown: '-[dashed,thickness=1]->',
  local: '-->',
};
const idOf = (id: ComponentId): string => `c_${id.replaceAll('-', '_')}`;

/** A PlantUML component diagram. Verdicts are labels and line styles; there are no colours. */
export function plantuml(subject: Subject, state: ExportState): string {
  const edges = edgesOf(state);
  const ends = endsOf(edges);
  const group = (side: Side): readonly string[] => {
    const inside = ends.filter((id) => componentOf(id).side === side);
    if (inside.length === 0) return [];
    return [`rectangle "${sideNames[side]}" {`, ...inside.map((id) => `  component "${componentNames[id]}" as ${idOf(id)}`), '}'];
  };
  return [
    '@startuml',
    `title ${subject.title}`,
    'left to right direction',
    ...group('control-plane'),
    ...group('node'),
    ...edges.map((edge) => `${idOf(edge.dials)} ${arrows[edge.verdict]} ${idOf(edge.answers)} : ${labelOf(edge)}`),
    'legend bottom',
    ...keyOf(subject, state).map(({ verdict, text }) => (verdict ? `${penNames[verdict]}: ${text}` : text)),
    'endlegend',
    '@enduml',
    '',
  ].join('\n');
}

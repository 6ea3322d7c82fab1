import { componentOf, type ComponentId, type Side } from '../../model/component.ts';
import type { Verdict } from '../../model/verdict.ts';
import { keyOf, sideNames } from '../chart/chart.ts';
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
/** The same lines in words, for the legend, which draws none. */
const pens: Readonly<Record<Verdict, string>> = {
  authenticated: 'Solid',
  encrypted: 'Dashed',
  unsafe: 'Thick and dotted',
  unknown: 'Thin and dashed',
  local: 'Solid',
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
    ...keyOf(subject, state).map(({ verdict, text }) => (verdict ? `${pens[verdict]}: ${text}` : text)),
    'endlegend',
    '@enduml',
    '',
  ].join('\n');
}

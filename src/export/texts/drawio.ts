import { componentOf, type ComponentId, type Side } from '../../model/component.ts';
import type { Verdict } from '../../model/verdict.ts';
import { arrowNote, connectionsOf, endsOf, labelOf } from '../connection.ts';
import type { ExportState } from '../export-state.ts';
import { element } from '../xml.ts';
import { sourceLine, type Subject } from './subject.ts';

const [boxWidth, boxHeight, rowHeight, headHeight] = [160, 40, 66, 40];
const [groupWidth, nodeX] = [200, 620];
const lines: Readonly<Record<Verdict, string>> = {
  authenticated: 'strokeWidth=2',
  encrypted: 'strokeWidth=2;dashed=1;dashPattern=9 5',
  unsafe: 'strokeWidth=4;dashed=1;dashPattern=1 6',
  unknown: 'strokeWidth=2;dashed=1;dashPattern=10 4 2 4',
  local: 'strokeWidth=2',
};
const sides = [
  { side: 'control-plane', name: 'Control plane', x: 40 },
  { side: 'node', name: 'Node', x: nodeX },
] as const satisfies readonly { side: Side; name: string; x: number }[];

const geometry = (x: number, y: number, width: number, height: number): string =>
  element('mxGeometry', { x, y, width, height, as: 'geometry' });

/** A draw.io file, uncompressed: boxes in two groups, arrows with their labels. Verdicts are labels and line styles; there are no colours. */
export function drawio(subject: Subject, state: ExportState): string {
  const connections = connectionsOf(state);
  const ends = endsOf(connections);
  const groups = sides.flatMap(({ side, name, x }) => {
    const inside = ends.filter((id) => componentOf(id).side === side);
    if (inside.length === 0) return [];
    const box = (id: ComponentId, i: number): string =>
      element(
        'mxCell',
        { id, value: componentOf(id).name, style: 'rounded=1;whiteSpace=wrap;html=0', vertex: 1, parent: `group-${side}` },
        geometry((groupWidth - boxWidth) / 2, headHeight + i * rowHeight, boxWidth, boxHeight),
      );
    return [
      element(
        'mxCell',
        { id: `group-${side}`, value: name, style: 'swimlane;startSize=24;html=0', vertex: 1, parent: '1' },
        geometry(x, 80, groupWidth, headHeight + inside.length * rowHeight),
      ),
      ...inside.map(box),
    ];
  });
  const arrow = (connection: (typeof connections)[number], i: number): string =>
    element(
      'mxCell',
      {
        id: `link-${i + 1}`,
        value: labelOf(connection),
        style: `endArrow=classic;html=0;labelBackgroundColor=default;${lines[connection.verdict]}`,
        edge: 1,
        parent: '1',
        source: connection.dials,
        target: connection.answers,
      },
      element('mxGeometry', { relative: 1, as: 'geometry' }),
    );
  const words = [
    subject.title,
    arrowNote,
    `${sourceLine(subject)}, ${subject.page}`,
    ...(connections.length === 0 ? ['not used in this mode'] : []),
  ];
  const root = element(
    'root',
    {},
    element('mxCell', { id: '0' }),
    element('mxCell', { id: '1', parent: '0' }),
    element(
      'mxCell',
      { id: 'words', value: words.join('\n'), style: 'text;html=0;align=left;verticalAlign=top', vertex: 1, parent: '1' },
      geometry(40, 8, nodeX + groupWidth - 40, 64),
    ),
    ...groups,
    ...connections.map(arrow),
  );
  return `${element('mxfile', { host: 'hub-and-spoke' }, element('diagram', { id: 'state', name: subject.title }, element('mxGraphModel', { grid: 1, page: 0 }, root)))}\n`;
}

import type { Area } from '../../diagram/scene.ts';
import type { Verdict } from '../../model/verdict.ts';
import { chartOf, sampleWidth, type Words } from '../chart/chart.ts';
import type { ExportState } from '../export-state.ts';
import { element } from '../xml.ts';
import type { Subject } from './subject.ts';

/** Dashes are counted in widths of the line. */
const lines: Readonly<Record<Verdict, string>> = {
  authenticated: 'strokeWidth=2',
  encrypted: 'strokeWidth=2;dashed=1;dashPattern=5 3',
  unsafe: 'strokeWidth=4;dashed=1;dashPattern=1 2',
  unknown: 'strokeWidth=2;dashed=1;dashPattern=5 2 1 2',
  local: 'strokeWidth=2',
};

const geometry = ({ x, y, width, height }: Area): string => element('mxGeometry', { x, y, width, height, as: 'geometry' });
const point = ([x, y]: readonly [number, number], as?: string): string => element('mxPoint', { x, y, as });

/** Words that stand by themselves. */
const words = (id: string, { text, size, ...area }: Words, style: string): string =>
  element(
    'mxCell',
    {
      id,
      value: text,
      style: `text;html=0;align=left;verticalAlign=middle;fillColor=none;strokeColor=none;fontSize=${size};${style}`,
      vertex: 1,
      parent: '1',
    },
    geometry(area),
  );

/**
 * A draw.io file, uncompressed: boxes in two groups, level lines with their labels above them, a title and a key. Verdicts are labels and line
 * styles; there are no colours. A box that is moved takes its lines along.
 */
export function drawio(subject: Subject, state: ExportState): string {
  const chart = chartOf(subject, state);
  const groups = chart.groups.map((group) =>
    element(
      'mxCell',
      {
        id: `group-${group.side}`,
        value: group.name,
        style: 'rounded=0;html=0;fillColor=none;strokeColor=#808080;align=left;verticalAlign=top;spacingLeft=8;spacingTop=2;fontStyle=1',
        vertex: 1,
        parent: '1',
      },
      geometry(group),
    ),
  );
  const boxes = chart.boxes.map((box) =>
    element(
      'mxCell',
      { id: box.id, value: box.name, style: 'rounded=1;arcSize=6;absoluteArcSize=1;whiteSpace=wrap;html=0', vertex: 1, parent: '1' },
      geometry(box),
    ),
  );
  const arrows = chart.lines.map(({ connection: { dials, answers, verdict }, from, to, label }, i) => {
    /** Where a line leaves a box, as parts of the box. */
    const portOf = (id: string, [x, y]: readonly [number, number], name: 'exit' | 'entry'): string => {
      const box = chart.boxes.find((each) => each.id === id);
      if (!box) return '';
      return `${name}X=${x > box.x ? 1 : 0};${name}Y=${((y - box.y) / box.height).toFixed(4)};${name}Dx=0;${name}Dy=0;`;
    };
    const middle = label.x + label.width / 2;
    const along = (2 * (middle - from[0])) / (to[0] - from[0]) - 1;
    return element(
      'mxCell',
      {
        id: `link-${i + 1}`,
        value: label.text,
        style: `endArrow=classic;html=0;rounded=0;fontSize=${label.size};${portOf(dials, from, 'exit')}${portOf(answers, to, 'entry')}${lines[verdict]}`,
        edge: 1,
        parent: '1',
        source: dials,
        target: answers,
      },
      element(
        'mxGeometry',
        { x: along.toFixed(4), relative: 1, as: 'geometry' },
        point(from, 'sourcePoint'),
        point(to, 'targetPoint'),
        point([0, label.y + label.height / 2 - from[1]], 'offset'),
      ),
    );
  });
  const key = chart.key.flatMap(({ verdict, ...text }, i) => [
    ...(verdict
      ? [
          element(
            'mxCell',
            { id: `key-line-${i + 1}`, style: `endArrow=classic;html=0;${lines[verdict]}`, edge: 1, parent: '1' },
            element(
              'mxGeometry',
              { relative: 1, as: 'geometry' },
              point([text.x - 12 - sampleWidth, text.y + text.height / 2], 'sourcePoint'),
              point([text.x - 12, text.y + text.height / 2], 'targetPoint'),
            ),
          ),
        ]
      : []),
    words(`key-${i + 1}`, text, ''),
  ]);
  const root = element(
    'root',
    {},
    element('mxCell', { id: '0' }),
    element('mxCell', { id: '1', parent: '0' }),
    words('title', chart.title, 'fontStyle=1'),
    ...groups,
    ...boxes,
    ...arrows,
    ...key,
  );
  return `${element('mxfile', { host: 'hub-and-spoke' }, element('diagram', { id: 'state', name: subject.title }, element('mxGraphModel', { grid: 1, page: 0 }, root)))}\n`;
}

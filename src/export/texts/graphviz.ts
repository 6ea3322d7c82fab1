import type { Area } from '../../diagram/scene.ts';
import type { Verdict } from '../../model/verdict.ts';
import { chartOf, sampleWidth, type Words } from '../chart/chart.ts';
import type { ExportState } from '../export-state.ts';
import { textWidth } from '../text-width.ts';
import type { Subject } from './subject.ts';

const pens: Readonly<Record<Verdict, string>> = {
  authenticated: 'style=solid, penwidth=2',
  encrypted: 'style=dashed, penwidth=2',
  unsafe: 'style=dotted, penwidth=4',
  unknown: 'style=dashed, penwidth=1',
  local: 'style=solid, penwidth=2',
};
const quoted = (text: string): string => JSON.stringify(text);
/** How long the head of an arrow is. */
const headLength = 10;

/**
 * A graph in DOT, the language of Graphviz, with every place in it: `layout=nop2` draws what is said and lays out nothing, so that every program
 * with Graphviz in it draws the same. Whoever takes that line away has the graph laid out anew. Y goes up in Graphviz.
 */
export function graphviz(subject: Subject, state: ExportState): string {
  const { title, groups, boxes, lines, key } = chartOf(subject, state);
  const middle = ({ x, y, width, height }: Area): string => `${x + width / 2},${-(y + height / 2)}`;
  const inches = ({ width, height }: Area): string => `width=${(width / 72).toFixed(4)}, height=${(height / 72).toFixed(4)}`;
  const node = (id: string, text: string, area: Area, more = ''): string =>
    `${quoted(id)} [label=${text}, pos="${middle(area)}", ${inches(area)}${more}];`;
  const words = (id: string, { text, size, ...area }: Words, more = ''): string =>
    node(id, `${quoted(text).slice(0, -1)}\\l"`, area, `, shape=none, margin=0, fontsize=${size}${more}`);
  /** A level line as the curve that Graphviz wants, with a point for the head. */
  const curve = ([x1, y]: readonly [number, number], [x2]: readonly [number, number]): string => {
    const end = x2 - Math.sign(x2 - x1) * headLength;
    const between = [1, 2].map((part) => `${(x1 + (part * (end - x1)) / 3).toFixed(1)},${-y}`);
    return `e,${x2},${-y} ${[`${x1},${-y}`, ...between, `${end},${-y}`].join(' ')}`;
  };
  const dot = (x: number, y: number): Area => ({ x, y, width: 0, height: 0 });
  return [
    `digraph ${quoted(subject.title)} {`,
    '  graph [layout=nop2, fontname="Helvetica"];',
    '  node [shape=box, style=rounded, fixedsize=true, fontname="Helvetica", fontsize=12];',
    '  edge [arrowsize=1, fontname="Helvetica", fontsize=12];',
    `  ${words('title', title, ', fontname="Helvetica-Bold"')}`,
    ...groups.flatMap((group) => {
      const { side, name, x, y, width, height } = group;
      const inside = boxes.filter((box) => box.x > x && box.x < x + width);
      return [
        `  subgraph ${quoted(`cluster_${side}`)} {`,
        `    graph [label=${quoted(name)}, fontsize=12, labeljust=l, color=gray50, bb="${x},${-(y + height)},${x + width},${-y}", lp="${x + 8 + textWidth(name, 12) / 2},${-(y + 14)}"];`,
        ...inside.map((box) => `    ${node(box.id, quoted(box.name), box)}`),
        '  }',
      ];
    }),
    ...lines.map(
      ({ connection: { dials, answers, verdict }, from, to, label }) =>
        `  ${quoted(dials)} -> ${quoted(answers)} [label=${quoted(label.text)}, pos="${curve(from, to)}", lp="${middle(label)}", ${pens[verdict]}];`,
    ),
    ...key.flatMap(({ verdict, ...text }, i) => {
      const [from, to, y] = [text.x - 12 - sampleWidth, text.x - 12, text.y + text.height / 2];
      return [
        ...(verdict
          ? [
              `  ${node(`key-from-${i}`, '""', dot(from, y), ', style=invis')}`,
              `  ${node(`key-to-${i}`, '""', dot(to, y), ', style=invis')}`,
              `  "key-from-${i}" -> "key-to-${i}" [pos="${curve([from, y], [to, y])}", ${pens[verdict]}];`,
            ]
          : []),
        `  ${words(`key-${i}`, text)}`,
      ];
    }),
    '}',
    '',
  ].join('\n');
}

import { sequenceScene, type MessageRow } from '../../sequence/scene.ts';
import type { Step } from '../../wording/journey/journey-step.ts';
import type { Verdict } from '../../model/verdict.ts';
import { shapeNames } from '../../wording/export/slides.ts';
import { zoneNames } from '../../wording/zone.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { mixed, type Palette } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import { colourOf, insideOf } from '../verdict-style.ts';
import { headHeight, rowsAround } from './slide-drawing.ts';

/** How a line is drawn, in the words of PresentationML. */
type Dash = 'solid' | 'dash' | 'sysDot' | 'lgDashDot' | 'sysDash';

/** A shape on a slide that its reader can move, colour and rewrite. Lengths are in the unit of the box that the shapes fill. */
export type SlideShape = { readonly name: string } & (
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly isRound?: boolean;
      readonly fill?: string;
      readonly line?: string;
      readonly dash?: Dash;
      readonly text?: string;
      readonly colour?: string;
      readonly size?: number;
      readonly isBold?: boolean;
    }
  | {
      readonly kind: 'line';
      readonly from: readonly [x: number, y: number];
      readonly to: readonly [x: number, y: number];
      readonly colour: string;
      /** In units of the drawing at its own size. */
      readonly width: number;
      readonly dash: Dash;
      readonly hasArrow: boolean;
    }
);

/** The lines of verdicts as in the drawings, as near as PresentationML comes. */
const pens: Readonly<Record<Verdict, readonly [dash: Dash, width: number]>> = {
  authenticated: ['solid', 1.4],
  encrypted: ['dash', 2.8],
  unsafe: ['sysDot', 4],
  unknown: ['lgDashDot', 2.6],
  local: ['solid', 2.6],
};
const edges = { outside: 'rule2', 'control-plane': 'cp-edge', node: 'node-edge' } as const;
const [columnTop, boxWidth, boxHeight, stripTop, fontSize] = [52, 116, 44, 24, 13];

/** Where a drawing stands: the box that it has to fill. */
type Box = Readonly<Record<'x' | 'y' | 'w' | 'h', number>>;

/**
 * A journey as shapes in a box: names and life lines, the untrusted network, and the messages with their verdicts as words; where one step is marked,
 * the rows around it that fit. `points` is what a unit of the box is in points, for the size of the type.
 */
export function sequenceShapes(steps: readonly Step[], box: Box, palette: Palette, points: number, marked?: number): readonly SlideShape[] {
  const scene = sequenceScene(steps, 'wide');
  const room = (scene.width * box.h) / box.w;
  const rows = marked === undefined || scene.height <= room ? scene.rows : rowsAround(scene.rows, marked, room - headHeight);
  const [first, last] = [rows[0], rows.at(-1)];
  const top = first?.top ?? headHeight;
  const bottom = headHeight + (last ? last.top + last.height - top : 0);
  const scale = Math.min(box.w / scene.width, box.h / bottom);
  const left = box.x + (box.w - scene.width * scale) / 2;
  const x = (units: number): number => left + units * scale;
  /** Of a place in the drawing; the rows before the first one are left out. */
  const y = (units: number): number => box.y + (units < headHeight ? units : headHeight + units - top) * scale;
  const size = fontSize * scale * points;
  const ink = palette('ink');
  const at = (units: { x: number; y: number; w: number; h: number }) => ({
    ...{ x: x(units.x), y: y(units.y) },
    ...{ w: units.w * scale, h: units.h * scale },
  });
  /** A text without a frame, in the middle of a place. */
  const words = (name: string, text: string, [middle, line]: readonly [number, number], colour: string, isBold = false): SlideShape => {
    const w = textWidth(text, fontSize, isBold) * 1.15 + 12;
    return { kind: 'box', name, ...at({ x: middle - w / 2, y: line - 10, w, h: 20 }), text, colour, size, isBold };
  };

  const message = (row: MessageRow): readonly SlideShape[] => {
    const { number, tube, tag, verdict, line, from, to, title } = row;
    const colour = colourOf(line, palette);
    const [dash, width] = pens[line];
    const strong = verdict === 'unsafe';
    return [
      ...(tube
        ? [
            {
              kind: 'box' as const,
              name: shapeNames.tunnel(number),
              ...at({ x: tube.x1, y: row.y - 22, w: tube.x2 - tube.x1, h: 44 }),
              ...{ fill: insideOf(tube.style, palette), line: colourOf(tube.style, palette), dash: pens[tube.style][0] },
            },
          ]
        : []),
      {
        kind: 'line',
        name: shapeNames.message(number),
        from: [x(from), y(row.y)],
        to: [x(to), y(row.y)],
        ...{ colour, width: width * (number === marked ? 1.6 : 1), dash, hasArrow: true },
      },
      {
        kind: 'box',
        name: shapeNames.verdict(number),
        ...at({ x: tag.x, y: tag.y - 10, w: Math.max(tag.width, textWidth(verdictWords[verdict], fontSize, true) + 16), h: 20 }),
        ...{ isRound: true, fill: strong ? colourOf(verdict, palette) : palette('surface'), line: colourOf(verdict, palette) },
        ...{ dash: verdict === 'encrypted' ? ('sysDash' as const) : ('solid' as const), text: verdictWords[verdict], isBold: true },
        ...{ size: size * 0.9, colour: strong ? palette('on-verdict') : colourOf(verdict, palette) },
      },
      words(shapeNames.words(number), title.text, [title.x, row.y + (tube ? 39 : 15)], ink),
    ];
  };

  return [
    {
      kind: 'box',
      name: shapeNames.network,
      ...at({ x: scene.strip.x, y: stripTop, w: scene.strip.width, h: bottom - stripTop }),
      fill: palette('btw-ground'),
    },
    words(shapeNames.networkName, zoneNames.between, [scene.strip.x + scene.strip.width / 2, 12], palette('btw'), true),
    ...scene.columns.flatMap((column): SlideShape[] => {
      const name = column.name.join(' ');
      return [
        {
          kind: 'line',
          name: shapeNames.lifeLine(name),
          from: [x(column.x), y(columnTop + 22)],
          to: [x(column.x), box.y + bottom * scale],
          ...{ colour: palette(edges[column.side]), width: 1.5, dash: 'sysDash', hasArrow: false },
        },
        {
          kind: 'box',
          name,
          ...at({ x: column.x - boxWidth / 2, y: columnTop - boxHeight / 2, w: boxWidth, h: boxHeight }),
          ...{ isRound: true, fill: palette('surface'), line: palette(edges[column.side]), text: name, colour: ink, size, isBold: true },
        },
      ];
    }),
    ...rows.flatMap((row): readonly SlideShape[] => [
      ...(row.number === marked
        ? [
            {
              kind: 'box' as const,
              name: shapeNames.mark(row.number),
              ...at({ x: 2, y: row.top, w: scene.width - 4, h: row.height }),
              ...{ isRound: true, fill: mixed(palette('cp'), 0.12, palette('paper')), line: palette('cp') },
            },
          ]
        : []),
      words(shapeNames.number(row.number), String(row.number), [20, row.y], palette(row.number === marked ? 'cp' : 'ink2'), true),
      ...(row.kind === 'message'
        ? message(row)
        : [
            {
              kind: 'box' as const,
              name: shapeNames.words(row.number),
              ...at({ x: row.x, y: row.y - row.height / 2 + 8, w: row.width, h: row.height - 16 }),
              ...{ isRound: true, fill: palette('surface'), line: palette('rule2'), colour: ink, size },
              text: [row.title.text, ...row.more].join(' '),
            },
          ]),
    ]),
  ];
}

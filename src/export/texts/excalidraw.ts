import type { Area } from '../../diagram/scene.ts';
import type { Verdict } from '../../model/verdict.ts';
import { chartOf, sampleWidth, typeSize, type Words } from '../chart/chart.ts';
import type { ExportState } from '../export-state.ts';
import type { Subject } from './subject.ts';

const pens: Readonly<Record<Verdict, { readonly strokeStyle: string; readonly strokeWidth: number }>> = {
  authenticated: { strokeStyle: 'solid', strokeWidth: 2 },
  encrypted: { strokeStyle: 'dashed', strokeWidth: 2 },
  unsafe: { strokeStyle: 'dotted', strokeWidth: 4 },
  unknown: { strokeStyle: 'dashed', strokeWidth: 1 },
  local: { strokeStyle: 'solid', strokeWidth: 2 },
};
/** What every element of Excalidraw has. `roughness: 0` draws straight lines, and number 2 is Helvetica among its fonts. */
const common = {
  angle: 0,
  strokeColor: '#1e1e1e',
  backgroundColor: 'transparent',
  fillStyle: 'solid',
  strokeWidth: 1,
  strokeStyle: 'solid',
  roughness: 0,
  opacity: 100,
  groupIds: [],
  frameId: null,
  roundness: null,
  seed: 1,
  version: 1,
  versionNonce: 1,
  isDeleted: false,
  boundElements: null,
  updated: 1,
  link: null,
  locked: false,
} as const;
const lineHeight = 1.25;

/** An Excalidraw file of version 2: boxes, level arrows, words, a title and a key, each where the chart has it. */
export function excalidraw(subject: Subject, state: ExportState): string {
  const { title, groups, boxes, lines, key } = chartOf(subject, state);
  const words = (id: string, { text, size, ...area }: Words, containerId: string | null = null): object => ({
    ...common,
    id,
    type: 'text',
    ...area,
    text,
    originalText: text,
    fontSize: size,
    fontFamily: 2,
    textAlign: containerId ? 'center' : 'left',
    verticalAlign: containerId ? 'middle' : 'top',
    containerId,
    lineHeight,
    // What versions before 0.16 go by.
    baseline: Math.round(size * 1.05),
    autoResize: true,
  });
  const rectangle = (id: string, { x, y, width, height }: Area): object => ({ ...common, id, type: 'rectangle', x, y, width, height });
  const arrow = (id: string, verdict: Verdict, [x, y]: readonly [number, number], [toX]: readonly [number, number]): object => ({
    ...common,
    ...pens[verdict],
    id,
    type: 'arrow',
    x,
    y,
    width: Math.abs(toX - x),
    height: 0,
    points: [
      [0, 0],
      [toX - x, 0],
    ],
    lastCommittedPoint: null,
    startBinding: null,
    endBinding: null,
    startArrowhead: null,
    endArrowhead: 'triangle',
  });
  const elements = [
    words('title', title),
    ...groups.flatMap((group) => [
      { ...rectangle(`group-${group.side}`, group), strokeColor: '#868e96' },
      words(`name-${group.side}`, {
        text: group.name,
        size: typeSize,
        x: group.x + 8,
        y: group.y + 6,
        width: 100,
        height: typeSize * lineHeight,
      }),
    ]),
    ...boxes.flatMap((box) => {
      const [text, height] = [`text-${box.id}`, typeSize * lineHeight];
      const area = { x: box.x + 5, y: box.y + (box.height - height) / 2, width: box.width - 10, height };
      return [
        { ...rectangle(box.id, box), roundness: { type: 3 }, boundElements: [{ id: text, type: 'text' }] },
        words(text, { text: box.name, size: typeSize, ...area }, box.id),
      ];
    }),
    ...lines.flatMap(({ connection, from, to, label }, i) => [
      arrow(`link-${i + 1}`, connection.verdict, from, to),
      words(`label-${i + 1}`, label),
    ]),
    ...key.flatMap(({ verdict, ...text }, i) => {
      const y = text.y + text.height / 2;
      const sample = verdict ? [arrow(`key-line-${i + 1}`, verdict, [text.x - 12 - sampleWidth, y], [text.x - 12, y])] : [];
      return [...sample, words(`key-${i + 1}`, text)];
    }),
  ];
  const file = { type: 'excalidraw', version: 2, source: subject.page, elements, appState: { viewBackgroundColor: '#ffffff' }, files: {} };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}

import { describe, expect, it } from 'vitest';
import { partOf } from '../../../scripts/verify/tests/amount.ts';
import { edgesOf, labelOf } from '../connection.ts';
import { overlapsOf, type Drawn } from '../test/overlaps.ts';
import { everyDrawing } from '../test/sample.ts';
import { excalidraw } from './excalidraw.ts';
import { subjectOf } from './subject.ts';

interface Element {
  readonly id: string;
  readonly type: 'rectangle' | 'text' | 'arrow';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text?: string;
  readonly containerId?: string | null;
  readonly boundElements?: readonly { readonly id: string }[] | null;
  readonly points?: readonly (readonly [number, number])[];
  readonly roundness: object | null;
}
const files = partOf('drawings of a state', everyDrawing).map((state) => {
  const file = JSON.parse(excalidraw(subjectOf(state, 'https://wiki.example/a/'), state)) as {
    type: string;
    version: number;
    elements: readonly Element[];
  };
  return { state, file };
});

const drawnOf = (elements: readonly Element[]): Drawn => ({
  boxes: elements.filter(({ type, roundness }) => type === 'rectangle' && roundness),
  lines: elements
    .filter(({ type }) => type === 'arrow')
    .map(({ id, x, y, points = [] }) => ({ ends: [id], points: points.map(([dx, dy]) => [x + dx, y + dy] as const) })),
  words: elements.flatMap((each) => (each.type === 'text' && !each.containerId ? [{ ...each, text: each.text ?? '' }] : [])),
});

describe('excalidraw()', () => {
  it('leads no line through a box or through words, and puts no words on a box or on others, in every state', () => {
    for (const { state, file } of files) expect(overlapsOf(drawnOf(file.elements)), state.query).toEqual([]);
  });

  it('is a file of version 2 with every id once, a label for each connection, and each name bound to a box that knows it', () => {
    for (const { state, file } of files) {
      const { elements } = file;
      expect([file.type, file.version]).toEqual(['excalidraw', 2]);
      expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length);
      expect(elements.filter(({ id }) => id.startsWith('label-')).map(({ text }) => text)).toEqual(
        expect.arrayContaining(edgesOf(state).map(labelOf)),
      );
      for (const { id, containerId } of elements)
        if (containerId) expect(elements.find((box) => box.id === containerId)?.boundElements?.map((bound) => bound.id)).toEqual([id]);
    }
  });
});

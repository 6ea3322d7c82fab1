import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../../scripts/verify/tests/amount.ts';
import { edgesOf } from '../connection.ts';
import { namedState, type ExportState } from '../export-state.ts';
import { overlapsOf, type Drawn } from '../test/overlaps.ts';
import { everyDrawing } from '../test/sample.ts';
import { textWidth } from '../text-width.ts';
import { drawio } from './drawio.ts';
import { subjectOf } from './subject.ts';

const cellsOf = (state: ExportState): readonly Element[] => {
  const text = drawio(subjectOf(state, 'https://wiki.example/a/b/'), state);
  return [...parseHTML(`<body>${text}</body>`).document.querySelectorAll('mxCell')];
};
const numberOf = (element: Element | null | undefined, name: string): number => Number(element?.getAttribute(name) ?? 0);
const styleOf = (cell: Element, name: string): string =>
  new RegExp(`(?:^|;)${name}=([^;]*)`).exec(cell.getAttribute('style') ?? '')?.[1] ?? '';
const areaOf = (cell: Element): { x: number; y: number; width: number; height: number } => {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(cell.querySelector('mxGeometry'), name));
  return { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
};

/** Where draw.io puts everything of a file: boxes where they say, lines where they leave and enter boxes, labels along the lines. */
function drawnOf(cells: readonly Element[]): Drawn {
  const vertices = cells.filter((cell) => cell.hasAttribute('vertex'));
  const idOf = (cell: Element): string => cell.getAttribute('id') ?? '';
  const boxes = vertices.filter((cell) => styleOf(cell, 'rounded') === '1').map((cell) => ({ id: idOf(cell), ...areaOf(cell) }));
  const free = vertices
    .filter((cell) => cell.getAttribute('style')?.startsWith('text;'))
    .map((cell) => ({ text: cell.getAttribute('value') ?? '', ...areaOf(cell) }));
  const edges = cells.filter((cell) => cell.hasAttribute('edge'));
  const drawn = edges.map((edge) => {
    const ends = ['source', 'target'].flatMap((end) => edge.getAttribute(end) ?? []);
    const points = (['exit', 'entry'] as const).map((name, i): readonly [number, number] => {
      const box = boxes.find(({ id }) => id === ends[i]);
      const own = edge.querySelector(`mxPoint[as=${i === 0 ? 'sourcePoint' : 'targetPoint'}]`);
      if (!box) return [numberOf(own, 'x'), numberOf(own, 'y')];
      return [box.x + Number(styleOf(edge, `${name}X`)) * box.width, box.y + Number(styleOf(edge, `${name}Y`)) * box.height];
    });
    const [[x1, y1] = [0, 0], [x2] = [0, 0]] = points;
    const geometry = edge.querySelector('mxGeometry');
    const middle = x1 + ((numberOf(geometry, 'x') + 1) / 2) * (x2 - x1);
    const text = edge.getAttribute('value') ?? '';
    const [width, height] = [textWidth(text, 12) * 1.1, 15];
    const label = {
      text,
      x: middle - width / 2,
      y: y1 + numberOf(edge.querySelector('mxPoint[as=offset]'), 'y') - height / 2,
      width,
      height,
    };
    return { line: { ends, points }, labels: text ? [label] : [] };
  });
  return { boxes, lines: drawn.map(({ line }) => line), words: [...free, ...drawn.flatMap(({ labels }) => labels)] };
}

const sampled = partOf('drawings of a state', everyDrawing).map((state) => {
  const cells = cellsOf(state);
  return { state, cells, drawn: drawnOf(cells) };
});

describe('drawio()', () => {
  it('leads no line through a box or through words, and puts no words on a box or on others, in every state', () => {
    for (const { state, drawn } of sampled)
      expect(overlapsOf(drawn), `${state.query} ${state.path} ${JSON.stringify(state.settings)}`).toEqual([]);
  });

  it('draws every line level, from the box of who dials to that of who answers', () => {
    for (const { state, drawn } of sampled) {
      const { lines, boxes } = drawn;
      const joins = lines.filter(({ ends }) => ends.length > 0);
      expect(joins.map(({ ends }) => ends.join()).sort()).toEqual(
        edgesOf(state)
          .map(({ dials, answers }) => `${dials},${answers}`)
          .sort(),
      );
      for (const { points, ends } of joins) {
        expect(Math.abs((points[0]?.[1] ?? 0) - (points[1]?.[1] ?? 9))).toBeLessThan(0.1);
        for (const end of ends) expect(boxes.map(({ id }) => id)).toContain(end);
      }
    }
  });

  it('has every id once, and puts each cell into a parent that is in the file', () => {
    for (const { cells } of sampled) {
      const ids = cells.map((cell) => cell.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(cells.flatMap((cell) => cell.getAttribute('parent') ?? []).filter((parent) => !ids.includes(parent))).toEqual([]);
    }
  });

  it('draws an SSH tunnel once for each verdict of what it carries, side by side', () => {
    const labels = cellsOf(namedState('ssh-tunnel')).filter((cell) => cell.getAttribute('target') === 'sshd');
    expect(labels.map((cell) => cell.getAttribute('value'))).toEqual(['encrypted only, port 22', 'authenticated, port 22']);
  });

  it('has the title of the state, and a key with every verdict that occurs, drawn as it is drawn', () => {
    for (const { state, cells } of sampled) {
      expect(cells.find((cell) => cell.id === 'title')?.getAttribute('value')).toBe(subjectOf(state, 'https://wiki.example/').title);
      const dashes = (found: readonly Element[]): readonly string[] =>
        [...new Set(found.map((cell) => `${styleOf(cell, 'strokeWidth')} ${styleOf(cell, 'dashPattern')}`))].sort();
      const edges = cells.filter((cell) => cell.hasAttribute('edge'));
      expect(dashes(edges.filter(({ id }) => id.startsWith('key')))).toEqual(dashes(edges.filter(({ id }) => id.startsWith('link'))));
    }
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../../scripts/verify/tests/amount.ts';
import { edgesOf } from '../connection.ts';
import { overlapsOf, type Drawn } from '../test/overlaps.ts';
import { everyDrawing } from '../test/sample.ts';
import { textWidth } from '../text-width.ts';
import { graphviz } from './graphviz.ts';
import { subjectOf } from './subject.ts';

/** Graphviz itself, compiled to JavaScript, which comes with PlantUML. */
interface Graphviz {
  readonly render: (text: string, options: { format: string }) => { status: string; output?: string; errors: readonly unknown[] };
}
const file = 'node_modules/@plantuml/core/viz-global.js';
const script = { exports: {} as { instance: () => Promise<Graphviz> } };
// Its folder says that it holds modules, and it is a script.
compileFunction(readFileSync(file, 'utf8'), ['exports', 'module', 'require', '__filename'])(
  script.exports,
  script,
  createRequire(import.meta.url),
  file,
);

interface Placed {
  readonly name?: string;
  readonly label?: string;
  readonly pos?: string;
  readonly width?: string;
  readonly height?: string;
}
interface Laid {
  readonly objects?: readonly Placed[];
  readonly edges?: readonly (Placed & { readonly tail: number; readonly head: number; readonly lp?: string })[];
}

const pointOf = (pos = ''): readonly [number, number] => {
  const [x = 0, y = 0] = pos.split(',').map(Number);
  return [x, -y];
};
const areaAt = (pos: string | undefined, width: number, height: number): { x: number; y: number; width: number; height: number } => {
  const [x, y] = pointOf(pos);
  return { x: x - width / 2, y: y - height / 2, width, height };
};

/** Where Graphviz puts everything of a text. */
function drawnOf({ objects = [], edges = [] }: Laid): Drawn {
  const nodes = objects.filter(({ pos }) => pos !== undefined);
  const areaOf = ({ pos, width, height }: Placed) => areaAt(pos, Number(width) * 72, Number(height) * 72);
  const isWords = ({ name = '' }: Placed): boolean => /^(title|key-\d+)$/.test(name);
  return {
    boxes: nodes
      .filter((node) => !isWords(node) && !node.name?.startsWith('key'))
      .map((node) => ({ id: node.name ?? '', ...areaOf(node) })),
    lines: edges.map(({ tail, head, pos = '' }) => {
      const [tip = '', ...points] = pos.split(' ');
      return {
        ends: [objects[tail]?.name ?? '', objects[head]?.name ?? ''],
        points: [...points.map(pointOf), pointOf(tip.replace('e,', ''))],
      };
    }),
    words: [
      ...nodes.filter(isWords).map((node) => ({ text: node.label ?? '', ...areaOf(node) })),
      ...edges.flatMap(({ label = '', lp }) =>
        label && label !== '\\N' ? [{ text: label, ...areaAt(lp, textWidth(label, 12) * 1.1, 15) }] : [],
      ),
    ],
  };
}

describe('graphviz()', () => {
  it(
    'is drawn by Graphviz where it says, with no line through a box or words, and no words on a box, in every state',
    { timeout: 60_000 },
    async () => {
      const engine = await script.exports.instance();
      for (const state of partOf('drawings of a state', everyDrawing)) {
        const {
          status,
          output = '{}',
          errors,
        } = engine.render(graphviz(subjectOf(state, 'https://wiki.example/a/'), state), { format: 'json' });
        expect(status, JSON.stringify(errors)).toBe('success');
        const drawn = drawnOf(JSON.parse(output) as Laid);
        expect(
          drawn.lines
            .filter(({ ends }) => !ends[0]?.startsWith('key'))
            .map(({ ends }) => ends.join())
            .sort(),
        ).toEqual(
          edgesOf(state)
            .map(({ dials, answers }) => `${dials},${answers}`)
            .sort(),
        );
        expect(overlapsOf(drawn), `${state.query} ${JSON.stringify(state.settings)}`).toEqual([]);
      }
    },
  );
});

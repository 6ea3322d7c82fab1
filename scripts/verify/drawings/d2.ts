import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Drawn } from '../../../src/export/test/overlaps.ts';

/** What D2 says of a diagram that it laid out, as far as it is measured. */
interface Diagram {
  readonly shapes: readonly {
    readonly id: string;
    readonly type: string;
    readonly label: string;
    readonly pos: { readonly x: number; readonly y: number };
    readonly width: number;
    readonly height: number;
  }[];
  readonly connections: readonly {
    readonly src: string;
    readonly dst: string;
    readonly label: string;
    readonly labelWidth: number;
    readonly labelHeight: number;
    readonly route: readonly { readonly x: number; readonly y: number }[];
  }[];
}
interface Engine {
  readonly compile: (text: string) => Promise<{ readonly diagram: Diagram; readonly renderOptions: object }>;
  readonly render: (diagram: Diagram, options: object) => Promise<string>;
}

/** The baseline of a label stands this far above its lower edge. */
const below = 4;

/**
 * What draws with D2, from a folder in which somebody ran `npm install @terrastruct/d2`: D2 itself as WebAssembly, which is 58 MB and therefore no
 * dependency.
 */
export async function d2In(folder: string): Promise<(text: string) => Promise<Drawn & { readonly svg: string }>> {
  const file = path.resolve(folder, 'node_modules/@terrastruct/d2/dist/node-esm/index.js');
  const { D2 } = (await import(pathToFileURL(file).href)) as { D2: new () => Engine };
  const engine = new D2();
  return async (text) => {
    const { diagram, renderOptions } = await engine.compile(text);
    const svg = await engine.render(diagram, renderOptions);
    const shapes = diagram.shapes.filter(({ id }) => id !== 'key').map((each) => ({ ...each, ...each.pos, text: each.label }));
    const labelled = new Map(diagram.connections.map((connection) => [connection.label, connection]));
    // Where the label of a line stands is said in the picture only.
    const labels = [...svg.matchAll(/<text x="([\d.-]+)" y="([\d.-]+)"[^>]*>([^<]*)/g)].flatMap(([, x, y, said = '']) => {
      const connection = said && labelled.get(said);
      if (!connection) return [];
      const { labelWidth: width, labelHeight: height } = connection;
      return [{ text: said, x: Number(x) - width / 2, y: Number(y) + below - height, width, height }];
    });
    return {
      boxes: shapes.filter(({ type }) => type !== 'text'),
      words: [...shapes.filter(({ type }) => type === 'text'), ...labels],
      lines: diagram.connections.map(({ src, dst, route }) => ({ ends: [src, dst], points: route.map(({ x, y }) => [x, y] as const) })),
      svg,
    };
  };
}

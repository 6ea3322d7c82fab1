import { arrowHead } from '../glyph.ts';
import type { Box } from '../scene.ts';
import { boxAt } from '../box.ts';
import type { Point } from '../geometry.ts';
import { kubectlWords } from '../../wording/story/kubectl.ts';

/** Where kubectl stands in a drawing of the story: outside of the cluster, in a corner of its own, with its line to the API server. */
interface Place {
  /** What the corner covers, as a path, and the edge between it and the control plane. */
  readonly corner: string;
  readonly edge: string;
  readonly box: Box;
  readonly name: Point;
  readonly note: Point;
  readonly line: string;
  readonly ring: Point;
  readonly head: { readonly tip: Point; readonly angle: number };
}

const places: Readonly<Record<'wide' | 'compact', Place>> = {
  wide: {
    corner: 'M0 392H188Q196 392 196 400V486H0Z',
    edge: 'M0 392H188Q196 392 196 400V486',
    box: boxAt(8, 398, 180, 26),
    name: [17, 416],
    note: [180, 416],
    line: 'M22 398C22 356 14 322 37.500 291',
    ring: [22, 398],
    head: { tip: [43, 284], angle: -52 },
  },
  compact: {
    corner: 'M344 -26H176V-4Q176 4 184 4H344Z',
    edge: 'M176 -26V-4Q176 4 184 4H344',
    box: boxAt(184, -22, 152, 22),
    name: [192, -6.5],
    note: [329, -6.5],
    line: 'M300 0V14',
    ring: [300, 0],
    head: { tip: [300, 23], angle: 90 },
  },
};

/** Where it is said that the API server refuses the kubelet: on the line of the story, wide enough to keep its neighbours off the words. */
const refusals: Readonly<Record<'wide' | 'compact', Box>> = { wide: boxAt(400, 114, 176, 28, 12), compact: boxAt(106, 111, 156, 22, 12) };

/** What stands on the line of the story where one end refuses the other, as markup. */
export function refusedMarkup(drawing: 'wide' | 'compact'): string {
  const { x, y, width, height, radius } = refusals[drawing];
  return [
    `<g class="refused"><rect class="plate" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`,
    `<text class="caption name" x="${x + width / 2}" y="${y + height / 2 + 5}" text-anchor="middle">${kubectlWords.refused} </text></g>`,
  ].join('');
}

/** kubectl on the machine of its user, as markup: it is no component of a cluster, so no scene has it. */
export function kubectlMarkup(drawing: 'wide' | 'compact'): string {
  const { corner, edge, box, name, note, line, ring, head } = places[drawing];
  const { x, y, width, height, radius } = box;
  return [
    `<g class="kubectl"><path class="corner" d="${corner}"/><path class="stroke" d="${edge}"/>`,
    `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`,
    `<text class="caption name" x="${name[0]}" y="${name[1]}">kubectl </text>`,
    `<text class="caption note" x="${note[0]}" y="${note[1]}" text-anchor="end">${kubectlWords.machine} </text>`,
    `<g class="hop asks"><path class="line" d="${line}"/><circle class="dial" cx="${ring[0]}" cy="${ring[1]}" r="3.75"/>`,
    `<path class="head" d="${arrowHead}" transform="translate(${head.tip.join(' ')})rotate(${head.angle})"/></g></g>`,
  ].join('');
}

import { select } from 'd3';
import { parseHTML } from 'linkedom';
import { eyeWidth, glyphs, hatch } from './glyph.ts';
import { drawAttacker } from './attacker/render-attacker.ts';
import { renderScene } from './render.ts';
import { sceneOf } from './compose.ts';
import type { Frame, Scene, View } from './scene.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const newSvg = (): SVGSVGElement => document.createElementNS('http://www.w3.org/2000/svg', 'svg') as unknown as SVGSVGElement;

/** The drawing of a view as markup, for the build only; `label` is its accessible name. */
export const svgMarkup = (frames: readonly Frame[], view: View, label: string): string => sceneMarkup(sceneOf(frames, view), label);

/** The drawing of a scene as markup. */
export function sceneMarkup(scene: Scene, label: string): string {
  const svg = newSvg();
  select(svg).append('title').text(label);
  renderScene(svg, scene, drawAttacker);
  return svg.outerHTML.replaceAll(' />', '/>');
}

const symbolOf = (name: keyof typeof glyphs): string => {
  const drawn = glyphs[name].map(
    ({ d, pen, dash }) =>
      `<path d="${d}"${pen ? ` fill="none" stroke="currentColor" stroke-width="${pen}"${dash ? ` stroke-dasharray="${dash}"` : ' stroke-linecap="round"'}` : ''}/>`,
  );
  return `<symbol id="hs-${name}" viewBox="0 0 ${name === 'eye' ? eyeWidth : 16} 16">${drawn.join('')}</symbol>`;
};
const spriteOf = (defs: string): string => `<svg class="sprite" width="0" height="0" aria-hidden="true"><defs>${defs}</defs></svg>`;

/**
 * One hidden `<svg>` a page with what its drawings and its text share: the hatch and the glyphs, under ids that begin with `hs-`. A page without an
 * attacker needs no `eye`.
 */
export function spriteMarkup(eye = true): string {
  const { gap, pen } = hatch;
  const pattern = `<pattern id="hs-hatch" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatching" d="M${gap / 2} 0V${gap}" stroke-width="${pen}"/></pattern>`;
  const names = (['authenticated', 'encrypted', 'unsafe', 'unknown', 'local', 'eye'] as const).filter((name) => eye || name !== 'eye');
  return spriteOf(pattern + names.map(symbolOf).join(''));
}

/** The sign of a tunnel, which only the cells of the matrix have: in drawings a tunnel is drawn. */
export const tunnelSprite = (): string => spriteOf(symbolOf('tunnel'));

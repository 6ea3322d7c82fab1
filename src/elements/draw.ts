import { renderScene } from '../diagram/render.ts';
import { sceneOf, type Frame, type View } from '../diagram/scene.ts';
import { modes } from '../model/mode.ts';
import type { PathId } from '../model/path.ts';
import { share } from './load-script.ts';
import { drawKey, type DrawFrame } from './renderer.ts';

/** The frames that a drawing has, in the order they stand there. */
const framesOf = (svg: SVGSVGElement): readonly Frame[] =>
  [...svg.querySelectorAll<SVGElement>('.frame')].flatMap(({ dataset }) =>
    modes.filter((mode) => mode.id === dataset['mode']).map(({ id, settings }): Frame => ({ id, settings })),
  );

/** Adds or redraws one frame, by the join that drew the others at build time. */
const drawFrame: DrawFrame = (svg, id, settings) => {
  const focus = svg.dataset['focus'] as PathId | undefined;
  const view: View = { layout: svg.classList.contains('diagram-narrow') ? 'narrow' : 'wide', ...(focus ? { focus } : {}) };
  renderScene(svg, sceneOf([...framesOf(svg).filter((frame) => frame.id !== id), { id, settings }], view));
};

share(drawKey, drawFrame);

import { drawAttacker } from '../../../diagram/attacker/render-attacker.ts';
import { renderScene } from '../../../diagram/render.ts';
import { sceneOf } from '../../../diagram/compose.ts';
import type { Frame, View } from '../../../diagram/scene.ts';
import { modes } from '../../../model/setting/mode.ts';
import type { PathId } from '../../../model/path.ts';
import { provide } from '../../shell/script/load-script.ts';
import { drawKey, type DrawFrame } from './renderer-script.ts';

/** The frames that a drawing has, in the order they stand there. */
const framesOf = (svg: SVGSVGElement): readonly Frame[] =>
  [...svg.querySelectorAll<SVGElement>('.frame')].flatMap(({ dataset }) =>
    modes.filter((mode) => mode.id === dataset['mode']).map(({ id, settings }): Frame => ({ id, settings })),
  );

const viewOf = (svg: SVGSVGElement): View => {
  const focus = svg.dataset['focus'] as PathId | undefined;
  const showsEye = svg.dataset['eye'] !== undefined;
  return { layout: svg.classList.contains('diagram-narrow') ? 'narrow' : 'wide', showsEye, ...(focus ? { focus } : {}) };
};

/** Draws every mode, for a page whose build drew only some of them. */
export const drawModes = (svg: SVGSVGElement): void => renderScene(svg, sceneOf(modes, viewOf(svg)), drawAttacker);

/** Adds or redraws one frame, and the marks of all, by the join that drew the others at build time. */
const drawFrame: DrawFrame = (svg, id, settings, seat) => {
  const { kubernetes } = settings;
  const drawn = framesOf(svg).map((frame) => (kubernetes ? { ...frame, settings: { ...frame.settings, kubernetes } } : frame));
  // Who looks at the drawing later has to know of which minor its modes are.
  if (kubernetes) svg.dataset['minor'] = kubernetes.minor;
  else delete svg.dataset['minor'];
  // A frame keeps its place: one that moves in the document would lose the focus that is in it.
  const frames = drawn.some((frame) => frame.id === id)
    ? drawn.map((frame) => (frame.id === id ? { id, settings } : frame))
    : [...drawn, { id, settings }];
  const watched = seat === 'nobody' ? undefined : seat;
  renderScene(svg, sceneOf(watched ? frames.map((frame) => ({ ...frame, seat: watched })) : frames, viewOf(svg)), drawAttacker);
};

provide(drawKey, drawFrame);

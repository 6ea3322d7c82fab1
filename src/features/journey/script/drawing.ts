import type { ModeId } from '../../../model/setting/mode.ts';
import type { PathId } from '../../../model/path.ts';
import type { Settings } from '../../../model/setting/setting.ts';
import { loadShared } from '../../shell/script/load-script.ts';

/** Draws one path in a mode into an empty `<svg>`; `fixed` are settings that the request decides. */
export type DrawPath = (svg: SVGSVGElement, path: PathId, mode: ModeId, fixed: Partial<Settings>, layout: 'wide' | 'narrow') => void;

/** Where the second script leaves its one function: two classic scripts share nothing but the global object. */
export const drawPathKey = Symbol.for('hub-spoke.draw-path');

/** The styles of the drawing, loaded once; the next call after a failure tries again. */
let styles: Promise<void> | undefined;

function loadStyles(href: string): Promise<void> {
  styles ??= new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => {
      styles = undefined;
      link.remove();
      reject(new Error(`${href} did not load`));
    };
    document.head.append(link);
  });
  return styles;
}

/**
 * The renderer of the hub-and-spoke drawing and its styles, loaded once, when a reader first marks a step. Rejects if either cannot
 * be loaded; the next call tries again.
 */
export async function loadPathDrawing(scriptAddress: string, styleAddress: string): Promise<DrawPath> {
  const [draw] = await Promise.all([loadShared<DrawPath>(drawPathKey, scriptAddress), loadStyles(styleAddress)]);
  return draw;
}

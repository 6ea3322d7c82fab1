import type { ModeId } from '../model/mode.ts';
import type { PathId } from '../model/path.ts';
import type { Settings } from '../model/setting.ts';

/** Draws one path in a mode into an empty `<svg>`; `fixed` are settings that the request decides. */
export type DrawPath = (svg: SVGSVGElement, path: PathId, mode: ModeId, fixed: Partial<Settings>, layout: 'wide' | 'narrow') => void;

/** Where the second script leaves its one function: two classic scripts share nothing but the global object. */
export const drawPathKey = Symbol.for('hub-spoke.draw-path');

const drawn = (): DrawPath | undefined => (globalThis as Record<symbol, unknown>)[drawPathKey] as DrawPath | undefined;

let loading: Promise<DrawPath> | undefined;

/** Resolves once an element that loads something has loaded it. */
const loaded = (element: HTMLScriptElement | HTMLLinkElement): Promise<void> =>
  new Promise((resolve, reject) => {
    element.onload = () => resolve();
    element.onerror = () => {
      element.remove();
      reject(new Error('a part of the drawing did not load'));
    };
    document.head.append(element);
  });

/**
 * The renderer of the hub-and-spoke drawing and its styles, loaded once, when a reader first marks a step. Rejects if either cannot
 * be loaded; the next call tries again.
 */
export function loadPathDrawing(scriptAddress: string, styleAddress: string): Promise<DrawPath> {
  loading ??= (async () => {
    const script = document.createElement('script');
    script.src = scriptAddress;
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = styleAddress;
    await Promise.all([loaded(style), drawn() ? undefined : loaded(script)]);
    const draw = drawn();
    if (!draw) throw new Error(`${scriptAddress} brought no renderer`);
    return draw;
  })();
  loading.catch(() => (loading = undefined));
  return loading;
}

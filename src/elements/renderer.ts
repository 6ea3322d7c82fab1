import type { ModeId } from '../model/mode.ts';
import type { Settings } from '../model/setting.ts';

/** Draws one more frame into a drawing that the build made. */
export type DrawFrame = (svg: SVGSVGElement, frame: ModeId | 'custom', settings: Settings) => void;

/** Where the second script leaves its one function: two classic scripts share nothing but the global object. */
export const drawKey = Symbol.for('hub-spoke.draw');

const drawn = (): DrawFrame | undefined => (globalThis as Record<symbol, unknown>)[drawKey] as DrawFrame | undefined;

let loading: Promise<DrawFrame> | undefined;

/**
 * The renderer, from the script at `src`, loaded once and only when it is needed: most readers never leave the five modes.
 * Rejects if the script cannot be loaded; the next call tries again.
 */
export function loadRenderer(src: string): Promise<DrawFrame> {
  const ready = drawn();
  if (ready) return Promise.resolve(ready);
  loading ??= new Promise<DrawFrame>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => {
      const draw = drawn();
      if (draw) resolve(draw);
      else reject(new Error(`${src} brought no renderer`));
    };
    script.onerror = () => {
      loading = undefined;
      script.remove();
      reject(new Error(`${src} did not load`));
    };
    document.head.append(script);
  });
  return loading;
}

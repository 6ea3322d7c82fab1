import type { ModeId } from '../model/mode.ts';
import type { Settings } from '../model/setting.ts';

/** Draws one more frame into a drawing that the build made. */
export type DrawFrame = (svg: SVGSVGElement, frame: ModeId | 'custom', settings: Settings) => void;

/** Where the script of the renderer leaves its `DrawFrame`: most readers never leave the five modes. */
export const drawKey = Symbol.for('hub-spoke.draw');

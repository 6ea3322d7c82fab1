import type { ModeId } from '../../../model/setting/mode.ts';
import type { SeatId } from '../../../model/seat/seat.ts';
import type { Settings } from '../../../model/setting/setting.ts';

/** Draws one more frame into a drawing that the build made, and marks in all frames what a seat gets. */
export type DrawFrame = (svg: SVGSVGElement, frame: ModeId | 'custom', settings: Settings, seat?: SeatId) => void;

/** Where the script of the renderer leaves its `DrawFrame`: most readers never leave the five modes. */
export const drawKey = Symbol.for('hub-spoke.draw');

import type { Picture } from '../../../export/picture.ts';
import type { JourneyState } from '../../../export/journey-picture.ts';
import type { Palette } from '../../../export/palette.ts';
import type { Subject } from '../../../export/texts/subject.ts';

/** What is written: a journey as its page shows it, and who draws it. */
export interface JourneyToWrite {
  /** The journey in a mode, without a marked step. */
  readonly state: JourneyState;
  readonly subject: Subject;
  /** The name of a file without its ending. */
  readonly fileName: string;
  readonly palette: Palette;
  /** The picture with a marked step, or with none. */
  readonly picture: (step?: number) => Picture;
  /** An SVG as PNG, at twice its size unless asked otherwise. */
  readonly pngOf: (svg: string, scale?: number) => Promise<Blob>;
}

/** Writes all steps of a journey as one file. */
export type WriteJourney = (journey: JourneyToWrite) => Promise<Blob>;

/** What the two smaller formats share a script for. */
export type WriteFrames = Readonly<Record<'animation' | 'pictures', WriteJourney>>;

/** Where the scripts leave what they bring. */
export const slidesKey = Symbol.for('hub-spoke.slides');
export const pagesKey = Symbol.for('hub-spoke.pages');
export const framesKey = Symbol.for('hub-spoke.frames');

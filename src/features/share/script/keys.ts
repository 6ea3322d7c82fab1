import type { Subject } from '../../../export/texts/subject.ts';
import type { ShareChoice, ShareText } from './content.ts';

/** Opens the dialog about what an element shows: `<hub-spoke>` or `<journey-steps>`. */
export type OpenShare = (figure: HTMLElement) => void | Promise<void>;

/** Where the script of the dialog leaves its `OpenShare`. */
export const shareKey = Symbol.for('hub-spoke.share');

/** The text about a subject for the platform that a reader chose, as they chose the rest; nothing if none is chosen. */
export type ForPlatform = (subject: Subject, choice: ShareChoice) => ShareText | undefined;

/** Lets a reader choose, in a label, the software that takes the text, in place of one of the formats. Calls when one was chosen. */
export type OfferPlatforms = (label: HTMLElement, formats: HTMLElement, onChange: () => void) => ForPlatform;

/** Where the script with the texts for platforms leaves its `OfferPlatforms`. */
export const platformsKey = Symbol.for('hub-spoke.platforms');

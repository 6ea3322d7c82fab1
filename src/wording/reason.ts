import type { ReasonId } from '../model/reason.ts';
import { attackerReasonTexts, verdictReasonTexts } from './reason-words.ts';

/** Every reason that the model gives, in one plain sentence. */
export const reasonTexts: Readonly<Record<ReasonId, string>> = { ...verdictReasonTexts, ...attackerReasonTexts };

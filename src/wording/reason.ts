import type { ReasonId } from '../model/reason.ts';
import { attackerReasonTexts } from './attacker-reason.ts';
import { verdictReasonTexts } from './verdict-reason.ts';

/** Every reason that the model gives, in one plain sentence. */
export const reasonTexts: Readonly<Record<ReasonId, string>> = { ...verdictReasonTexts, ...attackerReasonTexts };

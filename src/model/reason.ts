import type { reasonIds, VerdictReasonId } from './facts/reason-facts.ts';

export type { FactId } from './facts/fact-id.ts';
export type { VerdictReasonId };

/** Every reason that the model gives: `facts/reason-facts.ts` has what each stands on, and `src/wording/reason.ts` their words. */
export type ReasonId = (typeof reasonIds)[number];

/** Whether a reason is one why some requests fail while others get through. */
export const isPartial = (id: ReasonId): boolean => id === 'some-servers-without-agents';

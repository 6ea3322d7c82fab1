import type { SafeChange, Step } from '../../model/change/smallest-change.ts';
import type { ReasonId } from '../../model/reason.ts';
import { reasonTexts } from '../reason.ts';
import { sentence } from '../text/text.ts';
import { remedyTexts } from './remedy.ts';
import { saysOf } from '../setting-words.ts';

/** What one step of a change does, and what its setting is now. */
export const stepSentences = ({ setting, from, remedy }: Step): { readonly does: string; readonly now: string } => ({
  does: sentence(remedyTexts[remedy]),
  now: `Now: ${saysOf(setting, from)}.`,
});

/** A way around a path that stays open though the path itself is safe. */
export const stillOpen = (reason: ReasonId): string => `Still exposed: ${reasonTexts[reason]}`;

/** What a change leaves open though its path is safe then: ways around the path, and another node that can impersonate its server. */
export const remarksOf = ({ bypasses, otherNode }: SafeChange): readonly string[] => [
  ...bypasses.map(stillOpen),
  ...(otherNode ? [`A compromised node may still be able to impersonate this one. ${reasonTexts[otherNode]}`] : []),
];

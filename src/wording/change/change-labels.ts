import { ended } from '../text/text.ts';

/** The steps of a change. */
export const changeLabels = {
  setup: 'The whole setup',
  'check-first': 'Check first',
  'may-break': 'What may break',
  'you-see': 'You see',
  advice: 'What to do',
  explorer: 'Show these settings in the explorer',
  apply: 'Show these settings',
  instead: 'Use this instead',
  between: 'To protect the untrusted network only',
} as const;

/** Where a distribution says what its readers can change, in a link. */
export const whatToChangeOn = (distribution: string): string => `What to change on ${distribution}`;

/** The same where the readers can change it only in another way. */
export const whatYouCanDoOn = (distribution: string): string => `What you can do on ${distribution}`;

/** What has to follow where kubelets ask for certificates. */
export const thenApprove = (distribution: string, where: string): string => `Then approve the requests. On ${distribution}: ${where}.`;

/** What makes a change count. */
export const takesEffectWith = (applies: string): string => `Takes effect with: ${ended(applies)}`;

/** The title of one of several ways. */
export const wayOf = (at: number, all: number, says: string): string => `Way ${at} of ${all}: ${says}`;

/** A button that chooses another path. */
export const makeSafe = (path: string): string => `Make ${path} safe`;

/** A list of what changed: what is said behind the name of a path. */
export const changedPath = { answers: 'keeps its route and verdict', route: 'takes a different route' } as const;

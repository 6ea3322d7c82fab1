import { capabilities, type Answers, type Capability } from '../answer.ts';
import { any, type YesNoUnknown } from '../yes-no-unknown.ts';

/** The three powers that a mark shows, each the worse of two capabilities. */
export const powers = ['read', 'change', 'pose'] as const;
export type Power = (typeof powers)[number];

/** The two capabilities behind each power. */
export const behindPower: Record<Power, readonly [Capability, Capability]> = {
  read: ['read-request', 'read-answer'],
  change: ['change-request', 'change-answer'],
  pose: ['impersonate-server', 'impersonate-client'],
};

/** What a seat has of each power: yes if it has it of the request or of the answer, of the server or of the client. */
export const powersOf = (answers: Answers): Readonly<Record<Power, YesNoUnknown>> =>
  Object.fromEntries(powers.map((power) => [power, any(behindPower[power].map((capability) => answers[capability].value))])) as Record<
    Power,
    YesNoUnknown
  >;

/** The worst of all six answers: whether the seat gets anything at all. */
export const gets = (answers: Answers): YesNoUnknown => any(capabilities.map((capability) => answers[capability].value));

/** All six answers as values, in the order of `capabilities`, joined by spaces. */
export const answersCode = (answers: Answers): string => capabilities.map((capability) => answers[capability].value).join(' ');

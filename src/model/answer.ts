import type { ReasonId } from './reason.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';

/**
 * What a seat may be able to do. Reading the request covers the request line, the exec command and its standard input; reading the
 * answer means the genuine one; changing the request means that the true server acts on it; changing the answer that the client
 * believes it. Posing as the client means getting the true server to act as if the client had asked.
 */
export const capabilities = [
  'read-request',
  'read-answer',
  'change-request',
  'change-answer',
  'impersonate-server',
  'impersonate-client',
] as const;
export type Capability = (typeof capabilities)[number];

/** One answer, and why. */
export interface Answer {
  readonly value: YesNoUnknown;
  readonly reason: ReasonId;
}
export type Answers = Readonly<Record<Capability, Answer>>;

export const answer = (value: YesNoUnknown, reason: ReasonId): Answer => ({ value, reason });

/** The same answer to every question, with exceptions. */
export const all = (value: YesNoUnknown, reason: ReasonId, except: Partial<Answers> = {}): Answers => ({
  ...(Object.fromEntries(capabilities.map((capability) => [capability, answer(value, reason)])) as Record<Capability, Answer>),
  ...except,
});

const severity: Record<YesNoUnknown, number> = { no: 0, unknown: 1, yes: 2 };
/** Reasons that only say that the seat is elsewhere: any reason from a hop it does stand on tells more. */
const elsewhere: readonly ReasonId[] = ['not-on-this-hop', 'not-on-the-path', 'nobody-there'];
const weight = ({ value, reason }: Answer): number => severity[value] * 2 + (elsewhere.includes(reason) ? 0 : 1);
export const worse = (a: Answer, b: Answer): Answer => (weight(b) > weight(a) ? b : a);
export const worst = (list: readonly Answers[], none: Answers): Answers =>
  list.reduce(
    (sum, next) =>
      Object.fromEntries(capabilities.map((capability) => [capability, worse(sum[capability], next[capability])])) as unknown as Answers,
    none,
  );

/** Yes stays yes only if the protection is known to be missing. */
export const weaken = (answers: Answers, reason: ReasonId): Answers =>
  Object.fromEntries(
    capabilities.map((capability) => [capability, answers[capability].value === 'yes' ? answer('unknown', reason) : answers[capability]]),
  ) as unknown as Answers;

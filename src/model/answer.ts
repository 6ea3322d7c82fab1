import type { ReasonId } from './reason.ts';
import type { KubernetesMinor } from './setting/minor.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';

/**
 * What an attacker may be able to do. To read the request is to read the request line, the command of an exec and its standard input. To read
 * the answer is to read what the real server answered. To change the request is to make the real server act on another one. To change the
 * answer is to make the client believe another one. To impersonate the client is to make the real server act as if the client had asked.
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
  /** The Kubernetes minor for which nobody checked what the reason says, which is why the value is unknown. */
  readonly notChecked?: KubernetesMinor;
}
export type Answers = Readonly<Record<Capability, Answer>>;

export const answer = (value: YesNoUnknown, reason: ReasonId): Answer => ({ value, reason });

/** The same answer to every question, with exceptions. */
export const all = (value: YesNoUnknown, reason: ReasonId, except: Partial<Answers> = {}): Answers => ({
  ...(Object.fromEntries(capabilities.map((capability) => [capability, answer(value, reason)])) as Record<Capability, Answer>),
  ...except,
});

const severity: Record<YesNoUnknown, number> = { no: 0, unknown: 1, yes: 2 };
/**
 * Reasons that only say that the attacker is somewhere else. Of two equal answers, one with another reason is kept, because it tells a reader
 * more.
 */
const elsewhere: readonly ReasonId[] = ['not-on-this-hop', 'not-on-the-path', 'nobody-there'];
/** Whether a reason only says that the attacker is not there, which hangs on no version. */
export const isElsewhere = (reason: ReasonId): boolean => elsewhere.includes(reason);
const weight = ({ value, reason }: Answer): number => severity[value] * 2 + (isElsewhere(reason) ? 0 : 1);
/** The answer that gives an attacker more: yes before unknown before no. */
export const worse = (a: Answer, b: Answer): Answer => (weight(b) > weight(a) ? b : a);
/** For each capability the worst of some answers; `none` holds where the list is empty. */
export const worst = (list: readonly Answers[], none: Answers): Answers =>
  list.reduce(
    (sum, next) =>
      Object.fromEntries(capabilities.map((capability) => [capability, worse(sum[capability], next[capability])])) as unknown as Answers,
    none,
  );

/** The answers where it is unknown whether the protection is there: each yes becomes unknown, for this reason. */
export const weaken = (answers: Answers, reason: ReasonId): Answers =>
  Object.fromEntries(
    capabilities.map((capability) => [capability, answers[capability].value === 'yes' ? answer('unknown', reason) : answers[capability]]),
  ) as unknown as Answers;

import { capabilities, type Answers, type Capability } from '../model/answer.ts';
import type { YesNoUnknown } from '../model/yes-no-unknown.ts';

/** Each capability as a question’s end: “An attacker … can …”. `server` and `client` are component names. */
export const capabilityNames = (server: string, client: string): Record<Capability, string> => ({
  'read-request': 'read the request',
  'read-answer': 'read the real response',
  'change-request': 'change the request',
  'change-answer': 'forge the response',
  'impersonate-server': `impersonate the ${server}`,
  'impersonate-client': `impersonate the ${client}`,
});

const short: Record<Capability, string> = {
  'read-request': 'reads requests',
  'read-answer': 'reads responses',
  'change-request': 'changes requests',
  'change-answer': 'forges responses',
  'impersonate-server': 'impersonates the server',
  'impersonate-client': 'impersonates the client',
};

/** The capabilities that have this answer. */
export const capabilitiesWith = (answers: Answers, value: YesNoUnknown): readonly Capability[] =>
  capabilities.filter((capability) => answers[capability].value === value);

/** What a seat gets, in table-cell words: what it can do, what is not known, or "nothing". */
export function answersPhrase(answers: Answers): { readonly value: YesNoUnknown; readonly text: string } {
  const can = capabilitiesWith(answers, 'yes').map((capability) => short[capability]);
  const maybe = capabilitiesWith(answers, 'unknown').map((capability) => short[capability]);
  const parts = [...(can.length > 0 ? [can.join(', ')] : []), ...(maybe.length > 0 ? [`unknown: ${maybe.join(', ')}`] : [])];
  return { value: can.length > 0 ? 'yes' : maybe.length > 0 ? 'unknown' : 'no', text: parts.join('; ') || 'nothing' };
}

import { capabilities, type Answers, type Capability } from './answer.ts';
import type { Tri } from './layer.ts';

/** Each capability as a question’s end: “Someone … can …”. `server` and `client` are component names. */
export const capabilityNames = (server: string, client: string): Record<Capability, string> => ({
  'read-request': 'read the request',
  'read-answer': 'read the genuine answer',
  'change-request': 'change the request',
  'change-answer': 'change the answer',
  'impersonate-server': `pose as the ${server}`,
  'impersonate-client': `pose as the ${client}`,
});

const short: Record<Capability, string> = {
  'read-request': 'reads requests',
  'read-answer': 'reads answers',
  'change-request': 'changes requests',
  'change-answer': 'fakes answers',
  'impersonate-server': 'poses as server',
  'impersonate-client': 'poses as client',
};

/** The capabilities that have this answer. */
export const capabilitiesWith = (answers: Answers, value: Tri): readonly Capability[] =>
  capabilities.filter((capability) => answers[capability].value === value);

/** What a seat gets, in table-cell words: what it can do, what is not known, or "nothing". */
export function answersPhrase(answers: Answers): { readonly value: Tri; readonly text: string } {
  const can = capabilitiesWith(answers, 'yes').map((capability) => short[capability]);
  const maybe = capabilitiesWith(answers, 'unknown').map((capability) => short[capability]);
  const parts = [...(can.length > 0 ? [can.join(', ')] : []), ...(maybe.length > 0 ? [`not known: ${maybe.join(', ')}`] : [])];
  return { value: can.length > 0 ? 'yes' : maybe.length > 0 ? 'unknown' : 'no', text: parts.join('; ') || 'nothing' };
}

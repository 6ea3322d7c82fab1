import { capabilities, type Answers, type Capability } from '../model/answer.ts';
import { behindPower, type Power } from '../model/seat/seat-powers.ts';
import type { YesNoUnknown } from '../model/yes-no-unknown.ts';
import { capital } from './text/text.ts';

/** How a capability is said: the verb after “can” and after who does it, and what it is done to, of one exchange and of many. */
type Gain = Readonly<Record<'can' | 'does' | 'one' | 'many', string>>;

/** The words of all that an attacker can gain. Every label and every sentence about it has its words from here. */
const gains: Record<Capability, Gain> = {
  'read-request': { can: 'read', does: 'reads', one: 'the request', many: 'requests' },
  'read-answer': { can: 'read', does: 'reads', one: 'the real response', many: 'responses' },
  'change-request': { can: 'change', does: 'changes', one: 'the request', many: 'requests' },
  'change-answer': { can: 'forge', does: 'forges', one: 'the response', many: 'responses' },
  'impersonate-server': { can: 'impersonate', does: 'impersonates', one: 'the server', many: 'the server' },
  'impersonate-client': { can: 'impersonate', does: 'impersonates', one: 'the client', many: 'the client' },
};

/** Two capabilities whose words are said together where an attacker has both, and what is said then. */
const pairs = [
  ['read-request', 'read-answer'],
  ['impersonate-server', 'impersonate-client'],
] as const;

/** The verb of a capability, after “can” or after who does it. */
type Form = 'can' | 'does';

/** Each of some capabilities as a clause, in order. Two with one verb are one clause: “read requests and responses”. */
const clausesOf = (has: readonly Capability[], form: Form): readonly string[] =>
  has.flatMap((each) => {
    const pair = pairs.find((both) => both.every((one) => has.includes(one)) && (both as readonly Capability[]).includes(each));
    const { [form]: verb, many } = gains[each];
    if (!pair) return [`${verb} ${many}`];
    return each === pair[0] ? [`${verb} ${many} and ${gains[pair[1]].many}`] : [];
  });

/** Each capability as a question’s end: “An attacker … can …”. `server` and `client` are component names. */
export const capabilityNames = (server: string, client: string): Record<Capability, string> => {
  const said = (id: Capability, one = gains[id].one): string => `${gains[id].can} ${one}`;
  return {
    ...(Object.fromEntries(capabilities.map((id) => [id, said(id)])) as Record<Capability, string>),
    'impersonate-server': said('impersonate-server', `the ${server}`),
    'impersonate-client': said('impersonate-client', `the ${client}`),
  };
};

/** A capability as the head of a column or the name of an answer: “Read requests”. */
export const capabilityTitle = (id: Capability): string => capital(`${gains[id].can} ${gains[id].many}`);

/** A capability as the label of an answer about one exchange: “Reads the request”. An end that is impersonated has its name. */
export const answerLabel = (id: Capability, end = gains[id].one): string => capital(`${gains[id].does} ${end}`);

/** Some capabilities, each the end of “can …”: “read requests”. */
export const canDo = (has: readonly Capability[]): readonly string[] => clausesOf(has, 'can');

/** Some capabilities, each after who has them: “reads requests”. */
export const doesIt = (has: readonly Capability[]): readonly string[] => clausesOf(has, 'does');

/** What a power means: “reads requests or responses”. It is the worse of two capabilities. */
export function powerMeans(power: Power): string {
  const [a, b] = behindPower[power].map((id) => gains[id]) as [Gain, Gain];
  return `${a.does} ${a.many} or ${a.does === b.does ? '' : `${b.does} `}${b.many}`;
}

/** The verb of a power, after “can” or after who has it. */
export const powerVerb = (power: Power, form: Form): string => gains[behindPower[power][0]][form];

/** The capabilities that have this answer. */
export const capabilitiesWith = (answers: Answers, value: YesNoUnknown): readonly Capability[] =>
  capabilities.filter((capability) => answers[capability].value === value);

/** What a seat gets, in table-cell words: what it can do, what is not known, or "nothing". */
export function answersPhrase(answers: Answers): { readonly value: YesNoUnknown; readonly text: string } {
  const can = doesIt(capabilitiesWith(answers, 'yes'));
  const maybe = doesIt(capabilitiesWith(answers, 'unknown'));
  const parts = [...(can.length > 0 ? [can.join(', ')] : []), ...(maybe.length > 0 ? [`unknown: ${maybe.join(', ')}`] : [])];
  return { value: can.length > 0 ? 'yes' : maybe.length > 0 ? 'unknown' : 'no', text: parts.join('; ') || 'nothing' };
}

import { questions, type expectationOf, type Question } from '../../../src/lab/expectation.ts';
import type { LabCase } from '../../../src/lab/lab-case.ts';
import type { Outcome } from '../network/exchange.ts';
import type { Evidence } from './play-case.ts';

const textOf = (outcome: Outcome | undefined): string | undefined =>
  outcome && 'text' in outcome && outcome.status === 200 ? outcome.text : undefined;

/** What the evidence answers to each question. */
export function answersOf({
  texts,
  read,
  bytes,
  honest,
  altered,
  relayed,
  answeredAlone,
  actedOn,
}: Evidence): Readonly<Record<Question, boolean>> {
  const knew = (secret: string): boolean => bytes.includes(secret) || read.some((text) => text.includes(secret));
  return {
    'gets-through': textOf(honest) === texts.answer,
    'read-request': knew(texts.command),
    'read-answer': knew(texts.answer),
    'change-request': actedOn.some((command) => command !== texts.command && command !== texts.attackersCommand),
    'change-answer': [...altered, relayed].some((outcome) => ![undefined, texts.answer].includes(textOf(outcome))),
    'impersonate-server': textOf(answeredAlone) === texts.forgedAnswer,
    'impersonate-client': actedOn.includes(texts.attackersCommand),
  };
}

/** What the attacker read: plaintext, or the end of the ciphertext that went by. */
export function capturedBy({ texts, read, bytes }: Evidence): string {
  const known = [texts.command, texts.answer].filter((text) => bytes.includes(text) || read.some((each) => each.includes(text)));
  if (known.length > 0) return known.map((text) => `“${text}”`).join(', ');
  if (bytes.length === 0) return 'nothing';
  return `only ciphertext, ${bytes.length} bytes that end in ${bytes
    .subarray(-8)
    .toString('hex')
    .replaceAll(/..(?!$)/g, '$& ')}`;
}

/** What the attacker made others believe, as the other side received it. */
export function alteredBy({ texts, altered, relayed, answeredAlone, actedOn }: Evidence): readonly string[] {
  const changed = actedOn.find((command) => command !== texts.command && command !== texts.attackersCommand);
  const received = [relayed, answeredAlone, ...altered].map(textOf).find((text) => text !== undefined && text !== texts.answer);
  return [
    ...(changed ? [`the server acted on “${changed}” instead of “${texts.command}”`] : []),
    ...(received ? [`the client received “${received}” instead of “${texts.answer}”`] : []),
    ...(actedOn.includes(texts.attackersCommand) ? [`the server acted on “${texts.attackersCommand}”, which no client sent`] : []),
  ];
}

/** Why an impostor got no request, in the words of the side that refused. Node adds advice after a semicolon. */
export const refusalOf = ({ relayed }: Evidence): string | undefined =>
  relayed && 'error' in relayed ? relayed.error.replace(/; if the root CA .*/, '') : undefined;

/** One row of the table. */
export interface Row {
  readonly labCase: LabCase;
  readonly model: ReturnType<typeof expectationOf>;
  /** What happened, or why nothing did: `notRun` where the machine lacks what the case needs, `failed` where the lab did. */
  readonly result: { readonly evidence: Evidence } | { readonly notRun: string } | { readonly failed: string };
}

/** What the lab found out; undefined where a case was not run. */
export const realityOf = ({ result }: Row): Readonly<Record<Question, boolean>> | undefined =>
  'evidence' in result ? answersOf(result.evidence) : undefined;

/** The questions that the model answers otherwise than the lab. What the model calls unknown is not compared. */
export function disagreements(row: Row): readonly Question[] {
  const reality = realityOf(row);
  return reality
    ? questions.filter((question) => row.model[question] !== 'unknown' && (row.model[question] === 'yes') !== reality[question])
    : [];
}

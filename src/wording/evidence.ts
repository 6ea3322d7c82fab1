import { counted } from './text/text.ts';

/** The answer of the page of disputes, with what it counts. */
export const disputesLead = (claims: number, cells: number, statements: number): string =>
  `Where the sources differ: ${counted(claims, 'claim')} for which upstream and the code that we ran give different answers in ${counted(cells, 'cell')}, and ${counted(statements, 'statement')} of the Kubernetes page beside the code.`;
/** What a table is called that has both answers about a claim. */
export const bothAnswers = (claim: string): string => `Both answers by minor: ${claim}`;

/** How many claims a filter leaves. */
export const claimsLeft = (left: number, all: number): string => `${left} of ${all} claims`;

/** The parts of the page of a claim, and what stands in them. */
export const claimHeadings = {
  minors: 'What each minor does',
  depends: 'What depends on it',
  ran: 'What was run',
} as const;

import { counted } from '../text/text.ts';

// What the pages of records and of facts say, to which sources lead. `[words](id)` is a link that the page knows.

export const measuredTitle = 'What was measured';
export const measuredLead = (records: number): string =>
  `Every source on this site leads to the line that was read, or to one of ${String(records)} records of what a running Kubernetes did.`;
export const factsIn = (file: string, facts: number): string => `[${file}](file), ${counted(facts, 'fact')}`;
export const eachMinor = 'What each minor does';
export const claimsIn = (claims: number): string => `[${eachMinor}](evidence), ${counted(claims, 'claim')}`;
export const recordsIn = (group: string, records: number): string => `[${group}](group), ${counted(records, 'record')}`;
export const versionOfRecord = 'Kubernetes';

// The records of one experiment.
export const groupInTab = (letters: string, group: string): string => `Records ${letters}: ${group}`;
export const groupDescription = (group: string, records: number): string =>
  `${group}: ${counted(records, 'record')} of what was run and what was seen.`;
export const groupLead = (records: number): string => `${counted(records, 'record')} of what a running Kubernetes did.`;
export const groupRows = (rows: number): string =>
  `They stand in ${counted(rows, 'row')}, because a case whose id begins with \`M-\` was run on several minors one by one, and its row says on which.`;

// The facts of one file.
export const factsTitle = (file: string): string => `Facts: ${file.replaceAll('-', ' ')}`;
export const claimsDescription = (claims: number): string =>
  `${counted(claims, 'statement')} about the connections between control plane and nodes, each with a page that has what each Kubernetes minor does and where that was measured or read.`;
export const factsDescription = (facts: number): string =>
  `${counted(facts, 'fact')} that pages of this site cite, each with every place where it was read.`;
export const notConfirmed = 'We found no source that confirms this.';
export const eachMinorLead = `${eachMinor}:`;

// How the facts are compared with what Kubernetes lists.
export const readInParts = (read: string, newest: string): string => `${read} and in parts of ${newest}`;
export const comparedWith = {
  'feature gates': (count: number, minors: string): string => `${String(count)} feature gates in the lists of Kubernetes ${minors}`,
  'planned features': (count: number): string => `The plans of ${String(count)} enhancements`,
} as const;
export const comparisonFound = (what: string, differing: number, day: string, where: string): string =>
  differing === 0
    ? `${what} agree with the facts of this site. They were read on ${day} in ${where}.`
    : `${what} differ in ${String(differing)} places. They were read on ${day} in ${where}.`;

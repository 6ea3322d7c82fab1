import { listed } from '../text/list.ts';
import { counted, grouped } from '../text/text.ts';

// What the pages of evidence say around claims, records and sources. `[words](id)` is a link that the page knows.

export const evidenceTitle = 'Evidence';
export const evidenceLead = (
  claims: number,
  oldest: string,
  newest: string,
  cells: Readonly<Record<'all' | 'measured' | 'unknown', number>>,
): string =>
  `Every verdict here depends on ${String(claims)} claims about what Kubernetes does, each with what it does in ${oldest} to ${newest} and how we know. Of these ${grouped(cells.all)} cells we measured ${grouped(cells.measured)}, and ${grouped(cells.unknown)} we have not checked.`;
export const disputesHeading = 'Disputes';

// The picture of all claims.
export const gridHead = 'Claim';
export const gridCaption = 'How each claim is known, by Kubernetes minor';
export const filterFields = { path: 'Path', allPaths: 'all paths', status: 'Status of a cell', anyStatus: 'any status' } as const;
export const cellsWith = (count: number): string => counted(count, 'cell');

// What is missing.
export const gapHeadings = {
  unknown: 'Minors that we have not checked',
  unrun: 'Claims that were read and never run',
  unclaimed: 'Verdicts without a claim by minor',
} as const;
export const gapIn = (minors: string, claims: number): string => `Kubernetes ${minors}: ${counted(claims, 'claim')}`;
export const neverRunClaims = (claims: number): string => `${counted(claims, 'claim')}, of which the code speaks and no measurement does`;
export const unclaimedLead = (newest: string): string =>
  `These reasons decide a verdict, and what they stand on was read or run on single versions only. For minors up to ${newest} we call such a verdict documented, and for newer ones we have not checked it. A claim that says what each minor does would show whether it holds on all of them.`;
export const decidesAbout = (paths: readonly string[]): string => `It decides about ${listed(paths)}.`;

// One claim.
export const evidenceFor = (what: string): string => `Evidence: ${what}`;
export const valueIn = (minors: string, value: string): string => `${minors}: ${value}`;
export const featureGateIs = (gate: string): string => `The feature gate is \`${gate}\`.`;
export const whatStatusMeans = 'What each status means, and where the links lead';
export const forkHeading = 'What differs in a fork';
export const forkLead =
  'The code that was run for these minors is the copy that openshift/microshift carries. It is not what upstream released under the same minor, so both answers stand here, and [the disputes](disputes) have the others.';
export const howToReadRecord = 'How to read a record';
export const minorColumns = ['Kubernetes', ['Status', ''], ['What it does', ''], ['Where', '']] as const;
export const recordCalled = (id: string): string => `record ${id}`;
export const noSource = 'no source found';
export const forkTable = 'Both answers by minor';
export const forkColumns = ['Kubernetes', 'Upstream', ['The code that was run', 'Run'], ['Why, and where', '']] as const;

// What depends on a claim.
export const dependsHeadings = {
  settings: 'Settings of the model',
  verdicts: 'Verdicts',
  otherPaths: 'Other paths',
  paths: 'Paths',
  facts: 'Facts',
} as const;
export const settingWithFlag = (name: string, flag: string): string => (flag ? `${name}, \`${flag}\`` : name);
/** Before a verdict, and behind it the modes that have it. */
export const pathAt = (path: string, network: string): string => `[${path}](path), ${network}:`;
export const inModes = (modes: readonly string[]): string => `in ${listed(modes)}`;
export const mayDependOn = (paths: readonly string[]): string =>
  `No verdict cites this claim on these paths, but a fact of the path leans on it or one of its settings decides about them, so what an attacker gets there may depend on it: ${paths.join(', ')}.`;
export const nothingDepends =
  'Nothing of the model depends on this claim. It is here because a page of the site or the timeline may need it.';

// Facts, each with where it was read or measured.
export const claimsBehindFacts = (count: number): string =>
  count === 1 ? 'What each minor does is in this claim:' : 'What each minor does is in these claims:';
export const noClaimBehind = 'No claim says what each minor does here, so this stands on what was read and run on the versions below.';
export const factIs = { measured: 'Measured:', read: 'Read:', unconfirmed: 'Not confirmed:' } as const;

// The rules of the checker, and the verdicts of a path.
export const checksTitle = 'Evidence for the rules of the checker';
export const checksLead =
  'What each rule of the checker stands on: the facts that it cites with the code that was read, and the claims that say what each Kubernetes minor does.';
export const ruleCalled = (code: string, path?: string): string =>
  path === undefined ? `\`${code}\`` : `\`${code}\`, on the path [${path}](path)`;
export const ruleWithoutFact = 'This rule is about what was pasted and not about Kubernetes, so it stands on no fact.';
export const verdictsLead = (verdicts: number, path: string): string =>
  `What stands behind ${counted(verdicts, 'verdict')} on the path ${path}: the reason that decides each of them, and the code and the measurements that the reason depends on.`;
export const wherePathIsTold = '[The page of the path](path) explains it, and [the picture](picture) has every claim that is about it.';

// Where the sources differ.
export const pageIs = {
  incomplete: 'The page is incomplete',
  outdated: 'The page is outdated',
  differs: 'The page differs',
  correct: 'The page is correct',
} as const;
export const theCode = (version: string): string => `The code, ${version}`;
export const byMinorTerm = 'By minor';
export const noClaimByMinor = 'No claim says what each minor does here.';

// What reads the facts again for each minor.
export const toLookAt = 'To look at';
export const runsLabel = 'The last run for each Kubernetes minor';
export const runColumns = ['Minor', 'Day', 'Agree', toLookAt, 'New', 'Not read', 'Read in'] as const;

// Our side of a comparison with the cluster of a reader.
export const ourAnswers = 'What our evidence has for each question';
export const ourAnswerColumns = ['Question', 'What we found, by minor'] as const;

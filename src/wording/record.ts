import { listed } from './text/list.ts';
import { counted } from './text/text.ts';

// What is said of the record of a reader’s cluster, beside our evidence.

export const recordWords = {
  compared: 'Your record beside our evidence',
  presented: 'What each server presented',
  'not-measured': 'not measured',
  'not-checked': 'not checked',
} as const;
/** The columns of both tables, and what stands for them in a card. */
export const comparedColumns = ['Question', 'Your cluster', 'Our evidence', 'Same or not'] as const;
export const comparedLabels = ['', 'Yours', 'Ours', ''] as const;
export const serverColumns = ['Server', 'Certificate', 'Versions of TLS', 'Groups'] as const;
export const serverLabels = ['', 'Certificate', 'Versions', 'Groups'] as const;

/** Some servers by their names, and how many more there are. */
export const serverNames = (servers: readonly string[], most: number): string =>
  servers.length <= most ? listed([...servers]) : `${servers.slice(0, most).join(', ')} and ${servers.length - most} more`;
export const moreServers = (count: number): string => `The record has ${count} more servers, which the comparison above counts.`;
export const onMinor = (minor: string): string => `Kubernetes ${minor}`;

const isAre = (count: number): string => (count === 1 ? `${count} is` : `${count} are`);
/** How many answers there are of each kind. */
export const answersCounted = (counts: Readonly<Record<'same' | 'different' | 'told' | 'notCompared' | 'notMeasured', number>>): string =>
  `${listed([
    counted(counts.same, 'answer is the same', 'answers are the same'),
    `${isAre(counts.different)} different`,
    `${isAre(counts.told)} told from flags`,
    `${isAre(counts.notCompared)} not compared`,
    `${counts.notMeasured} ${counts.notMeasured === 1 ? 'was' : 'were'} not measured`,
  ])}.`;

/** Why a version is not compared, or nothing is. */
export const otherVersions = (first = '', last = '', others: readonly string[] = []): string =>
  `Our evidence has Kubernetes ${first} to ${last}. What runs ${listed([...others])} is not compared.`;
export const noVersion = (first = '', last = ''): string =>
  `The record does not say which version of Kubernetes this is, so it is not compared. Our evidence has ${first} to ${last}; --k8s gives a version to the command.`;
export const toldByFlags = 'Nothing was tried: what we measured with this flag holds for your cluster if its flags are as the record says.';
export const otherSetUp = (flag: string): string => `Your API server sets \`${flag}\`, and we measured without it.`;
export const noEvidence = (minor: string | undefined): string =>
  minor === undefined ? 'The version is unknown.' : `We have not checked ${minor}.`;

/** Who issued a certificate, and what became of a handshake. */
const issuers = {
  itself: 'by its own key',
  'own-ca': 'by a CA that the server made for itself',
  'cluster-ca': 'by the CA of the cluster',
  'another-ca': 'by another CA than that of the cluster',
  unknown: 'by a CA that was not compared with that of the cluster',
} as const;
export const outcomeWords = {
  accepted: 'accepted',
  refused: 'refused',
  'not-tls': 'no TLS',
  closed: 'closed',
  'no-answer': 'no answer',
  'no-connection': 'no connection',
  'not-asked': 'not asked',
} as const;
export const issuedTo = (subject: string, by: keyof typeof issuers, issuer: string, names: readonly string[]): string =>
  `${subject}; issued ${issuers[by]} (${issuer}); for ${names.length > 0 ? names.join(', ') : 'no name'}`;
export const validUntil = (days: number, notAfter: string, key: string): string => `${counted(days, 'day')}, to ${notAfter}; ${key}`;

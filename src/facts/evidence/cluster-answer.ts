import { compareMinors, type KubernetesMinor } from '../../model/setting/minor.ts';
import { tls } from '../control/control.ts';
import { claimedMinors, claims } from '../look-up/claim.ts';
import { everyObservation } from '../look-up/observation.ts';
import { minorsIn } from '../look-up/minor-range.ts';
import { claimAddress } from '../source-link/fact-place.ts';
import { recordAddress } from '../source-link/record-place.ts';
import type { EvidenceStatus } from '../../wording/evidence-status.ts';
import { clusterQuestions, type ClusterQuestion } from './cluster-question.ts';
import { statusOf } from './status.ts';

/** What our evidence has for a question in some minors. */
interface OurAnswer {
  readonly minors: readonly KubernetesMinor[];
  /** Nothing where we have not checked these minors. */
  readonly value: string | undefined;
  readonly status: EvidenceStatus;
  /** The page of this site that has it in full, and what is there. */
  readonly href: string;
  readonly label: string;
}

type AnswerOfMinor = (minor: KubernetesMinor) => Omit<OurAnswer, 'minors'>;

const ofClaim =
  (id: string): AnswerOfMinor =>
  (minor) => {
    const claim = claims().get(id);
    if (!claim) throw new Error(`no claim has this id: ${id}`);
    const cell = claim.cells.get(minor) ?? { value: null, status: 'unknown' as const };
    return { value: cell.value ?? undefined, status: statusOf(cell), href: claimAddress(id), label: 'claim' };
  };

/** A handshake of the experiment with one version: the records of the minors were made one by one. */
const ofHandshake: AnswerOfMinor = (minor) => {
  const id = `M${minor}-N-tls1_3`;
  const version = everyObservation().find((record) => record.id === id)?.observed.transport;
  const isTaken = version === 'TLSv1.3';
  return {
    value: isTaken ? 'TLS 1.3' : undefined,
    status: isTaken ? 'measured' : 'unknown',
    href: recordAddress(id) ?? '/about/measurements/n/',
    label: 'records',
  };
};

/** The groups that the release of Go has with which a minor is built, as it was read. */
const ofKeyShares: AnswerOfMinor = (minor) => {
  const row = tls.by_minor.find(({ minors }) => minorsIn(minors).includes(minor));
  const where = { href: '/controls/#tls', label: 'TLS by minor' };
  if (!row || row.confirmed === false || /Kyber/.test(row.key_shares)) return { value: undefined, status: 'unknown', ...where };
  return { value: row.key_shares.includes('X25519MLKEM768') ? 'accepted' : 'refused', status: 'source', ...where };
};

/** Where the evidence has each question. */
const evidenceFor: Readonly<Record<string, AnswerOfMinor>> = {
  'kubelet-ca-unset': ofClaim('kubelet-ca-unset-is-insecure'),
  'kubelet-ca-set': ofClaim('kubelet-ca-set-verifies'),
  'api-server-lowest-tls': ofClaim('tls-min-version-default'),
  'api-server-highest-tls': ofHandshake,
  'api-server-post-quantum': ofKeyShares,
  'kubelet-certificate': ofClaim('kubelet-server-tls-bootstrap-default'),
  'kubelet-client-certificate': ofClaim('kubelet-tls-client-auth'),
  'kubelet-read-only-port': ofClaim('kubelet-read-only-port-config'),
  'kubelet-lowest-tls': ofClaim('tls-min-version-default'),
  'kubelet-post-quantum': ofKeyShares,
};

/** What our evidence has for a question, each answer once with its minors; those that were not checked last. */
function ourAnswers({ id }: ClusterQuestion): readonly OurAnswer[] {
  const answer = evidenceFor[id];
  if (!answer) throw new Error(`no evidence is named for the question ${id}`);
  const found = new Map<string, OurAnswer>();
  for (const minor of claimedMinors()) {
    const one = answer(minor);
    const key = `${one.value} ${one.status}`;
    const before = found.get(key)?.minors ?? [];
    found.set(key, { ...one, minors: [...before, minor].sort(compareMinors) });
  }
  return [...found.values()].sort((a, b) => Number(a.value === undefined) - Number(b.value === undefined));
}

/** Every question with its answers. */
export const everyAnswer = (): readonly { readonly question: ClusterQuestion; readonly answers: readonly OurAnswer[] }[] =>
  clusterQuestions.map((question) => ({ question, answers: ourAnswers(question) }));

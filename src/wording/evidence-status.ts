/** How well it is known what one Kubernetes minor does in the matter of a claim: from the best that a claim can have to nothing. Published in addresses and data. */
export const evidenceStatuses = ['measured', 'source', 'documented', 'disputed', 'unknown'] as const;
export type EvidenceStatus = (typeof evidenceStatuses)[number];

/** The words of a status. */
export const evidenceStatusWords: Readonly<Record<EvidenceStatus, string>> = {
  measured: 'measured',
  source: 'read in source',
  documented: 'documented',
  disputed: 'disputed',
  unknown: 'not checked',
};

/** A status as a clause about a claim, before the minors that have it. */
export const evidenceStatusClauses: Readonly<Record<EvidenceStatus, string>> = {
  measured: 'it was measured on Kubernetes',
  source: 'it was read in the source of',
  documented: 'it is documented for',
  disputed: 'it is disputed for',
  unknown: 'we have not checked',
};

/** What stands for a status in a cell that has no room for its words, so that nobody needs the shape or the colour. */
export const evidenceStatusSigns: Readonly<Record<EvidenceStatus, string>> = {
  measured: 'M',
  source: 'R',
  documented: 'D',
  disputed: '≠',
  unknown: '?',
};

/** What a status means, in a sentence. */
export const evidenceStatusMeanings: Readonly<Record<EvidenceStatus, string>> = {
  measured: 'We ran Kubernetes of this minor and recorded what it did, with the flags, the request and the answer.',
  source: 'We read it in the code of this minor, at a commit that the page links to, and did not run it.',
  documented: 'An issue, a pull request or a page of documentation says it, and we neither read the code of this minor nor ran it.',
  disputed:
    'The sources disagree for this minor. We show what the code of upstream says; the build that we ran, from a fork, behaved differently.',
  unknown: 'We neither ran it nor read it, so a verdict that stands on it is unknown for this minor, or stays unsafe.',
};

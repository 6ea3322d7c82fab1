import type { AcceptedBy, AcceptedFinding } from '../accepted/acceptance.ts';
import type { CheckResult } from '../check.ts';

const by: Readonly<Record<AcceptedBy, string>> = { configuration: 'in', comment: 'by the comment at', baseline: 'in the baseline' };

/** Why a finding does not count, in one sentence. */
export const acceptedWords = (one: AcceptedFinding): string =>
  `Accepted ${by[one.by]} ${one.file}:${one.line}${one.until ? ` until ${one.until}` : ''}, because ${one.reason}.`;

/** How many findings do not count because they are accepted; nothing where there are none. */
export function acceptedCount({ accepted = [] }: Pick<CheckResult, 'accepted'>): string | undefined {
  if (accepted.length === 0) return undefined;
  const kinds = [...new Set(accepted.map((one) => one.by))].map(
    (kind) =>
      `${accepted.filter((one) => one.by === kind).length} by ${kind === 'baseline' ? 'the baseline' : kind === 'comment' ? 'comments' : 'the configuration'}`,
  );
  return `Accepted findings, which do not count: ${accepted.length} (${kinds.join(', ')}).`;
}

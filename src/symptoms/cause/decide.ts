import type { Failure, Finding } from '../message/field.ts';
import type { SymptomId } from '../symptom-id.ts';
import { causes, type Cause } from './table.ts';

/** Whether the rest of a row holds, beside the server and the failure. */
const fits = ({ during, by, alone, where }: Cause, finding: Finding): boolean =>
  (!during || during.some((each) => finding.operations.has(each))) &&
  (!by || (finding.speaker !== undefined && by.includes(finding.speaker))) &&
  (!alone || finding.isAlone) &&
  (!where || where(finding));

/** The rows that may fit, by the server and the failure, so that a long log costs little. */
const rowsFor = new Map<string, readonly Cause[]>();
const candidates = ({ destination, failure }: Finding): readonly Cause[] => {
  const key = `${destination} ${failure}`;
  const known = rowsFor.get(key);
  if (known) return known;
  const rows = causes.filter(({ to, failures }) => to.includes(destination) && failures.includes(failure));
  rowsFor.set(key, rows);
  return rows;
};

/** What wraps the reason that stands behind it. */
const wrappers: ReadonlySet<Failure> = new Set(['client-timeout', 'unavailable', 'server-error']);
/** How many words behind a wrapper its reason may begin. */
const reasonWithin = 24;

/** The row of the table that holds for each failure. Go wraps errors from the inside out: of a chain, what stands last is the reason. */
const causesOf = (findings: readonly Finding[]): readonly { readonly finding: Finding; readonly cause: Cause }[] =>
  findings.flatMap((finding, at) => {
    const next = findings[at + 1];
    const isWrapper =
      next?.record === finding.record &&
      // Calico calls what is forbidden to it unauthorized.
      (wrappers.has(finding.failure) || (finding.failure === 'unauthorized' && next.failure === 'forbidden')) &&
      next.failure !== finding.failure &&
      next.at - finding.at <= reasonWithin;
    const cause = isWrapper ? undefined : candidates(finding).find((each) => fits(each, finding));
    return cause === undefined ? [] : [{ finding, cause }];
  });

/** The failures of a text whose symptom the table knows. */
export const decisionsOf = (findings: readonly Finding[]) =>
  causesOf(findings).flatMap(({ finding, cause }) => (cause.symptom === undefined ? [] : [{ finding, cause, symptom: cause.symptom }]));

/** The symptoms that the words of a text may mean, where the table knows that they leave it open. */
export const leftOpenBy = (findings: readonly Finding[]): readonly SymptomId[] => [
  ...new Set(causesOf(findings).flatMap(({ cause: { oneOf = [] } }) => oneOf)),
];

import { alteredBy, capturedBy, disagreements, realityOf, refusalOf, type Row } from './play/row.ts';

/** The version of the form of `npm run lab -- --json`. Fields are added, never renamed or removed. */
const version = 1;

/** Where a run took place. */
export interface Machine {
  readonly date: string;
  readonly node: string;
  readonly openSsl: string;
  /** The first line of `ssh -V`; null where OpenSSH is not installed. */
  readonly openSsh: string | null;
}

/** A run as data. A case that was not run has no `lab`, and says why. */
export const reportOf = (rows: readonly Row[], machine: Machine) => ({
  version,
  ...machine,
  cases: rows.map((row) => {
    const { id, name, carrier, path, seat, hop, attackersCertificate, evidence } = row.labCase;
    const differs = disagreements(row);
    return {
      ...{ id, name, carrier, path, seat, hop, attackersCertificate, evidence },
      model: row.model,
      ...('evidence' in row.result
        ? {
            lab: realityOf(row),
            agrees: differs.length === 0,
            differs,
            captured: capturedBy(row.result.evidence),
            altered: alteredBy(row.result.evidence),
            refused: refusalOf(row.result.evidence) ?? null,
          }
        : row.result),
    };
  }),
});

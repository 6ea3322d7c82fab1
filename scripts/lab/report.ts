import { seatIds } from '../../src/model/seat/seat.ts';
import type { Run } from './lab.ts';
import { compared, differences, type Compared, type JudgeScene } from '../../src/lab/survey/finding.ts';
import type { PlayedScene } from './play/survey.ts';
import { alteredBy, capturedBy, disagreements, realityOf, refusalOf } from './play/row.ts';

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

/** What was compared in a scene; nothing where it was not run. */
export const comparedIn = ({ scene, result }: PlayedScene, judgeScene: JudgeScene): readonly Compared[] =>
  'finding' in result ? compared(scene, result.finding, judgeScene) : [];

/** A run as data. A case or scene that was not run has no finding, and says why. */
export const reportOf = ({ rows, scenes }: Run, machine: Machine, judgeScene: JudgeScene) => ({
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
  scenes: scenes.map((played) => {
    const { id, path, mode, differs: settings } = played.scene;
    const all = comparedIn(played, judgeScene);
    const scene = { id, path, mode, settings };
    if (!('finding' in played.result)) return { ...scene, ...played.result };
    const differs = differences(all);
    return { ...scene, ...played.result.finding, seats: seatIds, compared: all.length, agrees: differs.length === 0, differs };
  }),
});

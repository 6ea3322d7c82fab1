import { ownAnswerPart } from './answer/own-answer.ts';
import { decisionPart, securePart } from './brought-parts.ts';
import { comparePart, fleetPart, lifetimesPart } from './verdicts/begins.ts';
import type { ClusterPart } from './context.ts';
import { distributionListPart, distributionPart } from './verdicts/distributions.ts';
import { controlsPart } from './rows/controls.ts';
import { evidencePart } from './rows/evidence.ts';
import { figurePart } from './figure.ts';
import { journeyPart } from './verdicts/journey.ts';
import { modeListPart, navigationPart, pathListPart } from './verdicts/lists.ts';
import { framedMatrixPart, matrixPart } from './verdicts/matrix.ts';
import { modePagePart } from './verdicts/mode-page.ts';
import { minorPart } from './verdicts/of-minor.ts';
import { namesPart } from './names/names-form.ts';
import { pathEvidencePart } from './verdicts/path-evidence.ts';
import { pathPagePart } from './verdicts/path-page.ts';
import { portTablePart } from './rows/port-table.ts';
import { portsFormPart } from './rows/ports-form.ts';
import { symptomsPart } from './rows/symptoms.ts';
import { timelinePart } from './rows/timeline.ts';
import { versionsPart } from './rows/versions.ts';

/** What of a page follows the cluster of the reader, in the order in which it is shown. The names for samples come last, because others add samples. */
export const clusterParts: readonly ClusterPart[] = [
  ownAnswerPart,
  minorPart,
  figurePart,
  pathPagePart,
  modePagePart,
  pathListPart,
  modeListPart,
  navigationPart,
  matrixPart,
  framedMatrixPart,
  journeyPart,
  fleetPart,
  lifetimesPart,
  comparePart,
  distributionListPart,
  distributionPart,
  pathEvidencePart,
  symptomsPart,
  portTablePart,
  portsFormPart,
  versionsPart,
  timelinePart,
  evidencePart,
  controlsPart,
  securePart,
  decisionPart,
  namesPart,
];

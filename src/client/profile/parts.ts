import { comparePart, fleetPart } from './begins.ts';
import type { ProfilePart } from './context.ts';
import { distributionListPart, distributionPart } from './distributions.ts';
import { evidencePart } from './evidence.ts';
import { figurePart } from './figure.ts';
import { journeyPart } from './journey.ts';
import { modeListPart, navigationPart, pathListPart } from './lists.ts';
import { matrixPart } from './matrix.ts';
import { modePagePart } from './mode-page.ts';
import { namesPart } from './names-form.ts';
import { pathEvidencePart } from './path-evidence.ts';
import { pathPagePart } from './path-page.ts';
import { portTablePart } from './port-table.ts';
import { portsFormPart } from './ports-form.ts';
import { securePart } from './secure.ts';
import { symptomsPart } from './symptoms.ts';
import { timelinePart } from './timeline.ts';
import { versionsPart } from './versions.ts';

/** What of a page follows the cluster of the reader, in the order in which it is shown. The names for samples come last, because others add samples. */
export const profileParts: readonly ProfilePart[] = [
  figurePart,
  pathPagePart,
  modePagePart,
  pathListPart,
  modeListPart,
  navigationPart,
  matrixPart,
  journeyPart,
  fleetPart,
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
  securePart,
  namesPart,
];

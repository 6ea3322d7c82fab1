import type { ProfilePart } from './context.ts';
import { evidencePart } from './evidence.ts';
import { figurePart } from './figure.ts';
import { portTablePart } from './port-table.ts';
import { portsFormPart } from './ports-form.ts';
import { symptomsPart } from './symptoms.ts';
import { timelinePart } from './timeline.ts';
import { versionsPart } from './versions.ts';

/** What of a page follows the cluster of the reader, in the order in which it is shown. */
export const profileParts: readonly ProfilePart[] = [
  figurePart,
  symptomsPart,
  portTablePart,
  portsFormPart,
  versionsPart,
  timelinePart,
  evidencePart,
];

import { z } from 'zod';
import type { FactId } from '../../model/reason.ts';
import { wayOf } from '../fact.ts';
import { wholeRow } from '../look-up/data-field.ts';
import { isFields, isList, type Fields, type Row } from '../look-up/statement.ts';
import { stageRow } from '../schema/part.ts';

/** A stage as the files write it. */
type StageRow = z.output<typeof stageRow>;
export type StageState = StageRow['is'];

/** One step in the life of a feature. */
export interface Stage {
  /** A Kubernetes minor, such as `1.22`. */
  readonly release: string;
  readonly state: StageState;
  /** What changed, where one word does not say it. */
  readonly note?: string | undefined;
  /** False where no source confirms it. */
  readonly confirmed: boolean;
}

/** The number of a minor: 22 for `1.22`. */
export const minorOf = (release: string): number => Number(release.split('.')[1]);

const rowsIn = (value: Row | undefined): readonly StageRow[] => z.array(stageRow).parse(value ?? []);

/** What an event of a timeline changed is what it says. */
const ofEvent = (event: Fields): readonly StageRow[] =>
  rowsIn(wholeRow(event)['stages']).map((row) => (row.is === 'changed' ? { ...row, note: String(event['event'] ?? event['state']) } : row));

/**
 * The stages that a fact names: those of a row, or of the gate or the use that it is about; those of each event of a list; and of a single field
 * those beside it (`gate_stages`). Throws like `factOf`.
 */
export function stageRowsOf(id: FactId): readonly StageRow[] {
  const way = wayOf(id);
  const [holder, step] = [way.at(-2)?.row ?? null, way.at(-1)];
  if (!step) return [];
  if (isList(step.row)) return step.row.filter(isFields).flatMap(ofEvent);
  if (!isFields(step.row)) return isFields(holder) ? rowsIn(wholeRow(holder)[`${step.key}_stages`]) : [];
  const row = wholeRow(step.row);
  return rowsIn(row['stages'] ?? row['gate_stages'] ?? row['use_stages']);
}

/** Every stage that a fact names, in its own order; a fact without one gives none. */
export const stagesOf = (id: FactId): readonly Stage[] =>
  stageRowsOf(id).map(({ in: release, is: state, note, confirmed = true }) => ({ release, state, note, confirmed }));

import { readFileSync } from 'node:fs';
import type { FactId } from '../../model/reason.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { catalogueIds, controlsSchema, type CatalogueId, type ControlName, type ControlRow } from '../schema/controls.ts';
import { readFacts } from '../schema/fact-file.ts';

/** A control that bears on a path: what it demands, its names in the catalogues, and what it does not prove. */
export interface Control extends Omit<ControlRow, 'passed_by' | 'found_by' | 'false_alarms'> {
  /** The settings of the model with which it passes; undefined where none decides it. */
  readonly passedBy: Partial<Settings> | undefined;
  /** The findings of the checker that fail it, by their codes. */
  readonly foundBy: readonly string[];
  readonly falseAlarms: readonly string[];
  readonly fact: FactId;
}

// The search index needs these rows before Vite runs, so they are read from the project's root, where every command starts.
const file = readFacts('controls.yaml', readFileSync('src/facts/controls.yaml', 'utf8'), controlsSchema);

/** What is known of each catalogue (its name, which edition was read and where), of the exams, and of TLS by minor. */
export const { catalogues, exams, exams_src: examSources, tls } = file;

/** Every control of `controls.yaml`, in its order. */
export const controls: readonly Control[] = file.items.map(
  ({ passed_by: passedBy, found_by: foundBy = [], false_alarms: falseAlarms = [], ...rest }) => ({
    ...rest,
    passedBy: passedBy as Partial<Settings> | undefined,
    foundBy,
    falseAlarms,
    fact: `facts/controls#${rest.id}`,
  }),
);

/** The names of a control by the catalogue that has them, in the order in which a reader is shown them. */
export const namesByCatalogue = ({ names }: Control): readonly { readonly catalogue: string; readonly names: readonly ControlName[] }[] =>
  catalogueIds
    .map((id) => ({ catalogue: catalogues[id].name, names: names.filter((name) => name.in === id) }))
    .filter((group) => group.names.length > 0);

/** A name in a catalogue with the controls that it stands for, such as CM-6, which many have. */
export interface CatalogueEntry {
  readonly name: ControlName;
  readonly controls: readonly Control[];
}

/** Every name of a control. The techniques of ATT&CK stand in the rows of the matrix that names them, and are made from there. */
export const namesOf = ({ names }: Control): readonly ControlName[] =>
  names.flatMap((name) => [
    name,
    ...(name.attack ? [{ in: 'attack' as const, id: name.attack, ...(name.title ? { title: name.title } : {}) }] : []),
  ]);

/** The entries of a catalogue by number, each once. */
export function entriesOf(catalogue: CatalogueId): readonly CatalogueEntry[] {
  const entries = new Map<string, { name: ControlName; controls: Control[] }>();
  for (const control of controls)
    for (const name of namesOf(control).filter((each) => each.in === catalogue)) {
      const entry = entries.get(name.id) ?? { name, controls: [] };
      if (!entry.controls.includes(control)) entry.controls.push(control);
      entries.set(name.id, entry);
    }
  return [...entries.values()].sort((a, b) => a.name.id.localeCompare(b.name.id, 'en', { numeric: true }));
}

/** Every catalogue with its entries, in the order in which a reader is shown them. */
export const everyCatalogue = catalogueIds.map((id) => ({ id, ...catalogues[id], entries: entriesOf(id) }));

/** A name as people type it: the numbers of CIS alone say nothing. */
export const typedName = ({ in: catalogue, id }: Pick<ControlName, 'in' | 'id'>): string => (catalogue === 'cis' ? `CIS ${id}` : id);

/** The anchor of a name on `/controls/`: `cis-1.2.5`, `stig-V-242391`, `nist-SC-8-1`. */
export const nameAnchor = ({ in: catalogue, id }: Pick<ControlName, 'in' | 'id'>): string =>
  `${catalogue}-${id.replaceAll(/[()]+/g, '-').replace(/-$/, '')}`;

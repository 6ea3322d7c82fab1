/// <reference types="vite/client" />
import type { FactId } from '../../model/reason.ts';
import type { Settings } from '../../model/setting/setting.ts';
import raw from '../controls.yaml?raw';
import { catalogueIds, controlsSchema, type CatalogueId, type ControlName, type ControlRow } from '../schema/controls.ts';
import { readFacts } from '../schema/fact-file.ts';

/** A control that bears on a path: what it demands, its names in the catalogues, and what it does not prove. */
export interface Control extends Omit<ControlRow, 'passed_by' | 'false_alarms'> {
  /** The settings of the model with which it passes; undefined where none decides it. */
  readonly passedBy: Partial<Settings> | undefined;
  readonly falseAlarms: readonly string[];
  readonly fact: FactId;
}

const file = readFacts('controls.yaml', raw, controlsSchema);

/** What is known of each catalogue (its name, which edition was read and where), of the exams, and of TLS by minor. */
export const { catalogues, exams, exams_src: examSources, tls } = file;

/** Every control of `controls.yaml`, in its order. */
export const controls: readonly Control[] = file.items.map(({ passed_by: passedBy, false_alarms: falseAlarms = [], ...rest }) => ({
  ...rest,
  passedBy: passedBy as Partial<Settings> | undefined,
  falseAlarms,
  fact: `facts/controls#${rest.id}`,
}));

/** A name in a catalogue with the controls that it stands for, such as CM-6, which many have. */
export interface CatalogueEntry {
  readonly name: ControlName;
  readonly controls: readonly Control[];
}

/** The techniques of ATT&CK stand in the rows of the matrix that names them, so their entries are made from there. */
const namesIn = (control: Control, catalogue: CatalogueId): readonly ControlName[] =>
  catalogue === 'attack'
    ? control.names.flatMap(({ attack, title }) => (attack ? [{ in: catalogue, id: attack, ...(title ? { title } : {}) }] : []))
    : control.names.filter((name) => name.in === catalogue);

/** The entries of a catalogue by number, each once. */
export function entriesOf(catalogue: CatalogueId): readonly CatalogueEntry[] {
  const entries = new Map<string, { name: ControlName; controls: Control[] }>();
  for (const control of controls)
    for (const name of namesIn(control, catalogue)) {
      const entry = entries.get(name.id) ?? { name, controls: [] };
      if (!entry.controls.includes(control)) entry.controls.push(control);
      entries.set(name.id, entry);
    }
  return [...entries.values()].sort((a, b) => a.name.id.localeCompare(b.name.id, 'en', { numeric: true }));
}

/** Every catalogue with its entries, in the order in which a reader is shown them. */
export const everyCatalogue = catalogueIds.map((id) => ({ id, ...catalogues[id], entries: entriesOf(id) }));

/** The anchor of a name on `/controls/`: `cis-1.2.5`, `stig-V-242391`, `nist-SC-8-1`. */
export const nameAnchor = ({ in: catalogue, id }: Pick<ControlName, 'in' | 'id'>): string =>
  `${catalogue}-${id.replaceAll(/[()]+/g, '-').replace(/-$/, '')}`;

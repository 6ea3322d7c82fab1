import { readFileSync } from 'node:fs';
import type { FactId } from '../../model/reason.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { catalogueIds, controlsSchema, type CatalogueId, type ControlName, type ControlRow } from '../schema/controls.ts';
import { listed } from '../../wording/text/list.ts';
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

/** What is known of each catalogue (its name, which edition was read and where), of SOC 2, of the exams, and of TLS by minor. */
export const { catalogues, exams, exams_src: examSources, tls, soc2, soc2_src: soc2Sources } = file;

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

/** A control by its id. Throws where a row of `exams` or a page names one that the file does not have. */
export function controlOf(id: string): Control {
  const control = controls.find((each) => each.id === id);
  if (!control)
    throw new Error(`src/facts/controls.yaml has no control ${id}, which “exams” or a page names. Correct the id, or add the control.`);
  return control;
}

/** The controls under the path that each protects, in the order of the controls, which begins with what is asked for most. */
export const controlsByPath = [...new Set(controls.map(({ path }) => path))].map((path) => ({
  path,
  controls: controls.filter((control) => control.path === path),
}));

/** The name in FedRAMP of a control of NIST: the baselines that have it. Throws where `controls.yaml` does not say which. */
function inFedramp({ in: catalogue, id, confirmed }: ControlName): readonly ControlName[] {
  if (catalogue !== 'nist') return [];
  const baselines = file.fedramp[id];
  if (!baselines) throw new Error(`controls.yaml names ${id} of NIST and does not say which baselines of FedRAMP have it`);
  if (baselines.length === 0) return [];
  return [{ in: 'fedramp', id, about: listed(baselines), ...(confirmed === undefined ? {} : { confirmed }) }];
}

/** The names of a control by the catalogue that has them, in the order in which a reader is shown them. */
export function namesByCatalogue({ names }: Control): readonly { readonly catalogue: string; readonly names: readonly ControlName[] }[] {
  const all = names.flatMap((name) => [name, ...inFedramp(name)]);
  return catalogueIds
    .map((id) => ({ catalogue: catalogues[id].name, names: all.filter((name) => name.in === id) }))
    .filter((group) => group.names.length > 0);
}

/** Every name of a control. Those in FedRAMP are made from NIST, and the techniques of ATT&CK from the rows of the matrix that names them. */
export const namesOf = ({ names }: Control): readonly ControlName[] =>
  names.flatMap((name) => [
    name,
    ...inFedramp(name),
    ...(name.attack ? [{ in: 'attack' as const, id: name.attack, ...(name.title ? { title: name.title } : {}) }] : []),
  ]);

/** The entries of a catalogue by number, each once. */
export function entriesOf(catalogue: CatalogueId) {
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

/** A name as people type it: the numbers of CIS, the headings of NSA’s guide and the ids that FedRAMP has from NIST say nothing alone. */
export function typedName({ in: catalogue, id }: Pick<ControlName, 'in' | 'id'>): string {
  if (catalogue === 'cis') return `CIS ${id}`;
  if (catalogue === 'fedramp') return `FedRAMP ${id}`;
  return catalogue === 'nsa' && !id.startsWith('C-') ? `NSA ${id}` : id;
}

/** The anchor of a name on `/controls/`: `cis-1.2.5`, `stig-V-242391`, `nist-SC-8-1`, `nsa-Worker-node-segmentation`. */
export const nameAnchor = ({ in: catalogue, id }: Pick<ControlName, 'in' | 'id'>): string =>
  `${catalogue}-${id.replaceAll(/[() ]+/g, '-').replace(/-$/, '')}`;

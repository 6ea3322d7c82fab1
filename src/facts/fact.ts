/// <reference types="vite/client" />
import { z } from 'zod';
import { releaseDay, type KubernetesMinor } from '../model/setting/minor.ts';
import type { FactId } from '../model/reason.ts';
import { claims, claimStatement } from './look-up/claim.ts';
import { withoutData } from './look-up/data-field.ts';
import { minorRanges } from './look-up/minor-range.ts';
import { measurementStatement, measurementTitle } from './look-up/measurement.ts';
import { everyObservation, type Observation } from './look-up/observation.ts';
import { pointerOf, pointersIn, versionOf } from './look-up/source.ts';
import { inWords, isFields, isList, isSource, referencesOf, statementOf, titleOf, type Fields, type Row } from './look-up/statement.ts';
import { below, nearest, nearestKeys, wayInto, type Step } from './look-up/key-path.ts';
import { factsAsWritten } from './schema/fact-file.ts';
import { proseSchemas } from './schema/prose-file.ts';
import { factAddress } from './source-link/fact-place.ts';
import { recordAddress } from './source-link/record-place.ts';
import { linksTo, once } from './source-link/links-to.ts';
import type { SourceLink } from './source-link/source-link.ts';

/** A fact, ready to be shown: what it says, where it was read or measured, and whether a source confirms it. */
export interface Fact {
  readonly id: FactId;
  readonly kind: 'facts' | 'obs';
  readonly title: string;
  readonly text: string;
  /** Where it was read or measured, in words: the labels of `links`. */
  readonly sources: readonly string[];
  /** Where it can be looked up. Empty only where no source confirms the fact. */
  readonly links: readonly SourceLink[];
  /** False where the collector found no source for it. */
  readonly confirmed: boolean;
  /** True where a running Kubernetes did it, which a record of this site tells; false where it was only read. */
  readonly measured: boolean;
  /** The version it was read from or measured on; empty where no source has one. */
  readonly version: string;
}

// At build time and in tests only: Vite puts the text of the files into the bundle of the server.
const raw = import.meta.glob<string>('./*.yaml', { query: '?raw', import: 'default', eager: true });
const texts: ReadonlyMap<string, string> = new Map(
  Object.entries(raw).map(([path, text]) => [path.slice('./'.length, -'.yaml'.length), text]),
);
const parsed = new Map<string, Fields>();
const anyFields = z.record(z.string(), z.unknown());

/** The rows of a fact file. A file is read when a fact of it is asked for first. */
function fileOf(name: string): Fields | undefined {
  const found = parsed.get(name);
  const text = texts.get(name);
  if (found || text === undefined) return found;
  // A file that a module turns into data is read by the schema of that module.
  const schema = name in proseSchemas ? proseSchemas[name as keyof typeof proseSchemas] : anyFields;
  const file = withoutData(factsAsWritten(`${name}.yaml`, text, schema) as Fields);
  const whole = name === 'releases' ? withDays(file) : file;
  parsed.set(name, whole);
  return whole;
}

/** The day of its release beside what else is known of a minor: `minors.json` has it, for it says which minor is the newest. */
const withDays = (file: Fields): Fields => ({
  ...file,
  minors: (file['minors'] as readonly Fields[]).map(({ minor, ...rest }) => ({
    minor: minor ?? null,
    released: releaseDay(minor as KubernetesMinor) ?? 'not yet',
    ...rest,
  })),
});

/** The rows that the sources of a fact file, such as `distributions`, point to, each once. Throws where there is no such file. */
export function pointersOf(name: string): readonly FactId[] {
  const text = texts.get(name);
  if (text === undefined) throw new Error(`no such fact file (there are ${[...texts.keys()].join(', ')}): ${name}`);
  return pointersIn(text);
}

let records: ReadonlyMap<string, Observation> | undefined;
const recordsById = (): ReadonlyMap<string, Observation> => (records ??= new Map(everyObservation().map((record) => [record.id, record])));

function wayTo(id: string, fileName: string, key: string): readonly Step[] {
  const file = fileOf(fileName);
  if (!file) throw new Error(`no such fact file (there are ${[...texts.keys()].join(', ')}): ${id}`);
  const way = wayInto(file, key);
  if (!way) throw new Error(`no row of src/facts/${fileName}.yaml has this key (nearest: ${nearestKeys(file, key)}): ${id}`);
  return way;
}

/** The way to the row that a fact id names. Throws like `factOf`. A measurement has none. */
export function wayOf(id: FactId): readonly Step[] {
  const [, file, key] = /^facts\/([^#]+)#(.+)$/.exec(id) ?? [];
  if (!file || !key) throw new Error(`not the id of a row, which is facts/<file>#<key>: ${id}`);
  return wayTo(id, file, key);
}

/** The row that a fact id names, as readers are shown it. Throws like `factOf`. A measurement has no row. */
export const rowOf = (id: FactId): Row => wayOf(id).at(-1)?.row ?? null;

const strings = (row: Row): readonly string[] => (isList(row) ? row.flatMap(strings) : typeof row === 'string' ? [row] : []);

/** The sources that a row gives itself. Those of one of its fields (`names_src`) count only where the whole row is asked for, and come last. */
function ownSources(row: Row, fieldsToo: boolean): readonly string[] {
  if (!isFields(row)) return [];
  const found = Object.entries(row).filter(([key]) => isSource(key));
  const [ofRow, ofFields] = [found.filter(([key]) => !key.endsWith('_src')), found.filter(([key]) => key.endsWith('_src'))];
  return [...ofRow, ...(fieldsToo ? ofFields : [])].flatMap(([, value]) => strings(value));
}
const allSources = (row: Row): readonly string[] => {
  const sources = ownSources(row, true);
  return sources.length > 0 ? sources : below(row).flatMap((step) => allSources(step.row));
};

/** The `…_src` field that follows a field, unless a row with sources of its own stands between. */
function sourcesAfter(holder: Row, key: string): readonly string[] {
  if (!isFields(holder)) return [];
  const entries = Object.entries(holder);
  for (const [name, row] of entries.slice(entries.findIndex(([field]) => field === key) + 1)) {
    if (name.endsWith('_src')) return strings(row);
    if (allSources(row).length > 0) return [];
  }
  return [];
}

/** The sources of the last row of a way: its own, those of its parts, those beside it, those of the rows that hold it, or what its text names. */
function sourcesOf(way: readonly Step[]): readonly string[] {
  const last = way.at(-1)?.row ?? null;
  const sources = allSources(last);
  if (sources.length > 0) return sources;
  for (let index = way.length - 1; index > 0; index -= 1) {
    const holder = way[index - 1]?.row ?? null;
    const beside = sourcesAfter(holder, way[index]?.key ?? '');
    const found = beside.length > 0 ? beside : ownSources(holder, false);
    if (found.length > 0) return found;
  }
  return referencesOf(last);
}

/** The places that sources lead to. A pointer to another row leads where that row was read, one to a claim to the minors it was measured on. */
const linksOf = (sources: readonly string[], seen: ReadonlySet<string> = new Set()): readonly SourceLink[] =>
  sources.flatMap((source) => {
    const pointer = pointerOf(source);
    if (!pointer || !texts.has(pointer.file)) return linksTo(source);
    if (!pointer.key || seen.has(source)) return [];
    if (pointer.file === 'claims') return claimLink(pointer.key);
    return linksOf(sourcesOf(wayTo(source, pointer.file, pointer.key)), new Set([...seen, source]));
  });

/** A claim as one source of a fact that leans on it: its row by minor, whose cells lead on. */
function claimLink(key: string): readonly SourceLink[] {
  const claim = claims().get(key.split('/')[0] ?? '');
  return claim ? [{ label: `by minor: ${inWords(claim.id.replaceAll('-', ' '))}`, href: factAddress(`facts/claims#${claim.id}`) }] : [];
}

const cited = (links: readonly SourceLink[]): Pick<Fact, 'links' | 'sources'> => ({ links, sources: links.map(({ label }) => label) });

/** False where the row, a row that holds it, or a field beside it says so. */
const isConfirmed = (way: readonly Step[]): boolean =>
  way.every(({ row }, index) => !isFields(row) || (row['confirmed'] !== false && row[`${way[index + 1]?.key}_confirmed`] !== false));

/** A claim about each minor, cited as `facts/claims#<id>`, or one cell of it as `facts/claims#<id>/<minor>`. */
function claimFact(id: FactId, key: string): Fact | undefined {
  const [name = '', minor] = key.split('/');
  const claim = claims().get(name);
  if (!claim) return undefined;
  const list = [...claim.cells].filter(([, { value }]) => value !== null).map(([each]) => each);
  const whole: Fact = {
    id,
    kind: 'facts',
    title: inWords(claim.id),
    text: claimStatement(claim),
    ...cited(claimLink(claim.id)),
    confirmed: list.length > 0,
    measured: [...claim.cells.values()].some(({ status }) => status === 'measured'),
    version: `Kubernetes ${minorRanges(list)}`,
  };
  const cell = claim.cells.get(minor as KubernetesMinor);
  if (!cell) return minor === undefined ? whole : undefined;
  return {
    ...whole,
    title: `${whole.title}: ${minor}`,
    text: `${claim.sentence} Kubernetes ${minor}: ${cell.value ?? 'unknown'}.${cell.note ? ` ${cell.note}.` : ''}`,
    ...cited(linksTo(cell.observation, cell.source)),
    confirmed: cell.value !== null,
    measured: cell.status === 'measured',
    version: `Kubernetes ${minor}`,
  };
}

const isClaim = (source: string): boolean => pointerOf(source)?.file === 'claims';

function writtenFact(id: FactId, fileName: string, key: string): Fact {
  const way = wayTo(id, fileName, key);
  const [holderOfHolder, holder, step] = [way.at(-3), way.at(-2), way.at(-1)];
  if (!step || !holder) throw new Error(`a fact id has to name a row, not a file: ${id}`);
  const named = /^\d+$/.test(step.key) ? holder.key : step.key;
  const title = titleOf(step.row, named);
  const parent =
    way.length > 2 && !isFields(step.row)
      ? titleOf(holder.row, /^\d+$/.test(holder.key) ? (holderOfHolder?.key ?? '') : holder.key)
      : undefined;
  const version = isFields(step.row) && typeof step.row['version'] === 'string' ? step.row['version'] : undefined;
  const checked = fileOf(fileName)?.['version_checked'];
  // What was read and can be looked up comes first; the claims by minor, which lean on it, come last.
  const found = sourcesOf(way);
  const sources = [...found.filter((source) => !isClaim(source)), ...found.filter(isClaim)];
  return {
    id,
    kind: 'facts',
    title: parent ? `${parent}: ${title}` : title,
    text: statementOf(step.row, named, parent),
    ...cited(once(linksOf(sources))),
    confirmed: isConfirmed(way),
    measured: false,
    version: version
      ? `${fileName === 'flags' ? 'Kubernetes' : title} ${version}`
      : typeof checked === 'string'
        ? `Kubernetes ${checked}`
        : (sources.map(versionOf).find(Boolean) ?? ''),
  };
}

function measuredFact(id: FactId, name: string): Fact {
  const record = recordsById().get(name);
  if (!record)
    throw new Error(`no measurement has this id in src/facts/observations.json (nearest: ${nearest(name, recordsById().keys())}): ${id}`);
  const version = record.k8s_version.startsWith('n/a')
    ? record.k8s_version.replace(/^n\/a \((.+)\)$/, '$1')
    : `Kubernetes ${record.k8s_version}`;
  return {
    id,
    kind: 'obs',
    title: measurementTitle(record),
    text: measurementStatement(record),
    ...cited([{ label: `record ${name}, ${record.basis === 'source' ? 'read in the code' : version}`, href: recordAddress(name) ?? '' }]),
    confirmed: true,
    measured: record.basis === 'observed',
    version,
  };
}

const cache = new Map<string, Fact>();

/** The fact with this id. Throws if the id names nothing, and says what is near. */
export function factOf(id: FactId): Fact {
  const found = cache.get(id);
  if (found) return found;
  const [, file, key, observation] = /^(?:facts\/([^#]+)#(.+)|obs\/(.+))$/.exec(id) ?? [];
  if (!observation && !(file && key)) throw new Error(`not a fact id, which is facts/<file>#<key> or obs/<id>: ${id}`);
  const fact = observation
    ? measuredFact(id, observation)
    : ((file === 'claims' ? claimFact(id, key ?? '') : undefined) ?? writtenFact(id, file ?? '', key ?? ''));
  cache.set(id, fact);
  return fact;
}

import { getEntry } from 'astro:content';
import { factOf, type Fact } from '../../facts/fact.ts';
import type { JourneyId } from '../../model/journey/journey.ts';
import { journeyFacts } from '../../wording/journey/journey-step.ts';
import { journeyOf } from '../../wording/journey/journeys.ts';
import { kubernetesRead } from '../../model/setting/minor.ts';
import type { FactId } from '../../model/reason.ts';

/** One entry of the list of sources at the end of a page. Facts that were read at the same place share one. */
export interface Reference {
  readonly kind: 'read' | 'measured' | 'not confirmed';
  readonly text: string;
  readonly ids: readonly FactId[];
}

const mention = /(?:<Src\s+id|<Since\s+fact|\bsource)="((?:facts|obs)\/[^"]+)"|<Upstream\s+n=\{(\d+)\}/g;

/** The collections whose pages end in a list of sources. */
const pageCollections = ['paths', 'modes', 'symptoms', 'journeys'] as const;
export type PageCollection = (typeof pageCollections)[number];

/** A page with a list of sources; `elsewhere` is its address for a bare view, which shows the marks without the list. */
interface SourcedPage {
  readonly collection: PageCollection;
  readonly id: string;
  readonly elsewhere: string;
}

/** The page that a component is drawn in, or whose bare view it is drawn in: from the route. */
export function pageOf(routePattern: string, params: Record<string, string | undefined>): SourcedPage {
  if (routePattern.startsWith('/embed/journey/') && params['id'])
    return { collection: 'journeys', id: params['id'], elsewhere: `/journeys/${params['id']}/` };
  const collection = pageCollections.find((name) => routePattern.startsWith(`/${name}/[id]`));
  if (!collection || !params['id']) throw new Error(`a source mark stands on a page that collects none: ${routePattern}`);
  return { collection, id: params['id'], elsewhere: '' };
}

/** The list says once which Kubernetes source is meant, so an entry of it names the file only. */
const read = `Kubernetes v${kubernetesRead}: `;
const shortSource = (source: string): string =>
  source.startsWith(read) ? source.slice(read.length).replace(/ \(openshift\/microshift [0-9a-f]+\)$/, '') : source;
const kindOf = ({ confirmed, kind, sources }: Fact): Reference['kind'] =>
  confirmed ? (kind === 'obs' && sources[0]?.startsWith('measured') ? 'measured' : 'read') : 'not confirmed';
/** A list of sources is for looking up, so a long record is cut; its id leads to all of it. */
const cut = (text: string): string => (text.length > 110 ? `${text.slice(0, text.lastIndexOf(' ', 110))} …` : text);
/** Where a row was read at many places, the first two lead there; `/data/model.json` and `src/facts/` have them all. */
const fewest = (sources: readonly string[]): string =>
  sources.slice(0, 2).join('; ') + (sources.length > 2 ? ` and ${sources.length - 2} more` : '');
const textOf = ({ id, kind, text, sources, version }: Fact): string =>
  kind === 'obs'
    ? `${id.slice('obs/'.length)}, ${version.replace('Kubernetes ', '')}: ${cut(text.split(/Seen: /).at(-1) ?? text)}`
    : cut(fewest(sources.map(shortSource)) || text);

/** The text of a page, in the order in which its sources are numbered. A symptom cites in its front matter too. */
async function citingTextOf(collection: PageCollection, id: string): Promise<string> {
  if (collection !== 'symptoms') return (await getEntry(collection, id))?.body ?? '';
  const entry = await getEntry(collection, id);
  if (!entry) return '';
  const { messages, alone, fix, doNot, versions } = entry.data;
  const cite = (rows: readonly { source?: string | undefined }[]): string =>
    rows.map(({ source }) => (source ? `source="${source}"` : '')).join(' ');
  return [cite(messages), cite(alone), cite(fix), cite(doNot), entry.body ?? '', cite(versions)].join('\n');
}

const cache = new Map<string, readonly Reference[]>();

/** Every source that a page names, in the order of first mention; the page numbers them by it. Of a journey, the steps come first. */
export async function referencesOf(collection: PageCollection, id: string): Promise<readonly Reference[]> {
  const key = `${collection}/${id}`;
  const known = cache.get(key);
  if (known && !import.meta.env.DEV) return known;
  const body = await citingTextOf(collection, id);
  const ids = [
    ...(collection === 'journeys' ? journeyFacts(journeyOf(id as JourneyId)) : []),
    ...[...body.matchAll(mention)].flatMap(([, named, correction]) => named?.split(/\s+/) ?? [`facts/seed-corrections#${correction}`]),
  ];
  const references = new Map<string, { kind: Reference['kind']; text: string; ids: FactId[] }>();
  // The pattern only matches what a page writes as a fact id; `factOf` refuses anything that is none.
  for (const factId of new Set(ids as FactId[])) {
    const fact = factOf(factId);
    const [kind, text] = [kindOf(fact), textOf(fact)];
    const found = references.get(kind + text) ?? { kind, text, ids: [] };
    found.ids.push(factId);
    references.set(kind + text, found);
  }
  const list = [...references.values()];
  cache.set(key, list);
  return list;
}

/** The anchor of an entry in the list at the end of its page. */
export const sourceAnchor = (number: number): string => `source-${number}`;

import { factOf, type Fact } from '../../facts/fact.ts';
import type { FactId } from '../../model/reason.ts';
import { kubernetesRead } from '../../model/setting/minor.ts';
import { entryOf, type MdxComponents } from './component.ts';
import { attributesOf, isComponent, nodesOf, placeOf, placeOfText, type Parsed } from './parse.ts';

/** One entry of the list of sources at the end of a page. Facts that were read at the same place share one. */
export interface Footnote {
  readonly kind: 'read' | 'measured' | 'not confirmed';
  readonly text: string;
  readonly ids: readonly FactId[];
}

/** A fact that a page cites, and the place where it does, for errors. */
export interface Citation {
  readonly id: FactId;
  readonly place: string;
}

/** The numbered sources of one page. */
export interface Footnotes {
  readonly list: readonly Footnote[];
  /** The numbers of these ids, each once. Throws, with the place, for an id that the page does not number. */
  readonly numbersOf: (ids: string) => readonly number[];
}

/** The list says once which Kubernetes source is meant, so an entry of it names the file only. */
const read = `Kubernetes v${kubernetesRead}: `;
const shortSource = (source: string): string =>
  source.startsWith(read) ? source.slice(read.length).replace(/ \(openshift\/microshift [0-9a-f]+\)$/, '') : source;
const kindOf = ({ confirmed, kind, sources }: Fact): Footnote['kind'] =>
  confirmed ? (kind === 'obs' && sources[0]?.startsWith('measured') ? 'measured' : 'read') : 'not confirmed';
/** A list of sources is for looking up, so a long record is cut; its id leads to all of it. */
const cut = (text: string): string => (text.length > 110 ? `${text.slice(0, text.lastIndexOf(' ', 110))} …` : text);
/** Where a row was read at many places, the first two lead there; `/data/model.json` and `src/facts/` have them all. */
const summariseSources = (sources: readonly string[]): string =>
  sources.slice(0, 2).join('; ') + (sources.length > 2 ? ` and ${sources.length - 2} more` : '');
const textOf = ({ id, kind, text, sources, version }: Fact): string =>
  kind === 'obs'
    ? `${id.slice('obs/'.length)}, ${version.replace('Kubernetes ', '')}: ${cut(text.split(/Seen: /).at(-1) ?? text)}`
    : cut(summariseSources(sources.map(shortSource)) || text);

/** Ids as an attribute or a field of the front matter holds them, with spaces between them. */
export const idsIn = (ids: string): readonly FactId[] => ids.split(/\s+/).filter(Boolean) as FactId[];

/** What the components in the text of a page cite, in its order. Throws, with the place, where one that cites names nothing. */
export const citationsOf = (page: Parsed, components: MdxComponents): readonly Citation[] =>
  [...nodesOf(page.root)].filter(isComponent).flatMap((element) => {
    const { cites } = entryOf(page, components, element);
    if (!cites) return [];
    const place = placeOf(page, element);
    const ids = idsIn(cites(attributesOf(page, element)) ?? '');
    if (ids.length === 0) throw new Error(`${place}: <${element.name}> cites nothing; name the fact, such as id="facts/flags#--etcd-cafile"`);
    return ids.map((id) => ({ id, place }));
  });

/** Looks a fact up; where it is none, the error begins with the place that cites it. */
function factAt({ id, place }: Citation): Fact {
  try {
    return factOf(id);
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Numbers the sources of a page in the order in which it first cites them. */
export function footnotesOf(page: Parsed, citations: readonly Citation[]): Footnotes {
  const footnotes = new Map<string, { kind: Footnote['kind']; text: string; ids: FactId[] }>();
  const numbers = new Map<string, number>();
  for (const citation of citations) {
    if (numbers.has(citation.id)) continue;
    const fact = factAt(citation);
    const [kind, text] = [kindOf(fact), textOf(fact)];
    const found = footnotes.get(kind + text) ?? { kind, text, ids: [] };
    found.ids.push(citation.id);
    footnotes.set(kind + text, found);
    numbers.set(citation.id, [...footnotes.keys()].indexOf(kind + text) + 1);
  }
  const numberOf = (id: FactId): number => {
    const number = numbers.get(id);
    if (number) return number;
    throw new Error(
      `${placeOfText(page, id)}: "${id}" is cited, and no number was given to it. Name what a component cites under \`cites\` in src/components/mdx/components.ts`,
    );
  };
  return { list: [...footnotes.values()], numbersOf: (ids) => [...new Set(idsIn(ids).map(numberOf))] };
}

/** Footnote marks in Markdown for the sources that a text names. */
export const marksOf = ({ numbersOf }: Footnotes, ids: string): string =>
  numbersOf(ids)
    .map((number) => `[^${number}]`)
    .join('');

/** The list of sources at the end of a page, in Markdown. */
export const footnoteLines = ({ list }: Footnotes): readonly string[] =>
  list.map(({ kind, text }, index) => `[^${index + 1}]: ${kind}: ${text}`);

/** The anchor of an entry in the list at the end of its page. */
export const sourceAnchor = (number: number): string => `source-${number}`;

import { factOf, type Fact } from '../../facts/fact.ts';
import { linkMarkdown, whereToLook } from '../../facts/source-link/shown-links.ts';
import type { SourceLink } from '../../facts/source-link/source-link.ts';
import type { FactId } from '../../model/reason.ts';
import { notConfirmed } from '../../wording/control.ts';
import { entryOf, type MdxComponents } from './component.ts';
import { attributesOf, isComponent, nodesOf, placeOf, placeOfText, type Parsed } from './parse.ts';

/** What stands behind one fact that a page cites, or behind several that were read at the same places. */
interface Evidence {
  readonly kind: 'read' | 'measured' | typeof notConfirmed;
  /** The fact, or the first of those that were read at the same places. */
  readonly id: FactId;
  /** Every place where it can be looked up. Never empty: what no source confirms leads to its own row. */
  readonly links: readonly SourceLink[];
}

/** One entry of the list of sources at the end of a page. One that gathers the sources of a clause with many facts has several parts. */
interface Footnote {
  readonly parts: readonly Evidence[];
}

/** The facts that a page cites in one clause, and the place where it does, for errors. */
export interface Citation {
  readonly ids: readonly FactId[];
  readonly place: string;
}

/** The numbered sources of one page. */
export interface Footnotes {
  readonly list: readonly Footnote[];
  /** Every fact that the page cites. */
  readonly ids: readonly FactId[];
  /** The numbers of these ids, each once, at most `mostMarks`. Throws, with the place, for an id that the page does not number. */
  readonly numbersOf: (ids: string) => readonly number[];
}

/** More marks than this are not read: a clause that cites more facts has one mark, which leads to an entry for all of them. */
export const mostMarks = 3;

const kindOf = ({ confirmed, measured }: Fact): Evidence['kind'] => (confirmed ? (measured ? 'measured' : 'read') : notConfirmed);
const evidenceOf = (fact: Fact): Evidence => ({ kind: kindOf(fact), id: fact.id, links: whereToLook(fact) });
const keyOf = ({ kind, links }: Evidence): string => [kind, ...links.map(({ href, label }) => href + label)].join(' ');

/** Ids as an attribute or a field of the front matter holds them, with spaces between them. */
export const idsIn = (ids: string): readonly FactId[] => ids.split(/\s+/).filter(Boolean) as FactId[];

/** What the components in the text of a page cite, in its order. Throws, with the place, where one that cites names nothing. */
export const citationsOf = (page: Parsed, components: MdxComponents): readonly Citation[] =>
  [...nodesOf(page.root)].filter(isComponent).flatMap((element) => {
    const { cites } = entryOf(page, components, element);
    const cited = cites?.(attributesOf(page, element));
    if (!cites || cited === null) return [];
    const place = placeOf(page, element);
    const ids = idsIn(cited ?? '');
    if (ids.length === 0)
      throw new Error(`${place}: <${element.name}> cites nothing; name the fact, such as id="facts/flags#--etcd-cafile"`);
    return [{ ids, place }];
  });

/** Looks a fact up; where it is none, the error begins with the place that cites it. */
function factAt(id: FactId, place: string): Fact {
  try {
    return factOf(id);
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** What stands behind the facts of one clause, each once. */
function partsOf(ids: readonly FactId[], place: string): readonly Evidence[] {
  const parts = ids.map((id) => evidenceOf(factAt(id, place)));
  return [...new Map(parts.map((part) => [keyOf(part), part])).values()];
}
const clauseOf = (ids: readonly FactId[]): string => ids.join(' ');

/** Numbers the sources of a page in the order in which it first cites them. */
export function footnotesOf(page: Parsed, citations: readonly Citation[]): Footnotes {
  const list: Footnote[] = [];
  const entries = new Map<string, number>();
  const clauses = new Map<string, readonly number[]>();
  const numberOf = (parts: readonly Evidence[]): number => {
    const key = parts.map(keyOf).join('\n');
    const number = entries.get(key) ?? list.push({ parts });
    entries.set(key, number);
    return number;
  };
  for (const { ids, place } of citations) {
    if (clauses.has(clauseOf(ids))) continue;
    const parts = partsOf(ids, place);
    clauses.set(clauseOf(ids), parts.length > mostMarks ? [numberOf(parts)] : parts.map((part) => numberOf([part])));
  }
  const cited = [...new Set(citations.flatMap(({ ids }) => ids))];
  return {
    list,
    ids: cited,
    numbersOf: (text) => {
      const ids = idsIn(text);
      const numbers = clauses.get(clauseOf(ids));
      if (numbers) return numbers;
      const id = ids.find((each) => !cited.includes(each)) ?? text;
      throw new Error(
        `${placeOfText(page, id)}: "${id}" is cited, and no number was given to it. Name what a component cites under \`cites\` in src/features/mdx/components.ts`,
      );
    },
  };
}

/** The list of sources at the end of a page, in Markdown: every place, for nothing is folded there. */
export const footnoteLines = ({ list }: Footnotes): readonly string[] =>
  list.map(
    ({ parts }, index) => `[^${index + 1}]: ${parts.map(({ kind, links }) => `${kind}: ${links.map(linkMarkdown).join(', ')}`).join('; ')}`,
  );

/** The anchor of an entry in the list at the end of its page. */
export const sourceAnchor = (number: number): string => `source-${number}`;

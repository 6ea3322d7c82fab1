import { namesIn, withNames, type SampleNameId, type SamplePlace, type TypedNames } from './sample-names.ts';

/** The pages whose blocks of code are samples for a reader’s own cluster. On others they are what was measured, or texts to paste elsewhere. */
const pagesWithSamples = /\/(?:paths|modes|symptoms|distributions)\//;

/** The blocks of code, and the commands of “Check first” in the views of a change. Messages and the code in sentences are neither. */
const places = [
  { selector: 'main figure.code pre', place: 'block' },
  { selector: 'main .check-first code', place: 'check' },
] as const;

/** A piece of text of a sample, where it stands, and what it was built as. */
interface Piece {
  readonly node: Text;
  readonly place: SamplePlace;
  readonly built: string;
}

const pieces = (root: Document): readonly (readonly [Text, SamplePlace])[] =>
  places.flatMap(({ selector, place }) =>
    [...root.querySelectorAll(selector)].flatMap((block) => {
      // A name that a line may end in is one text again, so that it is found.
      for (const end of block.querySelectorAll('wbr')) end.remove();
      block.normalize();
      const walker = root.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const found: (readonly [Text, SamplePlace])[] = [];
      while (walker.nextNode()) found.push([walker.currentNode as Text, place]);
      return found;
    }),
  );

/** The samples of a page, in which names are put and from which they are taken back. The places where a line may end are taken out; apart from them only the data of text nodes changes. */
export class SampleText {
  #changed: readonly Piece[] = [];

  /** Puts names into the samples that the page has by now, in place of those from before. Says which names the samples have. */
  put(names: TypedNames): ReadonlySet<SampleNameId> {
    this.restore();
    if (!pagesWithSamples.test(location.pathname)) return new Set();
    const found = pieces(document).filter(([node, place]) => namesIn(node.data, place).length > 0);
    const has = new Set(found.flatMap(([node, place]) => namesIn(node.data, place)));
    this.#changed = found.map(([node, place]) => ({ node, place, built: node.data }));
    for (const { node, place, built } of this.#changed) node.data = withNames(built, names, place);
    return has;
  }

  /** The samples as they were built. */
  restore(): void {
    for (const { node, built } of this.#changed) node.data = built;
    this.#changed = [];
  }
}

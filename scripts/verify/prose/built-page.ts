import { parseHTML } from 'linkedom';
import { sentencesOf } from './sentence.ts';

/** A sentence of a built page, and whether it counts as one that is said: not in the cell of a table, nor as the whole text of a link. */
export interface Said {
  readonly text: string;
  readonly words: number;
  readonly counts: boolean;
}

/** What a reader of a built page meets first, and everything that it says. */
export interface BuiltPage {
  /** The first sentence under the title, without the verdict that stands before it; undefined where the page has no lead. */
  readonly first: string | undefined;
  readonly said: readonly Said[];
}

/** Elements that stand inside a sentence; every other one ends what stands before it. */
const inline = new Set('A ABBR B BDI CITE CODE EM I KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME VAR WBR BR'.split(' '));
const notRead = new Set(['SCRIPT', 'STYLE', 'SVG', 'PRE', 'TEMPLATE']);
const cells = new Set(['TD', 'TH']);
/**
 * What is computed and stands as a cell does: the line under a drawing, which is the verdict of one mode; a question that a seed draws from one table, with
 * its key; and the state of a path that a course shows.
 */
const computed = ['words', 'practice-question', 'practice-key', 'course-state'] as const;
/** A row of words that ends as a sentence does and is none: a command, or a label. */
const fewestWords = 4;
const isEnded = (text: string): boolean => /[.?!:]["”’)]*$/.test(text);

type Found = Pick<Element, 'tagName' | 'childNodes' | 'classList' | 'getAttribute'>;
const isElement = (node: unknown): node is Found => (node as Node).nodeType === 1;

/** Collects the sentences of one element in the order of the page. */
class Reader {
  readonly said: Said[] = [];
  private text = '';
  /** For each character of the text, whether it stands in a link. */
  private linked: boolean[] = [];

  read(element: Found, inCell: boolean, inLink = false): void {
    for (const node of element.childNodes) {
      if (!isElement(node)) {
        if (node.nodeType === 3) this.add(node.textContent ?? '', inLink);
        continue;
      }
      // The tip of a term is its entry in the glossary.
      if (node.getAttribute('role') === 'tooltip') continue;
      const name = node.tagName.toUpperCase();
      if (inline.has(name)) this.read(node, inCell, inLink || name === 'A');
      else {
        this.end(inCell);
        const isCell = inCell || cells.has(name) || computed.some((part) => node.classList.contains(part));
        if (!notRead.has(name)) this.read(node, isCell, inLink);
        this.end(isCell);
      }
    }
  }

  private add(text: string, inLink: boolean): void {
    this.text += text.replace(/\s/g, ' ');
    for (let index = 0; index < text.length; index++) this.linked.push(inLink);
  }

  end(inCell: boolean): void {
    for (const { text, start, words } of sentencesOf(this.text)) {
      const letters = [...text].flatMap((character, index) => (/[\p{L}\p{N}]/u.test(character) ? [this.linked[start + index]] : []));
      if (isEnded(text) && words >= fewestWords)
        this.said.push({ text: text.replace(/ +/g, ' '), words, counts: !inCell && !letters.every(Boolean) });
    }
    this.text = '';
    this.linked = [];
  }
}

/** Reads the main part of a page as it was built. */
export function readBuiltPage(html: string): BuiltPage {
  const { document } = parseHTML(html);
  const main = document.querySelector('main');
  if (!main) return { first: undefined, said: [] };
  const reader = new Reader();
  reader.read(main, false);
  reader.end(false);
  const lead = main.querySelector('.lead');
  for (const verdict of lead?.querySelectorAll('[data-verdict]') ?? []) verdict.remove();
  return { first: lead ? sentencesOf((lead.textContent ?? '').replace(/\s+/g, ' ').trim())[0]?.text : undefined, said: reader.said };
}

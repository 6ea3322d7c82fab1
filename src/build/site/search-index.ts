import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compile, selectOne } from 'css-select';
import { isTag, isText, type AnyNode, type Element, type ParentNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import MiniSearch from 'minisearch';
import { indexKey, textsKey, type SearchIndex } from '../../features/shell/script/search-keys.ts';
import { searchOptions, type Found, type Section } from '../../features/search/script/options.ts';
import { questionFile, type Question } from '../../facts/question/question-file.ts';
import { afterBuild } from './built-files.ts';
import { synonyms } from './synonyms.ts';
import { typedWords } from './typed-words.ts';

/** Whether a selector takes an element. */
type Is = (element: Element) => boolean;
const is = (selector: string): Is => compile<AnyNode, Element>(selector);

/**
 * What is no text for a reader who searches: source marks, drawings, controls with their words, what stands there only without a script, what a
 * script fills in, and the tables that the model repeats on every page.
 */
const isNoText = is(
  'svg, .src, .sources, .tip, .visually-hidden, nav, button, form, fieldset, label, select, input, output, template, [hidden], hub-spoke, journey-steps, script, style, cite, .key, .needs-script, .check-script, .who-can, .who-cannot, .other-places, .ports, .matrix, .mode-table, .strip, .fact-list, .lab-cases, .said, .symptom-head, .wire-sequence, .meanings, .capture-facts, .evidence-grid, .outcome',
);
/** What is found, and not quoted: a reader of an excerpt wants the sentences about a file or a command, and not a piece out of its middle. */
const isNoQuote = is('pre, .code, figure.file, textarea');
const isNoTextNorQuote: Is = (element) => isNoText(element) || isNoQuote(element);

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Code in a sentence that is no name but a piece of a document or of markup; an excerpt has an ellipsis in its place. */
const isPiece = (code: string): boolean => /[{[]\s*["']|\[\s*[{[]|"[\w.-]+"\s*:|\{\w+:|<\/?\w+[^>]*=|<\/\w/.test(code);

/** The words of one block do not run into those of the next. */
const isBlock = is('p, li, dt, dd, tr, td, th, div, pre, figcaption, summary, .line');
/** What other pages say in full: a search should find those. Sources are names of files, which have the words of every subject. */
const isToldElsewhere = is(
  '.symptom, .finder, .topic-index section, .question-list section, .about-page, .sources, .claim-evidence, .frames, .catalogue-entries, .changes-told, .verdict-evidence, .check-rule, .gaps, .report > section, [hidden]',
);
const isHeading = is('h1, h2, h3, h4, [data-search-heading]');
const hasSections = is('h2, h3, h4, [data-search-heading]');
const isAside = is('.about-sources, .rail');
const isMessages = is('.messages');

/** The text of a node without the parts that `without` takes; `isShort` has an ellipsis for what is too long or too raw to quote. */
function textOf(node: AnyNode, without: Is, isShort: boolean): string {
  if (isText(node)) return node.data;
  if (!isTag(node) || without(node)) return '';
  const parts = node.children.filter((child) => !isTag(child) || !without(child));
  const text = parts
    .map((child, at) => {
      const next = parts[at + 1];
      // Nor do those of two elements that only their styles hold apart.
      return textOf(child, without, isShort) + (isTag(child) && next && isTag(next) ? ' ' : '');
    })
    .join('');
  const shown = isShort && node.name === 'code' && isPiece(text) ? '…' : text;
  return isBlock(node) ? `${shown} ` : shown;
}
const wordsOf = (node: AnyNode | null, without: Is = isNoText, isShort = false): string =>
  node ? collapse(textOf(node, without, isShort)) : '';
const elementsIn = ({ children }: ParentNode): readonly Element[] => children.filter(isTag);

/** A section as it is found, and the part of its text that an excerpt may quote. */
interface QuotedSection extends Section {
  readonly quote: string;
}

/** The sections of one page: what stands under each heading that has an id, and the head of the page itself. */
export function sectionsOf(html: string, href: string): readonly QuotedSection[] {
  const document = parseDocument(html);
  const main = selectOne('main', document);
  const page = wordsOf(selectOne('h1', document), () => false);
  if (!main || !page || selectOne('meta[name="robots"][content*="noindex"]', document)) return [];
  const sections = [{ heading: page, anchor: '', texts: [] as string[], quotes: [] as string[] }];
  const walk = (node: Element): void => {
    if (isToldElsewhere(node)) return;
    if (isHeading(node)) {
      const { id } = node.attribs;
      if (id) sections.push({ heading: wordsOf(node), anchor: `#${id}`, texts: [], quotes: [] });
      return;
    }
    if (selectOne(hasSections, node.children)) {
      for (const child of elementsIn(node)) walk(child);
    } else if (!isNoText(node) && !isAside(node)) {
      // A symptom is found by its messages, wherever on its page they stand.
      const section = isMessages(node) ? sections[0] : sections.at(-1);
      section?.texts.push(wordsOf(node));
      section?.quotes.push(wordsOf(node, isNoTextNorQuote, true));
    }
  };
  for (const child of elementsIn(main)) walk(child);
  return sections
    .map(({ heading, anchor, texts, quotes }) => ({
      id: href + anchor,
      page,
      heading,
      text: collapse(texts.join(' ')),
      quote: collapse(quotes.join(' ')),
    }))
    .filter(({ text, id }) => text || !id.includes('#'));
}

/**
 * The sections, of which those that answer a question are found by it: a reader types what others asked, and is shown their words as the heading of
 * the answer. Its own heading is in its text. Throws where no page has the answer that a question names.
 */
export function withQuestions(sections: readonly QuotedSection[], questions: readonly Question[]): readonly QuotedSection[] {
  const asked = new Map(questions.map((question) => [question.answeredAt, question]));
  const answered = sections.map((section) => {
    const question = asked.get(section.id);
    if (!question) return section;
    asked.delete(section.id);
    return { ...section, heading: question.question, text: `${section.heading} ${section.text}`, asked: question.words };
  });
  const [missing] = asked.values();
  if (missing)
    throw new Error(
      `src/facts/questions.yaml: the question ${missing.id} is answered at ${missing.answeredAt}, where the search finds no section: give the heading of the answer this anchor, or mend the address`,
    );
  return answered;
}

/** The sections with what people type for them. Throws where a table names an address that no page has. */
function withTypedWords(sections: readonly QuotedSection[], words: ReadonlyMap<string, string>): readonly QuotedSection[] {
  const ids = new Set(sections.map(({ id }) => id));
  const missing = [...words.keys()].filter((id) => !ids.has(id));
  if (missing.length > 0)
    throw new Error(
      `src/wording/search/typed-words.ts names ${missing.join(', ')}, where the search finds no section: mend the address, or take the row out`,
    );
  return sections.map((section) => {
    const typed = words.get(section.id);
    return typed === undefined ? section : { ...section, asked: [section.asked, typed].filter(Boolean).join(' ') };
  });
}

const asScript = (key: symbol, value: string): string => `globalThis[Symbol.for('${key.description}')]=${value};`;

/**
 * After the build: an index over headings, prose, flags and error messages, and apart from it the texts that excerpts are cut from, so
 * that the first results need not wait for them. Classic scripts, which load from anywhere.
 *
 * It reads the pages as they are drawn, also those in MDX, whose tree footnotes and Markdown are made from. Readers search for words that
 * components write (the history of a feature, a breakage, the table of distributions) and for those that the page's own file puts around the
 * text (ports, the messages of a symptom). The tree has neither, so each component would need a second form only to say again what it
 * draws, and most pages with a section to find are no MDX at all. One reader of HTML gives one answer for all of them.
 */
export const searchIndex = () =>
  afterBuild('search-index', async (root) => {
    const files = (await readdir(root, { recursive: true })).filter((file) => file.endsWith('index.html')).sort();
    const sections = await Promise.all(
      files.map(async (file) =>
        sectionsOf(
          await readFile(path.join(root, file), 'utf8'),
          `/${file
            .split(path.sep)
            .join('/')
            .replace(/index\.html$/, '')}`,
        ),
      ),
    );
    const { questions } = questionFile(await readFile('src/facts/questions.yaml', 'utf8'));
    const found = withTypedWords(withQuestions(sections.flat(), questions), typedWords).map((section, at) => ({ ...section, at }));
    const index = new MiniSearch<Section & Found>(searchOptions);
    index.addAll(found);
    const made: SearchIndex = { index: JSON.stringify(index), synonyms: synonyms() };
    await writeFile(path.join(root, 'search-index.js'), asScript(indexKey, JSON.stringify(made)));
    await writeFile(path.join(root, 'search-texts.js'), asScript(textsKey, JSON.stringify(found.map(({ quote }) => quote))));
  });

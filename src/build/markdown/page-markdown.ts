import { compile, selectOne } from 'css-select';
import { isTag, isText, type AnyNode, type Element as PageElement } from 'domhandler';
import type { Element, ElementContent } from 'hast';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import { parseDocument } from 'htmlparser2';
import type { BlockContent, ListItem, PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { ModeId } from '../../model/setting/mode.ts';
import { modeNames } from '../../wording/names.ts';

type Is = (element: PageElement) => boolean;
const is = (selectors: readonly string[]): Is => compile<AnyNode, PageElement>(selectors.join(', '));

/** What a page has and its Markdown has not. */
const isLeftOut = is([
  // drawings and their keys, navigation, controls, and what only a script or a pointer needs
  'svg, .key, .spoke, nav, .crumbs, .about-page, .title-acts, a[href^="/"][href$=".md"]',
  'button, input, select, output, .modes, .combine, .player, .tip, script, style, noscript, .with-script, .needs-script, .held, .closed',
  'legend.visually-hidden, .story-compact, .own-answer, [hidden], [aria-hidden=true], [role=alert], [role=status]',
  // what the page says again in full, and what a `template[data-markdown]` says in its place
  '.distribution .fact-list, .distribution .facts-head, .facts > .all, .catalogue-entries, #to-forward',
  '.sources > ol, .focused .words, .reference .mode-table',
]);

/** What is another thing in Markdown than its element says: an element of that name, or a handler below. */
const kinds = (
  [
    ['template[data-markdown]', 'raw'],
    ['.src', 'marks'],
    ['.sources a[title]', 'source'],
    ['.steps[data-modes]', 'variant'],
    ['.callout', 'callout'],
    ['.guess fieldset', 'question'],
    ['.guess legend', 'p'],
    ['.facts-head', 'summary'],
    ['dl', 'terms'],
    ['.term > a, a[href^="#evidence-"]', 'span'],
    ['td ul', 'sentence'],
    ['.hop > small:first-child, .in-modes > .tag', 'name'],
    ['td :is(li, p, small, cite), span.sources', 'part'],
    ['span.tag', 'strong'],
  ] as const
).map(([selector, kind]) => [is([selector]), kind] as const);

/** What stands between two words that a stylesheet keeps apart; a space elsewhere. */
const separators = (
  [
    ['.step-head, .sources, th, td:has(> .hop)', ', '],
    ['.then, .acts, .story-links', ' · '],
    ['.hops > li', ': '],
    ['td ul', '. '],
    ['.hop', ' '],
  ] as const
).map(([selector, separator]) => [is([selector]), separator] as const);
const inline = new Set(['a', 'b', 'code', 'em', 'name', 'small', 'source', 'span', 'strong']);
const parts = new Set(['part', 'sentence']);

const isCommands = is(['.commands pre']);

const text = (value: string) => ({ type: 'text' as const, value });
const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '';
const elementsIn = (node: Element): readonly Element[] => node.children.filter((child) => child.type === 'element');
const flowIn = (state: State, node: Element) => state.toFlow(state.all(node)) as BlockContent[];
const phrasingIn = (state: State, node: Element) => state.all(node) as PhrasingContent[];

/** What some words of a sentence become. */
const spans: Record<string, Handle> = {
  marks: (_, node) => elementsIn(node).map((mark) => ({ type: 'footnoteReference', identifier: textOf(mark), label: textOf(mark) })),
  source: (_, { properties: { href, title } }) => ({ type: 'link', url: String(href), children: [text(String(title))] }),
  sentence: (state, node) => [...phrasingIn(state, node), text('.')],
  part: phrasingIn,
  name: (state, node) => [...phrasingIn(state, node), text(':')],
};

/** Whether a stylesheet keeps two neighbours apart that have no space between them. */
function areApart(one: ElementContent | undefined, other: ElementContent): boolean {
  if (!one || /\s$/.test(textOf(one)) || /^[\s.,:;)]/.test(textOf(other))) return false;
  const kindsOf = [one, other].map((each) => (each.type === 'element' ? String(each.properties['kind']) : ''));
  return kindsOf.some((kind) => parts.has(kind)) || kindsOf.every((kind) => inline.has(kind));
}

/** An element of the page as the converter takes it, without what is left out. The spaces of code are those of its text. */
function hastOf(element: PageElement, inCode = element.name === 'pre'): Element {
  const kind = kinds.find(([isIt]) => isIt(element))?.[1] ?? element.name;
  const separator = inCode ? '' : (separators.find(([isIt]) => isIt(element))?.[1] ?? (inline.has(kind) ? '' : ' '));
  const children: ElementContent[] = [];
  for (const node of element.children) {
    if (!isText(node) && (!isTag(node) || isLeftOut(node))) continue;
    const child = isText(node) ? text(node.data.replaceAll('\u00a0', ' ')) : hastOf(node, inCode || node.name === 'pre');
    if (separator && areApart(children.at(-1), child)) children.push(text(separator));
    children.push(child);
  }
  const given = {
    kind,
    ...(kind === 'raw' && { raw: children.map(textOf).join('') }),
    ...(isCommands(element) && { 'data-language': 'shell' }),
  };
  // Around an element that it does not know, the converter drops the space.
  return { type: 'element', tagName: kind in spans ? 'span' : kind, properties: { ...element.attribs, ...given }, children };
}

/** A block of code: a diff with its signs, and the number of a note behind its line. */
function codeOf(pre: Element) {
  const lines = elementsIn(elementsIn(pre)[0] ?? pre).filter(
    (line) => /^(?:ins|del)$/.test(line.tagName) || 'data-mark' in line.properties,
  );
  const isDiff = lines.some(({ tagName }) => tagName !== 'span');
  const lineOf = (line: ElementContent): string => {
    if (line.type !== 'element') return textOf(line);
    const sign = isDiff ? ({ ins: '+', del: '-' }[line.tagName] ?? ' ') : '';
    const note = line.properties['data-mark'];
    return sign + textOf(line).replace(/(?=\n?$)/, typeof note === 'string' ? ` # (${note})` : '');
  };
  const value = lines.length > 0 ? (elementsIn(pre)[0] ?? pre).children.map(lineOf).join('') : textOf(pre);
  return { type: 'code' as const, lang: isDiff ? 'diff' : String(pre.properties['data-language'] ?? 'text'), value: value.trimEnd() };
}

/** A list of names, each with what it is behind it. */
function termsOf(state: State, list: Element) {
  const items: ListItem[] = [];
  let before = '';
  for (const row of elementsIn(list).flatMap((child) => (child.tagName === 'div' ? elementsIn(child) : [child]))) {
    const [first, ...rest] = flowIn(state, row);
    const item = items.at(-1);
    const last = item?.children.at(-1);
    if (row.tagName === 'dt' || !item) items.push({ type: 'listItem', spread: false, children: first ? [first, ...rest] : rest });
    else if (last?.type === 'paragraph' && first?.type === 'paragraph') {
      last.children.push(text(before === 'dt' ? ': ' : ' '), ...first.children);
      item.children.push(...rest);
    } else item.children.push(...(first ? [first] : []), ...rest);
    before = row.tagName;
  }
  return { type: 'list' as const, spread: false, children: items };
}

const handlers: Record<string, Handle> = {
  span: (state, node, parent) => spans[String(node.properties['kind'])]?.(state, node, parent) ?? state.all(node),
  raw: (_, { properties }) => ({ type: 'html', value: String(properties['raw']) }),
  callout: (state, node) => {
    const kind = { type: 'strong' as const, children: [text(`${String(node.properties['aria-label'])}.`)] };
    return { type: 'blockquote', children: [{ type: 'paragraph', children: [kind] }, ...flowIn(state, node)] };
  },
  question: (state, node) => {
    const [asked, ...options] = elementsIn(node).map((each) => flowIn(state, each));
    const items = options.map((children) => ({ type: 'listItem' as const, spread: false, children }));
    return { type: 'blockquote', children: [...(asked ?? []), { type: 'list', spread: false, children: items }] };
  },
  terms: termsOf,
  variant: (state, node) => {
    const modes = String(node.properties['data-modes']).split(' ') as ModeId[];
    const name = text(modes.map((mode) => modeNames[mode]).join(', '));
    return [
      { type: 'heading', depth: 3, children: [name] },
      ...flowIn(state, { ...node, tagName: 'div', children: [{ ...node, tagName: 'ol' }] }),
    ];
  },
  pre: (_, node) => codeOf(node),
  summary: (state, node) =>
    flowIn(state, node).map((block) =>
      block.type === 'paragraph' ? { ...block, children: [{ type: 'strong', children: block.children }] } : block,
    ),
};

/** The main part of a page as Markdown. */
export function pageMarkdown(html: string): string {
  const main = selectOne<AnyNode, PageElement>('main', parseDocument(html));
  if (!main) throw new Error('the page has no <main> to make Markdown of');
  const tree = toMdast({ type: 'root', children: [hastOf(main)] }, { handlers, document: true }) as Root;
  const markdown = toMarkdown(tree, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', emphasis: '_', rule: '-' });
  // The converter writes each & of an address as \&, for what might be a reference to a character.
  return markdown.replace(/\\&(?!#?\w+;)/g, '&');
}

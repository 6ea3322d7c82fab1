import { satteri } from '@astrojs/markdown-satteri';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { flagNamed } from '../../facts/reference/flag.ts';
import { terms, type TermId } from '../../wording/term.ts';
import { headingIds } from './heading-ids.ts';
import { termEntry } from './term-file.ts';

type Context = Parameters<NonNullable<MdastPluginDefinition['text']>>[1];
type Target = Parameters<Context['parent']>[0];

/** The pages that newcomers begin with. */
const firstPages = [
  'learn/story',
  'paths/kubelet-to-apiserver',
  'paths/kube-proxy-to-apiserver',
  'paths/pod-to-apiserver',
  'paths/apiserver-to-kubelet',
];

interface Term {
  readonly id: string;
  readonly words: readonly string[];
}

/** The front matter of a term, as `content.config.ts` has its schema. */
/** The terms that are marked as one of these says, with their spellings. */
const markedAs = (...marked: readonly (typeof terms)[TermId][]): readonly Term[] =>
  (Object.keys(terms) as TermId[])
    .filter((id) => marked.includes(terms[id]))
    .map((id) => {
      const { term, aliases } = termEntry(id);
      return { id, words: [term, ...aliases] };
    });
/** The ids of terms by their spellings, in lower case. */
const idsOf = (marked: readonly Term[]): ReadonlyMap<string, string> =>
  new Map(marked.flatMap(({ id, words }) => words.map((word) => [word.toLowerCase(), id] as const)));
const rare = idsOf(markedAs('everywhere'));
const rareAndFirst = idsOf(markedAs('everywhere', 'first-pages'));
const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
// The longest spelling first, so that "kubelet serving certificate" is not cut to "serving certificate".
const anyOf = (words: ReadonlyMap<string, string>): RegExp =>
  new RegExp(
    `(?<![\\w/-])(${[...words.keys()]
      .sort((a, b) => b.length - a.length)
      .map(escape)
      .join('|')})(?![\\w-])`,
    'gi',
  );
const [anyRare, anyRareOrFirst] = [anyOf(rare), anyOf(rareAndFirst)];

/** Components whose children are prose like any other. */
const holdsProse = new Set(['Annotated', 'Folded', 'Note', 'Section', 'Shows', 'Warning']);

/** Whether a node stands in running text: not in a heading, a link, a table head or a component. */
function inProse(node: Readonly<Target>, context: Context): boolean {
  for (let parent = context.parent(node); parent; parent = context.parent(parent)) {
    if (['heading', 'link', 'linkReference', 'mdxJsxTextElement', 'mdxJsxFlowElement'].includes(parent.type))
      return parent.type === 'mdxJsxFlowElement' && holdsProse.has(parent.name ?? '');
  }
  return true;
}

/**
 * Marks the first mention of each glossary term on a page in MDX (the glossary itself is Markdown), and links every flag and field in prose to its row in the
 * reference. A text that holds several terms has its first one marked, and on a page for newcomers each of them.
 */
function proseLinks({ fileURL }: { readonly fileURL: URL | undefined }): MdastPluginDefinition {
  const isFirst = firstPages.some((page) => fileURL?.pathname.endsWith(`/${page}.mdx`));
  const [idOfWord, anyTerm] = isFirst ? [rareAndFirst, anyRareOrFirst] : [rare, anyRare];
  const marked = new Set<string>();
  return defineMdastPlugin({
    name: 'hub-and-spoke:prose-links',
    before: () => marked.clear(),
    text(node, context) {
      if (context.sourceFormat !== 'mdx') return;
      const found = [...node.value.matchAll(anyTerm)].slice(0, isFirst ? undefined : 1);
      const firsts = found.filter(([word], index) => {
        const id = idOfWord.get(word.toLowerCase()) ?? '';
        return !marked.has(id) && found.findIndex(([other]) => idOfWord.get(other.toLowerCase()) === id) === index;
      });
      if (firsts.length === 0 || !inProse(node, context)) return;
      let at = 0;
      const pieces = firsts.flatMap((match) => {
        const [word] = match;
        const id = idOfWord.get(word.toLowerCase()) ?? '';
        marked.add(id);
        const before = node.value.slice(at, match.index);
        at = match.index + word.length;
        return [{ type: 'text' as const, value: before }, { raw: `<Term id="${id}">${word}</Term>` }];
      });
      context.replaceNode(node, [...pieces, { type: 'text', value: node.value.slice(at) }]);
    },
    inlineCode(node, context) {
      const flag = flagNamed(node.value);
      if (flag && inProse(node, context))
        context.replaceNode(node, {
          type: 'link',
          url: `/reference/flags/#${flag.anchor}`,
          children: [{ type: 'inlineCode', value: node.value }],
        });
    },
  });
}

/** The Markdown processor of the site: Astro's own, plus the links that prose gets by itself, and ids as the headings write them. */
export const markdownProcessor = () => satteri({ mdastPlugins: [proseLinks], hastPlugins: [headingIds] });

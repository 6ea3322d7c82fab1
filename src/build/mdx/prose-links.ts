import { readdirSync, readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { parse } from 'yaml';
import { flagNamed } from '../../facts/reference/flag.ts';
import { headingIds } from './heading-ids.ts';

type Context = Parameters<NonNullable<MdastPluginDefinition['text']>>[1];
type Target = Parameters<Context['parent']>[0];

/** Words that the glossary explains but that are too common to mark wherever they stand. */
const tooCommon = new Set([
  'path',
  'cluster',
  'certificate',
  'pod',
  'dial',
  'mode',
  'node',
  'local',
  'unknown',
  'hop',
  'layer',
  'tunnel',
  'verdict',
  'seat',
  'eavesdropper',
  'unsafe',
  'encrypted',
  'authenticated',
  'kubelet',
  'api-server',
  'control-plane',
  'konnectivity',
  'kube-proxy',
  'etcd',
  'tls',
  'plaintext',
  'network-between',
  'node-network',
  'kubeadm',
  'konnectivity-server',
  'konnectivity-agent',
  'client-certificate',
  'kube-proxy',
  'kubeconfig',
]);

interface Term {
  readonly id: string;
  readonly words: readonly string[];
}

/** Every term that is marked in prose, with its spellings. */
const terms: readonly Term[] = readdirSync('content/glossary')
  .filter((file) => file.endsWith('.md'))
  .sort()
  .flatMap((file) => {
    const id = file.replace(/\.md$/, '');
    const frontmatter = parse(readFileSync(`content/glossary/${file}`, 'utf8').split(/^---$/m)[1] ?? '') as {
      term: string;
      aliases?: string[];
    };
    return tooCommon.has(id) ? [] : [{ id, words: [frontmatter.term, ...(frontmatter.aliases ?? [])] }];
  });
const idOfWord = new Map(terms.flatMap(({ id, words }) => words.map((word) => [word.toLowerCase(), id] as const)));
const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
// The longest spelling first, so that "kubelet serving certificate" is not cut to "serving certificate".
const anyTerm = new RegExp(
  `(?<![\\w/-])(${[...idOfWord.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')})(?![\\w-])`,
  'i',
);

/** Components whose children are prose like any other. */
const holdsProse = new Set(['Annotated', 'Folded', 'Note', 'Section', 'Warning']);

/** Whether a node stands in running text: not in a heading, a link, a table head or a component. */
function inProse(node: Readonly<Target>, context: Context): boolean {
  for (let parent = context.parent(node); parent; parent = context.parent(parent)) {
    if (['heading', 'link', 'linkReference', 'mdxJsxTextElement', 'mdxJsxFlowElement'].includes(parent.type))
      return parent.type === 'mdxJsxFlowElement' && holdsProse.has(parent.name ?? '');
  }
  return true;
}

/** Marks the first mention of each glossary term on a page in MDX (the glossary itself is Markdown), and links every flag and field in prose to its row in the reference. */
function proseLinks(): MdastPluginDefinition {
  const marked = new Set<string>();
  return defineMdastPlugin({
    name: 'hub-and-spoke:prose-links',
    before: () => marked.clear(),
    text(node, context) {
      const found = anyTerm.exec(node.value);
      const id = found?.[0] && idOfWord.get(found[0].toLowerCase());
      if (!found || !id || marked.has(id) || context.sourceFormat !== 'mdx' || !inProse(node, context)) return;
      marked.add(id);
      const [before, after] = [node.value.slice(0, found.index), node.value.slice(found.index + found[0].length)];
      context.replaceNode(node, [
        { type: 'text', value: before },
        { raw: `<Term id="${id}">${found[0]}</Term>` },
        { type: 'text', value: after },
      ]);
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

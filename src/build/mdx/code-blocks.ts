import type { Element, ElementContent, Text } from 'hast';
import { createCssVariablesTheme, type ShikiTransformer } from 'shiki';
import { changedLines } from './code-diff.ts';

/** Token colours come from the site's own custom properties; `classesForTokens` turns them into classes. */
export const codeTheme = createCssVariablesTheme({ name: 'hub-and-spoke', variablePrefix: '--', fontStyle: true });

/** Tokens in the colour of the text around them: they need no element of their own. */
const plain = new Set(['string', 'string-expression', 'foreground', 'punctuation']);
const isText = (node: ElementContent | undefined): node is Text => node?.type === 'text';
const classOf = (node: ElementContent): string => (node.type === 'element' ? String(node.properties['class'] ?? '') : '');

/** The tokens of a line with as few elements as their colours need. */
const joined = (tokens: readonly ElementContent[]): ElementContent[] =>
  tokens.reduce<ElementContent[]>((line, token) => {
    const text = token.type === 'element' && token.children.length === 1 ? token.children[0] : undefined;
    const [last, name] = [line.at(-1), classOf(token)];
    if (isText(text) && text.value === '') return line;
    if (!isText(text)) return [...line, token];
    if (!name) {
      if (isText(last)) last.value += text.value;
      else line.push(text);
    } else if (last?.type === 'element' && classOf(last) === name) (last.children[0] as Text).value += text.value;
    else line.push(token);
    return line;
  }, []);

/** Shiki writes `style="color:var(--token-string)"`; a strict CSP refuses style attributes, so each becomes a class. */
const classesForTokens: ShikiTransformer = {
  name: 'hub-and-spoke:classes-for-tokens',
  span(node) {
    const token = /var\(--token-([a-z-]+)\)/.exec(String(node.properties['style'] ?? ''))?.[1];
    delete node.properties['style'];
    if (token && !plain.has(token)) node.properties['class'] = `t-${token}`;
  },
  line(node) {
    node.children = joined(node.children);
  },
  pre(node) {
    for (const name of ['style', 'class']) delete node.properties[name];
  },
};

const mark = /[ \t]*#[ \t]*\((\d)\)[ \t]*$/;

type HastNode = Element | ElementContent;

/** The last text inside a node that is not only white space, wherever the tokens put it. */
function lastText(node: HastNode): Text | undefined {
  if (node.type === 'text') return node.value.trim() ? node : undefined;
  if (node.type !== 'element') return undefined;
  return node.children.reduceRight<Text | undefined>((found, child) => found ?? lastText(child), undefined);
}

/** A line that ends in `# (1)` gets the number as a mark in the gutter; the comment goes. */
const numberedLines: ShikiTransformer = {
  name: 'hub-and-spoke:numbered-lines',
  line(node) {
    const text = lastText(node);
    const number = text && mark.exec(text.value)?.[1];
    if (!number) return;
    text.value = text.value.replace(mark, '');
    node.properties['data-mark'] = number;
  },
};

const rangesOf = (meta: string): readonly [number, number][] =>
  (/\{([\d,\- ]+)\}/.exec(meta)?.[1] ?? '').split(',').flatMap((part): [number, number][] => {
    const [first, last] = part.split('-').map(Number);
    return first ? [[first, last || first]] : [];
  });

/** ```yaml title="…" where="…" {6}: what the frame says, and the line that decides. */
const frameFromMeta: ShikiTransformer = {
  name: 'hub-and-spoke:frame-from-meta',
  pre(node) {
    const meta = this.options.meta?.__raw ?? '';
    for (const name of ['title', 'where']) {
      const value = new RegExp(`${name}="([^"]*)"`).exec(meta)?.[1];
      if (value) node.properties[`data-${name}`] = value;
    }
  },
  line(node, line) {
    if (rangesOf(this.options.meta?.__raw ?? '').some(([first, last]) => line >= first && line <= last))
      this.addClassToHast(node, 'decides');
  },
};

/** Colours each line whole: Shiki would leave what it has not coloured after half a second, so that a busy machine built other pages. */
const withoutTimeLimit: ShikiTransformer = {
  preprocess: (_, options) => {
    options.tokenizeTimeLimit = 0;
  },
};

/** What every code block of the site goes through, in order. */
export const codeTransformers = [withoutTimeLimit, changedLines, numberedLines, frameFromMeta, classesForTokens];

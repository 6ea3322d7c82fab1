import ts from 'typescript';
import { hasWords } from './literals.ts';

const plain = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const accented = [...'áƀçđéƒğħíĵķłɱñóƥɋřšŧúṽŵẋýžÁƁÇĐÉƑĞĦÍĴĶŁḾÑÓƤɊŘŠŦÚṼŴẊÝŽ'];
const pseudoOf = new Map(plain.map((letter, at) => [letter, accented[at] ?? letter]));
/** A letter that only a pseudo text has. */
export const pseudoLetter = `[${accented.join('')}]`;

/** What stands in a text and is no word of a language: markup, code in backticks, and what has a sign in it, such as a flag, an id or an address. */
const code = /<[^<>]*>|`[^`]*`|\]\([a-z\d.-]+\)|[^\s<>]*[-_/=@#$\d\\{}][^\s<>]*|\b[a-z]+(?:[A-Z][a-z]+)+\b/;

/** A text with its words in letters that look like the plain ones and are none. */
export const pseudo = (text: string): string =>
  text
    .split(new RegExp(`(${code.source})`))
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/[A-Za-z]/g, (letter) => pseudoOf.get(letter) ?? letter)))
    .join('');

/** Calls that ask something of a text, so that what they are given is not shown. */
const asks = new Set(['endsWith', 'includes', 'indexOf', 'replace', 'replaceAll', 'split', 'startsWith', 'judge', 'get', 'has', 'join']);
/** Fields of the tables that hold words, though some have only one. */
const wordFields = new Set([
  'about',
  'can',
  'does',
  'heading',
  'label',
  'line',
  'name',
  'now',
  'one',
  'many',
  'says',
  'short',
  'text',
  'title',
  'word',
]);

/** Whether a table is declared as one from ids to words. */
const isTableOfWords = (node: ts.Node): boolean => {
  for (let parent: ts.Node | undefined = node.parent; parent; parent = parent.parent)
    if (ts.isVariableDeclaration(parent)) return /, string>+$/.test(parent.type?.getText() ?? '');
  return false;
};

/** Whether a string is one of the choices for a place in a template. */
const isPartOfTemplate = ({ parent }: ts.Node): boolean =>
  ts.isTemplateSpan(parent) || ((ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent)) && isPartOfTemplate(parent));

/** Whether a string of a module of words is one that readers see, and not an id. */
function isShown(node: ts.Node, text: string): boolean {
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent)) return false;
  if (
    ts.isElementAccessExpression(parent) ||
    ts.isCaseClause(parent) ||
    (ts.isBinaryExpression(parent) && /=/.test(parent.operatorToken.getText()))
  )
    return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  for (let up: ts.Node = parent; up; up = up.parent) if (ts.isThrowStatement(up)) return false;
  if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression) && asks.has(parent.expression.name.text))
    return false;
  if (hasWords(text) || ts.isTemplateExpression(node) || isPartOfTemplate(node)) return true;
  if (ts.isPropertyAssignment(parent)) return wordFields.has(parent.name.getText()) || isTableOfWords(node);
  return /^[A-Z][a-z]{2,}$/.test(text);
}

/** The source of a module of words, in which every string that readers see is in pseudo letters. */
export function pseudoModule(source: string): string {
  const file = ts.createSourceFile('words.ts', source, ts.ScriptTarget.Latest, true);
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const rewrite = (from: number, to: number): void => void edits.push({ from, to, text: pseudo(source.slice(from, to)) });
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) {
      if (isShown(node, node.text)) rewrite(node.getStart() + 1, node.end - 1);
    } else if (ts.isTemplateExpression(node)) {
      if (isShown(node, node.getText())) {
        rewrite(node.head.getStart() + 1, node.head.end - 2);
        for (const { literal } of node.templateSpans) rewrite(literal.getStart() + 1, literal.end - (ts.isTemplateTail(literal) ? 1 : 2));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: words }) => text.slice(0, from) + words + text.slice(to), source);
}

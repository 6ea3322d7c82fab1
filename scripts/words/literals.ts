import ts from 'typescript';

/** A string of a source that has several words: where it begins, and its text, with `…` for what is filled in. */
export interface Sentence {
  readonly line: number;
  readonly text: string;
}

/** Fields whose strings are code, or what a program prints, what selects an element, its classes and its role, or the name of an example or of a form of files. */
const notForReaders = new Set([
  ...[
    'class',
    'contents',
    'contentType',
    'error',
    'example',
    'exports',
    'guid',
    'lines',
    'preserveAspectRatio',
    'role',
    'run',
    'schema',
    'selector',
  ],
]);

/** Calls that name elements. */
const selects = /\.(?:querySelector(?:All)?|closest|matches)$|^is$/;

const textOf = (node: ts.Node): string | undefined =>
  ts.isStringLiteralLike(node)
    ? node.text
    : ts.isTemplateExpression(node)
      ? node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
      : undefined;

/** What is compared is an id or a text that somebody else wrote. */
const compares = new Set([ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken]);

/** A style sheet, declarations of a style, or what a class selects. */
const style = /\{[^{}]*[\w-]+: [^{}]*\}|^\s*[a-z-]+: [^;]*;\s+[a-z-]+: |^\.[\w-]+[ ,]/;

/** How a text begins that a program reads, in whole or a line of it. */
const beginnings = {
  shell: String.raw`kubectl (?:get|-n|apply|delete) |sudo |for \w+ in |systemctl stop |ufw disable$|nft delete |terraform \w+$|[A-Z_]+=|… && |.*; echo `,
  nftables: String.raw`set … \{|type (?:…|filter )|flags interval|meta (?:l4proto|nfproto) |ct state |tcp flags |(?:delete )?table inet|chain \w+ \{|counter drop|iifname |ip6 saddr |… [ds](?:addr|port) `,
  otherFilters: String.raw`\$UFW |(?:proto … )?from …(?: to any port …)?$|… accept$|… (?:protocol value|port port)=`,
  terraform: String.raw`(?:variable|resource)(?: …)+ \{`,
  drawings: String.raw`(?:di|sub)?graph … \{|flowchart LR|subgraph key|linkStyle |(?:component|participant) "?…"? as …|[Nn]ote over … ?: …$|title …$|left to right direction|legend bottom`,
  selectors: String.raw`td (?:ul$|:is\()`,
  fonts: String.raw`\/CIDInit |… beginbfchar|endcmap `,
  pages: String.raw`<script>|\/\*\* ….? \*\/\n|ref=\{|---\n|'Segoe UI', |(?:…/)?IBM Plex Sans|Hub Spoke Sans$`,
};
const notation = new RegExp(`^\\s*(?:${Object.values(beginnings).join('|')})`);

/** Two words beside each other, of which one is no abbreviation. Markup has words in its tags that nobody reads. */
export const hasWords = (text: string): boolean =>
  Array.from(
    text.replace(/<[^<>]*>/g, ' ').matchAll(/(?<![^\s“(])(?=([A-Za-z][A-Za-z’-]*|…)[,;]? ([A-Za-z][A-Za-z’-]*|…)(?![\w=/]))/g),
    ([, one = '', other = '']) => `${one} ${other}`,
  ).some((pair) => /[a-z]{2}/.test(pair));

/** The strings with several words in the TypeScript of a file, types included. What is thrown is for whoever works on the project, and is not among them. */
export function sentencesIn(source: string): readonly Sentence[] {
  const file = ts.createSourceFile('any.ts', source, ts.ScriptTarget.Latest, true);
  const found: Sentence[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isThrowStatement(node)) return;
    if (ts.isNewExpression(node) && /Error$|^RegExp$/.test(node.expression.getText())) return;
    if (ts.isBinaryExpression(node) && (node.left.getText().endsWith('.className') || compares.has(node.operatorToken.kind))) return;
    if (ts.isCallExpression(node) && selects.test(node.expression.getText())) return;
    if (ts.isPropertyAssignment(node)) {
      if (!notForReaders.has(node.name.getText().replaceAll("'", ''))) visit(node.initializer);
      return;
    }
    const text = textOf(node);
    if (text !== undefined && !style.test(text) && !notation.test(text) && hasWords(text))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

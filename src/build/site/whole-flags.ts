import { flagStart } from '../../wording/flag.ts';
import { codePieces } from '../../wording/text/code-breaks.ts';
import { afterBuild, rewriteFiles } from './built-files.ts';

/** What a page consists of: elements whose text is no text of the page or can hold no other element, tags, and text. */
const pieces = /<(script|style|title|textarea|select)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;

/**
 * Keeps the dashes of a flag with the first word of its name. A browser may end a line after any hyphen, so in a narrow column it ends one
 * after the two that a flag begins with. Words inside of a drawing never wrap.
 */
export function keepFlagsWhole(html: string): string {
  let drawings = 0;
  return html.replace(pieces, (piece) => {
    if (piece.startsWith('<svg')) drawings += 1;
    if (piece.startsWith('</svg')) drawings -= 1;
    return piece.startsWith('<') || drawings > 0 ? piece : piece.replace(flagStart, '<span class="flag">$&</span>');
  });
}

/** Marks where a line may end in the code of sentences and cells. What stands in a block is not wrapped, or by its own rule. */
export function breakCode(html: string): string {
  const open = { code: 0, pre: 0, svg: 0 };
  return html.replace(pieces, (piece) => {
    const [, slash, name = ''] = /^<(\/?)(code|pre|svg)\b/.exec(piece) ?? [];
    if (name) open[name as keyof typeof open] += slash ? -1 : 1;
    return piece.startsWith('<') || open.code === 0 || open.pre > 0 || open.svg > 0 ? piece : codePieces(piece).join('<wbr>');
  });
}

/** After the build no flag of a page is torn after its dashes, and no long name of code in the middle of a word. */
export const wholeFlags = () =>
  afterBuild('whole-flags', (folder) => rewriteFiles(folder, /\.html$/, (html) => breakCode(keepFlagsWhole(html))));

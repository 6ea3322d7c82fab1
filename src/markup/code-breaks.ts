import { codePieces } from '../wording/text/code-breaks.ts';
import { h } from './h.ts';

/** Marks where a line may end in the code that a script wrote, as the build does in what it wrote. */
export function breakCode(root: Element): void {
  for (const code of root.querySelectorAll(':not(pre) > code'))
    for (const text of [...code.childNodes].filter((node) => node.nodeType === 3)) {
      const pieces = codePieces(text.textContent ?? '');
      if (pieces.length > 1) (text as Text).replaceWith(...pieces.flatMap((piece, at) => (at > 0 ? [h('wbr', {}), piece] : [piece])));
    }
}

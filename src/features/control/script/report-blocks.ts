import type { Block, BlockKind, Run } from './keys.ts';

const kinds: Readonly<Record<string, BlockKind>> = { H1: 'H1', H2: 'H2', H3: 'H3', P: 'P', LI: 'LI', DD: 'P' };
/** What is for the screen only. */
const notInFile = '.report-tools, .crumbs, [hidden], svg, script, template, .visually-hidden';

/** What stands in blocks of its own, also inside another block. */
const ofBlocks = ['UL', 'OL', 'DL', 'TABLE'];

const merged = (runs: readonly Run[]): readonly Run[] => {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last && last.isBold === run.isBold && last.href === run.href) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out.map((run) => ({ ...run, text: run.text.replace(/\s+/g, ' ') })).filter(({ text }) => text !== '');
};

/** The text of an element as runs, without what stands in blocks of its own. */
const runsOf = (element: Element, style: Omit<Run, 'text'> = {}): readonly Run[] =>
  [...element.childNodes].flatMap((node): readonly Run[] => {
    if (node.nodeType === 3) return [{ ...style, text: node.textContent ?? '' }];
    if (node.nodeType !== 1) return [];
    const child = node as Element;
    if (child.matches(notInFile) || ofBlocks.includes(child.tagName)) return [];
    const href = child.tagName === 'A' ? (child as HTMLAnchorElement).href : '';
    // Two tags of verdicts side by side are words, and a browser keeps them apart by style alone.
    const gap: readonly Run[] = child.matches('.tag, .own-hop') ? [{ ...style, text: ' ' }] : [];
    return [
      ...gap,
      ...runsOf(child, {
        ...style,
        ...(href === '' ? {} : { href }),
        ...(child.matches('b, strong, .tag') ? { isBold: true } : {}),
      }),
      ...gap,
    ];
  });

/** A report as it stands on the page, in the order in which it is read. A term of a list of terms begins the paragraph of what is said of it. */
export function blocksOf(element: Element): readonly Block[] {
  let term: readonly Run[] = [];
  return [...element.children].flatMap((child): readonly Block[] => {
    if (child.matches(notInFile)) return [];
    if (child.tagName === 'TR')
      return [
        {
          kind: 'TR',
          isHead: child.parentElement?.tagName === 'THEAD',
          cells: [...child.children].map((cell) => merged(runsOf(cell, cell.tagName === 'TH' ? { isBold: true } : {}))),
        },
      ];
    if (child.tagName === 'DT') {
      term = runsOf(child, { isBold: true });
      return [];
    }
    // The line about the cluster of the reader is no paragraph, but has text of its own.
    const hasText = [...child.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const kind = kinds[child.tagName] ?? (hasText ? 'P' : undefined);
    if (!kind) return blocksOf(child);
    const begin: readonly Run[] = child.tagName === 'DD' ? [...term, { isBold: true, text: ': ' }] : [];
    const runs = merged([...begin, ...runsOf(child)]);
    return [
      ...(runs.some(({ text }) => text.trim() !== '') ? [{ kind, runs }] : []),
      ...[...child.children].filter(({ tagName }) => ofBlocks.includes(tagName)).flatMap(blocksOf),
    ];
  });
}

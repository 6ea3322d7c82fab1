import { linksAhead } from './next-page-rules.ts';
import { savesData } from './when-idle.ts';

/** How long a pointer rests on a link before its page is fetched, in milliseconds, so that one that only passes fetches nothing. */
const rest = 100;

/** Whether the browser has read the rules that a header names, and fetches by them. */
const hasRules = (): boolean => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.speculationrules'));

const fetchPage = (href: string): void => document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }));

/**
 * Fetches the page of a link ahead while a reader points at it, where no header has told the browser to: on hosts that send none, and in
 * browsers that know no rules. A reader who saves data is sent nothing ahead, and a page on disk, which has no host, needs nothing.
 */
export function startNextPage(): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('pointerover', ({ target }) => {
    clearTimeout(resting);
    const link = (target as Element).closest<HTMLAnchorElement>(linksAhead);
    if (!link?.host || savesData() || hasRules()) return;
    resting = setTimeout(fetchPage, rest, link.href);
  });
}

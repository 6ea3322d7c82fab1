/**
 * Which pages a browser may fetch ahead, when a reader points at the link to one: folders of the site, since a link to a file is a download.
 * The server names the file of these rules in a header (`scripts/site/serve.ts`), and `next-page.ts` follows them where no header came.
 */

/** Folders below the root of the site whose pages are never fetched ahead: the checker opens no connection, and a frame has one view. */
export const foldersNotAhead = ['check', 'embed'] as const;

/**
 * Links whose pages may be fetched ahead: to folders of this site, which are all named without a host, and without a query or a fragment. Not a link that
 * shows something where it is, the definition of a term, since few readers who point at one open its page. A selector alone: after each change of
 * the address a browser tries its rules on all links anew, and patterns of addresses (`href_matches`) take it more than twice as long.
 */
export const linksAhead = `a[href$="/"]:not([href*=":"], ${foldersNotAhead.map((folder) => `[href*="${folder}/"]`).join(', ')}, .term > a)`;

/** The name of the file of rules, at the root of the site. */
export const nextPageFile = 'next-page.speculationrules';

/**
 * The rules for browsers that know them (https://wicg.github.io/nav-speculation/speculation-rules.html). `moderate` is 200 ms of pointing, or
 * the press of a button or a finger. They fetch and do not run a page ahead, so that no page has to know whether a reader sees it. A browser
 * that saves data or battery fetches nothing.
 */
export const nextPageRules = {
  prefetch: [
    {
      source: 'document',
      eagerness: 'moderate',
      where: { selector_matches: linksAhead },
    },
  ],
} as const;

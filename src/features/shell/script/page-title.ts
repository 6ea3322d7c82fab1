import { isEmbedded } from '../../../state/address.ts';

let built: string | undefined;

/**
 * Says in the title of the page, which tabs, bookmarks and the history show, what it shows in place of what it was built with; nothing gives
 * back the title of the build. A frame has the title that the page around it gave.
 */
export function titlePage(shown: string): void {
  if (isEmbedded()) return;
  built ??= document.title;
  document.title = titleOf(built, shown);
}

/** The title of a page that shows something else: "API server to kubelet: SSH tunnel · Hub & Spoke", and on home "SSH tunnel · Hub & Spoke". */
export function titleOf(built: string, shown: string): string {
  if (!shown) return built;
  const [page = '', site] = built.split(' · ');
  return site ? `${page}: ${shown} · ${site}` : `${shown} · ${page}`;
}

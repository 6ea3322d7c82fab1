import { keepEarlyEvents } from './event-replay.ts';
import { startFolderLinks } from './folder-links.ts';
import { chosenTheme, showTheme } from './theme.ts';

/*
 * The one script that blocks the first paint, in the head. It sets the theme, because a page that is painted light and then turns dark
 * flashes. All other behaviour is in the script of the page, which comes with `defer`: a browser may paint what it has of the page before.
 */
showTheme(chosenTheme());
// A link works before the script of the page is there, and is to lead to the same page then.
startFolderLinks();
keepEarlyEvents();

import { keepEarlyEvents } from './event-replay.ts';
import { onFirstPaint, whenParsed } from './first-paint.ts';
import { paintFirstScreenFirst } from './first-screen.ts';
import { startFolderLinks } from './folder-links.ts';
import { markPlatform } from './platform.ts';
import { chosenTheme, showTheme } from './theme.ts';

/*
 * The one script that blocks the first paint, in the head. It sets the theme, because a page that is painted light and then turns dark
 * flashes. All other behaviour is in the script of the page, whose address is in `data-then`. That one is requested after the first paint: on
 * a slow line it would compete with the stylesheet. Only when the address has a query does it not wait, because then the first frame is to
 * show the state that the query asks for.
 */
showTheme(chosenTheme());
markPlatform();
// A link works before the script of the page is there, and is to lead to the same page then.
startFolderLinks();
paintFirstScreenFirst();
const then = document.currentScript?.dataset['then'];
if (then) {
  const endEarly = keepEarlyEvents();
  (location.search ? whenParsed : onFirstPaint)(() => {
    const script = document.createElement('script');
    script.src = then;
    script.onload = () => endEarly(true);
    script.onerror = () => endEarly(false);
    document.head.append(script);
  });
}

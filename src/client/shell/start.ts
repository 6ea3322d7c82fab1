import { keepEarlyEvents } from './event-replay.ts';
import { onFirstPaint, whenParsed } from './first-paint.ts';
import { paintFirstScreenFirst } from './first-screen.ts';
import { startFolderLinks } from './folder-links.ts';
import { markPlatform } from './platform.ts';
import { chosenTheme, showTheme } from './theme.ts';

/*
 * The one script that blocks, in the head: the theme has to be right at the first paint. What else a page does can wait for that
 * paint, so the script of the page is asked for afterwards: on a slow line it would take its share from the stylesheet. When the address
 * asks for a state by its query, the first frame is to show that state, and the script does not wait.
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

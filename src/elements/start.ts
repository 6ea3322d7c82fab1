import { keepEarlyEvents } from './early-events.ts';
import { afterFirstPaint } from './first-paint.ts';
import { chosenTheme, showTheme } from './theme.ts';

/*
 * The one script that blocks, in the head: the theme has to be right at the first paint. What else a page does can wait for that
 * paint, so the script of the page is asked for afterwards: on a slow line it would take its share from the stylesheet.
 */
showTheme(chosenTheme());
const then = document.currentScript?.dataset['then'];
if (then) {
  const endEarly = keepEarlyEvents();
  afterFirstPaint(() => {
    const script = document.createElement('script');
    script.src = then;
    script.onload = () => endEarly(true);
    script.onerror = () => endEarly(false);
    document.head.append(script);
  });
}

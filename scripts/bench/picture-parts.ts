import { Parser } from 'htmlparser2';

/** A page with less in it, under a name that says what it has. */
interface Part {
  readonly name: string;
  readonly html: string;
}

/** Where the first drawing of a page begins and ends, where its `<main>` begins, and the tags inside of `<main>` that are open around the drawing. */
function drawingIn(html: string): { readonly main: number; readonly start: number; readonly end: number; readonly around: string } {
  const open: { readonly name: string; readonly tag: string; readonly isDrawing: boolean; readonly start: number }[] = [];
  let found: ReturnType<typeof drawingIn> | undefined;
  const parser = new Parser({
    onopentag(name, { class: classes = '' }) {
      const start = parser.startIndex;
      open.push({ name, tag: html.slice(start, parser.endIndex + 1), isDrawing: name === 'svg' && classes.startsWith('diagram'), start });
    },
    onclosetag() {
      const closed = open.pop();
      const main = open.findIndex(({ name }) => name === 'main');
      if (!closed?.isDrawing || found || main < 0) return;
      const around = open.slice(main).map(({ tag }) => tag);
      found = { main: open[main]?.start ?? 0, start: closed.start, end: parser.endIndex + 1, around: around.join('') };
    },
  });
  parser.end(html);
  if (!found) throw new Error('the page has no drawing in its <main>');
  return found;
}

/**
 * What the first picture of a page is made of: the page by hand with the page's style and script in its head, the page's drawing alone with both, that
 * below the header, the page up to the end of its drawing, and the whole page. All but the first have all that the one before has, and more. The drawing
 * always has the switch of its modes, which says which of its frames is shown.
 */
export function partsOf(page: string, html: string, byHand: string): Part[] {
  const [style, script] = [/<style[^]*?<\/style>/, /<script>[^]*?<\/script>/].map((what) => what.exec(html)?.[0] ?? '');
  const { main, start, end, around } = drawingIn(html);
  const modes = /<fieldset class="modes[^]*?<\/fieldset>/.exec(html)?.[0] ?? '';
  const drawing = `${around}${modes}${html.slice(start, end)}<p>What follows.</p>`;
  const head =
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Drawing</title><link rel="icon" href="data:,">';
  return [
    { name: `by hand, with the style and script of ${page}`, html: byHand.replace('<style>', () => `${script}${style}<style>`) },
    { name: `${page}: the drawing alone`, html: `${head}${script}${style}<body>${drawing}` },
    { name: `${page}: with the head and the header`, html: html.slice(0, main) + drawing },
    { name: `${page}: with all above the drawing`, html: `${html.slice(0, end)}<p>What follows.</p>` },
    { name: `${page}: whole`, html },
  ];
}

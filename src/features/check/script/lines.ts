/** Where each line of a text begins. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * The longest text that stands in the text area. A browser lays out every line of a text area at a paste and at many a key: on a CPU four times slower
 * 10,000 lines take Chromium half a second, and 500,000 take it 40 seconds (doc/performance.md). A longer text is drawn by `LongText`.
 */
export const typed = { characters: 500_000, lines: 10_000 } as const;

/** Whether a text is short enough to be typed in. The line break at its end begins no line. */
export function isTyped(text: string): boolean {
  if (text.length > typed.characters) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < text.length - 1; at = text.indexOf('\n', at + 1))
    if (++lines > typed.lines) return false;
  return true;
}

/** The sizes of a scroll box of lines, in pixels. */
export interface LineBox {
  /** Of one line. */
  readonly line: number;
  /** Above the first line and below the last. */
  readonly padding: number;
  readonly height: number;
}

/** The lines that are in view, from 0. */
export type LinesInView = ReturnType<typeof linesInView>;

/**
 * The lines that are in view `top` pixels down in a text of so many lines: the first, the one behind the last, and the pixels from the upper edge of the box to
 * that of the first.
 */
export function linesInView({ line, padding, height }: LineBox, top: number, count: number) {
  const first = Math.min(Math.max(0, Math.floor((top - padding) / line)), count - 1);
  return { first, end: Math.min(count, first + Math.ceil(height / line) + 1), top: padding + first * line - top };
}

/** How far down a text brings a line into the middle of the box. */
export const middleOf = ({ line, padding, height }: LineBox, index: number): number =>
  Math.max(0, padding + (index + 0.5) * line - height / 2);

/** The most pixels that the contents of a scroll box may be high: browsers draw no more than 17 million. */
const highest = 8_000_000;

/** How high the contents of a box for so many lines are, and how many pixels of the text one of its scroll bar stands for. */
export function scaleOf({ line, padding, height }: LineBox, count: number): { readonly contents: number; readonly pace: number } {
  const text = count * line + 2 * padding;
  const contents = Math.min(text, highest);
  return { contents, pace: contents > height ? (text - height) / (contents - height) : 1 };
}

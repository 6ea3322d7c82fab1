import type { Region } from '../../../checker/finding.ts';
import { h } from '../../../markup/h.ts';
import { part } from '../../shell/script/part.ts';
import { LaidOut } from './laid-out.ts';
import { linesInView, lineStarts, middleOf, scaleOf, type LinesInView } from './lines.ts';

/** A text that is too long to be typed in, of which only the lines in view are drawn. */
export class LongText {
  readonly #height: HTMLElement;
  readonly #lines: HTMLElement;
  readonly #laidOut: LaidOut;
  #text = '';
  #starts: readonly number[] = [0];
  /** What was jumped to, as offsets. */
  #marked: readonly [start: number, end: number] = [0, 0];

  /** `drawn` is told which lines are in view. */
  constructor(
    private readonly box: HTMLElement,
    drawn: (view: LinesInView) => void,
  ) {
    this.#height = part(box, '.check-long-height');
    this.#lines = part(box, 'pre');
    this.#laidOut = new LaidOut(box, (sizes, scrolled) => {
      const { contents, pace } = scaleOf(sizes, this.#starts.length);
      const view = linesInView(sizes, scrolled * pace, this.#starts.length);
      this.#height.style.height = `${contents}px`;
      this.#lines.style.translate = `0 ${scrolled + view.top}px`;
      this.#lines.replaceChildren(...this.#nodesOf(view));
      drawn(view);
    });
  }

  get lines(): number {
    return this.#starts.length;
  }

  /** Shows a text from its first line on. */
  show(text: string): void {
    this.#text = text;
    this.#starts = lineStarts(text);
    this.#marked = [0, 0];
    this.#laidOut.ask((_, scrolled) => {
      if (scrolled > 0) this.box.scrollTop = 0;
    });
  }

  /** Takes the focus with the next frame. */
  focus(): void {
    this.#laidOut.ask(() => this.box.focus({ preventScroll: true }));
  }

  /** Marks a place and scrolls it into the middle. */
  jumpTo({ line, column, endLine, endColumn }: Region): void {
    const offset = (at: number, to: number): number => (this.#starts[at - 1] ?? 0) + to - 1;
    const [start, end] = [offset(line, column), offset(endLine, endColumn)];
    // A place without an extent is its line.
    this.#marked = end > start ? [start, end] : [offset(line, 1), (this.#starts[line] ?? this.#text.length + 1) - 1];
    this.#laidOut.ask((sizes) => {
      this.#height.style.height = `${scaleOf(sizes, this.#starts.length).contents}px`;
      this.box.focus({ preventScroll: true });
      this.box.scrollTop = middleOf(sizes, line - 1) / scaleOf(sizes, this.#starts.length).pace;
      this.box.scrollIntoView({ block: 'nearest' });
    });
  }

  #nodesOf({ first, end }: LinesInView): readonly (Node | string)[] {
    const [from, to] = [this.#starts[first] ?? 0, this.#starts[end] ?? this.#text.length];
    const [start, stop] = this.#marked.map((at) => Math.min(to, Math.max(from, at))) as [number, number];
    if (start === stop) return [this.#text.slice(from, to)];
    return [this.#text.slice(from, start), h('mark', {}, this.#text.slice(start, stop)), this.#text.slice(stop, to)];
  }
}

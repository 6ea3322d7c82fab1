import type { LineBox } from './lines.ts';

/**
 * Calls back once the browser has laid out a frame, with the sizes of a scroll box of lines and how far it is scrolled: no act waits for a layout that a
 * script asks for. An observer of sizes is called there, also with each element that it newly observes.
 */
export class LaidOut {
  readonly #observer = new ResizeObserver(() => this.#call());
  #next: ((box: LineBox, scrolled: number) => void)[] = [];

  /** `draw` is called when the box is scrolled, has another size, or is asked for. */
  constructor(
    private readonly box: HTMLElement,
    private readonly draw: (box: LineBox, scrolled: number) => void,
  ) {
    box.addEventListener('scroll', () => this.ask(), { passive: true });
    this.ask();
  }

  /** Asks for it with the next frame, in which `next` comes first. A box that is hidden waits until it is shown. */
  ask(next?: (box: LineBox, scrolled: number) => void): void {
    if (next) this.#next.push(next);
    this.#observer.unobserve(this.box);
    this.#observer.observe(this.box);
  }

  #call(): void {
    const height = this.box.clientHeight;
    if (height === 0) return;
    const { lineHeight, paddingTop } = getComputedStyle(this.box);
    const box = { line: parseFloat(lineHeight), padding: parseFloat(paddingTop), height };
    const [next, scrolled] = [this.#next, this.box.scrollTop];
    this.#next = [];
    for (const one of next) one(box, scrolled);
    // Where that scrolled the box, the event of it asks again.
    this.draw(box, scrolled);
  }
}

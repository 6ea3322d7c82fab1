import type { Region } from '../../../checker/finding.ts';
import type { Input } from '../../../checker/read/read.ts';
import { h } from '../../../markup/h.ts';
import { part } from '../../shell/script/part.ts';
import { LaidOut } from './laid-out.ts';
import { isTyped, linesInView, lineStarts, middleOf, typed, type LinesInView } from './lines.ts';
import { LongText } from './long-text.ts';
import { inputName, tooLongToType } from '../../../wording/check/result.ts';

/** How many characters an insertion has that may make a text too long to be typed in. */
const long = 1_000;

/**
 * The inputs, one shown at a time: in a native text area, or as a text to read where it is too long for one. The numbers beside it are those of the lines in
 * view. The inputs live in this object and nowhere else.
 */
export class CheckEditor {
  readonly #area: HTMLTextAreaElement;
  readonly #box: HTMLElement;
  readonly #long: LongText;
  readonly #laidOut: LaidOut;
  readonly #numbers: HTMLElement;
  readonly #note: HTMLElement;
  readonly #tabs: HTMLElement;
  #inputs: Input[];
  #shown = 0;
  /** The text area has another text than the input that it shows: its value is read once, however often it changes before that. */
  #isBehind = false;
  #lineCount = 1;

  constructor(
    root: HTMLElement,
    private readonly changed: () => void,
  ) {
    this.#area = part(root, 'textarea');
    this.#box = part(root, '.check-long');
    this.#numbers = part(root, '.check-lines > *');
    this.#note = part(root, '.check-long-note');
    this.#tabs = part(root, '.check-tabs');
    // What was typed before this script was there.
    this.#inputs = [{ name: 'input 1', text: this.#area.value }];
    this.#long = new LongText(this.#box, (view) => this.#number(view));
    this.#laidOut = new LaidOut(this.#area, (sizes, scrolled) => {
      this.#catchUp();
      this.#number(linesInView(sizes, scrolled, this.#lineCount));
    });
    this.#area.addEventListener('input', () => this.#inputChanged());
    this.#area.addEventListener('beforeinput', (event) => this.#keepShort(event));
    // A text to read takes no typing: what is pasted there takes its place.
    this.#box.addEventListener('paste', (event) => {
      const text = event.clipboardData?.getData('text/plain');
      if (text) this.#put(text);
    });
    this.#show(0);
  }

  /** The inputs that hold something. */
  get inputs(): readonly Input[] {
    this.#catchUp();
    return this.#inputs.filter(({ text }) => text.trim() !== '');
  }

  /** Puts inputs in the place of all others. */
  replace(inputs: readonly Input[]): void {
    this.#isBehind = false;
    this.#inputs = inputs.length > 0 ? [...inputs] : [{ name: 'input 1', text: '' }];
    this.#show(0);
    this.changed();
  }

  /** Adds inputs; empty ones make room. A name that is taken gets a number, as in the report. */
  add(inputs: readonly Input[]): void {
    const kept = this.inputs;
    const taken = new Set(kept.map(({ name }) => name));
    const named = inputs.map(({ name, text }) => {
      let free = name;
      for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`;
      taken.add(free);
      return { name: free, text };
    });
    this.#inputs = [...kept, ...named];
    this.#show(kept.length);
    this.changed();
  }

  /** Adds an empty input to paste into. */
  addEmpty(): void {
    this.#catchUp();
    this.#inputs.push({ name: inputName(this.#inputs.length + 1), text: '' });
    this.#show(this.#inputs.length - 1);
    this.#area.focus();
  }

  /** Shows a place: selects it, or marks it in a text to read, and scrolls it into the middle. */
  jumpTo(region: Region): void {
    const { file, line, column, endLine, endColumn } = region;
    this.#catchUp();
    const index = this.#inputs.findIndex(({ name }) => name === file);
    if (index === -1) return;
    if (index !== this.#shown) this.#show(index);
    if (this.#area.hidden) return this.#long.jumpTo(region);
    this.#laidOut.ask((sizes) => {
      const starts = lineStarts(this.#area.value);
      const offset = (at: number, to: number): number => (starts[at - 1] ?? 0) + to - 1;
      this.#area.focus({ preventScroll: true });
      this.#area.setSelectionRange(offset(line, column), Math.max(offset(line, column), offset(endLine, endColumn)));
      this.#area.scrollTop = middleOf(sizes, line - 1);
      this.#area.scrollIntoView({ block: 'nearest' });
    });
  }

  #catchUp(): void {
    if (!this.#isBehind) return;
    this.#isBehind = false;
    this.#inputs[this.#shown] = { name: this.#inputs[this.#shown]?.name ?? 'input', text: this.#area.value };
    this.#lineCount = lineStarts(this.#area.value).length;
  }

  #inputChanged(): void {
    this.#isBehind = true;
    this.#laidOut.ask();
    this.changed();
  }

  /**
   * Takes what would make the text too long for the text area in its place, and puts in at once what a keyboard of a phone or a program types as one: of
   * that the browser makes an act of each line, with five layouts, so that 1,000 lines take it half a minute.
   */
  #keepShort(event: InputEvent): void {
    const { data, inputType } = event;
    if (!data || data.length < long || !event.cancelable) return;
    const { value, selectionStart, selectionEnd } = this.#area;
    const text = value.slice(0, selectionStart) + data + value.slice(selectionEnd);
    if (isTyped(text) && inputType !== 'insertText') return;
    event.preventDefault();
    if (!isTyped(text)) return this.#put(text);
    this.#area.setRangeText(data, selectionStart, selectionEnd, 'end');
    this.#inputChanged();
  }

  /** Puts a text in the place of the input that is shown. */
  #put(text: string): void {
    this.#isBehind = false;
    this.#inputs[this.#shown] = { name: this.#inputs[this.#shown]?.name ?? 'input', text };
    this.#show(this.#shown);
    // Of what has just been shown the browser would lay out the page for the focus at once.
    if (this.#area.hidden) this.#long.focus();
    else this.#laidOut.ask(() => this.#area.focus({ preventScroll: true }));
    this.changed();
  }

  #number({ first, end, top }: LinesInView): void {
    const numbers = Array.from({ length: end - first }, (_, index) => first + index + 1).join('\n');
    if (this.#numbers.textContent !== numbers) this.#numbers.textContent = numbers;
    this.#numbers.style.translate = `0 ${top}px`;
  }

  #show(index: number): void {
    this.#catchUp();
    this.#shown = Math.min(index, this.#inputs.length - 1);
    const { name = '', text = '' } = this.#inputs[this.#shown] ?? {};
    const isLong = !isTyped(text);
    this.#area.hidden = isLong;
    this.#box.hidden = this.#note.hidden = !isLong;
    // The text area is emptied of a text to read, so that the browser lays out none of it.
    this.#area.value = isLong ? '' : text;
    if (isLong) this.#long.show(text);
    else this.#lineCount = lineStarts(this.#area.value).length;
    this.#laidOut.ask();
    this.#note.textContent = isLong ? this.#noteOn(name, text) : '';
    this.#tabs.replaceChildren(
      ...this.#inputs.map(({ name }, at) =>
        h(
          'label',
          {},
          h('input', { type: 'radio', name: 'check-input', checked: at === this.#shown, onchange: () => this.#show(at) }),
          h('span', {}, name),
        ),
      ),
    );
    this.#tabs.hidden = this.#inputs.length < 2;
  }

  #noteOn(name: string, text: string): string {
    const count = this.#long.lines - (text.endsWith('\n') ? 1 : 0);
    return tooLongToType(name, count, text.length, typed);
  }
}

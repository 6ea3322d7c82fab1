import type { Region } from '../../checker/finding.ts';
import type { Input } from '../../checker/read/read.ts';
import { h } from '../views/h.ts';
import { part } from './dom.ts';

/** The inputs, one shown at a time in a native text area with line numbers beside it. They live in this object and nowhere else. */
export class CheckEditor {
  readonly #area: HTMLTextAreaElement;
  readonly #lines: HTMLElement;
  readonly #tabs: HTMLElement;
  readonly #changed: () => void;
  #inputs: Input[];
  #shown = 0;

  constructor(root: HTMLElement, changed: () => void) {
    this.#area = part(root, 'textarea');
    this.#lines = part(root, '.check-lines');
    this.#tabs = part(root, '.check-tabs');
    this.#changed = changed;
    // What was typed before this script was there.
    this.#inputs = [{ name: 'input 1', text: this.#area.value }];
    this.#area.addEventListener('input', () => {
      this.#inputs[this.#shown] = { name: this.#inputs[this.#shown]?.name ?? 'input', text: this.#area.value };
      this.#number();
      this.#changed();
    });
    this.#area.addEventListener('scroll', () => (this.#lines.scrollTop = this.#area.scrollTop));
    this.#show(0);
  }

  /** The inputs that hold something. */
  get inputs(): readonly Input[] {
    return this.#inputs.filter(({ text }) => text.trim() !== '');
  }

  /** Puts inputs in the place of all others. */
  replace(inputs: readonly Input[]): void {
    this.#inputs = inputs.length > 0 ? [...inputs] : [{ name: 'input 1', text: '' }];
    this.#show(0);
    this.#changed();
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
    this.#changed();
  }

  /** Adds an empty input to paste into. */
  addEmpty(): void {
    this.#inputs.push({ name: `input ${this.#inputs.length + 1}`, text: '' });
    this.#show(this.#inputs.length - 1);
    this.#area.focus();
  }

  /** Shows a place: selects it and scrolls it into the middle of the text area. */
  jumpTo({ file, line, column, endLine, endColumn }: Region): void {
    const index = this.#inputs.findIndex(({ name }) => name === file);
    if (index === -1) return;
    this.#show(index);
    const starts = this.#starts();
    const offset = (at: number, to: number): number => (starts[at - 1] ?? 0) + to - 1;
    this.#area.focus();
    this.#area.setSelectionRange(offset(line, column), Math.max(offset(line, column), offset(endLine, endColumn)));
    const height = this.#area.scrollHeight / Math.max(1, starts.length);
    this.#area.scrollTop = Math.max(0, (line - 1) * height - this.#area.clientHeight / 2);
    this.#area.scrollIntoView({ block: 'nearest' });
  }

  #starts(): readonly number[] {
    const starts = [0];
    const { value } = this.#area;
    for (let at = value.indexOf('\n'); at !== -1; at = value.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }

  #number(): void {
    const count = this.#starts().length;
    if (this.#lines.childElementCount === 0 || this.#lines.dataset['count'] !== String(count)) {
      this.#lines.textContent = Array.from({ length: count }, (_, index) => index + 1).join('\n');
      this.#lines.dataset['count'] = String(count);
    }
    this.#lines.scrollTop = this.#area.scrollTop;
  }

  #show(index: number): void {
    this.#shown = Math.min(index, this.#inputs.length - 1);
    this.#area.value = this.#inputs[this.#shown]?.text ?? '';
    this.#number();
    this.#tabs.replaceChildren(
      ...this.#inputs.map(({ name }, at) =>
        h(
          document,
          'label',
          {},
          h(document, 'input', { type: 'radio', name: 'check-input', checked: at === this.#shown, onchange: () => this.#show(at) }),
          h(document, 'span', {}, name),
        ),
      ),
    );
    this.#tabs.hidden = this.#inputs.length < 2;
  }
}

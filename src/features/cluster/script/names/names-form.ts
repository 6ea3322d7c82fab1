import { adopt } from '../../../shell/script/adopted-style.ts';
import { h } from '../../../../markup/h.ts';
import type { ClusterPart } from '../context.ts';
import { storeNames, storedNames, storedNamesKey } from './stored-names.ts';
import { problemOf, sampleNames, type SampleName, type SampleNameId, type TypedNames } from './sample-names.ts';
import { SampleText } from './sample-text.ts';
import { namesInSamples, noNamesHere, whereNamesStand, fieldFor, sampleLabels } from '../../../../wording/cluster/sample-name.ts';

const style = `
.sample-names > div { margin-top: 10px; padding-left: 12px; border-left: 3px solid var(--rule2); }
.sample-names > div > * + * { margin-top: 10px; }
.sample-names > button::before { content: '▸ ' / ''; }
.sample-names > button[aria-expanded='true']::before { content: '▾ ' / ''; }
.sample-names [hidden] { display: none; }
.sample-names label code { font-size: 14px; overflow-wrap: anywhere; }
.cluster-panel .sample-names small { color: var(--ink); font-weight: 600; }
.cluster-panel .sample-names input[aria-invalid] { border: 2px solid var(--ink); }
`;

/** A field of the form, and the sentence under it on what is wrong. */
interface Field {
  readonly name: SampleName & { readonly id: SampleNameId };
  readonly label: HTMLLabelElement;
  readonly input: HTMLInputElement;
  readonly problem: HTMLElement;
}

/**
 * The names and addresses that a reader types for the samples of the pages. They are in no address and in no link. They stay on this page, unless the
 * reader keeps the cluster in this browser: then they are kept beside it, and another tab with it follows.
 */
class NamesForm {
  readonly #text = new SampleText();
  readonly #intro = h('p', {});
  readonly #fields: readonly Field[];
  readonly element: HTMLElement;
  #names: TypedNames = {};
  #isStored = false;
  #isShown = false;

  constructor() {
    this.#fields = sampleNames.map((name) => this.#field(name));
    adopt(style);
    const folded = h('div', { id: 'sample-names', hidden: true }, this.#intro, ...this.#fields.map(({ label }) => label));
    const button = h('button', { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'sample-names' }, namesInSamples);
    button.addEventListener('click', () => {
      folded.hidden = !folded.hidden;
      button.setAttribute('aria-expanded', String(!folded.hidden));
    });
    this.element = h('section', { class: 'sample-names', 'aria-label': namesInSamples }, button, folded);
    addEventListener('storage', ({ key }) => {
      if (this.#isStored && (key === storedNamesKey || key === null)) this.#take(storedNames());
    });
  }

  /** Follows whether the browser keeps the cluster that is shown, and with it the names. What was typed before it does goes along. */
  follow(isStored: boolean): void {
    const isNew = isStored && !this.#isStored;
    this.#isStored = isStored;
    if (isNew && Object.keys(this.#names).length > 0) storeNames(this.#names);
    else if (isStored) this.#take(storedNames());
  }

  /** No cluster is shown any more, so nothing of it is left on the page. */
  clear(): void {
    this.#isStored = false;
    this.#take({});
  }

  /** Puts the names into the samples that the page has by now; called again when it has more of them. */
  show(): void {
    this.#isShown = true;
    const has = this.#text.put(this.#names);
    for (const { name, label } of this.#fields) label.hidden = !has.has(name.id);
    this.#intro.textContent = has.size === 0 ? noNamesHere : whereNamesStand;
  }

  /** The samples as they were built. */
  hide(): void {
    this.#isShown = false;
    this.#text.restore();
  }

  #take(names: TypedNames): void {
    this.#names = names;
    for (const { name, input, problem } of this.#fields) {
      input.value = names[name.id] ?? '';
      input.removeAttribute('aria-invalid');
      problem.textContent = '';
    }
    if (this.#isShown) this.show();
  }

  #field(name: Field['name']): Field {
    const id = `sample-${name.id}`;
    const problem = h('small', { id, role: 'alert' });
    const input = h('input', {
      type: 'text',
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      'aria-describedby': id,
      onchange: () => this.#typed(name, input, problem),
    });
    const samples = name.samples.flatMap((sample, at) => [at > 0 ? ', ' : '', h('code', {}, sample)]);
    return {
      name,
      input,
      problem,
      label: h('label', {}, h('span', {}, fieldFor(sampleLabels[name.id]), ...samples), input, problem),
    };
  }

  #typed(name: Field['name'], input: HTMLInputElement, problem: HTMLElement): void {
    const text = input.value.trim();
    const wrong = text === '' ? undefined : problemOf(name.kind, text);
    problem.textContent = wrong ?? '';
    if (wrong === undefined) input.removeAttribute('aria-invalid');
    else input.setAttribute('aria-invalid', 'true');
    // While a text cannot be used, the samples are as they were built.
    const names = { ...this.#names };
    if (text === '' || wrong !== undefined) delete names[name.id];
    else names[name.id] = text;
    this.#names = names;
    if (this.#isStored) storeNames(names);
    if (this.#isShown) this.show();
  }
}

let form: NamesForm | undefined;

/** The form, which is the same for as long as the page is open. */
export const namesForm = (): NamesForm => (form ??= new NamesForm());

/** The samples of a page have the names of the reader. It comes after every part that adds a sample. */
export const namesPart: ClusterPart = (_, page) => {
  namesForm().show();
  page.also(() => namesForm().hide());
};

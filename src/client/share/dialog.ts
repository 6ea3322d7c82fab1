import { themes } from '../../export/palette.ts';
import { adopt } from '../shell/adopted-style.ts';
import { copyText } from '../shell/copy-button.ts';
import { download, pngOf, svgOf } from './pictures.ts';
import type { Offer } from './content.ts';
import { shareStyle } from './dialog-style.ts';

const made = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  Object.assign(element, properties);
  element.append(...children);
  return element;
};

/** The dialog, made once: its parts, and what it is about now. */
class ShareDialog {
  readonly #title = made('h2', { id: 'share-title' });
  readonly #note = made('p', { className: 'note', id: 'share-note' });
  readonly #text = made('textarea', { readOnly: true, rows: 9, spellcheck: false });
  readonly #status = made('p', { className: 'said' });
  readonly #copy = made('button', { type: 'button' }, 'Copy');
  readonly #save = made('button', { type: 'button' }, 'Download this text');
  readonly #formats = made('fieldset', {}, made('legend', {}, 'As'));
  readonly #dialog: HTMLDialogElement;
  #offer: Offer | undefined;

  constructor() {
    adopt(shareStyle);
    this.#text.setAttribute('aria-label', 'The text to copy');
    this.#text.setAttribute('aria-describedby', 'share-note');
    this.#status.setAttribute('role', 'status');
    const pictures = made('p', { className: 'pictures' }, 'Picture: ');
    for (const kind of ['svg', 'png'] as const)
      for (const theme of themes) {
        const button = made('button', { type: 'button' }, `${kind.toUpperCase()}, ${theme}`);
        button.addEventListener('click', () => void this.#picture(kind, theme));
        pictures.append(button);
      }
    this.#dialog = made(
      'dialog',
      { className: 'share' },
      made('form', { method: 'dialog', className: 'top' }, this.#title, made('button', { className: 'close' }, 'Close')),
      this.#formats,
      this.#note,
      this.#text,
      made('p', { className: 'acts' }, this.#copy, this.#save),
      pictures,
      this.#status,
    );
    this.#dialog.setAttribute('aria-labelledby', 'share-title');
    this.#formats.addEventListener('change', () => this.#fill());
    this.#copy.addEventListener('click', () => void this.#copyText());
    this.#save.addEventListener('click', () => this.#saveText());
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    document.body.append(this.#dialog);
  }

  open(offer: Offer): void {
    this.#offer = offer;
    const before = this.#chosen()?.id;
    this.#title.textContent = `Share: ${offer.title}`;
    this.#formats.replaceChildren(
      made('legend', {}, 'As'),
      ...offer.texts.map(({ id, name }, i) =>
        made(
          'label',
          {},
          made('input', { type: 'radio', name: 'share-format', value: id, checked: before ? id === before : i === 0 }),
          made('span', {}, name),
        ),
      ),
    );
    this.#fill();
    if (location.protocol === 'file:') this.#say('This page was opened from a file, so its addresses work on this machine only.');
    this.#dialog.showModal();
  }

  /** The text of the chosen format. */
  #chosen(): Offer['texts'][number] | undefined {
    const id = this.#formats.querySelector<HTMLInputElement>(':checked')?.value;
    return this.#offer?.texts.find((text) => text.id === id);
  }

  #fill(): void {
    const chosen = this.#chosen();
    if (!chosen) return;
    const { text, note } = chosen;
    this.#note.textContent = text === undefined ? 'Only modes have this. The picture of a combination can be downloaded below.' : note;
    this.#text.value = text ?? '';
    this.#text.disabled = this.#copy.disabled = this.#save.disabled = text === undefined;
    this.#say('');
  }

  async #copyText(): Promise<void> {
    const copied = await copyText(this.#text.value, this.#dialog);
    if (copied) this.#copy.focus();
    else this.#text.select();
    this.#say(copied ? `Copied: ${this.#chosen()?.name}.` : 'The browser did not allow it. The text is selected: copy it by hand.');
  }

  #saveText(): void {
    const chosen = this.#chosen();
    if (!chosen || !this.#offer) return;
    download(new Blob([this.#text.value], { type: 'text/plain;charset=utf-8' }), `${this.#offer.fileName}.${chosen.ending}`);
    this.#say(`Downloaded: ${chosen.name}.`);
  }

  async #picture(kind: 'svg' | 'png', theme: (typeof themes)[number]): Promise<void> {
    if (!this.#offer) return;
    try {
      const svg = svgOf(this.#offer, theme);
      const file = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg);
      download(file, `${this.#offer.fileName}-${theme}.${kind}`);
      this.#say(`Downloaded: ${kind.toUpperCase()}, ${theme}.`);
    } catch {
      this.#say('The browser did not draw the picture. The SVG has the same content.');
    }
  }

  #say(sentence: string): void {
    this.#status.textContent = sentence;
  }
}

let dialog: ShareDialog | undefined;

/** Opens the dialog about something to take away. */
export function openDialog(offer: Offer): void {
  dialog ??= new ShareDialog();
  dialog.open(offer);
}

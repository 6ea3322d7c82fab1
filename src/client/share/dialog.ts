import { themes } from '../../export/palette.ts';
import { adopt } from '../shell/adopted-style.ts';
import { copyText } from '../shell/copy-button.ts';
import { saveFile } from '../shell/save-file.ts';
import { h } from '../views/h.ts';
import { pngOf, svgOf } from './pictures.ts';
import type { ShareContent } from './content.ts';
import { shareStyle } from './dialog-style.ts';

/** The dialog, made once: its parts, and what it is about now. */
class ShareDialog {
  readonly #title = h(document, 'h2', { id: 'share-title' });
  readonly #note = h(document, 'p', { class: 'note', id: 'share-note' });
  readonly #text = h(document, 'textarea', {
    readonly: true,
    rows: 9,
    spellcheck: 'false',
    'aria-label': 'The text to copy',
    'aria-describedby': 'share-note',
  });
  readonly #status = h(document, 'p', { class: 'said', role: 'status' });
  readonly #copy = h(document, 'button', { type: 'button' }, 'Copy');
  readonly #save = h(document, 'button', { type: 'button' }, 'Download this text');
  readonly #formats = h(document, 'fieldset', {}, h(document, 'legend', {}, 'As'));
  readonly #dialog: HTMLDialogElement;
  #content: ShareContent | undefined;

  constructor() {
    adopt(shareStyle);
    const pictures = h(document, 'p', { class: 'pictures' }, 'Picture: ');
    for (const kind of ['svg', 'png'] as const)
      for (const theme of themes) {
        const onclick = (): void => void this.#picture(kind, theme);
        pictures.append(h(document, 'button', { type: 'button', onclick }, `${kind.toUpperCase()}, ${theme}`));
      }
    this.#dialog = h(
      document,
      'dialog',
      { class: 'share', 'aria-labelledby': 'share-title' },
      h(document, 'form', { method: 'dialog', class: 'top' }, this.#title, h(document, 'button', { class: 'close' }, 'Close')),
      this.#formats,
      this.#note,
      this.#text,
      h(document, 'p', { class: 'acts' }, this.#copy, this.#save),
      pictures,
      this.#status,
    );
    this.#formats.addEventListener('change', () => this.#fill());
    this.#copy.addEventListener('click', () => void this.#copyText());
    this.#save.addEventListener('click', () => this.#saveText());
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    document.body.append(this.#dialog);
  }

  open(content: ShareContent): void {
    this.#content = content;
    const before = this.#chosen()?.id;
    this.#title.textContent = `Share: ${content.title}`;
    this.#formats.replaceChildren(
      h(document, 'legend', {}, 'As'),
      ...content.texts.map(({ id, name }, i) =>
        h(
          document,
          'label',
          {},
          h(document, 'input', { type: 'radio', name: 'share-format', value: id, checked: before ? id === before : i === 0 }),
          h(document, 'span', {}, name),
        ),
      ),
    );
    this.#fill();
    if (location.protocol === 'file:') this.#say('This page was opened from a file, so its addresses work on this machine only.');
    this.#dialog.showModal();
  }

  /** The text of the chosen format. */
  #chosen(): ShareContent['texts'][number] | undefined {
    const id = this.#formats.querySelector<HTMLInputElement>(':checked')?.value;
    return this.#content?.texts.find((text) => text.id === id);
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
    if (!chosen || !this.#content) return;
    saveFile(new Blob([this.#text.value], { type: 'text/plain;charset=utf-8' }), `${this.#content.fileName}.${chosen.ending}`);
    this.#say(`Downloaded: ${chosen.name}.`);
  }

  async #picture(kind: 'svg' | 'png', theme: (typeof themes)[number]): Promise<void> {
    if (!this.#content) return;
    try {
      const svg = svgOf(this.#content, theme);
      const file = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg);
      saveFile(file, `${this.#content.fileName}-${theme}.${kind}`);
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
export function openDialog(content: ShareContent): void {
  dialog ??= new ShareDialog();
  dialog.open(content);
}

import { frameColumnIds } from '../../../export/frame-height.ts';
import { themes, type Theme } from '../../../export/palette.ts';
import { adopt } from '../../shell/script/adopted-style.ts';
import { copyText } from '../../shell/script/copy-button.ts';
import { loadShared, provide } from '../../shell/script/load-script.ts';
import { saveFile } from '../../shell/script/save-file.ts';
import { h } from '../../../markup/h.ts';
import { keepFlagsWhole } from '../../../markup/whole-flags.ts';
import { frameColumnNames } from '../../../wording/export/subject.ts';
import { copiedText, downloadAs, savedFile, shareThemes, shareTitle, shareWords } from '../../../wording/share.ts';
import { inDark, pngOf, svgOf } from './pictures.ts';
import { shownTheme } from '../../shell/script/theme.ts';
import { firstChoice, rootOf, type ShareChoice, type ShareContent, type ShareText } from './content.ts';
import { platformsKey, shareKey, type ForPlatform, type OfferPlatforms } from './keys.ts';
import { shareStyle } from './dialog-style.ts';

/** The name of the script with the texts for platforms, which lies beside this one, and comes with it so that the dialog needs no network then. */
declare const PLATFORMS_SCRIPT: string;
const offering = loadShared<OfferPlatforms>(
  platformsKey,
  new URL(PLATFORMS_SCRIPT, (document.currentScript as HTMLScriptElement).src).href,
).catch(
  // Without these texts the dialog gives those that it has.
  () => undefined,
);

/** So many formats stand in the dialog at once, up to the diagram as Mermaid; those of single wikis and editors are folded behind them. */
const commonFormats = 9;

/** A choice of the dialog. */
const choice = (name: string, value: string, text: string, checked: boolean): HTMLLabelElement =>
  h('label', {}, h('input', { type: 'radio', name, value, checked }), h('span', {}, text));

/** The dialog, made once: its parts, and what it is about now. */
class ShareDialog {
  readonly #title = h('h2', { id: 'share-title' });
  readonly #summary = h('p', { class: 'note', id: 'share-summary' });
  readonly #note = h('p', { class: 'note', id: 'share-note' });
  readonly #text = h('textarea', {
    readonly: true,
    rows: 7,
    spellcheck: 'false',
    'aria-label': shareWords.text,
    'aria-describedby': 'share-note',
  });
  readonly #status = h('p', { class: 'said', role: 'status' });
  readonly #copy = h('button', { type: 'button' }, shareWords.copy);
  readonly #save = h('button', { type: 'button' }, shareWords.save);
  readonly #themes = h('fieldset', {}, h('legend', {}, shareWords.theme));
  readonly #formats = h('fieldset', {}, h('legend', {}, shareWords.as));
  readonly #more = h('div');
  readonly #platforms = h('label', { class: 'acts' });
  readonly #column = h('select', { class: 'share-open' }, ...frameColumnIds.map((id) => h('option', { value: id }, frameColumnNames[id])));
  readonly #columnLabel = h('label', { class: 'acts', hidden: true }, shareWords.column, this.#column);
  readonly #key = h('input', { type: 'checkbox', checked: true });
  readonly #keyLabel = h('label', { class: 'with-key', hidden: true }, this.#key, shareWords.key);
  #forPlatform: ForPlatform | undefined;
  readonly #dialog: HTMLDialogElement;
  #content: ShareContent | undefined;

  constructor() {
    adopt(shareStyle);
    this.#themes.append(...Object.entries(shareThemes).map(([value, text]) => choice('share-theme', value, text, value === 'own')));
    const pictures = h('p', { class: 'pictures' }, shareWords.picture);
    for (const kind of ['svg', 'png'] as const) {
      const onclick = (): void => void this.#picture(kind);
      pictures.append(h('button', { type: 'button', onclick }, downloadAs(kind.toUpperCase())));
    }
    this.#dialog = h(
      'dialog',
      { class: 'share', 'aria-labelledby': 'share-title', 'aria-describedby': 'share-summary' },
      h('form', { method: 'dialog', class: 'top' }, this.#title, h('button', { class: 'close' }, shareWords.close)),
      this.#summary,
      this.#themes,
      this.#formats,
      this.#platforms,
      this.#columnLabel,
      this.#keyLabel,
      this.#note,
      this.#text,
      h('p', { class: 'acts' }, this.#copy, this.#save),
      pictures,
      this.#more,
      this.#status,
    );
    for (const choices of [this.#themes, this.#formats, this.#columnLabel, this.#keyLabel])
      choices.addEventListener('change', () => this.#fill());
    this.#copy.addEventListener('click', () => void this.#copyText());
    this.#save.addEventListener('click', () => this.#saveText());
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    document.body.append(this.#dialog);
    void offering.then((offer) => (this.#forPlatform = offer?.(this.#platforms, this.#formats, () => this.#fill())));
  }

  open(content: ShareContent): void {
    this.#content = content;
    const before = this.#format;
    const texts = content.texts(this.#choice);
    const { title, summary } = content.subject;
    this.#title.textContent = shareTitle(title);
    this.#summary.textContent = summary;
    keepFlagsWhole(this.#summary);
    const chosen = texts.find(({ id }) => id === before) ?? texts[0];
    const choices = texts.map((text) => choice('share-format', text.id, text.name, text === chosen));
    const [common, rarer] = [choices.slice(0, commonFormats), choices.slice(commonFormats)];
    const isRarer = chosen !== undefined && texts.indexOf(chosen) >= commonFormats;
    this.#formats.replaceChildren(
      h('legend', {}, shareWords.as),
      ...common,
      ...(rarer.length > 0 ? [h('details', { open: isRarer }, h('summary', {}, shareWords.more), ...rarer)] : []),
    );
    this.#more.replaceChildren(
      ...(content.more?.(
        () => this.#theme ?? shownTheme(),
        (sentence) => this.#say(sentence),
      ) ?? []),
    );
    this.#fill();
    if (location.protocol === 'file:') this.#say(shareWords['from-file']);
    this.#dialog.showModal();
  }

  /** The theme that is asked for; nothing for that of who reads. */
  get #theme(): Theme | undefined {
    const value = this.#themes.querySelector<HTMLInputElement>(':checked')?.value;
    return themes.find((theme) => theme === value);
  }

  get #choice(): ShareChoice {
    const column = frameColumnIds.find((id) => id === this.#column.value) ?? firstChoice.column;
    return { theme: this.#theme, column, key: this.#key.checked };
  }

  get #format(): string | undefined {
    return this.#formats.querySelector<HTMLInputElement>(':checked')?.value;
  }

  /** The text for the chosen platform, or of the chosen format. */
  #chosen(): ShareText | undefined {
    if (!this.#content) return undefined;
    const choice = this.#choice;
    return this.#forPlatform?.(this.#content.subject, choice) ?? this.#content.texts(choice).find(({ id }) => id === this.#format);
  }

  #fill(): void {
    const chosen = this.#chosen();
    if (!chosen) return;
    const { text, note, missing = shareWords['no-picture'], hasKey = false } = chosen;
    this.#note.textContent = text === undefined ? missing : note;
    this.#keyLabel.hidden = !hasKey;
    this.#columnLabel.hidden = !text?.includes('<iframe') || this.#content?.subject.heights === undefined;
    this.#text.value = text ?? '';
    this.#text.dataset['format'] = chosen.id;
    this.#text.disabled = this.#copy.disabled = this.#save.disabled = text === undefined;
    this.#say('');
  }

  async #copyText(): Promise<void> {
    const copied = await copyText(this.#text.value, this.#dialog);
    if (copied) this.#copy.focus();
    else this.#text.select();
    this.#say(copied ? copiedText(this.#chosen()?.name ?? '') : shareWords['not-copied']);
  }

  #saveText(): void {
    const chosen = this.#chosen();
    if (!chosen || !this.#content) return;
    saveFile(new Blob([this.#text.value], { type: 'text/plain;charset=utf-8' }), `${this.#content.fileName}.${chosen.ending}`);
    this.#say(savedFile(chosen.name));
  }

  async #picture(kind: 'svg' | 'png'): Promise<void> {
    if (!this.#content) return;
    // A picture has one theme: for a reader’s own it is that of this page.
    const theme = this.#theme ?? shownTheme();
    try {
      const svg = svgOf(this.#content, theme);
      const file = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg);
      saveFile(file, `${this.#content.fileName}${inDark(theme)}.${kind}`);
      this.#say(savedFile(kind.toUpperCase(), theme));
    } catch {
      this.#say(shareWords['not-drawn']);
    }
  }

  #say(sentence: string): void {
    this.#status.textContent = sentence;
  }
}

let dialog: ShareDialog | undefined;

/** Lets the buttons of a page open the dialog about what an element of it shows. Where that has nothing to take away, none opens. */
export const offerShare = (contentOf: (shown: HTMLElement, root: string) => ShareContent | undefined | Promise<ShareContent>): void =>
  provide(shareKey, async (shown: HTMLElement): Promise<void> => {
    const content = await contentOf(shown, rootOf(shown));
    if (content) (dialog ??= new ShareDialog()).open(content);
  });

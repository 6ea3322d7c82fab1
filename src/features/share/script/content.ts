import type { Palette, Theme } from '../../../export/palette.ts';
import type { Picture } from '../../../export/picture.ts';
import type { Format } from '../../../export/texts/format.ts';
import { inTheme, type Subject } from '../../../export/texts/subject.ts';

/** A text that the dialog gives; one that the state does not have is undefined. */
export type ShareText = Pick<Format<unknown>, 'id' | 'name' | 'note' | 'ending'> & { readonly text: string | undefined };

/** What the dialog gives: what is shared, its texts in a theme or in that of who reads, and a picture. */
export interface ShareContent {
  readonly subject: Subject;
  readonly fileName: string;
  readonly texts: (theme: Theme | undefined) => readonly ShareText[];
  readonly picture: (theme: Theme, palette: Palette) => Picture;
  /** What else the dialog gives, with the theme of its choice, and a place to say what was done. */
  readonly more?: (theme: () => Theme, say: (sentence: string) => void) => readonly Node[];
}

/** The texts of something in each of these formats. */
export const textsOf =
  <T>(formats: readonly Format<T>[], subject: Subject, state: T): ShareContent['texts'] =>
  (theme) => {
    const themed = inTheme(subject, theme);
    return formats.map((format) => ({ ...format, text: format.textOf(themed, state) }));
  };

/** The absolute address of the site's root, as a figure knows it. */
export const rootOf = (figure: HTMLElement): string => new URL(figure.dataset['root'] ?? '/', location.href).href;

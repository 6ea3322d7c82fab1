import type { Palette, Theme } from '../../export/palette.ts';
import type { Picture } from '../../export/picture.ts';
import type { Format } from '../../export/texts/formats.ts';
import type { Subject } from '../../export/texts/subject.ts';

/** What the dialog gives: texts (one that the state does not have is undefined), and a picture. */
export interface ShareContent {
  readonly title: string;
  readonly fileName: string;
  readonly texts: readonly (Pick<Format<unknown>, 'id' | 'name' | 'note' | 'ending'> & { readonly text: string | undefined })[];
  readonly picture: (theme: Theme, palette: Palette) => Picture;
}

/** The texts of something in each of these formats. */
export const textsOf = <T>(formats: readonly Format<T>[], subject: Subject, state: T): ShareContent['texts'] =>
  formats.map((format) => ({ ...format, text: format.textOf(subject, state) }));

/** The absolute address of the site's root, as a figure knows it. */
export const rootOf = (figure: HTMLElement): string => new URL(figure.dataset['root'] ?? '/', location.href).href;

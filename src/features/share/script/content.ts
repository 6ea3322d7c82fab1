import type { FrameColumn } from '../../../export/frame-height.ts';
import type { Palette, Theme } from '../../../export/palette.ts';
import type { Picture } from '../../../export/picture.ts';
import type { Format, TextChoice } from '../../../export/texts/format.ts';
import { inColumn, inTheme, type Subject } from '../../../export/texts/subject.ts';

/** A text that the dialog gives; one that the state does not have is undefined. */
export type ShareText = Pick<Format<unknown>, 'id' | 'name' | 'note' | 'ending' | 'missing' | 'hasKey'> & {
  readonly text: string | undefined;
};

/** What a reader chose of the texts: a theme or that of who reads, the column that a frame will stand in, and whether a diagram has a key. */
export interface ShareChoice extends TextChoice {
  readonly theme: Theme | undefined;
  readonly column: FrameColumn;
}

/** What holds before anybody chose. */
export const firstChoice: ShareChoice = { theme: undefined, column: 'any', key: true };

/** What the dialog gives: what is shared, its texts in a theme or in that of who reads, and a picture. */
export interface ShareContent {
  readonly subject: Subject;
  readonly fileName: string;
  readonly texts: (choice: ShareChoice) => readonly ShareText[];
  readonly picture: (theme: Theme, palette: Palette) => Picture;
  /** What else the dialog gives, with the theme of its choice, and a place to say what was done. */
  readonly more?: (theme: () => Theme, say: (sentence: string) => void) => readonly Node[];
}

/** A subject as a reader chose it. */
export const chosenSubject = (subject: Subject, { theme, column }: ShareChoice): Subject => inTheme(inColumn(subject, column), theme);

/** The texts of something in each of these formats. */
export const textsOf =
  <T>(formats: readonly Format<T>[], subject: Subject, state: T): ShareContent['texts'] =>
  (choice) => {
    const chosen = chosenSubject(subject, choice);
    return formats.map((format) => ({
      ...format,
      note: subject.svg === undefined ? (format.withoutPicture ?? format.note) : format.note,
      text: format.textOf(chosen, state, choice),
    }));
  };

/** The absolute address of the site's root, as a figure knows it. */
export const rootOf = (figure: HTMLElement): string => new URL(figure.dataset['root'] ?? '/', location.href).href;

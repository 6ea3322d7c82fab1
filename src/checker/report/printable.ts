/** Text that moves no cursor and turns no direction: control and bidirectional characters as a middle dot. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '·');

/** Text as one line. */
export const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' '));

/** Lines set in by some spaces. */
export const indent = (text: string, spaces: number): string => text.replace(/^(?=.)/gm, ' '.repeat(spaces));

/** Text that moves no cursor and turns no direction: control and bidirectional characters as a middle dot. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g, '·');

/** Text as one line. */
export const oneLine = (text: string): string => printable(text.replace(/\s+/g, ' '));

/** Lines set in by some spaces. */
export const indent = (text: string, spaces: number): string => text.replace(/^(?=.)/gm, ' '.repeat(spaces));

/** Data as JSON text, whose strings move no cursor and turn no direction either: they are escaped, so that a parser gets them as they are. */
export const jsonText = (data: unknown): string =>
  `${JSON.stringify(data, null, 2).replace(/[\u007F-\u009F\u2028-\u202E\u2066-\u2069]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;

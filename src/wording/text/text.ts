/** The text with a capital at its start. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The text with a small letter at its start. */
export const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The text with a full stop, unless it ends like a sentence already. */
export const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** A clause as a sentence: with a capital, and with its end. */
export const sentence = (clause: string): string => ended(capital(clause));

/** A text of at most `most` characters; a longer one is cut there. For what a reader wrote, so that a message about it stays short. */
export const shortened = (text: string, most = 40): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** The same for prose, which is cut between two words. */
export const shortenedAtWord = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most);
  return `${text.slice(0, end > 0 ? end : most)} …`;
};

/** A sentence in pieces, so that what stands in backticks can be shown as code. */
export const spansOf = (sentence: string) => sentence.split('`').map((text, index) => ({ text, isCode: index % 2 === 1 }));

/** A whole number as readers of English write it: `5,000`. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** A number with its noun: "1 path", "2,000 paths". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : many}`;

/** The place of one among all: "3 of 12". */
export const outOf = (at: number, all: number): string => `${at} of ${all}`;

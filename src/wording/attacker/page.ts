// What the page of a path says of an attacker. `[words](id)` is a link that the page knows.

export const beTheAttackerIn = (mode: string): string => `Be the attacker (${mode})`;
export const seatGets = (seat: string, sentence: string, line?: string): string =>
  line === undefined ? `[${seat}](position): ${sentence}` : `[${seat}](position): ${sentence} ${line}`;
export const theCapture = 'The capture';
export const othersGetNothing = (positions: number): string =>
  `The other ${String(positions)} positions can do nothing on this path, and nothing was captured there.`;

import { bytesWords } from '../wire/reads.ts';

/** What the bubble of an attacker says beside what was captured. */
export const bubbleWords = {
  title: 'What this attacker captures',
  close: 'Close what is captured',
  request: 'Request',
  response: 'Response',
  decrypted: 'Decrypted with the attacker’s key',
  capture: 'The capture, byte by byte',
  measurement: 'The measurement',
  printed: 'What the client prints:',
} as const;

/** Said of a row before what it holds: from whom it comes. */
export const wayWords = (forward: boolean): string => (forward ? 'from the client: ' : 'from the server: ');
/** Behind the name of a frame: who sent it, and its length. */
export const frameSource = (from: string, length: number): string => `from ${from}, ${bytesWords(length)}`;
/** Behind the name of a channel: that its keys follow, and who wrote what is on it. */
export const keyByKey = ', key by key: ';
export const madeByAttacker = ', made by the man in the middle';

import { capital } from '../../../wording/text/text.ts';
import type { ShownFrame } from '../../../wording/attacker/captured-data.ts';
import { bytesOf } from '../capture.ts';
import type { DecodedFrame } from '../decode/decode.ts';
import { frameName, recordsIn } from '../frame-name.ts';
import { partyOf } from '../party.ts';
import { isReadable, readableText } from '../readable.ts';

/** How many bytes of an unreadable frame are shown beside the eye; its own page has all that were recorded. */
const shownBytes = 34;

/** Hides a bearer token wherever it stands in a text: in a header, and in an answer that repeats it. */
export const redacted = (text: string): string => text.replace(/\b(Bearer )[^\s"]+/g, '$1[redacted]');

/** What a frame is called: a hello by its first record, since what follows in it is of the same step, and anything else by all that it has. */
function nameOf(decoded: DecodedFrame): string {
  const name = frameName(decoded);
  if (decoded.protocol !== 'tls' || /Hello$/.test(name)) return redacted(name);
  return capital([...new Set(recordsIn(decoded.frame).map(({ name: each }) => each))].join(', '));
}

/** A frame with what is shown of it: text where anyone can read it, and the first bytes otherwise. */
export function shownFrame(decoded: DecodedFrame): ShownFrame {
  const { number, fromClient: forward, frame } = decoded;
  const text = readableText(decoded);
  const head = { number, forward, from: partyOf(frame.from).name, name: nameOf(decoded), length: frame.len };
  if (text !== undefined) return { ...head, text: redacted(text) };
  const bytes = bytesOf(decoded.frame).subarray(0, shownBytes);
  return { ...head, hex: Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ') };
}

/** Whether a frame has nothing but encrypted records, or encrypted packets of SSH. */
const isCiphertext = (decoded: DecodedFrame): boolean =>
  decoded.protocol === 'ssh'
    ? frameName(decoded) === 'Encrypted packets'
    : decoded.protocol === 'tls' &&
      recordsIn(decoded.frame).length > 0 &&
      recordsIn(decoded.frame).every(({ name }) => name === 'encrypted data');

/** Whether a frame belongs to the beginning that everybody can read: both hellos of TLS, both version lines of SSH. */
const opens = (decoded: DecodedFrame): boolean =>
  ['ClientHello', 'ServerHello', 'Version of SSH and software'].includes(frameName(decoded));

const firstOfEach = (frames: readonly DecodedFrame[]): readonly DecodedFrame[] =>
  [true, false].flatMap((forward) => frames.find(({ fromClient }) => fromClient === forward) ?? []);

/**
 * The frames of one connection that tell what is captured: the request and the response where anyone reads them; the beginning and what comes
 * after it where an attacker answers; and otherwise the first ciphertext of each side.
 */
export function tellingFrames(frames: readonly DecodedFrame[], attackerAnswers: boolean): readonly DecodedFrame[] {
  const readable = frames.filter(isReadable);
  if (readable.length > 0) return firstOfEach(readable);
  const ciphertext = firstOfEach(frames.filter(isCiphertext));
  if (!attackerAnswers && ciphertext.length > 0) return ciphertext;
  const beginning = frames.filter(opens).slice(0, 2);
  const last = frames.find((frame) => frame.number > (beginning.at(-1)?.number ?? 0));
  return [...beginning, ...(last ? [last] : [])];
}

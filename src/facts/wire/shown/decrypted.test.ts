import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { captures, type Capture } from '../capture.ts';
import { wholeFile } from './whole-capture.ts';

const tshark = '/usr/bin/tshark';
if (!existsSync(tshark)) console.log('No capture is decrypted with tshark, because it is not installed (Debian: apt-get install tshark).');

/** Who sent a piece of what Wireshark decrypted: of the two sides of a connection, it indents one. */
interface Piece {
  readonly isIndented: boolean;
  readonly bytes: Buffer;
}

/** What Wireshark decrypts of the only connection of a file, with the keys that are in it. */
function decryptedPieces(file: string): readonly Piece[] {
  const { stdout } = spawnSync(tshark, ['-r', file, '-q', '-z', 'follow,tls,raw,0'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return stdout
    .split('\n')
    .filter((line) => /^\t?[0-9a-f]{2,}$/.test(line))
    .map((line) => ({ isIndented: line.startsWith('\t'), bytes: Buffer.from(line.trim(), 'hex') }));
}

/** One message: who sent it, in which stream of SPDY or channel of WebSocket, and its text. Read without the code that recorded them. */
interface Message {
  readonly isIndented: boolean;
  readonly stream: number | 'http';
  readonly text: string;
}

/** The first frame of SPDY in some bytes: its length, and its data, where it has any. The first bit tells a frame of control. */
function spdyFrame(bytes: Buffer): { readonly length: number; readonly stream: number; readonly data: Buffer } | undefined {
  const length = bytes.length < 8 ? Infinity : 8 + bytes.readUIntBE(5, 3);
  if (length > bytes.length) return undefined;
  return { length, stream: bytes.readUInt32BE(0), data: (bytes[0] ?? 0) < 0x80 ? bytes.subarray(8, length) : Buffer.alloc(0) };
}

/** The same of a frame of WebSocket below 64 KiB. Its data begin with the channel; what is no message has none. */
function webSocketFrame(bytes: Buffer): { readonly length: number; readonly stream: number; readonly data: Buffer } | undefined {
  const [first = 0, second = 0] = bytes;
  const isLong = (second & 127) === 126;
  const mask = (isLong ? 4 : 2) + (second & 128 ? 4 : 0);
  if (bytes.length < mask) return undefined;
  const length = mask + (isLong ? bytes.readUInt16BE(2) : second & 127);
  if (length > bytes.length) return undefined;
  const data = Buffer.from(bytes.subarray(mask, length));
  if (second & 128) for (let at = 0; at < data.length; at += 1) data[at] = (data[at] ?? 0) ^ (bytes[mask - 4 + (at % 4)] ?? 0);
  return { length, stream: data[0] ?? 0, data: (first & 15) === 2 ? data.subarray(1) : Buffer.alloc(0) };
}

/** The heads of HTTP, and the data of what they agree to change to, in the order in which each was complete. */
function messagesIn(pieces: readonly Piece[]): readonly Message[] {
  const messages: Message[] = [];
  const rest = new Map<boolean, Buffer>();
  const isUpgraded = new Set<boolean>();
  const isWebSocket = pieces.some(({ bytes }) => /^Upgrade: websocket/im.test(bytes.toString('latin1')));
  for (const { isIndented, bytes } of pieces) {
    let left = Buffer.concat([rest.get(isIndented) ?? Buffer.alloc(0), bytes]);
    const head = left.indexOf('\r\n\r\n');
    if (!isUpgraded.has(isIndented) && head >= 0) {
      messages.push({ isIndented, stream: 'http', text: left.subarray(0, head).toString() });
      isUpgraded.add(isIndented);
      left = left.subarray(head + 4);
    }
    const next = (): ReturnType<typeof spdyFrame> => (isWebSocket ? webSocketFrame(left) : spdyFrame(left));
    for (let found = isUpgraded.has(isIndented) ? next() : undefined; found; found = next()) {
      if (found.data.length > 0) messages.push({ isIndented, stream: found.stream, text: found.data.toString() });
      left = left.subarray(found.length);
    }
    rest.set(isIndented, left);
  }
  return messages;
}

/** Those of an exec; `whole.test.ts` has the others. */
const decryptedCaptures = captures.filter(({ decrypted }) => decrypted?.some(({ channel }) => channel === 'stdin'));

/** What the record says was decrypted, and what Wireshark decrypts, in one form: the names of senders and channels stand for sides and streams. */
function compared({ id, decrypted = [] }: Capture) {
  const messages = messagesIn(decryptedPieces(wholeFile(id) ?? ''));
  const [sides, streams] = [new Map<boolean, string>(), new Map<number | 'http', string>()];
  messages.forEach(({ isIndented, stream }, at) => {
    const recorded = decrypted[at];
    if (recorded && !sides.has(isIndented)) sides.set(isIndented, recorded.from);
    if (recorded && !streams.has(stream)) streams.set(stream, recorded.channel);
  });
  return {
    sides,
    streams,
    recorded: decrypted.map(({ from, channel, text }) => ({ from, channel, text })),
    byWireshark: messages.map(({ isIndented, stream, text }) => {
      const channel = streams.get(stream);
      // The end of a channel has its number as its only byte; the record has its name. The first of them is standard input.
      return { from: sides.get(isIndented), channel, text: channel === 'close' && text === '\0' ? 'stdin' : text };
    }),
  };
}

describe('the captures that the page decrypts', () => {
  it('each has its whole file, with the keys in it', () => {
    for (const { id, decrypted } of captures) if (decrypted) expect([id, existsSync(wholeFile(id) ?? '')]).toEqual([id, true]);
  });

  it.skipIf(!existsSync(tshark)).each(decryptedCaptures)(
    'Wireshark decrypts of $id every message that the page shows, from the same side, in the same stream and order, and no other',
    (capture) => {
      const { sides, streams, recorded, byWireshark } = compared(capture);
      expect(recorded.length).toBeGreaterThan(4);
      expect(byWireshark).toEqual(recorded);
      // A side and a stream have one name each, so no two of them can stand for one another.
      expect([sides.size, new Set(sides.values()).size]).toEqual([2, 2]);
      expect(new Set(streams.values()).size).toBe(streams.size);
    },
  );
});

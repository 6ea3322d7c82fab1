import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';

/** What a server adds to the key of a client (RFC 6455, section 1.3). */
const acceptance = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const [continuation, binary, close, ping, pong] = [0, 2, 8, 9, 10] as const;

/** The value of `Sec-WebSocket-Accept` for the key that a client sent. */
export const acceptOf = (key: string): string => createHash('sha1').update(`${key}${acceptance}`).digest('base64');

const frame = (code: number, payload: Buffer): Buffer => {
  const { length } = payload;
  const head = Buffer.alloc(length < 126 ? 2 : 4);
  head[0] = 0x80 | code;
  head[1] = length < 126 ? length : 126;
  if (length >= 126) head.writeUInt16BE(length, 2);
  return Buffer.concat([head, payload]);
};

/** One frame of a WebSocket. */
interface WebSocketFrame {
  readonly code: number;
  readonly payload: Buffer;
}

/** Reads one direction of a WebSocket (RFC 6455). Pieces may end anywhere. */
export class WebSocketReader {
  #rest: Buffer = Buffer.alloc(0);

  /** The frames that are complete with this piece. */
  read(piece: Buffer): readonly WebSocketFrame[] {
    this.#rest = Buffer.concat([this.#rest, piece]);
    const frames: WebSocketFrame[] = [];
    for (let next = this.#next(); next; next = this.#next()) frames.push(next);
    return frames;
  }

  /** The next frame that is complete, without its mask, which clients put on each. */
  #next(): WebSocketFrame | undefined {
    const [first = 0, second = 0] = this.#rest;
    const short = second & 0x7f;
    const lengthEnds = short === 126 ? 4 : short === 127 ? 10 : 2;
    const begin = lengthEnds + (second & 0x80 ? 4 : 0);
    if (this.#rest.length < begin) return undefined;
    const length = short === 126 ? this.#rest.readUInt16BE(2) : short === 127 ? Number(this.#rest.readBigUInt64BE(2)) : short;
    if (this.#rest.length < begin + length) return undefined;
    const mask = this.#rest.subarray(lengthEnds, begin);
    const payload = Buffer.from(this.#rest.subarray(begin, begin + length).map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
    this.#rest = this.#rest.subarray(begin + length);
    return { code: first & 15, payload };
  }
}

/**
 * The server’s end of a WebSocket that is open, as far as exec and port-forward use it: messages of bytes, of at most 65,535 each when sent. `take` gets the
 * payload of each frame of data. A close is answered, and ends the connection.
 */
export class WebSocketEnd {
  readonly #socket: Duplex;

  constructor(socket: Duplex, take: (message: Buffer) => void) {
    this.#socket = socket;
    const reader = new WebSocketReader();
    socket.on('data', (piece: Buffer) => {
      for (const { code, payload } of reader.read(piece)) {
        if (code === ping) socket.write(frame(pong, payload));
        else if (code === close) socket.end(frame(close, payload));
        else if (code === binary || code === continuation) take(payload);
      }
    });
  }

  send(message: Buffer): void {
    this.#socket.write(frame(binary, message));
  }

  /** Says that nothing more comes, and that this is as it should be. */
  close(): void {
    this.#socket.write(frame(close, Buffer.from([0x03, 0xe8])));
  }
}

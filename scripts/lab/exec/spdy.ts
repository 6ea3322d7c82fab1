import { constants, inflateSync } from 'node:zlib';

/**
 * SPDY/3.1 as far as the API server speaks it to a kubelet for `exec`: it opens one stream for each channel, names the channel in a header, and
 * sends the bytes of the channel as frames of data (SPDY Protocol, draft 3.1, section 2). A client of HTTP has no use for the rest.
 */
export type SpdyFrame =
  | { readonly kind: 'open'; readonly stream: number; readonly headers: Readonly<Record<string, string>> }
  | { readonly kind: 'data'; readonly stream: number; readonly data: Buffer; readonly last: boolean }
  | { readonly kind: 'ping'; readonly id: number }
  | { readonly kind: 'other'; readonly type: number };

const [synStream, synReply, ping] = [1, 2, 6] as const;
/** The version of the protocol, with the bit that tells a control frame from one of data. */
const control = 0x8003;
const lastOfItsStream = 1;

/** The words of the dictionary that stand in it with their length in front (section 2.6.10.1 of the draft). */
const words = [
  ...['options', 'head', 'post', 'put', 'delete', 'trace', 'accept', 'accept-charset', 'accept-encoding', 'accept-language'],
  ...['accept-ranges', 'age', 'allow', 'authorization', 'cache-control', 'connection', 'content-base', 'content-encoding'],
  ...['content-language', 'content-length', 'content-location', 'content-md5', 'content-range', 'content-type', 'date', 'etag'],
  ...['expect', 'expires', 'from', 'host', 'if-match', 'if-modified-since', 'if-none-match', 'if-range', 'if-unmodified-since'],
  ...['last-modified', 'location', 'max-forwards', 'pragma', 'proxy-authenticate', 'proxy-authorization', 'range', 'referer'],
  ...['retry-after', 'server', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'user-agent', 'vary', 'via', 'warning'],
  ...[
    'www-authenticate',
    'method',
    'get',
    'status',
    '200 OK',
    'version',
    'HTTP/1.1',
    'url',
    'public',
    'set-cookie',
    'keep-alive',
    'origin',
  ],
];

/** What stands in it after them. */
const rest =
  '100101201202205206300302303304305306307402405406407408409410411412413414415416417502504505203 Non-Authoritative Information' +
  '204 No Content301 Moved Permanently400 Bad Request401 Unauthorized403 Forbidden404 Not Found500 Internal Server Error' +
  '501 Not Implemented503 Service UnavailableJan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec 00:00:00 ' +
  'Mon, Tue, Wed, Thu, Fri, Sat, Sun, GMTchunked,text/html,image/png,image/jpg,image/gif,application/xml,application/xhtml+xml,' +
  'text/plain,text/javascript,publicprivatemax-age=gzip,deflate,sdchcharset=utf-8charset=iso-8859-1,utf-,*,enq=0.';

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** What both ends begin to compress headers with. A wrong byte in it makes zlib refuse the first header, since the stream has its checksum. */
export const dictionary = Buffer.concat([...words.flatMap((word) => [number(word.length), Buffer.from(word)]), Buffer.from(rest)]);

/** Names and values, each with its length in front. */
function headersIn(block: Buffer): Readonly<Record<string, string>> {
  let at = 4;
  const text = (): string => {
    const length = block.readUInt32BE(at);
    at += 4 + length;
    return block.toString('utf8', at - length, at);
  };
  return Object.fromEntries(Array.from({ length: block.readUInt32BE(0) }, () => [text(), text()]));
}

/** Reads one direction of a connection. Pieces may end anywhere. */
export class SpdyReader {
  #rest: Buffer = Buffer.alloc(0);
  #compressed: Buffer = Buffer.alloc(0);
  #headersRead = 0;

  /** The frames that are complete with this piece. */
  read(piece: Buffer): readonly SpdyFrame[] {
    this.#rest = Buffer.concat([this.#rest, piece]);
    const frames: SpdyFrame[] = [];
    while (this.#rest.length >= 8) {
      const length = this.#rest.readUIntBE(5, 3);
      if (this.#rest.length < 8 + length) break;
      frames.push(this.#frame(this.#rest.subarray(0, 8), this.#rest.subarray(8, 8 + length)));
      this.#rest = this.#rest.subarray(8 + length);
    }
    return frames;
  }

  #frame(head: Buffer, body: Buffer): SpdyFrame {
    const last = head[4] === lastOfItsStream;
    if (head.readUInt16BE(0) < 0x8000) return { kind: 'data', stream: head.readUInt32BE(0), data: Buffer.from(body), last };
    const type = head.readUInt16BE(2);
    if (type === synStream) return { kind: 'open', stream: body.readUInt32BE(0) & 0x7fffffff, headers: this.#headers(body.subarray(10)) };
    if (type === ping) return { kind: 'ping', id: body.readUInt32BE(0) };
    return { kind: 'other', type };
  }

  /** All headers of a direction are one stream of zlib, so the next ones are what it has more than before. */
  #headers(block: Buffer): Readonly<Record<string, string>> {
    this.#compressed = Buffer.concat([this.#compressed, block]);
    const all = inflateSync(this.#compressed, { dictionary, finishFlush: constants.Z_SYNC_FLUSH });
    const headers = headersIn(all.subarray(this.#headersRead));
    this.#headersRead = all.length;
    return headers;
  }
}

const controlFrame = (type: number, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt16BE(control, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt32BE(body.length, 4);
  return Buffer.concat([head, body]);
};

/** An empty stored block: readers such as Go’s give out what came before only once they meet it. */
const endOfBlock = Buffer.from([0, 0, 0, 0xff, 0xff]);

/** Writes one direction of a connection. */
export class SpdyWriter {
  #begun = false;

  /** Agrees to a stream, with no headers: a stored block of zlib, which is not compressed. */
  accept(stream: number): Buffer {
    const none = number(0);
    const begin = this.#begun ? [] : [0x78, 0x01];
    this.#begun = true;
    const block = Buffer.concat([Buffer.from([...begin, 0, 4, 0, 0xfb, 0xff]), none, endOfBlock]);
    return controlFrame(synReply, Buffer.concat([number(stream), block]));
  }

  data(stream: number, data: string, last = false): Buffer {
    const head = number(stream);
    const length = number(Buffer.byteLength(data));
    if (last) length[0] = lastOfItsStream;
    return Buffer.concat([head, length, Buffer.from(data)]);
  }

  ping(id: number): Buffer {
    return controlFrame(ping, number(id));
  }
}

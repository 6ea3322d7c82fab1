import { bytesWords } from '../../../wording/wire/reads.ts';
import { http2FrameTypes, named } from '../../../wording/wire/names.ts';
import { textIn, type FieldReader } from './field.ts';

const preface = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';

/** The runs of printable characters in a message that has other bytes as well, the short ones left out. */
const readableIn = (bytes: Uint8Array): string =>
  [...textIn(bytes).matchAll(/[\x20-\x7e\r\n]{5,}/g)].map(([run]) => run.trim()).join(' … ');

/** What a frame carries: for a stream of gRPC, DATA has messages with five bytes before each. */
function takePayload(reader: FieldReader, type: number, size: number): void {
  if (type === 0) {
    reader.take('grpc-prefix', 5);
    reader.take('grpc-message', size - 5, readableIn);
  } else if (type === 1) reader.take('http2-header-block', size);
  else reader.take('http2-payload', size);
}

/** The HTTP/2 frames of one segment, and the preface with which a client begins. */
export function takeHttp2(reader: FieldReader): void {
  if (textIn(reader.peek(preface.length)) === preface) reader.take('http2-preface', preface.length, () => 'PRI * HTTP/2.0 … SM');
  while (reader.left > 0) {
    reader.start();
    const size = reader.number('http2-length', 3, bytesWords);
    const type = reader.number('http2-type', 1, (value) => named(http2FrameTypes, value));
    reader.take('http2-flags', 1, ([flags = 0]) => `0x${flags.toString(16).padStart(2, '0')}`);
    reader.number('http2-stream', 4);
    if (size === undefined || type === undefined) return;
    takePayload(reader, type, size);
  }
}

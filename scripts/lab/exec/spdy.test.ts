import { deflateSync, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { SpdyReader, SpdyWriter, dictionary } from './spdy.ts';

it('the dictionary has the checksum that zlib writes for the dictionary of SPDY/3', () => {
  // `dictid` in the first header block of any SPDY/3 connection, as Wireshark shows it.
  expect(deflateSync(Buffer.from('x'), { dictionary }).subarray(2, 6).toString('hex')).toBe('e3c6a7c2');
});

it('SpdyWriter agrees to streams in one stream of zlib without a dictionary, and writes data with its length and its end', () => {
  const writer = new SpdyWriter();
  const blocks = [1, 3].map((stream) => writer.accept(stream));
  expect(blocks[0]?.subarray(0, 12).toString('hex')).toBe('800300020000001400000001');
  const zlib = Buffer.concat(blocks.map((block) => block.subarray(12)));
  expect(inflateSync(zlib, { finishFlush: 2 }).toString('hex')).toBe('0000000000000000');
  expect(writer.data(3, 'hi', true).toString('hex')).toBe('00000003010000026869');
});

it('SpdyReader waits for the rest of a frame that is cut anywhere', () => {
  const frame = new SpdyWriter().data(5, 'cat');
  for (let at = 1; at < frame.length; at += 1) {
    const reader = new SpdyReader();
    expect(reader.read(frame.subarray(0, at))).toEqual([]);
    expect(reader.read(frame.subarray(at))).toEqual([{ kind: 'data', stream: 5, data: Buffer.from('cat'), last: false }]);
  }
});

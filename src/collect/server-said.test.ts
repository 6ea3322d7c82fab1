import fc from 'fast-check';
import { expect, it } from 'vitest';
import { serverSaid } from './server-said.ts';

const record = (type: number, ...body: readonly number[]): number[] => [type, 3, 3, body.length >> 8, body.length & 255, ...body];
const message = (type: number, ...body: readonly number[]): number[] => [type, 0, body.length >> 8, body.length & 255, ...body];
const hello = [3, 3, ...Array<number>(32).fill(7), 0, 0x13, 0x01, 0];
const versions13 = [0, 6, 0x00, 0x2b, 0, 2, 3, 4];

it('serverSaid() reads a ServerHello with its extension and without, and an alert', () => {
  expect(serverSaid(Buffer.from(record(22, ...message(2, ...hello, ...versions13))))).toMatchObject({ version: 'TLS 1.3' });
  expect(serverSaid(Buffer.from(record(22, ...message(2, ...hello))))).toMatchObject({ version: 'TLS 1.2' });
  expect(serverSaid(Buffer.from(record(21, 2, 70)))).toMatchObject({ isTls: true, alert: 70 });
  // An extension of versions that has none.
  expect(serverSaid(Buffer.from(record(22, ...message(2, ...hello, 0, 4, 0x00, 0x2b, 0, 0))))).toMatchObject({ version: 'TLS 1.2' });
  // A warning is no refusal.
  expect(serverSaid(Buffer.from(record(21, 1, 112)))).not.toHaveProperty('alert');
});

it('serverSaid() never throws, whatever bytes come and wherever they end', () => {
  const near = Buffer.from([
    ...record(22, ...message(2, ...hello, ...versions13)),
    ...record(22, ...message(11, 0, 0, 4, 0, 0, 1, 9), ...message(14)),
  ]);
  fc.assert(
    fc.property(fc.nat({ max: near.length }), fc.nat({ max: near.length - 1 }), fc.nat({ max: 255 }), (end, at, byte) => {
      const bytes = Buffer.from(near);
      bytes.writeUInt8(byte, at);
      expect(typeof serverSaid(bytes.subarray(0, end)).isTls).toBe('boolean');
    }),
    { numRuns: 3_000, seed: 34 },
  );
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../../scripts/verify/tests/amount.ts';
import { captureIds } from '../../wording/wire/capture-words.ts';
import { bytesOf, captureOf } from '../../facts/wire/capture.ts';
import { decoded } from '../../facts/wire/decode/decode.ts';
import { captureFile } from './capture-file.ts';

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A packet as this test reads it from a file, by the format’s specification and with nothing of the code that wrote it. */
interface Packet {
  readonly time: number;
  readonly captured: number;
  readonly length: number;
  readonly bytes: Buffer;
}

/** The blocks of a file: each has its length at both ends. */
function packetsIn(file: Uint8Array): readonly Packet[] {
  const all = Buffer.from(file);
  const packets: Packet[] = [];
  const types: number[] = [];
  for (let at = 0; at < all.length;) {
    const [type, size] = [all.readUInt32LE(at), all.readUInt32LE(at + 4)];
    expect(size % 4).toBe(0);
    expect(all.readUInt32LE(at + size - 4)).toBe(size);
    types.push(type);
    if (type === 6) {
      const [high, low, captured, length] = [12, 16, 20, 24].map((from) => all.readUInt32LE(at + from)) as [number, number, number, number];
      packets.push({ time: high * 2 ** 32 + low, captured, length, bytes: all.subarray(at + 28, at + 28 + captured) });
    }
    at += size;
  }
  expect(types.slice(0, 2)).toEqual([0x0a0d0d0a, 1]);
  return packets;
}

/** The sum of 16-bit words that is all ones where the checksum in it is right. */
const wordSum = (bytes: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 2) sum += (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  while (sum > 0xffff) sum = (sum % 0x10000) + Math.floor(sum / 0x10000);
  return sum;
};

describe('captureFile()', () => {
  it('captureFile() has every frame of the record with its payload, its whole length and its time', () => {
    for (const id of captureIds) {
      const { frames, recorded } = captureOf(id);
      const packets = packetsIn(captureFile(id));
      expect([id, packets.map(({ captured, length, bytes }) => [captured, length, hexOf(bytes.subarray(54))])]).toEqual([
        id,
        frames.map((frame) => [54 + bytesOf(frame).length, 54 + frame.len, frame.bytes_hex]),
      ]);
      const midnight = Date.parse(`${recorded?.day ?? '2026-11-24'}T00:00:00Z`) * 1000;
      expect(packets.map(({ time }) => time - midnight)).toEqual(frames.map(({ t_ms: time }) => Math.round(time * 1000)));
    }
  });

  it('captureFile() makes headers whose lengths and checksums are right, and sequence numbers without a gap', () => {
    for (const id of captureIds) {
      const next = new Map<string, number>();
      for (const { captured, length, bytes } of packetsIn(captureFile(id))) {
        expect(bytes.readUInt16BE(16)).toBe(length - 14);
        expect([id, wordSum(bytes.subarray(14, 34))]).toEqual([id, 0xffff]);
        const pseudoHeader = Buffer.from([...bytes.subarray(26, 34), 0, 6, (captured - 34) >> 8, (captured - 34) & 0xff]);
        if (captured === length) expect([id, wordSum(Buffer.concat([pseudoHeader, bytes.subarray(34)]))]).toEqual([id, 0xffff]);
        else expect([id, bytes.readUInt16BE(50)]).toEqual([id, 0]);
        const [from, to] = [hexOf(bytes.subarray(26, 30)) + bytes.readUInt16BE(34), hexOf(bytes.subarray(30, 34)) + bytes.readUInt16BE(36)];
        const [own, other] = [from + to, to + from];
        expect([id, bytes.readUInt32BE(38)]).toEqual([id, next.get(own) ?? 1]);
        expect([id, bytes.readUInt32BE(42)]).toEqual([id, next.get(other) ?? 1]);
        next.set(own, (next.get(own) ?? 1) + length - 54);
      }
    }
  });

  it('captureFile() gives the same bytes each time, and says in the file what was synthesised', () => {
    for (const id of captureIds) {
      expect(hexOf(captureFile(id))).toBe(hexOf(captureFile(id)));
      expect(Buffer.from(captureFile(id)).toString()).toContain('The headers of Ethernet, IPv4 and TCP are synthesised');
    }
    expect(Buffer.from(captureFile('konn-apiserver-server-grpc-uds')).toString()).toContain('crossed a Unix socket');
    expect(Buffer.from(captureFile('konn-apiserver-server-httpconnect-tcp')).toString()).not.toContain('Unix socket');
  });
});

const tshark = spawnSync('tshark', ['--version']).status === 0;
if (!tshark) console.log('The capture files are not opened with tshark, because it is not installed (Debian: apt-get install tshark).');

/** What Wireshark tells of each packet. */
const fields = [
  'frame.len',
  'frame.cap_len',
  'tcp.payload',
  'tcp.checksum.status',
  'ip.checksum.status',
  'frame.protocols',
  '_ws.malformed',
  '_ws.expert.severity',
];
/** From this severity on, Wireshark warns. */
const warning = 0x00600000;

describe.skipIf(!tshark)('tshark', () => {
  it('tshark finds the same frames, lengths and payloads in the files, sees the protocols, and warns of nothing', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'captures-'));
    const warnings: string[] = [];
    for (const id of partOf('captures for tshark', captureIds)) {
      const file = path.join(folder, `${id}.pcapng`);
      writeFileSync(file, captureFile(id));
      const options = ['-n', '-o', 'tcp.check_checksum:TRUE', '-o', 'ip.check_checksum:TRUE', '-T', 'fields'];
      const { status, stdout, stderr } = spawnSync('tshark', ['-r', file, ...options, ...fields.flatMap((field) => ['-e', field])], {
        encoding: 'utf8',
      });
      expect([id, status, stderr.replace(/Running as user.*\n/, '')]).toEqual([id, 0, '']);
      const rows = stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t'));
      const frames = decoded(captureOf(id));
      expect([id, rows.map(([length, captured, payload]) => [length, captured, payload])]).toEqual([
        id,
        frames.map(({ frame }) => [String(54 + frame.len), String(54 + bytesOf(frame).length), frame.bytes_hex]),
      ]);
      for (const [index, [, , , ofTcp, ofIp, protocols = '', malformed, severities = '']] of rows.entries()) {
        const { frame, protocol, number } = frames[index] ?? {};
        // 1 is a right checksum, 2 one that cannot be verified because a part of the payload was not recorded.
        expect([id, number, ofIp, ofTcp]).toEqual([id, number, '1', frame && frame.len > bytesOf(frame).length ? '2' : '1']);
        if (protocol === 'tls') expect([id, number, protocols]).toEqual([id, number, expect.stringContaining(':tls')]);
        if (protocol === 'http2') expect([id, number, protocols]).toEqual([id, number, expect.stringContaining(':http2')]);
        expect([id, number, malformed]).toEqual([id, number, '']);
        for (const severity of severities.split(',').filter(Boolean))
          if (Number(severity) >= warning) warnings.push(`${id}, frame ${number}`);
      }
    }
    rmSync(folder, { recursive: true });
    expect(warnings).toEqual([]);
  });
});

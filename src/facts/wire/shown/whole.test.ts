import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { partOf } from '../../../../scripts/verify/tests/amount.ts';
import { bytesOf, captures, type Capture } from '../capture.ts';
import { decoded } from '../decode/decode.ts';
import { decodedHandshake } from '../decode/handshake.ts';
import { redacted } from './shown-frames.ts';
import { wholeFile } from './whole-capture.ts';

const tshark = '/usr/bin/tshark';
if (!existsSync(tshark))
  console.log('No whole recording is read with tshark, because it is not installed (Debian: apt-get install tshark).');

/** What Wireshark shows of each packet: each value of a field on its own. */
function fieldsOf(file: string, filter: string, names: readonly string[]): readonly (readonly (readonly string[])[])[] {
  const options = ['-r', file, '-Y', filter, '-T', 'fields', '-E', 'aggregator=\u001f', '-E', 'separator=\u001e', '-E', 'occurrence=a'];
  const { stdout } = spawnSync(tshark, [...options, ...names.flatMap((name) => ['-e', name])], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\u001e').map((values) => values.split('\u001f').filter(Boolean)));
}

/** A message of HTTP/2 or an alert, by the port that sent it. */
interface Sent {
  readonly port: string;
  readonly channel: string;
  readonly text: string;
}

/** The fields of a message of protobuf, each by its number: numbers, and what has a length as bytes. */
function protobuf(bytes: Buffer): ReadonlyMap<number, number | Buffer> {
  const found = new Map<number, number | Buffer>();
  let at = 0;
  const number = (): number => {
    let [value, shift] = [0, 1];
    for (; ; shift *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const key = number();
    const value = number();
    if ((key & 7) === 2) found.set(key >> 3, bytes.subarray(at, (at += value)));
    else found.set(key >> 3, value);
  }
  return found;
}

/** The kinds of packets of Konnectivity, by their number in `konnectivity-client/proto/client/client.proto`. */
const packetKinds = ['DIAL_REQ', 'DIAL_RSP', 'CLOSE_REQ', 'CLOSE_RSP', 'DATA', 'DIAL_CLS', 'DRAIN'];

/** A packet of Konnectivity in words: what is dialled, what is carried, and otherwise which connection it is about. */
function packetWords(message: Buffer): Omit<Sent, 'port'> {
  const packet = protobuf(message);
  const channel = packetKinds[Number(packet.get(1) ?? 0)] ?? '';
  const payload = [...packet].find(([field]) => field !== 1)?.[1];
  const fields = protobuf(payload instanceof Buffer ? payload : Buffer.alloc(0));
  const carried = fields.get(3);
  if (channel === 'DIAL_REQ') return { channel, text: `${String(fields.get(1))} ${String(fields.get(2))}` };
  if (channel === 'DATA' && carried instanceof Buffer)
    return { channel, text: carried[1] === 3 && (carried[0] ?? 0) < 24 ? `TLS, ${carried.length} bytes` : carried.toString() };
  return { channel, text: `connection ${String(fields.get(channel === 'DIAL_RSP' || channel === 'CLOSE_RSP' ? 2 : 1))}` };
}

const firstLine: Readonly<Record<string, (values: Readonly<Record<string, string>>) => string>> = {
  ':method': ({ ':method': method, ':path': path }) => `${method} ${path} HTTP/2`,
  ':status': ({ ':status': status }) => `HTTP/2 ${status}`,
};

/** The alert of a client that refuses a certificate (RFC 8446, section 6.2). */
const alertNames: Readonly<Record<string, string>> = { 42: 'bad_certificate (42)' };

/** The heads and the data of HTTP/2, and the alerts that end it, in their order. */
function sentIn(file: string): readonly Sent[] {
  const names = [
    'tcp.srcport',
    'http2.type',
    'http2.header.name',
    'http2.header.value',
    'http2.data.data',
    'tls.alert_message.desc',
    'http2.length',
  ];
  const isGrpc = fieldsOf(file, 'http2.header.value == "application/grpc"', ['frame.number']).length > 0;
  return fieldsOf(file, 'http2 || tls.alert_message', names).flatMap(
    ([[port = ''] = [], types = [], keys = [], values = [], data = [], alerts = [], lengths = []]) => {
      const lines = keys.map((key, index) => [key, values[index] ?? ''] as const);
      // A head begins with the fields whose names begin with a colon.
      const starts = lines.flatMap(([key], index) => (key.startsWith(':') && !lines[index - 1]?.[0].startsWith(':') ? [index] : []));
      const heads = starts.map((start, index) => lines.slice(start, starts[index + 1]));
      const bodies = [...data];
      const sent = types.flatMap((type, index): readonly Sent[] => {
        if (type === '1') {
          const head = heads.shift();
          if (!head) return [];
          const shown = Object.fromEntries(head);
          const first = Object.entries(firstLine).find(([key]) => key in shown)?.[1](shown) ?? '';
          const rest = head.filter(([key]) => !/^:(method|path|status)$/.test(key)).map(([key, value]) => `${key}: ${value}`);
          return [{ port, channel: 'http', text: [first, ...rest].join('\r\n') }];
        }
        // An empty frame of data ends a stream, and Wireshark shows the whole body with it once more.
        const body = type === '0' && lengths[index] !== '0' ? Buffer.from(bodies.shift() ?? '', 'hex') : Buffer.alloc(0);
        if (body.length === 0) return [];
        return [{ port, ...(isGrpc ? packetWords(body.subarray(5)) : { channel: 'body', text: body.toString() }) }];
      });
      return [
        ...sent,
        ...alerts.filter((alert) => alert !== '0').map((alert) => ({ port, channel: 'alert', text: alertNames[alert] ?? alert })),
      ];
    },
  );
}

/** What HTTP/1.1 inside of TLS says, head and body apart: each piece that Wireshark decrypts is one message. */
function spokenIn(file: string): readonly Sent[] {
  const { stdout } = spawnSync(tshark, ['-r', file, '-q', '-z', 'follow,tls,raw,0'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const ports = [...stdout.matchAll(/^Node \d: .*:(\d+)$/gm)].map(([, port = '']) => port);
  return stdout
    .split('\n')
    .filter((line) => /^\t?[0-9a-f]{2,}$/.test(line))
    .flatMap((line) => {
      const [head = '', body = ''] = Buffer.from(line.trim(), 'hex')
        .toString()
        .split(/\r\n\r\n(.*)/s);
      const port = ports[line.startsWith('\t') ? 1 : 0] ?? '';
      return [{ port, channel: 'http', text: head }, ...(body ? [{ port, channel: 'body', text: body }] : [])];
    });
}

const whole = captures.filter(({ id }) => wholeFile(id) !== undefined);
const fileOf = ({ id }: Capture): string => wholeFile(id) ?? '';
/** Those of an exec have their own test. */
const spoken = whole.filter(({ decrypted }) => decrypted && !decrypted.some(({ channel }) => channel === 'stdin'));

/** The port of each side by its name in the record: it sent the first segment, or it did not. */
function nameOfPort(capture: Capture): ReadonlyMap<string, string> {
  const [[client = ''] = [], [server = ''] = []] = fieldsOf(fileOf(capture), 'tcp.len > 0', ['tcp.srcport', 'tcp.dstport'])[0] ?? [];
  const [first] = capture.frames;
  return new Map([
    [client, first?.from ?? ''],
    [server, first?.to ?? ''],
  ]);
}

describe.skipIf(!existsSync(tshark))('the whole recordings', () => {
  it.each(partOf('whole recordings for tshark', whole))(
    'tshark finds in that of $id the handshake of TCP and the frames that the page shows',
    (capture) => {
      const file = fileOf(capture);
      expect(statSync(file).size).toBeLessThan(60 * 1024);
      expect(fieldsOf(file, 'tcp.flags.syn == 1', ['tcp.flags.ack'])).toHaveLength(2);
      const names = nameOfPort(capture);
      const segments = fieldsOf(file, 'tcp.len > 0', ['tcp.srcport', 'tcp.len', 'tcp.payload']);
      expect(segments).toHaveLength(capture.totalFrames);
      expect(
        segments.slice(0, capture.frames.length).map(([[port = ''] = [], [length = ''] = [], [bytes = ''] = []], index) => ({
          from: names.get(port),
          len: Number(length),
          payload: bytes.slice(0, capture.frames[index]?.bytes_hex.length),
        })),
      ).toEqual(capture.frames.map((frame) => ({ from: frame.from, len: frame.len, payload: frame.bytes_hex })));
    },
  );

  it.each(partOf('whole recordings for tshark', spoken))(
    'tshark decrypts of $id every message that the page shows, from the same side and in the same order, and no other',
    (capture) => {
      const file = fileOf(capture);
      const names = nameOfPort(capture);
      const sent = sentIn(file);
      const byWireshark = sent.length > 0 ? sent : spokenIn(file);
      expect(byWireshark.map(({ port, channel, text }) => ({ from: names.get(port), channel, text: redacted(text) }))).toEqual(
        capture.decrypted?.map(({ from, channel, text }) => ({ from, channel, text })),
      );
      expect(byWireshark.length).toBeGreaterThan(0);
    },
  );

  it.each(
    partOf(
      'whole recordings for tshark',
      whole.filter(({ handshake }) => handshake),
    ),
  )('tshark decrypts of $id the messages of the handshake, byte by byte', (capture) => {
    const { stdout } = spawnSync(tshark, ['-r', fileOf(capture), '-T', 'json', '-x', '--no-duplicate-keys'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const messages = [...stdout.matchAll(/"tls\.handshake_raw": \[\s*("[^\]]*|(?:\[[^\]]*\],?\s*)+)\]/g)].flatMap(([, found = '']) =>
      [...found.matchAll(/"([0-9a-f]{8,})"/g)].map(([, hex = '']) => hex),
    );
    // The two hellos are in the clear, and a ticket comes after the handshake.
    expect(messages.filter((hex) => !/^0[124]/.test(hex))).toEqual(capture.handshake?.map(({ bytes_hex: hex }) => hex));
  });

  it('the names that the page shows of a certificate are those that Node.js reads in it', () => {
    let compared = 0;
    for (const { frame, fields } of whole.flatMap(decodedHandshake))
      for (const { at, size, value } of fields.filter(({ kind }) => kind === 'tls-certificate')) {
        const { subject, issuer } = new X509Certificate(bytesOf(frame).subarray(at, at + size));
        const names = `${issuer}\n${subject}`.split('\n').map((line) => line.replace(/^\w+=/, ''));
        expect(value).toBe([...new Set(names)].join(', '));
        compared += 1;
      }
    expect(compared).toBeGreaterThan(6);
  });

  it('a whole recording without anything decrypted is of a connection that has nothing encrypted', () => {
    for (const capture of whole.filter(({ decrypted, handshake }) => !decrypted && !handshake))
      expect([capture.id, decoded(capture).flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'tls-application-data'))]).toEqual([
        capture.id,
        [],
      ]);
  });
});

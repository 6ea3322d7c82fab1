import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { captureOf } from '../capture.ts';

const file = 'src/facts/wire/shown/kubelet-exec-noca-mitm.pcapng';
const tshark = '/usr/bin/tshark';

/** The bytes that came alone in a frame of data of SPDY on this stream, in order: read without the code that recorded them. */
const keysOn = (hex: string, stream: number): string =>
  [...hex.matchAll(new RegExp(`0000000${stream}00000001(..)`, 'g'))].map(([, byte = '']) => Buffer.from(byte, 'hex').toString()).join('');

it.skipIf(!existsSync(tshark))(
  'Wireshark decrypts from the packets the request and the keys that the record says the man in the middle had',
  () => {
    const { stdout } = spawnSync(tshark, ['-r', file, '-q', '-z', 'follow,tls,raw,0'], { encoding: 'utf8' });
    const { decrypted = [] } = captureOf('kubelet-exec-noca-mitm');
    const request = Buffer.from(decrypted[0]?.text ?? '-').toString('hex');
    const lines = stdout.split('\n').filter((line) => /^\s?[0-9a-f]{2,}$/.test(line));
    // Of the two sides of the connection, one is indented.
    const sides = [/^\s/, /^\S/].map((side) =>
      lines
        .filter((line) => side.test(line))
        .map((line) => line.trim())
        .join(''),
    );
    const fromClient = sides.find((side) => side.includes(request)) ?? '';
    expect(fromClient).not.toBe('');
    const typed = decrypted.filter(({ channel }) => channel === 'stdin').map(({ text }) => text);
    expect(typed.join('')).toBe('cat /etc/secret\rexit\r');
    expect([1, 3, 5, 7].map((stream) => keysOn(fromClient, stream))).toContain(typed.join(''));
  },
);

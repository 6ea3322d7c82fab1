/** One TCP segment with a payload, as tcpdump wrote it. */
export interface Segment {
  readonly from: string;
  readonly fromPort: number;
  /** Microseconds since 1970. */
  readonly time: number;
  readonly payload: Buffer;
}

const [fileHead, packetHead, etherHead] = [24, 16, 14] as const;

/** The segments of a file of tcpdump with a payload: IPv4 and TCP behind a header of Ethernet, in microseconds, little-endian. */
export function segmentsIn(file: Buffer): readonly Segment[] {
  if (file.readUInt32LE(0) !== 0xa1b2c3d4) throw new Error('This is no pcap file with microseconds, which tcpdump -w writes.');
  const segments: Segment[] = [];
  for (let at = fileHead; at + packetHead <= file.length;) {
    const length = file.readUInt32LE(at + 8);
    const time = file.readUInt32LE(at) * 1e6 + file.readUInt32LE(at + 4);
    const ip = file.subarray(at + packetHead + etherHead, at + packetHead + length);
    at += packetHead + length;
    const ipHead = ((ip[0] ?? 0) & 15) * 4;
    const tcp = ip.subarray(ipHead, ip.readUInt16BE(2));
    const payload = tcp.subarray(((tcp[12] ?? 0) >> 4) * 4);
    if (payload.length > 0) segments.push({ from: [...ip.subarray(12, 16)].join('.'), fromPort: tcp.readUInt16BE(0), time, payload });
  }
  return segments;
}

/** The extensions of a ClientHello that say where to and what for: the server name, and the protocols that it offers. */
function helloWords(hello: Buffer): string {
  let at = 4 + 2 + 32;
  at += 1 + (hello[at] ?? 0);
  at += 2 + hello.readUInt16BE(at);
  at += 1 + (hello[at] ?? 0);
  const end = at + 2 + hello.readUInt16BE(at);
  let [name, protocols] = ['absent', 'absent'];
  for (at += 2; at + 4 <= end; at += 4 + hello.readUInt16BE(at + 2)) {
    const body = hello.subarray(at + 4, at + 4 + hello.readUInt16BE(at + 2));
    if (hello.readUInt16BE(at) === 0) name = body.toString('latin1', 5);
    if (hello.readUInt16BE(at) === 16) {
      const offered: string[] = [];
      for (let each = 2; each < body.length; each += 1 + (body[each] ?? 0))
        offered.push(body.toString('latin1', each + 1, each + 1 + (body[each] ?? 0)));
      protocols = offered.join(',');
    }
  }
  return `(SNI: ${name}; ALPN: ${protocols})`;
}

const handshakeNames: Readonly<Record<number, string>> = {
  ...{ 1: 'ClientHello', 2: 'ServerHello', 11: 'Certificate', 12: 'ServerKeyExchange', 13: 'CertificateRequest' },
  ...{ 14: 'ServerHelloDone', 15: 'CertificateVerify', 16: 'ClientKeyExchange' },
};
const recordNames: Readonly<Record<number, string>> = { 20: 'ChangeCipherSpec', 21: 'Alert', 23: 'ApplicationData' };

/** The names and lengths of the TLS records of a payload, as the captures have them. */
export function tlsWords(payload: Buffer): string {
  const words: string[] = [];
  let encrypts = false;
  for (let at = 0; at + 5 <= payload.length; at += 5 + payload.readUInt16BE(at + 3)) {
    const [type = 0, length] = [payload[at], payload.readUInt16BE(at + 3)];
    const body = payload.subarray(at + 5, at + 5 + length);
    const message = encrypts ? 'encrypted' : (handshakeNames[body[0] ?? 0] ?? 'encrypted');
    const name = type === 22 ? `Handshake/${message}` : (recordNames[type] ?? `record of type ${type}`);
    encrypts ||= type === 20;
    words.push(`${name}${type === 22 && body[0] === 1 ? ` ${helloWords(body)}` : ''}[${length}]`);
  }
  return `TLS ${words.join(' + ')}`;
}

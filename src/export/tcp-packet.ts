/** One end of a TCP connection. */
interface Endpoint {
  readonly address: string;
  readonly port: number;
}

/** A TCP segment whose headers are to be made. */
interface Segment {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly sequence: number;
  readonly acknowledged: number;
  /** The number of the packet, for the identification of IPv4. */
  readonly number: number;
  /** The recorded part of the payload. */
  readonly payload: Uint8Array;
  /** How long the payload was. */
  readonly length: number;
}

/** Bytes of the headers of Ethernet, IPv4 and TCP before the payload. */
export const headerBytes = 54;
const [ipAt, tcpAt, tcpProtocol, pushAndAck] = [14, 34, 6, 0x18] as const;

const addressBytes = (address: string): readonly number[] => address.split('.').map(Number);

/** The checksum of IPv4 and TCP (RFC 1071): the complement of the sum of 16-bit words. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 2) sum += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  while (sum > 0xffff) sum = (sum & 0xffff) + (sum >>> 16);
  return ~sum & 0xffff;
}

/**
 * A packet with the headers that such a segment has on the loopback interface, where hardware addresses are zero. The checksum of TCP covers
 * the whole payload, so it is left at zero where a part of the payload was not recorded.
 */
export function tcpPacket({ from, to, sequence, acknowledged, number, payload, length }: Segment): Uint8Array {
  const bytes = new Uint8Array(headerBytes + payload.length);
  const view = new DataView(bytes.buffer);
  const [source, destination] = [addressBytes(from.address), addressBytes(to.address)];
  // IPv4, without a type in Ethernet that says anything else.
  view.setUint16(12, 0x0800);
  // Version and length of the header, whole length, identification, do not fragment, 64 hops.
  view.setUint16(ipAt, 0x4500);
  view.setUint16(ipAt + 2, headerBytes - ipAt + length);
  view.setUint16(ipAt + 4, number);
  view.setUint16(ipAt + 6, 0x4000);
  view.setUint16(ipAt + 8, (64 << 8) | tcpProtocol);
  bytes.set([...source, ...destination], ipAt + 12);
  view.setUint16(ipAt + 10, checksum(bytes.subarray(ipAt, tcpAt)));
  view.setUint16(tcpAt, from.port);
  view.setUint16(tcpAt + 2, to.port);
  view.setUint32(tcpAt + 4, sequence);
  view.setUint32(tcpAt + 8, acknowledged);
  view.setUint16(tcpAt + 12, (5 << 12) | pushAndAck);
  view.setUint16(tcpAt + 14, 0xffff);
  bytes.set(payload, headerBytes);
  if (payload.length === length) {
    const size = headerBytes - tcpAt + length;
    const pseudoHeader = [...source, ...destination, 0, tcpProtocol, size >> 8, size & 0xff];
    view.setUint16(tcpAt + 16, checksum(Uint8Array.from([...pseudoHeader, ...bytes.subarray(tcpAt)])));
  }
  return bytes;
}

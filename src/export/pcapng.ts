import { joined } from './bytes.ts';

/** A packet as a capture file has it: its bytes begin with the Ethernet header, and may end before the packet does. */
interface CapturedPacket {
  /** Microseconds since 1970. */
  readonly time: bigint;
  readonly bytes: Uint8Array;
  /** How long the packet was before it was cut. */
  readonly length: number;
  readonly comment: string;
}

/** Types of blocks and of options, and the link type of Ethernet (draft-ietf-opsawg-pcapng). */
const block = { sectionHeader: 0x0a0d0d0a, interfaceDescription: 1, enhancedPacket: 6 } as const;
const option = { comment: 1, interfaceName: 2, userApplication: 4, timeResolution: 9 } as const;
const ethernet = 1;

const encoder = new TextEncoder();

/** Whole numbers of 16, 32 or 8 bits, little-endian. */
const numbers = (bits: 8 | 16 | 32, ...values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array((values.length * bits) / 8);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) {
    if (bits === 8) view.setUint8(index, value);
    else if (bits === 16) view.setUint16(2 * index, value, true);
    else view.setUint32(4 * index, value, true);
  }
  return bytes;
};

/** Blocks and options are filled up to a multiple of four bytes. */
const filled = (bytes: Uint8Array): Uint8Array => joined(bytes, new Uint8Array((4 - (bytes.length % 4)) % 4));

const optionOf = (code: number, value: Uint8Array): Uint8Array => joined(numbers(16, code, value.length), filled(value));
const textOption = (code: number, text: string): Uint8Array => optionOf(code, encoder.encode(text));
const endOfOptions = numbers(16, 0, 0);

/** A block has its length before and after what is in it. */
function blockOf(type: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = joined(...parts, endOfOptions);
  const length = numbers(32, body.length + 12);
  return joined(numbers(32, type), length, body, length);
}

/** A capture file in the pcapng format, which Wireshark opens. The same packets give the same bytes. */
export const pcapng = (packets: readonly CapturedPacket[], comment: string): Uint8Array =>
  joined(
    // The byte order, version 1.0, and a section of unknown length.
    blockOf(
      block.sectionHeader,
      numbers(32, 0x1a2b3c4d),
      numbers(16, 1, 0),
      numbers(32, 0xffffffff, 0xffffffff),
      textOption(option.comment, comment),
      textOption(option.userApplication, 'Hub & Spoke'),
    ),
    blockOf(
      block.interfaceDescription,
      numbers(16, ethernet, 0),
      numbers(32, 0),
      textOption(option.interfaceName, 'lo'),
      optionOf(option.timeResolution, numbers(8, 6)),
    ),
    ...packets.map(({ time, bytes, length, comment: ofPacket }) =>
      blockOf(
        block.enhancedPacket,
        numbers(32, 0, Number(time >> 32n), Number(time & 0xffffffffn), bytes.length, length),
        filled(bytes),
        textOption(option.comment, ofPacket),
      ),
    ),
  );

import type { FieldKind } from '../../../wording/wire/field.ts';

/** A run of recorded bytes that means one thing. The fields of a frame follow one on another, and none of its recorded bytes is left out. */
export interface WireField {
  readonly kind: FieldKind;
  /** Where it begins in the payload. */
  readonly at: number;
  /** How many of its bytes were recorded. */
  readonly size: number;
  /** How many bytes it has. */
  readonly whole: number;
  /** What it says, in words or figures; empty for what only a computer could read. */
  readonly value: string;
  /** Whether a record, a packet, a frame or a message of its protocol begins here. */
  readonly starts: boolean;
}

/** Bytes as a number, the most significant first, as all of these protocols write it. */
export const numberIn = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/** Bytes as text, one character each. */
export const textIn = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The names in a certificate (DER): each attribute of a name has its kind, 55 04 and one byte, and then a string. */
export function namesIn(der: Uint8Array): readonly string[] {
  const text = textIn(der);

  return [...text.matchAll(/\x06\x03\x55\x04[\s\S][\x0c\x13]([\s\S])/g)].map((match) => {
    const from = match.index + match[0].length;
    return text.slice(from, from + (match[1]?.charCodeAt(0) ?? 0));
  });
}

/** A number as protocols name their values, such as 0x1301. */
export const hexNumber = (value: number): string => `0x${value.toString(16).padStart(4, '0')}`;

/** Reads the recorded bytes of a payload from its start to its end, and keeps what each part of them is. */
export class FieldReader {
  readonly fields: WireField[] = [];
  #at = 0;
  #starts = true;

  constructor(
    readonly bytes: Uint8Array,
    /** How long the payload was before it was cut. */
    readonly length: number,
  ) {}

  get at(): number {
    return this.#at;
  }

  /** How many recorded bytes are left. */
  get left(): number {
    return this.bytes.length - this.#at;
  }

  /** The next field begins a record, a packet, a frame or a message. */
  start(): void {
    this.#starts = true;
  }

  /** Bytes that lie ahead, and stay there. */
  peek(size: number): Uint8Array {
    return this.bytes.subarray(this.#at, this.#at + size);
  }

  /**
   * Takes what was recorded of a field, which may be nothing. A value is given only for a field of which the first `needed` bytes were recorded, which
   * are all of them unless the value stands at its beginning.
   */
  take(kind: FieldKind, whole: number, valueOf: (bytes: Uint8Array) => string = () => '', needed = whole): Uint8Array {
    const bytes = this.peek(whole);
    if (bytes.length === 0) return bytes;
    const value = bytes.length >= needed ? valueOf(bytes) : '';
    this.fields.push({ kind, at: this.#at, size: bytes.length, whole, value, starts: this.#starts });
    this.#at += bytes.length;
    this.#starts = false;
    return bytes;
  }

  /** Takes a number; undefined if it was not recorded whole. */
  number(kind: FieldKind, size: number, valueOf: (value: number) => string = String): number | undefined {
    const bytes = this.take(kind, size, (all) => valueOf(numberIn(all)));
    return bytes.length === size ? numberIn(bytes) : undefined;
  }
}

/// <reference types="vite/client" />
import { partyOf, type Party } from './party.ts';
import { captureIds, type CaptureId } from '../../wording/wire/capture-words.ts';

/** One TCP segment of a capture, or one write to a Unix socket. */
export interface Frame {
  readonly from: string;
  readonly to: string;
  /** Milliseconds since the recording of this capture began. */
  readonly t_ms: number;
  /** How long the payload was, of which `bytes_hex` has 256 bytes at most. */
  readonly len: number;
  readonly bytes_hex: string;
  /** What a script that saw the whole payload made of it, such as the names and lengths of all TLS records. */
  readonly text: string;
}

/** A message of a capture without TLS: as an end of it wrote it down (the man in the middle, or a stand-in for the server), or as Wireshark decrypts it with the keys. */
interface Decrypted {
  readonly from: string;
  /** Milliseconds since that end accepted the connection, or had the request; of Wireshark, since the first packet. */
  readonly t_ms: number;
  /** `http` for the head of a request or an answer and `body` for what follows it, the kind of a packet of Konnectivity, `alert`, otherwise the channel of the exec. */
  readonly channel: string;
  readonly text: string;
}

/** One message of the handshake that TLS 1.3 encrypts, decrypted with the keys. */
interface HandshakeMessage {
  readonly from: string;
  readonly to: string;
  readonly t_ms: number;
  readonly bytes_hex: string;
}

/** Where a capture was made on another day, or with other programs, than the rest. */
interface OwnRecording {
  readonly day: string;
  /** None where no part of Kubernetes but kubectl ran. */
  readonly kubernetes?: string;
  readonly kubectl?: string;
  readonly etcd?: string;
  readonly konnectivity?: string;
  /** The source of programs that were built for the capture: repository, commit, and the version of Go. */
  readonly built?: { readonly from: string; readonly commit: string; readonly go: string };
  /** What was run. */
  readonly command: string;
  /** What stood on the terminal in the end. */
  readonly terminal: string;
}

/** What was seen on one hop. The files are carried over as they were recorded. */
export interface Capture {
  readonly id: CaptureId;
  readonly link: string;
  readonly mode: string;
  readonly flags: readonly string[];
  readonly direction: string;
  /** How many segments with a payload were seen; the record has the first of them, in `frames`. */
  readonly totalFrames: number;
  readonly frames: readonly Frame[];
  readonly notes: string;
  readonly recorded?: OwnRecording;
  readonly decrypted?: readonly Decrypted[];
  readonly handshake?: readonly HandshakeMessage[];
  /** Which known strings the payload of the whole capture has. Nobody looked for them on a Unix socket. */
  readonly plaintextMarkersVisible?: readonly string[];
}

/** When and with what every capture was made: tcpdump on the loopback interface of one machine. Only the day is recorded. */
export const recording = { day: '2026-11-24', kubernetes: '1.34.9', kubernetesWithSsh: '1.21.1', konnectivity: '0.33.0' } as const;

/** The most of a payload that a record has, unless it was recorded whole and is not encrypted. */
export const recordedBytes = 256;

// At build time and in tests only.
const files = import.meta.glob<Capture>('./records/*/*.json', { import: 'default', eager: true });
const byId = new Map(Object.values(files).map((capture) => [capture.id, capture]));

/** The capture with this id. */
export function captureOf(id: CaptureId): Capture {
  const found = byId.get(id);
  if (!found) throw new Error(`no file of src/facts/wire/records has the capture ${id}`);
  return found;
}

/** Every capture, in reading order. */
export const captures: readonly Capture[] = captureIds.map(captureOf);

/** What a test server stands in for in a capture; undefined where both ends are real. */
export const standInOf = ({ frames }: Pick<Capture, 'frames'>): Party['standsInFor'] =>
  frames.flatMap(({ from, to }) => [from, to].map((name) => partyOf(name).standsInFor)).find((part) => part !== undefined);

/** The recorded part of a payload. */
export const bytesOf = ({ bytes_hex: hex }: Frame): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));

/** Strings that the requests and answers of the recording have, which an eavesdropper would look for. */
const markers = ['Authorization', 'Bearer', 'hunter2', 'ECHO from', 'GET /'];

/** The known strings that can be read in a capture: as the record says, or where it does not, as its bytes say. */
export function readableMarkers(capture: Capture): readonly string[] {
  const text = capture.frames.map((frame) => String.fromCharCode(...bytesOf(frame))).join('\n');
  return capture.plaintextMarkersVisible ?? markers.filter((marker) => text.includes(marker));
}

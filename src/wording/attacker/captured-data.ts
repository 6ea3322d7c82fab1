import type { PathId } from '../../model/path.ts';
import type { SeatId } from '../../model/seat/seat.ts';
import type { Settings } from '../../model/setting/setting.ts';
import type { ZoneId } from '../../model/zone.ts';
import type { CaptureId } from '../wire/capture-words.ts';

/** One frame of a capture, as far as it is shown beside the eye of an attacker. */
export interface ShownFrame {
  /** Its place in the capture: the anchor of the frame on the page of the capture. */
  readonly number: number;
  /** Whether the side that opened the connection sent it. */
  readonly forward: boolean;
  readonly from: string;
  readonly name: string;
  /** How long the payload was, in bytes. */
  readonly length: number;
  /** The first of its recorded bytes, for a frame that nobody can read. */
  readonly hex?: string;
  /** What can be read of it, with every bearer token redacted. */
  readonly text?: string;
}

/** A message that a man in the middle had after TLS was taken off with its own key. */
export interface DecryptedMessage {
  readonly forward: boolean;
  /** `http` for the request and its response, otherwise the channel of the exec. */
  readonly channel: string;
  readonly text: string;
}

/** Whether an attacker took part in a capture, and what the client did then. */
export type ImpostorPart = 'none' | 'accepted' | 'refused' | 'other-nodes-agent';

/** What carries a path: the transport of a tunnel, or nothing. */
export type Carrier = Settings['transport'];

/** A capture on one hop of the model. Layers are written as `looseKey` and `strictKey` write them. */
export interface CapturedHopRow {
  readonly id: CaptureId;
  readonly path: PathId;
  readonly zone: ZoneId;
  readonly via: Carrier;
  readonly loose: string;
  readonly strict: string;
  readonly impostor: ImpostorPart;
  /** The settings that it was recorded with, as far as they decide about the path. */
  readonly decided: Readonly<Record<string, string>>;
  /** The frames to show, by their numbers. */
  readonly frames: readonly number[];
}

/** A measured record in which an attacker took the place of the server. */
export interface AttackRecordRow extends Pick<CapturedHopRow, 'path' | 'zone' | 'via' | 'strict'> {
  readonly id: string;
  readonly href: string;
  readonly seat: SeatId;
  readonly impersonates: 'yes' | 'no';
  /** What the client printed; undefined where it noticed nothing. */
  readonly printed?: string;
}

/** A capture with what is shown of it. */
export interface ShownCapture {
  readonly title: string;
  readonly frames: readonly ShownFrame[];
  readonly decrypted?: readonly DecryptedMessage[];
}

/** All that was captured or measured of attackers, as plain data for the script that shows it. */
export interface CapturedData {
  readonly captures: Readonly<Partial<Record<CaptureId, ShownCapture>>>;
  readonly hops: readonly CapturedHopRow[];
  readonly records: readonly AttackRecordRow[];
}

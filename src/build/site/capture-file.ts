import { pcapng } from '../../export/pcapng.ts';
import { headerBytes, tcpPacket } from '../../export/tcp-packet.ts';
import { captureOf } from '../../facts/wire/capture.ts';
import { fileComment, segmentsOf } from '../../facts/wire/segments.ts';
import type { CaptureId } from '../../wording/wire/capture-words.ts';

/** A capture as a file for Wireshark. */
export function captureFile(id: CaptureId): Uint8Array {
  const capture = captureOf(id);
  const packets = segmentsOf(capture).map((segment) => ({
    time: segment.time,
    bytes: tcpPacket(segment),
    length: headerBytes + segment.length,
    comment: segment.comment,
  }));
  return pcapng(packets, fileComment(capture));
}

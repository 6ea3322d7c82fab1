import type { CaptureId } from '../../../wording/wire/capture-id.ts';

/** The captures that were recorded whole: every packet with its headers, and the keys of TLS, with which Wireshark decrypts them. */
export const wholeCaptures: readonly CaptureId[] = ['kubelet-exec-noca-mitm', 'kubectl-exec-websocket', 'kubectl-exec-spdy'];

/** The file of a capture that was recorded whole; undefined of any other. */
export const wholeFile = (id: CaptureId): string | undefined =>
  wholeCaptures.includes(id) ? `src/facts/wire/shown/${id}.pcapng` : undefined;

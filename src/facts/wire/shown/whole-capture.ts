import { captureIds, type CaptureId } from '../../../wording/wire/capture-words.ts';

/**
 * What was recorded cut, or without packets: four ssh tunnels, two Unix sockets, and three captures that have no keys. All others are whole.
 */
const cut: readonly CaptureId[] = [
  'kubelet-logs-noca-mitm',
  'konn-apiserver-server-grpc-uds',
  'konn-apiserver-server-httpconnect-uds',
  'konn-rogue-agent-relay',
  'ssh-tunnel-real-1.21',
  'ssh-tunnel-outside',
  'ssh-tunnel-past-the-end',
  'ssh-tunnel-past-the-end-kubelet',
  'etcd-refuses-client',
];

/** The captures that were recorded whole, in reading order: every packet with its headers, and of TLS the keys, with which Wireshark decrypts them. */
export const wholeCaptures: readonly CaptureId[] = captureIds.filter((id) => !cut.includes(id));

/** The file of a capture that was recorded whole; undefined of any other. */
export const wholeFile = (id: CaptureId): string | undefined =>
  wholeCaptures.includes(id) ? `src/facts/wire/shown/${id}.pcapng` : undefined;

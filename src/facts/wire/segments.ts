import { bytesOf, recordedBytes, recording, type Capture } from './capture.ts';
import { judgedHops } from './captured-hop.ts';
import { decoded, type DecodedFrame } from './decode/decode.ts';
import { partyOf, type Party } from './party.ts';

/** The first of the ports that clients take (RFC 6335), and the network for examples (RFC 5737). */
const [firstClientPort, exampleNetwork] = [49152, '192.0.2.'] as const;

/** Whether a capture was made on a Unix socket, which has no addresses at all. */
const isOnSocket = ({ link, mode }: Pick<Capture, 'link' | 'mode'>): boolean => link.includes('konnectivity-server') && / UDS$/.test(mode);

/**
 * The lists of algorithms are longer than what was recorded of them, so Wireshark cannot follow the key exchange, and on the port of SSH it
 * calls what comes after it malformed. On this port it shows the bytes as they are.
 */
const [sshPort, sshPortInFile] = [22, 2222] as const;

/** The port of a server: from the record, otherwise that of its path, otherwise that of HTTP. */
function serverPort(capture: Capture, party: Party): number {
  if (party.port === sshPort) return sshPortInFile;
  const ofPath = judgedHops(capture.id).map(({ judgement }) => Number.parseInt(judgement.port, 10));
  return party.port ?? ofPath.find((port) => port > 0) ?? 80;
}

/** Who sent and who received, in the words of the record, and whether all of it is here. */
function commentOf({ frame }: DecodedFrame): string {
  const cut = frame.len > bytesOf(frame).length ? ` Of ${frame.len} bytes, ${bytesOf(frame).length} are here.` : '';
  return `${partyOf(frame.from).name} → ${partyOf(frame.to).name}.${cut}`;
}

/** The frames of a capture as TCP segments. Sequence numbers count the whole payloads, so nothing seems to be lost. */
export function segmentsOf(capture: Capture) {
  const day = BigInt(Date.parse(`${capture.recorded?.day ?? recording.day}T00:00:00Z`)) * 1000n;
  const unknown: string[] = [];
  const addressOf = ({ id, address }: Party): string => {
    if (address && !isOnSocket(capture)) return address;
    if (!unknown.includes(id)) unknown.push(id);
    return exampleNetwork + (unknown.indexOf(id) + 1);
  };
  const next = new Map<string, number>();
  return decoded(capture).map((one) => {
    const { frame, connection, fromClient, number } = one;
    const [sender, receiver] = [partyOf(frame.from), partyOf(frame.to)];
    const clientPort = firstClientPort + connection;
    const [from, to] = [
      { address: addressOf(sender), port: fromClient ? clientPort : serverPort(capture, sender) },
      { address: addressOf(receiver), port: fromClient ? serverPort(capture, receiver) : clientPort },
    ];
    const [sameWay, other] = [`${connection} ${fromClient}`, `${connection} ${!fromClient}`];
    const sequence = next.get(sameWay) ?? 1;
    next.set(sameWay, sequence + frame.len);
    return {
      // Microseconds since 1970
      time: day + BigInt(Math.round(frame.t_ms * 1000)),
      from,
      to,
      sequence,
      acknowledged: next.get(other) ?? 1,
      number,
      payload: bytesOf(frame),
      length: frame.len,
      comment: commentOf(one),
    };
  });
}

/** What a reader of the file has to know: which part of it was recorded, and which was made for the file. */
export function fileComment(capture: Capture): string {
  const { frames, totalFrames, id } = capture;
  const part =
    totalFrames > frames.length ? `${frames.length} of the ${totalFrames} segments that were seen` : `all ${totalFrames} segments`;
  const isCut = frames.some((frame) => frame.len > bytesOf(frame).length);
  const socket = isOnSocket(capture) ? ' The bytes crossed a Unix socket, which has no packets. Each write is shown as a TCP segment.' : '';
  const ssh = frames.some(({ from }) => partyOf(from).port === sshPort)
    ? ` The port was ${sshPort}; here it is ${sshPortInFile}: the key exchange was cut and Wireshark would call what follows it malformed.`
    : '';
  const place = capture.recorded?.built ? 'between network namespaces' : 'on the loopback interface';
  return (
    `${id}, recorded on ${capture.recorded?.day ?? recording.day} ${place} of one machine. The payloads, their lengths and the times between them ` +
    `are as they were recorded, ${part}${isCut ? `, at most ${recordedBytes} bytes of each` : ''}. The headers of Ethernet, IPv4 and TCP are synthesised, ` +
    `with the ports of clients, and the addresses in ${exampleNetwork}0/24 stand for addresses that were not recorded. The file begins at ` +
    `midnight UTC, because only the day is known. The checksum of TCP is zero where a payload was cut.${socket}${ssh}`
  );
}

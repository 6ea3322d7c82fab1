import { bytesOf, type Capture, type Frame } from '../capture.ts';
import { partyOf } from '../party.ts';
import { FieldReader, textIn, type WireField } from './field.ts';
import { takeHttp } from './http.ts';
import { takeHttp2 } from './http2.ts';
import { takeSsh } from './ssh.ts';
import { takeTls } from './tls.ts';

type WireProtocol = 'tls' | 'ssh' | 'http2' | 'http';

/** A frame with what its bytes are. */
export interface DecodedFrame {
  readonly frame: Frame;
  /** Its place in the record, from 1 on: the anchor of the frame. */
  readonly number: number;
  /** Which connection of the capture it is of, from 0 on: some captures have several. */
  readonly connection: number;
  readonly fromClient: boolean;
  readonly protocol: WireProtocol;
  readonly fields: readonly WireField[];
}

/** A connection while it is read: who opened it, and whether each side encrypts. */
interface Connection {
  readonly client: string;
  readonly server: string;
  readonly protocol: WireProtocol;
  readonly sides: { readonly [fromClient: string]: { encrypts: boolean } };
}

/** The protocol that a connection begins with. */
function protocolOf(bytes: Uint8Array): WireProtocol {
  const text = textIn(bytes.subarray(0, 6));
  if (bytes[0] === 22 && bytes[1] === 3) return 'tls';
  return text.startsWith('SSH-') ? 'ssh' : text.startsWith('PRI * ') ? 'http2' : 'http';
}

/** A ClientHello begins a new connection, because none of these clients renegotiates. */
const beginsTls = (bytes: Uint8Array): boolean => bytes[0] === 22 && bytes[5] === 1;

const take = { tls: takeTls, ssh: takeSsh, http2: takeHttp2, http: takeHttp } as const;

/** The frames of a capture with their fields. Every recorded byte belongs to one field. */
export function decoded(capture: Capture): readonly DecodedFrame[] {
  const connections: Connection[] = [];
  return capture.frames.map((frame, index) => {
    const bytes = bytesOf(frame);
    const [from, to] = [partyOf(frame.from).id, partyOf(frame.to).id];
    const isOf = ({ client, server }: Connection): boolean => (client === from && server === to) || (client === to && server === from);
    let connection = connections.findLast(isOf);
    if (!connection || beginsTls(bytes)) {
      const sides = { true: { encrypts: false }, false: { encrypts: false } };
      connection = { client: from, server: to, protocol: protocolOf(bytes), sides };
      connections.push(connection);
    }
    const fromClient = connection.client === from;
    const reader = new FieldReader(bytes, frame.len);
    take[connection.protocol](reader, connection.sides[String(fromClient)] ?? { encrypts: false });
    return {
      frame,
      number: index + 1,
      connection: connections.indexOf(connection),
      fromClient,
      protocol: connection.protocol,
      fields: reader.fields,
    };
  });
}

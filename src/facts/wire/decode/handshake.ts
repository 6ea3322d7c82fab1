import type { Capture } from '../capture.ts';
import { partyOf } from '../party.ts';
import type { DecodedFrame } from './decode.ts';
import { FieldReader } from './field.ts';
import { takeEncryptedMessage } from './tls.ts';

/** The messages of the handshake that TLS 1.3 encrypts, after the keys of the session took that off; none where the capture has no keys. */
export const decodedHandshake = ({ handshake = [], frames: [first] }: Capture): readonly DecodedFrame[] =>
  handshake.map(({ bytes_hex, ...message }, index) => {
    const reader = new FieldReader(Buffer.from(bytes_hex, 'hex'), bytes_hex.length / 2);
    takeEncryptedMessage(reader);
    return {
      frame: { ...message, len: reader.length, bytes_hex, text: '' },
      number: index + 1,
      connection: 0,
      fromClient: first !== undefined && partyOf(message.from).id === partyOf(first.from).id,
      protocol: 'tls',
      fields: reader.fields,
    };
  });

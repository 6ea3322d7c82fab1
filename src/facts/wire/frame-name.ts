import { capital } from '../../wording/text/text.ts';
import type { Frame } from './capture.ts';
import type { DecodedFrame } from './decode/decode.ts';
import type { FieldKind } from '../../wording/wire/field.ts';

const recordNames: Readonly<Record<string, string>> = {
  ApplicationData: 'encrypted data',
  'Handshake/encrypted': 'encrypted end of the handshake',
  Alert: 'alert',
};

/** All TLS records of a segment, as the script that saw the whole payload named them. */
export const recordsIn = ({ text }: Frame) =>
  [...text.matchAll(/(?:^TLS | \+ )(?:Handshake\/(?=[A-Z]))?([\w/]+)(?: \(SNI[^)]*\))?\[(\d+)\]/g)].map(([, name = '', length]) => ({
    name: recordNames[name] ?? name,
    length: Number(length),
  }));

/** The values of one kind of field, each once. */
export const valuesOf = (frames: readonly DecodedFrame[], kind: FieldKind): readonly string[] => [
  ...new Set(frames.flatMap(({ fields }) => fields.filter((field) => field.kind === kind && field.value).map(({ value }) => value))),
];

/** The name of a number without the number behind it, and without what all names of SSH begin with. */
const plain = (value: string): string => value.replace(/ \(\w+\)$/, '').replace(/^SSH_MSG_/, '');

/** What a frame is, in a few words: the message of its protocol, or the first line that can be read. */
export function frameName(frame: DecodedFrame): string {
  const values = (kind: FieldKind): readonly string[] => valuesOf([frame], kind);
  if (frame.protocol === 'tls') return capital(recordsIn(frame.frame)[0]?.name ?? values('tls-handshake-type').map(plain).join(', '));
  if (frame.protocol === 'ssh') {
    if (values('ssh-software').length > 0) return 'Version of SSH and software';
    return values('ssh-message').map(plain).join(', ') || 'Encrypted packets';
  }
  if (frame.protocol === 'http2') {
    const request = /[A-Z]+ \/\S*|HTTP\/1\.1 \d+ \w+/.exec(values('grpc-message').join(' '))?.[0];
    return [values('http2-type').map(plain).join(', '), ...(request ? [request] : [])].join(': ');
  }
  return (['http-request-line', 'http-connect', 'http-status-line'] as const).flatMap(values)[0] ?? 'HTTP';
}

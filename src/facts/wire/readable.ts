import type { FieldKind } from '../../wording/wire/field.ts';
import type { DecodedFrame } from './decode/decode.ts';

/** The fields in which a request, an answer or what they carry can be read. */
const spoken: readonly FieldKind[] = ['http-request-line', 'http-status-line', 'http-connect', 'http-body', 'grpc-message'];

/** Whether a frame has a request or an answer that anyone can read. */
export const isReadable = ({ fields }: DecodedFrame): boolean => fields.some(({ kind }) => spoken.includes(kind));

/** What can be read of a frame, as text; undefined where it has no request and no answer in the clear. */
export function readableText(frame: DecodedFrame): string | undefined {
  if (!isReadable(frame)) return undefined;
  const texts = frame.fields.flatMap(({ kind, value }) => (kind.startsWith('http-') || kind === 'grpc-message' ? [value] : []));
  return texts
    .map((text) => (text === 'CR LF' ? '' : text))
    .join('\n')
    .trim();
}

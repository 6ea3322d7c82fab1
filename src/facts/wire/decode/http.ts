import type { FieldKind } from '../../../wording/wire/field.ts';
import { textIn, type FieldReader } from './field.ts';

/** The fields that have an explanation of their own, by the beginning of the line. */
const headerKinds: readonly (readonly [name: RegExp, kind: FieldKind])[] = [
  [/^host:/i, 'http-host'],
  [/^authorization:/i, 'http-authorization'],
  [/^x-forwarded-/i, 'http-forwarded'],
];

/** One message of HTTP/1.1: its first line, its header fields, the empty line, and what follows it. */
export function takeHttp(reader: FieldReader): void {
  const text = textIn(reader.peek(reader.left));
  const [head = ''] = /^[\s\S]*?\r\n\r\n/.exec(text) ?? [text];
  const [first = '', ...lines] = head.split(/(?<=\r\n)/);
  const line = (kind: FieldKind, content: string): void => void reader.take(kind, content.length, (bytes) => textIn(bytes).trim());
  line(first.startsWith('HTTP/') ? 'http-status-line' : first.startsWith('CONNECT ') ? 'http-connect' : 'http-request-line', first);
  for (const each of lines)
    if (each === '\r\n') reader.take('http-empty-line', 2, () => 'CR LF');
    else line(headerKinds.find(([name]) => name.test(each))?.[1] ?? 'http-header', each);
  reader.take('http-body', reader.length - reader.at, (bytes) => textIn(bytes).trim());
}

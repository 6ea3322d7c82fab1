import { bytesWords } from '../../../wording/wire/reads.ts';
import { named, sshMessages } from '../../../wording/wire/names.ts';
import { numberIn, textIn, type FieldReader } from './field.ts';

/** What one side of an SSH connection has said so far: after its SSH_MSG_NEWKEYS it encrypts. */
interface SshSide {
  encrypts: boolean;
}

/** The lists of a KEXINIT in their order. */
const nameLists = [
  'key exchange',
  'host key',
  'cipher, client to server',
  'cipher, server to client',
  'MAC, client to server',
  'MAC, server to client',
  'compression, client to server',
  'compression, server to client',
  'language, client to server',
  'language, server to client',
];

/** The start of a connection: a line of text with the version and the name of the software. */
function takeBanner(reader: FieldReader): void {
  const text = textIn(reader.bytes);
  const [, protocol = '', software = ''] = /^(SSH-[^-]+-)(\S+)/.exec(text) ?? [];
  reader.take('ssh-protocol', protocol.length, textIn);
  reader.take('ssh-software', software.length, textIn);
  const rest = text.slice(protocol.length + software.length);
  const comment = rest.replace(/\r?\n$/, '');
  reader.take('ssh-comment', comment.length, (bytes) => textIn(bytes).trim());
  reader.take('ssh-line-end', rest.length - comment.length, () => 'CR LF');
}

function takeNameLists(reader: FieldReader): void {
  reader.take('ssh-cookie', 16);
  for (const list of nameLists) {
    if (reader.left === 0) return;
    const size = 4 + numberIn(reader.peek(4));
    const before = reader.fields.length;
    reader.take('ssh-name-list', size);
    const field = reader.fields[before];
    // The names that were recorded whole can be read, even if the list goes on.
    const names = textIn(reader.bytes.subarray((field?.at ?? 0) + 4, reader.at)).split(',');
    const whole = field?.whole === field?.size ? names : names.slice(0, -1);
    if (field) reader.fields[before] = { ...field, value: whole.length > 0 ? `${list}: ${whole.join(', ')}` : list };
  }
}

/** Whether a packet that can be read begins here: its lengths fit, and its message is one of a key exchange. */
function isReadable(reader: FieldReader): boolean {
  const [size, padding = 0, message = 0] = [numberIn(reader.peek(4)), ...reader.peek(6).subarray(4)];
  return size + 4 <= reader.length - reader.at && padding >= 4 && padding < size && message in sshMessages;
}

/** The SSH packets of one segment. */
export function takeSsh(reader: FieldReader, side: SshSide): void {
  if (textIn(reader.peek(4)) === 'SSH-') return takeBanner(reader);
  while (reader.left > 0) {
    reader.start();
    if (side.encrypts || !isReadable(reader)) {
      reader.take('ssh-encrypted', reader.length - reader.at, () => bytesWords(reader.bytes.length));
      return;
    }
    const size = reader.number('ssh-packet-length', 4, bytesWords) ?? 0;
    const end = reader.at + size;
    const padding = reader.number('ssh-padding-length', 1, bytesWords) ?? 0;
    const message = reader.number('ssh-message', 1, (value) => named(sshMessages, value));
    if (message === 20) takeNameLists(reader);
    reader.take('ssh-key-exchange', end - padding - reader.at);
    reader.take('ssh-padding', end - reader.at);
    if (message === 21) side.encrypts = true;
  }
}

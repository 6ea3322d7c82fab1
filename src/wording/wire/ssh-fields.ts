import type { FieldWords } from './field-words.ts';
import { ssh, sshEcdh } from './field-source.ts';

/** The fields of SSH: the two version lines, the key exchange, and what is encrypted. */
export const sshFields = {
  'ssh-protocol': {
    name: 'Version of SSH',
    sense: 'content',
    says: 'Each side begins with a line of plain text, which starts with the version of the protocol.',
    source: ssh('4.2'),
  },
  'ssh-software': {
    name: 'Software',
    sense: 'content',
    says: 'It names the program and its version, so an eavesdropper learns what runs on both ends of the tunnel.',
    source: ssh('4.2'),
  },
  'ssh-comment': {
    name: 'Comment',
    sense: 'content',
    says: 'It is optional. For example, Debian writes the version of its package here.',
    source: ssh('4.2'),
  },
  'ssh-line-end': {
    name: 'End of the line',
    sense: 'label',
    says: 'The line with the version ends here, and binary packets follow.',
    source: ssh('4.2'),
  },
  'ssh-packet-length': {
    name: 'Length of the packet',
    sense: 'label',
    says: 'Until the keys are agreed on, the length of each packet can be read.',
    source: ssh('6'),
  },
  'ssh-padding-length': {
    name: 'Length of the padding',
    sense: 'label',
    says: 'Each packet is filled up, so that its length is a multiple of the block size of the cipher.',
    source: ssh('6'),
  },
  'ssh-message': {
    name: 'Message number',
    sense: 'label',
    says: 'It names the message. Only those of the key exchange can be read: all later ones are encrypted.',
    source: ssh('12'),
  },
  'ssh-cookie': {
    name: 'Cookie',
    sense: 'opaque',
    says: 'These 16 random bytes are new for each connection, so neither side can determine the keys alone.',
    source: ssh('7.1'),
  },
  'ssh-name-list': {
    name: 'Algorithms offered',
    sense: 'content',
    says: 'Each side lists the algorithms that it accepts in the clear, which often gives away the program and its version.',
    source: ssh('7.1'),
  },
  'ssh-key-exchange': {
    name: 'Key exchange',
    sense: 'opaque',
    says: 'It has the public half of a new key. The server adds its host key and a signature, which a client should verify.',
    source: sshEcdh,
  },
  'ssh-padding': {
    name: 'Padding',
    sense: 'opaque',
    says: 'These bytes fill the packet up and mean nothing.',
    source: ssh('6'),
  },
  'ssh-encrypted': {
    name: 'Encrypted packets',
    sense: 'opaque',
    says: 'Logins, the forwarded connections and their bytes are in here. An eavesdropper sees only how much is sent and when.',
    source: ssh('6.3'),
  },
} as const satisfies Readonly<Record<string, FieldWords>>;

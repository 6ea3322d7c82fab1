import type { FieldWords } from './field-words.ts';
import { alpn, serverName, tls12, tls13 } from './field-source.ts';

/** The fields of TLS: the head of a record, the handshake, and what is encrypted. */
export const tlsFields = {
  'tls-content-type': {
    name: 'Content type',
    sense: 'label',
    says: 'It says what the record carries, although TLS 1.3 writes 23 on every encrypted record, so that the real type is hidden.',
    source: tls13('5.1'),
  },
  'tls-version': {
    name: 'Version of the record',
    sense: 'label',
    says: 'Its number stays low, since some middleboxes refuse any other, and says nothing about the version the two sides use.',
    source: tls13('5.1'),
  },
  'tls-length': {
    name: 'Length of the record',
    sense: 'label',
    says: 'It is never encrypted, so an eavesdropper learns how much was said, even where it cannot be read.',
    source: tls13('5.1'),
  },
  'tls-handshake-type': {
    name: 'Message of the handshake',
    sense: 'label',
    says: 'It names the step of the handshake, of which TLS 1.3 sends only ClientHello and ServerHello in the clear.',
    source: tls13('4'),
  },
  'tls-handshake-length': {
    name: 'Length of the message',
    sense: 'label',
    says: 'It says how long this message of the handshake is: one record may hold several messages.',
    source: tls13('4'),
  },
  'tls-hello-version': {
    name: 'Version of the hello',
    sense: 'label',
    says: 'It says TLS 1.2 even if both sides speak TLS 1.3: that version is negotiated in an extension.',
    source: tls13('4.1.2'),
  },
  'tls-random': {
    name: 'Random',
    sense: 'opaque',
    says: 'These 32 bytes are new for each connection, so that no recorded handshake can be replayed.',
    source: tls13('4.1.2'),
  },
  'tls-session-id': {
    name: 'Session id',
    sense: 'opaque',
    says: 'In TLS 1.3 the client makes it up and the server repeats it, as middleboxes expect it from TLS 1.2.',
    source: tls13('4.1.2'),
  },
  'tls-cipher-suites': {
    name: 'Cipher suites offered',
    sense: 'label',
    says: 'The client lists the ciphers that it accepts. The list and its order often give away which software the client is.',
    source: tls13('4.1.2'),
  },
  'tls-cipher-suite': {
    name: 'Cipher suite chosen',
    sense: 'label',
    says: 'The server chose this cipher from the list of the client, and an eavesdropper can read which one it is.',
    source: tls13('4.1.3'),
  },
  'tls-compression': {
    name: 'Compression',
    sense: 'label',
    says: 'TLS 1.3 has no compression, so this byte is always zero. It is there only for TLS 1.2.',
    source: tls13('4.1.2'),
  },
  'tls-extensions-length': {
    name: 'Length of the extensions',
    sense: 'label',
    says: 'It says how long all extensions are together, which follow as type, length and data.',
    source: tls13('4.2'),
  },
  'tls-server-name': {
    name: 'Server name (SNI)',
    sense: 'content',
    says: 'The client names the host that it wants, if it connects by name, and anyone on the network can read that name.',
    source: serverName,
  },
  'tls-alpn': {
    name: 'Application protocols (ALPN)',
    sense: 'content',
    says: 'It lists what the two sides may speak inside of TLS, for example h2 for HTTP/2, and a ClientHello has it in the clear.',
    source: alpn,
  },
  'tls-supported-versions': {
    name: 'Versions of TLS',
    sense: 'label',
    says: 'Here the client lists the versions that it accepts, and in a ServerHello the server says which one both will use.',
    source: tls13('4.2.1'),
  },
  'tls-key-share': {
    name: 'Key share',
    sense: 'opaque',
    says: 'It is the public half of a new key, from which the other side computes the same keys, while an eavesdropper cannot.',
    source: tls13('4.2.8'),
  },
  'tls-extension': {
    name: 'Extension',
    sense: 'label',
    says: 'It is a further option of the handshake, with its type, its length and its data.',
    source: tls13('4.2'),
  },
  'tls-certificate-length': {
    name: 'Length of certificates',
    sense: 'label',
    says: 'It says how long the chain of certificates is, or the one that follows.',
    source: tls12('7.4.2'),
  },
  'tls-certificate': {
    name: 'Certificate',
    sense: 'content',
    says: 'TLS 1.2 sends certificates in the clear, so an eavesdropper reads who both sides are, whereas TLS 1.3 encrypts them.',
    source: tls12('7.4.2'),
  },
  'tls-change-cipher-spec': {
    name: 'ChangeCipherSpec',
    sense: 'label',
    says: 'In TLS 1.2 this side encrypts all that follows. In TLS 1.3 the message has no meaning and is sent because some middleboxes expect it.',
    source: tls13('5'),
  },
  'tls-alert-level': {
    name: 'Level of the alert',
    sense: 'label',
    says: 'It says how serious the alert is, and a fatal one ends the connection at once.',
    source: tls13('6'),
  },
  'tls-alert-description': {
    name: 'Reason of the alert',
    sense: 'content',
    says: 'It says why one side breaks the connection off. It can be read only if the alert comes before the encryption begins.',
    source: tls13('6.2'),
  },
  'tls-encrypted-handshake': {
    name: 'Encrypted end of the handshake',
    sense: 'opaque',
    says: 'With this message both sides confirm that they saw the same handshake, and it is the first one that TLS 1.2 encrypts.',
    source: tls12('7.4.9'),
  },
  'tls-encrypted-alert': {
    name: 'Encrypted alert',
    sense: 'opaque',
    says: 'An eavesdropper sees that an alert is sent, for example at the end of a connection, but not which one.',
    source: tls12('7.2'),
  },
  'tls-application-data': {
    name: 'Encrypted data',
    sense: 'opaque',
    says: 'Requests, answers, tokens and log lines are in such records. In TLS 1.3 so are the certificates of both sides and most alerts.',
    source: tls13('5.2'),
  },
} as const satisfies Readonly<Record<string, FieldWords>>;

import type { FieldWords } from './field-words.ts';
import { forwarded, grpc, hpack, http, http1, http2 } from './field-source.ts';

/** The fields of HTTP/1.1, of HTTP/2, and of gRPC, where nothing encrypts them. */
export const httpFields = {
  'http-request-line': {
    name: 'Request line',
    sense: 'content',
    says: 'It says what is asked for, and anyone on this network can read it and change it.',
    source: http1('3'),
  },
  'http-connect': {
    name: 'CONNECT request',
    sense: 'content',
    says: 'With it a client asks for a tunnel to an address and a port, through which both sides then send what they like.',
    source: http('9.3.6'),
  },
  'http-status-line': {
    name: 'Status line',
    sense: 'content',
    says: 'It says how the request went, and a man in the middle could send any other status instead.',
    source: http1('4'),
  },
  'http-host': {
    name: 'Host',
    sense: 'content',
    says: 'It names the server that the request is for, and the API server’s proxy passes on the one of the user’s request.',
    source: http('7.2'),
  },
  'http-authorization': {
    name: 'Authorization',
    sense: 'content',
    says: 'It has the credentials of the client, and anyone who reads a bearer token here can use it until it expires.',
    source: http('11.6.2'),
  },
  'http-forwarded': {
    name: 'X-Forwarded header',
    sense: 'content',
    says: 'A proxy adds it, for example with the address of the caller, or with the path that the API server was asked for.',
    source: forwarded,
  },
  'http-header': {
    name: 'Header field',
    sense: 'content',
    says: 'It describes the request or the answer further, for example the length and the kind of the body.',
    source: http1('5'),
  },
  'http-empty-line': {
    name: 'Empty line',
    sense: 'label',
    says: 'It ends the header fields, so what follows is the body.',
    source: http1('2.1'),
  },
  'http-body': {
    name: 'Body',
    sense: 'content',
    says: 'It is the content itself, such as the answer of a pod, as readable as on the screen of the user.',
    source: http1('6'),
  },
  'http2-preface': {
    name: 'Preface of HTTP/2',
    sense: 'label',
    says: 'A client begins with this text, so that a server that knows only HTTP/1.1 refuses it.',
    source: http2('3.4'),
  },
  'http2-length': {
    name: 'Length of the frame',
    sense: 'label',
    says: 'It says how many bytes the frame has after its head of nine bytes.',
    source: http2('4.1'),
  },
  'http2-type': {
    name: 'Type of the frame',
    sense: 'label',
    says: 'It says what the frame is, for example HEADERS for a request and DATA for what it carries.',
    source: http2('4.1'),
  },
  'http2-flags': {
    name: 'Flags',
    sense: 'label',
    says: 'They depend on the type, and say for example whether this is the last frame of a stream or an acknowledgement.',
    source: http2('4.1'),
  },
  'http2-stream': {
    name: 'Stream',
    sense: 'label',
    says: 'It says which request the frame belongs to: one connection carries many, and zero stands for the connection itself.',
    source: http2('4.1'),
  },
  'http2-header-block': {
    name: 'Header fields, compressed',
    sense: 'content',
    says: 'They are compressed and not encrypted, so any program that knows HPACK reads them, although a person cannot.',
    source: hpack,
  },
  'http2-payload': {
    name: 'Content of the frame',
    sense: 'label',
    says: 'It is about the connection, for example a setting, a larger window or the answer to a ping.',
    source: http2('6'),
  },
  'grpc-prefix': {
    name: 'Head of a gRPC message',
    sense: 'label',
    says: 'One byte says whether the message is compressed, and four say how long it is.',
    source: grpc,
  },
  'grpc-message': {
    name: 'gRPC message',
    sense: 'content',
    says: 'The API server and konnectivity-server wrap what they tunnel in such messages, whose content can be read without TLS.',
    source: grpc,
  },
} as const satisfies Readonly<Record<string, FieldWords>>;

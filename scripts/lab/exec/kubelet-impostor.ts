import type { Socket } from 'node:net';
import { createServer, type Server, type TLSSocket } from 'node:tls';
import type { Credential } from '../network/certificate-authority.ts';
import { SpdyReader, SpdyWriter, type SpdyFrame } from './spdy.ts';

/** One message as the man in the middle had it, after TLS was taken off with its own key. */
export interface Decrypted {
  readonly from: 'kube-apiserver' | 'MITM relay';
  /** Milliseconds since the impostor accepted the connection. */
  readonly t_ms: number;
  /** `http` for the request and its answer, otherwise the channel of the exec. */
  readonly channel: string;
  readonly text: string;
}

export interface KubeletImpostorOptions {
  readonly presents: Credential;
  /** What it says at the beginning of a line, as a shell does. */
  readonly prompt: string;
  /** What it answers to a line, in place of the container. */
  readonly answer: string;
  /** The line that ends the session. */
  readonly end: string;
}

export interface KubeletImpostor {
  readonly server: Server;
  readonly decrypted: readonly Decrypted[];
  /** The secrets of its TLS sessions, in the format of NSS, with which others can decrypt a capture. */
  readonly keyLog: readonly string[];
}

const endOfHead = '\r\n\r\n';
const success = JSON.stringify({ metadata: {}, status: 'Success' });

/**
 * Takes the place of a kubelet for `kubectl exec -it`: it presents a certificate of its own, agrees to the change to SPDY, and plays a shell that
 * echoes each key and answers each line with one sentence. No container runs behind it, and no kubelet is asked.
 */
export function kubeletImpostor({ presents, prompt, answer, end }: KubeletImpostorOptions): KubeletImpostor {
  const decrypted: Decrypted[] = [];
  const keyLog: string[] = [];
  // A kubelet asks for a certificate and decides later, so the API server presents it here, too.
  const server = createServer({ ...presents, requestCert: true, rejectUnauthorized: false, ALPNProtocols: ['http/1.1'] });
  server.on('keylog', (line) => keyLog.push(line.toString()));
  server.on('tlsClientError', (_, socket: Socket) => socket.destroy());
  server.on('secureConnection', (socket: TLSSocket) => {
    const began = performance.now();
    const note = (from: Decrypted['from'], channel: string, text: string): void => {
      decrypted.push({ from, t_ms: Math.round((performance.now() - began) * 100) / 100, channel, text });
    };
    const [reader, writer] = [new SpdyReader(), new SpdyWriter()];
    const channels = new Map<string, number>();
    let head = '';
    let line = '';
    let upgraded = false;
    const say = (channel: string, text: string, last = false): void => {
      const stream = channels.get(channel);
      if (stream === undefined) return;
      note('MITM relay', channel, text);
      socket.write(writer.data(stream, text, last));
    };
    const key = (text: string): void => {
      if (text !== '\r') {
        line += text;
        return say('stdout', text);
      }
      if (line === end) {
        say('stdout', '\r\n', true);
        say('error', success, true);
        return void socket.end();
      }
      line = '';
      say('stdout', `\r\n${answer}\r\n${prompt}`);
    };
    const take = (frame: SpdyFrame): void => {
      if (frame.kind === 'open') {
        const channel = frame.headers.streamtype ?? 'stream';
        channels.set(channel, frame.stream);
        socket.write(writer.accept(frame.stream));
        if (channel === 'stdout') say('stdout', prompt);
      } else if (frame.kind === 'ping') socket.write(writer.ping(frame.id));
      else if (frame.kind === 'data' && frame.data.length > 0) {
        const channel = [...channels].find(([, stream]) => stream === frame.stream)?.[0] ?? 'stream';
        const text = frame.data.toString();
        note('kube-apiserver', channel, text);
        if (channel === 'stdin') for (const each of text) key(each);
      }
    };
    socket.on('error', () => socket.destroy());
    socket.on('data', (piece: Buffer) => {
      if (upgraded) return reader.read(piece).forEach(take);
      head += piece.toString('latin1');
      const ends = head.indexOf(endOfHead);
      if (ends < 0) return;
      upgraded = true;
      note('kube-apiserver', 'http', head.slice(0, ends));
      const offered = [...head.matchAll(/^X-Stream-Protocol-Version: (.+)$/gim)].map(([, version = '']) => version.trim());
      const reply = `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: SPDY/3.1\r\nX-Stream-Protocol-Version: ${offered[0] ?? ''}`;
      note('MITM relay', 'http', reply);
      socket.write(reply + endOfHead);
      reader.read(Buffer.from(head.slice(ends + endOfHead.length), 'latin1')).forEach(take);
    });
  });
  return { server, decrypted, keyLog };
}

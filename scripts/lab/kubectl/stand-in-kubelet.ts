import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { SpdyReader, SpdyWriter, type SpdyFrame } from '../exec/spdy.ts';
import type { Credential } from '../network/certificate-authority.ts';
import type { Room } from '../network/laboratory-room.ts';
import { acceptOf, WebSocketEnd } from './websocket.ts';

interface StandInKubeletOptions {
  readonly tls: Credential;
  /** What it says in place of the program in the container. */
  readonly answer: string;
}

/** A stand-in for a kubelet. */
interface StandInKubelet {
  readonly port: number;
  /** The addresses of the sessions that it was asked for; the command of an exec stands in them. */
  readonly asked: readonly string[];
  /** What was said through a forwarded port. */
  readonly said: readonly string[];
}

const [stdout, error, endOfChannel] = [1, 3, 255] as const;
const success = JSON.stringify({ metadata: {}, status: 'Success' });
const headerOf = (request: IncomingMessage, name: string): readonly string[] => String(request.headers[name] ?? '').split(/,\s*/);

/**
 * Stands in for a kubelet towards `kubectl exec` without a terminal and `kubectl port-forward`: it agrees to the change to SPDY or WebSocket, says one
 * sentence, and ends the session. No container runs behind it.
 */
export async function startStandInKubelet(room: Room, { tls, answer }: StandInKubeletOptions): Promise<StandInKubelet> {
  const [asked, said] = [[] as string[], [] as string[]];
  const server = createServer({ ...tls, requestCert: true, rejectUnauthorized: false });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    asked.push(request.url ?? '');
    const isExec = request.url?.startsWith('/exec/') ?? false;
    const hasInput = request.url?.includes('stdin=true') ?? false;
    const key = request.headers['sec-websocket-key'];
    room.keep(socket);
    if (key === undefined) {
      const [version = ''] = headerOf(request, 'x-stream-protocol-version');
      agree(socket, 'SPDY/3.1', { 'X-Stream-Protocol-Version': version });
      const take = spdySession(
        !isExec ? 'port' : hasInput ? 'exec with input' : 'exec',
        (bytes) => socket.write(bytes),
        () => socket.end(),
      );
      socket.on('data', take);
    } else {
      const [version = ''] = headerOf(request, 'sec-websocket-protocol');
      agree(socket, 'websocket', { 'Sec-WebSocket-Accept': acceptOf(key), 'Sec-WebSocket-Protocol': version });
      if (isExec) {
        const answerNow = (): void => {
          for (const [channel, text] of [
            [stdout, answer],
            [error, success],
          ] as const)
            end.send(Buffer.concat([Buffer.from([channel]), Buffer.from(text)]));
          end.close();
        };
        const end = new WebSocketEnd(socket, ([channel]) => channel === endOfChannel && answerNow());
        if (hasInput) return;
        // kubectl throws away what comes before it has made its streams, and a program takes as long to begin.
        const begin = setTimeout(answerNow, 100);
        return room.onClose(() => clearTimeout(begin));
      }
      // A forwarded port goes through SPDY inside of the WebSocket.
      const end: WebSocketEnd = new WebSocketEnd(socket, (message) => take(message));
      const take = spdySession(
        'port',
        (bytes) => end.send(bytes),
        () => end.close(),
      );
    }
  });
  return { port: await room.listen(server), asked, said };

  /** One session in SPDY, whatever carries it: returns what takes the bytes of the client. */
  function spdySession(
    kind: 'exec' | 'exec with input' | 'port',
    write: (bytes: Buffer) => void,
    end: () => void,
  ): (piece: Buffer) => void {
    const [reader, writer] = [new SpdyReader(), new SpdyWriter()];
    const streams = new Map<string, number>();
    const say = (name: string, text: string): void => {
      const stream = streams.get(name);
      if (stream !== undefined) write(writer.data(stream, text, true));
    };
    const endExec = (): void => {
      say('stdout', answer);
      say('stderr', '');
      say('error', success);
      end();
    };
    const take = (each: SpdyFrame): void => {
      if (each.kind === 'ping') return write(writer.ping(each.id));
      if (each.kind === 'open') {
        streams.set(each.headers['streamtype'] ?? '', each.stream);
        write(writer.accept(each.stream));
        // Without a terminal, the stream of what a program complains about is opened last.
        if (kind === 'exec' && streams.has('stderr')) endExec();
      } else if (each.kind === 'data' && kind === 'exec with input') {
        if (each.last && each.stream === streams.get('stdin')) endExec();
      } else if (each.kind === 'data' && kind === 'port' && each.data.length > 0) {
        said.push(each.data.toString());
        say('data', answer);
        say('error', '');
      }
    };
    return (piece) => reader.read(piece).forEach(take);
  }
}

function agree(socket: Duplex, protocol: string, headers: Readonly<Record<string, string>>): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.write(['HTTP/1.1 101 Switching Protocols', 'Connection: Upgrade', `Upgrade: ${protocol}`, ...lines, '', ''].join('\r\n'));
}

// Records what crosses the network of `kubectl exec`, with the keys that decrypt it: kubectl is real, the API server and the kubelet are stand-ins.
// Usage, as root on Linux with tcpdump and editcap: node scripts/lab/kubectl/record-wire.ts --kubectl FILE
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { SpdyReader } from '../exec/spdy.ts';
import { segmentsIn, tlsWords } from '../exec/wire-record.ts';
import { CertificateAuthority } from '../network/certificate-authority.ts';
import { loopback, Room, within } from '../network/laboratory-room.ts';
import { startRelay } from './carrier.ts';
import { programOf } from './play-kubectl.ts';
import { startStandInApiServer, thePod, type Sender } from './stand-in-api-server.ts';
import { startStandInKubelet } from './stand-in-kubelet.ts';
import { WebSocketReader } from './websocket.ts';

/** What the record of a capture has: bytes of a segment, and segments. */
const [recordedBytes, mostFrames] = [256, 40];
const names: Readonly<Record<Sender, string>> = { client: 'kubectl', server: 'API server (stand-in)' };
const command = ['cat'];
const standardInput = 'cat /etc/secret\n';
/** The channels of exec over WebSocket (`k8s.io/apimachinery/pkg/util/remotecommand`). */
const channels = ['stdin', 'stdout', 'stderr', 'error', 'resize'];
const endOfChannel = 255;

const { values } = parseArgs({ options: { kubectl: { type: 'string' } } });
const kubectl = values.kubectl;
if (!kubectl) {
  console.error('This needs --kubectl, the file of a kubectl of 1.31 or newer, which speaks both protocols.');
  process.exit(2);
}

interface Message {
  readonly from: string;
  readonly t_ms: number;
  readonly channel: string;
  readonly text: string;
}

/** Reads what the stand-in has after it took TLS off: the two heads, and then the channels of the session. */
function reader(isWebSocket: boolean): { readonly messages: readonly Message[]; take(from: Sender, bytes: Buffer): void } {
  const messages: Message[] = [];
  const heads: Record<Sender, boolean> = { client: false, server: false };
  const spdy = { client: new SpdyReader(), server: new SpdyReader() };
  const webSocket = { client: new WebSocketReader(), server: new WebSocketReader() };
  const streams = new Map<number, string>();
  let began: number | undefined;
  const note = (from: Sender, channel: string, text: string): void => {
    began ??= performance.now();
    messages.push({ from: names[from], t_ms: Math.round((performance.now() - began) * 100) / 100, channel, text });
  };
  /** A message of WebSocket begins with its channel; the last of all channels says which one ends. */
  const noteFrame = (from: Sender, [channel = 0, ...rest]: Buffer): void =>
    channel === endOfChannel
      ? note(from, 'close', channels[rest[0] ?? 0] ?? '')
      : note(from, channels[channel] ?? '', Buffer.from(rest).toString());
  return {
    messages,
    take(from, bytes) {
      let left = bytes;
      if (!heads[from]) {
        const end = bytes.indexOf('\r\n\r\n');
        note(from, 'http', bytes.subarray(0, end).toString());
        heads[from] = true;
        left = bytes.subarray(end + 4);
      }
      if (isWebSocket) {
        for (const { code, payload } of webSocket[from].read(left)) if (code === 2) noteFrame(from, payload);
        return;
      }
      // The stand-in for the kubelet agrees to streams without headers, which begin no stream of zlib that this could read.
      for (const frame of from === 'client' ? spdy.client.read(left) : spdy.server.read(left)) {
        if (frame.kind === 'open') streams.set(frame.stream, frame.headers['streamtype'] ?? '');
        if (frame.kind === 'data' && frame.data.length > 0) note(from, streams.get(frame.stream) ?? '', frame.data.toString());
      }
    },
  };
}

async function record(room: Room, protocol: 'websocket' | 'spdy'): Promise<void> {
  const id = `kubectl-exec-${protocol}`;
  const ca = await CertificateAuthority.create('kubernetes');
  const server = await ca.issue({ commonName: 'kube-apiserver', addresses: [loopback] });
  const admin = await ca.issue({ commonName: 'kubernetes-admin' });
  const kubelet = await startStandInKubelet(room, {
    tls: await ca.issue({ commonName: 'system:node:node-a', addresses: [loopback] }),
    answer: 'This answer is made up.\n',
  });
  const session = reader(protocol === 'websocket');
  const keys: string[] = [];
  const options = {
    ...{ tls: server, clientCa: ca.certificate, admits: { token: 'none', certificateOf: 'kubernetes-admin' }, answer: '', heard: () => {} },
    kubelet: { port: kubelet.port, ca: ca.certificate, certificate: await ca.issue({ commonName: 'kube-apiserver-kubelet-client' }) },
  };
  const forRequests = await startStandInApiServer(room, options);
  const forSession = await startStandInApiServer(room, { ...options, passed: session.take, keyLog: (line) => keys.push(line.toString()) });
  const relay = await startRelay(room, forRequests.port, forSession.port);
  const wire = path.join(room.folder, `${id}.pcap`);
  const tcpdump = spawn('tcpdump', ['-i', 'lo', '-U', '-s', '0', '-w', wire, 'tcp', 'port', String(forSession.port)], { stdio: 'ignore' });
  room.keepProcess(tcpdump);
  await pause(1500);
  const base64 = (text: string): string => Buffer.from(text).toString('base64');
  const config = path.join(room.folder, `${id}.conf`);
  const user = { 'client-certificate-data': base64(admin.cert), 'client-key-data': base64(admin.key) };
  const cluster = { server: `https://${loopback}:${relay.port}`, 'certificate-authority-data': base64(ca.certificate) };
  writeFileSync(
    config,
    JSON.stringify({
      ...{
        apiVersion: 'v1',
        kind: 'Config',
        'current-context': 'lab',
        contexts: [{ name: 'lab', context: { cluster: 'lab', user: 'lab' } }],
      },
      ...{ clusters: [{ name: 'lab', cluster }], users: [{ name: 'lab', user }] },
    }),
    { mode: 0o600 },
  );
  const words = ['-n', thePod.namespace, 'exec', '-i', thePod.name, '-c', thePod.container, '--', ...command];
  const env = { PATH: process.env['PATH'], HOME: room.folder, KUBECTL_REMOTE_COMMAND_WEBSOCKETS: String(protocol === 'websocket') };
  const child = spawn(String(kubectl), ['--kubeconfig', config, ...words], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  room.keepProcess(child);
  let terminal = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (terminal += piece.toString()));
  child.stdin.end(standardInput);
  await within('the end of kubectl', new Promise((resolve) => child.once('close', resolve)));
  await pause(1000);
  const segments = segmentsIn(readFileSync(wire));
  const began = segments[0]?.time ?? 0;
  const frames = segments.map(({ fromPort, time, payload }) => {
    const [from, to]: [Sender, Sender] = fromPort === forSession.port ? ['server', 'client'] : ['client', 'server'];
    return {
      ...{ from: names[from], to: names[to], t_ms: Math.round((time - began) / 10) / 100, len: payload.length },
      ...{ bytes_hex: payload.subarray(0, recordedBytes).toString('hex'), text: tlsWords(payload) },
    };
  });
  const { version } = await programOf(String(kubectl));
  const text = JSON.stringify(
    {
      id,
      link: 'client->apiserver',
      mode: `mutual TLS, exec over ${protocol}`,
      flags: [],
      direction: 'client dials API server',
      recorded: {
        day: new Date().toISOString().slice(0, 10),
        kubectl: version.slice(1),
        command: `kubectl exec -i ${thePod.name} -c ${thePod.container} -- ${command.join(' ')}`,
        terminal,
      },
      totalFrames: frames.length,
      frames: frames.slice(0, mostFrames),
      decrypted: session.messages,
      notes:
        'kubectl is real; the API server and the kubelet are stand-ins, and no container runs. The API server admits by the certificate of the client.',
      plaintextMarkersVisible: [],
    },
    null,
    1,
  );
  writeFileSync(`src/facts/wire/records/clients/${id}.json`, `${text}\n`);
  const keyFile = path.join(room.folder, `${id}.keys`);
  writeFileSync(keyFile, keys.join(''), { mode: 0o600 });
  const { status, stderr } = spawnSync('editcap', ['--inject-secrets', `tls,${keyFile}`, wire, `src/facts/wire/shown/${id}.pcapng`], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`editcap failed: ${stderr}`);
  console.log(`${id}: ${session.messages.length} messages in ${frames.length} segments; kubectl printed ${JSON.stringify(terminal)}.`);
}

for (const protocol of ['websocket', 'spdy'] as const) {
  const room = new Room();
  try {
    await record(room, protocol);
  } finally {
    await room.close();
  }
}

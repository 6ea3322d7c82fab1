import { execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { CertificateAuthority, type Credential } from '../network/certificate-authority.ts';
import { loopback, patience, within, type Room } from '../network/laboratory-room.ts';
import type { OpenSsh } from '../network/openssh.ts';
import { clientVerifies, type KubectlCase, type ServerKind } from '../../../src/lab/kubectl-cases.ts';
import type { RecordedOutcome, RecordedProgram } from '../../../src/lab/kubectl-record.ts';
import { startProxy, startRelay, startTunnel, type Passer } from './carrier.ts';
import { startStandInApiServer, thePod } from './stand-in-api-server.ts';
import { startStandInKubelet } from './stand-in-kubelet.ts';

const run = promisify(execFile);

/** What happened when a kubectl asked a server. */
export type KubectlResult = Omit<RecordedOutcome, 'versions'>;

/** A kubectl: its version as it says it, and the SHA-256 of its file. */
export type KubectlProgram = Omit<RecordedProgram, 'package'>;

/** Asks a kubectl which version it is. */
export async function programOf(file: string): Promise<KubectlProgram> {
  const { stdout } = await run(file, ['version', '--client', '-o', 'json'], { timeout: patience });
  const { clientVersion } = JSON.parse(stdout) as { clientVersion: { gitVersion: string } };
  return { version: clientVersion.gitVersion, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') };
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
/** A name that no proxy is told to leave out, as Go leaves out loopback. It leads nowhere but to this machine (RFC 6761). */
const serverName = 'kube-apiserver.localhost';

/** The certificates of the lab. */
interface Certificates {
  readonly ca: string;
  readonly servers: Readonly<Record<ServerKind, Credential | undefined>>;
  readonly admin: Credential;
  readonly apiServer: Credential;
  readonly kubelet: Credential;
  readonly impostor: Credential;
}

async function makeCertificates(): Promise<Certificates> {
  const [cluster, another] = [await CertificateAuthority.create('cluster CA'), await CertificateAuthority.create('cluster CA')];
  const subject = { commonName: 'kube-apiserver', addresses: [loopback], names: [serverName] };
  const kubelet = { commonName: 'system:node:node-a', addresses: [loopback] };
  return {
    ca: cluster.certificate,
    servers: {
      good: await cluster.issue(subject),
      'wrong-name': await cluster.issue({ commonName: 'kube-apiserver', addresses: ['127.0.0.2'] }),
      'wrong-ca': await another.issue(subject),
      expired: await cluster.issue({ ...subject, isExpired: true }),
      plaintext: undefined,
    },
    admin: await cluster.issue({ commonName: 'admin' }),
    apiServer: await cluster.issue({ commonName: 'kube-apiserver-kubelet-client' }),
    kubelet: await cluster.issue(kubelet),
    impostor: await another.issue(kubelet),
  };
}

/** Plays cases with one kubectl: a server with that certificate, a kubeconfig with that credential, and one request or session. */
export async function playKubectl(
  room: Room,
  kubectl: string,
  cases: readonly KubectlCase[],
  openSsh: OpenSsh | undefined,
): Promise<readonly KubectlResult[]> {
  const certificates = await makeCertificates();
  const results: KubectlResult[] = [];
  for (const each of cases) {
    if (each.carrier === 'ssh' && !openSsh) continue;
    const part = room.part();
    try {
      results.push(await resultOf(part, kubectl, each, certificates, openSsh));
    } finally {
      await part.close();
    }
  }
  return results;
}

const secret = (what: string): string => `${what}-${randomBytes(6).toString('hex')}`;

async function resultOf(
  room: Room,
  kubectl: string,
  each: KubectlCase,
  certificates: Certificates,
  openSsh: OpenSsh | undefined,
): Promise<KubectlResult> {
  const [token, answer, command] = [secret('token'), secret('answer'), secret('command')];
  const isImpostor = each.kubelet !== 'issued';
  const kubelet = await startStandInKubelet(room, { tls: isImpostor ? certificates.impostor : certificates.kubelet, answer });
  /** What the server of the case heard: for a session, only the requests that ask for it. */
  const heard: IncomingMessage[] = [];
  const start = (kind: ServerKind, hear: (request: IncomingMessage) => void) =>
    startStandInApiServer(room, {
      ...{ tls: certificates.servers[kind], clientCa: certificates.ca, answer, heard: hear },
      admits: { token, certificateOf: 'admin' },
      kubelet: {
        ...{ port: kubelet.port, certificate: certificates.apiServer },
        ca: each.kubelet === 'impostor-unverified' ? undefined : certificates.ca,
      },
    });
  const hear = (request: IncomingMessage): void => {
    if (each.asks === 'get' || request.headers.upgrade !== undefined) heard.push(request);
  };
  const server = await start(each.server, hear);
  // The requests before a session are answered by the real server, so that the session itself is tried.
  const isByAnother = each.asks !== 'get' && !['good', 'plaintext'].includes(each.server);
  const forRequests = isByAnother ? await start('good', () => {}) : server;
  const relay = await startRelay(room, forRequests.port, server.port);
  const passer = await passerOf(room, each, relay, openSsh);
  const file = path.join(room.folder, `kubeconfig-${each.id}`);
  const atProxy = each.carrier === 'proxy-url' || each.carrier === 'https-proxy';
  const host = each.carrier === 'https-proxy' ? serverName : loopback;
  const address = `${each.server === 'plaintext' ? 'http' : 'https'}://${host}:${atProxy ? relay.port : passer.port}`;
  const proxy = `http://${loopback}:${passer.port}`;
  writeFileSync(file, kubeconfigOf(each, certificates, token, address, each.carrier === 'proxy-url' ? { 'proxy-url': proxy } : {}), {
    mode: 0o600,
  });
  const toUpgrade = each.protocol === 'default' ? {} : { [websocketSwitches[each.asks]]: String(each.protocol === 'websocket') };
  const environment = {
    ...toUpgrade,
    ...(each.carrier === 'https-proxy' ? { HTTPS_PROXY: proxy } : {}),
    PATH: process.env['PATH'],
    HOME: room.folder,
  };
  const said = await (each.asks === 'port-forward' ? forward : request)(room, kubectl, file, environment, each.asks, command);
  const answered = said.out.includes(answer);
  const byPasser = passer.seen();
  const reached = [...kubelet.asked, ...kubelet.said].some((text) => text.includes(command));
  return {
    id: each.id,
    answered,
    sent: heard.length > 0,
    sentToken: heard.some(({ headers }) => headers.authorization === `Bearer ${token}`),
    read: [token, answer, command].some((text) => byPasser.includes(text)),
    reached,
    upgrade: heard.map(({ headers }) => headers.upgrade).find((upgrade) => upgrade !== undefined) ?? null,
    carried: passer.count() === relay.count(),
    message: answered ? null : lastLine(said.error),
  };
}

/** Where a proxy or a tunnel is in front of the relay. The attacker’s sshd leads where the attacker’s server is, through the same relay. */
async function passerOf(room: Room, { carrier, server }: KubectlCase, relay: Passer, openSsh: OpenSsh | undefined): Promise<Passer> {
  if (carrier === 'direct') return relay;
  if (carrier !== 'ssh') return startProxy(room);
  if (!openSsh) throw new Error('This case needs OpenSSH.');
  return startTunnel(room, openSsh, relay.port, server !== 'good');
}

/** The variables that tell kubectl whether to try WebSocket. */
const websocketSwitches = {
  get: 'KUBECTL_NONE',
  exec: 'KUBECTL_REMOTE_COMMAND_WEBSOCKETS',
  'port-forward': 'KUBECTL_PORT_FORWARD_WEBSOCKETS',
} as const;

function kubeconfigOf(each: KubectlCase, { ca, admin }: Certificates, token: string, server: string, more: Record<string, string>): string {
  const verification =
    each.server === 'plaintext'
      ? {}
      : clientVerifies(each)
        ? { 'certificate-authority-data': base64(ca) }
        : { 'insecure-skip-tls-verify': true };
  const user =
    each.presents === 'token' ? { token } : { 'client-certificate-data': base64(admin.cert), 'client-key-data': base64(admin.key) };
  return JSON.stringify({
    ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'lab' },
    clusters: [{ name: 'lab', cluster: { server, ...verification, ...more } }],
    users: [{ name: 'lab', user }],
    contexts: [{ name: 'lab', context: { cluster: 'lab', user: 'lab' } }],
  });
}

interface Said {
  readonly out: string;
  readonly error: string;
}
type Environment = Readonly<Record<string, string | undefined>>;
const { namespace, name, container, port: podPort } = thePod;

/** Runs kubectl to its end: one request, or an exec of a command that has the secret word. */
function request(_: Room, kubectl: string, config: string, env: Environment, asked: KubectlCase['asks'], command: string): Promise<Said> {
  const words = asked === 'get' ? ['get', '--raw', '/version'] : ['-n', namespace, 'exec', name, '-c', container, '--', 'echo', command];
  return run(kubectl, ['--kubeconfig', config, ...words], { timeout: patience, env }).then(
    ({ stdout }) => ({ out: stdout, error: '' }),
    (error: { stdout?: string; stderr?: string; message: string }) => ({ out: error.stdout ?? '', error: error.stderr ?? error.message }),
  );
}

/** Has kubectl forward a port, says the secret word through it, and ends kubectl. */
async function forward(
  room: Room,
  kubectl: string,
  config: string,
  env: Environment,
  _: KubectlCase['asks'],
  command: string,
): Promise<Said> {
  const args = ['--kubeconfig', config, '-n', namespace, 'port-forward', `pod/${name}`, `:${podPort}`, '--address', loopback];
  const child = spawn(kubectl, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  room.keepProcess(child);
  let [out, error] = ['', ''];
  child.stderr.on('data', (piece: Buffer) => (error += piece.toString()));
  const ended = new Promise<undefined>((resolve) => child.once('close', () => resolve(undefined)));
  const opened = new Promise<number>((resolve) =>
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString();
      const found = /Forwarding from 127\.0\.0\.1:(\d+)/.exec(out)?.[1];
      if (found) resolve(Number(found));
    }),
  );
  const port = await within('kubectl port-forward', Promise.race([opened, ended]));
  if (port === undefined) return { out: '', error };
  const socket = room.keep(connect(port, loopback));
  socket.write(command);
  const heard = new Promise<string>((resolve) => {
    socket.once('data', (piece: Buffer) => resolve(piece.toString()));
    socket.once('close', () => resolve(''));
  });
  return { out: await within('an answer through the forwarded port', Promise.race([heard, ended.then(() => '')])), error };
}

/** The last line that a kubectl printed, without ports, times and secrets. */
function lastLine(text: string): string | null {
  const line = text.trim().split('\n').at(-1);
  return line
    ? line
        .replaceAll(/(127\.0\.0\.1|\.localhost):\d+/g, '$1:PORT')
        .replaceAll(/current time \S+ is after \S+/g, 'current time … is after …')
        .replaceAll(/(?:command|token|answer)-[0-9a-f]{12}/g, '…')
    : null;
}

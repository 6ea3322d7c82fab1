import { createServer as createHttpsServer } from 'node:https';
import { connect, type Socket } from 'node:net';
import { connect as connectTls, TLSSocket, type SecureContextOptions } from 'node:tls';
import type { LabAddress, LabCa, LabCertificate, ProcedureCase, ProcedureOutcome } from '../../../src/lab/procedure-cases.ts';
import { CertificateAuthority, type Credential } from '../network/certificate-authority.ts';
import { loopback, within, type Room } from '../network/laboratory-room.ts';

/** The addresses of the lab. Each is one of this machine, and none leaves it. */
const addresses: Readonly<Record<LabAddress, string>> = { local: loopback, first: '127.0.0.2', second: '127.0.0.3' };

/** What came of a case, and the words of the side that refused; empty where nobody did. */
export interface Played {
  readonly outcome: ProcedureOutcome;
  readonly says: string;
}

/** The CA of the cluster and the one that takes its place. They have one subject, as the CAs of kubeadm do. */
export async function makeCas(): Promise<Readonly<Record<LabCa, CertificateAuthority>>> {
  return { old: await CertificateAuthority.create('kubernetes'), new: await CertificateAuthority.create('kubernetes') };
}
type Cas = Awaited<ReturnType<typeof makeCas>>;

const issue = (cas: Cas, { signedBy, isExpired = false }: LabCertificate, commonName: string, lists: readonly LabAddress[] = []) =>
  cas[signedBy].issue({ commonName, addresses: lists.map((each) => addresses[each]), isExpired });
const bundle = (cas: Cas, names: readonly LabCa[]): string[] => names.map((each) => cas[each].certificate);

/** A server that decides by the client’s certificate, as a kubelet or an API server does, and what gives it another certificate. */
async function startServer(room: Room, cas: Cas, { at, certificate, takesClientsOf }: ProcedureCase['server']) {
  const ca = bundle(cas, takesClientsOf);
  const credential = await issue(cas, certificate, 'server', certificate.lists);
  const server = createHttpsServer({ ...credential, ca, requestCert: true, rejectUnauthorized: false }, (request, response) => {
    const isTaken = request.socket instanceof TLSSocket && request.socket.authorized;
    response.writeHead(isTaken ? 200 : 401, { 'content-length': 0 }).end();
  });
  const port = await room.listen(server, addresses[at]);
  return { port, change: (next: Credential) => server.setSecureContext({ ...next, ca } satisfies SecureContextOptions) };
}

/** Passes each connection on to the first address at which somebody listens, byte by byte. */
function startBalancer(room: Room, port: number): Promise<number> {
  const passOn = (client: Socket, [next, ...rest]: readonly LabAddress[]): void => {
    if (next === undefined) return void client.destroy();
    const server = room.keep(connect(port, addresses[next]));
    server.once('connect', () => client.pipe(server).pipe(client));
    server.once('error', () => passOn(client, rest));
  };
  return room.serve((client) => passOn(client, ['first', 'second']));
}

/** The status of one request on a connection that stays open. */
const statusOn = (connection: TLSSocket, host: string): Promise<number> =>
  within(
    'an answer',
    new Promise((resolve, reject) => {
      connection.once('data', (bytes: Buffer) => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(bytes.toString())?.[1])));
      connection.once('close', () => reject(new Error('the connection was closed without an answer')));
      connection.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    }),
  );

/** Sets a case up, has its client ask its server, and says what came of it. */
export async function playProcedure(room: Room, cas: Cas, { server, client, throughBalancer }: ProcedureCase): Promise<Played> {
  const { port, change } = await startServer(room, cas, server);
  const host = addresses[client.dials];
  const dialled = throughBalancer ? await startBalancer(room, port) : port;
  const credential = await issue(cas, client.presents, 'client');
  const connection = room.keep(connect(dialled, host));
  try {
    await within('a connection', new Promise((resolve, reject) => void connection.once('connect', resolve).once('error', reject)));
  } catch (error) {
    return { outcome: 'no-connection', says: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
  const verifies = client.verifies === 'nothing' ? { rejectUnauthorized: false } : { ca: bundle(cas, client.verifies) };
  const secured = room.keep(connectTls({ socket: connection, host, ...credential, ...verifies }));
  try {
    await within('a TLS handshake', new Promise((resolve, reject) => void secured.once('secureConnect', resolve).once('error', reject)));
  } catch (error) {
    // Node adds advice after a semicolon, which is none of OpenSSL's.
    return { outcome: 'refused-by-client', says: (error instanceof Error ? error.message : String(error)).split('; ')[0] ?? '' };
  }
  let status = await statusOn(secured, host);
  if (server.changesTo && status === 200) {
    change(await issue(cas, { signedBy: server.changesTo }, 'server', server.certificate.lists));
    status = await statusOn(secured, host);
  }
  return status === 200 ? { outcome: 'answered', says: '' } : { outcome: 'refused-by-server', says: String(status) };
}

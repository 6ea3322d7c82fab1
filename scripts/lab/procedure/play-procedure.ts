import { createServer as createHttpsServer } from 'node:https';
import { connect, createServer, type Socket } from 'node:net';
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

const issue = (cas: Cas, { signedBy, isExpired }: LabCertificate, commonName: string, lists: readonly LabAddress[] = []) =>
  cas[signedBy].issue({ commonName, addresses: lists.map((each) => addresses[each]), isExpired: isExpired === true });
const bundle = (cas: Cas, names: readonly LabCa[]): string[] => names.map((each) => cas[each].certificate);

/** Whether somebody takes a connection at an address of the lab. */
const listens = (room: Room, address: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const connection = room.keep(connect(port, address));
    connection.once('error', () => resolve(false));
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
  });

/** A server that decides by the client’s certificate, as a kubelet or an API server does, and what gives it another certificate. */
async function startServer(room: Room, cas: Cas, { at, certificate, takesClientsOf }: ProcedureCase['server']) {
  const ca = bundle(cas, takesClientsOf);
  const credential = await issue(cas, certificate, 'server', certificate.lists);
  const isElsewhere = async (port: number): Promise<boolean> => {
    const others = Object.values(addresses).filter((address) => address !== addresses[at]);
    return (await Promise.all(others.map((address) => listens(room, address, port)))).includes(true);
  };
  for (;;) {
    const server = createHttpsServer({ ...credential, ca, requestCert: true, rejectUnauthorized: false }, (request, response) => {
      const isTaken = request.socket instanceof TLSSocket && request.socket.authorized;
      response.writeHead(isTaken ? 200 : 401, { 'content-length': 0 }).end();
    });
    const port = await room.listen(server, addresses[at]);
    // The kernel hands out the ports of each address by themselves. A case in which an address is down needs one that nobody has there.
    if (!(await isElsewhere(port)))
      return { port, change: (next: Credential) => server.setSecureContext({ ...next, ca } satisfies SecureContextOptions) };
  }
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

/** Starts the server of a case, and its balancer if it has one. Returns what its client dials. */
export async function setUp(
  room: Room,
  cas: Cas,
  { server, client, throughBalancer }: Pick<ProcedureCase, 'server' | 'client' | 'throughBalancer'>,
) {
  const { port, change } = await startServer(room, cas, server);
  return { host: addresses[client.dials], port: throughBalancer ? await startBalancer(room, port) : port, change };
}

/** Whether this machine has the addresses of the lab: Linux has all of 127.0.0.0/8, and elsewhere one has to add them. */
export const hasLabAddresses = await new Promise<boolean>((resolve) => {
  const server = createServer();
  server.once('error', () => resolve(false));
  server.listen(0, addresses.second, () => server.close(() => resolve(true)));
});

/** Sets a case up, has its client ask its server, and says what came of it. Nothing of a case listens on when the next one begins. */
export async function playProcedure(room: Room, cas: Cas, each: ProcedureCase): Promise<Played> {
  const part = room.part();
  try {
    return await playIn(part, cas, each);
  } finally {
    await part.close();
  }
}

async function playIn(room: Room, cas: Cas, { server, client, ...rest }: ProcedureCase): Promise<Played> {
  const { host, port, change } = await setUp(room, cas, { server, client, ...rest });
  const credential = await issue(cas, client.presents, 'client');
  const connection = room.keep(connect(port, host));
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

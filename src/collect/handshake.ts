import { X509Certificate } from 'node:crypto';
import { connect as connectTcp, isIP } from 'node:net';
import { Duplex } from 'node:stream';
import { connect as connectTls, createSecureContext, type SecureContextOptions, type TLSSocket } from 'node:tls';
import type { Group, Outcome, TlsVersion } from '../facts/evidence/cluster-record.ts';
import { serverSaid, type ServerSaid } from './server-said.ts';

/** Where a server listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** One question to a server: a version, or a group, that the client offers alone. */
export type Question = { readonly version: TlsVersion } | { readonly group: Group };

/** What a server answered. */
export interface Answer {
  readonly outcome: Outcome;
  readonly said: ServerSaid;
  /** Both sides ended the handshake. */
  readonly isWhole: boolean;
  /** The certificate that it presented, and those that it sent behind it. */
  readonly chain: readonly X509Certificate[];
}

const nodeNames = { 'TLS 1.0': 'TLSv1', 'TLS 1.1': 'TLSv1.1', 'TLS 1.2': 'TLSv1.2', 'TLS 1.3': 'TLSv1.3' } as const;

/** How the client offers it. Old versions are offered with every suite that OpenSSL has for them, so that a refusal is that of the server. */
const offered = (question: Question): SecureContextOptions =>
  'version' in question
    ? { minVersion: nodeNames[question.version], maxVersion: nodeNames[question.version], ciphers: 'ALL:@SECLEVEL=0' }
    : // Before TLS 1.3 a server may also refuse because of the curve of its certificate.
      { minVersion: 'TLSv1.3', ecdhCurve: question.group };

const nothingSaid: ServerSaid = { isTls: false, asksForCertificate: false, isDone: false };
const without = (outcome: Outcome): Answer => ({ outcome, said: nothingSaid, isWhole: false, chain: [] });

/** What the client would offer, or nothing where its OpenSSL does not have it. */
function contextFor(question: Question) {
  try {
    return createSecureContext(offered(question));
  } catch {
    return undefined;
  }
}

/** A certificate as a server of before TLS 1.3 sends it in the clear; nothing where its bytes are none. */
function certificateIn(der: Uint8Array | undefined): readonly X509Certificate[] {
  try {
    return der ? [new X509Certificate(der)] : [];
  } catch {
    return [];
  }
}

/** The certificates of a connection, the server’s first. */
function chainOf(socket: TLSSocket): readonly X509Certificate[] {
  const found: X509Certificate[] = [];
  for (let each = socket.getPeerX509Certificate(); each && found.length < 10; each = each.issuerCertificate) {
    if (found.some(({ fingerprint256 }) => fingerprint256 === each?.fingerprint256)) break;
    found.push(each);
  }
  return found;
}

function outcomeOf(question: Question, said: ServerSaid, sent: number, isSilent: boolean): Outcome {
  if (sent > 0 && !said.isTls) return 'not-tls';
  // A handshake that fails later, for want of a certificate of the client, was taken all the same.
  if (said.version) return 'group' in question || said.version === question.version ? 'accepted' : 'refused';
  if (said.alert !== undefined) return 'refused';
  return isSilent ? 'no-answer' : 'closed';
}

/**
 * Asks one server one question: opens a connection, lets TLS say its hello, and closes it. It presents no certificate, sends no request, and verifies
 * nothing, because what the server presents is the answer. Never throws; a server that is silent is left after `patience` milliseconds.
 */
export async function ask(address: Address, question: Question, patience: number): Promise<Answer> {
  const secureContext = contextFor(question);
  if (!secureContext) return without('not-asked');
  return new Promise((resolve) => {
    const received: Buffer[] = [];
    let isConnected = false;
    let isWhole = false;
    let chain: readonly X509Certificate[] = [];
    const tcp = connectTcp({ host: address.host, port: address.port });
    // What the server says is read on its way to TLS, because Node does not tell it.
    const between = new Duplex({
      read: () => {},
      write: (chunk: Buffer, _, done) => void tcp.write(chunk, done),
      final: (done) => void tcp.end(done),
    });
    let tls: TLSSocket | undefined;
    const end = (isSilent: boolean): void => {
      clearTimeout(timer);
      tls?.destroy();
      between.destroy();
      tcp.destroy();
      const bytes = Buffer.concat(received);
      if (!isConnected) return resolve(without('no-connection'));
      const said = serverSaid(bytes);
      resolve({
        outcome: outcomeOf(question, said, bytes.length, isSilent),
        said,
        isWhole,
        chain: chain.length > 0 ? chain : certificateIn(said.certificate),
      });
    };
    const timer = setTimeout(() => end(true), patience);
    tcp.on('connect', () => {
      isConnected = true;
      const name = isIP(address.host) ? {} : { servername: address.host };
      tls = connectTls({ socket: between, secureContext, rejectUnauthorized: false, ...name });
      tls.on('error', () => end(false));
      tls.on('close', () => end(false));
      tls.on('secureConnect', () => {
        if (tls) chain = chainOf(tls);
        isWhole = true;
        end(false);
      });
    });
    tcp.on('data', (chunk) => {
      received.push(chunk);
      between.push(chunk);
    });
    tcp.on('end', () => between.push(null));
    tcp.on('error', () => end(false));
    tcp.on('close', () => end(false));
    between.on('error', () => {});
  });
}

/** Whether a port takes a connection, on which nothing is sent. */
export const portState = async ({ host, port }: Address, patience: number): Promise<'open' | 'closed' | 'no-answer'> =>
  new Promise((resolve) => {
    const tcp = connectTcp({ host, port });
    const end = (state: 'open' | 'closed' | 'no-answer'): void => {
      clearTimeout(timer);
      tcp.destroy();
      resolve(state);
    };
    const timer = setTimeout(() => end('no-answer'), patience);
    tcp.on('connect', () => end('open'));
    // Only a refusal says that nothing listens: no route says nothing about the port.
    tcp.on('error', ({ code }: NodeJS.ErrnoException) => end(code === 'ECONNREFUSED' ? 'closed' : 'no-answer'));
  });

import { boolOf, given, placeOfFlag, saysEnough, type Process } from '../read/flag.ts';
import { holdsTemplate } from '../read/template.ts';
import { candidate, type Candidate } from './combine.ts';
import { stated, unknownUntil, type Place } from './origin.ts';
import { dialled } from '../url.ts';

/** What a member of etcd tells of its clients. */
export interface EtcdListeners {
  /** Where it listens for plain HTTP on an address that other hosts reach. */
  readonly plain: Place | undefined;
  /** Whether it listens for plain HTTP alone, and not on its own host alone as far as its addresses are known. */
  readonly isPlain: boolean;
  /** Whether it listens for plain HTTP at an address of its own host. */
  readonly isPlainHere: boolean;
  /** Whether it listens for clients with TLS alone. */
  readonly isTls: boolean;
  /** Whether it takes clients that show no certificate; unknown where its flags are not all here. */
  readonly isOpen: boolean | undefined;
  readonly place: Place;
}

/** Variables, and files of them, that set the same as the flags; with a file of configuration etcd reads no flag at all. */
const elsewhere = /ETCD_(?:TRUSTED_CA_FILE|CLIENT_CERT_AUTH)|EnvironmentFile|envFrom/;

const portOf = (url: string): string => /:(\d+)\/?$/.exec(url)?.[1] ?? url;

/** The listeners of one member of etcd, and whether it asks its clients for a certificate (facts/added#etcd-client-authentication). */
export function etcdListeners(process: Process): EtcdListeners {
  const listen = given(process, 'listen-client-urls');
  const isIgnored = given(process, 'config-file').state !== 'absent' || process.source.text.includes('ETCD_CONFIG_FILE');
  // An installer gives it certificates and a CA by itself.
  const isWhole = process.complete && process.base === 'kubernetes' && !isIgnored && !elsewhere.test(process.source.text);
  const isTold = listen.state !== 'absent' && (listen.state === 'given' || saysEnough(listen.flag));
  const urls = isTold && !isIgnored ? listen.flag.value.split(',').map((url) => url.trim()) : [];
  const place = listen.state === 'absent' ? process : placeOfFlag(process, listen.flag);
  const remote = urls.filter((url) => dialled(url).scheme === 'http' && !dialled(url).isLoopback);
  // Two listeners of one port have two addresses, so that a variable beside the loopback address is another one.
  const own = new Set(urls.filter((url) => dialled(url).isLoopback).map(portOf));
  const asks = ['trusted-ca-file', 'client-cert-auth'].map((name) => {
    const found = given(process, name);
    if (found.state === 'dynamic') return undefined;
    return found.state === 'given' && (name === 'trusted-ca-file' ? found.value !== '' : boolOf(found.value) !== false);
  });
  return {
    plain: remote.some((url) => !/[{$<]/.test(url) || own.has(portOf(url))) ? place : undefined,
    isPlain: remote.length > 0 && urls.every((url) => dialled(url).scheme === 'http'),
    isPlainHere: urls.some((url) => dialled(url).scheme === 'http' && dialled(url).isLoopback),
    isTls: urls.length > 0 && urls.every((url) => dialled(url).scheme === 'https'),
    isOpen: asks.includes(true) ? false : asks.includes(undefined) || !isWhole ? undefined : true,
    place,
  };
}

/**
 * What a member of etcd proves of the API server’s connection: plain HTTP, or TLS without a client’s certificate; nothing better. One that
 * asks for no certificate asks for none at whatever address it is told to listen.
 */
export function etcdServerTransport(process: Process): readonly Candidate<'etcdTransport'>[] {
  const { isPlain, isTls, isOpen, place } = etcdListeners(process);
  if (process.flags.some(({ name }) => holdsTemplate(name)))
    return [candidate('unknown', unknownUntil('the flags of etcd, with their templates filled in'))];
  if (isPlain) return [candidate('plaintext', stated(place))];
  if (!isOpen || given(process, 'listen-client-urls').state === 'absent') return [];
  return [
    isTls ? candidate('server-tls', stated(place)) : candidate('unknown', unknownUntil('https:// addresses in --listen-client-urls')),
  ];
}

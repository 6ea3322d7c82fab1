import type { ProcedureId } from '../model/procedure-id.ts';

/** Two CAs with the same subject: that of the cluster, and the one that takes its place. */
export type LabCa = 'old' | 'new';
/** Three addresses of loopback: two of hosts, and the one on which a balancer listens beside its client. */
export type LabAddress = 'first' | 'second' | 'local';

/** A certificate of the lab. */
export interface LabCertificate {
  readonly signedBy: LabCa;
  readonly isExpired?: true;
}

/** What came of a request: an answer, a refusal of one side, or no connection at all. */
export type ProcedureOutcome = 'answered' | 'refused-by-client' | 'refused-by-server' | 'no-connection';

/** One moment of a procedure, as a server and a client with certificates; and what the page of the procedure says comes of it. */
export interface ProcedureCase {
  /** Cited by the steps of the page, and an anchor of `/lab/`. */
  readonly id: string;
  readonly procedure: ProcedureId;
  readonly name: string;
  readonly server: {
    readonly at: LabAddress;
    readonly certificate: LabCertificate & { readonly lists: readonly LabAddress[] };
    /** The CAs of the clients that it serves. */
    readonly takesClientsOf: readonly LabCa[];
    /** The server gets a certificate of this CA after the first answer, and the client asks again on the connection that is open. */
    readonly changesTo?: LabCa;
  };
  readonly client: {
    readonly dials: LabAddress;
    readonly verifies: readonly LabCa[] | 'nothing';
    readonly presents: LabCertificate;
  };
  /** A balancer of TCP listens on the local address, tries the first address, where nobody listens, and then the server. */
  readonly throughBalancer?: true;
  readonly expects: ProcedureOutcome;
}

const ofOld = { signedBy: 'old' } as const;
const ofNew = { signedBy: 'new' } as const;
const kubelet = { at: 'first', certificate: { ...ofOld, lists: ['first'] }, takesClientsOf: ['old'] } as const;
const apiServer = { dials: 'first', verifies: ['old'], presents: ofOld } as const;
const rotate = { procedure: 'rotate-the-ca', server: kubelet, client: apiServer } as const;
const renew = { procedure: 'renew-expired-certificates', server: kubelet, client: apiServer } as const;
const several = { procedure: 'several-api-servers', server: kubelet, client: apiServer } as const;
const twoCards = { procedure: 'two-network-cards', server: kubelet, client: apiServer } as const;

/** What the lab plays of the procedures. */
export const procedureCases: readonly ProcedureCase[] = [
  {
    ...rotate,
    id: 'new-serving-certificate-first',
    name: 'The server gets a certificate of the new CA, and the client trusts the old CA only',
    server: { ...kubelet, certificate: { ...ofNew, lists: ['first'] } },
    expects: 'refused-by-client',
  },
  {
    ...rotate,
    id: 'both-trusted-old-served',
    name: 'The client trusts both CAs, and the server still has a certificate of the old one',
    client: { ...apiServer, verifies: ['old', 'new'] },
    expects: 'answered',
  },
  {
    ...rotate,
    id: 'both-trusted-new-served',
    name: 'The client trusts both CAs, and the server has a certificate of the new one',
    server: { ...kubelet, certificate: { ...ofNew, lists: ['first'] } },
    client: { ...apiServer, verifies: ['old', 'new'] },
    expects: 'answered',
  },
  {
    ...rotate,
    id: 'new-client-certificate-first',
    name: 'The client gets a certificate of the new CA, and the server takes clients of the old CA only',
    client: { ...apiServer, presents: ofNew },
    expects: 'refused-by-server',
  },
  {
    ...rotate,
    id: 'both-client-cas-old-client',
    name: 'The server takes clients of both CAs, and the client still has a certificate of the old one',
    server: { ...kubelet, takesClientsOf: ['old', 'new'] },
    expects: 'answered',
  },
  {
    ...rotate,
    id: 'both-client-cas-new-client',
    name: 'The server takes clients of both CAs, and the client has a certificate of the new one',
    server: { ...kubelet, takesClientsOf: ['old', 'new'] },
    client: { ...apiServer, presents: ofNew },
    expects: 'answered',
  },
  {
    ...rotate,
    id: 'open-connection',
    name: 'The certificate changes while a connection is open, and the client, which trusts the old CA only, asks again on it',
    server: { ...kubelet, changesTo: 'new' },
    expects: 'answered',
  },
  {
    ...rotate,
    id: 'old-ca-removed',
    name: 'The old CA is removed, and a client still has a certificate of it',
    server: { ...kubelet, certificate: { ...ofNew, lists: ['first'] }, takesClientsOf: ['new'] },
    client: { ...apiServer, verifies: ['new'] },
    expects: 'refused-by-server',
  },
  {
    ...renew,
    id: 'serving-certificate-expired',
    name: 'The certificate of the server has expired',
    server: { ...kubelet, certificate: { ...ofOld, isExpired: true, lists: ['first'] } },
    expects: 'refused-by-client',
  },
  {
    ...renew,
    id: 'client-certificate-expired',
    name: 'The certificate of the client has expired',
    client: { ...apiServer, presents: { ...ofOld, isExpired: true } },
    expects: 'refused-by-server',
  },
  {
    ...renew,
    id: 'renewed-by-the-same-ca',
    name: 'Both certificates are new, and the same CA signed them',
    expects: 'answered',
  },
  {
    ...several,
    id: 'only-address-is-down',
    name: 'The client knows one address, nobody listens there, and another server is up',
    server: { ...kubelet, at: 'second', certificate: { ...ofOld, lists: ['first', 'second'] } },
    expects: 'no-connection',
  },
  {
    ...several,
    id: 'address-not-in-certificate',
    name: 'The certificate of the second server lists the address of the first one only',
    server: { ...kubelet, at: 'second' },
    client: { ...apiServer, dials: 'second' },
    expects: 'refused-by-client',
  },
  {
    ...several,
    id: 'own-address-in-certificate',
    name: 'The certificate of the second server lists its own address',
    server: { ...kubelet, at: 'second', certificate: { ...ofOld, lists: ['second'] } },
    client: { ...apiServer, dials: 'second' },
    expects: 'answered',
  },
  {
    ...several,
    id: 'local-balancer',
    name: 'A balancer on the client’s host passes over the server that is down, and the certificate lists the balancer’s address',
    server: { ...kubelet, at: 'second', certificate: { ...ofOld, lists: ['second', 'local'] } },
    client: { ...apiServer, dials: 'local' },
    throughBalancer: true,
    expects: 'answered',
  },
  {
    ...several,
    id: 'balancer-not-in-certificate',
    name: 'The same, and the certificate lists the addresses of the servers only',
    server: { ...kubelet, at: 'second', certificate: { ...ofOld, lists: ['first', 'second'] } },
    client: { ...apiServer, dials: 'local' },
    throughBalancer: true,
    expects: 'refused-by-client',
  },
  {
    ...twoCards,
    id: 'listens-on-the-other-card',
    name: 'The kubelet listens on the second address only, and the API server dials the first',
    server: { ...kubelet, at: 'second' },
    client: { ...apiServer, verifies: 'nothing' },
    expects: 'no-connection',
  },
  {
    ...twoCards,
    id: 'certificate-of-the-other-card',
    name: 'The API server verifies, and the certificate lists the address of the other card',
    server: { ...kubelet, certificate: { ...ofOld, lists: ['second'] } },
    expects: 'refused-by-client',
  },
  {
    ...twoCards,
    id: 'certificate-of-the-other-card-unverified',
    name: 'The same, and the API server verifies nothing',
    server: { ...kubelet, certificate: { ...ofOld, lists: ['second'] } },
    client: { ...apiServer, verifies: 'nothing' },
    expects: 'answered',
  },
  {
    ...twoCards,
    id: 'certificate-of-both-cards',
    name: 'The API server verifies, and the certificate lists both addresses',
    server: { ...kubelet, certificate: { ...ofOld, lists: ['first', 'second'] } },
    expects: 'answered',
  },
];

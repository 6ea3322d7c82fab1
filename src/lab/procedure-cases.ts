import type { ProcedureId } from '../model/procedure-id.ts';
import { procedureCaseNames } from '../wording/lab/case.ts';

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

type Unnamed = Omit<ProcedureCase, 'name'> & { readonly id: keyof typeof procedureCaseNames };
const tried = (
  of: Omit<Unnamed, 'id' | 'expects'>,
  id: Unnamed['id'],
  expects: ProcedureOutcome,
  changed: Partial<Pick<Unnamed, 'server' | 'client' | 'throughBalancer'>> = {},
): Unnamed => ({ ...of, id, expects, ...changed });

const unnamed: readonly Unnamed[] = [
  tried(rotate, 'new-serving-certificate-first', 'refused-by-client', {
    server: { ...kubelet, certificate: { ...ofNew, lists: ['first'] } },
  }),
  tried(rotate, 'both-trusted-old-served', 'answered', { client: { ...apiServer, verifies: ['old', 'new'] } }),
  tried(rotate, 'both-trusted-new-served', 'answered', {
    server: { ...kubelet, certificate: { ...ofNew, lists: ['first'] } },
    client: { ...apiServer, verifies: ['old', 'new'] },
  }),
  tried(rotate, 'new-client-certificate-first', 'refused-by-server', { client: { ...apiServer, presents: ofNew } }),
  tried(rotate, 'both-client-cas-old-client', 'answered', { server: { ...kubelet, takesClientsOf: ['old', 'new'] } }),
  tried(rotate, 'both-client-cas-new-client', 'answered', {
    server: { ...kubelet, takesClientsOf: ['old', 'new'] },
    client: { ...apiServer, presents: ofNew },
  }),
  tried(rotate, 'open-connection', 'answered', { server: { ...kubelet, changesTo: 'new' } }),
  tried(rotate, 'old-ca-removed', 'refused-by-server', {
    server: { ...kubelet, certificate: { ...ofNew, lists: ['first'] }, takesClientsOf: ['new'] },
    client: { ...apiServer, verifies: ['new'] },
  }),
  tried(renew, 'serving-certificate-expired', 'refused-by-client', {
    server: { ...kubelet, certificate: { ...ofOld, isExpired: true, lists: ['first'] } },
  }),
  tried(renew, 'client-certificate-expired', 'refused-by-server', { client: { ...apiServer, presents: { ...ofOld, isExpired: true } } }),
  tried(renew, 'renewed-by-the-same-ca', 'answered'),
  tried(several, 'only-address-is-down', 'no-connection', {
    server: { ...kubelet, at: 'second', certificate: { ...ofOld, lists: ['first', 'second'] } },
  }),
  tried(several, 'address-not-in-certificate', 'refused-by-client', {
    server: { ...kubelet, at: 'second' },
    client: { ...apiServer, dials: 'second' },
  }),
  tried(several, 'own-address-in-certificate', 'answered', {
    server: { ...kubelet, at: 'second', certificate: { ...ofOld, lists: ['second'] } },
    client: { ...apiServer, dials: 'second' },
  }),
  tried(several, 'local-balancer', 'answered', {
    server: { ...kubelet, at: 'second', certificate: { ...ofOld, lists: ['second', 'local'] } },
    client: { ...apiServer, dials: 'local' },
    throughBalancer: true,
  }),
  tried(several, 'balancer-not-in-certificate', 'refused-by-client', {
    server: { ...kubelet, at: 'second', certificate: { ...ofOld, lists: ['first', 'second'] } },
    client: { ...apiServer, dials: 'local' },
    throughBalancer: true,
  }),
  tried(twoCards, 'listens-on-the-other-card', 'no-connection', {
    server: { ...kubelet, at: 'second' },
    client: { ...apiServer, verifies: 'nothing' },
  }),
  tried(twoCards, 'certificate-of-the-other-card', 'refused-by-client', {
    server: { ...kubelet, certificate: { ...ofOld, lists: ['second'] } },
  }),
  tried(twoCards, 'certificate-of-the-other-card-unverified', 'answered', {
    server: { ...kubelet, certificate: { ...ofOld, lists: ['second'] } },
    client: { ...apiServer, verifies: 'nothing' },
  }),
  tried(twoCards, 'certificate-of-both-cards', 'answered', {
    server: { ...kubelet, certificate: { ...ofOld, lists: ['first', 'second'] } },
  }),
];

/** What the lab plays of the procedures. */
export const procedureCases: readonly ProcedureCase[] = unnamed.map((one) => ({ ...one, name: procedureCaseNames[one.id] }));

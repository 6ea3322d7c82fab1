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

const unnamed: readonly (Omit<ProcedureCase, 'name'> & { readonly id: keyof typeof procedureCaseNames })[] = [
  {
    ...rotate,
    id: 'new-serving-certificate-first',
    server: { ...kubelet, certificate: { ...ofNew, lists: ['first'] } },
    expects: 'refused-by-client',
  },
  {
    ...rotate,
    id: 'both-trusted-old-served',
    client: { ...apiServer, verifies: ['old', 'new'] },
    expects: 'answered',
  },
  {
    ...rotate,
    id: 'both-trusted-new-served',
    server: { ...kubelet, certificate: { ...ofNew, lists: ['first'] } },
    client: { ...apiServer, verifies: ['old', 'new'] },
    expects: 'answered',
  },
  {
    ...rotate,
    id: 'new-client-certificate-first',
    client: { ...apiServer, presents: ofNew },
    expects: 'refused-by-server',
  },
  {
    ...rotate,
    id: 'both-client-cas-old-client',
    server: { ...kubelet, takesClientsOf: ['old', 'new'] },
    expects: 'answered',
  },
  {
    ...rotate,
    id: 'both-client-cas-new-client',
    server: { ...kubelet, takesClientsOf: ['old', 'new'] },
    client: { ...apiServer, presents: ofNew },
    expects: 'answered',
  },
  {
    ...rotate,
    id: 'open-connection',
    server: { ...kubelet, changesTo: 'new' },
    expects: 'answered',
  },
  {
    ...rotate,
    id: 'old-ca-removed',
    server: { ...kubelet, certificate: { ...ofNew, lists: ['first'] }, takesClientsOf: ['new'] },
    client: { ...apiServer, verifies: ['new'] },
    expects: 'refused-by-server',
  },
  {
    ...renew,
    id: 'serving-certificate-expired',
    server: { ...kubelet, certificate: { ...ofOld, isExpired: true, lists: ['first'] } },
    expects: 'refused-by-client',
  },
  {
    ...renew,
    id: 'client-certificate-expired',
    client: { ...apiServer, presents: { ...ofOld, isExpired: true } },
    expects: 'refused-by-server',
  },
  {
    ...renew,
    id: 'renewed-by-the-same-ca',
    expects: 'answered',
  },
  {
    ...several,
    id: 'only-address-is-down',
    server: { ...kubelet, at: 'second', certificate: { ...ofOld, lists: ['first', 'second'] } },
    expects: 'no-connection',
  },
  {
    ...several,
    id: 'address-not-in-certificate',
    server: { ...kubelet, at: 'second' },
    client: { ...apiServer, dials: 'second' },
    expects: 'refused-by-client',
  },
  {
    ...several,
    id: 'own-address-in-certificate',
    server: { ...kubelet, at: 'second', certificate: { ...ofOld, lists: ['second'] } },
    client: { ...apiServer, dials: 'second' },
    expects: 'answered',
  },
  {
    ...several,
    id: 'local-balancer',
    server: { ...kubelet, at: 'second', certificate: { ...ofOld, lists: ['second', 'local'] } },
    client: { ...apiServer, dials: 'local' },
    throughBalancer: true,
    expects: 'answered',
  },
  {
    ...several,
    id: 'balancer-not-in-certificate',
    server: { ...kubelet, at: 'second', certificate: { ...ofOld, lists: ['first', 'second'] } },
    client: { ...apiServer, dials: 'local' },
    throughBalancer: true,
    expects: 'refused-by-client',
  },
  {
    ...twoCards,
    id: 'listens-on-the-other-card',
    server: { ...kubelet, at: 'second' },
    client: { ...apiServer, verifies: 'nothing' },
    expects: 'no-connection',
  },
  {
    ...twoCards,
    id: 'certificate-of-the-other-card',
    server: { ...kubelet, certificate: { ...ofOld, lists: ['second'] } },
    expects: 'refused-by-client',
  },
  {
    ...twoCards,
    id: 'certificate-of-the-other-card-unverified',
    server: { ...kubelet, certificate: { ...ofOld, lists: ['second'] } },
    client: { ...apiServer, verifies: 'nothing' },
    expects: 'answered',
  },
  {
    ...twoCards,
    id: 'certificate-of-both-cards',
    server: { ...kubelet, certificate: { ...ofOld, lists: ['first', 'second'] } },
    expects: 'answered',
  },
];

/** What the lab plays of the procedures. */
export const procedureCases: readonly ProcedureCase[] = unnamed.map((one) => ({ ...one, name: procedureCaseNames[one.id] }));

import { judge } from '../model/judge.ts';
import { modeOf } from '../model/setting/mode.ts';

/** The transports of the model that are known. */
export const etcdTransports = ['mutual-tls', 'server-tls', 'plaintext'] as const;
export type EtcdTransport = (typeof etcdTransports)[number];

/** Who tries to have a value that the API server keeps in etcd. */
export const etcdReaders = ['api-server', 'without-certificate', 'of-another-ca', 'between', 'impostor'] as const;
export type EtcdReader = (typeof etcdReaders)[number];

/** A real etcd, and somebody who wants a value of it. It holds no expected result. */
export interface EtcdCase {
  readonly id: string;
  readonly transport: EtcdTransport;
  readonly reader: EtcdReader;
}

/** Every case. Without TLS there are no certificates, and so none of another CA. */
export const etcdCases: readonly EtcdCase[] = etcdTransports.flatMap((transport) =>
  etcdReaders
    .filter((reader) => transport !== 'plaintext' || reader !== 'of-another-ca')
    .map((reader) => ({ id: `${transport}-${reader}`, transport, reader })),
);

/** The record of a run. */
export interface RecordedEtcd {
  /** As 2026-11-30. */
  readonly date: string;
  /** What `--version` says, and the SHA-256 of the file. */
  readonly programs: readonly { readonly name: string; readonly version: string; readonly sha256: string }[];
  readonly outcomes: readonly EtcdOutcome[];
}

/** What came of a case: whether this reader had the value, and where not, what the client or the server said. */
export interface EtcdOutcome {
  readonly id: string;
  readonly reads: boolean;
  readonly message: string | null;
}

/**
 * Whether the reader of a case has the value, by the model: the API server always; another client unless the server knows its clients by a certificate; whoever
 * is between where the hop is unsafe; and a server in the place of etcd unless the hop is authenticated.
 */
export function etcdExpectedOf({ transport, reader }: EtcdCase): boolean {
  const { hops, clientIdentity } = judge('apiserver-to-etcd', { ...modeOf('defaults').settings, etcdTransport: transport }, 'nobody');
  const verdict = hops[0]?.verdict;
  switch (reader) {
    case 'api-server':
      return true;
    case 'without-certificate':
    case 'of-another-ca':
      return clientIdentity !== 'certificate';
    case 'between':
      return verdict === 'unsafe';
    case 'impostor':
      return verdict !== 'authenticated';
  }
}

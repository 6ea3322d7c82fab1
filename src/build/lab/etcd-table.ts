import {
  etcdCases,
  etcdExpectedOf,
  etcdReaders,
  etcdTransports,
  type EtcdReader,
  type EtcdTransport,
  type RecordedEtcd,
} from '../../lab/etcd-cases.ts';
import recorded from '../../lab/recorded-etcd.json' with { type: 'json' };

const { date, programs, outcomes }: RecordedEtcd = recorded;
export const etcdPrograms = programs;

const readerNames: Readonly<Record<EtcdReader, string>> = {
  'api-server': 'The API server',
  'without-certificate': 'A client without a certificate',
  'of-another-ca': 'A client with a certificate of another CA',
  between: 'Whoever passes the bytes on',
  impostor: 'Another server in the place of etcd',
};
export const etcdTransportNames: Readonly<Record<EtcdTransport, string>> = {
  'mutual-tls': 'Mutual TLS',
  'server-tls': 'TLS, clients without certificates',
  plaintext: 'No TLS',
};

/** What the recorded run came to: how many results are as the model says, and how many there are. */
export const etcdRun = {
  date,
  version: programs[0]?.version,
  all: outcomes.length,
  agreeing: outcomes.filter(({ id, reads }) => etcdCases.some((each) => each.id === id && etcdExpectedOf(each) === reads)).length,
};

/** What the connection ended with: the innermost of the errors that gRPC puts into one another. */
const innermost = (message: string): string => /^.*desc = "(.*)"$/s.exec(message)?.[1]?.replaceAll('\\"', '"') ?? message;

/** The transports in the order of the columns: the last one is the widest, and has most messages. */
export const etcdColumns = etcdTransports.toReversed();

/** Who had the value, by transport; undefined where the case does not exist. */
export const etcdRows = etcdReaders.map((reader) => ({
  reader,
  name: readerNames[reader],
  cells: etcdColumns.map((transport) => {
    const found = outcomes.find(({ id }) => id === `${transport}-${reader}`);
    return { reads: found?.reads, message: found?.message ? innermost(found.message) : undefined };
  }),
}));

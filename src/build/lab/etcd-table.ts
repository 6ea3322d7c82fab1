import { etcdCases, etcdExpectedOf, etcdReaders, etcdTransports, type RecordedEtcd } from '../../lab/etcd-cases.ts';
import { etcdReaderNames } from '../../wording/lab/tables.ts';
import recorded from '../../lab/recorded-etcd.json' with { type: 'json' };

const { date, programs, outcomes }: RecordedEtcd = recorded;
export const etcdPrograms = programs;

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
  name: etcdReaderNames[reader],
  cells: etcdColumns.map((transport) => {
    const found = outcomes.find(({ id }) => id === `${transport}-${reader}`);
    return { reads: found?.reads, message: found?.message ? innermost(found.message) : undefined };
  }),
}));

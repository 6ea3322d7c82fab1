import { componentOf, type ComponentId } from '../../model/component.ts';
import type { Connection } from '../connection.ts';

/**
 * The column that a component stands in, from the left: what runs beside the API server, the API server, what it is reached through, the
 * node’s end of a tunnel, what runs on a node, and what reads from there.
 */
const columns: Readonly<Record<ComponentId, number>> = {
  etcd: 0,
  'kube-controller-manager': 0,
  'kube-scheduler': 0,
  'kube-apiserver': 1,
  'konnectivity-server': 2,
  'tunnel-server': 2,
  'load-balancer': 2,
  sshd: 3,
  'konnectivity-agent': 3,
  'tunnel-client': 3,
  kubelet: 4,
  'kube-proxy': 4,
  pod: 4,
  service: 4,
  node: 4,
  webhook: 4,
  'extension-apiserver': 4,
  scraper: 5,
};
/** How many columns there are. */
export const columnCount = 6;
/** The column of a component. */
export const columnOf = (id: ComponentId): number => columns[id];

/** A connection in a row: which of its ends is further left, and how far down it is drawn, in rows that may be halves. */
interface Placed {
  readonly connection: Connection;
  readonly left: ComponentId;
  readonly right: ComponentId;
  readonly row: number;
}
type Ends = Omit<Placed, 'row'>;

const endsIn = (connection: Connection): Ends => {
  const { dials, answers } = connection;
  const [left, right] = columnOf(dials) < columnOf(answers) ? [dials, answers] : [answers, dials];
  return { connection, left, right };
};
const viaTunnel = ({ left }: Ends): boolean => columnOf(left) === 3;

/**
 * The order of what ends on a node, from the top. Lines that a tunnel carries stand together, with the kubelet above and the pod below, which
 * also have a line that no tunnel carries; so the box of the tunnel’s end, which is as high as its lines, stands in the way of none.
 */
function rankOf(each: Ends): number {
  const { right, connection } = each;
  if (right === 'kube-proxy') return 1;
  if (right === 'kubelet') return connection.dials === 'kubelet' ? 2 : 3;
  if (right === 'pod') return connection.dials === 'pod' ? 6 : 5;
  return viaTunnel(each) ? 4 : 0;
}

/** Each connection in a row of its own between any two columns, so that every line is level and no two meet. */
export function rowsOf(connections: readonly Connection[]): readonly Placed[] {
  const all = connections.map(endsIn);
  const where = (test: (each: Ends) => boolean): Ends[] => all.filter(test);
  const beside = where(({ left }) => columnOf(left) === 0).map((each, row) => ({ ...each, row }));
  const onNode = where(({ right }) => columnOf(right) === 4)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .map((each, row) => ({ ...each, row }));
  let next = onNode.length;
  const middleOf = (lines: readonly Placed[]): number => {
    const rows = lines.map(({ row }) => row);
    return rows.length > 0 ? (Math.min(...rows) + Math.max(...rows)) / 2 : next++;
  };
  const tunnel = where(({ right }) => columnOf(right) === 3);
  const entry = where(({ right }) => right === 'konnectivity-server' || right === 'tunnel-server');
  const tunnelRow = tunnel.length + entry.length > 0 ? middleOf(onNode.filter(viaTunnel)) : 0;
  const balanced = where(({ right }) => right === 'load-balancer');
  const reads = where(({ right }) => right === 'scraper');
  return [
    ...beside,
    ...onNode,
    ...tunnel.map((each, i) => ({ ...each, row: tunnelRow + i - (tunnel.length - 1) / 2 })),
    ...entry.map((each) => ({ ...each, row: tunnelRow })),
    ...balanced.map((each) => ({ ...each, row: middleOf(onNode.filter(({ left }) => left === 'load-balancer')) })),
    ...reads.map((each) => ({ ...each, row: onNode.find(({ right }) => right === 'kubelet')?.row ?? next++ })),
  ];
}

/** Whether a line crosses the untrusted network. */
export const crosses = ({ left, right }: Ends): boolean => componentOf(left).side !== componentOf(right).side;

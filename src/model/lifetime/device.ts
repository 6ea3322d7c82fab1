import type { KubernetesMinor } from '../setting/minor.ts';
import { lasting, limitIn, type Limit, type LimitTable } from './limit.ts';
import type { Timer } from './hop.ts';

/** What is known of a balancer, proxy or NAT: the row of its limit, what starts it again, and whether it speaks HTTP itself. */
interface KnownDevice {
  readonly row: string;
  readonly value: string;
  readonly counts: 'packets' | 'bytes';
  readonly speaksHttp?: boolean;
}

/** Balancers whose idle limit a source has. Their ids are published in addresses, so never renamed. */
export const knownDevices = {
  'aws-nlb': { row: 'lb-aws-nlb', value: 'idle', counts: 'packets' },
  'aws-classic': { row: 'lb-aws-classic', value: 'idle', counts: 'bytes' },
  'aws-alb': { row: 'lb-aws-alb', value: 'idle', counts: 'bytes', speaksHttp: true },
  azure: { row: 'lb-azure', value: 'idle', counts: 'packets' },
  'aks-outbound': { row: 'lb-azure-aks-outbound', value: 'idle', counts: 'packets' },
  'gcp-internal': { row: 'lb-gcp-internal', value: 'idle', counts: 'packets' },
  'gcp-external': { row: 'lb-gcp-external', value: 'idle', counts: 'packets' },
  'haproxy-20': { row: 'lb-haproxy-kubeadm-guide', value: 'idle in the older guide', counts: 'bytes' },
  'haproxy-35': { row: 'lb-haproxy-kubeadm-guide', value: 'idle in newer copies', counts: 'bytes' },
  'kubespray-nginx': { row: 'lb-kubespray-nginx', value: 'idle', counts: 'bytes' },
  'kubespray-haproxy': { row: 'lb-kubespray-haproxy', value: 'idle', counts: 'bytes' },
} as const satisfies Readonly<Record<string, KnownDevice>>;
type KnownDeviceId = keyof typeof knownDevices;
const knownIds = Object.keys(knownDevices) as readonly KnownDeviceId[];

/** What can stand on a connection: nothing, something unknown, a known balancer, or a proxy of TCP or a NAT whose limit the reader gives. */
export const deviceIds = ['none', 'unknown', ...knownIds, 'proxy', 'nat'] as const;
export type DeviceId = (typeof deviceIds)[number];

/** A device on a connection; `idle` is the limit in seconds that a reader gave. */
export interface Device {
  readonly id: DeviceId;
  readonly idle?: number | undefined;
}

export const isKnownDevice = (id: DeviceId): id is KnownDeviceId => id in knownDevices;
/** True for a device whose limit a reader has to give. */
export const needsLimit = (id: DeviceId): boolean => id === 'proxy' || id === 'nat';

/** Where a device can stand: in front of the API server, or between the control plane and the nodes. */
export type DevicePlace = 'front' | 'between';

/** The timer of a device, or none where there is no device. A limit of the reader goes before the one that a source has. */
export function timerOfDevice(place: DevicePlace, { id, idle }: Device, table: LimitTable, minor: KubernetesMinor): readonly Timer[] {
  if (id === 'none') return [];
  const known: KnownDevice | undefined = isKnownDevice(id) ? knownDevices[id] : undefined;
  const limit: Limit = idle !== undefined ? lasting(idle) : known ? limitIn(table, known.row, known.value, minor) : { is: 'unknown' };
  // A proxy is taken at its strictest: only bytes count for it. What nobody knows could be either.
  const counts = known?.counts ?? (id === 'nat' ? 'packets' : 'bytes');
  return [{ id: `${place}/${id}`, counts, limit, ...(known?.speaksHttp ? { speaksHttp: true } : {}) }];
}

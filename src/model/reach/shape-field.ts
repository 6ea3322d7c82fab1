import type { ClusterShape } from './cluster-shape.ts';
import { adminAccessIds } from './admin-access-id.ts';
import { ownTrafficIds } from './own-traffic-table.ts';
import { pluginTrafficIds } from './pod-network.ts';

/** How a field of the shape is chosen: a port, one that may be unknown, several, one of some values, several of them, or yes and no. */
export type ShapeField =
  | { readonly kind: 'port' }
  | { readonly kind: 'known-port' }
  | { readonly kind: 'ports' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'flag' };

const answers = { kind: 'choice', values: ['yes', 'no', 'unknown'] } as const;

/** Every field that a reader may choose, in the order of the form. The names are parameters of the address, so never renamed. */
export const shapeFields = {
  kubeletOnControlPlane: answers,
  adminAccess: { kind: 'list', values: adminAccessIds },
  podTraffic: { kind: 'list', values: pluginTrafficIds },
  controlPlaneInPodNetwork: answers,
  podsMasqueraded: answers,
  agentOnHostNetwork: answers,
  etcd: { kind: 'choice', values: ['stacked', 'external', 'provider', 'none', 'unknown'] },
  webhookPorts: { kind: 'ports' },
  extensionPorts: { kind: 'ports' },
  extensionsOnHostNetwork: { kind: 'flag' },
  proxiedPodPorts: { kind: 'ports' },
  nodeProxyPorts: { kind: 'ports' },
  kubeletsScraped: { kind: 'flag' },
  componentsScraped: { kind: 'flag' },
  apiServersArePeers: { kind: 'flag' },
  nodePorts: { kind: 'flag' },
  serviceHealthChecks: { kind: 'flag' },
  apiServerPort: { kind: 'port' },
  balancerPort: { kind: 'port' },
  kubeletPort: { kind: 'port' },
  agentPort: { kind: 'port' },
  tunnelPort: { kind: 'known-port' },
  ownTraffic: { kind: 'list', values: ownTrafficIds },
} as const satisfies Partial<Record<keyof ClusterShape, ShapeField>>;
export type ShapeFieldId = keyof typeof shapeFields;

/** The ids, in the order of the form. */
export const shapeFieldIds = /* @__PURE__ */ Object.keys(shapeFields) as ShapeFieldId[];

const isPort = (text: string): boolean => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65535;
const parts = (text: string): readonly string[] => text.split(/[\s,]/).filter((part) => part !== '');

/** What a field is written as in an address and in a control. Nothing in a list is `none`. */
export function shapeFieldText(id: ShapeFieldId, shape: ClusterShape): string {
  const value = shape[id];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return value.length > 0 ? value.join(',') : 'none';
  return String(value ?? 'unknown');
}

/** Reads a field, or returns `undefined` where the text is no value of it. */
export function shapeWith(shape: ClusterShape, id: ShapeFieldId, text: string): ClusterShape | undefined {
  const field: ShapeField = shapeFields[id];
  const found = parts(text);
  const listed = found.length === 1 && found[0] === 'none' ? [] : found;
  switch (field.kind) {
    case 'port':
      return isPort(text.trim()) ? { ...shape, [id]: Number(text) } : undefined;
    case 'known-port':
      return text === 'unknown' ? { ...shape, [id]: undefined } : isPort(text.trim()) ? { ...shape, [id]: Number(text) } : undefined;
    case 'ports':
      return listed.every(isPort) ? { ...shape, [id]: [...new Set(listed.map(Number))] } : undefined;
    case 'flag':
      return text === 'yes' || text === 'no' ? { ...shape, [id]: text === 'yes' } : undefined;
    case 'choice':
      return field.values.includes(text) ? { ...shape, [id]: text } : undefined;
    case 'list':
      return listed.every((part) => field.values.includes(part))
        ? { ...shape, [id]: field.values.filter((value) => listed.includes(value)) }
        : undefined;
  }
}

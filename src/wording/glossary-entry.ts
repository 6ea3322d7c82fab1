import type { ComponentId } from '../model/component.ts';
import type { SeatId } from '../model/seat/seat.ts';
import type { Verdict } from '../model/verdict.ts';
import type { ZoneId } from '../model/zone.ts';
import type { TermId } from './term.ts';

/** Where an entry of the glossary stands, from the root of the site. */
export const glossaryAddress = (entry: TermId): string => `/glossary/#${entry}`;

/** The entry that says what a network of the drawing is. */
export const zoneEntries: Readonly<Record<ZoneId, TermId>> = {
  host: 'local',
  'control-plane': 'control-plane',
  between: 'network-between',
  'node-network': 'node-network',
};

/** The entry that says what a verdict means. */
export const verdictEntries: Readonly<Record<Verdict, TermId>> = {
  authenticated: 'authenticated',
  encrypted: 'encrypted',
  unsafe: 'unsafe',
  unknown: 'unknown',
  local: 'local',
};

/** The entry that says what a component is; none for a load balancer, which is no part of Kubernetes. */
export const componentEntries: Readonly<Record<ComponentId, TermId | undefined>> = {
  'kube-apiserver': 'api-server',
  'kube-controller-manager': 'control-plane',
  'kube-scheduler': 'control-plane',
  etcd: 'etcd',
  'konnectivity-server': 'konnectivity-server',
  'konnectivity-agent': 'konnectivity-agent',
  sshd: 'ssh-tunnel',
  'tunnel-server': 'tunnel',
  'tunnel-client': 'tunnel',
  'load-balancer': undefined,
  kubelet: 'kubelet',
  'kube-proxy': 'kube-proxy',
  node: 'node-proxy',
  webhook: 'admission-webhook',
  'extension-apiserver': 'aggregated-api',
  service: 'cluster-ip',
  pod: 'pod',
  scraper: 'scraper',
};

/** The entry that says what an attacker in a position can do. */
export const seatEntries: Readonly<Record<Exclude<SeatId, 'nobody'>, TermId>> = {
  'between-passive': 'seat',
  'between-active': 'man-in-the-middle',
  'node-network-passive': 'seat',
  'node-network-active': 'man-in-the-middle',
  'another-node': 'seat',
  pod: 'service-account-token',
  'token-thief': 'bearer-token',
  'bootstrap-token': 'bootstrap-token',
};

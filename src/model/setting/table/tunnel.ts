import { always, type SettingTable } from './setting-row.ts';

/** How the control plane reaches the nodes: directly or through a tunnel, and how that tunnel is protected. */
export const tunnelSettings = {
  transport: {
    group: 'tunnel',
    ordered: false,
    defaults: always('direct'),
    versions: { 'ssh-tunnel': { until: '1.21' }, konnectivity: { since: '1.16' } },
  },
  egressTypes: {
    group: 'tunnel',
    onlyUnder: ['konnectivity', 'other-tunnel'],
    ordered: false,
    defaults: always('cluster'),
  },
  konnectivityFrontend: {
    group: 'tunnel',
    onlyUnder: ['konnectivity'],
    ordered: false,
    defaults: always('unix-socket'),
  },
  agentAuthentication: {
    group: 'tunnel',
    onlyUnder: ['konnectivity'],
    ordered: false,
    defaults: always('none'),
  },
  agentReach: {
    group: 'tunnel',
    ordered: true,
    onlyUnder: ['konnectivity'],
    defaults: always('every-server'),
  },
  otherTunnel: {
    group: 'tunnel',
    onlyUnder: ['other-tunnel'],
    ordered: true,
    defaults: always('unknown'),
  },
  tunnelScope: {
    group: 'tunnel',
    onlyUnder: ['other-tunnel'],
    ordered: false,
    defaults: always('all'),
  },
} satisfies Partial<SettingTable>;

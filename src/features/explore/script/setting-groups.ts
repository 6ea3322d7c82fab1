import type { SettingGroup } from '../../../model/setting/setting.ts';

/** The groups of the settings, in the order in which every list of them stands. */
export const settingGroups: readonly { readonly id: SettingGroup; readonly name: string }[] = [
  { id: 'tunnel', name: 'Tunnel' },
  { id: 'api-server-to-kubelet', name: 'API server → kubelet' },
  { id: 'kubelet', name: 'Kubelet' },
  { id: 'proxy', name: 'Node, pod and service proxy' },
  { id: 'extensions', name: 'Webhooks and extension APIs' },
  { id: 'api-server', name: 'API server' },
  { id: 'cluster-network', name: 'Cluster network and scrapers' },
];

import type { PathId } from '../path.ts';
import type { SettingId, Settings } from './setting-types.ts';

/** The setting of each client of the API server that may differ from the others. Pods have none: they do as `apiServerVerification` says. */
export const clientSettings = {
  'kubelet-to-apiserver': 'kubeletToApiServer',
  'kube-proxy-to-apiserver': 'kubeProxyToApiServer',
  'control-plane-to-apiserver': 'controlPlaneToApiServer',
} as const satisfies Partial<Record<PathId, SettingId>>;

export type ClientSettingId = (typeof clientSettings)[keyof typeof clientSettings];

const byPath: Partial<Record<PathId, ClientSettingId>> = clientSettings;

/** How the client of a path verifies the API server: in its own way, or as all clients do. */
export function verificationOf(path: PathId, settings: Settings): Settings['apiServerVerification'] {
  const own = settings[byPath[path] ?? 'apiServerVerification'];
  return own === 'same' ? settings.apiServerVerification : own;
}

/**
 * Whether a setting has a say on a path under these settings: that of one client has none where the client does as the others, and what all clients
 * do has none where the client of the path has its own way.
 */
export function hasSay(id: SettingId, path: PathId, settings: Settings): boolean {
  const own = byPath[path];
  if (own === undefined || (id !== own && id !== 'apiServerVerification')) return true;
  return (settings[own] === 'same') === (id !== own);
}

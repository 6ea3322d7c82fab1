import { modeOf } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';

/**
 * The set-up of the experiments where `set-ups.yaml` says nothing else (ground truth, set-up). The test kubelet asks for a client
 * certificate and demands none; the agents had certificates; the aggregated API server answered the relay, which had none.
 */
export const laboratory: Settings = {
  ...modeOf('defaults').settings,
  agentAuthentication: 'client-certificate',
  kubeletClientCertificate: 'unset',
  kubeletServingCertificate: 'unknown',
  kubeletAnonymous: 'on',
  kubeletAuthorization: 'AlwaysAllow',
  nodeProxyPort: 'kubelet',
  extensionAuthentication: 'open',
};

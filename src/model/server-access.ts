import { answer, type Answer } from './answer.ts';
import type { Layer, Tri } from './layer.ts';
import type { PathId } from './path.ts';
import type { ReasonId } from './reason.ts';
import type { Settings } from './setting.ts';

export const speaksToKubelet = (path: PathId, settings: Settings): boolean =>
  path === 'apiserver-to-kubelet' || (path === 'apiserver-to-node' && settings.nodeProxyPort === 'kubelet');

/** Whether the kubelet serves a caller that shows nothing: anonymous on, and an authorizer that allows everything. */
export function kubeletIsOpen({ kubeletAnonymous: anonymous, kubeletAuthorization: authorization }: Settings): Tri {
  if (anonymous === 'off' || authorization === 'Webhook') return 'no';
  return anonymous === 'on' && authorization === 'AlwaysAllow' ? 'yes' : 'unknown';
}

/** Whether the kubelet acts for somebody whose own credential it accepts: only authorization stands in the way then. */
export function kubeletServes(path: PathId, settings: Settings, reason: ReasonId): Answer {
  if (!speaksToKubelet(path, settings) || settings.kubeletAuthorization === 'Webhook') return answer('no', 'own-credentials-only');
  return settings.kubeletAuthorization === 'AlwaysAllow' ? answer('yes', reason) : answer('unknown', 'server-openness-unknown');
}

/** Whether the true server would serve an impostor that holds none of the client's secrets. */
export function servesAnyone(path: PathId, settings: Settings): Answer {
  if (speaksToKubelet(path, settings)) {
    const open = kubeletIsOpen(settings);
    if (open === 'yes') return answer('yes', 'server-is-open');
    if (open === 'unknown') return answer('unknown', 'server-openness-unknown');
    return answer('no', settings.kubeletClientCertificate === 'set' ? 'certificate-not-replayable' : 'server-refuses-anonymous');
  }
  switch (path) {
    case 'apiserver-to-node':
      return settings.nodeProxyPort === 'unknown' ? answer('unknown', 'node-port-unknown') : answer('yes', 'relay-without-identity');
    case 'apiserver-to-pod':
    case 'apiserver-to-service':
    case 'apiserver-to-webhook':
      return answer('yes', 'relay-without-identity');
    case 'apiserver-to-extension-apiserver':
      if (settings.extensionAuthentication === 'open') return answer('yes', 'server-is-open');
      return settings.extensionAuthentication === 'unknown'
        ? answer('unknown', 'server-openness-unknown')
        : answer('no', 'certificate-not-replayable');
    case 'agent-to-konnectivity-server':
      if (settings.agentAuthentication === 'none') return answer('yes', 'agent-unauthenticated');
      return settings.agentAuthentication === 'unknown'
        ? answer('unknown', 'agent-authentication-unknown')
        : answer('no', 'certificate-not-replayable');
    case 'apiserver-to-etcd':
      if (settings.etcdTransport === 'unknown') return answer('unknown', 'etcd-unknown');
      return settings.etcdTransport === 'mutual-tls' ? answer('no', 'certificate-not-replayable') : answer('unknown', 'etcd-reach-unknown');
    default:
      return answer('no', 'server-refuses-anonymous');
  }
}

/** Whether someone who can dial the true server can pass for the client without touching this connection. */
export function posesAsClient(path: PathId, settings: Settings, inner: Layer): Answer {
  const open = servesAnyone(path, settings);
  if (open.value === 'yes')
    return answer(
      'yes',
      speaksToKubelet(path, settings)
        ? 'kubelet-open-to-all'
        : open.reason === 'relay-without-identity'
          ? 'no-client-identity'
          : open.reason,
    );
  if (open.value === 'unknown') return open;
  return answer(
    'no',
    inner.clientIdentity === 'key'
      ? 'key-held-by-client'
      : inner.clientIdentity === 'certificate' || inner.clientIdentity === 'token'
        ? 'certificate-held-by-client'
        : 'server-refuses-anonymous',
  );
}

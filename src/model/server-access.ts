import { answer, type Answer } from './answer.ts';
import type { Layer } from './layer.ts';
import type { PathId } from './path.ts';
import type { ReasonId } from './reason.ts';
import { verificationOf } from './setting/client-setting.ts';
import type { Settings } from './setting/setting.ts';
import type { YesNoUnknown } from './yes-no-unknown.ts';

/** Whether the server of a path is a kubelet, whoever its client is. */
export const endsAtKubelet = (path: PathId, settings: Settings): boolean =>
  path === 'scraper-to-kubelet' || speaksToKubelet(path, settings);

/** Whether the API server speaks to a kubelet here, with its kubelet CA and its client certificate. */
export const speaksToKubelet = (path: PathId, settings: Settings): boolean =>
  path === 'apiserver-to-kubelet' || (path === 'apiserver-to-node' && settings.nodeProxyPort === 'kubelet');

/** Whether the kubelet serves a caller that presents nothing: anonymous on, and an authorizer that allows everything. */
export function kubeletIsOpen({ kubeletAnonymous: anonymous, kubeletAuthorization: authorization }: Settings): YesNoUnknown {
  if (anonymous === 'off' || authorization === 'Webhook') return 'no';
  return anonymous === 'on' && authorization === 'AlwaysAllow' ? 'yes' : 'unknown';
}

/** Whether the kubelet acts for somebody whose own credential it accepts: only authorization stands in the way then. */
export function kubeletServes(path: PathId, settings: Settings, reason: ReasonId): Answer {
  if (!endsAtKubelet(path, settings) || settings.kubeletAuthorization === 'Webhook') return answer('no', 'own-credentials-only');
  return settings.kubeletAuthorization === 'AlwaysAllow' ? answer('yes', reason) : answer('unknown', 'server-openness-unknown');
}

/** Whether the kubelet at the end of a path would serve an impostor. */
function kubeletServesAnyone(path: PathId, settings: Settings): Answer {
  const scraper = path === 'scraper-to-kubelet' ? settings.scraperVerification : undefined;
  if (scraper === 'plaintext') return answer('yes', 'relay-without-identity');
  const open = kubeletIsOpen(settings);
  if (open === 'yes') return answer('yes', 'server-is-open');
  if (open === 'unknown' || scraper === 'unknown') return answer('unknown', 'server-openness-unknown');
  return answer('no', !scraper && settings.kubeletClientCertificate === 'set' ? 'certificate-not-replayable' : 'server-refuses-anonymous');
}

/** Whether the real server would serve an impostor that holds none of the client's secrets. */
export function servesAnyone(path: PathId, settings: Settings): Answer {
  switch (path) {
    case 'apiserver-to-kubelet':
    case 'scraper-to-kubelet':
      return kubeletServesAnyone(path, settings);
    case 'apiserver-to-node':
      if (settings.nodeProxyPort === 'kubelet') return kubeletServesAnyone(path, settings);
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
    case 'kubelet-to-apiserver':
    case 'kube-proxy-to-apiserver':
    case 'pod-to-apiserver':
    case 'control-plane-to-apiserver':
      // Over http:// a client shows no credentials, so whatever serves it asks for none (facts/added#no-credentials-over-http).
      if (verificationOf(path, settings) === 'plaintext') return answer('yes', 'relay-without-identity');
      return verificationOf(path, settings) === 'unknown'
        ? answer('unknown', 'server-openness-unknown')
        : answer('no', 'server-refuses-anonymous');
  }
}

/** Whether someone who can reach the real server can impersonate the client without touching this connection. */
export function posesAsClient(path: PathId, settings: Settings, inner: Layer): Answer {
  const open = servesAnyone(path, settings);
  if (open.value === 'yes')
    return answer(
      'yes',
      open.reason === 'relay-without-identity' ? 'no-client-identity' : endsAtKubelet(path, settings) ? 'kubelet-open-to-all' : open.reason,
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

import type { PathId } from '../../model/path.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { yesNo, type Expression } from './expression.ts';
import { answersItself, isSample } from '../look-up/measurement.ts';
import type { Observation } from '../look-up/observation.ts';
import type { SetUp } from './set-up.ts';

/** Whether one side broke the connection off. */
export const failed = ({ observed: { transport } }: Observation): boolean => /failed|refused/.test(transport ?? '');

/** What the record says about the layers, whoever is there. */
export function layerAspects(record: Observation): Expression['expect'] {
  const { transport, serverCertVerified: verified, clientCertSent: sent, authorizationForwarded: forwarded } = record.observed;
  const [outside, inside] = /^SSH outside, (.+)$/.exec(transport ?? '') ?? [];
  const seen = inside ?? transport ?? '';
  const isSsh = /^SSH/.test(transport ?? '') && !outside;
  return {
    ...(/^TLS|^tcp only/.test(seen) ? { encrypted: 'yes' } : /^plain(text| HTTP)/.test(seen) ? { encrypted: 'no' } : {}),
    ...(/^SSH/.test(transport ?? '') ? { tunnel: 'ssh' } : {}),
    ...(verified === null ? {} : isSsh || outside ? { 'tunnel-server-verified': yesNo(verified) } : { 'server-verified': yesNo(verified) }),
    // A handshake that the client breaks off ends before it would show its certificate.
    ...(sent === null || failed(record) ? {} : { 'certificate-sent': yesNo(sent) }),
    ...(forwarded === false ? { 'token-inside': 'no' } : {}),
  };
}

/** What the attacker in the path got. `mitmReadsPayload` is about the genuine answer, unless the attacker made it. */
export function attackerAspects(record: Observation): Expression['expect'] {
  const { mitmReadsPayload: answer, mitmReadsRequest: request, errorText, serverCertVerified: verified } = record.observed;
  const refused = verified === true && /failed to verify certificate/.test(errorText ?? '');
  // In a sample, no request read means that none passed there; a refused relay is a refused relay in a sample too.
  if (isSample(record) && answer !== true && !refused) return {};
  return {
    ...(typeof request === 'boolean' ? { 'read-request': yesNo(request) } : {}),
    ...(answersItself(record) ? { 'change-answer': 'yes' } : typeof answer === 'boolean' ? { 'read-answer': yesNo(answer) } : {}),
    ...(request === true || answer === true
      ? { 'impersonate-server': 'yes' }
      : refused
        ? { 'read-request': 'no', 'read-answer': 'no', 'impersonate-server': 'no' }
        : {}),
  };
}

/** A server with a certificate that does not fit is what an impostor looks like to the client. */
export function impostorAspects(
  record: Observation,
  { wrong_certificate: isWrong }: Pick<SetUp, 'wrong_certificate'>,
): Expression['expect'] {
  const { serverCertVerified: verified, errorText } = record.observed;
  if (verified === true && failed(record)) return { 'impersonate-server': 'no' };
  return verified === false && errorText === null && isWrong ? { 'impersonate-server': 'yes' } : {};
}

/** Whether the API server and the kubelet got to talk, where the settings of the model decide it. */
export function worksAspect(path: PathId, record: Observation, settings: Settings): Expression['expect'] {
  if (path !== 'apiserver-to-kubelet' && !(path === 'apiserver-to-node' && settings.nodeProxyPort === 'kubelet')) return {};
  const { errorText, httpStatus } = record.observed;
  if (errorText === null && (httpStatus ?? 0) < 400) return { works: 'yes' };
  if (/Unauthorized|asked for the client to provide credentials/.test(errorText ?? '')) return { works: 'no' };
  return failed(record) && settings.kubeletServingCertificate === 'self-signed' ? { works: 'no' } : {};
}

/** The tunnel that carried it, where there was one to carry it: the ground truth has the process that dialled the target. */
export function tunnelAspect(settings: Settings): Expression['expect'] {
  if (settings.transport === 'direct') return {};
  // Only cluster was listed, and these webhooks go by URL: they arrived with no agent connected, and from the API server itself.
  if (settings.webhookReference === 'url' && settings.egressTypes === 'cluster') return { tunnel: 'none' };
  return {
    tunnel: settings.transport === 'ssh-tunnel' ? 'ssh' : 'tls',
    ...(settings.konnectivityFrontend === 'mutual-tls' ? { frontend: 'authenticated' } : {}),
  };
}

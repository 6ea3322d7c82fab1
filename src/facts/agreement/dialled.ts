import { hasAttacker } from '../look-up/measurement.ts';
import type { Observation } from '../look-up/observation.ts';
import { attackerAspects, failed, impostorAspects, layerAspects, tunnelAspect, worksAspect } from './aspects.ts';
import { yesNo, type Expression } from './expression.ts';
import type { SetUp } from './set-up.ts';

type Aspects = Expression['expect'];
const wasRefused = (status: number | null): boolean => status === 401 || status === 403;

/** What a request of the API server says. */
function dialledByApiServer(record: Observation, setUp: SetUp): Aspects {
  const { path, settings } = setUp;
  const layers = { ...layerAspects(record), ...tunnelAspect(settings) };
  if (setUp.two_seats) return layers;
  return {
    ...layers,
    ...(hasAttacker(record) ? attackerAspects(record) : { ...impostorAspects(record, setUp), ...worksAspect(path, record, settings) }),
  };
}

/** What somebody gets who dials the kubelet directly. */
function dialledKubelet({ observed }: Observation, { caller }: SetUp): Aspects {
  const { transport, httpStatus, clientCertSent } = observed;
  if (caller === 'read-only-port') return { 'read-only-port-open': yesNo(transport === 'plaintext') };
  const encrypted = yesNo(/^TLS/.test(transport ?? ''));
  if (caller === 'api-server') return { encrypted, 'certificate-sent': yesNo(clientCertSent === true), works: yesNo(httpStatus === 200) };
  const admitted = yesNo(!wasRefused(httpStatus));
  return { encrypted, 'impersonate-client': admitted, ...(caller === 'anonymous' ? { 'kubelet-open-to-all': admitted } : {}) };
}

/** Clients of the API server: nodes, pods, people. Only the answer was kept of a request that was refused in a run by minor. */
function dialledApiServer(record: Observation, { caller, token, settings }: SetUp): Aspects {
  const { transport, errorText, mitmReadsPayload } = record.observed;
  if (transport === null && wasRefused(record.observed.httpStatus)) return { 'impersonate-client': 'no' };
  const isStranger = caller === 'anonymous' || caller === 'another-node';
  return {
    ...layerAspects(record),
    ...(settings.transport === 'direct' ? {} : { tunnel: 'none' }),
    ...(token ? { 'token-inside': 'yes' } : {}),
    ...(failed(record) ? { 'impersonate-server': 'no' } : {}),
    ...(mitmReadsPayload === false ? { 'read-answer': 'no' } : {}),
    ...(isStranger && /Unauthorized|forbidden/i.test(errorText ?? '')
      ? { 'impersonate-client': 'no' }
      : caller === 'token-thief'
        ? { 'impersonate-client': 'yes' }
        : {}),
  };
}

/** An agent, or somebody who would be one. */
function dialledKonnectivityServer(record: Observation, { caller }: SetUp): Aspects {
  const { httpStatus, transport } = record.observed;
  const serverRefused = caller === 'distrusts-server';
  const turnedAway = (httpStatus ?? 0) >= 500 && !serverRefused;
  const { 'certificate-sent': sent, ...layers } = layerAspects(record);
  return {
    ...layers,
    // Somebody who was turned away says nothing about what an agent shows.
    ...(sent && !turnedAway && !serverRefused ? { 'certificate-sent': sent } : {}),
    ...(/bearer token inside/.test(transport ?? '') ? { 'token-inside': 'yes' } : {}),
    ...(serverRefused
      ? { 'impersonate-server': 'no' }
      : turnedAway
        ? { 'impersonate-client': 'no' }
        : caller === 'anonymous' || caller === 'another-node'
          ? { 'impersonate-client': 'yes' }
          : {}),
    ...(record.id === 'K-conn-direction' ? { 'dialled-by': 'konnectivity-agent' } : {}),
  };
}

/** The kubelet’s own defaults with a configuration file, in the values of the settings. */
const kubeletDefaults = ({ values = {} }: Observation): Aspects => ({
  'default of kubeletAnonymous': values['authentication.anonymous.enabled'] === true ? 'on' : 'off',
  'default of kubeletAuthorization': String(values['authorization.mode']),
  'default of readOnlyPort': (values['readOnlyPort'] ?? 0) === 0 ? 'closed' : 'open',
  'default of kubeletServingCertificate': values['serverTLSBootstrap'] === true ? 'issued' : 'self-signed',
});

/** A request under an egress file: whether it came through the tunnel. */
const underEgress = ({ observed, tunnelled }: Observation): Aspects => ({
  tunnelled: yesNo(tunnelled === true),
  ...(/failed to verify certificate|x509:/.test(observed.errorText ?? '') ? { 'server-verified': 'yes', works: 'no' } : {}),
});

/** What a record says that the model says too, by what the record is about. */
export function aspectsOf(record: Observation, setUp: SetUp): Aspects {
  const { tells = 'request' } = setUp;
  switch (tells) {
    case 'kubelet':
      return dialledKubelet(record, setUp);
    case 'api-server':
      return dialledApiServer(record, setUp);
    case 'agent':
      return dialledKonnectivityServer(record, setUp);
    case 'tunnel-down':
      return { tunnel: setUp.settings.transport === 'ssh-tunnel' ? 'ssh' : 'tls' };
    case 'egress':
      return underEgress(record);
    case 'flags':
      return { available: yesNo(record.observed.errorText === null) };
    case 'kubelet-defaults':
      return kubeletDefaults(record);
    case 'request':
      return dialledByApiServer(record, setUp);
  }
}

import type { PathId } from '../../model/path.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { attackerAspects, failed, impostorAspects, layerAspects, seatOfAttacker, tunnelAspect, worksAspect } from './aspects.ts';
import { yesNo, type Expression } from './expression.ts';
import { has, laboratory, settingsOf, transportOf } from './laboratory.ts';
import { hasAttacker } from '../look-up/measurement.ts';
import type { Observation } from '../look-up/observation.ts';

/** Records of a path that the API server dials. */
export function dialledByApiServer(path: PathId, record: Observation, more: Partial<Settings> = {}): Expression {
  const settings: Settings = { ...settingsOf(record), ...more };
  const attacked = hasAttacker(record);
  const inTheWay = seatOfAttacker(record, settings);
  // An attacker on the path who also holds a node's certificate is two seats at once: only the layers are compared.
  const twoSeats = /^I1-mitm-(logs|exec)-sanA$/.test(record.id);
  const seat = attacked ? inTheWay : settings.transport === 'direct' ? 'between-active' : 'node-network-active';
  const aspects = attacked
    ? twoSeats
      ? {}
      : attackerAspects(record)
    : { ...impostorAspects(record), ...worksAspect(path, record, settings) };
  return { path, settings, seat, expect: { ...layerAspects(record), ...tunnelAspect(record, settings), ...aspects } };
}

/** What somebody gets who dials the kubelet directly, by the settings of that kubelet. */
export function dialledKubelet({ mode, request, observed }: Observation): Expression {
  const [kubeletAnonymous, kubeletAuthorization] = /anonymous-auth=false/.test(mode)
    ? (['off', 'AlwaysAllow'] as const)
    : /anonymous.enabled true/.test(mode)
      ? (['on', 'Webhook'] as const)
      : /^flags only|AlwaysAllow/.test(mode)
        ? (['on', 'AlwaysAllow'] as const)
        : (['off', 'Webhook'] as const);
  const settings: Settings = {
    ...laboratory,
    kubeletClientCertificate: 'set',
    kubeletAnonymous,
    kubeletAuthorization,
    readOnlyPort: /^flags only|10255$/.test(mode) ? 'open' : 'closed',
  };
  const path = 'apiserver-to-kubelet';
  const encrypted = yesNo(/^TLS/.test(observed.transport ?? ''));
  if (/10255/.test(request ?? ''))
    return { path, settings, seat: 'nobody', expect: { 'read-only-port-open': yesNo(observed.transport === 'plaintext') } };
  if (/API server kubelet client certificate/.test(request ?? ''))
    return {
      path,
      settings,
      seat: 'nobody',
      expect: { encrypted, 'certificate-sent': yesNo(observed.clientCertSent === true), works: yesNo(observed.httpStatus === 200) },
    };
  const admitted = observed.httpStatus !== 401 && observed.httpStatus !== 403;
  const anonymous = /no credentials/.test(request ?? '');
  // Whoever reaches the port without credentials, or with a certificate that nobody here signed, is an attacker between.
  const seat = anonymous || /from another CA/.test(request ?? '') ? 'between-active' : 'another-node';
  return {
    path,
    settings,
    seat,
    expect: { encrypted, 'impersonate-client': yesNo(admitted), ...(anonymous ? { 'kubelet-open-to-all': yesNo(admitted) } : {}) },
  };
}

/** Clients of the API server: nodes, pods, people. */
export function dialledApiServer(record: Observation): Expression {
  const { id, mode, observed } = record;
  const path: PathId = /^N-cert/.test(id) ? 'kubelet-to-apiserver' : 'pod-to-apiserver';
  const settings: Settings = {
    ...laboratory,
    ...transportOf(record),
    apiServerVerification: /skips verification/.test(mode) ? 'skipped' : 'verified',
  };
  const anonymous = /anonymous|from an unknown CA/i.test(`${mode} ${id}`);
  const otherNode = /^N-cert-node-/.test(id);
  const refused = /Unauthorized|forbidden/i.test(observed.errorText ?? '');
  return {
    path,
    settings,
    seat: otherNode ? 'another-node' : id === 'N-token-admin' ? 'token-thief' : 'between-active',
    expect: {
      ...layerAspects(record),
      ...(settings.transport === 'direct' ? {} : { tunnel: 'none' }),
      ...(/token/.test(mode) && !/invalid/.test(mode) ? { 'token-inside': 'yes' } : {}),
      ...(failed(record) ? { 'impersonate-server': 'no' } : {}),
      ...(observed.mitmReadsPayload === false ? { 'read-answer': 'no' } : {}),
      ...((anonymous || otherNode) && refused
        ? { 'impersonate-client': 'no' }
        : id === 'N-token-admin'
          ? { 'impersonate-client': 'yes' }
          : {}),
    },
  };
}

/** An agent, or somebody who would be one. */
export function dialledKonnectivityServer(record: Observation): Expression {
  const { id, observed } = record;
  const agentAuthentication = /token/.test(id) ? 'token' : has(record, '--cluster-cert --cluster-key only') ? 'none' : 'client-certificate';
  const settings: Settings = { ...laboratory, transport: 'konnectivity', agentAuthentication };
  const serverRefused = /wrongserverca|wrong-cacert|wrong-servername/.test(id);
  const turnedAway = (observed.httpStatus ?? 0) >= 500 && !serverRefused;
  const stranger = /nocert|stranger|token-none|nocreds/.test(id);
  const borrowed = /clusterca/.test(id);
  const { 'certificate-sent': sent, ...layers } = layerAspects(record);
  return {
    path: 'agent-to-konnectivity-server',
    settings,
    seat: borrowed ? 'another-node' : stranger || serverRefused ? 'between-active' : 'pod',
    expect: {
      ...layers,
      // Somebody who was turned away says nothing about what an agent shows.
      ...(sent && !turnedAway && !serverRefused ? { 'certificate-sent': sent } : {}),
      ...(/bearer token inside/.test(observed.transport ?? '') ? { 'token-inside': 'yes' } : {}),
      ...(serverRefused
        ? { 'impersonate-server': 'no' }
        : turnedAway
          ? { 'impersonate-client': 'no' }
          : stranger || borrowed
            ? { 'impersonate-client': 'yes' }
            : {}),
      ...(id === 'K-conn-direction' ? { 'dialled-by': 'konnectivity-agent' } : {}),
    },
  };
}

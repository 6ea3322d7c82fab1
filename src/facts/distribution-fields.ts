import type { SettingId, Settings } from '../model/setting.ts';
import { isFields, isList, type Fields, type Row } from './statement.ts';

/** One leaf of a row of `distributions.yaml`: its path of keys, its words, and whether the file confirms it. */
export interface Leaf {
  readonly path: string;
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly confirmed: boolean;
}

const inWords = (value: Row): string =>
  value === null
    ? 'not known'
    : value === true
      ? 'yes'
      : value === false
        ? 'no'
        : isList(value)
          ? value.map(inWords).join(', ')
          : String(value);

/** A field with `value` and remarks about it is one leaf, whose text is both. */
const isRemarked = (row: Row): row is Fields => isFields(row) && 'value' in row;
const remarked = (row: Fields): string =>
  [
    inWords(row['value'] ?? null),
    ...Object.entries(row)
      .filter(([key]) => key !== 'value' && key !== 'confirmed')
      .map(([, text]) => inWords(text)),
  ].join('; ');

/** What is about the row itself, not about the distribution. */
const isAside = (key: string): boolean => key === 'id' || key === 'evidence' || key.endsWith('confirmed');

/** Every leaf of a row, in its order. Evidence, ids and marks of confirmation are no leaves. */
export function leavesOf(row: Fields, prefix = ''): readonly Leaf[] {
  return Object.entries(row).flatMap(([key, value]): readonly Leaf[] => {
    if (isAside(key)) return [];
    const path = prefix + key;
    if (isRemarked(value))
      return [{ path, value: (value['value'] ?? null) as Leaf['value'], text: remarked(value), confirmed: value['confirmed'] !== false }];
    if (isFields(value)) return leavesOf(value, `${path}/`);
    const scalar = isList(value) ? inWords(value) : (value as Leaf['value']);
    return [{ path, value: scalar, text: inWords(value), confirmed: row[`${key}_confirmed`] !== false }];
  });
}

type Reading = { readonly [K in SettingId]: readonly [setting: K, value: Settings[K]] }[SettingId];

const transports = ['direct', 'konnectivity', 'other-tunnel'] as const;
const byDefault = (value: Leaf['value']): Settings['kubeletCertificateAuthority'] =>
  value === true ? 'set' : value === false || (typeof value === 'string' && value.startsWith('only with ')) ? 'unset' : 'unknown';

/** What a leaf means in the model. A leaf that decides no setting of the model means nothing there, and is shown as it is. */
export function readingsOf({ path, value }: Leaf): readonly Reading[] {
  const text = String(value);
  switch (path) {
    case 'mode':
      return [['transport', transports.find((transport) => text.startsWith(transport)) ?? 'unknown']];
    case 'kubelet_cert_verified':
      return [['kubeletCertificateAuthority', byDefault(value)]];
    case 'kubelet_client_cert':
      return [['kubeletClientCertificate', value === true ? 'set' : 'unset']];
    case 'kubelet/anonymous':
      return [['kubeletAnonymous', value === false ? 'off' : 'on']];
    case 'kubelet/authz':
      return [['kubeletAuthorization', text === 'Webhook' ? 'Webhook' : text.includes('AlwaysAllow') ? 'AlwaysAllow' : 'unknown']];
    case 'kubelet/readOnlyPort':
      return [['readOnlyPort', value === 0 ? 'closed' : 'open']];
    case 'kubelet/serverTLSBootstrap':
      return value === true ? [['kubeletServingCertificate', 'issued']] : [];
    case 'serving_csr':
      return text.includes('self-signed serving cert') ? [['kubeletServingCertificate', 'self-signed']] : [];
    case 'serving_cert':
      if (text.startsWith('issued by the cluster CA')) return [['kubeletServingCertificate', 'issued']];
      return text.includes('only for real nodes with matching SANs') ? [['servingCertificateApproval', 'checks-addresses']] : [];
    case 'agent_auth':
      return text.startsWith('service account token') ? [['agentAuthentication', 'token']] : [];
    case 'egress':
      return text === 'cluster, GRPC over unix socket'
        ? [
            ['egressTypes', 'cluster'],
            ['konnectivityFrontend', 'unix-socket'],
          ]
        : [];
    case 'egress_selector/cluster':
      return [['egressTypes', 'cluster'], ...(text.includes('with tlsConfig') ? ([['konnectivityFrontend', 'mutual-tls']] as const) : [])];
    case 'note':
      return /gets kubelet client cert|sets the kubelet client certificate/.test(text) ? [['kubeletClientCertificate', 'set']] : [];
    default:
      return [];
  }
}

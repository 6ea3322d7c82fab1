import type { PathId } from '../../model/path.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { dialledApiServer, dialledByApiServer } from './dialled.ts';
import { yesNo, type Expression, type Inexpressible } from './expression.ts';
import { laboratory } from './laboratory.ts';
import { nobody } from './named-records.ts';
import type { Observation } from '../look-up/observation.ts';

/** A record of a minor in the words of the model, or why it has none there. */
type Expressed = { readonly expressions: readonly Expression[] } | { readonly cannot: Inexpressible };

/** Whether a record is of the minors that were run one by one; its id is then `M<minor>-<id of the experiment>`. */
export const isOfMinor = ({ id }: Observation): boolean => /^M1\.\d+-/.test(id);
/** The experiment that a record of a minor is of. */
const experimentOf = ({ id }: Observation): string => id.replace(/^M1\.\d+-/, '');

/** The first rule that fits an experiment says why the model cannot express it. */
const leftOut: readonly (readonly [fits: RegExp, reason: Inexpressible])[] = [
  [/^(A-start|D-ca-missing|G-hook-url-http|G-agg-both|AN-config-.*|I-.*)$/, 'start-up or object validation'],
  [
    /^E-(ok|file|name|protocol|apiversion|kind|field|direct|grpc|httpconnect|uds|tcp|tlsservername|empty|not)\b.*/,
    'start-up or object validation',
  ],
  [/^F-/, 'whether a flag is known'],
  [/^P-(no)?ca-(node|pod)-loopback(-kubeletport)?$/, 'address guard'],
  [/^[AC]-addr-/, 'which address is dialled'],
  [/^SA-/, 'content of a token'],
  [/^N-tls/, 'versions of TLS'],
  [/^KU-defaults-flags$/, 'defaults without a configuration file'],
  [/^KU-authz-map$/, 'authorization at the kubelet, by subresource'],
];

/** Experiments under an egress file: who was asked for through the API server, and over which path. */
const pathsOfEgress: readonly (readonly [experiment: RegExp, path: PathId, more: Partial<Settings>])[] = [
  [/-logs$/, 'apiserver-to-kubelet', {}],
  [/-logs-selfsigned$/, 'apiserver-to-kubelet', { kubeletCertificateAuthority: 'set', kubeletServingCertificate: 'self-signed' }],
  [/-podproxy$/, 'apiserver-to-pod', {}],
  [/-nodeproxy$/, 'apiserver-to-node', { nodeProxyPort: 'other' }],
  [/-svcproxy$/, 'apiserver-to-service', {}],
  [/-hook-service$/, 'apiserver-to-webhook', { webhookReference: 'service' }],
  [/-hook-url$/, 'apiserver-to-webhook', { webhookReference: 'url' }],
];

/** `master` is the old name of `controlplane`, and in every minor that was run it led where `controlplane` leads. */
const egressTypeOf = (experiment: string): Settings['egressTypes'] => (experiment.startsWith('E-cluster-') ? 'cluster' : 'controlplane');

function underEgress(record: Observation): Expression {
  const experiment = experimentOf(record);
  const [, path, more] = pathsOfEgress.find(([pattern]) => pattern.test(experiment)) ?? [];
  if (!path) throw new Error(`no rule says which path this request under an egress file took: ${record.id}`);
  const settings: Settings = { ...laboratory, transport: 'konnectivity', egressTypes: egressTypeOf(experiment), ...more };
  const refused = /failed to verify certificate|x509:/.test(record.observed.errorText ?? '');
  return nobody(path, settings, {
    tunnelled: yesNo(record.tunnelled === true),
    ...(refused ? { 'server-verified': 'yes', works: 'no' } : {}),
  });
}

/** The kubelet’s own defaults with a configuration file, in the values of the settings. */
const kubeletDefaults = ({ values = {} }: Observation): Expression =>
  nobody('apiserver-to-kubelet', laboratory, {
    'default of kubeletAnonymous': values['authentication.anonymous.enabled'] === true ? 'on' : 'off',
    'default of kubeletAuthorization': String(values['authorization.mode']),
    'default of readOnlyPort': (values['readOnlyPort'] ?? 0) === 0 ? 'closed' : 'open',
    'default of kubeletServingCertificate': values['serverTLSBootstrap'] === true ? 'issued' : 'self-signed',
  });

/** Whoever asks the API server without credentials. Only the answer was kept of a request that was refused. */
function anonymousAt(record: Observation): Expressed {
  const { httpStatus, transport } = record.observed;
  const refused = httpStatus === 401 || httpStatus === 403;
  if (transport !== null) return { expressions: [dialledApiServer(record)] };
  return refused
    ? { expressions: [{ path: 'pod-to-apiserver', settings: laboratory, seat: 'between-active', expect: { 'impersonate-client': 'no' } }] }
    : { cannot: 'authorization at the API server' };
}

/** A record of a minor in the words of the model, or why not. Throws where no rule says either. */
export function minorExpressible(record: Observation): Expressed {
  const experiment = experimentOf(record);
  const { link, mode, observed } = record;
  if (/^(F-flag-ssh-(user|keyfile)|I-ssh-user)$/.test(experiment)) {
    const known = observed.errorText === null;
    return { expressions: [nobody('apiserver-to-kubelet', { ...laboratory, transport: 'ssh-tunnel' }, { available: yesNo(known) })] };
  }
  if (experiment === 'KU-defaults-config') return { expressions: [kubeletDefaults(record)] };
  if (link === 'apiserver egress' && record.tunnelled !== undefined && !/^E-uds/.test(experiment))
    return { expressions: [underEgress(record)] };
  const reason = leftOut.find(([fits]) => fits.test(experiment))?.[1];
  if (reason) return { cannot: reason };
  if (link === 'client->apiserver') return anonymousAt(record);
  // Who may exec is decided before anybody is dialled.
  if (/^WS-/.test(experiment) && observed.transport === null)
    return { cannot: observed.httpStatus === 403 ? 'authorization at the API server' : 'no connection was made' };
  if (observed.transport === null) return { cannot: 'no connection was made' };
  if (link === 'apiserver->webhook')
    return {
      expressions: [dialledByApiServer('apiserver-to-webhook', record, { webhookReference: /-url-/.test(experiment) ? 'url' : 'service' })],
    };
  if (link === 'apiserver->aggregated')
    return {
      expressions: [
        dialledByApiServer('apiserver-to-extension-apiserver', record, {
          apiServiceVerification: /\.skip\./.test(mode) ? 'skipped' : 'verified',
        }),
      ],
    };
  const path: PathId | undefined = /node proxy|->node/.test(link)
    ? 'apiserver-to-node'
    : /->kubelet/.test(link)
      ? 'apiserver-to-kubelet'
      : /->pod/.test(link)
        ? 'apiserver-to-pod'
        : /->service/.test(link)
          ? 'apiserver-to-service'
          : undefined;
  if (!path) throw new Error(`no rule says how to express this record, or why not: ${record.id}`);
  return { expressions: [dialledByApiServer(path, record)] };
}

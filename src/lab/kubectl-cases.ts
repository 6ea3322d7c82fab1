import { judge } from '../model/judge.ts';
import type { PathId } from '../model/path.ts';
import { modeOf } from '../model/setting/mode.ts';
import type { Settings } from '../model/setting/setting.ts';

/** The servers that a kubectl meets: of the certificate of an API server, what is right or wrong with it; or none. */
export const serverKinds = ['good', 'wrong-name', 'wrong-ca', 'expired', 'plaintext'] as const;
export type ServerKind = (typeof serverKinds)[number];

/** What kubectl does: one request, or a session for which client-go opens a connection of its own and has it upgraded. */
const asks = ['get', 'exec', 'port-forward'] as const;
type Asked = (typeof asks)[number];

/** What kubectl is told to upgrade to. Minors that know only SPDY take no notice. `default` tells it nothing. */
type Protocol = 'websocket' | 'spdy' | 'default';

/** What carries the connection: nothing, a CONNECT proxy of the kubeconfig or of the environment, or `ssh -L`. The end of it is the attacker’s where the server is. */
type KubectlCarrier = 'direct' | 'proxy-url' | 'https-proxy' | 'ssh';

/** The kubelets behind the API server of the lab: whether it verifies them, and whether a real one answers. */
export type KubeletKind = 'issued' | 'impostor-verified' | 'impostor-unverified';

/** A kubectl, a server, and what the kubeconfig says. It holds no expected result. */
export interface KubectlCase {
  readonly id: string;
  readonly asks: Asked;
  readonly protocol: Protocol;
  readonly carrier: KubectlCarrier;
  /** Who answers. For a session the requests before the upgrade still go to the real server, so that the upgrade itself is tried. */
  readonly server: ServerKind;
  readonly presents: 'token' | 'certificate';
  /** True where the kubeconfig says `insecure-skip-tls-verify: true`. */
  readonly skips: boolean;
  /** Who answers behind the API server, where a session is passed on. */
  readonly kubelet: KubeletKind;
}

/** Whether the kubeconfig has the CA of the cluster. */
export const clientVerifies = ({ skips }: KubectlCase): boolean => !skips;

const plain = { asks: 'get', protocol: 'default', carrier: 'direct', presents: 'token', skips: false, kubelet: 'issued' } as const;
type Part = Partial<Omit<KubectlCase, 'id'>> & Pick<KubectlCase, 'server'>;

/** A case, whose id names what is not as usual. */
function caseOf(part: Part): KubectlCase {
  const each = { ...plain, ...part };
  const words = [
    ...(each.asks === 'get' ? [] : [each.asks, ...(each.protocol === 'default' ? [] : [each.protocol])]),
    ...[each.server, each.presents],
    ...(each.skips ? ['skips'] : []),
    ...(each.carrier === 'direct' ? [] : [each.carrier]),
    ...(each.kubelet === 'issued' ? [] : [each.kubelet]),
  ];
  return { id: words.join('-'), ...each };
}

const sessions = ['exec', 'port-forward'] as const;
const upgrades = ['websocket', 'spdy'] as const;

/** One request to each server with each credential, and with TLS also where nothing is verified. */
const requests = serverKinds.flatMap((server) =>
  (['token', 'certificate'] as const).flatMap((presents) =>
    (server === 'plaintext' ? [false] : [false, true]).map((skips) => caseOf({ server, presents, skips })),
  ),
);

/** Each session over each protocol: with each server and credential, with another CA where nothing is verified, and with what kubectl does by itself. */
const upgraded = sessions.flatMap((each) => [
  ...upgrades.flatMap((protocol) => [
    ...serverKinds.flatMap((server) =>
      (['token', 'certificate'] as const).map((presents) => caseOf({ asks: each, protocol, server, presents })),
    ),
    caseOf({ asks: each, protocol, server: 'wrong-ca', skips: true }),
    ...(['impostor-verified', 'impostor-unverified'] as const).map((kubelet) => caseOf({ asks: each, protocol, server: 'good', kubelet })),
  ]),
  caseOf({ asks: each, server: 'good' }),
]);

/** Everything once through each proxy and through the tunnel, to the real server and to one with another CA; and plain HTTP through a proxy. */
const carried = (['proxy-url', 'https-proxy', 'ssh'] as const).flatMap((carrier) => [
  ...asks.flatMap((each) => (['good', 'wrong-ca'] as const).map((server) => caseOf({ asks: each, carrier, server }))),
  ...(carrier === 'proxy-url' ? [caseOf({ carrier, server: 'plaintext' })] : []),
]);

/** Every case. */
export const kubectlCases: readonly KubectlCase[] = [...requests, ...upgraded, ...carried];

/** What the model says of a case, and what a run found. */
export interface KubectlOutcome {
  /** Whether the request, or the one that asks for the session, went to this server, and whether the token did. */
  readonly sent: boolean;
  readonly sentToken: boolean;
  /** Whether whoever only passes the bytes on could read the token or the answer. */
  readonly read: boolean;
  /** Whether the command, or what was said through the forwarded port, reached the kubelet that the case has. */
  readonly reached: boolean;
}

const onThePath = (path: PathId, settings: Partial<Settings>, seat: 'between-active' | 'between-passive') =>
  judge(path, { ...modeOf('defaults').settings, ...settings }, seat);

/**
 * What the model says of a case. Clients that verify send nothing to a server whose certificate does not fit; to the model that is an attacker who
 * cannot impersonate the server. A proxy and a tunnel are such attackers, too. Over plain HTTP the model says that nothing is presented.
 */
export function expectedOf({ server, presents, skips, asks: asked, kubelet }: KubectlCase): KubectlOutcome {
  const apiServerVerification = server === 'plaintext' ? 'plaintext' : skips ? 'skipped' : 'verified';
  const path = presents === 'token' ? 'pod-to-apiserver' : 'kubelet-to-apiserver';
  const judgement = onThePath(path, { apiServerVerification }, 'between-active');
  const sent = server === 'good' || judgement.hops[0]?.verdict !== 'authenticated';
  const passer = onThePath(path, { apiServerVerification }, 'between-passive').hops[0]?.answers;
  const toKubelet = onThePath(
    'apiserver-to-kubelet',
    {
      kubeletCertificateAuthority: kubelet === 'impostor-unverified' ? 'unset' : 'set',
      ...{ kubeletServingCertificate: 'issued', kubeletClientCertificate: 'set' },
    },
    'between-active',
  ).hops[0];
  return {
    sent,
    sentToken: sent && judgement.clientIdentity === 'token',
    read: sent && passer?.['read-answer'].value === 'yes',
    reached: asked !== 'get' && sent && (kubelet === 'issued' || toKubelet?.verdict !== 'authenticated'),
  };
}

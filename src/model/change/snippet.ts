import type { Settings } from '../setting/setting.ts';

/** What an operator writes lines into, on a cluster that kubeadm set up. `src/wording/change/snippet.ts` says which file it is, and where. */
export type LinesPlace =
  | 'kubelet-file'
  | 'kubectl'
  | 'api-server-manifest'
  | 'egress-file'
  | 'konnectivity-server'
  | 'konnectivity-agent'
  | 'k3s-file'
  | 'metrics-server'
  | 'haproxy'
  | 'api-service'
  | 'kubeconfig';

/** Lines of one file, as an operator types them. */
export interface PlacedLines {
  readonly into: LinesPlace;
  readonly lines: readonly string[];
}

const konnectivity = '/etc/kubernetes/konnectivity-server';

/** Flags of kube-apiserver, as list items of its static pod. */
export const apiServerFlags = (...flags: readonly string[]): PlacedLines => ({
  into: 'api-server-manifest',
  lines: flags.map((flag) => `- ${flag}`),
});

/** The egress selector file for the types and the way in that the settings choose. */
export function egressFile({ egressTypes, konnectivityFrontend }: Settings): PlacedLines {
  const types = egressTypes === 'unknown' ? ['cluster'] : egressTypes.split('+');
  const connection =
    konnectivityFrontend === 'mutual-tls'
      ? [
          '    proxyProtocol: HTTPConnect',
          '    transport:',
          '      tcp:',
          '        url: https://127.0.0.1:8131',
          '        tlsConfig:',
          `          caBundle: ${konnectivity}/ca.crt`,
          `          clientCert: ${konnectivity}/client.crt`,
          `          clientKey: ${konnectivity}/client.key`,
        ]
      : ['    proxyProtocol: GRPC', '    transport:', '      uds:', `        udsName: ${konnectivity}/konnectivity-server.socket`];
  return {
    into: 'egress-file',
    lines: [
      'apiVersion: apiserver.k8s.io/v1beta1',
      'kind: EgressSelectorConfiguration',
      'egressSelections:',
      ...types.flatMap((type) => [`- name: ${type}`, '  connection:', ...connection]),
    ],
  };
}

/** What konnectivity-server demands of agents, and what they show. */
export function agentFlags(authentication: Settings['agentAuthentication']): readonly PlacedLines[] {
  if (authentication === 'client-certificate')
    return [
      { into: 'konnectivity-server', lines: [`- --cluster-ca-cert=${konnectivity}/agent-ca.crt`] },
      { into: 'konnectivity-agent', lines: ['- --agent-cert=/etc/konnectivity/agent.crt', '- --agent-key=/etc/konnectivity/agent.key'] },
    ];
  if (authentication === 'token')
    return [
      {
        into: 'konnectivity-server',
        lines: [
          `- --kubeconfig=${konnectivity}/server.conf`,
          '- --agent-namespace=kube-system',
          '- --agent-service-account=konnectivity-agent',
          '- --authentication-audience=system:konnectivity-server',
        ],
      },
      { into: 'konnectivity-agent', lines: ['- --service-account-token-path=/var/run/secrets/konnectivity/token'] },
    ];
  return [];
}

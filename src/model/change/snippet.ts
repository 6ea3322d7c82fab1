import type { Settings } from '../setting/setting.ts';

/** Lines of one file, as an operator types them. */
export interface Snippet {
  /** The file, or what the lines are given to. */
  readonly file: string;
  readonly where: string;
  readonly lines: readonly string[];
}

const manifest = { file: '/etc/kubernetes/manifests/kube-apiserver.yaml', where: 'on each control plane host, under command' } as const;
const konnectivity = '/etc/kubernetes/konnectivity-server';

/** Flags of kube-apiserver, as list items of its static pod. */
export const apiServerFlags = (...flags: readonly string[]): Snippet => ({ ...manifest, lines: flags.map((flag) => `- ${flag}`) });

/** The egress selector file for the types and the way in that the settings choose. */
export function egressFile({ egressTypes, konnectivityFrontend }: Settings): Snippet {
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
    file: `${konnectivity}/egress.yaml`,
    where: 'on each control plane host',
    lines: [
      'apiVersion: apiserver.k8s.io/v1beta1',
      'kind: EgressSelectorConfiguration',
      'egressSelections:',
      ...types.flatMap((type) => [`- name: ${type}`, '  connection:', ...connection]),
    ],
  };
}

const server = { file: 'konnectivity-server', where: 'args of its pod, on each control plane host' } as const;
const agent = { file: 'konnectivity-agent', where: 'args of its DaemonSet' } as const;

/** What konnectivity-server demands of agents, and what they show. */
export function agentFlags(authentication: Settings['agentAuthentication']): readonly Snippet[] {
  if (authentication === 'client-certificate')
    return [
      { ...server, lines: [`- --cluster-ca-cert=${konnectivity}/agent-ca.crt`] },
      { ...agent, lines: ['- --agent-cert=/etc/konnectivity/agent.crt', '- --agent-key=/etc/konnectivity/agent.key'] },
    ];
  if (authentication === 'token')
    return [
      {
        ...server,
        lines: [
          `- --kubeconfig=${konnectivity}/server.conf`,
          '- --agent-namespace=kube-system',
          '- --agent-service-account=konnectivity-agent',
          '- --authentication-audience=system:konnectivity-server',
        ],
      },
      { ...agent, lines: ['- --service-account-token-path=/var/run/secrets/konnectivity/token'] },
    ];
  return [];
}

import type { Trap } from './trap.ts';

const tunnels = 'what an installer or an agent shows of a tunnel';

/** A k0s cluster with these lines below its `spec`. */
const k0s = (...lines: readonly string[]): string =>
  ['apiVersion: k0s.k0sproject.io/v1beta1', 'kind: ClusterConfig', 'spec:', ...lines.map((line) => `  ${line}`), ''].join('\n');
/** A cluster of k0sctl with these hosts. */
const k0sctl = (...hosts: readonly string[]): string =>
  [
    'apiVersion: k0sctl.k0sproject.io/v1beta1',
    'kind: Cluster',
    'spec:',
    '  hosts:',
    ...hosts.map((host) => `  - ${host}`),
    '  k0s: {version: v1.33.1+k0s.0, config: {spec: {network: {provider: calico}}}}',
    '',
  ].join('\n');
const agent = (...args: readonly string[]): string =>
  `apiVersion: apps/v1\nkind: DaemonSet\nspec: {template: {spec: {containers: [{name: a, image: a/proxy-agent:v0.34.0, command: [/proxy-agent], args: [${args.join(', ')}]}]}}}\n`;

/** What files of installers that bring Konnectivity, and of its agents, showed. */
export const twelfthSample: readonly Trap[] = [
  {
    of: tunnels,
    name: 'k0s brings Konnectivity unless a controller leaves it out',
    files: k0sctl('{role: controller}', '{role: worker}'),
    settings: { transport: 'konnectivity', egressTypes: 'cluster', konnectivityFrontend: 'unix-socket', agentAuthentication: 'token' },
    verdicts: { 'agent-to-konnectivity-server': 'authenticated', 'apiserver-to-pod': 'local authenticated unsafe' },
    findings: [],
    nearMiss: {
      files: k0sctl('{role: controller, installFlags: ["--disable-components=konnectivity-server,metrics-server"]}', '{role: worker}'),
      settings: { transport: 'direct', egressTypes: 'unknown' },
      verdicts: { 'agent-to-konnectivity-server': '-', 'apiserver-to-pod': 'unsafe' },
      findings: [],
    },
  },
  {
    of: tunnels,
    name: 'the one host of a cluster of k0s has no Konnectivity',
    files: k0sctl('{role: single}'),
    settings: { transport: 'direct' },
    findings: [],
    nearMiss: {
      files: k0sctl('{role: "{{ role }}"}'),
      settings: { transport: 'unknown' },
      findings: [],
    },
  },
  {
    of: tunnels,
    name: 'controllers of k0s that differ leave it unknown how the API server reaches the nodes',
    files: k0sctl('{role: controller}', '{role: controller, installFlags: ["--disable-components", konnectivity-server]}'),
    settings: { transport: 'unknown', agentAuthentication: 'unknown' },
    findings: [],
    nearMiss: {
      files: k0sctl('{role: controller}', '{role: worker, installFlags: ["--disable-components", konnectivity-server]}'),
      settings: { transport: 'konnectivity' },
      findings: [],
    },
  },
  {
    of: tunnels,
    name: 'a command that installs the one controller of k0s says that it has no Konnectivity',
    files: '#!/bin/bash\nsudo k0s install controller --single\nsudo k0s start\n',
    settings: { transport: 'direct' },
    findings: [],
    nearMiss: {
      files: '#!/bin/bash\nsudo k0s install controller --single=false --enable-worker\nsudo k0s start\n',
      settings: { transport: 'unknown' },
      findings: [],
    },
  },
  {
    of: tunnels,
    name: 'an agent alone shows that there is a tunnel, and not what goes into it',
    files: agent('--proxy-server-host=192.0.2.1', '--service-account-token-path=/var/run/secrets/tokens/t'),
    settings: { transport: 'konnectivity', egressTypes: 'unknown', agentAuthentication: 'unknown' },
    verdicts: { 'agent-to-konnectivity-server': 'unknown', 'apiserver-to-kubelet': 'unknown' },
    findings: [],
    nearMiss: {
      files: {
        'agent.yaml': agent('--proxy-server-host=192.0.2.1'),
        'server.sh':
          'kube-apiserver --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --anonymous-auth=false --kubelet-certificate-authority=/ca.crt --kubelet-client-certificate=/c.crt --kubelet-client-key=/c.key\n',
      },
      settings: { transport: 'direct' },
      verdicts: { 'agent-to-konnectivity-server': '-' },
      findings: [],
    },
  },
  {
    of: tunnels,
    name: 'an API server of k0s with a file of its own for its traffic has not that of k0s',
    files: k0s('api: {extraArgs: {egress-selector-config-file: /etc/own.yaml}}'),
    settings: { transport: 'unknown', egressTypes: 'unknown' },
    findings: [],
    nearMiss: { files: k0s('api: {extraArgs: {v: "2"}}'), settings: { transport: 'konnectivity', egressTypes: 'cluster' }, findings: [] },
  },
];

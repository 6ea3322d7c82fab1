import { konnectivityOf, throughKonnectivity } from '../../case.ts';
import { nothingInIt, type FormCase } from '../form-case.ts';

/** Configurations of k0s, and of k0sctl with one in them. */
export const k0sCases: readonly FormCase[] = [
  {
    form: 'k0s',
    name: 'k0s: arguments of the API server and a profile of workers',
    files: {
      'k0s.yaml': `apiVersion: k0s.k0sproject.io/v1beta1
kind: ClusterConfig
metadata: {name: k0s}
spec:
  api:
    extraArgs:
      service-account-lookup: "false"
    rawArgs:
    - --kubelet-certificate-authority=
  workerProfiles:
  - name: open
    values:
      readOnlyPort: 10255
  extensions:
    helm:
      charts:
      - {name: nginx, chartname: a/nginx}
`,
    },
    settings: {
      transport: 'konnectivity @ k0s',
      ...konnectivityOf('k0s'),
      kubeletCertificateAuthority: 'unset @ 9:7',
      kubeletClientCertificate: 'set @ k0s',
      readOnlyPort: 'open @ 13:7',
    },
    verdicts: throughKonnectivity('encrypted'),
    findings: ['high kubelet-ca-unset 9:7', 'high kubelet-read-only-port 13:7', 'medium service-account-lookup-off 7:7'],
    skipped: ['17 the chart nginx, which k0s installs'],
    unread: ['17 the chart nginx, which k0s installs'],
  },
  {
    form: 'k0s',
    name: 'k0s: a template in place of the arguments makes them unknown',
    files: {
      'k0s.yaml': `apiVersion: k0s.k0sproject.io/v1beta1
kind: ClusterConfig
spec:
  api:
    extraArgs: "{{ arguments }}"
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    unread: [],
  },
  ...(
    [
      ['the etcd that k0s runs', '', 'mutual-tls @ 4:13', 'authenticated', []],
      [
        'another etcd without TLS',
        ', etcd: {externalCluster: {endpoints: ["http://192.0.2.9:2379"], etcdPrefix: a}}',
        'plaintext @ 4:50',
        'unsafe',
        ['high etcd-plaintext 4:50'],
      ],
      [
        'another etcd with all three of its files',
        ', etcd: {externalCluster: {endpoints: ["https://192.0.2.9:2379"], caFile: /a, clientCertFile: /b, clientKeyFile: /c}}',
        'mutual-tls @ 4:50',
        'authenticated',
        [],
      ],
      [
        'another etcd with two of its files, of which k0s then hands on none',
        ', etcd: {externalCluster: {endpoints: ["https://192.0.2.9:2379"], caFile: /a, clientCertFile: /b}}',
        'unknown @ unknown',
        'unknown',
        [],
      ],
    ] as const
  ).map(([what, etcd, etcdTransport, verdict, findings]): FormCase => ({
    form: 'k0s',
    name: `k0s: the way to ${what}`,
    files: { 'k0s.yaml': `apiVersion: k0s.k0sproject.io/v1beta1\nkind: ClusterConfig\nspec:\n  storage: {type: etcd${etcd}}\n` },
    settings: {
      transport: 'konnectivity @ k0s',
      ...konnectivityOf('k0s'),
      kubeletCertificateAuthority: 'set @ k0s',
      kubeletClientCertificate: 'set @ k0s',
      etcdTransport,
      servingCertificateApproval: 'unchecked @ k0s',
      apiServerVerification: 'verified @ k0s',
      apiServiceVerification: 'skipped @ k0s',
    },
    verdicts: {
      ...throughKonnectivity('authenticated', 'encrypted'),
      'apiserver-to-etcd': verdict,
      'control-plane-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
    },
    findings,
    unread: [],
  })),
  {
    form: 'k0s',
    name: 'k0s: a ClusterConfiguration of the same group is none',
    files: {
      'k0s.yaml': `apiVersion: k0s.k0sproject.io/v1beta1
kind: ClusterConfiguration
spec: {api: {extraArgs: {anonymous-auth: "true"}}}
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 ClusterConfiguration of k0s.k0sproject.io/v1beta1, which the checker does not read'],
    unread: [`1 ${nothingInIt}`, '1 ClusterConfiguration of k0s.k0sproject.io/v1beta1, which the checker does not read'],
  },
  {
    form: 'k0sctl',
    name: 'k0sctl: the configuration of k0s in it, and flags of a host',
    files: {
      'k0sctl.yaml': `apiVersion: k0sctl.k0sproject.io/v1beta1
kind: Cluster
metadata: {name: lab}
spec:
  hosts:
  - role: worker
    installFlags:
    - --kubelet-extra-args=--read-only-port=10255
  k0s:
    config:
      spec:
        api:
          extraArgs: {anonymous-auth: "true"}
        workerProfiles:
        - name: default
          values: {authentication: {anonymous: {enabled: false}}}
`,
    },
    settings: {
      transport: 'konnectivity @ k0s',
      ...konnectivityOf('k0s'),
      kubeletCertificateAuthority: 'set @ k0s',
      kubeletClientCertificate: 'set @ k0s',
      readOnlyPort: 'open @ 8:7',
    },
    verdicts: throughKonnectivity('authenticated'),
    findings: ['high kubelet-read-only-port 8:7', 'info api-anonymous-on 13:23'],
    unread: [],
  },
  {
    form: 'k0sctl',
    name: 'k0sctl: hosts alone hold no configuration of k0s',
    files: {
      'k0sctl.yaml': `apiVersion: k0sctl.k0sproject.io/v1beta1
kind: Cluster
spec:
  hosts:
  - role: controller
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    unread: [],
  },
];

import { apiServer, cluster, egress, tcp, type RuleCase } from './rule-case.ts';

const uds = ['transport:', '  uds:', '    udsName: /run/k.sock'];
const tls = ['tlsConfig:', '  caBundle: /ca.crt', '  clientCert: /c.crt', '  clientKey: /c.key'];

export const egressCases: readonly RuleCase[] = [
  {
    code: 'egress-grpc-without-socket',
    validates: 'GRPC without transport.uds',
    finds: [
      cluster('proxyProtocol: GRPC', 'transport:', '  tcp:', '    url: https://127.0.0.1:8131', ...tls.map((line) => `    ${line}`)),
      cluster('proxyProtocol: GRPC'),
      cluster('proxyProtocol: GRPC', 'transport: {}'),
    ],
    leaves: [cluster('proxyProtocol: GRPC', ...uds), cluster('proxyProtocol: HTTPConnect')],
  },
  {
    code: 'egress-http-connect-transports',
    validates: 'HTTPConnect with both or neither of tcp/uds',
    finds: [
      cluster(
        'proxyProtocol: HTTPConnect',
        'transport:',
        '  tcp:',
        '    url: https://127.0.0.1:8131',
        '  uds:',
        '    udsName: /run/k.sock',
      ),
      cluster('proxyProtocol: HTTPConnect', 'transport: {}'),
      cluster('proxyProtocol: HTTPConnect'),
    ],
    leaves: [cluster('proxyProtocol: HTTPConnect', ...uds), tcp('url: https://127.0.0.1:8131', ...tls)],
  },
  {
    code: 'egress-direct-with-transport',
    validates: 'Direct with any transport',
    finds: [cluster('proxyProtocol: Direct', ...uds), cluster('proxyProtocol: Direct', 'transport: {}')],
    leaves: [cluster('proxyProtocol: Direct'), cluster('proxyProtocol: Direct', 'transport:')],
  },
  {
    code: 'egress-socket-name-empty',
    validates: 'uds.udsName empty',
    finds: [
      cluster('proxyProtocol: GRPC', 'transport:', '  uds:', '    udsName: ""'),
      cluster('proxyProtocol: HTTPConnect', 'transport:', '  uds: {}'),
    ],
    leaves: [cluster('proxyProtocol: GRPC', ...uds)],
  },
  {
    code: 'egress-socket-name-prefix',
    validates: 'udsName must be a bare path, no unix:// prefix',
    finds: [cluster('proxyProtocol: GRPC', 'transport:', '  uds:', '    udsName: unix:///run/k.sock')],
    leaves: [cluster('proxyProtocol: GRPC', 'transport:', '  uds:', '    udsName: /run/unix/k.sock')],
  },
  {
    code: 'egress-url-scheme',
    validates: 'tcp.url must start with http:// or https://',
    finds: [tcp('url: 127.0.0.1:8131', ...tls), tcp('url: grpc://127.0.0.1:8131'), tcp('url: ""')],
    leaves: [tcp('url: https://127.0.0.1:8131', ...tls), tcp('url: http://127.0.0.1:8131')],
  },
  {
    code: 'egress-https-without-tls',
    validates: 'https:// without tlsConfig',
    finds: [tcp('url: https://127.0.0.1:8131'), tcp('url: https://127.0.0.1:8131', 'tlsConfig:')],
    leaves: [tcp('url: https://127.0.0.1:8131', ...tls), tcp('url: http://127.0.0.1:8131')],
  },
  {
    code: 'egress-https-client-pair',
    validates: 'https:// needs clientCert and clientKey, files must exist',
    finds: [
      tcp('url: https://127.0.0.1:8131', 'tlsConfig:', '  caBundle: /ca.crt'),
      tcp('url: https://127.0.0.1:8131', 'tlsConfig:', '  caBundle: /ca.crt', '  clientCert: /c.crt'),
      tcp('url: https://127.0.0.1:8131', 'tlsConfig: {}'),
    ],
    leaves: [tcp('url: https://127.0.0.1:8131', ...tls)],
  },
  {
    code: 'egress-ca-unset',
    validates: 'caBundle empty with https://',
    finds: [tcp('url: https://127.0.0.1:8131', 'tlsConfig:', '  clientCert: /c.crt', '  clientKey: /c.key')],
    leaves: [tcp('url: https://127.0.0.1:8131', ...tls), tcp('url: http://127.0.0.1:8131', 'tlsConfig:', '  clientCert: /c.crt')],
  },
  {
    code: 'egress-http-with-tls',
    validates: 'http:// with tlsConfig',
    finds: [tcp('url: http://127.0.0.1:8131', ...tls)],
    leaves: [tcp('url: http://127.0.0.1:8131'), tcp('url: https://127.0.0.1:8131', ...tls)],
  },
  {
    code: 'egress-http-panics',
    validates: 'http:// without tlsConfig',
    finds: [tcp('url: http://127.0.0.1:8131'), tcp('url: http://127.0.0.1:8131', 'tlsConfig: null')],
    leaves: [tcp('url: http://127.0.0.1:8131', ...tls), tcp('url: https://127.0.0.1:8131')],
  },
  ...(['1.32', '1.35'] as const).map((kubernetes): RuleCase => ({
    code: 'egress-server-name-too-new',
    validates: 'tlsServerName',
    kubernetes,
    severity: 'critical',
    says: new RegExp(`In Kubernetes ${kubernetes} the API server does not know the field, refuses the file and does not start\\.$`),
    finds: [tcp('url: https://127.0.0.1:8131', ...tls, '  tlsServerName: konnectivity')],
    leaves: [tcp('url: https://127.0.0.1:8131', ...tls)],
  })),
  {
    code: 'egress-server-name-too-new',
    kubernetes: '1.31',
    severity: 'medium',
    says: /In Kubernetes 1\.31 the API server ignores the field without a warning, so it does not verify this name/,
    finds: [tcp('url: https://127.0.0.1:8131', ...tls, '  tlsServerName: konnectivity')],
    leaves: [tcp('url: https://127.0.0.1:8131', ...tls)],
  },
  {
    code: 'egress-server-name-too-new',
    kubernetes: '1.36',
    finds: [],
    leaves: [tcp('url: https://127.0.0.1:8131', ...tls, '  tlsServerName: konnectivity')],
  },
  {
    code: 'egress-server-name-too-new',
    finds: [],
    leaves: [tcp('url: https://127.0.0.1:8131', ...tls, '  tlsServerName: konnectivity')],
  },
  {
    code: 'egress-name-unknown',
    validates: 'name other than cluster, controlplane or etcd',
    finds: [
      egress('- name: nodes', '  connection:', '    proxyProtocol: Direct'),
      egress('- name: cluster-traffic', '  connection: {proxyProtocol: Direct}'),
      egress('- connection: {proxyProtocol: Direct}'),
    ],
    leaves: [
      egress('- name: Cluster', '  connection: {proxyProtocol: Direct}'),
      egress('- name: etcd', '  connection: {proxyProtocol: Direct}'),
    ],
  },
  {
    code: 'egress-name-twice',
    finds: [
      egress('- name: cluster', '  connection: {proxyProtocol: Direct}', '- name: CLUSTER', '  connection: {proxyProtocol: Direct}'),
      egress(
        '- name: cluster',
        '  connection: {proxyProtocol: Direct}',
        '- name: controlplane',
        '  connection: {proxyProtocol: Direct}',
        '- name: master',
        '  connection: {proxyProtocol: Direct}',
      ),
    ],
    leaves: [
      egress('- name: cluster', '  connection: {proxyProtocol: Direct}', '- name: controlplane', '  connection: {proxyProtocol: Direct}'),
    ],
  },
  {
    code: 'egress-name-twice',
    kubernetes: '1.23',
    severity: 'critical',
    says: /In Kubernetes 1\.23 the API server compares names in lower case, refuses the second and does not start\.$/,
    finds: [
      egress('- name: cluster', '  connection: {proxyProtocol: Direct}', '- name: CLUSTER', '  connection: {proxyProtocol: Direct}'),
      egress('- name: controlplane', '  connection: {proxyProtocol: Direct}', '- name: master', '  connection: {proxyProtocol: Direct}'),
    ],
    leaves: [
      egress('- name: cluster', '  connection: {proxyProtocol: Direct}', '- name: controlplane', '  connection: {proxyProtocol: Direct}'),
    ],
  },
  {
    code: 'egress-name-twice',
    kubernetes: '1.22',
    severity: 'medium',
    says: /In Kubernetes 1\.22 the API server starts, and we found no source that says which of the two entries counts\.$/,
    finds: [egress('- name: cluster', '  connection: {proxyProtocol: Direct}', '- name: CLUSTER', '  connection: {proxyProtocol: Direct}')],
    leaves: [
      egress('- name: cluster', '  connection: {proxyProtocol: Direct}', '- name: controlplane', '  connection: {proxyProtocol: Direct}'),
    ],
  },
  {
    code: 'egress-name-twice',
    kubernetes: '1.21',
    severity: 'critical',
    says: /In Kubernetes 1\.21 the API server refuses master beside controlplane and does not start\.$/,
    finds: [
      egress('- name: controlplane', '  connection: {proxyProtocol: Direct}', '- name: master', '  connection: {proxyProtocol: Direct}'),
    ],
    leaves: [egress('- name: master', '  connection: {proxyProtocol: Direct}')],
  },
  {
    code: 'egress-name-master',
    kubernetes: '1.22',
    says: /In Kubernetes 1\.22 it is a name of its own/,
    finds: [egress('- name: master', '  connection: {proxyProtocol: Direct}')],
    leaves: [egress('- name: controlplane', '  connection: {proxyProtocol: Direct}')],
  },
  {
    code: 'egress-name-master',
    kubernetes: '1.23',
    says: /In Kubernetes 1\.23 the API server rewrites it to controlplane/,
    finds: [egress('- name: master', '  connection: {proxyProtocol: Direct}')],
    leaves: [egress('- name: controlplane', '  connection: {proxyProtocol: Direct}')],
  },
  {
    code: 'egress-name-master',
    says: /No version was read: from Kubernetes 1\.23 on .*; up to Kubernetes 1\.22 /,
    finds: [egress('- name: master', '  connection: {proxyProtocol: Direct}')],
    leaves: [
      egress('- name: Master', '  connection: {proxyProtocol: Direct}'),
      egress('- name: controlplane', '  connection: {proxyProtocol: Direct}'),
    ],
  },
  {
    code: 'egress-protocol-unknown',
    validates: 'proxyProtocol other than Direct, HTTPConnect or GRPC',
    finds: [
      cluster('proxyProtocol: grpc', ...uds),
      cluster('proxyProtocol: http-connect', ...uds),
      cluster('transport:', '  uds: {udsName: /run/k.sock}'),
      cluster('proxyProtocol: SOCKS5'),
    ],
    leaves: [cluster('proxyProtocol: GRPC', ...uds), cluster('proxyProtocol: HTTPConnect', ...uds), cluster('proxyProtocol: Direct')],
  },
  {
    code: 'egress-api-version',
    finds: [
      cluster('proxyProtocol: Direct').replace('apiserver.k8s.io/v1beta1', 'apiserver.config.k8s.io/v1beta1'),
      cluster('proxyProtocol: Direct').replace('v1beta1', 'v1'),
      cluster('proxyProtocol: Direct').replace('apiVersion: apiserver.k8s.io/v1beta1\nkind: EgressSelectorConfiguration\n', ''),
    ],
    leaves: [cluster('proxyProtocol: Direct'), cluster('proxyProtocol: Direct').replace('v1beta1', 'v1alpha1')],
  },
  {
    code: 'egress-api-version',
    kubernetes: '1.32',
    severity: 'critical',
    says: /In Kubernetes 1\.32 the API server refuses the file and does not start|any version does not start/,
    finds: [
      cluster('proxyProtocol: Direct').replace('v1beta1', 'v1'),
      cluster('proxyProtocol: Direct').replace('kind: EgressSelectorConfiguration\n', ''),
    ],
    leaves: [cluster('proxyProtocol: Direct'), cluster('proxyProtocol: Direct').replace('v1beta1', 'v1alpha1')],
  },
  {
    code: 'egress-api-version',
    kubernetes: '1.31',
    severity: 'low',
    says: /In Kubernetes 1\.31 the API server reads the file as v1beta1 whatever it says\.$/,
    finds: [cluster('proxyProtocol: Direct').replace('v1beta1', 'v1')],
    leaves: [cluster('proxyProtocol: Direct')],
  },
  {
    code: 'egress-api-version',
    kubernetes: '1.30',
    severity: 'critical',
    says: /does not say that its kind is EgressSelectorConfiguration, so an API server of any version does not start/,
    finds: [cluster('proxyProtocol: Direct').replace('kind: EgressSelectorConfiguration\n', '')],
    leaves: [cluster('proxyProtocol: Direct')],
  },
  {
    code: 'egress-field-unknown',
    kubernetes: '1.31',
    severity: 'high',
    says: /udsName is meant\. In Kubernetes 1\.31 the API server ignores the field without a warning/,
    finds: [cluster('proxyProtocol: GRPC', 'transport:', '  uds:', '    udsname: /run/k.sock')],
    leaves: [cluster('proxyProtocol: GRPC', ...uds)],
  },
  {
    code: 'egress-field-unknown',
    kubernetes: '1.20',
    severity: 'medium',
    says: /In Kubernetes 1\.20 the API server ignores the field without a warning/,
    finds: [cluster('proxyProtocol: Direct', 'timeout: 5s')],
    leaves: [cluster('proxyProtocol: Direct')],
  },
  {
    code: 'egress-field-unknown',
    kubernetes: '1.32',
    severity: 'critical',
    says: /In Kubernetes 1\.32 the API server reads the file strictly and does not start\.$/,
    finds: [
      cluster('proxyProtocol: GRPC', 'transport:', '  uds:', '    udsname: /run/k.sock'),
      cluster('proxyProtocol: Direct', 'timeout: 5s'),
    ],
    leaves: [cluster('proxyProtocol: GRPC', ...uds)],
  },
  {
    code: 'egress-field-twice',
    kubernetes: '1.31',
    severity: 'medium',
    says: /In Kubernetes 1\.31 the API server starts without a warning, and we found no source that says which of the two values counts\.$/,
    finds: [cluster('proxyProtocol: Direct', 'proxyProtocol: Direct')],
    leaves: [cluster('proxyProtocol: Direct')],
  },
  {
    code: 'egress-field-unknown',
    validates: 'file missing, wrong kind, unknown or repeated field',
    says: /No version was read: from Kubernetes 1\.32 on .* does not start; up to Kubernetes 1\.31 .* ignores the field/,
    finds: [
      cluster('proxyProtocol: GRPC', 'transport:', '  uds:', '    udsname: /run/k.sock'),
      cluster('proxyProtocol: Direct', 'timeout: 5s'),
      `${cluster('proxyProtocol: Direct')}metadata: {name: egress}\n`,
      egress('- {name: cluster, connection: {proxyProtocol: Direct}, comment: "x"}'),
    ],
    leaves: [cluster('proxyProtocol: GRPC', ...uds), tcp('url: https://127.0.0.1:8131', ...tls)],
  },
  {
    code: 'egress-field-twice',
    finds: [
      cluster('proxyProtocol: Direct', 'proxyProtocol: Direct'),
      cluster('proxyProtocol: GRPC', 'transport:', '  uds:', '    udsName: /run/k.sock', '    udsName: /run/k.sock'),
    ],
    leaves: [cluster('proxyProtocol: Direct')],
  },
  {
    code: 'egress-cluster-left-out',
    finds: [
      egress('- name: controlplane', '  connection: {proxyProtocol: Direct}'),
      egress('- name: etcd', '  connection:', '    proxyProtocol: GRPC', '    transport: {uds: {udsName: /run/k.sock}}'),
    ],
    leaves: [cluster('proxyProtocol: Direct')],
  },
  {
    code: 'egress-controlplane-left-out',
    finds: [cluster('proxyProtocol: GRPC', ...uds)],
    leaves: [
      cluster('proxyProtocol: Direct'),
      `${cluster('proxyProtocol: GRPC', ...uds)}- name: controlplane\n  connection:\n    proxyProtocol: Direct\n`,
    ],
  },
  {
    code: 'egress-file-unused',
    finds: [{ 'egress.yaml': cluster('proxyProtocol: GRPC', ...uds), 'line.txt': apiServer('--etcd-servers=https://e') }],
    leaves: [
      { 'egress.yaml': cluster('proxyProtocol: GRPC', ...uds), 'line.txt': apiServer('--egress-selector-config-file=/e.yaml') },
      { 'egress.yaml': cluster('proxyProtocol: GRPC', ...uds) },
      { 'egress.yaml': cluster('proxyProtocol: GRPC', ...uds), 'line.txt': apiServer('--etcd-servers=https://e', '$MORE') },
    ],
  },
];

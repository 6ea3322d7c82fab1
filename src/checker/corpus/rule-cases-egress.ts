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
  {
    code: 'egress-server-name-too-new',
    validates: 'tlsServerName',
    kubernetes: '1.35',
    finds: [tcp('url: https://127.0.0.1:8131', ...tls, '  tlsServerName: konnectivity')],
    leaves: [tcp('url: https://127.0.0.1:8131', ...tls)],
  },
  {
    code: 'egress-name-unknown',
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
    code: 'egress-name-master',
    finds: [egress('- name: master', '  connection: {proxyProtocol: Direct}')],
    leaves: [
      egress('- name: Master', '  connection: {proxyProtocol: Direct}'),
      egress('- name: controlplane', '  connection: {proxyProtocol: Direct}'),
    ],
  },
  {
    code: 'egress-protocol-unknown',
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
    code: 'egress-field-unknown',
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

import { apiServer, kubelet, type RuleCase } from './rule-case.ts';

const etcd = (...flags: readonly string[]): string => `etcd --name=a ${flags.join(' ')}\n`;
const pair = ['--peer-cert-file=/p.crt', '--peer-key-file=/p.key'] as const;
const peers = '--listen-peer-urls=https://10.0.0.1:2380';

/** A configuration of kube-proxy with this field. */
const kubeProxy = (field: string): string => `apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n${field}\n`;

/** The rules about what auditors look for beyond the verdicts of the paths. */
export const hardeningCases: readonly RuleCase[] = [
  {
    code: 'etcd-peers-unauthenticated',
    severity: 'high',
    finds: [
      etcd(peers, ...pair),
      etcd(peers, ...pair, '--trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt'),
      etcd(peers, ...pair, '--peer-client-cert-auth=false'),
    ],
    leaves: [
      etcd(peers, ...pair, '--peer-client-cert-auth=true'),
      etcd(peers, ...pair, '--peer-trusted-ca-file=/ca.crt'),
      etcd('--listen-peer-urls=https://127.0.0.1:2380', ...pair),
      etcd(peers, ...pair, '$ETCD_OPTIONS'),
      etcd(peers, ...pair, '--peer-client-cert-auth=$AUTH'),
      etcd('--config-file=/etc/etcd.yml', peers),
      `[Service]\nEnvironment=ETCD_PEER_CLIENT_CERT_AUTH=true\nExecStart=/usr/bin/${etcd(peers, ...pair)}`,
      etcd('--listen-client-urls=https://10.0.0.1:2379', '--client-cert-auth'),
    ],
  },
  {
    code: 'etcd-peers-plain',
    severity: 'high',
    finds: [
      etcd('--listen-peer-urls=http://10.0.0.1:2380'),
      etcd('--listen-peer-urls=https://10.0.0.1:2380,http://[::]:2382'),
      etcd('--listen-peer-urls=http://${IP}:2380'),
    ],
    leaves: [
      etcd('--listen-peer-urls=${SCHEME}://10.0.0.1:2380'),
      etcd('--listen-peer-urls=$URLS'),
      etcd('--listen-peer-urls=http://127.0.0.1:2380'),
      etcd(peers, ...pair, '--peer-client-cert-auth'),
      etcd('--config-file=/etc/etcd.yml', '--listen-peer-urls=http://10.0.0.1:2380'),
      etcd('--initial-advertise-peer-urls=http://10.0.0.1:2380'),
    ],
  },
  {
    code: 'etcd-auto-tls',
    severity: 'medium',
    finds: [etcd('--auto-tls'), etcd('--peer-auto-tls=true'), etcd('--auto-tls', 'false')],
    leaves: [
      etcd('--auto-tls=false', '--peer-auto-tls=0'),
      etcd('--auto-tls=$AUTO'),
      etcd(peers),
      etcd('--auto-tls', '--cert-file=/e.crt', '--key-file=/e.key', '--peer-auto-tls', '--peer-cert-file=/p.crt'),
    ],
  },
  {
    code: 'etcd-shares-ca',
    finds: [
      {
        etcd: etcd('--listen-client-urls=https://10.0.0.1:2379', '--trusted-ca-file=/etc/kubernetes/pki/ca.crt'),
        server: apiServer('--etcd-servers=https://10.0.0.1:2379', '--client-ca-file=/etc/kubernetes/pki/ca.crt'),
      },
    ],
    leaves: [
      {
        etcd: etcd('--listen-client-urls=https://10.0.0.1:2379', '--trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt'),
        server: apiServer('--etcd-servers=https://10.0.0.1:2379', '--client-ca-file=/etc/kubernetes/pki/ca.crt'),
      },
      etcd('--trusted-ca-file=/etc/kubernetes/pki/ca.crt'),
    ],
  },
  {
    code: 'tls-suite-weak',
    severity: 'low',
    finds: [
      apiServer('--tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_RSA_WITH_AES_128_GCM_SHA256'),
      'kubelet --tls-cipher-suites=TLS_ECDHE_RSA_WITH_RC4_128_SHA\n',
      'kube-scheduler --tls-cipher-suites=TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA\n',
      kubelet('tlsCipherSuites: [TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA]'),
    ],
    leaves: [
      apiServer('--tls-cipher-suites=TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256'),
      kubelet('tlsCipherSuites: [TLS_AES_128_GCM_SHA256]'),
      kubelet('tlsCipherSuites: []'),
      apiServer('--tls-cipher-suites=$SUITES'),
    ],
  },
  {
    code: 'tls-version-old',
    severity: 'medium',
    finds: [
      'kubelet --tls-min-version=VersionTLS10\n',
      kubelet('tlsMinVersion: VersionTLS11'),
      'kube-controller-manager --tls-min-version=VersionTLS11\n',
    ],
    leaves: ['kubelet --tls-min-version=VersionTLS12\n', kubelet('tlsMinVersion: VersionTLS13'), 'kube-scheduler --tls-min-version=$V\n'],
  },
  {
    code: 'kubelet-rotation-off',
    severity: 'medium',
    finds: [kubelet('rotateCertificates: false'), 'kubelet --rotate-certificates=false\n'],
    leaves: [kubelet('rotateCertificates: true'), kubelet('serverTLSBootstrap: false'), 'kubelet --rotate-certificates\n'],
  },
  {
    code: 'serving-rotation-off',
    severity: 'medium',
    finds: [
      kubelet('featureGates: {RotateKubeletServerCertificate: false}'),
      'kubelet --feature-gates=A=true,RotateKubeletServerCertificate=false\n',
    ],
    leaves: [
      kubelet('featureGates: {RotateKubeletServerCertificate: true}'),
      'kubelet --feature-gates=RotateKubeletServerCertificate=true,B=false\n',
      'kubelet --feature-gates=NoRotateKubeletServerCertificate=true\n',
    ],
  },
  {
    code: 'component-address-open',
    severity: 'low',
    finds: [
      'kube-controller-manager --bind-address=0.0.0.0\n',
      'kube-scheduler --bind-address=::\n',
      kubeProxy('metricsBindAddress: 0.0.0.0'),
      kubeProxy('metricsBindAddress: "[::]:10249"'),
    ],
    leaves: [
      'kube-controller-manager --bind-address=127.0.0.1\n',
      'kube-scheduler --bind-address=::1\n',
      'kube-scheduler --leader-elect=true\n',
      'kube-scheduler --bind-address=$IP\n',
      apiServer('--bind-address=0.0.0.0'),
      kubeProxy('metricsBindAddress: 127.0.0.1:10249'),
      kubeProxy('metricsBindAddress: "[::1]:10249"'),
      kubeProxy('metricsBindAddress: ""'),
      kubeProxy('metricsBindAddress: "${IP}:10249"'),
      kubeProxy('healthzBindAddress: 0.0.0.0:10256'),
    ],
  },
  {
    code: 'component-address-open',
    kubernetes: '1.23',
    finds: ['kube-controller-manager --port=10252\n', 'kube-scheduler --address=0.0.0.0\n'],
    leaves: ['kube-controller-manager --port=0\n', 'kube-scheduler --address=127.0.0.1\n'],
  },
  {
    code: 'component-address-open',
    kubernetes: '1.24',
    finds: ['kube-controller-manager --bind-address=0.0.0.0\n'],
    leaves: ['kube-controller-manager --port=10252\n', 'kube-scheduler --port=10251\n', 'kube-scheduler --address=0.0.0.0\n'],
  },
  {
    code: 'api-profiling-on',
    severity: 'info',
    finds: [apiServer('--profiling=true')],
    leaves: [apiServer('--profiling=false'), apiServer('--v=2'), 'kube-scheduler --profiling=true\n'],
  },
];

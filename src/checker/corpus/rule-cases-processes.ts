import { apiServer, kubelet, proxyServer, socket, type RuleCase } from './rule-case.ts';

const token = ['--agent-namespace=kube-system', '--agent-service-account=agent', '--authentication-audience=konnectivity'];

/** An AuthenticationConfiguration of a version, with these lines. */
const authentication = (version: string, ...lines: readonly string[]): string =>
  [`apiVersion: apiserver.config.k8s.io/${version}`, 'kind: AuthenticationConfiguration', ...lines, ''].join('\n');
const bothAnonymous = apiServer('--anonymous-auth=false', '--authentication-config=/a.yaml');
/** A pod of agents whose token is made for an audience. */
const agents = (audience: string): string => `apiVersion: apps/v1
kind: DaemonSet
spec:
  template:
    spec:
      containers:
      - image: example/proxy-agent:v0.34.0
        command: [/proxy-agent]
        args: [--proxy-server-host=k, --service-account-token-path=/var/run/secrets/tokens/konnectivity-agent-token]
        volumeMounts:
        - {mountPath: /var/run/secrets/tokens, name: konnectivity-agent-token}
      volumes:
      - name: konnectivity-agent-token
        projected:
          sources:
          - serviceAccountToken: {path: konnectivity-agent-token${audience}}
`;
/** A proxy-server of a release, as a pod. */
const proxyServerPod = (image: string, ...flags: readonly string[]): string =>
  `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: ${image}\n    command: [/proxy-server, ${flags.map((flag) => `"${flag}"`).join(', ')}]\n`;

export const processCases: readonly RuleCase[] = [
  {
    code: 'kubelet-ca-unset',
    finds: [
      apiServer('--anonymous-auth=false'),
      apiServer('--kubelet-certificate-authority='),
      { 'a.txt': apiServer('--client-ca-file=/ca.crt'), 'b.yaml': kubelet('serverTLSBootstrap: false') },
      'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\napiServer:\n  extraArgs: []\n',
      'apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\napiServer:\n  extraArgs: {}\n',
      'apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\napiServer:\n',
      'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\napiServer:\n  certSANs: [a.example]\n',
      '[Service]\nExecStart=/usr/bin/kube-apiserver --v=2\n',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - {name: a, command: [kube-apiserver, --v=2]}\n',
    ],
    leaves: [
      apiServer('--kubelet-certificate-authority=/ca.crt'),
      apiServer('--kubelet-certificate-authority=$CA'),
      apiServer('--v=2', '$MORE'),
      'kubelet --v=2\n',
    ],
  },
  {
    code: 'kubelet-ca-refuses-self-signed',
    finds: [{ 'a.txt': apiServer('--kubelet-certificate-authority=/ca.crt'), 'b.yaml': kubelet('clusterDomain: a') }],
    leaves: [
      { 'a.txt': apiServer('--kubelet-certificate-authority=/ca.crt'), 'b.yaml': kubelet('serverTLSBootstrap: true') },
      { 'a.txt': apiServer('--kubelet-certificate-authority=/ca.crt'), 'b.yaml': kubelet('tlsCertFile: /k.crt') },
      { 'a.txt': apiServer('--v=2'), 'b.yaml': kubelet('clusterDomain: a') },
    ],
  },
  {
    code: 'kubelet-client-certificate-unset',
    finds: [apiServer('--v=2'), apiServer('--kubelet-client-certificate=/c.crt'), apiServer('--kubelet-client-key=/c.key')],
    leaves: [
      apiServer('--kubelet-client-certificate=/c.crt', '--kubelet-client-key=/c.key'),
      apiServer('--kubelet-client-certificate=/c.crt', '--kubelet-client-key=$KEY'),
    ],
  },
  {
    code: 'api-authorization-always-allow',
    finds: [
      apiServer('--v=2'),
      apiServer('--authorization-mode=AlwaysAllow'),
      apiServer('--authorization-mode=Node,AlwaysAllow'),
      apiServer('--authorization-mode=RBAC', '--authorization-mode=AlwaysAllow'),
    ],
    leaves: [
      apiServer('--authorization-mode=Node,RBAC'),
      apiServer('--authorization-config=/a.yaml'),
      apiServer('--authorization-mode=$MODE'),
    ],
  },
  {
    code: 'api-authorization-without-node',
    finds: [apiServer('--authorization-mode=RBAC')],
    leaves: [
      apiServer('--authorization-mode=Node,RBAC'),
      apiServer('--authorization-mode=Node', '--authorization-mode=RBAC'),
      apiServer('--authorization-mode=Webhook'),
    ],
  },
  {
    code: 'node-restriction-off',
    finds: [
      apiServer('--v=2'),
      apiServer('--enable-admission-plugins=PodSecurity'),
      apiServer('--enable-admission-plugins=NodeRestriction', '--disable-admission-plugins=NodeRestriction')
        .replace('--disable-admission-plugins=NodeRestriction', '')
        .replace('=NodeRestriction', '=PodSecurity'),
    ],
    leaves: [apiServer('--enable-admission-plugins=PodSecurity,NodeRestriction'), apiServer('--enable-admission-plugins=$PLUGINS')],
  },
  {
    code: 'api-anonymous-on',
    finds: [
      apiServer('--authorization-mode=RBAC'),
      apiServer('--authorization-mode=RBAC', '--anonymous-auth=true'),
      apiServer('--authorization-mode=RBAC', '--anonymous-auth'),
    ],
    leaves: [
      apiServer('--authorization-mode=RBAC', '--anonymous-auth=false'),
      apiServer('--authorization-mode=RBAC', '--authentication-config=/a.yaml'),
      apiServer('--authorization-mode=AlwaysAllow'),
    ],
  },
  {
    code: 'api-anonymous-on',
    kubernetes: '1.31',
    severity: 'info',
    says: /In Kubernetes 1\.31 --anonymous-auth=false ends it\. Probes that send no credentials then fail/,
    finds: [apiServer('--authorization-mode=RBAC')],
    leaves: [apiServer('--authorization-mode=RBAC', '--anonymous-auth=false')],
  },
  {
    code: 'api-anonymous-on',
    kubernetes: '1.32',
    says: /In Kubernetes 1\.32 an AuthenticationConfiguration .* keeps the probes; its apiVersion is apiserver\.config\.k8s\.io\/v1beta1\.$/,
    finds: [apiServer('--authorization-mode=RBAC')],
    leaves: [apiServer('--authorization-mode=RBAC', '--authentication-config=/a.yaml')],
  },
  {
    code: 'api-anonymous-on',
    kubernetes: '1.34',
    says: /its apiVersion is apiserver\.config\.k8s\.io\/v1\.$/,
    finds: [apiServer('--authorization-mode=RBAC')],
    leaves: [apiServer('--authorization-mode=RBAC', '--authentication-config=/a.yaml')],
  },
  {
    code: 'api-anonymous-conflict',
    says: /No version was read: from Kubernetes 1\.31 on the API server does not start; up to Kubernetes 1\.30 it refuses the file/,
    finds: [{ 'a.txt': bothAnonymous, 'a.yaml': authentication('v1', 'anonymous: {enabled: false}') }],
    leaves: [
      { 'a.txt': bothAnonymous, 'a.yaml': authentication('v1', 'jwt: []') },
      {
        'a.txt': apiServer('--authentication-config=/a.yaml'),
        'a.yaml': authentication('v1', 'anonymous: {enabled: false}'),
      },
    ],
  },
  {
    code: 'api-anonymous-conflict',
    kubernetes: '1.31',
    finds: [{ 'a.txt': bothAnonymous, 'a.yaml': authentication('v1beta1', 'anonymous: {enabled: false}') }],
    leaves: [{ 'a.txt': bothAnonymous, 'a.yaml': authentication('v1beta1', 'jwt: []') }],
  },
  {
    code: 'api-anonymous-conflict',
    kubernetes: '1.30',
    finds: [],
    leaves: [{ 'a.txt': bothAnonymous, 'a.yaml': authentication('v1beta1', 'anonymous: {enabled: false}') }],
  },
  {
    code: 'authentication-config-version',
    finds: [authentication('v2', 'jwt: []'), authentication('v1', 'jwt: []').replace('apiserver.config', 'apiserver')],
    leaves: [authentication('v1', 'jwt: []'), authentication('v1beta1', 'jwt: []'), authentication('v1alpha1', 'jwt: []')],
  },
  {
    code: 'authentication-config-version',
    kubernetes: '1.33',
    severity: 'critical',
    says: /The apiVersion is apiserver\.config\.k8s\.io\/v1, but Kubernetes 1\.33 reads v1alpha1, v1beta1 .* does not start\.$/,
    finds: [authentication('v1', 'anonymous: {enabled: true, conditions: [{path: /livez}]}')],
    leaves: [authentication('v1beta1', 'jwt: []'), authentication('v1alpha1', 'jwt: []')],
  },
  {
    code: 'authentication-config-version',
    kubernetes: '1.34',
    finds: [],
    leaves: [authentication('v1', 'jwt: []'), authentication('v1beta1', 'jwt: []')],
  },
  {
    code: 'authentication-config-version',
    kubernetes: '1.29',
    says: /Kubernetes 1\.29 reads v1alpha1 of/,
    finds: [authentication('v1beta1', 'jwt: []')],
    leaves: [authentication('v1alpha1', 'jwt: []')],
  },
  {
    code: 'authentication-config-version',
    kubernetes: '1.28',
    says: /Kubernetes 1\.28 has no such file/,
    finds: [authentication('v1alpha1', 'jwt: []')],
    leaves: [authentication('v1alpha1', 'jwt: []').replace('AuthenticationConfiguration', 'AuthorizationConfiguration')],
  },
  {
    code: 'authentication-config-anonymous',
    kubernetes: '1.30',
    severity: 'critical',
    says: /In Kubernetes 1\.30 the API server answers “unknown field "anonymous"” and does not start\.$/,
    finds: [authentication('v1beta1', 'anonymous: {enabled: false}')],
    leaves: [authentication('v1beta1', 'jwt: []'), authentication('v1beta1', 'anonymous:')],
  },
  {
    code: 'authentication-config-anonymous',
    kubernetes: '1.31',
    says: /In Kubernetes 1\.31 the API server does not start unless the feature gate AnonymousAuthConfigurableEndpoints is switched on\.$/,
    finds: [
      authentication('v1beta1', 'anonymous: {enabled: false}'),
      {
        'a.txt': apiServer('--authentication-config=/a.yaml', '--feature-gates=AnonymousAuthConfigurableEndpoints=false'),
        'a.yaml': authentication('v1beta1', 'anonymous: {enabled: false}'),
      },
    ],
    leaves: [
      {
        'a.txt': apiServer('--authentication-config=/a.yaml', '--feature-gates=AnonymousAuthConfigurableEndpoints=true'),
        'a.yaml': authentication('v1beta1', 'anonymous: {enabled: false}'),
      },
      {
        'a.txt': apiServer('--authentication-config=/a.yaml', '--feature-gates=Other=false,AllAlpha=true'),
        'a.yaml': authentication('v1beta1', 'anonymous: {enabled: false}'),
      },
    ],
  },
  {
    code: 'authentication-config-anonymous',
    kubernetes: '1.32',
    finds: [],
    leaves: [authentication('v1beta1', 'anonymous: {enabled: true, conditions: [{path: /livez}]}')],
  },
  {
    code: 'authentication-config-anonymous',
    finds: [],
    leaves: [authentication('v1', 'anonymous: {enabled: true, conditions: [{path: /livez}]}')],
  },
  {
    code: 'api-authorization-conflict',
    finds: [
      apiServer('--authorization-config=/a.yaml', '--authorization-mode=RBAC'),
      apiServer('--authorization-config=/a.yaml', '--authorization-webhook-config-file=/w.yaml'),
    ],
    leaves: [
      apiServer('--authorization-config=/a.yaml'),
      apiServer('--authorization-mode=RBAC', '--authorization-webhook-config-file=/w.yaml'),
    ],
  },
  {
    code: 'api-token-file',
    finds: [apiServer('--token-auth-file=/tokens.csv'), apiServer('--token-auth-file=${SNAP_DATA}/credentials/known_tokens.csv')],
    leaves: [apiServer('--token-auth-file='), apiServer('--token-auth-file=${TOKENS}'), apiServer('--service-account-key-file=/sa.pub')],
  },
  {
    code: 'service-account-lookup-off',
    finds: [apiServer('--service-account-lookup=false')],
    leaves: [apiServer('--service-account-lookup=true'), apiServer('--v=2')],
  },
  {
    code: 'api-tls-version-old',
    finds: [apiServer('--tls-min-version=VersionTLS10'), apiServer('--tls-min-version=VersionTLS11')],
    leaves: [apiServer('--tls-min-version=VersionTLS12'), apiServer('--v=2')],
  },
  {
    code: 'tls-curve-named',
    kubernetes: '1.36',
    severity: 'critical',
    says: /--tls-curve-preferences takes numbers, such as 29 for X25519/,
    finds: [apiServer('--tls-curve-preferences=X25519'), apiServer('--tls-curve-preferences=29,P-256')],
    leaves: [
      apiServer('--tls-curve-preferences=29'),
      apiServer('--tls-curve-preferences=29,23'),
      apiServer('--tls-curve-preferences=$CURVES'),
    ],
  },
  { code: 'tls-curve-named', kubernetes: '1.35', finds: [], leaves: [apiServer('--tls-curve-preferences=X25519')] },
  {
    code: 'flag-too-new',
    kubernetes: '1.35',
    severity: 'critical',
    says: /--tls-curve-preferences came with Kubernetes 1\.36, so an API server of Kubernetes 1\.35 answers “unknown flag” and does not start/,
    finds: [apiServer('--tls-curve-preferences=29'), apiServer('--tls-curve-preferences=X25519')],
    leaves: [apiServer('--tls-cipher-suites=TLS_AES_128_GCM_SHA256')],
  },
  {
    code: 'peer-ca-without-client-pair',
    finds: [apiServer('--peer-ca-file=/etc/kubernetes/pki/p.crt'), apiServer('--peer-ca-file=/p.crt', '--proxy-client-cert-file=/c.crt')],
    leaves: [
      apiServer('--peer-ca-file=/p.crt', '--proxy-client-cert-file=/c.crt', '--proxy-client-key-file=/c.key'),
      apiServer('--peer-ca-file=/p.crt', '--proxy-client-cert-file=/c.crt', '--proxy-client-key-file=$KEY'),
      apiServer('--v=2'),
    ],
  },
  {
    code: 'aggregator-follows-redirects',
    finds: [apiServer('--aggregator-reject-forwarding-redirect=false')],
    leaves: [apiServer('--aggregator-reject-forwarding-redirect'), apiServer('--v=2')],
  },
  {
    code: 'front-proxy-any-name',
    finds: [
      apiServer('--requestheader-client-ca-file=/f.crt'),
      apiServer('--requestheader-client-ca-file=/f.crt', '--requestheader-allowed-names='),
    ],
    leaves: [apiServer('--requestheader-client-ca-file=/f.crt', '--requestheader-allowed-names=front-proxy-client'), apiServer('--v=2')],
  },
  {
    code: 'etcd-plaintext',
    finds: [
      apiServer('--etcd-servers=http://10.0.0.1:2379'),
      apiServer('--etcd-servers=http://10.0.0.1:2379', '--etcd-cafile=/e.crt', '--etcd-certfile=/c.crt', '--etcd-keyfile=/c.key'),
      apiServer('--etcd-servers=https://a:2379,http://b:2379', '--etcd-cafile=/e.crt'),
      apiServer('--etcd-servers=https://a:2379', '--etcd-servers-overrides=/events#http://b:2379', '--etcd-cafile=/e.crt'),
      'apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\netcd:\n  external:\n    endpoints: ["http://a:2379"]\n',
      'apiVersion: kubeadm.k8s.io/v1alpha3\nkind: ClusterConfiguration\netcd:\n  endpoints: ["http://a:2379"]\n',
      apiServer('--etcd-servers=http://127.0.0.1:2379'),
      apiServer('--etcd-servers=https://a:2379', '--etcd-servers-overrides=/events#http://[::1]:2379', '--etcd-cafile=/e.crt'),
    ],
    leaves: [apiServer('--etcd-servers=https://127.0.0.1:2379', '--etcd-cafile=/e.crt'), apiServer('--v=2')],
  },
  {
    code: 'etcd-client-certificate-unset',
    finds: [apiServer('--etcd-servers=https://127.0.0.1:2379', '--etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt')],
    leaves: [
      apiServer('--etcd-servers=https://127.0.0.1:2379', '--etcd-cafile=/e.crt', '--etcd-certfile=/c.crt', '--etcd-keyfile=/c.key'),
      apiServer('--etcd-servers=http://127.0.0.1:2379'),
    ],
  },
  {
    code: 'etcd-ca-unset',
    finds: [apiServer('--etcd-servers=https://127.0.0.1:2379', '--etcd-certfile=/etc/kubernetes/pki/c.crt', '--etcd-keyfile=/c.key')],
    leaves: [apiServer('--etcd-servers=https://127.0.0.1:2379', '--etcd-cafile=/e.crt', '--etcd-certfile=/c.crt', '--etcd-keyfile=/c.key')],
  },
  {
    code: 'flag-removed',
    kubernetes: '1.24',
    finds: [
      apiServer('--kubelet-https=true'),
      apiServer('--insecure-port=0'),
      apiServer('--port=0'),
      apiServer('--ssh-user=a', '--v=2'),
      apiServer('--v=2', '--ssh-keyfile', '/k'),
    ],
    leaves: [apiServer('--secure-port=6443'), apiServer('--kubelet-port=10250')],
  },
  // A version that is guessed makes no finding that hangs on it.
  { code: 'flag-removed', finds: [], leaves: [apiServer('--kubelet-https=true'), apiServer('--insecure-port=0')] },
  {
    code: 'flag-removed',
    kubernetes: '1.21',
    finds: [],
    leaves: [apiServer('--kubelet-https=true'), apiServer('--ssh-user=a')],
  },
  { code: 'insecure-port-refused', kubernetes: '1.19', finds: [], leaves: [apiServer('--insecure-port=8080')] },
  {
    code: 'insecure-port-refused',
    kubernetes: '1.20',
    says: /since Kubernetes 1\.20\.$/,
    finds: [apiServer('--insecure-port=8080')],
    leaves: [apiServer('--insecure-port=0')],
  },
  {
    code: 'insecure-port-refused',
    kubernetes: '1.22',
    finds: [apiServer('--insecure-port=8080')],
    leaves: [apiServer('--insecure-port=0'), apiServer('--secure-port=8080')],
  },
  {
    code: 'flag-too-new',
    kubernetes: '1.28',
    finds: [apiServer('--authentication-config=/a.yaml'), apiServer('--authorization-config=/a.yaml')],
    leaves: [apiServer('--egress-selector-config-file=/e.yaml')],
  },
  {
    code: 'flag-without-effect',
    kubernetes: '1.30',
    finds: [apiServer('--kubelet-timeout=10s'), apiServer('--kubelet-port=10250'), apiServer('--kubelet-read-only-port=10255')],
    leaves: [apiServer('--kubelet-preferred-address-types=InternalIP'), 'kubelet --kubelet-timeout=10s\n'],
  },
  { code: 'flag-without-effect', finds: [apiServer('--kubelet-timeout=10s')], leaves: [apiServer('--kubelet-port=10250')] },
  {
    code: 'kubelet-https-off',
    finds: [apiServer('--kubelet-https=false'), apiServer('--kubelet-https=0', '--kubelet-certificate-authority=/ca.crt')],
    leaves: [apiServer('--kubelet-https=true'), apiServer('--kubelet-https'), 'kubelet --kubelet-https=false\n'],
  },
  { code: 'kubelet-https-off', kubernetes: '1.21', finds: [], leaves: [apiServer('--kubelet-https=false')] },
  {
    code: 'api-plain-http',
    finds: [
      apiServer('--insecure-bind-address=0.0.0.0'),
      apiServer('--insecure-port=8080', '--insecure-bind-address=10.0.0.1'),
      apiServer('--address=0.0.0.0', '--port=8080'),
      apiServer('--insecure-port=8080'),
      apiServer('--insecure-bind-address=127.0.0.1', '--insecure-port=8080'),
    ],
    leaves: [apiServer('--insecure-port=0', '--insecure-bind-address=0.0.0.0'), apiServer('--bind-address=0.0.0.0')],
  },
  { code: 'api-plain-http', kubernetes: '1.24', finds: [], leaves: [apiServer('--insecure-bind-address=0.0.0.0')] },
  {
    code: 'boolean-flag-with-word',
    finds: [
      apiServer('--anonymous-auth', 'false'),
      'kubelet --config=/c --rotate-certificates true\n',
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command:\n    - kube-apiserver\n    - --anonymous-auth\n    - "false"\n    - --v=2\n',
    ],
    leaves: [apiServer('--anonymous-auth=false'), apiServer('--secure-port', '6443'), apiServer('--anonymous-auth', '--v=2')],
  },
  {
    code: 'agents-unauthenticated',
    finds: [
      proxyServer(...socket),
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: example/proxy-server:v1\n    args: ["--uds-name=/run/k.sock", "--server-port=0"]\n',
    ],
    leaves: [
      proxyServer(...socket, '--cluster-ca-cert=/ca.crt'),
      proxyServer(...socket, ...token),
      proxyServer(...socket, '$MORE'),
      proxyServer(...socket, '--cluster-ca-cert=$CA'),
    ],
  },
  {
    code: 'agent-token-incomplete',
    finds: [proxyServer(...socket, '--agent-namespace=kube-system'), proxyServer(...socket, ...token.slice(1))],
    leaves: [proxyServer(...socket, ...token), proxyServer(...socket)],
  },
  {
    code: 'agent-token-with-ca',
    finds: [proxyServer(...socket, ...token, '--cluster-ca-cert=/ca.crt')],
    leaves: [proxyServer(...socket, ...token), proxyServer(...socket, ...token, '--cluster-ca-cert=')],
  },
  {
    code: 'proxy-socket-with-port',
    finds: [
      proxyServer('--uds-name=/run/k.sock', '--cluster-ca-cert=/ca'),
      proxyServer('--uds-name=/run/k.sock', '--server-port=8090', '--cluster-ca-cert=/ca'),
      proxyServer(...socket, '--cluster-ca-cert=/ca', '--server-ca-cert=/s', '--server-cert=/c'),
    ],
    leaves: [
      proxyServer(...socket, '--cluster-ca-cert=/ca'),
      proxyServer('--server-port=8090', '--server-ca-cert=/s', '--cluster-ca-cert=/ca'),
    ],
  },
  {
    code: 'proxy-port-refused',
    finds: [
      proxyServer(...socket, '--cluster-ca-cert=/ca', '--agent-port=443'),
      proxyServer(...socket, '--cluster-ca-cert=/ca', '--health-port=50000'),
    ],
    leaves: [proxyServer(...socket, '--cluster-ca-cert=/ca', '--agent-port=1024', '--health-port=49151')],
  },
  {
    code: 'proxy-frontend-without-ca',
    says: /No image names the version, but from v0\.35\.0 on proxy-server does not start, and in older versions any TLS client/,
    finds: [proxyServer('--cluster-ca-cert=/ca', '--server-port=8131')],
    leaves: [proxyServer('--cluster-ca-cert=/ca', '--server-ca-cert=/s'), proxyServer(...socket, '--cluster-ca-cert=/ca')],
  },
  {
    code: 'proxy-frontend-without-ca',
    kubernetes: '1.34',
    severity: 'critical',
    says: /In v0\.34\.0 any TLS client that reaches the port can send traffic into the cluster\.$/,
    finds: [proxyServerPod('example/proxy-server:v0.34.0', '--cluster-ca-cert=/ca', '--server-port=8131')],
    leaves: [proxyServerPod('example/proxy-server:v0.34.0', '--cluster-ca-cert=/ca', '--server-ca-cert=/s')],
  },
  {
    code: 'proxy-frontend-without-ca',
    kubernetes: '1.35',
    severity: 'critical',
    says: /In v0\.35\.0 proxy-server does not start\.$/,
    finds: [proxyServerPod('example/proxy-server:v0.35.0@sha256:00', '--cluster-ca-cert=/ca', '--server-port=8131')],
    leaves: [proxyServerPod('example/proxy-server:v0.35.0', '--cluster-ca-cert=/ca', '--uds-name=/run/k.sock', '--server-port=0')],
  },
  {
    code: 'agent-audience-refused',
    finds: [{ 'p.txt': proxyServer(...socket, ...token), 'a.yaml': agents(', audience: system:konnectivity-server') }],
    leaves: [
      { 'p.txt': proxyServer(...socket, ...token), 'a.yaml': agents(', audience: konnectivity') },
      { 'p.txt': proxyServer(...socket, ...token), 'a.yaml': agents('') },
      { 'p.txt': proxyServer(...socket, '--cluster-ca-cert=/ca'), 'a.yaml': agents(', audience: system:konnectivity-server') },
      // The API server is asked about that audience by name, so its own list need not have it.
      { 'a.txt': apiServer('--api-audiences=https://i', '--service-account-issuer=https://i'), 'p.txt': proxyServer(...socket, ...token) },
      { 'a.txt': apiServer('--service-account-issuer=https://i'), 'p.txt': proxyServer(...socket, ...token) },
    ],
  },
  {
    code: 'agent-audience-at-api-server',
    finds: [
      {
        'a.txt': apiServer('--api-audiences=https://i,konnectivity', '--service-account-issuer=https://i'),
        'p.txt': proxyServer(...socket, ...token),
      },
      { 'a.txt': apiServer('--api-audiences=konnectivity'), 'p.txt': proxyServer(...socket, ...token) },
    ],
    leaves: [
      { 'a.txt': apiServer('--api-audiences=https://i', '--service-account-issuer=https://i'), 'p.txt': proxyServer(...socket, ...token) },
      { 'a.txt': apiServer('--service-account-issuer=https://i'), 'p.txt': proxyServer(...socket, ...token) },
      { 'a.txt': apiServer('--api-audiences=https://i,konnectivity'), 'p.txt': proxyServer(...socket, '--cluster-ca-cert=/ca') },
    ],
  },
  {
    code: 'kubelet-anonymous',
    finds: [
      kubelet('authentication:', '  anonymous:', '    enabled: true'),
      'kubelet --config=/c --anonymous-auth\n',
      'kubelet --v=2\n',
      { 'a.txt': 'kubelet --config=/c --anonymous-auth=true\n', 'b.yaml': kubelet('authentication: {anonymous: {enabled: false}}') },
    ],
    leaves: [
      kubelet('clusterDomain: a'),
      'kubelet --config=/c\n',
      'kubelet --anonymous-auth=false\n',
      { 'a.txt': 'kubelet --config=/c --anonymous-auth=false\n', 'b.yaml': kubelet('authentication: {anonymous: {enabled: true}}') },
    ],
  },
  {
    code: 'kubelet-always-allow',
    finds: [kubelet('authorization:', '  mode: AlwaysAllow'), 'kubelet --config=/c --authorization-mode=AlwaysAllow\n', 'kubelet --v=2\n'],
    leaves: [kubelet('authorization: {mode: Webhook}'), kubelet('clusterDomain: a'), 'kubelet --authorization-mode=Webhook\n'],
  },
  {
    code: 'kubelet-read-only-port',
    finds: [
      kubelet('readOnlyPort: 10255'),
      'kubelet --config=/c --read-only-port=1\n',
      'kubelet --v=2\n',
      { 'config.yaml': 'tls-san: [a]\nkubelet-arg: "read-only-port=10255"\n' },
    ],
    leaves: [kubelet('readOnlyPort: 0'), kubelet('clusterDomain: a'), 'kubelet --read-only-port=0\n'],
  },
  {
    code: 'kubelet-client-ca-unset',
    finds: [
      kubelet('clusterDomain: a'),
      kubelet('tlsCertFile: /etc/kubernetes/pki/kubelet.crt'),
      kubelet('authentication:', '  x509:', '    clientCAFile: ""'),
      kubelet('authentication:', '  webhook: {enabled: true}'),
    ],
    leaves: [kubelet('authentication: {x509: {clientCAFile: /ca}}'), 'kubelet --config=/c\n'],
  },
  {
    code: 'kubelet-flag-defaults',
    finds: ['kubelet --v=2\n', 'kubelet --anonymous-auth=false --authorization-mode=Webhook --read-only-port=0\n'],
    leaves: [
      'kubelet --config=/c\n',
      'kubelet --anonymous-auth=false --authorization-mode=Webhook --read-only-port=0 --authentication-token-webhook\n',
      'kubelet --v=2 $MORE\n',
    ],
  },
  {
    code: 'kubelet-config-dir-alone',
    says: /from Kubernetes 1\.28 on the kubelet keeps the old, open defaults .*; up to Kubernetes 1\.27 the kubelet does not know the flag/,
    finds: ['kubelet --config-dir=/d\n'],
    leaves: ['kubelet --config-dir=/d --config=/c\n', 'kubelet --v=2\n'],
  },
  {
    code: 'kubelet-config-dir-alone',
    kubernetes: '1.28',
    says: /In Kubernetes 1\.28 the kubelet keeps the old, open defaults as its base, so what no drop-in sets stays open\.$/,
    finds: ['kubelet --config-dir=/d\n'],
    leaves: ['kubelet --config-dir=/d --config=/c\n'],
  },
  { code: 'kubelet-config-dir-alone', kubernetes: '1.27', finds: [], leaves: ['kubelet --config-dir=/d\n'] },
  {
    code: 'kubelet-config-dir-too-new',
    kubernetes: '1.27',
    severity: 'critical',
    says: /--config-dir came with Kubernetes 1\.28, so a kubelet of Kubernetes 1\.27 does not know the flag and does not start\.$/,
    finds: ['kubelet --config-dir=/d\n', 'kubelet --config-dir=/d --config=/c\n'],
    leaves: ['kubelet --config=/c\n'],
  },
  { code: 'kubelet-config-dir-too-new', kubernetes: '1.28', finds: [], leaves: ['kubelet --config-dir=/d --config=/c\n'] },
];

import { clientCA, closedKubelet, etcd, kubeadm, kubeconfig, kubeletFile, server, unit, verified, type Trap } from './trap.ts';

const http = 'an address without TLS';
const flags = 'flags of old versions that mean plain HTTP';
const templates = 'values that a template fills in';
const overrides = 'overrides of single resources';
const elsewhere = 'what another file may undo';
const packages = 'environment names of packages';
const joining = 'a node that joins';

const toApiServer = (verdict: string) => ({ 'control-plane-to-apiserver': verdict, 'pod-to-apiserver': verdict }) as const;
const anonymous = 'info api-anonymous-on';
const kubeadmQuiet = ['high kubelet-ca-unset', anonymous];
const onlyCluster = 'low egress-controlplane-left-out';

/** A kubeadm file whose API server has this value for one flag. */
const kubeadmFlag = (name: string, value: string): string =>
  kubeadm('apiServer:', '  extraArgs:', `  - name: ${name}`, `    value: "${value}"`);

/** Inputs that look authenticated and are not, or of which nobody can tell. */
export const falseGreens: readonly Trap[] = [
  {
    of: http,
    name: 'the server of a kubeconfig begins with http://',
    files: kubeconfig('server: http://10.0.0.1:8080', 'certificate-authority: /ca.crt'),
    settings: { kubeletToApiServer: 'plaintext' },
    verdicts: { ...toApiServer('unknown'), 'kubelet-to-apiserver': 'unsafe' },
    findings: ['high client-without-tls'],
    nearMiss: {
      files: kubeconfig('server: https://10.0.0.1:6443', 'certificate-authority: /ca.crt'),
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: elsewhere,
    name: 'a kubeconfig whose values are comments has no address and no CA',
    files: kubeconfig('certificate-authority-data: # the CA', 'server: # the address'),
    settings: { kubeletToApiServer: 'unknown' },
    verdicts: toApiServer('unknown'),
    findings: [],
    nearMiss: {
      files: kubeconfig('certificate-authority-data: # the CA', 'server: https://10.0.0.1:6443'),
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: elsewhere,
    name: 'the kubeconfig by which the API server reaches a webhook has a path in its address',
    files: kubeconfig('server: https://policy.example/images', 'certificate-authority: /ca.crt'),
    settings: { kubeletToApiServer: 'unknown' },
    verdicts: toApiServer('unknown'),
    findings: [],
    nearMiss: {
      files: kubeconfig('server: https://policy.example/', 'certificate-authority: /ca.crt'),
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: http,
    name: 'one of two clusters of a kubeconfig begins with http://',
    files: `${kubeconfig('server: https://10.0.0.1:6443')}- name: two\n  cluster: {server: "http://10.0.0.2:8080"}\n`,
    settings: { kubeletToApiServer: 'plaintext' },
    findings: ['high client-without-tls'],
    nearMiss: {
      files: `${kubeconfig('server: https://10.0.0.1:6443')}- name: two\n  cluster: {server: "https://10.0.0.2:6443"}\n`,
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: http,
    name: 'a kubeconfig leads to a plain port of its own host, which is no verified server',
    files: kubeconfig('server: http://127.0.0.1:8001'),
    settings: { kubeletToApiServer: 'unknown' },
    findings: ['info client-without-tls'],
    nearMiss: { files: kubeconfig('server: https://127.0.0.1:6443'), settings: { kubeletToApiServer: 'verified' }, findings: [] },
  },
  {
    of: http,
    name: 'the address of a kubeconfig has no scheme',
    files: kubeconfig('server: 10.0.0.1:6443', 'certificate-authority: /ca.crt'),
    settings: { kubeletToApiServer: 'unknown' },
    findings: [],
    nearMiss: { files: kubeconfig('server: https://[fd00::1]:6443'), settings: { kubeletToApiServer: 'verified' }, findings: [] },
  },
  {
    of: http,
    name: 'an external etcd of kubeadm has one plain endpoint among three',
    files: kubeadm(
      'etcd:',
      '  external:',
      '    endpoints: ["https://a:2379", "http://b:2379", "https://c:2379"]',
      '    caFile: /ca.crt',
      '    certFile: /c.crt',
      '    keyFile: /c.key',
    ),
    settings: { etcdTransport: 'plaintext' },
    verdicts: { 'apiserver-to-etcd': 'unsafe' },
    findings: ['high kubelet-ca-unset', 'high etcd-plaintext', anonymous],
    nearMiss: {
      files: kubeadm(
        'etcd:',
        '  external:',
        '    endpoints: ["https://a:2379", "https://b:2379"]',
        '    caFile: /ca.crt',
        '    certFile: /c.crt',
        '    keyFile: /c.key',
      ),
      settings: { etcdTransport: 'mutual-tls' },
      findings: kubeadmQuiet,
    },
  },
  {
    of: flags,
    name: '--kubelet-https=false beside a kubelet CA',
    files: server(...verified, '--kubelet-https=false'),
    settings: { kubeletCertificateAuthority: 'unknown' },
    verdicts: { 'apiserver-to-kubelet': 'unknown' },
    findings: ['high kubelet-https-off'],
    nearMiss: {
      files: server(...verified, '--kubelet-https=true'),
      settings: { kubeletCertificateAuthority: 'set' },
      verdicts: { 'apiserver-to-kubelet': 'authenticated' },
      findings: [],
    },
  },
  {
    of: flags,
    name: '--kubelet-https with a variable',
    files: server(...verified, '--kubelet-https=$KUBELET_HTTPS'),
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: { files: server(...verified, '--kubelet-https'), settings: { kubeletCertificateAuthority: 'set' }, findings: [] },
  },
  {
    of: flags,
    name: '--insecure-bind-address beyond the own host, under kubeadm',
    files: kubeadmFlag('insecure-bind-address', '0.0.0.0'),
    settings: { apiServerVerification: 'unknown' },
    findings: ['high kubelet-ca-unset', 'high api-plain-http', anonymous],
    nearMiss: {
      files: kubeadmFlag('insecure-bind-address', '127.0.0.1'),
      settings: { apiServerVerification: 'verified' },
      findings: kubeadmQuiet,
    },
  },
  {
    of: flags,
    name: '--insecure-port with an address of the network',
    files: server(...verified, '--insecure-port=8080', '--insecure-bind-address=10.0.0.1'),
    findings: ['high api-plain-http'],
    nearMiss: { files: server(...verified, '--insecure-port=0', '--insecure-bind-address=10.0.0.1'), findings: [] },
  },
  {
    of: flags,
    name: '--address, the older name of --insecure-bind-address',
    files: server(...verified, '--address=0.0.0.0'),
    findings: ['high api-plain-http'],
    nearMiss: { files: server(...verified, '--advertise-address=10.0.0.1'), findings: [] },
  },
  {
    of: overrides,
    name: '--etcd-servers-overrides sends events over http://',
    files: server(...verified, '--etcd-servers=https://a:2379', '--etcd-servers-overrides=/events#http://b:2379', ...etcd),
    settings: { etcdTransport: 'plaintext' },
    verdicts: { 'apiserver-to-etcd': 'unsafe' },
    findings: ['high etcd-plaintext'],
    nearMiss: {
      files: server(...verified, '--etcd-servers=https://a:2379', '--etcd-servers-overrides=/events#https://b:2379', ...etcd),
      settings: { etcdTransport: 'mutual-tls' },
      verdicts: { 'apiserver-to-etcd': 'authenticated' },
      findings: [],
    },
  },
  {
    of: overrides,
    name: 'the second server of the second resource is plain',
    files: server(
      ...verified,
      '--etcd-servers=https://a:2379',
      "'--etcd-servers-overrides=/pods#https://b:2379,/events#https://c:2379;http://d:2379'",
      ...etcd,
    ),
    settings: { etcdTransport: 'plaintext' },
    findings: ['high etcd-plaintext'],
    nearMiss: {
      files: server(
        ...verified,
        '--etcd-servers=https://a:2379',
        "'--etcd-servers-overrides=/pods#https://b:2379,/events#https://c:2379;https://d:2379'",
        ...etcd,
      ),
      settings: { etcdTransport: 'mutual-tls' },
      findings: [],
    },
  },
  {
    of: overrides,
    name: 'the override is a variable',
    files: server(...verified, '--etcd-servers=https://a:2379', '--etcd-servers-overrides=${OVERRIDES}', ...etcd),
    settings: { etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: server(...verified, '--etcd-servers=https://a:2379', ...etcd),
      settings: { etcdTransport: 'mutual-tls' },
      findings: [],
    },
  },
  ...(
    [
      ['Go and Jinja', '{{ kubelet_ca }}'],
      ['a shell or Terraform', '${kubelet_ca}'],
      ['ERB', '<%= kubelet_ca %>'],
      ['sed', '__KUBELET_CA__'],
      ['Kubernetes', '$(KUBELET_CA)'],
      ['a document', '<path-of-the-ca>'],
    ] as const
  ).map(([language, value]): Trap => ({
    of: templates,
    name: `the kubelet CA, by ${language}`,
    files: server(`--kubelet-certificate-authority=${value}`, ...verified.slice(1)),
    settings: { kubeletCertificateAuthority: 'unknown', kubeletClientCertificate: 'set' },
    verdicts: { 'apiserver-to-kubelet': 'unknown' },
    findings: [],
    nearMiss: {
      files: server(...verified),
      settings: { kubeletCertificateAuthority: 'set' },
      verdicts: { 'apiserver-to-kubelet': 'authenticated' },
      findings: [],
    },
  })),
  {
    of: templates,
    name: 'the kubelet CA of a kubeadm file',
    files: kubeadmFlag('kubelet-certificate-authority', '{{ ca }}'),
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [anonymous],
    nearMiss: {
      files: kubeadmFlag('kubelet-certificate-authority', '/etc/kubernetes/pki/ca.crt'),
      settings: { kubeletCertificateAuthority: 'set' },
      findings: [anonymous],
    },
  },
  {
    of: templates,
    name: 'the extra arguments of a kubeadm file as one expression',
    files: kubeadm('apiServer:', '  extraArgs: "{{ api_server_args }}"'),
    settings: { kubeletCertificateAuthority: 'unknown', etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: kubeadm('apiServer:', '  extraArgs: []'),
      settings: { kubeletCertificateAuthority: 'unset', etcdTransport: 'mutual-tls' },
      findings: kubeadmQuiet,
    },
  },
  {
    of: templates,
    name: 'an expression in the command that may stand for more flags',
    files: `kube-apiserver --authorization-mode=Node,RBAC {{ extra_args }}\n`,
    settings: { transport: 'unknown', kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: server(),
      settings: { transport: 'direct', kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset', 'medium kubelet-client-certificate-unset'],
    },
  },
  {
    of: templates,
    name: 'flags between the if and the end of a template',
    files: 'kube-apiserver --authorization-mode=Node,RBAC {{ if .tls }}--kubelet-certificate-authority=/ca.crt{{ end }} --v=2\n',
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'kube-apiserver --authorization-mode=Node,RBAC --kubelet-certificate-authority=/ca.crt --v=2 {{ .more }}\n',
      settings: { kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: templates,
    name: 'anonymous authentication of a kubelet file',
    files: kubeletFile('authentication:', '  anonymous: {enabled: "{{ anonymous }}"}', '  x509: {clientCAFile: /ca.crt}'),
    settings: { kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: kubeletFile('authentication:', '  anonymous: {enabled: false}', '  x509: {clientCAFile: /ca.crt}'),
      settings: { kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: templates,
    name: 'the authorization mode of a kubelet file',
    files: kubeletFile(clientCA, 'authorization: {mode: "${mode}"}'),
    settings: { kubeletAuthorization: 'unknown' },
    findings: [],
    nearMiss: {
      files: kubeletFile(clientCA, 'authorization: {mode: Webhook}'),
      settings: { kubeletAuthorization: 'Webhook' },
      findings: [],
    },
  },
  {
    of: templates,
    name: 'the read-only port of a kubelet file',
    files: kubeletFile(clientCA, 'readOnlyPort: "{{ port }}"'),
    settings: { readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: { files: kubeletFile(clientCA, 'readOnlyPort: 0'), settings: { readOnlyPort: 'closed' }, findings: [] },
  },
  {
    of: templates,
    name: 'serverTLSBootstrap of a kubelet file',
    files: kubeletFile(clientCA, 'serverTLSBootstrap: "<%= rotate %>"'),
    settings: { kubeletServingCertificate: 'unknown' },
    findings: [],
    nearMiss: { files: kubeletFile(clientCA, 'serverTLSBootstrap: true'), settings: { kubeletServingCertificate: 'issued' }, findings: [] },
  },
  {
    of: templates,
    name: 'insecure-skip-tls-verify of a kubeconfig',
    files: kubeconfig('server: https://10.0.0.1:6443', 'insecure-skip-tls-verify: ${skip}'),
    settings: { kubeletToApiServer: 'unknown' },
    findings: [],
    nearMiss: {
      files: kubeconfig('server: https://10.0.0.1:6443', 'insecure-skip-tls-verify: false'),
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: templates,
    name: 'the whole address of a kubeconfig',
    files: kubeconfig('server: "{{ endpoint }}"', 'certificate-authority: /ca.crt'),
    settings: { kubeletToApiServer: 'unknown' },
    findings: [],
    nearMiss: {
      files: kubeconfig('server: "https://{{ endpoint }}:6443"', 'certificate-authority: /ca.crt'),
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: templates,
    name: 'insecureSkipTLSVerify of an APIService',
    files:
      'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nspec:\n  service: {name: a, namespace: b}\n  insecureSkipTLSVerify: "{{ insecure }}"\n',
    settings: { apiServiceVerification: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nspec:\n  service: {name: a, namespace: b}\n  caBundle: Q0E=\n',
      settings: { apiServiceVerification: 'verified' },
      findings: [],
    },
  },
  {
    of: templates,
    name: 'the proxy protocol of an egress file',
    files:
      'apiVersion: apiserver.k8s.io/v1beta1\nkind: EgressSelectorConfiguration\negressSelections:\n- name: cluster\n  connection:\n    proxyProtocol: "{{ protocol }}"\n    transport: {uds: {udsName: /k.sock}}\n',
    settings: { egressTypes: 'unknown' },
    findings: [onlyCluster],
    nearMiss: {
      files:
        'apiVersion: apiserver.k8s.io/v1beta1\nkind: EgressSelectorConfiguration\negressSelections:\n- name: cluster\n  connection:\n    proxyProtocol: GRPC\n    transport: {uds: {udsName: /k.sock}}\n',
      settings: { egressTypes: 'cluster', konnectivityFrontend: 'unix-socket' },
      findings: [onlyCluster],
    },
  },
  {
    of: templates,
    name: 'the client certificate of an egress file',
    files:
      'apiVersion: apiserver.k8s.io/v1beta1\nkind: EgressSelectorConfiguration\negressSelections:\n- name: cluster\n  connection:\n    proxyProtocol: HTTPConnect\n    transport: {tcp: {url: "https://k:8131", tlsConfig: {caBundle: /ca.crt, clientCert: "{{ cert }}", clientKey: /c.key}}}\n',
    settings: { konnectivityFrontend: 'unknown' },
    findings: [onlyCluster],
    nearMiss: {
      files:
        'apiVersion: apiserver.k8s.io/v1beta1\nkind: EgressSelectorConfiguration\negressSelections:\n- name: cluster\n  connection:\n    proxyProtocol: HTTPConnect\n    transport: {tcp: {url: "https://k:8131", tlsConfig: {caBundle: /ca.crt, clientCert: /c.crt, clientKey: /c.key}}}\n',
      settings: { konnectivityFrontend: 'mutual-tls' },
      findings: [onlyCluster],
    },
  },
  {
    of: templates,
    name: 'the etcd servers of a command line',
    files: server(...verified, '--etcd-servers={{ etcd }}', ...etcd),
    settings: { etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: server(...verified, '--etcd-servers=https://{{ etcd }}:2379', ...etcd),
      settings: { etcdTransport: 'mutual-tls' },
      findings: [],
    },
  },
  {
    of: templates,
    name: 'the CA of an external etcd of kubeadm',
    files: kubeadm(
      'etcd:',
      '  external:',
      '    endpoints: ["https://a:2379"]',
      '    caFile: "{{ ca }}"',
      '    certFile: /c.crt',
      '    keyFile: /c.key',
    ),
    settings: { etcdTransport: 'unknown' },
    findings: kubeadmQuiet,
    nearMiss: {
      files: kubeadm(
        'etcd:',
        '  external:',
        '    endpoints: ["https://a:2379"]',
        '    caFile: /ca.crt',
        '    certFile: ""',
        '    keyFile: ""',
      ),
      settings: { etcdTransport: 'server-tls' },
      findings: kubeadmQuiet,
    },
  },
  {
    of: elsewhere,
    name: 'a folder of patches changes what kubeadm writes',
    files: `${kubeadm('clusterName: a')}---\napiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\npatches: {directory: /etc/patches}\n`,
    settings: { etcdTransport: 'unknown', kubeletAnonymous: 'unknown' },
    verdicts: { 'apiserver-to-etcd': 'unknown' },
    findings: [],
    nearMiss: {
      files: `${kubeadm('clusterName: a')}---\napiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\n`,
      settings: { etcdTransport: 'mutual-tls', kubeletAnonymous: 'off' },
      verdicts: { 'apiserver-to-etcd': 'authenticated' },
      findings: kubeadmQuiet,
    },
  },
  {
    of: elsewhere,
    name: 'a drop-in directory may set what the kubelet file sets',
    files: { line: 'kubelet --config=/c.yaml --config-dir=/c.d\n', 'c.yaml': closedKubelet },
    settings: { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown' },
    findings: [],
    nearMiss: {
      files: { line: 'kubelet --config=/c.yaml\n', 'c.yaml': closedKubelet },
      settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook' },
      findings: [],
    },
  },
  {
    of: elsewhere,
    name: 'a flag of the command line opens what the kubelet file closes',
    files: { line: 'kubelet --config=/c.yaml --anonymous-auth=true\n', 'c.yaml': closedKubelet },
    settings: { kubeletAnonymous: 'on' },
    findings: ['high kubelet-anonymous'],
    nearMiss: {
      files: { line: 'kubelet --config=/c.yaml --anonymous-auth=false\n', 'c.yaml': closedKubelet },
      settings: { kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: elsewhere,
    name: '--openshift-config sets the other flags',
    files: 'kube-apiserver --openshift-config=/etc/kubernetes/config.yaml --v=2\n',
    settings: { transport: 'unknown', kubeletCertificateAuthority: 'unknown', etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: server('--v=2'),
      settings: { transport: 'direct', kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset', 'medium kubelet-client-certificate-unset'],
    },
  },
  {
    of: elsewhere,
    name: 'a unit takes flags from a file that is not here',
    files: unit(
      'EnvironmentFile=/etc/kubernetes/apiserver',
      `ExecStart=/usr/bin/kube-apiserver --authorization-mode=Node,RBAC $KUBE_API_ARGS`,
    ),
    settings: { transport: 'unknown', kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: {
        'kube-apiserver.service': unit(
          'EnvironmentFile=/etc/kubernetes/apiserver',
          `ExecStart=/usr/bin/kube-apiserver --authorization-mode=Node,RBAC $KUBE_API_ARGS`,
        ),
        '/etc/kubernetes/apiserver': `KUBE_API_ARGS="--enable-admission-plugins=NodeRestriction --anonymous-auth=false ${verified.join(' ')}"\n`,
      },
      settings: { transport: 'direct', kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: packages,
    name: 'KUBE_API_ADDRESS opens a plain port',
    files: 'KUBE_API_ADDRESS="--insecure-bind-address=0.0.0.0"\nKUBE_API_ARGS="--kubelet-certificate-authority=/ca.crt"\n',
    settings: { kubeletCertificateAuthority: 'set' },
    findings: ['high api-plain-http'],
    nearMiss: {
      files: 'KUBE_API_ADDRESS="--insecure-bind-address=127.0.0.1"\nKUBE_API_ARGS="--kubelet-certificate-authority=/ca.crt"\n',
      settings: { kubeletCertificateAuthority: 'set' },
      findings: ['medium api-plain-http'],
    },
  },
  {
    of: packages,
    name: 'KUBE_ETCD_SERVERS names a plain server',
    files: 'KUBE_ETCD_SERVERS="--etcd-servers=http://10.0.0.5:2379"\n',
    settings: { etcdTransport: 'plaintext' },
    verdicts: { 'apiserver-to-etcd': 'unsafe' },
    findings: ['high etcd-plaintext'],
    nearMiss: {
      files: 'KUBE_ETCD_SERVERS="--etcd-servers=http://127.0.0.1:2379"\n',
      settings: { etcdTransport: 'plaintext' },
      findings: ['info etcd-plaintext'],
    },
  },
  {
    of: packages,
    name: 'KUBELET_ARGS of a file of variables are a part of the flags',
    files: 'KUBELET_ARGS="--anonymous-auth=false --authorization-mode=Webhook"\n',
    settings: { kubeletAnonymous: 'off', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'KUBELET_ARGS="--anonymous-auth=true --authorization-mode=Webhook"\n',
      settings: { kubeletAnonymous: 'on', readOnlyPort: 'unknown' },
      findings: ['high kubelet-anonymous'],
    },
  },
  {
    of: joining,
    name: 'unsafeSkipCAVerification',
    files:
      'apiVersion: kubeadm.k8s.io/v1beta4\nkind: JoinConfiguration\ndiscovery:\n  bootstrapToken:\n    apiServerEndpoint: a:6443\n    unsafeSkipCAVerification: true\n',
    settings: { apiServerVerification: 'unknown' },
    verdicts: toApiServer('unknown'),
    findings: ['medium join-without-ca-pin'],
    nearMiss: {
      files:
        'apiVersion: kubeadm.k8s.io/v1beta4\nkind: JoinConfiguration\ndiscovery:\n  bootstrapToken:\n    apiServerEndpoint: a:6443\n    caCertHashes: ["sha256:00"]\n',
      settings: { apiServerVerification: 'verified' },
      verdicts: toApiServer('authenticated'),
      findings: [],
    },
  },
  {
    of: joining,
    name: 'unsafeSkipCAVerification that a template fills in',
    files:
      'apiVersion: kubeadm.k8s.io/v1beta4\nkind: JoinConfiguration\ndiscovery:\n  bootstrapToken:\n    unsafeSkipCAVerification: "{{ unsafe }}"\n',
    settings: { apiServerVerification: 'unknown' },
    findings: [],
    nearMiss: {
      files:
        'apiVersion: kubeadm.k8s.io/v1beta4\nkind: JoinConfiguration\ndiscovery:\n  bootstrapToken:\n    unsafeSkipCAVerification: false\n    caCertHashes: ["sha256:00"]\n',
      settings: { apiServerVerification: 'verified' },
      findings: [],
    },
  },
];

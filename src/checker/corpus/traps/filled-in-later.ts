import { closedKubelet, etcd, kubeadm, kubeconfig, kubeletFile, server, unit, verified, type Trap } from './trap.ts';

const bare = 'templates without quotes';
const names = 'templates in place of a flag';
const broken = 'inputs that cannot be read';
const what = 'templates that decide what something else means';

const toApiServer = (verdict: string) => ({ 'control-plane-to-apiserver': verdict, 'pod-to-apiserver': verdict }) as const;
const anonymous = 'info api-anonymous-on';
const kubeadmQuiet = ['high kubelet-ca-unset', anonymous];
const apiService = (skip: string): string =>
  `apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata: {name: v1.a}\nspec:\n  service: {name: a, namespace: b}\n  insecureSkipTLSVerify: ${skip}\n`;
const externalEtcd = (ca: string): string =>
  kubeadm('etcd:', '  external:', '    endpoints: ["https://10.0.0.1:2379"]', '    certFile: /c', '    keyFile: /k', `    caFile: ${ca}`);
const join = (skip: string): string =>
  `apiVersion: kubeadm.k8s.io/v1beta4\nkind: JoinConfiguration\ndiscovery:\n  bootstrapToken:\n    caCertHashes: ["sha256:00"]\n    unsafeSkipCAVerification: ${skip}\n`;
const apiServerPod = (command: string, args: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: kube-apiserver}\nspec:\n  containers:\n  - name: a\n    command: ${command}\n    args: ${args}\n`;
const quietPod = '[kube-apiserver, "--authorization-mode=Node,RBAC", --enable-admission-plugins=NodeRestriction, --anonymous-auth=false]';
const member = (listen: string, ...flags: readonly string[]): string =>
  `${server(...verified, '--etcd-servers=https://10.0.0.1:2379', ...etcd)}etcd --listen-client-urls=${listen} --cert-file=/s.crt ${flags.join(' ')}\n`;
const jobs = (role: string, relabelled = ''): string =>
  `scrape_configs:\n- job_name: a\n  scheme: https\n  kubernetes_sd_configs: [{role: node}]\n- job_name: b\n  scheme: https\n  kubernetes_sd_configs: [{role: ${role}}]\n  tls_config: {insecure_skip_verify: true}\n${relabelled}`;
const cluster = (properties: string): string =>
  `resource aks 'Microsoft.ContainerService/managedClusters@2025-05-01' = {\n  name: 'a'\n  properties: ${properties}\n}\n`;
const bootstrap = (flags: string): string => `#!/bin/sh\n/etc/eks/bootstrap.sh lab --kubelet-extra-args "${flags}"\n`;
const egress = (name: string) => ({
  'start.sh': server(...verified, '--egress-selector-config-file=/e.yaml'),
  'e.yaml': `apiVersion: apiserver.k8s.io/v1beta1\nkind: EgressSelectorConfiguration\negressSelections:\n- name: ${name}\n  connection:\n    proxyProtocol: GRPC\n    transport: {uds: {udsName: /k.sock}}\n`,
});
const k3s = (...lines: readonly string[]): string => ['tls-san: [a]', ...lines, ''].join('\n');

/** Values and flags that somebody fills in later, and inputs that cannot be read: of none of them is a default taken for granted. */
export const filledInLater: readonly Trap[] = [
  {
    of: bare,
    name: 'whether a kubeconfig skips verification',
    files: kubeconfig('server: https://10.0.0.1:6443', 'insecure-skip-tls-verify: {{ skip }}'),
    settings: { kubeletToApiServer: 'unknown' },
    verdicts: toApiServer('unknown'),
    findings: [],
    nearMiss: {
      files: kubeconfig('server: https://10.0.0.1:6443', 'insecure-skip-tls-verify: false'),
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: bare,
    name: 'the address in a kubeconfig',
    files: kubeconfig('server: {{ endpoint }}', 'certificate-authority: /ca.crt'),
    settings: { kubeletToApiServer: 'unknown' },
    findings: [],
    nearMiss: {
      files: kubeconfig('server: https://10.0.0.1', 'certificate-authority: {{ ca }}'),
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: bare,
    name: 'all clusters of a kubeconfig, beside one that is verified',
    files: { 'kubelet.conf': 'apiVersion: v1\nkind: Config\nclusters: {{ clusters }}\n', b: kubeconfig('server: https://10.0.0.1:6443') },
    settings: { kubeletToApiServer: 'unknown' },
    findings: [],
    nearMiss: {
      files: { 'kubelet.conf': 'apiVersion: v1\nkind: Config\nusers: {{ users }}\n', b: kubeconfig('server: https://10.0.0.1:6443') },
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: bare,
    name: 'single fields of a kubelet',
    files: kubeletFile(
      'authentication: {x509: {clientCAFile: /ca}, anonymous: {enabled: {{ a }} } }',
      'authorization:',
      '  mode: {{ m }}',
      'readOnlyPort: {{ p }}',
    ),
    settings: { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: kubeletFile('authentication: {x509: {clientCAFile: /ca}, anonymous: {enabled: false} }', 'clusterDNS: {{ dns }}'),
      settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    of: bare,
    name: 'a whole mapping of a kubelet',
    files: kubeletFile('authentication: {{ authentication }}', 'authorization: {{ authorization }}'),
    settings: { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown', readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files: kubeletFile('authentication: {x509: {clientCAFile: {{ ca }} } }'),
      settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook' },
      findings: [],
    },
  },
  {
    of: bare,
    name: 'whether an APIService skips verification',
    files: apiService('{{ skip }}'),
    settings: { apiServiceVerification: 'unknown' },
    findings: [],
    nearMiss: { files: apiService('false'), settings: { apiServiceVerification: 'verified' }, findings: [] },
  },
  {
    of: bare,
    name: 'all flags that a ClusterConfiguration adds to the API server',
    files: kubeadm('apiServer:', '  extraArgs: {{ args }}'),
    settings: { kubeletCertificateAuthority: 'unknown', etcdTransport: 'unknown' },
    verdicts: { 'apiserver-to-etcd': 'unknown' },
    findings: [],
    nearMiss: {
      files: kubeadm('apiServer:', '  certSANs: {{ names }}'),
      settings: { kubeletCertificateAuthority: 'unset', etcdTransport: 'mutual-tls' },
      findings: kubeadmQuiet,
    },
  },
  {
    of: bare,
    name: 'all that a ClusterConfiguration says of the API server',
    files: kubeadm('apiServer: {{ apiServer }}'),
    settings: { kubeletCertificateAuthority: 'unknown', etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: kubeadm('scheduler: {{ scheduler }}'),
      settings: { kubeletCertificateAuthority: 'unset', etcdTransport: 'mutual-tls' },
      findings: kubeadmQuiet,
    },
  },
  {
    of: bare,
    name: 'the CA of an external etcd',
    files: externalEtcd('{{ ca }}'),
    settings: { etcdTransport: 'unknown' },
    findings: kubeadmQuiet,
    nearMiss: { files: externalEtcd('/ca'), settings: { etcdTransport: 'mutual-tls' }, findings: kubeadmQuiet },
  },
  {
    of: bare,
    name: 'all that a ClusterConfiguration says of etcd',
    files: kubeadm('etcd: {{ etcd }}'),
    settings: { etcdTransport: 'unknown' },
    findings: kubeadmQuiet,
    nearMiss: { files: kubeadm('dns: {{ dns }}'), settings: { etcdTransport: 'mutual-tls' }, findings: kubeadmQuiet },
  },
  {
    of: bare,
    name: 'whether a node that joins skips the CA',
    files: join('{{ skip }}'),
    settings: { apiServerVerification: 'unknown' },
    findings: [],
    nearMiss: { files: join('false'), settings: { apiServerVerification: 'verified' }, findings: [] },
  },
  {
    of: bare,
    name: 'the value of a flag of kubeadm, which is no empty one',
    files: kubeadm('apiServer:', '  extraArgs:', '  - name: kubelet-certificate-authority', '    value: {{ ca }}'),
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [anonymous],
    nearMiss: {
      files: kubeadm('apiServer:', '  extraArgs:', '  - name: kubelet-certificate-authority', '    value: ""'),
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: kubeadmQuiet,
    },
  },
  {
    of: bare,
    name: 'the arguments of a container',
    files: apiServerPod(quietPod, '{{ args }}'),
    settings: { kubeletCertificateAuthority: 'unknown', kubeletClientCertificate: 'unknown' },
    findings: [],
    nearMiss: {
      files: apiServerPod(quietPod, '[--v=2]'),
      settings: { kubeletCertificateAuthority: 'unset', kubeletClientCertificate: 'unset' },
      findings: ['high kubelet-ca-unset', 'medium kubelet-client-certificate-unset'],
    },
  },
  {
    of: bare,
    name: 'the entries of an egress file',
    files: {
      a: server('--egress-selector-config-file=/egress.yaml', ...verified),
      b: 'apiVersion: apiserver.k8s.io/v1beta1\nkind: EgressSelectorConfiguration\negressSelections: {{ selections }}\n',
    },
    settings: { transport: 'unknown' },
    findings: [],
    nearMiss: {
      files: {
        a: server('--egress-selector-config-file=/egress.yaml', ...verified),
        b: 'apiVersion: apiserver.k8s.io/v1beta1\nkind: EgressSelectorConfiguration\negressSelections:\n- name: cluster\n  connection: {proxyProtocol: Direct}\n- name: controlplane\n  connection: {proxyProtocol: Direct}\n',
      },
      settings: { transport: 'direct' },
      findings: [],
    },
  },
  {
    of: bare,
    name: 'the egress selector mode of k3s, and the flags of its kubelet',
    files: k3s('egress-selector-mode: {{ mode }}', 'kubelet-arg: {{ args }}'),
    settings: { transport: 'unknown', kubeletAnonymous: 'unknown', readOnlyPort: 'unknown', kubeletServingCertificate: 'unknown' },
    findings: [],
    nearMiss: {
      files: k3s('egress-selector-mode: agent', 'node-label: {{ label }}'),
      settings: { transport: 'other-tunnel', kubeletAnonymous: 'off', readOnlyPort: 'closed', kubeletServingCertificate: 'issued' },
      findings: [],
    },
  },
  {
    of: names,
    name: 'an argument that k3s hands on to the kubelet',
    files: 'k3s server --kubelet-arg="__KUBELET_EXTRA__"\n',
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown', kubeletToApiServer: 'unknown', apiServerVerification: 'verified' },
    findings: [],
    nearMiss: {
      files: 'k3s server --kubelet-arg="max-pods=$MAX"\n',
      settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    of: names,
    name: 'an item of the arguments in a file of k3s',
    files: k3s('kube-apiserver-arg:', '- "{{ argument }}"'),
    settings: {
      kubeletCertificateAuthority: 'unknown',
      transport: 'unknown',
      apiServerVerification: 'verified',
      kubeletToApiServer: 'same',
    },
    findings: [],
    nearMiss: {
      files: k3s('kube-apiserver-arg:', '- "v={{ level }}"'),
      settings: {
        kubeletCertificateAuthority: 'set',
        transport: 'other-tunnel',
        apiServerVerification: 'verified',
        kubeletToApiServer: 'same',
      },
      findings: [],
    },
  },
  {
    of: names,
    name: 'any argument of k3s',
    files: 'k3s server --tls-san=a $K3S_ARGS\n',
    settings: { transport: 'unknown', kubeletCertificateAuthority: 'unknown', kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'k3s server --tls-san=$NAME\n',
      settings: { transport: 'other-tunnel', kubeletCertificateAuthority: 'set', kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: names,
    name: 'the egress selector mode on the command line of k3s',
    files: 'k3s server --egress-selector-mode=$MODE\n',
    settings: { transport: 'unknown', tunnelScope: 'unknown' },
    findings: [],
    nearMiss: { files: 'k3s server --egress-selector-mode=agent\n', settings: { transport: 'other-tunnel' }, findings: [] },
  },
  {
    of: names,
    name: 'the name of a flag that kubeadm adds, in the list of names and values',
    files: kubeadm('apiServer:', '  extraArgs:', '  - name: "{{ flag }}"', '    value: "{{ value }}"'),
    settings: { kubeletCertificateAuthority: 'unknown', etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: kubeadm('apiServer:', '  extraArgs:', '  - name: v', '    value: "{{ value }}"'),
      settings: { kubeletCertificateAuthority: 'unset', etcdTransport: 'mutual-tls' },
      findings: kubeadmQuiet,
    },
  },
  {
    of: names,
    name: 'the user of an SSH tunnel',
    files: 'kube-apiserver --authorization-mode=Node,RBAC --ssh-user={{ user }}\n',
    settings: { transport: 'unknown' },
    findings: ['high kubelet-ca-unset', 'medium kubelet-client-certificate-unset', 'medium node-restriction-off', anonymous],
    nearMiss: {
      files: 'kube-apiserver --authorization-mode=Node,RBAC --ssh-user=\n',
      settings: { transport: 'direct' },
      findings: ['high kubelet-ca-unset', 'medium kubelet-client-certificate-unset', 'medium node-restriction-off', anonymous],
    },
  },
  {
    of: broken,
    name: 'a manifest of another API server',
    files: { a: apiServerPod('[kube-apiserver, --kubelet-certificate-authority={{ ca }}]', '[]'), b: server(...verified) },
    settings: { kubeletCertificateAuthority: 'unknown', transport: 'unknown' },
    verdicts: { 'apiserver-to-kubelet': 'unknown' },
    findings: [],
    nearMiss: {
      files: { a: 'kind: Secret\ndata: [unclosed\n', b: server(...verified) },
      settings: { kubeletCertificateAuthority: 'set', transport: 'direct' },
      verdicts: { 'apiserver-to-kubelet': 'authenticated' },
      findings: [],
    },
  },
  {
    of: broken,
    name: 'one document of a file, about another kubelet',
    files: `${closedKubelet}---\nkind: KubeletConfiguration\nauthentication: [unclosed\n`,
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: `${closedKubelet}---\nkind: ClusterRole\nrules: [unclosed\n`,
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    of: broken,
    name: 'another API server, where one that is read is not verified',
    files: { a: apiServerPod('[kube-apiserver, --v={{ v }}]', '[]'), b: server(...verified.slice(1)) },
    settings: { kubeletCertificateAuthority: 'unset' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: { files: { a: '\n', b: server(...verified) }, settings: { kubeletCertificateAuthority: 'set' }, findings: [] },
  },
  {
    of: what,
    name: 'where an etcd listens that asks for no certificate',
    files: member('{{ listen }}'),
    settings: { etcdTransport: 'unknown' },
    findings: [],
    nearMiss: { files: member('{{ listen }}', '--config-file=/etcd.yaml'), settings: { etcdTransport: 'mutual-tls' }, findings: [] },
  },
  {
    of: what,
    name: 'what a job beside one that verifies kubelets scrapes',
    files: jobs('"{{ role }}"'),
    settings: { scraperVerification: 'unknown' },
    findings: [],
    nearMiss: { files: jobs('pod'), settings: { scraperVerification: 'verified' }, findings: [] },
  },
  {
    of: what,
    name: 'whether a job asks the API server for what kubelets measure',
    files: jobs('node', '  relabel_configs: [{target_label: __metrics_path__, replacement: "{{ path }}"}]\n'),
    settings: { scraperVerification: 'unknown' },
    findings: [],
    nearMiss: {
      files: jobs('node', '  relabel_configs: [{target_label: __metrics_path__, replacement: "/metrics/${1}"}]\n'),
      settings: { scraperVerification: 'skipped' },
      findings: ['medium scraper-skips-verification'],
    },
  },
  {
    of: what,
    name: 'which label of a job a rule sets',
    files: jobs('node', '  relabel_configs: [{target_label: "{{ label }}", replacement: /metrics}]\n'),
    settings: { scraperVerification: 'unknown' },
    findings: [],
    nearMiss: {
      files: jobs('node', '  relabel_configs: [{target_label: team, replacement: "{{ team }}"}]\n'),
      settings: { scraperVerification: 'skipped' },
      findings: ['medium scraper-skips-verification'],
    },
  },
  {
    of: what,
    name: 'the program of a unit that changes the file which it names',
    files: {
      'a.service': unit(
        "ExecStartPre=/bin/sh -c 'sed -i s/a/b/ /k/config.yaml'",
        'ExecStart={{ program }} --config=/k/config.yaml --read-only-port=0',
      ),
      'config.yaml': closedKubelet,
    },
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files: { 'a.service': unit('ExecStart={{ program }} --config=/k/config.yaml --read-only-port=0'), 'config.yaml': closedKubelet },
      settings: { kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: what,
    name: 'the properties of a cluster of AKS',
    files: cluster('{{ properties }}'),
    settings: { transport: 'unknown' },
    findings: [],
    nearMiss: { files: cluster("{\n    dnsPrefix: '{{ prefix }}'\n  }"), settings: { transport: 'konnectivity' }, findings: [] },
  },
  {
    of: what,
    name: 'whose flags stand behind exec, where a variable among them names the kubelet',
    files: 'exec --kubelet-certificate-authority="$KUBELET_CA" --authorization-mode=Webhook --anonymous-auth=false\n',
    settings: { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'ARGS="$KUBELET_ARGS --authorization-mode=Webhook --anonymous-auth=false"\n',
      settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook' },
      findings: [],
    },
  },
  {
    of: what,
    name: 'flags that metrics-server has too say nothing of an API server',
    files: ' --secure-port=10250 --kubelet-certificate-authority=/ca.crt\n',
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: { files: server(...verified), settings: { kubeletCertificateAuthority: 'set' }, findings: [] },
  },
  {
    of: what,
    name: 'flags of a kubelet beside one that stands there',
    files: bootstrap('__EXTRA_ARGS__ --max-pods=20'),
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: bootstrap('--node-labels=__LABELS__ --max-pods=$PODS'),
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    of: what,
    name: 'which traffic an egress file is about',
    files: egress('__NAME__'),
    settings: { transport: 'unknown' },
    findings: [],
    nearMiss: { files: egress('cluster'), settings: { transport: 'konnectivity' }, findings: ['low egress-controlplane-left-out'] },
  },
  {
    of: what,
    name: 'whether a kubeconfig that skips verification is about its own host',
    files: kubeconfig('server: https://{{ host }}:6443', 'insecure-skip-tls-verify: true'),
    settings: { kubeletToApiServer: 'unknown' },
    findings: ['high client-skips-verification'],
    nearMiss: {
      files: kubeconfig('server: "https://10.0.0.1:{{ port }}"', 'insecure-skip-tls-verify: true'),
      settings: { kubeletToApiServer: 'skipped' },
      findings: ['high client-skips-verification'],
    },
  },
];

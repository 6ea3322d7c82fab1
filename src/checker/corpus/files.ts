import { type Case } from './case.ts';

export const files: readonly Case[] = [
  {
    name: 'a kubelet file that says little: its defaults are the closed ones',
    files: { 'config.yaml': 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nclusterDomain: cluster.local\n' },
    settings: {
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'off @ default',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'closed @ default',
    },
    verdicts: {},
    findings: ['medium kubelet-client-ca-unset 1:1'],
  },
  {
    name: 'a kubelet file that opens everything',
    files: {
      'config.yaml': `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication:
  anonymous: {enabled: true}
  x509: {clientCAFile: "/etc/kubernetes/pki/ca.crt"}
authorization:
  mode: AlwaysAllow
readOnlyPort: 10255
tlsCertFile: /etc/kubelet/tls.crt
`,
    },
    settings: {
      kubeletAnonymous: 'on @ 4:15',
      kubeletAuthorization: 'AlwaysAllow @ 7:3',
      readOnlyPort: 'open @ 8:1',
    },
    verdicts: {},
    findings: ['critical kubelet-anonymous 4:15', 'high kubelet-always-allow 7:3', 'high kubelet-read-only-port 8:1'],
  },
  {
    name: 'what the kubelet itself answers',
    files: {
      'configz.json':
        '{"kubeletconfig":{"authentication":{"x509":{"clientCAFile":"/pki/ca.crt"},"webhook":{"enabled":true},"anonymous":{"enabled":false}},"authorization":{"mode":"Webhook"},"serverTLSBootstrap":true,"readOnlyPort":10255}}',
    },
    settings: {
      kubeletServingCertificate: 'issued @ 1:168',
      kubeletAnonymous: 'off @ 1:115',
      kubeletAuthorization: 'Webhook @ 1:150',
      readOnlyPort: 'open @ 1:194',
    },
    verdicts: {},
    findings: ['high kubelet-read-only-port 1:194'],
  },
  {
    name: 'a value that is given twice counts as neither',
    files: {
      'config.yaml': `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication:
  x509:
    clientCAFile: /pki/ca.crt
readOnlyPort: 0
readOnlyPort: 10255
`,
    },
    settings: {
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'off @ default',
      kubeletAuthorization: 'Webhook @ default',
    },
    verdicts: {},
    findings: ['medium key-given-twice 7:1'],
  },
  {
    name: 'a value behind an alias',
    files: {
      'config.yaml': `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
x-defaults: &closed
  anonymous:
    enabled: false
  x509:
    clientCAFile: /pki/ca.crt
authentication: *closed
`,
    },
    settings: {
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'off @ 5:5',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'closed @ default',
    },
    verdicts: {},
    findings: [],
  },
  {
    name: 'an egress file alone does not say that it is used',
    files: {
      'egress.yaml': `apiVersion: apiserver.k8s.io/v1beta1
kind: EgressSelectorConfiguration
egressSelections:
- name: cluster
  connection:
    proxyProtocol: GRPC
    transport:
      uds:
        udsName: /run/k.sock
`,
    },
    settings: { egressTypes: 'cluster @ 4:9', konnectivityFrontend: 'unix-socket @ 9:9' },
    verdicts: {},
    findings: ['low egress-controlplane-left-out 4:9'],
  },
  {
    name: 'an egress file that leaves the nodes out, with the old name',
    files: {
      'egress.yaml': `apiVersion: apiserver.k8s.io/v1alpha1
kind: EgressSelectorConfiguration
egressSelections:
- name: master
  connection:
    proxyProtocol: HTTPConnect
    transport:
      uds:
        udsName: /run/konnectivity.sock
`,
      'line.txt':
        'kube-apiserver --egress-selector-config-file=/e.yaml --kubelet-certificate-authority=/ca --kubelet-client-certificate=/c --kubelet-client-key=/k --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --anonymous-auth=false\n',
    },
    settings: {
      transport: 'konnectivity @ egress.yaml:6:20',
      egressTypes: 'controlplane @ egress.yaml:4:9',
      konnectivityFrontend: 'unix-socket @ egress.yaml:9:9',
      kubeletCertificateAuthority: 'set @ line.txt:1:54',
      kubeletClientCertificate: 'set @ line.txt:1:90',
    },
    verdicts: {
      'agent-to-konnectivity-server': 'unknown',
      'apiserver-to-kubelet': 'authenticated',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
    },
    findings: ['medium egress-cluster-left-out egress.yaml:4:1', 'low egress-name-master egress.yaml:4:9'],
  },
  {
    name: 'a proxy-server that takes any agent, in front of an egress file',
    files: {
      'server.yaml': `apiVersion: v1
kind: Pod
metadata:
  name: konnectivity-server
spec:
  containers:
  - name: konnectivity-server
    image: registry.k8s.io/kas-network-proxy/proxy-server:v0.33.0
    command: ["/proxy-server"]
    args:
    - --logtostderr=true
    - --uds-name=/etc/kubernetes/konnectivity-server/konnectivity-server.socket
    - --cluster-cert=/etc/kubernetes/pki/apiserver.crt
    - --cluster-key=/etc/kubernetes/pki/apiserver.key
    - --server-port=0
    - --agent-port=8132
`,
    },
    settings: { agentAuthentication: 'none @ proxy-server' },
    verdicts: {},
    findings: ['critical agents-unauthenticated 9:15'],
  },
  {
    name: 'roles, an APIService and webhooks',
    files: {
      'access.yaml': `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: monitoring}
rules:
- apiGroups: [""]
  resources: ["nodes/metrics", "nodes/proxy"]
  verbs: ["get"]
---
apiVersion: apiregistration.k8s.io/v1
kind: APIService
metadata: {name: v1beta1.metrics.k8s.io}
spec:
  insecureSkipTLSVerify: true
  service: {name: metrics-server, namespace: kube-system}
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingWebhookConfiguration
metadata: {name: policy}
webhooks:
- name: a.example
  clientConfig:
    service: {name: policy, namespace: policy}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: local}
rules: []
`,
    },
    settings: { apiServiceVerification: 'skipped @ 13:26', webhookReference: 'service @ 22:14' },
    verdicts: { 'apiserver-to-extension-apiserver': 'encrypted' },
    findings: ['high nodes-proxy-granted 6:32', 'high apiservice-unverified 13:3'],
    skipped: ['24 Role of rbac.authorization.k8s.io/v1, which the checker does not read'],
  },
  {
    name: 'a kubeconfig that checks nothing, with its secrets',
    files: {
      'kubelet.conf': `apiVersion: v1
kind: Config
clusters:
- name: lab
  cluster:
    server: https://192.0.2.1:6443
    insecure-skip-tls-verify: true
users:
- name: node
  user:
    client-key-data: LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1JRwo=
- name: admin
  user:
    token: eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJub2JvZHkifQ.c2lnbmF0dXJl
`,
    },
    settings: { kubeletToApiServer: 'skipped @ 7:31' },
    verdicts: { 'kubelet-to-apiserver': 'encrypted' },
    findings: ['high client-skips-verification 7:5', 'medium secret-pasted 11:22', 'medium secret-pasted 14:12'],
  },
  {
    name: 'anonymous requests and authorization set in two places',
    files: {
      'authn.yaml': `apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
anonymous:
  enabled: true
  conditions:
  - path: /livez
`,
      'authz.yaml': 'apiVersion: apiserver.config.k8s.io/v1\nkind: AuthorizationConfiguration\nauthorizers:\n- {type: Node, name: node}\n',
      'line.txt':
        'kube-apiserver --anonymous-auth=false --authentication-config=/n.yaml --authorization-config=/z.yaml --authorization-mode=Node,RBAC --kubelet-certificate-authority=/ca --kubelet-client-certificate=/c --kubelet-client-key=/k --enable-admission-plugins=NodeRestriction\n',
    },
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ line.txt:1:133',
      kubeletClientCertificate: 'set @ line.txt:1:169',
    },
    verdicts: {
      'apiserver-to-kubelet': 'authenticated',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
    },
    findings: ['critical api-anonymous-conflict line.txt:1:16', 'critical api-authorization-conflict line.txt:1:102'],
  },
];

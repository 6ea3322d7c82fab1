import { examples } from '../examples.ts';
import { directProxies, type Case } from './case.ts';

export const manifests: readonly Case[] = [
  {
    name: 'the static pod that kubeadm writes',
    files: examples.kubeadm,
    judgedAs: '1.34',
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'unset @ default',
      kubeletClientCertificate: 'set @ 18:7',
      etcdTransport: 'mutual-tls @ 17:7',
    },
    verdicts: { ...directProxies, 'apiserver-to-kubelet': 'encrypted', 'apiserver-to-etcd': 'authenticated' },
    findings: ['high kubelet-ca-unset 9:7', 'info api-anonymous-on 9:7'],
  },
  {
    name: 'the same with the kubelet CA, and a kubelet that asks for its certificate',
    files: examples['kubeadm, with a verified kubelet'],
    judgedAs: '1.35',
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ kube-apiserver.yaml:16:7',
      kubeletClientCertificate: 'set @ kube-apiserver.yaml:17:7',
      kubeletServingCertificate: 'issued @ kubelet.yaml:8:1',
      kubeletAnonymous: 'off @ kubelet.yaml:5:5',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'closed @ default',
      etcdTransport: 'mutual-tls @ kube-apiserver.yaml:15:7',
    },
    verdicts: { ...directProxies, 'apiserver-to-kubelet': 'authenticated', 'apiserver-to-etcd': 'authenticated' },
    findings: [],
  },
  {
    name: 'flags and values as items of their own, in command and args, quoted and not',
    files: {
      'pod.yaml': `kind: Pod
apiVersion: v1
spec:
  containers:
    - name: apiserver
      command: [ "/usr/local/bin/kube-apiserver" ]
      args:
        - --kubelet-certificate-authority
        - "/pki/kubelet-ca.pem"
        - '--kubelet-client-certificate'
        - /pki/client.pem
        - "--kubelet-client-key=/pki/client-key.pem"
        - --authorization-mode
        - "Node,RBAC"
        - --enable-admission-plugins=NodeRestriction
        - --anonymous-auth=false
        - --etcd-servers
        - https://etcd-0:2379,https://etcd-1:2379
        - --etcd-cafile=/pki/etcd.pem
`,
    },
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ 8:11',
      kubeletClientCertificate: 'set @ 10:11',
      etcdTransport: 'server-tls @ 17:11',
    },
    verdicts: { ...directProxies, 'apiserver-to-kubelet': 'authenticated', 'apiserver-to-etcd': 'authenticated' },
    findings: ['medium etcd-client-certificate-unset 17:11'],
  },
  {
    name: 'a shell script with line continuations',
    files: {
      'manifest.yaml': String.raw`apiVersion: v1
kind: Pod
spec:
  containers:
  - name: kube-apiserver
    image: registry.k8s.io/kube-apiserver:v1.33.5
    command:
    - /bin/sh
    - -c
    - |
      set -e
      exec /usr/local/bin/kube-apiserver \
        --authorization-mode=Node,RBAC \
        --enable-admission-plugins="NodeRestriction" \
        --anonymous-auth=true \
        --etcd-servers=http://127.0.0.1:2379 \
        --kubelet-client-certificate=/etc/client.crt \
        --kubelet-client-key=/etc/client.key 1>>/var/log/kube-apiserver.log 2>&1
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'unset @ default',
      kubeletClientCertificate: 'set @ 17:9',
      etcdTransport: 'plaintext @ 16:9',
    },
    verdicts: { ...directProxies, 'apiserver-to-kubelet': 'encrypted', 'apiserver-to-etcd': 'unsafe' },
    findings: ['high kubelet-ca-unset 12:12', 'info api-anonymous-on 15:9', 'info etcd-plaintext 16:9'],
  },
  {
    name: 'a shell command in one quoted string, as JSON',
    files: {
      'pod.json': String.raw`{
  "apiVersion": "v1",
  "kind": "Pod",
  "spec": {
    "containers": [
      {
        "name": "kube-apiserver",
        "command": ["sh", "-c", "kube-apiserver --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --anonymous-auth=false --kubelet-certificate-authority=/ca.pem --kubelet-client-certificate=/c.pem --kubelet-client-key=/k.pem --tls-min-version=VersionTLS11"]
      }
    ]
  }
}
`,
    },
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ 8:146',
      kubeletClientCertificate: 'set @ 8:186',
    },
    verdicts: { ...directProxies, 'apiserver-to-kubelet': 'authenticated' },
    findings: ['medium api-tls-version-old 8:250'],
  },
  {
    name: 'a hosted control plane: API server and proxy-server in one Deployment, the egress file in a ConfigMap',
    files: examples['hosted, with Konnectivity'],
    judgedAs: '1.36',
    settings: {
      transport: 'konnectivity @ 12:24',
      egressTypes: 'cluster @ 10:13',
      konnectivityFrontend: 'unix-socket @ 15:13',
      agentAuthentication: 'token @ 56:11',
      kubeletCertificateAuthority: 'unset @ default',
      kubeletClientCertificate: 'set @ 39:11',
      etcdTransport: 'mutual-tls @ 38:11',
    },
    verdicts: {
      'agent-to-konnectivity-server': 'authenticated',
      'apiserver-to-kubelet': 'local authenticated encrypted',
      'apiserver-to-node': 'local authenticated unsafe',
      'apiserver-to-pod': 'local authenticated unsafe',
      'apiserver-to-service': 'local authenticated unsafe',
      'apiserver-to-extension-apiserver': 'local authenticated unknown',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: ['high kubelet-ca-unset 44:11', 'low agent-audience-at-api-server 42:11'],
  },
  {
    name: 'a hosted control plane whose proxy takes HTTP CONNECT over mutual TLS',
    files: examples['hosted, HTTP CONNECT'],
    settings: {
      transport: 'konnectivity @ egress.yaml:6:20',
      egressTypes: 'cluster @ egress.yaml:4:9',
      konnectivityFrontend: 'mutual-tls @ egress.yaml:9:14',
      kubeletCertificateAuthority: 'set @ kas.yaml:14:11',
      kubeletClientCertificate: 'set @ kas.yaml:15:11',
    },
    verdicts: {
      'agent-to-konnectivity-server': 'unknown',
      'apiserver-to-kubelet': 'authenticated authenticated authenticated',
      'apiserver-to-node': 'authenticated unknown unsafe',
      'apiserver-to-pod': 'authenticated unknown unsafe',
      'apiserver-to-service': 'authenticated unknown unsafe',
      'apiserver-to-webhook': 'authenticated',
      'apiserver-to-extension-apiserver': 'authenticated unknown unknown',
    },
    findings: [],
  },
  {
    name: 'a tunnel that the egress file does not name',
    files: examples['hosted, another tunnel'],
    settings: {
      egressTypes: 'cluster @ 21:9',
      konnectivityFrontend: 'mutual-tls @ 26:14',
      kubeletCertificateAuthority: 'set @ 11:11',
      kubeletClientCertificate: 'set @ 12:11',
    },
    verdicts: { 'apiserver-to-kubelet': 'authenticated' },
    findings: [],
  },
  {
    name: 'an old API server with an SSH tunnel',
    files: {
      'kube-apiserver.manifest': `apiVersion: v1
kind: Pod
spec:
  containers:
  - image: k8s.gcr.io/hyperkube:v1.21.1
    command:
    - /hyperkube
    - apiserver
    - --authorization-mode=Node,RBAC
    - --enable-admission-plugins=NodeRestriction
    - --anonymous-auth=false
    - --insecure-port=0
    - --kubelet-client-certificate=/c.crt
    - --kubelet-client-key=/c.key
    - --ssh-user=tunnel
    - --ssh-keyfile=/srv/ssh/key
`,
    },
    judgedAs: '1.21',
    settings: {
      transport: 'ssh-tunnel @ 15:7',
      kubeletCertificateAuthority: 'unset @ default',
      kubeletClientCertificate: 'set @ 13:7',
    },
    verdicts: {
      'apiserver-to-kubelet': 'encrypted encrypted',
      'apiserver-to-node': 'encrypted unsafe',
      'apiserver-to-pod': 'encrypted unsafe',
      'apiserver-to-service': 'encrypted unsafe',
      'apiserver-to-extension-apiserver': 'unknown unknown',
    },
    findings: ['high kubelet-ca-unset 8:7', 'low flag-without-effect 15:7', 'low flag-without-effect 16:7'],
  },
  {
    name: 'the same flags on a version that has lost them',
    files: {
      'kube-apiserver.yaml': `apiVersion: v1
kind: Pod
spec:
  containers:
  - image: registry.k8s.io/kube-apiserver:v1.34.0
    command: [kube-apiserver, --ssh-user=tunnel, --kubelet-https=true, --insecure-port=0, --kubelet-certificate-authority=/ca, --kubelet-client-certificate=/c, --kubelet-client-key=/k, "--authorization-mode=Node,RBAC", --enable-admission-plugins=NodeRestriction, --anonymous-auth=false]
`,
    },
    judgedAs: '1.34',
    settings: { kubeletCertificateAuthority: 'set @ 6:91', kubeletClientCertificate: 'set @ 6:128' },
    verdicts: { 'apiserver-to-kubelet': 'authenticated' },
    findings: ['critical flag-removed 6:31', 'critical flag-removed 6:50', 'critical flag-removed 6:72'],
  },
  {
    name: 'a list from kubectl, with a pod that is no concern',
    files: {
      'pods.yaml': `apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: Pod
  metadata: {name: coredns}
  spec:
    containers:
    - name: coredns
      image: registry.k8s.io/coredns/coredns:v1.12.0
      args: ["-conf", "/etc/coredns/Corefile"]
- apiVersion: v1
  kind: Pod
  metadata: {name: kube-controller-manager}
  spec:
    containers:
    - command: [kube-controller-manager, --bind-address=127.0.0.1]
- apiVersion: apps/v1
  kind: DaemonSet
  spec:
    template:
      spec:
        containers:
        - image: registry.k8s.io/kas-network-proxy/proxy-agent:v0.34.0
          command: ["/proxy-agent"]
          args: ["--ca-cert=/var/run/secrets/kubernetes.io/serviceaccount/ca.crt", "--proxy-server-host=192.0.2.1", "--proxy-server-port=8132"]
`,
    },
    settings: { transport: 'konnectivity @ 26:84' },
    verdicts: { 'agent-to-konnectivity-server': 'unknown' },
    findings: [],
    skipped: ['4 Pod coredns, which runs no program that decides a path'],
  },
  {
    name: 'two API servers that disagree: the weaker one counts',
    files: {
      'a.yaml': `apiVersion: v1
kind: Pod
spec:
  containers:
  - command: [kube-apiserver, --kubelet-certificate-authority=/ca, --kubelet-client-certificate=/c, --kubelet-client-key=/k, "--authorization-mode=Node,RBAC", --enable-admission-plugins=NodeRestriction, --anonymous-auth=false]
`,
      'b.yaml': `apiVersion: v1
kind: Pod
spec:
  containers:
  - command: [kube-apiserver, --egress-selector-config-file=/egress.yaml, --kubelet-client-certificate=/c, --kubelet-client-key=/k, "--authorization-mode=Node,RBAC", --enable-admission-plugins=NodeRestriction, --anonymous-auth=false]
`,
    },
    settings: { kubeletCertificateAuthority: 'unset @ default', kubeletClientCertificate: 'set @ a.yaml:5:68' },
    verdicts: { 'apiserver-to-kubelet': 'encrypted' },
    findings: ['high kubelet-ca-unset b.yaml:5:15'],
  },
  {
    name: 'a byte order mark and Windows line ends',
    files: {
      'pod.yaml':
        '\uFEFFapiVersion: v1\r\nkind: Pod\r\nspec:\r\n  containers:\r\n  - command:\r\n    - kube-apiserver\r\n    - --authorization-mode=AlwaysAllow\r\n    - --kubelet-certificate-authority=/ca\r\n    - --kubelet-client-certificate=/c\r\n    - --kubelet-client-key=/k\r\n    - --enable-admission-plugins=NodeRestriction\r\n',
    },
    settings: { transport: 'direct @ default', kubeletCertificateAuthority: 'set @ 8:7', kubeletClientCertificate: 'set @ 9:7' },
    verdicts: { ...directProxies, 'apiserver-to-kubelet': 'authenticated' },
    findings: ['critical api-authorization-always-allow 7:7'],
  },
];

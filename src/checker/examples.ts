/** What the page offers to start from: inputs in the forms that operators have, by the name in its list. The corpus says what each comes to. */
export const examples = {
  kubeadm: {
    'kube-apiserver.yaml': `apiVersion: v1
kind: Pod
metadata:
  name: kube-apiserver
  namespace: kube-system
spec:
  containers:
  - command:
    - kube-apiserver
    - --advertise-address=192.0.2.10
    - --authorization-mode=Node,RBAC
    - --client-ca-file=/etc/kubernetes/pki/ca.crt
    - --enable-admission-plugins=NodeRestriction
    - --etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt
    - --etcd-certfile=/etc/kubernetes/pki/apiserver-etcd-client.crt
    - --etcd-keyfile=/etc/kubernetes/pki/apiserver-etcd-client.key
    - --etcd-servers=https://127.0.0.1:2379
    - --kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt
    - --kubelet-client-key=/etc/kubernetes/pki/apiserver-kubelet-client.key
    - --requestheader-allowed-names=front-proxy-client
    - --requestheader-client-ca-file=/etc/kubernetes/pki/front-proxy-ca.crt
    image: registry.k8s.io/kube-apiserver:v1.34.1
    name: kube-apiserver
`,
  },
  'kubeadm, with a verified kubelet': {
    'kube-apiserver.yaml': `apiVersion: v1
kind: Pod
spec:
  containers:
  - name: kube-apiserver
    image: registry.k8s.io/kube-apiserver:v1.35.0
    command:
    - kube-apiserver
    - --anonymous-auth=false
    - --authorization-mode=Node,RBAC
    - --enable-admission-plugins=NodeRestriction
    - --etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt
    - --etcd-certfile=/etc/kubernetes/pki/apiserver-etcd-client.crt
    - --etcd-keyfile=/etc/kubernetes/pki/apiserver-etcd-client.key
    - --etcd-servers=https://127.0.0.1:2379
    - --kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt
    - --kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt
    - --kubelet-client-key=/etc/kubernetes/pki/apiserver-kubelet-client.key
`,
    'kubelet.yaml': `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication:
  anonymous:
    enabled: false
  x509:
    clientCAFile: /etc/kubernetes/pki/ca.crt
serverTLSBootstrap: true
`,
  },
  'kubeadm configuration': {
    'kubeadm.yaml': `apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
apiServer:
  extraArgs:
  - name: kubelet-certificate-authority
    value: /etc/kubernetes/pki/ca.crt
  - name: anonymous-auth
    value: "false"
---
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
serverTLSBootstrap: false
authentication: {x509: {clientCAFile: /etc/kubernetes/pki/ca.crt}}
`,
  },
  'kind, a node that joins': {
    'join.yaml': `apiVersion: kubeadm.k8s.io/v1beta4
kind: JoinConfiguration
discovery:
  bootstrapToken:
    apiServerEndpoint: kind-control-plane:6443
    token: abcdef.0123456789abcdef
    unsafeSkipCAVerification: true
nodeRegistration:
  kubeletExtraArgs:
  - name: node-ip
    value: 172.18.0.3
`,
  },
  k3s: {
    'config.yaml': `egress-selector-mode: disabled
kubelet-arg:
  - "anonymous-auth=true"
  - "authorization-mode=AlwaysAllow"
  - read-only-port=0
`,
  },
  RKE2: { 'config.yaml': 'cni: cilium\nprofile: cis\ntls-san: [rke2.example]\nkube-apiserver-arg: "service-account-lookup=false"\n' },
  kOps: {
    'cluster.yaml': `apiVersion: kops.k8s.io/v1alpha2
kind: Cluster
metadata:
  name: lab.example
spec:
  kubernetesVersion: 1.33.2
  kubelet:
    anonymousAuth: true
    authorizationMode: Webhook
  kubeAPIServer:
    kubeletCertificateAuthority: /srv/kubernetes/ca.crt
  authorization:
    rbac: {}
`,
  },
  kubespray: { 'k8s-cluster.yml': 'kube_version: v1.34.1\nkubelet_rotate_server_certificates: false\n' },
  'hosted, with Konnectivity': {
    'tenant.yaml': `apiVersion: v1
kind: ConfigMap
metadata:
  name: egress
data:
  egress-selector-configuration.yaml: |
    apiVersion: apiserver.k8s.io/v1beta1
    kind: EgressSelectorConfiguration
    egressSelections:
    - name: cluster
      connection:
        proxyProtocol: GRPC
        transport:
          uds:
            udsName: /run/konnectivity/konnectivity-server.socket
    - name: controlplane
      connection:
        proxyProtocol: Direct
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: tenant-00
spec:
  template:
    spec:
      containers:
      - name: kube-apiserver
        image: registry.k8s.io/kube-apiserver:v1.36.0
        args:
        - --anonymous-auth=false
        - --authorization-mode=Node,RBAC
        - --egress-selector-config-file=/etc/kubernetes/konnectivity/configurations/egress-selector-configuration.yaml
        - --enable-admission-plugins=NodeRestriction
        - --etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt
        - --etcd-certfile=/etc/kubernetes/pki/etcd/server.crt
        - --etcd-keyfile=/etc/kubernetes/pki/etcd/server.key
        - --etcd-servers=https://etcd-0.etcd:2379
        - --kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt
        - --kubelet-client-key=/etc/kubernetes/pki/apiserver-kubelet-client.key
        - --service-account-issuer=https://localhost
        - --api-audiences=https://localhost,system:konnectivity-server
        command:
        - kube-apiserver
      - name: konnectivity-server
        image: registry.k8s.io/kas-network-proxy/proxy-server:v0.34.0
        command:
        - /proxy-server
        args:
        - --uds-name=/run/konnectivity/konnectivity-server.socket
        - --cluster-cert=/etc/kubernetes/pki/apiserver.crt
        - --cluster-key=/etc/kubernetes/pki/apiserver.key
        - --mode=grpc
        - --server-port=0
        - --agent-port=8132
        - --agent-namespace=kube-system
        - --agent-service-account=konnectivity-agent
        - --kubeconfig=/etc/kubernetes/konnectivity-server.conf
        - --authentication-audience=system:konnectivity-server
`,
  },
  'hosted, HTTP CONNECT': {
    'kas.yaml': `apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: kas
spec:
  template:
    spec:
      containers:
      - name: kas
        command:
        - hyperkube
        - kube-apiserver
        - --egress-selector-config-file=/etc/kubernetes/egress/config.yaml
        - --kubelet-certificate-authority=/etc/kubernetes/kubelet-ca/ca.crt
        - --kubelet-client-certificate=/etc/kubernetes/kubelet/tls.crt
        - --kubelet-client-key=/etc/kubernetes/kubelet/tls.key
        - --authorization-mode=RBAC,Node
        - --enable-admission-plugins=NodeRestriction
        - --anonymous-auth=false
`,
    'egress.yaml': `apiVersion: apiserver.k8s.io/v1beta1
kind: EgressSelectorConfiguration
egressSelections:
- name: cluster
  connection:
    proxyProtocol: HTTPConnect
    transport:
      tcp:
        url: https://konnectivity-server-local:8090
        tlsConfig:
          caBundle: /certs/ca.crt
          clientCert: /certs/tls.crt
          clientKey: /certs/tls.key
- name: controlplane
  connection: { proxyProtocol: Direct }
- name: etcd
  connection: { proxyProtocol: Direct }
`,
  },
  'hosted, another tunnel': {
    'shoot.yaml': `apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
      - name: kube-apiserver
        command: [kube-apiserver]
        args:
        - --egress-selector-config-file=/etc/kubernetes/egress/egress-selector-configuration.yaml
        - --kubelet-certificate-authority=/srv/kubernetes/ca-kubelet/bundle.crt
        - --kubelet-client-certificate=/srv/kubernetes/apiserver-kubelet/tls.crt
        - --kubelet-client-key=/srv/kubernetes/apiserver-kubelet/tls.key
        - --authorization-mode=Node,RBAC
        - --enable-admission-plugins=NodeRestriction
        - --anonymous-auth=false
---
apiVersion: apiserver.k8s.io/v1alpha1
kind: EgressSelectorConfiguration
egressSelections:
- name: cluster
  connection:
    proxyProtocol: HTTPConnect
    transport:
      tcp:
        url: https://vpn-seed-server:9443
        tlsConfig: {caBundle: /a, clientCert: /b, clientKey: /c}
- name: controlplane
  connection: {proxyProtocol: Direct}
`,
  },
  'kubelet by flags only': { 'line.txt': 'kubelet --kubeconfig=/etc/kubeconfig --v=2\n' },
  'systemd unit': {
    'kube-apiserver.service': String.raw`[Unit]
Description=Kubernetes API Server

[Service]
ExecStart=/usr/local/bin/kube-apiserver \
  --authorization-mode=Node,RBAC \
  --enable-admission-plugins=NamespaceLifecycle,ServiceAccount \
  --etcd-servers=http://127.0.0.1:2379 \
  --kubelet-certificate-authority=/var/lib/kubernetes/ca.crt \
  --kubelet-client-certificate=/var/lib/kubernetes/kube-api-server.crt \
  --kubelet-client-key=/var/lib/kubernetes/kube-api-server.key \
  --v=2
Restart=on-failure
`,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

import type { FormCase } from '../form-case.ts';

/** Machine configurations of Talos. */
export const talosCases: readonly FormCase[] = [
  {
    form: 'talos',
    name: 'Talos: a control plane whose kubelets ask for certificates and open a port',
    files: {
      'controlplane.yaml': `version: v1alpha1
machine:
  type: controlplane
  kubelet:
    image: ghcr.io/siderolabs/kubelet:v1.34.1
    extraArgs:
      rotate-server-certificates: "true"
    extraConfig:
      readOnlyPort: 10255
cluster:
  controlPlane:
    endpoint: https://192.0.2.2:6443
  apiServer:
    extraArgs:
      authorization-mode: Webhook
`,
    },
    judgedAs: '1.34',
    settings: {
      etcdTransport: 'mutual-tls @ Talos',
      transport: 'direct @ Talos',
      kubeletCertificateAuthority: 'unset @ Talos',
      kubeletClientCertificate: 'set @ Talos',
      kubeletServingCertificate: 'issued @ 7:7',
      kubeletAnonymous: 'off @ Talos',
      kubeletAuthorization: 'Webhook @ Talos',
      readOnlyPort: 'open @ 9:7',
      apiServerVerification: 'verified @ Talos',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'encrypted',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: ['high kubelet-read-only-port 9:7', 'high kubelet-ca-unset 14:5'],
    unread: [],
  },
  {
    form: 'talos',
    name: 'Talos: a node that does not register lets everybody in',
    files: {
      'worker.yaml': `version: v1alpha1
machine:
  type: worker
  kubelet:
    skipNodeRegistration: true
    extraConfig:
      authentication: {anonymous: {enabled: true}}
`,
    },
    settings: {
      etcdTransport: 'mutual-tls @ Talos',
      kubeletServingCertificate: 'self-signed @ Talos',
      kubeletAnonymous: 'off @ Talos',
      kubeletAuthorization: 'AlwaysAllow @ 5:5',
      readOnlyPort: 'closed @ Talos',
      apiServerVerification: 'verified @ Talos',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: ['high kubelet-always-allow 5:5'],
    unread: [],
  },
  {
    form: 'talos',
    name: 'Talos: a patch is a part, so what it leaves out is unknown',
    files: {
      'patch.yaml': `machine:
  kubelet:
    extraArgs:
      rotate-server-certificates: true
cluster:
  apiServer:
    extraArgs:
      kubelet-certificate-authority: /system/secrets/kubernetes/kube-apiserver/ca.crt
`,
    },
    settings: { etcdTransport: 'mutual-tls @ Talos', kubeletCertificateAuthority: 'set @ 8:7' },
    verdicts: { 'apiserver-to-etcd': 'authenticated', 'apiserver-to-kubelet': 'authenticated' },
    findings: [],
    unread: [],
  },
  {
    form: 'talos',
    name: 'Talos: pods and files inside a machine configuration',
    files: {
      'controlplane.yaml': `version: v1alpha1
machine:
  pods:
  - apiVersion: v1
    kind: Pod
    metadata: {name: agent}
    spec:
      containers:
      - name: agent
        image: registry.k8s.io/kas-network-proxy/proxy-agent:v0.34.0
        args: [--proxy-server-host=k.example, --ca-cert=/ca.crt, --service-account-token-path=/t]
  files:
  - path: /var/etc/motd
    content: hello
  network: {hostname: one}
`,
    },
    settings: { transport: 'konnectivity @ 11:16' },
    verdicts: { 'agent-to-konnectivity-server': 'unknown' },
    findings: [],
    unread: ['14 the file /var/etc/motd, which names nothing that the checker reads'],
  },
  {
    form: 'talos',
    name: 'Talos: documents of the API server and of the kubelet, each a part',
    files: {
      'documents.yaml': `apiVersion: v1alpha1
kind: KubeAPIServerConfig
extraArgs:
  kubelet-certificate-authority: /system/secrets/kubernetes/kube-apiserver/ca.crt
---
apiVersion: v1alpha1
kind: KubeletConfig
config:
  readOnlyPort: 10255
extraArgs:
  rotate-server-certificates: "true"
`,
    },
    settings: { etcdTransport: 'mutual-tls @ Talos', kubeletCertificateAuthority: 'set @ 4:3', readOnlyPort: 'open @ 9:3' },
    verdicts: { 'apiserver-to-etcd': 'authenticated', 'apiserver-to-kubelet': 'authenticated' },
    findings: ['high kubelet-read-only-port 9:3'],
    unread: [],
  },
  {
    form: 'talos',
    name: 'Talos: other values with a cluster and an API server are no machine configuration',
    files: {
      'values.yaml': `cluster:
  apiServer: {extraArgs: {anonymous-auth: "true"}}
replicas: 2
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    unread: [],
  },
];

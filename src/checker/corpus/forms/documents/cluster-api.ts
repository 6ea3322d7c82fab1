import { nothingInIt, type FormCase } from '../form-case.ts';

/** Documents of Cluster API that make machines with kubeadm, or change those that do. */
export const clusterApiCases: readonly FormCase[] = [
  {
    form: 'cluster-api',
    name: 'Cluster API: a control plane with arguments as mappings',
    files: {
      'control-plane.yaml': `apiVersion: controlplane.cluster.x-k8s.io/v1beta1
kind: KubeadmControlPlane
metadata: {name: lab-control-plane}
spec:
  version: v1.33.4
  kubeadmConfigSpec:
    clusterConfiguration:
      apiServer:
        extraArgs:
          anonymous-auth: "false"
    initConfiguration:
      nodeRegistration:
        kubeletExtraArgs:
          read-only-port: "10255"
    joinConfiguration:
      nodeRegistration:
        kubeletExtraArgs:
          read-only-port: "0"
    preKubeadmCommands:
    - hostname lab-1
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'unset @ default',
      kubeletClientCertificate: 'set @ kubeadm',
      kubeletServingCertificate: 'self-signed @ kubeadm',
      kubeletAnonymous: 'off @ kubeadm',
      kubeletAuthorization: 'Webhook @ kubeadm',
      readOnlyPort: 'open @ 14:11',
      etcdTransport: 'mutual-tls @ kubeadm',
      apiServerVerification: 'verified @ kubeadm',
      loadBalancer: 'tcp @ kubeadm’s guide for high availability',
    },
    verdicts: {
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'encrypted',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: ['high kubelet-ca-unset 8:7', 'high kubelet-read-only-port 14:11'],
    unread: [],
  },
  {
    form: 'cluster-api',
    name: 'Cluster API: arguments as lists, a file that is read and one that stands in a Secret',
    files: {
      'machines.yaml': `apiVersion: controlplane.cluster.x-k8s.io/v1beta2
kind: KubeadmControlPlane
metadata: {name: lab-control-plane}
spec:
  version: v1.34.1
  kubeadmConfigSpec:
    clusterConfiguration:
      apiServer:
        extraArgs:
        - {name: anonymous-auth, value: "false"}
        - {name: egress-selector-config-file, value: /etc/kubernetes/egress.yaml}
        - {name: kubelet-certificate-authority, value: /etc/kubernetes/pki/ca.crt}
    files:
    - path: /etc/kubernetes/egress.yaml
      content: |
        apiVersion: apiserver.k8s.io/v1beta1
        kind: EgressSelectorConfiguration
        egressSelections:
        - name: cluster
          connection:
            proxyProtocol: GRPC
            transport: {uds: {udsName: /etc/kubernetes/konnectivity-server/k.sock}}
        - name: controlplane
          connection: {proxyProtocol: Direct}
    - path: /etc/kubernetes/patches/kubeletconfiguration0+merge.yaml
      contentFrom: {secret: {name: patches, key: kubelet}}
`,
    },
    judgedAs: '1.34',
    settings: {
      transport: 'konnectivity @ 21:28',
      egressTypes: 'cluster @ 19:17',
      konnectivityFrontend: 'unix-socket @ 22:30',
      kubeletCertificateAuthority: 'set @ 12:11',
      apiServerVerification: 'verified @ kubeadm',
      loadBalancer: 'tcp @ kubeadm’s guide for high availability',
    },
    verdicts: {
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'agent-to-konnectivity-server': 'unknown',
      'apiserver-to-kubelet': 'local authenticated authenticated',
      'apiserver-to-node': 'local unknown unsafe',
      'apiserver-to-pod': 'local unknown unsafe',
      'apiserver-to-service': 'local unknown unsafe',
      'apiserver-to-extension-apiserver': 'local unknown unknown',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: [],
    skipped: ['25 the file /etc/kubernetes/patches/kubeletconfiguration0+merge.yaml, whose content stands in a Secret'],
    unread: ['25 the file /etc/kubernetes/patches/kubeletconfiguration0+merge.yaml, whose content stands in a Secret'],
  },
  {
    form: 'cluster-api',
    name: 'Cluster API: a command that may change what kubeadm writes makes the rest unknown',
    files: {
      'control-plane.yaml': `apiVersion: controlplane.cluster.x-k8s.io/v1beta1
kind: KubeadmControlPlane
metadata: {name: lab-control-plane}
spec:
  kubeadmConfigSpec:
    clusterConfiguration:
      apiServer:
        extraArgs:
          kubelet-certificate-authority: /etc/kubernetes/pki/ca.crt
          anonymous-auth: "false"
    postKubeadmCommands:
    - sed -i 's/--kubelet-/--no-/' /etc/kubernetes/manifests/kube-apiserver.yaml
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    skipped: ['12 a command of postKubeadmCommands, which may change how a program of Kubernetes is started'],
    unread: ['12 a command of postKubeadmCommands, which may change how a program of Kubernetes is started'],
  },
  {
    form: 'cluster-api',
    name: 'Cluster API: machines that join with the certificates that they asked for',
    files: {
      'workers.yaml': `apiVersion: bootstrap.cluster.x-k8s.io/v1beta1
kind: KubeadmConfigTemplate
metadata: {name: lab-workers}
spec:
  template:
    spec:
      joinConfiguration:
        nodeRegistration:
          kubeletExtraArgs:
            rotate-server-certificates: "true"
      files:
      - path: /etc/kubernetes/patches/kubeletconfiguration0+merge.yaml
        content: |
          apiVersion: kubelet.config.k8s.io/v1beta1
          kind: KubeletConfiguration
          readOnlyPort: 10255
`,
    },
    settings: {
      kubeletServingCertificate: 'issued @ 10:13',
      kubeletAnonymous: 'off @ kubeadm',
      kubeletAuthorization: 'Webhook @ kubeadm',
      readOnlyPort: 'open @ 16:11',
      apiServerVerification: 'verified @ kubeadm',
    },
    verdicts: { 'pod-to-apiserver': 'authenticated', 'control-plane-to-apiserver': 'authenticated' },
    findings: ['high kubelet-read-only-port 16:11'],
    unread: [],
  },
  {
    form: 'cluster-api',
    name: 'Cluster API: a KubeadmControlPlane of another group is none',
    files: {
      'control-plane.yaml': `apiVersion: example.org/v1
kind: KubeadmControlPlane
spec:
  kubeadmConfigSpec: {clusterConfiguration: {apiServer: {extraArgs: {anonymous-auth: "true"}}}}
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    unread: [],
  },
  {
    form: 'cluster-api-k3s',
    name: 'Cluster API: a control plane of RKE2',
    files: {
      'control-plane.yaml': `apiVersion: controlplane.cluster.x-k8s.io/v1beta1
kind: RKE2ControlPlane
metadata: {name: lab}
spec:
  version: v1.33.1+rke2r1
  serverConfig:
    kubeAPIServer:
      extraArgs:
      - service-account-lookup=false
  agentConfig:
    kubelet:
      extraArgs: ["--read-only-port=10255"]
  preRKE2Commands:
  - sleep 30
`,
    },
    judgedAs: '1.33',
    settings: {
      apiServiceVerification: 'skipped @ RKE2',
      etcdTransport: 'mutual-tls @ RKE2',
      transport: 'other-tunnel @ RKE2',
      egressTypes: 'cluster @ RKE2',
      otherTunnel: 'authenticated @ RKE2',
      tunnelScope: 'kubelet-and-streams @ RKE2',
      kubeletCertificateAuthority: 'set @ RKE2',
      kubeletClientCertificate: 'set @ RKE2',
      kubeletServingCertificate: 'issued @ RKE2',
      servingCertificateApproval: 'unchecked @ RKE2',
      kubeletAnonymous: 'off @ RKE2',
      kubeletAuthorization: 'Webhook @ RKE2',
      readOnlyPort: 'open @ 12:19',
      apiServerVerification: 'verified @ RKE2',
      loadBalancer: 'none @ RKE2',
    },
    verdicts: {
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated authenticated authenticated',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-extension-apiserver': 'encrypted',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: ['high kubelet-read-only-port 12:19', 'medium service-account-lookup-off 9:9'],
    unread: [],
  },
  {
    form: 'cluster-api-k3s',
    name: 'Cluster API: machines of k3s, with a script that nobody reads',
    files: {
      'workers.yaml': `apiVersion: bootstrap.cluster.x-k8s.io/v1beta2
kind: KThreesConfigTemplate
metadata: {name: lab}
spec:
  template:
    spec:
      agentConfig:
        kubeletArgs: ["anonymous-auth=false"]
      preK3sCommands:
      - /opt/prepare.sh
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    skipped: ['10 a command of preK3sCommands, which may change how a program of Kubernetes is started'],
    unread: ['10 a command of preK3sCommands, which may change how a program of Kubernetes is started'],
  },
  {
    form: 'cluster-class',
    name: 'Cluster API: a ClusterClass that patches the template beside it',
    files: {
      'class.yaml': `apiVersion: cluster.x-k8s.io/v1beta1
kind: ClusterClass
metadata: {name: lab}
spec:
  patches:
  - name: arguments
    definitions: []
---
apiVersion: controlplane.cluster.x-k8s.io/v1beta1
kind: KubeadmControlPlaneTemplate
metadata: {name: lab}
spec:
  template:
    spec:
      kubeadmConfigSpec:
        clusterConfiguration:
          apiServer:
            extraArgs: {anonymous-auth: "false"}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    skipped: ['6 the patch arguments of a ClusterClass, whose variables are not here'],
    unread: ['6 the patch arguments of a ClusterClass, whose variables are not here'],
  },
  {
    form: 'cluster-class',
    name: 'Cluster API: a ClusterClass whose variables a Cluster gives values',
    files: {
      'class.yaml': `apiVersion: cluster.x-k8s.io/v1beta2
kind: ClusterClass
metadata: {name: lab}
spec:
  variables:
    - {name: mode, schema: {openAPIV3Schema: {type: string, default: iptables}}}
  patches:
    - name: proxy
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['8 the patch proxy of a ClusterClass with variables, whose values a Cluster sets'],
    unread: [`1 ${nothingInIt}`, '8 the patch proxy of a ClusterClass with variables, whose values a Cluster sets'],
  },
  {
    form: 'cluster-class',
    name: 'Cluster API: a ClusterClass without patches changes nothing',
    files: {
      'class.yaml': `apiVersion: cluster.x-k8s.io/v1beta2
kind: ClusterClass
metadata: {name: lab}
spec:
  controlPlane: {}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    unread: [`1 ${nothingInIt}`, '1 a ClusterClass without patches, which only names templates'],
  },
];

import { konnectivityOf, throughKonnectivity } from '../../case.ts';
import type { FormCase } from '../form-case.ts';

/** Clusters that an object of an installer describes, and objects that hold others. */
export const installerCases: readonly FormCase[] = [
  {
    form: 'gardener',
    name: 'Gardener: a shoot with its version',
    files: {
      'shoot.yaml': `apiVersion: core.gardener.cloud/v1beta1
kind: Shoot
metadata: {name: lab, namespace: garden-lab}
spec:
  kubernetes: {version: 1.34.1}
`,
    },
    judgedAs: '1.34',
    settings: {
      transport: 'other-tunnel @ Gardener',
      egressTypes: 'cluster @ Gardener',
      otherTunnel: 'authenticated @ Gardener',
      kubeletCertificateAuthority: 'set @ Gardener',
      kubeletClientCertificate: 'set @ Gardener',
      servingCertificateApproval: 'checks-addresses @ Gardener',
      apiServiceVerification: 'verified @ Gardener',
      etcdTransport: 'mutual-tls @ Gardener',
      apiServerVerification: 'verified @ Gardener',
      scraperVerification: 'skipped @ Gardener',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated authenticated authenticated',
      'apiserver-to-extension-apiserver': 'authenticated',
      'scraper-to-kubelet': 'encrypted',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'gardener',
    name: 'Gardener: a seed is no shoot',
    isNot: true,
    files: { 'seed.yaml': 'apiVersion: core.gardener.cloud/v1beta1\nkind: Seed\nspec: {}\n' },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [
      '1:1 Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.',
    ],
    skipped: ['1 Seed of core.gardener.cloud/v1beta1, which the checker does not read'],
    unread: [
      '1 Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.',
      '1 Seed of core.gardener.cloud/v1beta1, which the checker does not read',
    ],
  },
  {
    form: 'kubeone',
    name: 'KubeOne: a cluster with its version',
    files: {
      'kubeone.yaml': `apiVersion: kubeone.k8c.io/v1beta2
kind: KubeOneCluster
versions: {kubernetes: 1.33.4}
cloudProvider: {none: {}}
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'direct @ KubeOne',
      kubeletCertificateAuthority: 'set @ KubeOne',
      kubeletClientCertificate: 'set @ KubeOne',
      servingCertificateApproval: 'unchecked @ KubeOne',
      apiServiceVerification: 'skipped @ KubeOne',
      etcdTransport: 'mutual-tls @ KubeOne',
      apiServerVerification: 'verified @ KubeOne',
      scraperVerification: 'skipped @ KubeOne',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated',
      'apiserver-to-extension-apiserver': 'encrypted',
      'scraper-to-kubelet': 'encrypted',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'kubeone',
    name: 'KubeOne: a list of images is no cluster',
    isNot: true,
    files: { 'images.yaml': 'apiVersion: kubeone.k8c.io/v1beta2\nkind: KubeOneImages\n' },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [
      '1:1 Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.',
    ],
    skipped: ['1 KubeOneImages of kubeone.k8c.io/v1beta2, which the checker does not read'],
    unread: [
      '1 Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.',
      '1 KubeOneImages of kubeone.k8c.io/v1beta2, which the checker does not read',
    ],
  },
  {
    form: 'rancher',
    name: 'Rancher: RKE2 with arguments for all machines',
    files: {
      'cluster.yaml': `apiVersion: provisioning.cattle.io/v1
kind: Cluster
metadata: {name: lab}
spec:
  kubernetesVersion: v1.33.4+rke2r1
  rkeConfig:
    machineGlobalConfig:
      cni: calico
      kube-apiserver-arg: [anonymous-auth=false]
      kubelet-arg: [anonymous-auth=true]
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'other-tunnel @ RKE2',
      egressTypes: 'cluster @ RKE2',
      otherTunnel: 'authenticated @ RKE2',
      tunnelScope: 'kubelet-and-streams @ RKE2',
      kubeletCertificateAuthority: 'set @ RKE2',
      kubeletClientCertificate: 'set @ RKE2',
      kubeletServingCertificate: 'issued @ RKE2',
      servingCertificateApproval: 'unchecked @ RKE2',
      kubeletAnonymous: 'on @ 10:21',
      kubeletAuthorization: 'Webhook @ RKE2',
      readOnlyPort: 'closed @ RKE2',
      apiServiceVerification: 'skipped @ RKE2',
      etcdTransport: 'mutual-tls @ RKE2',
      apiServerVerification: 'verified @ RKE2',
      loadBalancer: 'none @ RKE2',
    },
    verdicts: {
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated authenticated authenticated',
      'apiserver-to-extension-apiserver': 'encrypted',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: ['high kubelet-anonymous 10:21'],
    unread: [],
  },
  {
    form: 'rancher',
    name: 'Rancher: a selector names some machines, and files of a Secret may set the same',
    files: {
      'cluster.yaml': `apiVersion: provisioning.cattle.io/v1
kind: Cluster
metadata: {name: lab}
spec:
  kubernetesVersion: v1.33.4+k3s1
  rkeConfig:
    machineSelectorConfig:
    - config: {kubelet-arg: [read-only-port=0]}
    machineSelectorFiles:
    - fileSources: [{secret: {name: more}}]
`,
    },
    judgedAs: '1.33',
    settings: {
      servingCertificateApproval: 'unchecked @ k3s',
      apiServiceVerification: 'skipped @ k3s',
      apiServerVerification: 'verified @ k3s',
      loadBalancer: 'none @ k3s',
    },
    verdicts: {
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-extension-apiserver': 'encrypted',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'rancher',
    name: 'Rancher: a cluster that it only takes in says nothing',
    files: { 'cluster.yaml': 'apiVersion: provisioning.cattle.io/v1\nkind: Cluster\nmetadata: {name: lab}\nspec: {}\n' },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [
      '1:1 Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.',
    ],
    skipped: ['1 a cluster of Rancher without a configuration of k3s or RKE2'],
    unread: [
      '1 Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.',
      '1 a cluster of Rancher without a configuration of k3s or RKE2',
    ],
  },
  {
    form: 'k0smotron',
    name: 'k0smotron: a control plane with arguments in the configuration of k0s',
    files: {
      'cluster.yaml': `apiVersion: controlplane.cluster.x-k8s.io/v1beta1
kind: K0sControlPlane
metadata: {name: lab}
spec:
  version: v1.33.4+k0s.0
  k0sConfigSpec:
    k0s:
      apiVersion: k0s.k0sproject.io/v1beta1
      kind: ClusterConfig
      spec:
        api: {extraArgs: {anonymous-auth: 'false'}}
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'konnectivity @ k0s',
      ...konnectivityOf('k0s'),
      kubeletCertificateAuthority: 'set @ k0s',
      kubeletClientCertificate: 'set @ k0s',
      servingCertificateApproval: 'unchecked @ k0s',
      apiServiceVerification: 'skipped @ k0s',
      etcdTransport: 'mutual-tls @ k0s',
      apiServerVerification: 'verified @ k0s',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      ...throughKonnectivity('authenticated', 'encrypted'),
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'k0smotron',
    name: 'k0smotron: without a configuration of k0s the control plane in pods is as k0s has it',
    files: {
      'cluster.yaml': 'apiVersion: k0smotron.io/v1beta1\nkind: Cluster\nmetadata: {name: lab}\nspec: {replicas: 1}\n',
    },
    settings: {
      transport: 'konnectivity @ k0s',
      ...konnectivityOf('k0s'),
      kubeletCertificateAuthority: 'set @ k0s',
      kubeletClientCertificate: 'set @ k0s',
      servingCertificateApproval: 'unchecked @ k0s',
      apiServiceVerification: 'skipped @ k0s',
      etcdTransport: 'mutual-tls @ k0s',
      apiServerVerification: 'verified @ k0s',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      ...throughKonnectivity('authenticated', 'encrypted'),
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'cluster-api-talos',
    name: 'Talos in Cluster API: a patch in a text',
    files: {
      'cluster.yaml': `apiVersion: controlplane.cluster.x-k8s.io/v1alpha3
kind: TalosControlPlane
metadata: {name: lab}
spec:
  version: v1.33.4
  controlPlaneConfig:
    controlplane:
      generateType: controlplane
      strategicPatches:
      - |
        machine:
          kubelet:
            extraArgs: {rotate-server-certificates: "true"}
`,
    },
    judgedAs: '1.33',
    settings: { etcdTransport: 'mutual-tls @ Talos' },
    verdicts: { 'apiserver-to-etcd': 'authenticated' },
    findings: [],
    unread: [],
  },
  {
    form: 'cluster-api-talos',
    name: 'Talos in Cluster API: a patch that takes fields away, and sets one, is here',
    files: {
      'cluster.yaml': `apiVersion: controlplane.cluster.x-k8s.io/v1alpha3
kind: TalosControlPlane
metadata: {name: lab}
spec:
  controlPlaneConfig:
    controlplane:
      generateType: controlplane
      strategicPatches:
      - |
        machine:
          nodeLabels:
            example.com/label:
              $patch: delete
        cluster:
          apiServer:
            extraArgs:
              v:
                $patch: delete
              kubelet-certificate-authority: /ca.crt
`,
    },
    settings: { etcdTransport: 'mutual-tls @ Talos', kubeletCertificateAuthority: 'set @ 19:15' },
    verdicts: { 'apiserver-to-etcd': 'authenticated', 'apiserver-to-kubelet': 'authenticated' },
    findings: [],
    unread: [],
  },
  {
    form: 'cluster-api-talos',
    name: 'Talos in Cluster API: a JSON patch is named and not applied',
    files: {
      'cluster.yaml': `apiVersion: bootstrap.cluster.x-k8s.io/v1alpha3
kind: TalosConfigTemplate
metadata: {name: lab}
spec:
  template:
    spec:
      generateType: join
      configPatches:
      - {op: add, path: /machine/kubelet/extraArgs, value: {v: "4"}}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    skipped: ['9 a JSON patch, which the checker does not apply: add /machine/kubelet/extraArgs, v: 4'],
    unread: ['9 a JSON patch, which the checker does not apply: add /machine/kubelet/extraArgs, v: 4'],
  },
  {
    form: 'aks-engine',
    name: 'AKS Engine: arguments of the API server and of kubelets',
    files: {
      'model.json': `{
  "apiVersion": "vlabs",
  "properties": {
    "orchestratorProfile": {
      "orchestratorRelease": "1.28",
      "kubernetesConfig": {
        "apiServerConfig": {"--anonymous-auth": "false"},
        "kubeletConfig": {"--anonymous-auth": "true"}
      }
    }
  }
}
`,
    },
    judgedAs: '1.28',
    settings: {
      kubeletAnonymous: 'on @ 8:27',
    },
    verdicts: {},
    findings: ['high kubelet-anonymous 8:27'],
    unread: [],
  },
  {
    form: 'aks-engine',
    name: 'AKS Engine: a model without arguments',
    files: {
      'model.json': '{"apiVersion": "vlabs", "properties": {"orchestratorProfile": {"orchestratorRelease": "1.28"}}}\n',
    },
    judgedAs: '1.28',
    settings: {},
    verdicts: {},
    findings: [],
    problems: [
      '1:1 Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.',
    ],
    skipped: ['1 a cluster of AKS Engine without arguments of its own'],
    unread: [
      '1 Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.',
      '1 a cluster of AKS Engine without arguments of its own',
    ],
  },
  {
    form: 'object-of-objects',
    name: 'an object that holds the workload of an API server',
    files: {
      'work.yaml': `apiVersion: work.example.org/v1
kind: Bundle
spec:
  manifests:
  - apiVersion: apps/v1
    kind: Deployment
    metadata: {name: metrics-server}
    spec:
      template:
        spec:
          containers:
          - name: metrics-server
            command: [/metrics-server, --kubelet-insecure-tls]
  - {apiVersion: v1, kind: Service, metadata: {name: other}}
`,
    },
    settings: {
      scraperVerification: 'skipped @ 13:40',
    },
    verdicts: {
      'scraper-to-kubelet': 'encrypted',
    },
    findings: ['medium scraper-skips-verification 13:40'],
    unread: [],
  },
  {
    form: 'object-of-objects',
    name: 'an object that holds a Service alone is left',
    isNot: true,
    files: {
      'work.yaml':
        'apiVersion: work.example.org/v1\nkind: Bundle\nspec: {manifests: [{apiVersion: v1, kind: Service, metadata: {name: other}}]}\n',
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [
      '1:1 Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.',
    ],
    skipped: ['1 Bundle of work.example.org/v1, which the checker does not read'],
    unread: [
      '1 Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.',
      '1 Bundle of work.example.org/v1, which the checker does not read',
    ],
  },
];

import { konnectivityOf, throughKonnectivity } from '../../case.ts';
import { nothingInIt, type FormCase } from '../form-case.ts';

/** Control planes that another cluster or an installer runs, and templates of Talos. */
export const tenantCases: readonly FormCase[] = [
  {
    form: 'kamaji',
    name: 'Kamaji: a control plane with Konnectivity and arguments of its own',
    files: {
      'tenant.yaml': `apiVersion: kamaji.clastix.io/v1alpha1
kind: TenantControlPlane
metadata: {name: lab}
spec:
  kubernetes: {version: v1.33.0}
  controlPlane:
    deployment:
      extraArgs:
        apiServer: [--kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt]
  addons: {konnectivity: {server: {port: 8132}}}
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'konnectivity @ 10:26',
      ...konnectivityOf('Kamaji'),
      kubeletCertificateAuthority: 'set @ 9:21',
      kubeletClientCertificate: 'set @ Kamaji',
      apiServerVerification: 'verified @ Kamaji',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      ...throughKonnectivity('authenticated'),
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: ['medium node-restriction-off 5:15'],
    unread: [],
  },
  {
    form: 'kamaji',
    name: 'Kamaji: without the add-on the API server dials kubelets itself',
    files: {
      'tenant.yaml': `apiVersion: kamaji.clastix.io/v1alpha1
kind: TenantControlPlane
spec: {kubernetes: {version: v1.33.0}, addons: {coreDNS: {}}}
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'direct @ 3:7',
      kubeletCertificateAuthority: 'unset @ Kamaji',
      kubeletClientCertificate: 'set @ Kamaji',
      apiServerVerification: 'verified @ Kamaji',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'encrypted',
      'control-plane-to-apiserver': 'authenticated',
    },
    findings: ['high kubelet-ca-unset 1:1', 'medium node-restriction-off 3:20'],
    unread: [],
  },
  {
    form: 'kamaji-datastore',
    name: 'Kamaji: a DataStore with the driver etcd',
    files: {
      'store.yaml': `apiVersion: kamaji.clastix.io/v1alpha1
kind: DataStore
metadata: {name: default}
spec:
  driver: etcd
  endpoints: ['192.0.2.1:2379']
`,
    },
    settings: { etcdTransport: 'mutual-tls @ 5:3' },
    verdicts: { 'apiserver-to-etcd': 'authenticated' },
    findings: [],
    unread: [],
  },
  {
    form: 'kamaji-datastore',
    name: 'Kamaji: a DataStore behind kine',
    files: {
      'store.yaml': `apiVersion: kamaji.clastix.io/v1alpha1
kind: DataStore
metadata: {name: default}
spec: {driver: MySQL, endpoints: ['192.0.2.1:3306']}
`,
    },
    settings: { etcdTransport: 'unknown @ unknown' },
    verdicts: {},
    findings: [],
    unread: [],
  },
  {
    form: 'hypershift',
    name: 'HyperShift: what a hosted cluster does by itself',
    files: {
      'hosted.yaml': `apiVersion: hypershift.openshift.io/v1beta1
kind: HostedCluster
metadata: {name: lab}
spec: {platform: {type: AWS}}
`,
    },
    settings: {
      transport: 'konnectivity @ OpenShift HyperShift',
      egressTypes: 'cluster @ OpenShift HyperShift',
      konnectivityFrontend: 'mutual-tls @ OpenShift HyperShift',
      agentAuthentication: 'client-certificate @ OpenShift HyperShift',
      kubeletCertificateAuthority: 'set @ OpenShift HyperShift',
      kubeletClientCertificate: 'set @ OpenShift HyperShift',
      servingCertificateApproval: 'checks-addresses @ OpenShift HyperShift',
      etcdTransport: 'mutual-tls @ OpenShift HyperShift',
      apiServerVerification: 'verified @ OpenShift HyperShift',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'agent-to-konnectivity-server': 'authenticated',
      'apiserver-to-kubelet': 'authenticated authenticated authenticated',
      'apiserver-to-node': 'authenticated authenticated unsafe',
      'apiserver-to-pod': 'authenticated authenticated unsafe',
      'apiserver-to-service': 'authenticated authenticated unsafe',
      'apiserver-to-extension-apiserver': 'authenticated authenticated unknown',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'hypershift',
    name: 'HyperShift: a NodePool alone tells nothing',
    files: {
      'pool.yaml': `apiVersion: hypershift.openshift.io/v1beta1
kind: NodePool
spec: {clusterName: lab}
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 NodePool of hypershift.openshift.io/v1beta1, which the checker does not read'],
    unread: [`1 ${nothingInIt}`, '1 NodePool of hypershift.openshift.io/v1beta1, which the checker does not read'],
  },
  {
    form: 'hypershift',
    name: 'HyperShift: a HostedControlPlane',
    files: {
      'hosted.yaml': `apiVersion: hypershift.openshift.io/v1beta1
kind: HostedControlPlane
spec: {}
`,
    },
    settings: {
      transport: 'konnectivity @ OpenShift HyperShift',
      egressTypes: 'cluster @ OpenShift HyperShift',
      konnectivityFrontend: 'mutual-tls @ OpenShift HyperShift',
      agentAuthentication: 'client-certificate @ OpenShift HyperShift',
      kubeletCertificateAuthority: 'set @ OpenShift HyperShift',
      kubeletClientCertificate: 'set @ OpenShift HyperShift',
      servingCertificateApproval: 'checks-addresses @ OpenShift HyperShift',
      etcdTransport: 'mutual-tls @ OpenShift HyperShift',
      apiServerVerification: 'verified @ OpenShift HyperShift',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'agent-to-konnectivity-server': 'authenticated',
      'apiserver-to-kubelet': 'authenticated authenticated authenticated',
      'apiserver-to-node': 'authenticated authenticated unsafe',
      'apiserver-to-pod': 'authenticated authenticated unsafe',
      'apiserver-to-service': 'authenticated authenticated unsafe',
      'apiserver-to-extension-apiserver': 'authenticated authenticated unknown',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'vcluster',
    name: 'vCluster: an argument of its API server',
    files: {
      'vcluster.yaml': `controlPlane:
  distro:
    k8s:
      apiServer: {extraArgs: [--authorization-mode=AlwaysAllow]}
`,
    },
    settings: {
      transport: 'direct @ vCluster',
      kubeletCertificateAuthority: 'unset @ vCluster',
      kubeletClientCertificate: 'unset @ vCluster',
    },
    verdicts: {
      'apiserver-to-kubelet': 'encrypted',
    },
    findings: ['critical api-authorization-always-allow 4:31'],
    unread: [],
  },
  {
    form: 'vcluster',
    name: 'vCluster: private nodes bring Konnectivity, and k3s in it is not what the facts are about',
    files: {
      'vcluster.yaml': `controlPlane: {distro: {k3s: {enabled: true}}}
privateNodes: {enabled: true}
`,
    },
    settings: {
      transport: 'konnectivity @ 2:25',
    },
    verdicts: {
      'agent-to-konnectivity-server': 'unknown',
    },
    findings: [],
    unread: [],
  },
  {
    form: 'rke1',
    name: 'RKE1: arguments, and a switch that lets the API server verify kubelets',
    files: {
      'cluster.yml': `nodes:
- {address: 192.0.2.1, user: rke, role: [controlplane, etcd, worker]}
services:
  kube-api:
    extra_args: {anonymous-auth: "false"}
  kubelet:
    generate_serving_certificate: true
    extra_args: {read-only-port: "10255"}
kubernetes_version: v1.32.5-rancher1-1
`,
    },
    judgedAs: '1.32',
    settings: {
      transport: 'direct @ Rancher RKE1',
      kubeletCertificateAuthority: 'set @ 7:5',
      kubeletClientCertificate: 'set @ Rancher RKE1',
      kubeletAnonymous: 'off @ Rancher RKE1',
      kubeletAuthorization: 'Webhook @ Rancher RKE1',
      readOnlyPort: 'open @ 8:18',
      etcdTransport: 'mutual-tls @ Rancher RKE1',
      apiServerVerification: 'verified @ Rancher RKE1',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: ['high kubelet-read-only-port 8:18'],
    unread: [],
  },
  {
    form: 'rke1',
    name: 'RKE1 of an old version gives the API server no CA for the certificates of kubelets either',
    files: {
      'cluster.yml': `nodes:
- {address: 192.0.2.1, user: rke, role: [controlplane, etcd, worker]}
services:
  kube-api:
    extra_args: {}
kubernetes_version: v1.11.5-rancher1-1
`,
    },
    judgedAs: '1.11',
    settings: {
      kubeletCertificateAuthority: 'unset @ Rancher RKE1',
      kubeletClientCertificate: 'set @ Rancher RKE1',
      kubeletAnonymous: 'off @ Rancher RKE1',
      readOnlyPort: 'closed @ Rancher RKE1',
      etcdTransport: 'mutual-tls @ Rancher RKE1',
      apiServerVerification: 'verified @ Rancher RKE1',
    },
    verdicts: { 'apiserver-to-webhook': 'unknown' },
    findings: ['high kubelet-ca-unset 5:5'],
    unread: [],
  },
  {
    form: 'rke1',
    name: 'RKE1: no authorization, and an etcd outside in plain HTTP',
    files: {
      'cluster.yml': `rancher_kubernetes_engine_config:
  authorization: {mode: none}
  services:
    etcd: {external_urls: ["http://192.0.2.9:2379"]}
    kube-api: {}
    kubelet: {}
`,
    },
    settings: {
      transport: 'direct @ Rancher RKE1',
      kubeletCertificateAuthority: 'unset @ Rancher RKE1',
      kubeletClientCertificate: 'set @ Rancher RKE1',
      kubeletServingCertificate: 'self-signed @ Rancher RKE1',
      kubeletAnonymous: 'off @ Rancher RKE1',
      kubeletAuthorization: 'Webhook @ Rancher RKE1',
      readOnlyPort: 'closed @ Rancher RKE1',
      etcdTransport: 'plaintext @ 4:12',
      apiServerVerification: 'verified @ Rancher RKE1',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'encrypted',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'unsafe',
    },
    findings: ['critical api-authorization-always-allow 2:19', 'high etcd-plaintext 4:12', 'high kubelet-ca-unset 5:15'],
    unread: [],
  },
  {
    form: 'rke1',
    name: 'RKE1: a list of hosts without roles is none',
    files: {
      'hosts.yml': `nodes:
- {address: 192.0.2.1, user: admin}
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a document without a kind, whose first key is nodes'],
    unread: [`1 ${nothingInIt}`, '1 a document without a kind, whose first key is nodes'],
  },
  {
    form: 'talhelper',
    name: 'talhelper: a patch with an argument of the API server, and one that is not here',
    files: {
      'talconfig.yaml': `clusterName: lab
talosVersion: v1.11.0
kubernetesVersion: v1.33.0
nodes:
- {hostname: one, ipAddress: 192.0.2.1, controlPlane: true, installDisk: /dev/sda}
controlPlane:
  patches:
  - |-
    cluster:
      apiServer:
        extraArgs:
          kubelet-certificate-authority: /system/secrets/kubernetes/kube-apiserver/ca.crt
patches:
- "@patches/kubelet.yaml"
`,
    },
    judgedAs: '1.33',
    settings: { etcdTransport: 'mutual-tls @ Talos', kubeletCertificateAuthority: 'set @ 12:11' },
    verdicts: { 'apiserver-to-etcd': 'authenticated', 'apiserver-to-kubelet': 'authenticated' },
    findings: [],
    skipped: ['14 the patch @patches/kubelet.yaml, which is not here'],
    unread: ['14 the patch @patches/kubelet.yaml, which is not here'],
  },
  {
    form: 'talhelper',
    name: 'talhelper: without patches',
    files: {
      'talconfig.yaml': `clusterName: lab
talosVersion: v1.11.0
nodes: [{hostname: one, controlPlane: true}]
`,
    },
    settings: {
      transport: 'direct @ Talos',
      kubeletCertificateAuthority: 'unset @ Talos',
      kubeletClientCertificate: 'set @ Talos',
      etcdTransport: 'mutual-tls @ Talos',
      apiServerVerification: 'verified @ Talos',
      nodeNetworkEncryption: 'none @ Talos',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'encrypted',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: ['high kubelet-ca-unset 1:1'],
    unread: [],
  },
  {
    form: 'talhelper',
    name: 'talhelper: patches in files that are not here leave everything open',
    files: {
      'talconfig.yaml': `clusterName: lab
talosVersion: v1.11.0
nodes: [{hostname: one, controlPlane: true}]
patches: ['@./patches/all.yaml', ./patches/kubelet.yaml]
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    skipped: ['4 the patch @./patches/all.yaml, which is not here', '4 the patch ./patches/kubelet.yaml, which is not here'],
    unread: ['4 the patch @./patches/all.yaml, which is not here', '4 the patch ./patches/kubelet.yaml, which is not here'],
  },
  {
    form: 'omni',
    name: 'Omni: a template whose patch asks for certificates of kubelets',
    files: {
      'template.yaml': `kind: Cluster
name: lab
kubernetes: {version: v1.33.0}
talos: {version: v1.11.0}
patches:
- name: certificates
  inline:
    machine: {kubelet: {extraArgs: {rotate-server-certificates: "true"}}}
---
kind: ControlPlane
machines: [one]
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'direct @ Talos',
      kubeletCertificateAuthority: 'unset @ Talos',
      kubeletClientCertificate: 'set @ Talos',
      etcdTransport: 'mutual-tls @ Talos',
      apiServerVerification: 'verified @ Talos',
      nodeNetworkEncryption: 'none @ Talos',
    },
    verdicts: {
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'encrypted',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: ['high kubelet-ca-unset 1:1'],
    unread: [],
  },
  {
    form: 'omni',
    name: 'Omni: a patch in a file, and a Cluster of another program',
    files: {
      'template.yaml': `kind: Workers
machines: [two]
patches: [{file: patches/kubelet.yaml}]
---
kind: Cluster
name: other
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    skipped: ['3 the patch patches/kubelet.yaml, which is not here', '5 Cluster, which the checker does not read'],
    unread: ['3 the patch patches/kubelet.yaml, which is not here', '5 Cluster, which the checker does not read'],
  },
];

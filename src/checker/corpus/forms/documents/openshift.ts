import type { FormCase } from '../form-case.ts';

/** Configurations of OpenShift. */
export const openshiftCases: readonly FormCase[] = [
  {
    form: 'openshift-apiserver',
    name: 'OpenShift: the arguments of the API server',
    files: {
      'config.yaml': `apiVersion: kubecontrolplane.config.openshift.io/v1
kind: KubeAPIServerConfig
apiServerArguments:
  anonymous-auth: ["true"]
  authorization-mode: [Scope, SystemMasters, RBAC, Node]
  etcd-servers: ["http://192.0.2.9:2379"]
  kubelet-certificate-authority: [/etc/kubernetes/ca-bundle.crt]
kubeletClientInfo: {ca: /old/ca.crt, certFile: /c.crt, keyFile: /c.key, port: 10250}
`,
    },
    settings: { kubeletCertificateAuthority: 'set @ 7:3', kubeletClientCertificate: 'set @ 8:38', etcdTransport: 'plaintext @ 6:3' },
    verdicts: { 'apiserver-to-kubelet': 'authenticated', 'apiserver-to-etcd': 'unsafe' },
    findings: ['high etcd-plaintext 6:3', 'info api-anonymous-on 4:3'],
    unread: [],
  },
  {
    form: 'openshift-apiserver',
    name: 'OpenShift: a field of the older kind, and an argument that is empty',
    files: {
      'config.yaml': `apiVersion: kubecontrolplane.config.openshift.io/v1
kind: KubeAPIServerConfig
apiServerArguments:
  kubelet-certificate-authority: [""]
kubeletClientInfo: {ca: /old/ca.crt, certFile: "", keyFile: ""}
`,
    },
    settings: { kubeletCertificateAuthority: 'unset @ 4:3' },
    verdicts: { 'apiserver-to-kubelet': 'encrypted' },
    findings: ['high kubelet-ca-unset 4:3'],
    unread: [],
  },
  {
    form: 'openshift-apiserver',
    name: 'OpenShift 3: the master and a node',
    files: {
      'master-config.yaml': `apiVersion: v1
kind: MasterConfig
etcdClientInfo:
  ca: master.etcd-ca.crt
  certFile: master.etcd-client.crt
  keyFile: master.etcd-client.key
  urls: ["https://master:2379"]
kubeletClientInfo: {ca: ca-bundle.crt, certFile: master.kubelet-client.crt, keyFile: master.kubelet-client.key, port: 10250}
kubernetesMasterConfig:
  apiServerArguments: {storage-backend: [etcd3]}
servingInfo: {bindAddress: "0.0.0.0:8443", clientCA: ca.crt}
`,
      'node-config.yaml': `apiVersion: v1
kind: NodeConfig
kubeletArguments: {read-only-port: ["10255"]}
servingInfo: {bindAddress: "0.0.0.0:10250", clientCA: ca.crt}
`,
    },
    settings: {
      kubeletCertificateAuthority: 'set @ master-config.yaml:8:21',
      kubeletClientCertificate: 'set @ master-config.yaml:8:40',
      etcdTransport: 'mutual-tls @ master-config.yaml:7:3',
      readOnlyPort: 'open @ node-config.yaml:3:20',
    },
    verdicts: { 'apiserver-to-kubelet': 'authenticated', 'apiserver-to-etcd': 'authenticated' },
    findings: ['high kubelet-read-only-port node-config.yaml:3:20'],
    unread: [],
  },
  {
    form: 'openshift-kubelet',
    name: 'OpenShift: a KubeletConfig that opens a port',
    files: {
      'kubelet.yaml': `apiVersion: machineconfiguration.openshift.io/v1
kind: KubeletConfig
metadata: {name: workers}
spec:
  kubeletConfig:
    readOnlyPort: 10255
    maxPods: 500
`,
    },
    settings: { readOnlyPort: 'open @ 6:5' },
    verdicts: {},
    findings: ['high kubelet-read-only-port 6:5'],
    unread: [],
  },
  {
    form: 'openshift-kubelet',
    name: 'OpenShift: a KubeletConfig of another group is none',
    files: {
      'kubelet.yaml': `apiVersion: example.org/v1
kind: KubeletConfig
spec: {kubeletConfig: {readOnlyPort: 10255}}
`,
    },
    isNot: true,
    settings: { readOnlyPort: 'open @ 3:24' },
    verdicts: {},
    findings: ['high kubelet-read-only-port 3:24'],
    unread: [],
  },
];

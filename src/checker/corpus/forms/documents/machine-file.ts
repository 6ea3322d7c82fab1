import { directProxies } from '../../case.ts';
import { nothingInIt, type FormCase } from '../form-case.ts';

/** Files for machines, with their path beside their contents. */
export const machineFileCases: readonly FormCase[] = [
  {
    form: 'machine-file',
    name: 'a template of a file of OpenShift, whose contents stand inline',
    files: {
      'kubelet.yaml': `mode: 0644
path: "/etc/kubernetes/kubelet.conf"
contents:
  inline: |
    kind: KubeletConfiguration
    apiVersion: kubelet.config.k8s.io/v1beta1
    authentication:
      x509:
        clientCAFile: /etc/kubernetes/kubelet-ca.crt
      anonymous:
        enabled: false
    serverTLSBootstrap: true
`,
    },
    settings: {
      kubeletServingCertificate: 'issued @ 12:5',
      kubeletAnonymous: 'off @ 11:9',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'closed @ default',
    },
    verdicts: {},
    findings: [],
    unread: [],
  },
  {
    form: 'machine-file',
    name: 'a task of kOps that writes the manifest of the API server',
    files: {
      'tasks.yaml': `contents: |
  apiVersion: v1
  kind: Pod
  spec:
    containers:
    - name: kube-apiserver
      command:
      - kube-apiserver
      - --authorization-mode=Node,RBAC
      - --anonymous-auth=false
      - --enable-admission-plugins=NodeRestriction
      - --kubelet-client-certificate=/c.crt
      - --kubelet-client-key=/c.key
path: /etc/kubernetes/manifests/kube-apiserver.manifest
type: file
`,
    },
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'unset @ default',
      kubeletClientCertificate: 'set @ 12:9',
    },
    verdicts: { ...directProxies, 'apiserver-to-kubelet': 'encrypted' },
    findings: ['high kubelet-ca-unset 8:9'],
    unread: [],
  },
  {
    form: 'machine-file',
    name: 'a path and contents of an HTTP route are no file',
    isNot: true,
    files: { 'route.yaml': 'path: metrics\ncontents:\n  inline: |\n    kind: KubeletConfiguration\n' },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a document without a kind, whose first key is path'],
    unread: [`1 ${nothingInIt}`, '1 a document without a kind, whose first key is path'],
  },
];

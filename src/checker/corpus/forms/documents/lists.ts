import { nothingInIt, type FormCase } from '../form-case.ts';

/** Lists, ConfigMaps and what tools leave of their items. */
export const listCases: readonly FormCase[] = [
  {
    form: 'workload-without-kind',
    name: 'lists: items without kinds, as a query of kubectl leaves them',
    files: {
      'pods.json': `{"apiVersion":"v1","kind":"List","items":[
 {"metadata":{"name":"kube-apiserver-a"},"spec":{"containers":[{
  "image":"registry.k8s.io/kube-apiserver:v1.34.1",
  "command":["kube-apiserver","--authorization-mode=Node,RBAC","--enable-admission-plugins=NodeRestriction","--anonymous-auth=false",
   "--kubelet-certificate-authority=/ca.crt","--kubelet-client-certificate=/c.crt","--kubelet-client-key=/c.key"]}]}},
 {"metadata":{"name":"web"},"spec":{"template":{"spec":{"containers":[{"image":"nginx"}]}}}}
]}
`,
    },
    judgedAs: '1.34',
    settings: { transport: 'direct @ default', kubeletCertificateAuthority: 'set @ 5:4', kubeletClientCertificate: 'set @ 5:46' },
    verdicts: {
      'apiserver-to-kubelet': 'authenticated',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
    },
    findings: [],
    skipped: ['6 Deployment web, which runs no program that decides a path'],
    unread: ['6 Deployment web, which runs no program that decides a path'],
  },
  {
    form: 'workload-without-kind',
    name: 'lists: a document whose spec has no containers is no workload',
    files: {
      'thing.yaml': `metadata: {name: web}
spec: {ports: [{port: 80}]}
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a document without a kind, whose first key is metadata'],
    unread: [`1 ${nothingInIt}`, '1 a document without a kind, whose first key is metadata'],
  },
  {
    form: 'config-map',
    name: 'lists: ConfigMaps of kubeadm in JSON, as kubectl prints them',
    files: {
      'maps.json': `{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"kubeadm-config"},"data":{"ClusterConfiguration":"apiServer:\\n  extraArgs:\\n  - name: anonymous-auth\\n    value: \\"true\\"\\napiVersion: kubeadm.k8s.io/v1beta4\\nkind: ClusterConfiguration\\nkubernetesVersion: v1.34.1\\n"}},{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"kubelet-config"},"data":{"kubelet":"apiVersion: kubelet.config.k8s.io/v1beta1\\nauthentication:\\n  x509:\\n    clientCAFile: /etc/kubernetes/pki/ca.crt\\nkind: KubeletConfiguration\\nreadOnlyPort: 10255\\n"}}]}
`,
    },
    judgedAs: '1.34',
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'unset @ default',
      kubeletClientCertificate: 'set @ kubeadm',
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'off @ default',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'open @ 1:556',
      etcdTransport: 'mutual-tls @ kubeadm',
      apiServerVerification: 'verified @ kubeadm',
      loadBalancer: 'none @ kubeadm',
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
    findings: ['high kubelet-ca-unset 1:150', 'high kubelet-read-only-port 1:556', 'info api-anonymous-on 1:180'],
    unread: [],
  },
];

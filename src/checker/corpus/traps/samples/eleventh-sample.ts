import { kubeadm, type Trap } from '../trap.ts';

const parts = 'parts of a cluster that decide one path, or none';

const metricsServer = (flag: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {containers: [{name: m, image: metrics-server:v1, args: [${flag}]}]}}}\n`;
/** A cluster of kOps with a load balancer of these fields. */
const kops = (...fields: readonly string[]): string =>
  [
    'apiVersion: kops.k8s.io/v1alpha2',
    'kind: Cluster',
    'spec:',
    '  authorization: {rbac: {}}',
    '  kubeAPIServer: {kubeletCertificateAuthority: /srv/kubernetes/ca.crt}',
    '  api:',
    '    loadBalancer:',
    ...fields.map((field) => `      ${field}`),
    '',
  ].join('\n');

/** What files of old clusters and of installers showed. */
export const eleventhSample: readonly Trap[] = [
  {
    of: parts,
    name: 'a metrics-server that reaches the API server without TLS is one pod, and says nothing of the other clients',
    files: metricsServer(`'--source=kubernetes:http://10.0.0.1:8080?kubeletHttps=true'`),
    settings: { apiServerVerification: 'plaintext', kubeletToApiServer: 'unknown', scraperVerification: 'verified' },
    verdicts: { 'pod-to-apiserver': 'unsafe', 'kubelet-to-apiserver': 'unknown' },
    findings: ['high client-without-tls'],
    nearMiss: {
      files: metricsServer(`'--source=kubernetes:https://10.0.0.1?kubeletHttps=true'`),
      settings: { apiServerVerification: 'unknown', kubeletToApiServer: 'same', scraperVerification: 'verified' },
      findings: [],
    },
  },
  {
    of: parts,
    name: 'what etcd listens at for its metrics says nothing of how the API server reaches it',
    files: kubeadm('etcd:', '  local:', '    extraArgs:', '    - {name: listen-metrics-urls, value: "http://0.0.0.0:2381"}'),
    settings: { etcdTransport: 'mutual-tls' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: {
      files: kubeadm('etcd:', '  local:', '    extraArgs:', '    - {name: listen-client-urls, value: "http://0.0.0.0:2379"}'),
      settings: { etcdTransport: 'plaintext' },
      findings: ['critical etcd-listens-plain', 'high kubelet-ca-unset', 'info api-anonymous-on'],
    },
  },
  {
    of: parts,
    name: 'a load balancer of kOps that ends TLS is on the way of kubelets only where they use it',
    files: kops('useForInternalApi: true', 'sslCertificate: arn:aws:acm:a'),
    settings: { loadBalancer: 'tls-terminating' },
    findings: [],
    nearMiss: {
      files: kops('type: Public', 'sslCertificate: arn:aws:acm:a'),
      settings: { loadBalancer: 'unknown' },
      findings: [],
    },
  },
  {
    of: parts,
    name: 'a load balancer of kOps without a certificate passes TLS on',
    files: kops('useForInternalApi: true'),
    settings: { loadBalancer: 'tcp' },
    findings: [],
    nearMiss: {
      files: kops('useForInternalApi: {{ internal }}'),
      settings: { loadBalancer: 'unknown' },
      findings: [],
    },
  },
  {
    of: parts,
    name: 'a value that is filled in among the arguments of the kubelet of RKE2 says nothing of its address of the API server',
    files: 'cni: canal\nkubelet-arg: ["max-pods={{ pods }}"]\n',
    settings: { apiServerVerification: 'verified', kubeletToApiServer: 'same' },
    findings: [],
    nearMiss: {
      files: 'cni: canal\nkubelet-arg: ["{{ argument }}", "anonymous-auth=false"]\n',
      settings: { apiServerVerification: 'verified', kubeletToApiServer: 'unknown', kubeletAnonymous: 'off' },
      findings: [],
    },
  },
];

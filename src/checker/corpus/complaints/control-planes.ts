import { clientCA, etcd, kubeadm, kubeletFile, server, verified } from '../traps/trap.ts';
import { ps, type Complaint } from './complaint.ts';

const access = ['--authorization-mode=Node,RBAC', '--anonymous-auth=false'] as const;
const apiServer = (...flags: readonly string[]): string => ps(`kube-apiserver ${[...access, ...flags, ...verified].join(' ')}`);
const pod = (command: readonly string[], args: readonly string[]): string =>
  JSON.stringify({ apiVersion: 'v1', kind: 'Pod', spec: { containers: [{ name: 'kube-apiserver', command, args }] } });
const whole = [...access, '--enable-admission-plugins=NodeRestriction', ...verified] as const;
const linked = { kubeletCertificateAuthority: 'set', kubeletClientCertificate: 'set', transport: 'direct' } as const;

/** A kubeadm file with the CA that kubelets are verified against, and the kubelet file beside it. */
const kubeadmWith = (...lines: readonly string[]): string =>
  kubeadm(
    'apiServer:',
    '  extraArgs:',
    '  - {name: kubelet-certificate-authority, value: /etc/kubernetes/pki/ca.crt}',
    '  - {name: anonymous-auth, value: "false"}',
    '---',
    ...kubeletFile(...lines).split('\n'),
  );

/** Complaints about API servers, their way to etcd, and which process is looked at. */
export const controlPlaneComplaints: readonly Complaint[] = [
  {
    issue: 'aquasecurity/kube-bench#194',
    complained: 'The client CA of the API server passes for that of the kubelet, because its command line names kubelets as well.',
    files: `${ps(`kube-apiserver ${[...whole, '--client-ca-file=/ca.crt'].join(' ')}`)}${ps(
      'kubelet --anonymous-auth=false --authorization-mode=Webhook --client-ca-file=/ca.crt --read-only-port=0 --authentication-token-webhook=true --rotate-server-certificates=true',
    )}`,
    settings: { ...linked, kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook', readOnlyPort: 'closed' },
    findings: [],
    absent: ['kubelet-client-ca-unset'],
    nearMiss: {
      files: `${ps(`kube-apiserver ${[...whole, '--client-ca-file=/ca.crt'].join(' ')}`)}${ps(
        'kubelet --anonymous-auth=false --authorization-mode=Webhook --read-only-port=0 --authentication-token-webhook=true --rotate-server-certificates=true',
      )}`,
      findings: ['medium kubelet-client-ca-unset'],
      finds: 'kubelet-client-ca-unset',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#139',
    complained: 'A search for etcd hits the API server, whose flags name etcd, and the flags of the wrong program are judged.',
    files: `${apiServer('--enable-admission-plugins=NodeRestriction', '--etcd-servers=https://127.0.0.1:2379', ...etcd)}${ps(
      'etcd --data-dir=/var/lib/etcd --listen-metrics-urls=http://127.0.0.1:2381',
    )}`,
    settings: { ...linked, etcdTransport: 'mutual-tls' },
    verdicts: { 'apiserver-to-etcd': 'authenticated' },
    findings: [],
    absent: ['etcd-plaintext', 'etcd-client-certificate-unset', 'etcd-ca-unset'],
    nearMiss: {
      files: `${apiServer('--enable-admission-plugins=NodeRestriction', '--etcd-servers=http://10.0.0.5:2379')}${ps(
        'etcd --data-dir=/var/lib/etcd --cert-file=/e/server.crt --key-file=/e/server.key',
      )}`,
      settings: { etcdTransport: 'plaintext' },
      findings: ['high etcd-plaintext'],
      finds: 'etcd-plaintext',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#667',
    complained: 'kOps gives etcd its certificates by variables, and they are reported as missing since no flag names them.',
    files: JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'etcd-manager-main' },
      spec: {
        containers: [
          {
            name: 'etcd',
            command: ['/usr/local/bin/etcd'],
            env: [
              { name: 'ETCD_CERT_FILE', value: '/srv/etcd.pem' },
              { name: 'ETCD_CLIENT_CERT_AUTH', value: 'true' },
            ],
          },
        ],
      },
    }),
    settings: { etcdTransport: 'unknown' },
    verdicts: { 'apiserver-to-etcd': 'unknown' },
    findings: [],
    absent: ['etcd-client-certificate-unset', 'etcd-ca-unset'],
    nearMiss: {
      files: server('--etcd-servers=https://10.0.0.5:2379', etcd[0], ...verified),
      findings: ['medium etcd-client-certificate-unset'],
      finds: 'etcd-client-certificate-unset',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#287',
    complained: 'On a control plane without etcd of its own every check of etcd fails.',
    files: apiServer('--enable-admission-plugins=NodeRestriction'),
    settings: { ...linked, etcdTransport: 'unknown' },
    findings: [],
    absent: ['etcd-plaintext', 'etcd-client-certificate-unset', 'etcd-ca-unset'],
    nearMiss: {
      files: apiServer('--enable-admission-plugins=NodeRestriction', '--etcd-servers=https://10.0.0.5:2379', ...etcd.slice(1)),
      findings: ['low etcd-ca-unset'],
      finds: 'etcd-ca-unset',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#432',
    complained: 'NodeRestriction counts as off where the older flag of the admission plugins turns it on.',
    files: apiServer('--admission-control=NamespaceLifecycle,LimitRanger,NodeRestriction'),
    settings: linked,
    findings: [],
    absent: ['node-restriction-off'],
    nearMiss: {
      files: apiServer('--admission-control=NamespaceLifecycle,LimitRanger'),
      findings: ['medium node-restriction-off'],
      finds: 'node-restriction-off',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#192',
    complained: 'A check asks that the flag which turns plugins off be given, and fails where nobody turns any off.',
    files: apiServer('--enable-admission-plugins=NodeRestriction'),
    settings: linked,
    findings: [],
    absent: ['node-restriction-off'],
    nearMiss: {
      files: apiServer('--enable-admission-plugins=NodeRestriction', '--disable-admission-plugins=NodeRestriction'),
      findings: ['medium node-restriction-off'],
      finds: 'node-restriction-off',
    },
  },
  {
    issue: 'mondoohq/cnspec#3653',
    complained: 'The plain port has to be turned off by a flag that newer API servers refuse, so no cluster can pass.',
    files: apiServer('--enable-admission-plugins=NodeRestriction'),
    settings: linked,
    findings: [],
    absent: ['api-plain-http', 'insecure-port-refused', 'flag-removed'],
    kubernetes: '1.34',
    nearMiss: {
      files: apiServer('--enable-admission-plugins=NodeRestriction', '--insecure-port=0'),
      findings: ['critical flag-removed'],
      kubernetes: '1.34',
      finds: 'flag-removed',
    },
  },
  {
    issue: 'kubernetes-sigs/kubespray#3291',
    complained: 'The address of the plain port is reported although the port itself is turned off.',
    files: apiServer('--enable-admission-plugins=NodeRestriction', '--insecure-port=0', '--insecure-bind-address=127.0.0.1'),
    settings: linked,
    findings: [],
    absent: ['api-plain-http'],
    kubernetes: '1.18',
    nearMiss: {
      files: apiServer('--enable-admission-plugins=NodeRestriction', '--insecure-port=8080', '--insecure-bind-address=0.0.0.0'),
      findings: ['high api-plain-http'],
      kubernetes: '1.18',
      finds: 'api-plain-http',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#341',
    complained:
      'Anonymous requests to the API server fail, although kubeadm leaves them on for its health checks and authorization refuses the rest.',
    files: apiServer('--enable-admission-plugins=NodeRestriction').replace(' --anonymous-auth=false', ''),
    settings: linked,
    findings: ['info api-anonymous-on'],
    absent: ['api-authorization-always-allow'],
    nearMiss: {
      files: apiServer('--enable-admission-plugins=NodeRestriction').replace('Node,RBAC', 'AlwaysAllow'),
      findings: ['critical api-authorization-always-allow'],
      finds: 'api-authorization-always-allow',
    },
  },
  {
    issue: 'aquasecurity/trivy-checks#110',
    complained: 'Checks look for flags in the command of a container alone, and miss those in its arguments.',
    files: pod(['kube-apiserver'], whole),
    settings: linked,
    findings: [],
    absent: ['kubelet-ca-unset', 'kubelet-client-certificate-unset', 'api-authorization-always-allow'],
    nearMiss: {
      files: pod(['kube-apiserver'], whole.slice(0, 3)),
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset', 'medium kubelet-client-certificate-unset'],
      finds: 'kubelet-ca-unset',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#306',
    complained:
      'Where kubeadm was told the CA of the kubelets the check of its flag is asked about, since kubeadm takes care of certificates.',
    files: kubeadmWith(clientCA, 'serverTLSBootstrap: true'),
    settings: { kubeletCertificateAuthority: 'set', kubeletServingCertificate: 'issued' },
    findings: [],
    absent: ['kubelet-ca-unset', 'kubelet-client-ca-unset'],
    nearMiss: {
      files: kubeadm('apiServer:', '  extraArgs:', '  - {name: anonymous-auth, value: "false"}'),
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset'],
      finds: 'kubelet-ca-unset',
    },
  },
  {
    issue: 'ComplianceAsCode/content#4265',
    complained: 'OpenShift names the CA of the kubelets in its own file instead of a flag, and the missing flag is reported.',
    files:
      'apiVersion: v1\nkind: MasterConfig\nkubeletClientInfo:\n  ca: ca-bundle.crt\n  certFile: client.crt\n  keyFile: client.key\n  port: 10250\n',
    settings: { kubeletCertificateAuthority: 'unknown', kubeletClientCertificate: 'unknown' },
    verdicts: { 'apiserver-to-kubelet': 'unknown' },
    findings: [],
    absent: ['kubelet-ca-unset', 'kubelet-client-certificate-unset'],
    nearMiss: {
      files: server('--kubelet-client-certificate=/c.crt', '--kubelet-client-key=/c.key'),
      findings: ['high kubelet-ca-unset'],
      finds: 'kubelet-ca-unset',
    },
  },
  {
    issue: 'mondoohq/cnspec#3654',
    complained: 'A kubelet that asks the cluster for its certificate fails, because no file of a certificate is named.',
    files: kubeadmWith(clientCA, 'serverTLSBootstrap: true', 'rotateCertificates: true'),
    settings: { kubeletServingCertificate: 'issued', kubeletCertificateAuthority: 'set' },
    findings: [],
    absent: ['kubelet-ca-refuses-self-signed'],
    nearMiss: {
      files: kubeadmWith(clientCA, 'rotateCertificates: true'),
      settings: { kubeletServingCertificate: 'self-signed' },
      findings: ['medium kubelet-ca-refuses-self-signed'],
      finds: 'kubelet-ca-refuses-self-signed',
    },
  },
  {
    issue: 'aquasecurity/kube-bench#1501',
    complained: 'The check of the plain port asks k3s for a flag that keeps it from starting.',
    files: 'tls-san: [a]\nkube-apiserver-arg:\n- request-timeout=60s\n- service-account-lookup=true\n',
    settings: { kubeletCertificateAuthority: 'set', transport: 'other-tunnel' },
    findings: [],
    absent: ['flag-removed', 'insecure-port-refused'],
    kubernetes: '1.27',
    nearMiss: {
      files: 'tls-san: [a]\nkube-apiserver-arg:\n- request-timeout=60s\n- insecure-port=0\n',
      findings: ['critical flag-removed'],
      kubernetes: '1.27',
      finds: 'flag-removed',
    },
  },
];

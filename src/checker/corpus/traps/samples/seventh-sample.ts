import type { ClientSettingId } from '../../../../model/setting/client-setting.ts';
import type { Files } from '../../rule-case.ts';
import { server, unit, verified, type Trap } from '../trap.ts';

const whose = 'whose a kubeconfig is';
const sections = 'where etcd stands';
const shells = 'substitutions in substitutions';
const secrets = 'what anybody may know';

/** A kubeconfig with a user of this name, and a cluster of these fields. */
const used = (name: string, ...fields: readonly string[]): string =>
  ['apiVersion: v1', 'kind: Config', `users: [{name: ${name}}]`, 'clusters:', '- cluster:', ...fields.map((one) => `    ${one}`), ''].join(
    '\n',
  );
const safe = ['server: https://10.0.0.1:6443', 'certificate-authority: /ca.crt'] as const;
const skips = ['server: https://10.0.0.1:6443', 'insecure-skip-tls-verify: true'] as const;
const ofOthers = (verdict: string) => ({ 'pod-to-apiserver': verdict, 'control-plane-to-apiserver': verdict }) as const;
const kubeadmFile = { 'a.yaml': 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\n' };
const configMap = (name: string, kubeconfig: string): string =>
  [
    'apiVersion: v1',
    'kind: ConfigMap',
    `metadata: {name: ${name}}`,
    'data:',
    '  kubeconfig.conf: |',
    ...kubeconfig.split('\n').map((one) => `    ${one}`),
    '',
  ].join('\n');
/** A client that its kubeconfig, or a flag that leads to it, names, beside the same kubeconfig of nobody. */
const ofClient = (id: ClientSettingId, name: string, files: Files, ofNobody: Files): Trap => ({
  of: whose,
  name,
  files,
  settings: { ...ofNone, [id]: 'verified' },
  verdicts: { 'pod-to-apiserver': 'unknown' },
  findings: [],
  nearMiss: { files: ofNobody, settings: ofNone, verdicts: ofOthers('unknown'), findings: [] },
});
const ofNone = {
  apiServerVerification: 'unknown',
  kubeletToApiServer: 'same',
  kubeProxyToApiServer: 'same',
  controlPlaneToApiServer: 'same',
} as const;

const apiService = (skips: string): string =>
  `apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nspec:\n  insecureSkipTLSVerify: ${skips}\n  service: {name: a, namespace: b}\n`;

/** An etcd for plain HTTP in a pod beside a container of this image. */
const etcdBeside = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: gcr.io/google_containers/etcd:2.0.9\n    command: [etcd, -listen-client-urls, "http://10.0.0.5:2379", -advertise-client-urls, "http://10.0.0.5:2379"]\n  - image: gcr.io/google_containers/${image}\n`;

/** A cluster of talhelper with one node. */
const talhelper = 'talosVersion: v1.9.4\nkubernetesVersion: v1.36.0\nnodes: [{hostname: a, installDisk: /dev/sda, controlPlane: true}]\n';

const secret = (...data: readonly string[]): string =>
  ['write-kubeconfig-mode: "0600"', '---', 'apiVersion: v1', 'kind: Secret', 'stringData:', ...data.map((line) => `  ${line}`), ''].join(
    '\n',
  );
const publicValue = (name: string, value: string, key: string): Trap => ({
  of: secrets,
  name,
  files: secret(value),
  findings: [],
  nearMiss: { files: secret(key), findings: ['medium secret-pasted'] },
});

/** What files showed whose repositories begin with 8 to f, after the sixth sample. */
export const seventhSample: readonly Trap[] = [
  ofClient('kubeletToApiServer', 'that of a node', used('system:node:one', ...safe), used('system:nodes-admin', ...safe)),
  ofClient(
    'kubeletToApiServer',
    'that a kubelet writes once it has its certificate',
    used('default-auth, user: {client-certificate: /var/lib/kubelet/pki/kubelet-client-current.pem}', ...safe),
    used('default-auth, user: {client-certificate-data: YQ==}', ...safe),
  ),
  ofClient('kubeProxyToApiServer', 'that of kube-proxy', used('system:kube-proxy', ...safe), used('minikube', ...safe)),
  ofClient(
    'kubeProxyToApiServer',
    'that in the ConfigMap of kube-proxy',
    configMap('kube-proxy', used('default', ...safe)),
    configMap('cluster-info', used('default', ...safe)),
  ),
  ofClient(
    'kubeletToApiServer',
    'that which a flag of a kubelet names',
    { 'a.conf': used('one', ...safe), b: 'kubelet --config=/k.yaml --kubeconfig=/etc/a.conf\n' },
    { 'a.conf': used('one', ...safe), b: 'kubelet --config=/k.yaml --kubeconfig=/etc/b.conf\n' },
  ),
  ofClient(
    'kubeletToApiServer',
    'that of a file called after the kubelet',
    { '/var/lib/kubelet/kubeconfig': used('one', ...safe) },
    { '/root/.kube/config': used('one', ...safe) },
  ),
  ofClient(
    'controlPlaneToApiServer',
    'those of both programs of the control plane',
    { a: used('system:kube-controller-manager', ...safe), b: used('system:kube-scheduler', ...safe) },
    { a: used('system:karmada-controller-manager', ...safe), b: used('system:cloud-controller-manager', ...safe) },
  ),
  {
    of: whose,
    name: 'the scheduler skips verification, whatever nobody knows of the controller manager',
    files: used('system:kube-scheduler', ...skips),
    settings: { controlPlaneToApiServer: 'skipped', apiServerVerification: 'unknown' },
    verdicts: { ...ofOthers('unknown'), 'control-plane-to-apiserver': 'encrypted' },
    findings: ['high client-skips-verification'],
    nearMiss: {
      files: { ...kubeadmFile, b: used('system:kube-scheduler', ...safe) },
      settings: { controlPlaneToApiServer: 'verified', apiServerVerification: 'verified' },
      findings: [],
    },
  },
  {
    of: sections,
    name: 'its wrapper',
    files: unit('ExecStart=/usr/lib/coreos/etcd-wrapper --listen-client-urls="http://0.0.0.0:2379"'),
    settings: { etcdTransport: 'plaintext' },
    findings: ['critical etcd-listens-plain'],
    nearMiss: {
      files: unit('ExecStart=/usr/lib/coreos/etcd-wrapper --listen-client-urls="http://127.0.0.1:2379"'),
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: 'commands that make a cluster',
    name: 'minikube, for one of its programs',
    files: '#!/bin/sh\nminikube start --memory=4g --extra-config=kubelet.authorization-mode=AlwaysAllow\n',
    settings: { kubeletAuthorization: 'AlwaysAllow', kubeletAnonymous: 'unknown' },
    findings: ['high kubelet-always-allow'],
    nearMiss: {
      files: '#!/bin/sh\nminikube start --memory=4g --extra-config=apiserver.authorization-mode=RBAC\n',
      settings: { kubeletAuthorization: 'unknown', kubeletAnonymous: 'unknown' },
      findings: ['medium api-authorization-without-node'],
    },
  },
  {
    of: shells,
    name: 'what a terminal shows before and behind an object',
    files: `me@host ~ $ kubectl get apiservice a -o yaml\n${apiService('true')}me@host ~ $ \n`,
    settings: { apiServiceVerification: 'skipped' },
    findings: ['high apiservice-unverified'],
    nearMiss: {
      files: `me@host ~ $ kubectl get apiservice a -o yaml\n${apiService('false')}me@host ~ $ \n`,
      settings: { apiServiceVerification: 'verified' },
      findings: [],
    },
  },
  {
    of: whose,
    name: 'a kubeconfig of nobody that does less than kubeadm may be that of any client',
    files: { ...kubeadmFile, b: used('someone', ...skips) },
    settings: { apiServerVerification: 'unknown' },
    verdicts: ofOthers('unknown'),
    findings: ['high client-skips-verification'],
    nearMiss: {
      files: { ...kubeadmFile, b: used('someone', ...safe) },
      settings: { apiServerVerification: 'verified' },
      verdicts: ofOthers('authenticated'),
      findings: [],
    },
  },
  ...(
    [
      ['whose switch is filled in later', ...skips.map((line) => line.replace('true', '$(SKIP)'))],
      ['whose address is filled in later', ...safe.map((line) => line.replace(/https:.*/, '{{ server }}'))],
    ] as const
  ).map(([what, ...cluster]): Trap => ({
    of: whose,
    name: `a kubeconfig of nobody ${what} may do less than kubeadm`,
    files: { ...kubeadmFile, b: used('someone', ...cluster) },
    settings: { apiServerVerification: 'unknown' },
    findings: [],
    nearMiss: { files: { ...kubeadmFile, b: used('someone', ...safe) }, settings: { apiServerVerification: 'verified' }, findings: [] },
  })),
  {
    of: 'values of charts',
    name: 'an APIService that the chart does not write',
    files:
      'apiService: {create: false, insecureSkipTLSVerify: true}\ncommand: [metrics-server]\nimage: {repository: bitnami/metrics-server}\nargs: [--secure-port=8443]\n',
    settings: { apiServiceVerification: 'unknown' },
    findings: [],
    nearMiss: {
      files:
        'apiService: {create: true, insecureSkipTLSVerify: true}\ncommand: [metrics-server]\nimage: {repository: bitnami/metrics-server}\nargs: [--secure-port=8443]\n',
      settings: { apiServiceVerification: 'skipped' },
      findings: [],
    },
  },
  {
    of: 'networks of Talos',
    name: 'another plugin than its own',
    files: `${talhelper}patches:\n- |-\n  cluster:\n    network:\n      cni:\n        name: none\n`,
    settings: { nodeNetworkEncryption: 'unknown', etcdTransport: 'mutual-tls' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: {
      files: `${talhelper}patches:\n- |-\n  cluster:\n    network:\n      cni:\n        name: flannel\n`,
      settings: { nodeNetworkEncryption: 'none', etcdTransport: 'mutual-tls' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  {
    of: shells,
    name: 'a script that removes k3s installs none',
    files: '#!/bin/sh\n/usr/local/bin/k3s-uninstall.sh\n# curl -sfL https://get.k3s.io\n',
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: '#!/bin/sh\n/usr/local/bin/k3s-install.sh\n# curl -sfL https://get.k3s.io\n',
      settings: { kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: 'the plain port of the API server',
    name: 'at the address that is advertised',
    files: server(...verified, '--advertise-address=${IP}', '--insecure-bind-address=${IP}'),
    findings: ['high api-plain-http'],
    nearMiss: { files: server(...verified, '--advertise-address=${IP}', '--insecure-bind-address=${OWN}'), findings: [] },
  },
  {
    of: whose,
    name: 'a kubelet without TLS says nothing of the other clients that kubeadm set up',
    files: { ...kubeadmFile, b: used('kubelet', 'server: http://10.0.0.1:8080') },
    settings: { apiServerVerification: 'verified', kubeletToApiServer: 'plaintext' },
    verdicts: { ...ofOthers('authenticated'), 'kubelet-to-apiserver': 'unsafe' },
    findings: ['high client-without-tls'],
    nearMiss: {
      files: { ...kubeadmFile, b: used('kubelet', ...safe) },
      settings: { apiServerVerification: 'verified', kubeletToApiServer: 'verified' },
      verdicts: ofOthers('authenticated'),
      findings: [],
    },
  },
  {
    of: sections,
    name: 'cloud-config',
    files:
      '#cloud-config\ncoreos:\n  etcd2:\n    listen-client-urls: http://0.0.0.0:2379\n    listen-peer-urls: http://10.0.0.1:2380\n  units: []\n',
    settings: { etcdTransport: 'plaintext' },
    findings: ['critical etcd-listens-plain', 'high etcd-peers-plain'],
    nearMiss: {
      files:
        '#cloud-config\ncoreos:\n  etcd2:\n    listen-client-urls: http://127.0.0.1:2379\n    listen-peer-urls: https://10.0.0.1:2380\n',
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: sections,
    name: 'a Container Linux Config',
    files: 'systemd: {units: [{name: a.service}]}\netcd:\n  listen_client_urls: http://10.0.0.1:2379\n',
    settings: { etcdTransport: 'plaintext' },
    findings: ['critical etcd-listens-plain'],
    nearMiss: {
      files: 'systemd: {units: [{name: a.service}]}\netcd:\n  listen_client_urls: https://10.0.0.1:2379\n',
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    // kubernetes/kubernetes@5ad05364:cluster/addons/dns/skydns-rc.yaml.in
    of: sections,
    name: 'the etcd of SkyDNS, beside any other',
    files: etcdBeside('kube2sky:1.11'),
    settings: { etcdTransport: 'unknown' },
    findings: [],
    nearMiss: { files: etcdBeside('pause:1.0'), settings: { etcdTransport: 'plaintext' }, findings: ['critical etcd-listens-plain'] },
  },
  {
    of: shells,
    name: 'the folder of a script',
    files: `#!/bin/bash\nHERE="$(cd "$(dirname "\${BASH_SOURCE[0]}")/.." && pwd)"\n${server(...verified)}`,
    settings: { kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files: `#!/bin/bash\nHERE="$(cd "$(dirname "\${BASH_SOURCE[0]}")/.." && pwd)"\n${server(...verified.slice(1))}`,
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  publicValue('the address of a page', 'NEXTAUTH_URL: https://app.example.org', 'NEXTAUTH_URL: https://user@app.example.org/a1b2'),
  publicValue(
    'the address of a repository',
    'url: https://git.example.org/team/kubernetes-the-hard-way.git',
    'url: https://hooks.example.org/services/Zq7Rk2Lm9Xv4Tb8Nc1Wd',
  ),
  publicValue('an address in base64', 'a: aHR0cHM6Ly9hcHAuZXhhbXBsZS5vcmc=', 'a: aHR0cHM6Ly91c2VyQGFwcC5leGFtcGxlLm9yZw=='),
  publicValue(
    'a certificate',
    'ca.crt: |\n    -----BEGIN CERTIFICATE-----\n    MIIBszCCAVmgAwIBAgIUZq7Rk2\n    -----END CERTIFICATE-----',
    'ca.crt: |\n    -----BEGIN PGP MESSAGE-----\n    MIIBszCCAVmgAwIBAgIUZq7Rk2',
  ),
  publicValue(
    'a certificate in base64',
    'ca.crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJlRENDQVIy',
    'ca.crt: LS0tLS1CRUdJTiBQR1AgTUVTU0FHRS0tLS0tCk1JSUJlRENDQVIy',
  ),
  {
    of: secrets,
    name: 'the key of the example that Talos writes',
    files: 'machine: {type: worker}\n# aescbcEncryptionSecret: z01mye6j16bspJYtTB/5SFX8j7Ph4JXxM2Xuu4vsBPM=\n',
    findings: [],
    nearMiss: {
      files: 'machine: {type: worker}\n# aescbcEncryptionSecret: z01mye6j16bspJYtTB/5SFX8j7Ph4JXxM2Xuu4vsBPN=\n',
      findings: ['medium secret-pasted'],
    },
  },
];

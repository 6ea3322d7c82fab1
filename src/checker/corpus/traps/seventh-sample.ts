import { kubeconfig, server, unit, verified, type Trap } from './trap.ts';

const people = 'kubeconfigs of people';
const sections = 'where etcd stands';
const shells = 'substitutions in substitutions';
const secrets = 'what anybody may know';

/** A kubeconfig with a user of this name and these credentials. */
const used = (server: string, name: string, credentials: string): string =>
  `${kubeconfig(`server: ${server}`, 'certificate-authority: /ca.crt')}users:\n- name: ${name}\n  user: {${credentials}}\n`;
const own = 'client-certificate-data: YQ==, client-key-data: "{{ key }}"';
const files = 'client-certificate: /c.crt, client-key: /c.key';
const user = (name: string, credentials: string, nearName: string, nearCredentials: string): Trap => ({
  of: people,
  name: `${name}, beside ${nearName}`,
  files: used('https://10.0.0.1:6443', name, credentials),
  settings: { apiServerVerification: 'unknown' },
  verdicts: { 'pod-to-apiserver': 'unknown' },
  findings: [],
  nearMiss: {
    files: used('https://10.0.0.1:6443', nearName, nearCredentials),
    settings: { apiServerVerification: 'verified' },
    findings: [],
  },
});

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
  user('kubernetes-admin', files, 'system:node:one', own),
  user('default', own, 'default', files),
  user('someone', 'exec: {command: aws}', 'kubelet', 'exec: {command: aws}'),
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
    of: people,
    name: 'contexts of users who are not there',
    files: `${kubeconfig('server: https://localhost:8443')}contexts: [{name: a, context: {cluster: one, user: u}}]\n`,
    settings: { apiServerVerification: 'unknown' },
    findings: [],
    nearMiss: {
      files: `${kubeconfig('server: https://localhost:8443')}contexts: [{name: a, context: {cluster: one, user: u}}]\nusers: [{name: u}]\n`,
      settings: { apiServerVerification: 'verified' },
      findings: [],
    },
  },
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
    findings: [],
    nearMiss: {
      files: `${talhelper}patches:\n- |-\n  cluster:\n    network:\n      cni:\n        name: flannel\n`,
      settings: { nodeNetworkEncryption: 'none', etcdTransport: 'mutual-tls' },
      findings: [],
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
    of: people,
    name: 'an administrator does not say that kubeadm gives no CA to nodes',
    files: {
      'a.yaml': 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\n',
      'b.yaml': used('https://10.0.0.1:6443', 'kubernetes-admin', own),
    },
    settings: { apiServerVerification: 'verified' },
    findings: [],
    nearMiss: {
      files: {
        'a.yaml': 'apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\n',
        'b.yaml': used('http://10.0.0.1:8080', 'kubelet', own),
      },
      settings: { apiServerVerification: 'plaintext' },
      findings: ['high client-without-tls'],
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

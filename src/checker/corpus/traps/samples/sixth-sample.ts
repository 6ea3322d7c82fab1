import { closedKubelet, etcd, kubeadm, server, unit, verified, type Trap } from '../trap.ts';

const beside = 'servers beside kube-apiserver';
const enough = 'templates that say enough';
const shells = 'words that a shell or systemd reads';
const joins = 'commands of kubeadm';
const managers = 'the controller manager and the scheduler';
const templates = 'tags over several lines';
const versions = 'versions older than what is known of an installer';

/** A Pod of one container with this image, command and arguments. */
const pod = (image: string, command: readonly string[], ...args: readonly string[]): string =>
  JSON.stringify({ apiVersion: 'v1', kind: 'Pod', spec: { containers: [{ name: 'one', image, command, args }] } });
const served = [
  '--etcd-servers=https://10.0.0.1:2379',
  ...etcd,
  '--authorization-mode=AlwaysAllow',
  '--service-cluster-ip-range=10.0.0.0/16',
];
const controller = (image: string): string =>
  `${pod(image, [], ...served).replace('"Pod","spec":{', '"ReplicationController","spec":{"template":{"spec":{')}}}`;
const listening = ['low component-address-open'];
const address = (at: string): string => `{bind-address: ${at}}`;
/** Both answers of a file that gives the controller manager this address. */
const managed = (name: string, fileOf: (at: string) => string, ...others: readonly string[]): Trap => ({
  of: managers,
  name,
  files: fileOf('0.0.0.0'),
  findings: [...others.filter((one) => one.startsWith('high')), ...listening, ...others.filter((one) => one.startsWith('info'))],
  nearMiss: { files: fileOf('127.0.0.1'), findings: others },
});
const talos = (at: string): string => `machine: {type: controlplane}\ncluster: {controllerManager: {extraArgs: ${address(at)}}}\n`;
const k3s = (variables: string): string =>
  `#!/bin/sh\ncurl -sfL https://get.k3s.io | ${variables} sh -s - --advertise-address=10.0.0.1 --kube-scheduler-arg=bind-address=0.0.0.0\n`;
const join = (flag: string): string => `#!/bin/sh\nkubeadm join 10.0.0.1:6443 ${flag} --token "$TOKEN"\n`;

const k3sOf = (version: string): string => `services: {server: {image: 'rancher/k3s:${version}', command: server --disable=traefik}}\n`;

/** What files showed that were collected after servers beside kube-apiserver had been taken for it. */
export const sixthSample: readonly Trap[] = [
  {
    of: beside,
    name: 'a program of another name takes the flags of kube-apiserver',
    files: pod('kubezoo/kubezoo:v0.2.0', ['/usr/local/bin/kubezoo'], ...served),
    settings: { etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: pod('example.org/server:v1', ['/usr/local/bin/apiserver'], ...served),
      findings: ['critical api-authorization-always-allow'],
    },
  },
  {
    of: beside,
    name: 'an aggregated API server asks another one who its callers are',
    files: pod('example.org/apiserver:v1', [], ...served, '--authentication-kubeconfig=/k.conf'),
    settings: { etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: pod('example.org/apiserver:v1', [], ...served),
      findings: ['critical api-authorization-always-allow'],
    },
  },
  {
    of: beside,
    name: 'a server that a ReplicationController runs',
    files: controller('kube-aggregator:latest'),
    findings: [],
    nearMiss: {
      files: controller('kube-apiserver:latest'),
      findings: [
        'critical api-authorization-always-allow',
        'high kubelet-ca-unset',
        'medium kubelet-client-certificate-unset',
        'medium node-restriction-off',
      ],
    },
  },
  {
    of: beside,
    name: 'an operator is told the Service of kubelets, whose name ends its flag',
    files: pod('quay.io/coreos/prometheus-operator:v0.17.0', [], '--kubelet-service=kube-system/kubelet', '--logtostderr=true'),
    findings: [],
    nearMiss: {
      files: pod(
        'example.org/node:v1',
        ['/usr/bin/kubelet'],
        '--read-only-port=0',
        '--anonymous-auth=false',
        '--client-ca-file=/ca',
        '--authorization-mode=Webhook',
      ),
      findings: ['medium kubelet-flag-defaults'],
    },
  },
  {
    of: beside,
    name: 'an API server of an unknown version is told to speak plain HTTP to kubelets',
    files: server('--kubelet-https=false', '--kubelet-client-certificate=/c.crt', '--kubelet-client-key=/c.key'),
    settings: { kubeletCertificateAuthority: 'unknown' },
    verdicts: { 'apiserver-to-kubelet': 'unknown' },
    findings: ['high kubelet-ca-unset', 'high kubelet-https-off'],
    nearMiss: {
      files: server('--kubelet-https=true', '--kubelet-client-certificate=/c.crt', '--kubelet-client-key=/c.key'),
      settings: { kubeletCertificateAuthority: 'unset' },
      verdicts: { 'apiserver-to-kubelet': 'encrypted' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  {
    of: enough,
    name: 'the scheme of each server of etcd, before a host that is filled in',
    files: server(...verified, '--etcd-servers=https://${IP_1}:2379,https://{{ ip_2 }}:2379', ...etcd),
    settings: { etcdTransport: 'mutual-tls' },
    findings: [],
    nearMiss: {
      files: server(...verified, '--etcd-servers=https://${ETCD_ENDPOINTS}:2379', ...etcd),
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: enough,
    name: 'plain HTTP to a host that is filled in',
    files: server(...verified, '--etcd-servers=http://{{ master }}:2379'),
    settings: { etcdTransport: 'plaintext' },
    findings: ['high etcd-plaintext'],
    nearMiss: {
      files: server(...verified, '--etcd-servers={{ scheme }}://{{ master }}:2379'),
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: enough,
    name: 'etcd that listens for plain HTTP alone, on a host that is filled in',
    files: 'etcd --name=one --listen-client-urls=http://${IP}:2379,http://127.0.0.1:2379\n',
    settings: { etcdTransport: 'plaintext' },
    findings: ['critical etcd-listens-plain'],
    nearMiss: {
      files: 'etcd --name=one --listen-client-urls=http://${IP}:2381,https://${IP}:2379 --client-cert-auth=true\n',
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: versions,
    name: 'k3s before the oldest minor that the facts cover',
    files: k3sOf('v1.17.4-k3s1'),
    settings: { kubeletCertificateAuthority: 'unknown', apiServerVerification: 'unknown' },
    findings: [],
    nearMiss: { files: k3sOf('v1.33.1-k3s1'), settings: { kubeletCertificateAuthority: 'set' }, findings: [] },
  },
  {
    of: versions,
    name: 'k3s itself, and no program that has its name',
    files: k3sOf('v1.33.1-k3s1').replace('services: {', "services: {upgrade: {image: 'rancher/k3s-upgrade:v1.17.4-k3s1'}, "),
    settings: { kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: { files: k3sOf('v1.17.4-k3s1'), settings: { kubeletCertificateAuthority: 'unknown' }, findings: [] },
  },
  {
    of: versions,
    name: 'k3s before 1.0, whose versions are its own',
    files: k3sOf('v0.6.1'),
    settings: { kubeletCertificateAuthority: 'unknown', apiServerVerification: 'unknown' },
    findings: [],
    nearMiss: { files: k3sOf('latest'), settings: { kubeletCertificateAuthority: 'set' }, findings: [] },
  },
  {
    of: enough,
    name: 'a file of a folder that is filled in',
    files: server('--kubelet-certificate-authority={{ pki }}/ca.pem', ...verified.slice(1)),
    settings: { kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files: server('--kubelet-certificate-authority={{ ca }}', ...verified.slice(1)),
      settings: { kubeletCertificateAuthority: 'unknown' },
      findings: [],
    },
  },
  {
    of: shells,
    name: 'a shell that gets its command with `-cx`, which has an option more behind `-c`',
    files: unit('ExecStart=/bin/bash -cx "/opt/bin/kubelet --read-only-port=10255 $MORE"'),
    settings: { readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: {
      files: unit('ExecStart=/bin/bash -x "/opt/bin/kubelet --read-only-port=10255"'),
      settings: { readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: shells,
    name: 'a variable of a unit has no redirections',
    files: 'KUBELET_ARGS="--eviction-hard=memory.available<100Mi --read-only-port=10255"\n',
    settings: { readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: {
      files: 'kubelet --node-labels=a <file --read-only-port=10255\n',
      settings: { readOnlyPort: 'open' },
      findings: [
        'critical kubelet-anonymous',
        'high kubelet-always-allow',
        'high kubelet-read-only-port',
        'medium kubelet-client-ca-unset',
        'medium kubelet-flag-defaults',
      ],
    },
  },
  {
    of: shells,
    name: 'systemd leaves out comments with a semicolon',
    files: unit(`ExecStart=/usr/bin/${server(...verified.slice(1)).trim()} \\`, '; --profiling=true \\', `  ${verified[0]}`),
    settings: { kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files: unit(`ExecStart=/usr/bin/${server(...verified.slice(1)).trim()} \\`, '; --profiling=true \\', '', `  ${verified[0]}`),
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  {
    of: shells,
    name: 'variables of etcd that name its peers alone',
    files: 'ETCD_NAME=one\nETCD_LISTEN_PEER_URLS="http://10.0.0.1:2380"\n',
    findings: ['high etcd-peers-plain'],
    nearMiss: { files: 'ETCD_NAME=one\nETCD_LISTEN_PEER_URLS="http://127.0.0.1:2380"\n', findings: [] },
  },
  {
    of: joins,
    name: 'a variable among the options of kubeadm may be any of them',
    files: '#!/bin/sh\nexec kubeadm init --upload-certs $@\n',
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: '#!/bin/sh\nexec kubeadm init --upload-certs --token $1 --kubernetes-version $2\n',
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    },
  },
  {
    of: joins,
    name: 'a node that joins without a pin of the CA',
    files: join('--discovery-token-unsafe-skip-ca-verification'),
    settings: { apiServerVerification: 'unknown' },
    findings: ['medium join-without-ca-pin'],
    nearMiss: { files: join('--discovery-token-ca-cert-hash sha256:0'), settings: { apiServerVerification: 'verified' }, findings: [] },
  },
  {
    of: joins,
    name: 'kubectl writes a kubeconfig that skips verification',
    files: `#!/bin/sh\nkubectl config set-cluster one --kubeconfig=kubelet.conf --server=https://10.0.0.1:6443 --insecure-skip-tls-verify=true\n`,
    settings: { kubeletToApiServer: 'skipped' },
    findings: ['high client-skips-verification'],
    nearMiss: {
      files: `#!/bin/sh\nkubectl config set-cluster one --kubeconfig=kubelet.conf --server=https://\${IP}:6443 --certificate-authority=ca.pem --embed-certs=true\n`,
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: joins,
    name: 'kubectl writes a kubeconfig with an address that is filled in',
    files:
      '#!/bin/sh\nkubectl config set-cluster one --kubeconfig=kubelet.conf --server=${KUBE_APISERVER} --certificate-authority=ca.pem\n',
    settings: { kubeletToApiServer: 'unknown' },
    findings: [],
    nearMiss: {
      files: '#!/bin/sh\nkubectl config set-cluster one --kubeconfig=kubelet.conf --server=http://10.0.0.1:8080\n',
      settings: { kubeletToApiServer: 'plaintext' },
      findings: ['high client-without-tls'],
    },
  },
  {
    of: joins,
    name: 'a template among the variables of the installer of k3s',
    files: k3s('{{ datastore }} INSTALL_K3S_EXEC="server"'),
    settings: { kubeletClientCertificate: 'set' },
    findings: [...listening],
    nearMiss: {
      files: k3s('{{ datastore }} INSTALL_K3S_EXEC="$ARGS"'),
      settings: { kubeletClientCertificate: 'unknown' },
      findings: [...listening],
    },
  },
  {
    of: joins,
    name: 'a unit starts k3s without an argument',
    files: unit('ExecStart=/usr/local/bin/k3s server'),
    settings: { transport: 'other-tunnel', kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files: unit('ExecStart=/usr/local/bin/k3s server $ARGS'),
      settings: { transport: 'unknown', kubeletCertificateAuthority: 'unknown' },
      findings: [],
    },
  },
  managed(
    'of kubeadm',
    (at) => kubeadm(`controllerManager: {extraArgs: [{name: bind-address, value: ${at}}]}`),
    'high kubelet-ca-unset',
    'info api-anonymous-on',
  ),
  managed('of Talos', talos, 'high kubelet-ca-unset'),
  managed(
    'of k0s',
    (at) => `apiVersion: k0s.k0sproject.io/v1beta1\nkind: ClusterConfig\nspec: {controllerManager: {extraArgs: ${address(at)}}}\n`,
  ),
  managed('of k3s', (at) => `cluster-init: true\nkube-controller-manager-arg: ["bind-address=${at}"]\n`),
  managed('of a command of k3s', (at) => `k3s server --kube-controller-manager-arg=bind-address=${at}\n`),
  managed('of hyperkube', (at) => `hyperkube controller-manager --bind-address=${at} --kubeconfig=/k\n`),
  managed('with the flag of older versions', (at) => `kube-controller-manager --address=${at} --kubeconfig=/k\n`),
  {
    of: managers,
    name: 'of hyperkube, with an address of the API server',
    files: 'hyperkube scheduler --master=http://10.0.0.1:8080\n',
    settings: { controlPlaneToApiServer: 'plaintext' },
    findings: ['high client-without-tls'],
    nearMiss: {
      files: 'hyperkube scheduler --master=https://10.0.0.1:6443\n',
      settings: { controlPlaneToApiServer: 'same' },
      findings: [],
    },
  },
  {
    of: templates,
    name: 'a condition of Helm that goes over several lines',
    files: `{{- if or\n  .Values.a\n  .Values.b\n}}\n${closedKubelet}{{- end }}\n`,
    settings: { readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files: `${closedKubelet}{{- if or\n  .Values.a\n  .Values.b\n}}\nreadOnlyPort: 10255\n{{- end }}\n`,
      settings: { readOnlyPort: 'unknown' },
      findings: [],
    },
  },
];

import { closedKubelet, kubeadm, kubeletFile, server, unit, verified, type Trap } from './trap.ts';

const fragments = 'fragments without a program';
const dropIns = 'drop-ins that take back a command';
const files = 'which file a kubelet takes';
const order = 'the order of inputs';

const openKubelet = kubeletFile('authentication: {x509: {clientCAFile: /ca.crt}, anonymous: {enabled: true}}');
const open = ['high kubelet-anonymous'];
const bareKubelet = [
  'critical kubelet-anonymous',
  'high kubelet-always-allow',
  'high kubelet-read-only-port',
  'medium kubelet-flag-defaults',
];

const flagsOfPod = server('--ssh-user=tunnel', ...verified)
  .trim()
  .split(' ')
  .slice(1)
  .join('", "');
/** The pod of an API server of this version, which is told to use an SSH tunnel. */
const imaged = (version: string): string =>
  `apiVersion: v1\nkind: Pod\nspec: {containers: [{image: "a.example/kube-apiserver:${version}", command: [kube-apiserver, "${flagsOfPod}"]}]}\n`;

/** Inputs of which the checker has to tell whose they are, and which belong together. */
export const whichBelongs: readonly Trap[] = [
  {
    of: fragments,
    name: 'flags that metrics-server has as well as the API server',
    files: '--secure-port=10250 --kubelet-certificate-authority=/ca.crt --metric-resolution=15s\n',
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: '--secure-port=6443 --kubelet-certificate-authority=/ca.crt --authorization-mode=Node,RBAC\n',
      settings: { kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: dropIns,
    name: 'by one that starts what only a variable tells',
    files: {
      'kubelet.service': unit('ExecStart=/usr/bin/kubelet --v=2'),
      '10-own.conf': unit('ExecStart=', 'ExecStart=${KUBELET} $KUBELET_ARGS'),
    },
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: {
        'kubelet.service': unit('ExecStart=/usr/bin/kubelet --v=2 --client-ca-file=/ca.crt'),
        '10-own.conf': unit('ExecStart=', 'ExecStart=/usr/bin/containerd'),
      },
      settings: { kubeletAnonymous: 'on', readOnlyPort: 'open' },
      findings: bareKubelet,
    },
  },
  {
    of: files,
    name: 'the one that its command names, and not the first',
    files: { 'open.yaml': openKubelet, cmd: 'kubelet --config=/etc/c.yaml --anonymous-auth=false\n', 'c.yaml': closedKubelet },
    settings: { kubeletAnonymous: 'on' },
    findings: open,
    nearMiss: {
      files: { 'c.yaml': openKubelet, cmd: 'kubelet --config=/etc/c.yaml --anonymous-auth=false\n' },
      settings: { kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: files,
    name: 'each its own, where two commands name one each',
    files: { a: 'kubelet --config=/a.yaml\n', 'a.yaml': openKubelet, b: 'kubelet --config=/b.yaml\n', 'b.yaml': closedKubelet },
    settings: { kubeletAnonymous: 'on' },
    findings: open,
    nearMiss: {
      files: { a: 'kubelet --config=/a.yaml\n', 'a.yaml': closedKubelet, b: 'kubelet --config=/b.yaml\n', 'b.yaml': closedKubelet },
      settings: { kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: files,
    name: 'each of several, where none is named',
    files: { cmd: 'kubelet --config=/etc/other.yaml\n', 'a.yaml': closedKubelet, 'b.yaml': openKubelet },
    settings: { kubeletAnonymous: 'on' },
    findings: open,
    nearMiss: {
      files: { cmd: 'kubelet --config=/etc/other.yaml\n', 'a.yaml': closedKubelet, 'b.yaml': closedKubelet },
      settings: { kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: order,
    name: 'two kubeadm files, of which the second leaves open what the API server is given',
    files: { a: kubeadm('clusterName: x'), b: kubeadm('apiServer:', '  extraArgs: "{{ args }}"') },
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: {
      files: { a: kubeadm('clusterName: x'), b: kubeadm('clusterName: y') },
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' },
      findings: ['high kubelet-ca-unset', 'high kubelet-ca-unset', 'info api-anonymous-on', 'info api-anonymous-on'],
    },
  },
  {
    of: order,
    name: 'two files of k3s, of which the second switches the tunnel off',
    files: { a: 'tls-san: [a]\n', b: 'tls-san: [b]\negress-selector-mode: disabled\n' },
    settings: { tunnelScope: 'unknown', transport: 'unknown' },
    findings: [],
    nearMiss: {
      files: { a: 'tls-san: [a]\n', b: 'tls-san: [b]\n' },
      settings: { tunnelScope: 'kubelet-and-streams', transport: 'other-tunnel' },
      findings: [],
    },
  },
  {
    of: order,
    name: 'a kind whose version a template fills in, behind a kubeadm file',
    files: {
      a: kubeadm('clusterName: x'),
      b: 'apiVersion: {{ version }}\nkind: KubeletConfiguration\nreadOnlyPort: {{ port }}\nauthentication: {x509: {clientCAFile: /ca}}\n',
    },
    settings: { readOnlyPort: 'unknown' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: {
      files: { a: kubeadm('clusterName: x'), b: 'apiVersion: {{ version }}\nkind: Deployment\nreplicas: {{ replicas }}\n' },
      settings: { readOnlyPort: 'closed' },
      findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    },
  },
  {
    of: order,
    name: 'two versions that images name: the older one counts, wherever it stands',
    files: { a: imaged('v1.21.14'), b: imaged('v1.34.0') },
    settings: { transport: 'ssh-tunnel' },
    findings: ['low flag-without-effect', 'low flag-without-effect'],
    nearMiss: {
      files: { b: imaged('v1.34.0'), a: imaged('v1.21.14') },
      settings: { transport: 'ssh-tunnel' },
      findings: ['low flag-without-effect', 'low flag-without-effect'],
    },
  },
  {
    of: 'the program that a line starts',
    name: 'the program that an image starts in a shell',
    files:
      'FROM a\nRUN chmod +x kube-apiserver && mv kube-apiserver /usr/local/bin/\nCMD /usr/local/bin/kube-apiserver \\\n  --authorization-mode=Node,RBAC \\\n  --enable-admission-plugins=NodeRestriction --anonymous-auth=false \\\n  --etcd-servers=https://127.0.0.1:2379 --etcd-cafile=/a.crt --etcd-certfile=/c.crt \\\n  --kubelet-certificate-authority=/a.crt --kubelet-client-certificate=/c.crt --kubelet-client-key=/c.key\n',
    settings: { etcdTransport: 'mutual-tls', kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files:
        'FROM a\nCMD cp \\\n  /usr/local/bin/kube-apiserver /out\nENTRYPOINT /usr/local/bin/kubelet \\\n  --config=/a.yaml --read-only-port=10255\n',
      settings: { etcdTransport: 'unknown', readOnlyPort: 'open' },
      findings: ['high kubelet-read-only-port'],
    },
  },
  {
    of: 'whose a kubeconfig is',
    name: 'that of kube-proxy, whose configuration names it',
    files: {
      'config.yaml':
        'apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nclientConnection: {kubeconfig: /var/lib/kube-proxy/kubeconfig}\n',
      kubeconfig: 'apiVersion: v1\nkind: Config\nclusters: [{name: a, cluster: {server: "http://10.0.0.1:8080"}}]\nusers: [{name: a}]\n',
    },
    settings: { kubeProxyToApiServer: 'plaintext', kubeletToApiServer: 'same' },
    findings: ['high client-without-tls'],
    nearMiss: {
      files: {
        'config.yaml':
          'apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\nclientConnection: {kubeconfig: /var/lib/kube-proxy/other}\n',
        kubeconfig: 'apiVersion: v1\nkind: Config\nclusters: [{name: a, cluster: {server: "http://10.0.0.1:8080"}}]\nusers: [{name: a}]\n',
      },
      settings: { kubeProxyToApiServer: 'same' },
      findings: ['high client-without-tls'],
    },
  },
];

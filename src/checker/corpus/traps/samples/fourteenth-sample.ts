import { server, unit, verified, type Trap } from '../trap.ts';

const stores = 'where the API server keeps its objects';
const forms = 'a form of its own';

/** A cluster that kubeadm of a version before 1.20 makes, with this line. */
const older = (line: string): string =>
  `apiVersion: kubeadm.k8s.io/v1beta1\nkind: ClusterConfiguration\nkubernetesVersion: v1.16.0\n${line}\n`;
/** Services that stand at the top of a compose file, the kubelet among them with this command. */
const services = (command: string): string =>
  `etcd:\n  image: quay.io/coreos/etcd:v2.0.9\n  net: host\n  command: /usr/local/bin/etcd --listen-client-urls=http://0.0.0.0:4001\nkubelet:\n  image: example.org/hyperkube:v1.2.0\n  command: ${command}\n`;
/** A function of Nix with these attributes. */
const nix = (attribute: string): string =>
  `_: {\n  ${attribute}\n    { pkgs, ... }:\n    {\n      environment.systemPackages = [ pkgs.kubectl ];\n    };\n}\n`;

/** Notes that start an API server with this flag, and have the unit of a kubelet right below. */
const notes = (flag: string): string =>
  [
    '# Server',
    '```',
    server(...verified, flag).trimEnd(),
    '',
    '[Service]',
    'ExecStart=/usr/bin/kubelet --config=/var/lib/kubelet/config.yaml',
    '```',
    '',
  ].join('\n');

/** A page that shows each of these commands in a block of its own. */
const shown = (...commands: readonly string[]): string =>
  commands.map((command) => `## How to\n\n\`\`\`bash\n${command}\n\`\`\`\n`).join('\n');
/** A configuration of k3s with another etcd, two of its files, and this line. */
const datastore = (line: string): string =>
  `write-kubeconfig-mode: "0600"\ndatastore-endpoint: https://10.0.0.1:2379,https://10.0.0.2:2379\ndatastore-cafile: /ca.crt\ndatastore-certfile: /etcd.crt\n${line}\n`;

/** Inputs of a fourteenth sample of files that nobody here wrote. */
export const fourteenthSample: readonly Trap[] = [
  {
    of: stores,
    name: 'an etcd that kubeadm runs, whose folder alone is chosen',
    files: older('etcd: {local: {dataDir: /var/lib/etcd}}'),
    settings: { etcdTransport: 'mutual-tls' },
    // Nobody checked the model of a version before 1.20.
    verdicts: { 'apiserver-to-etcd': 'unknown' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: {
      files: older('etcd: {local: {extraArgs: {listen-client-urls: "https://0.0.0.0:2379"}}}'),
      settings: { etcdTransport: 'unknown' },
      findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    },
  },
  {
    of: forms,
    name: 'a compose file whose services stand at its top',
    files: { 'docker-compose.yml': services('/hyperkube kubelet --api_servers=http://10.0.0.1:8080 --config=/etc/kubernetes/manifests') },
    settings: { kubeletToApiServer: 'plaintext' },
    findings: ['critical etcd-listens-plain', 'high client-without-tls'],
    nearMiss: {
      files: { 'docker-compose.yml': services('/hyperkube kubelet --api_servers=https://10.0.0.1 --config=/etc/kubernetes/manifests') },
      settings: { kubeletToApiServer: 'same' },
      findings: ['critical etcd-listens-plain'],
    },
  },
  {
    of: forms,
    name: 'a function of Nix whose argument is not named',
    files: { 'kubernetes.nix': nix('flake.modules.nixos.kubernetes =') },
    settings: {},
    findings: [],
    nearMiss: { files: { 'kubernetes.nix': 'a: {\n  b: [c\n' }, settings: {}, findings: [] },
  },
  {
    of: forms,
    name: 'a command above a unit in one block of notes',
    files: { 'notes.md': notes('--etcd-servers=http://10.0.0.1:2379') },
    settings: { etcdTransport: 'plaintext' },
    verdicts: { 'apiserver-to-etcd': 'unsafe' },
    findings: ['high etcd-plaintext'],
    nearMiss: {
      files: { 'notes.md': notes('--etcd-servers=unix:///run/kine.sock') },
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: forms,
    name: 'a program behind a folder that is filled in with its slash',
    files: unit('ExecStart={{ BIN_PATH }}kube-apiserver --etcd-servers=http://10.0.0.1:2379'),
    settings: { etcdTransport: 'plaintext' },
    findings: [
      'critical api-authorization-always-allow',
      'high kubelet-ca-unset',
      'high etcd-plaintext',
      'medium kubelet-client-certificate-unset',
      'medium node-restriction-off',
    ],
    nearMiss: {
      files: unit('ExecStart={{ BIN_PATH }}kube-scheduler --kubeconfig=/etc/kubernetes/scheduler.conf'),
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: forms,
    name: 'notes that show a few flags of a kubelet and an API server at a time',
    files: {
      'auth.md': shown(
        'kubelet --client-ca-file=/ca.crt',
        'kubelet --anonymous-auth=false',
        'kube-apiserver --kubelet-client-certificate=/c.crt --kubelet-client-key=/c.key',
      ),
    },
    settings: { kubeletAnonymous: 'unknown', kubeletClientCertificate: 'set' },
    findings: [],
    nearMiss: {
      files: { 'auth.md': shown('kubelet --client-ca-file=/ca.crt') },
      settings: { kubeletAnonymous: 'on' },
      findings: ['critical kubelet-anonymous', 'high kubelet-always-allow', 'high kubelet-read-only-port', 'medium kubelet-flag-defaults'],
    },
  },
  {
    of: stores,
    name: 'an etcd that k3s does not run, with its files',
    files: { 'config.yaml': datastore('datastore-keyfile: /etcd.key') },
    settings: { etcdTransport: 'mutual-tls' },
    findings: [],
    nearMiss: { files: { 'config.yaml': datastore('') }, settings: { etcdTransport: 'unknown' }, findings: [] },
  },
  {
    of: stores,
    name: 'a kubelet that reads etcd, of a version of which no default is known',
    files: 'kubelet --etcd_servers=http://10.0.0.1:4001 --address=0.0.0.0 --hostname_override=a\n',
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'kubelet --hostname-override=a\n',
      settings: { kubeletAnonymous: 'on', readOnlyPort: 'open' },
      findings: [
        'critical kubelet-anonymous',
        'high kubelet-always-allow',
        'high kubelet-read-only-port',
        'medium kubelet-client-ca-unset',
        'medium kubelet-flag-defaults',
      ],
    },
  },
];

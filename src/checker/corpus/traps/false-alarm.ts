import { clientCA, closedKubelet, etcd, kubeadm, kubeconfig, kubeletFile, server, unit, verified, type Trap } from './trap.ts';

const fragment = 'a fragment without a program';
const word = 'a word that is no program';
const wrapper = 'a program behind another';
const units = 'units, drop-ins and files of variables';
const heredoc = 'how shells and files write arguments';
const version = 'a version that is guessed';
const filled = 'what kubeadm fills in';
const old = 'old names';
const secrets = 'placeholders of secrets';
const loopback = 'loopback';
const words = 'version words';

const bareServer = ['high kubelet-ca-unset', 'medium kubelet-client-certificate-unset'];
const openKubelet = [
  'critical kubelet-anonymous',
  'high kubelet-always-allow',
  'high kubelet-read-only-port',
  'medium kubelet-client-ca-unset',
  'medium kubelet-flag-defaults',
];
/** The unit of the packages, and the drop-in that they install beside it. */
const packaged = '[Unit]\nDescription=kubelet\n\n[Service]\nExecStart=/usr/bin/kubelet\nRestart=always\n';
const dropIn = unit(
  'Environment="KUBELET_CONFIG_ARGS=--config=/var/lib/kubelet/config.yaml"',
  'EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env',
  'ExecStart=',
  'ExecStart=/usr/bin/kubelet $KUBELET_CONFIG_ARGS $KUBELET_KUBEADM_ARGS',
);
const kubeadmFlags = 'KUBELET_KUBEADM_ARGS="--pod-infra-container-image=pause:3.10"\n';

/** The same words, not as a command and as one. */
const notACommand = (name: string, text: string, command: string, findings: readonly string[] = openKubelet): Trap => ({
  of: word,
  name,
  files: text,
  settings: { kubeletAnonymous: 'unknown' },
  findings: [],
  nearMiss: { files: command, findings },
});

/** A command behind another program, and the same words behind one that runs nothing. */
const behind = (name: string, before: string, near: string): Trap => ({
  of: wrapper,
  name,
  files: `${before} kube-apiserver --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --anonymous-auth=false ${verified.join(' ')}\n`,
  settings: { kubeletCertificateAuthority: 'set', transport: 'direct' },
  findings: [],
  nearMiss: { files: `${near} kube-apiserver ${verified.join(' ')} --anonymous-auth=true\n`, findings: [] },
});

/** A role of this name for all that a kubelet answers. */
const role = (name: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: "${name}"}\nrules:\n- apiGroups: [""]\n  resources: [nodes/proxy, nodes/metrics]\n  verbs: ["*"]\n`;

/** Inputs that are right, or say nothing, and once were accused. */
export const falseAlarms: readonly Trap[] = [
  {
    of: fragment,
    name: 'flags of kube-apiserver alone leave the others unknown',
    files: '--etcd-servers=https://a:2379\n--authorization-mode=Node,RBAC\n',
    settings: { kubeletCertificateAuthority: 'unknown', transport: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'kube-apiserver --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --anonymous-auth=false\n',
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: bareServer,
    },
  },
  {
    of: fragment,
    name: 'flags of a kubelet alone do not bring the old defaults',
    files: '--container-runtime-endpoint=unix:///run/containerd.sock\n--hostname-override=a\n',
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'kubelet --container-runtime-endpoint=unix:///run/containerd.sock --hostname-override=a\n',
      settings: { kubeletAnonymous: 'on', readOnlyPort: 'open' },
      findings: openKubelet,
    },
  },
  {
    of: fragment,
    name: 'flags of proxy-server alone do not say that agents are not asked who they are',
    files: '--agent-port=8091\n--uds-name=/k.sock\n--server-port=0\n',
    settings: { agentAuthentication: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'proxy-server --agent-port=8091 --uds-name=/k.sock --server-port=0\n',
      settings: { agentAuthentication: 'none' },
      findings: ['critical agents-unauthenticated'],
    },
  },
  notACommand('journalctl -u kubelet', 'journalctl -u kubelet --since today\n', 'kubelet --v=2\n'),
  notACommand('apt-get install kubelet', 'apt-get install -y kubelet --allow-change-held-packages\n', 'kubelet --v=2\n'),
  notACommand(
    'the state that systemctl shows',
    '● kubelet.service - kubelet\n     Loaded: loaded (/lib/systemd/system/kubelet.service; enabled)\n   Main PID: 1234 (kubelet)\n',
    '● kubelet.service - kubelet\n     Loaded: loaded\n             └─1234 /usr/bin/kubelet --v=2\n',
  ),
  notACommand('systemctl restart', 'systemctl restart kubelet --no-block\n', '/usr/bin/kubelet --v=2\n'),
  notACommand('pgrep', 'pgrep -f kubelet --newest\n', 'exec kubelet --v=2\n'),
  notACommand('the value of another flag', 'crictl ps --name kubelet --state running\n', 'nice -n 5 kubelet --v=2\n'),
  notACommand('a name in a list of programs', 'tar xf k.tgz kubelet kubectl --strip-components=1\n', 'tar xf k.tgz\nkubelet --v=2\n'),
  notACommand('a copied file', 'install -m 755 kubelet --target-directory=/usr/bin\n', 'sudo /usr/bin/kubelet --v=2\n'),
  notACommand('a search in a file', 'grep kubelet --color=always /var/log/syslog\n', 'env A=1 kubelet --v=2\n'),
  notACommand('a version that is asked for', 'echo kubelet --version\n', 'A=1 kubelet --v=2\n'),
  behind('exec', 'exec', 'type'),
  behind('nice with a value', 'nice -n -10', 'which -a'),
  behind('env with assignments', 'env GOGC=50', 'export GOGC=50;echo'),
  behind('sudo with a user', 'sudo -u kube', 'su kube -c'),
  behind('nohup', 'nohup', 'man'),
  behind('timeout with its time', 'timeout 60', 'watch -n 60'),
  behind('the entry point of the images', '/go-runner --log-file=/var/log/kube-apiserver.log', 'logrotate --state=/s'),
  behind('an init of containers', '/usr/bin/tini --', 'crictl logs'),
  {
    of: wrapper,
    name: 'hyperkube',
    files: `/usr/bin/hyperkube apiserver --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --anonymous-auth=false ${verified.join(' ')}\n`,
    settings: { kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files: '/usr/bin/hyperkube proxy --kubeconfig=/k --v=2\n',
      settings: { kubeletCertificateAuthority: 'unknown' },
      findings: [],
    },
  },
  {
    of: wrapper,
    name: 'sh -c with the command in quotes',
    files: "sh -c 'exec kubelet --config=/c.yaml --anonymous-auth=false'\n",
    settings: { kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: {
      files: "sh -c 'exec kubelet --config=/c.yaml --anonymous-auth=true'\n",
      settings: { kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous'],
    },
  },
  {
    of: wrapper,
    name: 'docker run names the program behind its own options',
    files: 'docker run -d --net=host --name=kubelet registry/hyperkube:v1.9 kubelet --config=/c.yaml --anonymous-auth=false\n',
    settings: { kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: {
      files: 'docker run -d --net=host --name=kubelet registry/hyperkube:v1.9 kubelet --config=/c.yaml --anonymous-auth=true\n',
      settings: { kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous'],
    },
  },
  {
    of: wrapper,
    name: 'a line of ps',
    files: 'root      1234  1.5  2.1 1893456 98765 ?  Ssl  10:15   1:23 /usr/bin/kubelet --config=/c.yaml --anonymous-auth=false\n',
    settings: { kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: {
      files: 'root      1234  1.5  2.1 1893456 98765 ?  Ssl  10:15   1:23 tail -f kubelet --anonymous-auth=true\n',
      settings: { kubeletAnonymous: 'unknown' },
      findings: [],
    },
  },
  {
    of: units,
    name: 'the unit that the packages install starts a bare kubelet, and a drop-in elsewhere gives it its flags',
    files: packaged,
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: packaged.replace('/usr/bin/kubelet', '/usr/bin/kubelet --v=2'),
      settings: { kubeletAnonymous: 'on', readOnlyPort: 'open' },
      findings: openKubelet,
    },
  },
  {
    of: units,
    name: 'an empty ExecStart= takes back the command of the unit',
    files: {
      'kubelet.service': packaged.replace('/usr/bin/kubelet', '/usr/bin/kubelet --v=2'),
      '10-kubeadm.conf': dropIn,
      'kubeadm-flags.env': kubeadmFlags,
    },
    settings: { kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: {
        'kubelet.service': packaged.replace('/usr/bin/kubelet', '/usr/bin/kubelet --v=2'),
        '10-kubeadm.conf': dropIn.replace('ExecStart=\n', ''),
        'kubeadm-flags.env': kubeadmFlags,
      },
      settings: { kubeletAnonymous: 'on' },
      findings: openKubelet,
    },
  },
  {
    of: units,
    name: 'what systemctl cat prints of a unit and its drop-in',
    files: `# /lib/systemd/system/kubelet.service\n${packaged.replace('/usr/bin/kubelet', '/usr/bin/kubelet --v=2')}\n# /etc/systemd/system/kubelet.service.d/10-kubeadm.conf\n${dropIn}`,
    settings: { kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: `# /lib/systemd/system/kubelet.service\n${packaged.replace('/usr/bin/kubelet', '/usr/bin/kubelet --v=2')}`,
      settings: { kubeletAnonymous: 'on' },
      findings: openKubelet,
    },
  },
  {
    of: units,
    name: 'the drop-in, its file of variables and the kubelet file are one kubelet',
    files: {
      'kubelet.service': packaged,
      '10-kubeadm.conf': dropIn,
      'kubeadm-flags.env': kubeadmFlags,
      'config.yaml': closedKubelet,
    },
    settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook', readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files: {
        'kubelet.service': packaged,
        '10-kubeadm.conf': dropIn,
        'kubeadm-flags.env': 'KUBELET_KUBEADM_ARGS="--read-only-port=10255"\n',
        'config.yaml': closedKubelet,
      },
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'open' },
      findings: ['high kubelet-read-only-port'],
    },
  },
  {
    of: units,
    name: 'the variables of a package make up one command with its unit',
    files: {
      'kubelet.service': unit('EnvironmentFile=-/etc/kubernetes/kubelet', 'ExecStart=/usr/bin/kubelet $KUBELET_ADDRESS $KUBELET_ARGS'),
      kubelet: 'KUBELET_ADDRESS="--address=10.0.0.1"\nKUBELET_ARGS="--config=/c.yaml --anonymous-auth=false"\n',
    },
    settings: { kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: {
      files: {
        'kubelet.service': unit('EnvironmentFile=-/etc/kubernetes/kubelet', 'ExecStart=/usr/bin/kubelet $KUBELET_ADDRESS $KUBELET_ARGS'),
        kubelet:
          'KUBELET_ADDRESS="--address=10.0.0.1"\nKUBELET_ARGS="--authorization-mode=Webhook --client-ca-file=/ca.crt --read-only-port=0 --authentication-token-webhook=true"\n',
      },
      settings: { kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous', 'medium kubelet-flag-defaults'],
    },
  },
  {
    of: units,
    name: 'a comment between continued lines of a unit',
    files: unit('ExecStart=/usr/bin/kubelet \\', '  --config=/c.yaml \\', '  --anonymous-auth=false'),
    settings: { kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: {
      files: unit('ExecStart=/usr/bin/kubelet \\', '  --config=/c.yaml', '#  --anonymous-auth=true'),
      settings: { kubeletAnonymous: 'unknown' },
      findings: [],
    },
  },
  {
    of: heredoc,
    name: 'two backslashes in a heredoc are one',
    files: '[Service]\nExecStart=/usr/local/bin/kubelet \\\\\n  --config=/c.yaml \\\\\n  --anonymous-auth=false\n',
    settings: { kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: {
      files: '[Service]\nExecStart=/usr/local/bin/kubelet \\\\\n  --config=/c.yaml \\\\\n  --anonymous-auth=true\n',
      settings: { kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous'],
    },
  },
  {
    of: heredoc,
    name: 'two backslashes at the end of the lines of a command',
    files: 'kubelet \\\\\n  --config=/c.yaml \\\\\n  --read-only-port=0\n',
    settings: { readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files: 'kubelet \\\\\n  --config=/c.yaml \\\\\n  --read-only-port=10255\n',
      settings: { readOnlyPort: 'open' },
      findings: ['high kubelet-read-only-port'],
    },
  },
  {
    of: heredoc,
    name: 'comments and empty lines in a file of arguments',
    files:
      '# arguments of the kubelet\n--container-runtime-endpoint=unix:///run/c.sock\n\n# closed\n--anonymous-auth=false\n\n--read-only-port=0\n',
    settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files:
        '# arguments of the kubelet\n--container-runtime-endpoint=unix:///run/c.sock\n\n# --anonymous-auth=false\n--anonymous-auth=true\n\n--read-only-port=0\n',
      settings: { kubeletAnonymous: 'on', readOnlyPort: 'closed' },
      findings: ['high kubelet-anonymous'],
    },
  },
  {
    of: heredoc,
    name: 'an empty line between the flags of a command',
    files: 'kubelet --config=/c.yaml\n\n  --anonymous-auth=false\n',
    settings: { kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: {
      files: 'kubelet --config=/c.yaml\n\necho --anonymous-auth=true\n',
      settings: { kubeletAnonymous: 'unknown' },
      findings: [],
    },
  },
  {
    of: version,
    name: 'a removed flag where no input names the version',
    files: server(...verified, '--insecure-port=0'),
    findings: [],
    nearMiss: {
      files:
        `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: registry.k8s.io/kube-apiserver:v1.30.1\n    command: [kube-apiserver, --authorization-mode=Node\\,RBAC, --insecure-port=0]\n`.replace(
          '--authorization-mode=Node\\,RBAC',
          `"--authorization-mode=Node,RBAC", --enable-admission-plugins=NodeRestriction, --anonymous-auth=false, ${verified.join(', ')}`,
        ),
      findings: ['critical flag-removed'],
    },
  },
  {
    of: version,
    name: 'a deprecated flag where no input names the version',
    files: server(...verified, '--kubelet-port=10250'),
    findings: [],
    nearMiss: { files: server(...verified, '--kubelet-timeout=5s'), findings: ['low flag-without-effect'] },
  },
  {
    of: version,
    name: '--kubelet-https=true, which says what is so in every version that starts with it',
    files: server(...verified, '--kubelet-https=true'),
    settings: { kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: { files: server(...verified, '--kubelet-https=false'), findings: ['high kubelet-https-off'] },
  },
  {
    of: filled,
    name: 'a kubelet file among the documents of kubeadm names no client CA',
    files: `${kubeadm('apiServer:', '  extraArgs:', '  - {name: anonymous-auth, value: "false"}', '  - {name: kubelet-certificate-authority, value: /etc/kubernetes/pki/ca.crt}')}---\n${kubeletFile('serverTLSBootstrap: true')}`,
    settings: { kubeletServingCertificate: 'issued' },
    findings: [],
    nearMiss: { files: kubeletFile('serverTLSBootstrap: true'), findings: ['medium kubelet-client-ca-unset'] },
  },
  {
    of: filled,
    name: 'kubeadm gives the API server its front-proxy CA and names',
    files: kubeadm(
      'apiServer:',
      '  extraArgs:',
      '  - {name: anonymous-auth, value: "false"}',
      '  - {name: kubelet-certificate-authority, value: /etc/kubernetes/pki/ca.crt}',
      '  - {name: enable-aggregator-routing, value: "true"}',
    ),
    findings: [],
    nearMiss: { files: server(...verified, '--requestheader-client-ca-file=/f.crt'), findings: ['low front-proxy-any-name'] },
  },
  {
    of: old,
    name: '--admission-control lists NodeRestriction',
    files: `kube-apiserver --authorization-mode=Node,RBAC --anonymous-auth=false --admission-control=NamespaceLifecycle,NodeRestriction ${verified.join(' ')}\n`,
    findings: [],
    nearMiss: {
      files: `kube-apiserver --authorization-mode=Node,RBAC --anonymous-auth=false --admission-control=NamespaceLifecycle ${verified.join(' ')}\n`,
      findings: ['medium node-restriction-off'],
    },
  },
  {
    of: old,
    name: 'a template lists the admission plugins',
    files: `kube-apiserver --authorization-mode=Node,RBAC --anonymous-auth=false --enable-admission-plugins={{ plugins }} ${verified.join(' ')}\n`,
    findings: [],
    nearMiss: {
      files: `kube-apiserver --authorization-mode=Node,RBAC --anonymous-auth=false --enable-admission-plugins= ${verified.join(' ')}\n`,
      findings: ['medium node-restriction-off'],
    },
  },
  ...(
    [
      ['changeme', 'token: changeme'],
      ['what the reader is to fill in', 'token: <your-token>'],
      ['an expression', 'token: "{{ token }}"'],
      ['a variable of sed', 'password: __PASSWORD__'],
      ['the token of kubeadm’s examples', 'token: abcdef.0123456789abcdef'],
      ['a row of stars', 'token: "********"'],
      ['REDACTED', 'client-key-data: REDACTED'],
    ] as const
  ).map(([name, line]): Trap => ({
    of: secrets,
    name,
    files: kubeconfig('server: https://a:6443') + `users:\n- name: one\n  user:\n    ${line}\n`,
    findings: [],
    nearMiss: {
      files: kubeconfig('server: https://a:6443') + `users:\n- name: one\n  user:\n    token: 9f8e7d6c5b4a39281706f5e4d3c2b1a0\n`,
      findings: ['medium secret-pasted'],
    },
  })),
  {
    of: secrets,
    name: 'the frame of a private key without the key',
    files: '# -----BEGIN PRIVATE KEY-----\n# ...\n# -----END PRIVATE KEY-----\n' + closedKubelet,
    findings: [],
    nearMiss: {
      files: '# -----BEGIN PRIVATE KEY-----\n# MIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n# -----END PRIVATE KEY-----\n' + closedKubelet,
      findings: ['medium secret-pasted'],
    },
  },
  {
    of: loopback,
    name: 'etcd on the API server’s own host',
    files: server(...verified, '--etcd-servers=http://127.0.0.1:2379'),
    settings: { etcdTransport: 'plaintext' },
    findings: ['info etcd-plaintext'],
    nearMiss: {
      files: server(...verified, '--etcd-servers=http://127.0.0.1:2379,http://10.0.0.1:2379'),
      settings: { etcdTransport: 'plaintext' },
      findings: ['high etcd-plaintext'],
    },
  },
  {
    of: loopback,
    name: 'etcd as localhost and over IPv6',
    files: server(...verified, '--etcd-servers=http://localhost:2379,http://[::1]:2379'),
    settings: { etcdTransport: 'plaintext' },
    findings: ['info etcd-plaintext'],
    nearMiss: {
      files: server(...verified, '--etcd-servers=http://localhost.example:2379', ...etcd),
      settings: { etcdTransport: 'plaintext' },
      findings: ['high etcd-plaintext'],
    },
  },
  {
    of: loopback,
    name: 'a plain port of the API server on its own host',
    files: server(...verified, '--insecure-port=8080', '--insecure-bind-address=127.0.0.1'),
    findings: ['medium api-plain-http'],
    nearMiss: {
      files: server(...verified, '--insecure-port=8080', '--insecure-bind-address=127.0.0.1.example'),
      findings: ['high api-plain-http'],
    },
  },
  {
    of: loopback,
    name: 'a kubelet that listens on its own host alone',
    files: 'kubelet --address=127.0.0.1 --pod-manifest-path=/m\n',
    settings: { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'kubelet --address=127.0.0.1.example --pod-manifest-path=/m\n',
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
  {
    of: loopback,
    name: 'a kubelet file with an address of its own host',
    files: kubeletFile('address: 127.0.0.1', 'authentication: {anonymous: {enabled: true}}', 'authorization: {mode: AlwaysAllow}'),
    settings: { kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: kubeletFile('address: 0.0.0.0', 'authentication: {anonymous: {enabled: true}}', 'authorization: {mode: AlwaysAllow}'),
      findings: ['critical kubelet-anonymous', 'high kubelet-always-allow', 'medium kubelet-client-ca-unset'],
    },
  },
  {
    of: words,
    name: 'the role that the user of the API server needs is no alarm, and is named all the same',
    files: role('system:kube-apiserver-to-kubelet'),
    findings: ['low nodes-proxy-granted'],
    nearMiss: { files: role('kube-apiserver-to-kubelet'), findings: ['high nodes-proxy-granted'] },
  },
  {
    of: loopback,
    name: 'a kubeconfig for a proxy on the own host',
    files: kubeconfig('server: http://localhost:8001'),
    findings: ['info client-without-tls'],
    nearMiss: { files: kubeconfig('server: http://localhost.example:8001'), findings: ['high client-without-tls'] },
  },
  {
    of: words,
    name: 'a version of the kubelet file that no kubelet reads is named, and not taken for one',
    files: `apiVersion: kubelet.config.k8s.io/v1\nkind: KubeletConfiguration\n${clientCA}\n`,
    findings: ['critical kubelet-config-version'],
    nearMiss: { files: closedKubelet, findings: [] },
  },
  {
    of: words,
    name: 'v1beta4 of kubeadm before the minor that brought it',
    files: kubeadm(
      'kubernetesVersion: v1.28.0',
      'apiServer:',
      '  extraArgs:',
      '  - {name: anonymous-auth, value: "false"}',
      '  - {name: kubelet-certificate-authority, value: /etc/kubernetes/pki/ca.crt}',
    ),
    findings: ['medium kubeadm-config-version'],
    nearMiss: {
      files: kubeadm(
        'kubernetesVersion: v1.31.0',
        'apiServer:',
        '  extraArgs:',
        '  - {name: anonymous-auth, value: "false"}',
        '  - {name: kubelet-certificate-authority, value: /etc/kubernetes/pki/ca.crt}',
      ),
      findings: [],
    },
  },
];

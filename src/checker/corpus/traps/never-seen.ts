import { clientCA, closedKubelet, etcd, kubeconfig, kubeletFile, server, unit, verified, type Trap } from './trap.ts';

const booleans = 'booleans of YAML 1.1';
const cut = 'a command that a terminal cut';
const paths = 'a path that is no program';
const contexts = 'contexts of a kubeconfig';
const scripts = 'a script that starts a program';
const secrets = 'what is no secret';
const plain = 'flags that mean plain HTTP';
const listeners = 'listeners of etcd';
const byItself = 'what an installer does by itself';
const filledKeys = 'keys that a template names';
const dropIns = 'drop-ins of k3s and RKE2';

const openKubelet = [
  'critical kubelet-anonymous',
  'high kubelet-always-allow',
  'high kubelet-read-only-port',
  'medium kubelet-client-ca-unset',
  'medium kubelet-flag-defaults',
];
/** What keeps the rules about the API server quiet, in the order of the alphabet, as kubeadm writes them. */
const listed =
  '--anonymous-auth=false --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --kubelet-certificate-authority=/ca.crt --kubelet-client-certificate=/c.crt --kubelet-client-key=/c.key';
const ps = (command: string): string => `root        1234  5.0  2.1 1103456 341234 ?      Ssl  10:00   1:02 ${command}\n`;

/** What a terminal of 120 columns shows of two processes: both lines end in the middle of a value. */
const screen = [
  `kube-apiserver ${listed}`,
  '/usr/bin/kubelet --client-ca-file=/etc/kubernetes/pki/ca.crt --container-runtime-endpoint=unix:///c.sock',
].map((command) => `${ps(command).slice(0, 120)}\n`);

/** A kubeconfig with two clusters, of which the current context uses the first. */
const twoClusters = (first: string, second: string, current = 'current-context: one\n'): string =>
  `apiVersion: v1\nkind: Config\n${current}contexts:\n- {name: one, context: {cluster: a, user: kubelet}}\n- {name: two, context: {cluster: b, user: kubelet}}\nclusters:\n- {name: a, cluster: {${first}}}\n- {name: b, cluster: {${second}}}\nusers:\n- {name: kubelet, user: {tokenFile: /t}}\n`;
const safe = 'server: "https://10.0.0.1:6443", certificate-authority: /ca.crt';
const skips = 'server: "https://10.0.0.2:6443", insecure-skip-tls-verify: true';

/** A line of a k3s configuration that holds no secret, and one close to it that does. */
const noSecret = (name: string, line: string, near: string): Trap => ({
  of: secrets,
  name,
  files: `write-kubeconfig-mode: "0600"\n${line}\n`,
  findings: [],
  nearMiss: { files: `write-kubeconfig-mode: "0600"\n${near}\n`, findings: ['medium secret-pasted'] },
});

/** A server of k3s that closes its kubelet and names a CA of kubelets, with drop-ins. */
const k3s = (dropInFiles: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  '/etc/rancher/k3s/config.yaml':
    'write-kubeconfig-mode: "0600"\nkube-apiserver-arg: [kubelet-certificate-authority=/ca.crt]\nkubelet-arg: [anonymous-auth=false]\n',
  ...Object.fromEntries(Object.entries(dropInFiles).map(([name, text]) => [`/etc/rancher/k3s/config.yaml.d/${name}`, text])),
});

const toApiServer = (verdict: string) => ({ 'kubelet-to-apiserver': verdict, 'control-plane-to-apiserver': verdict }) as const;

/** A cluster of k0sctl with one host of this role; the kind is written as some people do. */
const k0sctl = (role: string): string =>
  `apiVersion: k0sctl.k0sproject.io/v1beta1\nkind: cluster\nspec:\n  hosts:\n  - role: ${role}\n  k0s:\n    config: {spec: {telemetry: {enabled: false}}}\n`;

/** Classes of mistakes that files showed which the checker had never seen. */
export const neverSeen: readonly Trap[] = [
  {
    of: booleans,
    name: 'yes and on open a kubelet as true does',
    files: kubeletFile('authentication: {anonymous: {enabled: yes}, x509: {clientCAFile: /ca.crt}}', 'authorization: {mode: AlwaysAllow}'),
    settings: { kubeletAnonymous: 'on' },
    findings: ['critical kubelet-anonymous', 'high kubelet-always-allow'],
    nearMiss: {
      files: kubeletFile('authentication: {anonymous: {enabled: "yes"}, x509: {clientCAFile: /ca.crt}}'),
      settings: { kubeletAnonymous: 'unknown' },
      findings: [],
    },
  },
  {
    of: booleans,
    name: 'Off and N close a kubelet as false does',
    files: kubeletFile('authentication: {anonymous: {enabled: Off}, x509: {clientCAFile: /ca.crt}}', 'serverTLSBootstrap: N'),
    settings: { kubeletAnonymous: 'off', kubeletServingCertificate: 'self-signed' },
    findings: [],
    nearMiss: {
      files: kubeletFile('authentication: {anonymous: {enabled: oFf}, x509: {clientCAFile: /ca.crt}}'),
      settings: { kubeletAnonymous: 'unknown' },
      findings: [],
    },
  },
  {
    of: booleans,
    name: 'a kubeconfig that skips verification with on',
    files: kubeconfig('server: https://10.0.0.1:6443', 'insecure-skip-tls-verify: on'),
    settings: { kubeletToApiServer: 'skipped' },
    findings: ['high client-skips-verification'],
    nearMiss: {
      files: kubeconfig('server: https://10.0.0.1:6443', 'insecure-skip-tls-verify: off'),
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: cut,
    name: 'ps ends in the middle of a flag, so nobody knows the flags behind it',
    files: ps('kube-apiserver --anonymous-auth=false --authorization-mode=Node,RBAC --enable-adm'),
    settings: { transport: 'unknown', kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: ps('kube-apiserver --anonymous-auth=false --authorization-mode=Node,RBAC --allow-privileged'),
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset', 'medium kubelet-client-certificate-unset', 'medium node-restriction-off'],
    },
  },
  {
    of: cut,
    name: 'a flag of a kubelet that ps cut before its value is not true',
    files: ps('/usr/bin/kubelet --config=/var/lib/kubelet/config.yaml --authorization-mode=Webhook --read-only-port'),
    settings: { readOnlyPort: 'unknown', kubeletAuthorization: 'Webhook', kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: ps('/usr/bin/kubelet --authorization-mode=Webhook --client-ca-file=/ca.crt --anonymous-auth=false --read-only-port=1'),
      settings: { readOnlyPort: 'open' },
      findings: ['high kubelet-read-only-port', 'medium kubelet-flag-defaults'],
    },
  },
  {
    of: cut,
    name: 'systemctl status puts an ellipsis at the width of the terminal',
    files: '             └─1234 /usr/bin/kubelet --client-ca-file=/etc/kubernetes/pki/ca.crt --anonymous-auth=fal…\n',
    settings: { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown' },
    findings: [],
    nearMiss: {
      files: '             └─1234 /usr/bin/kubelet --client-ca-file=/etc/kubernetes/pki/ca.crt --anonymous-auth=true\n',
      settings: { kubeletAnonymous: 'on' },
      findings: openKubelet.filter((one) => !one.includes('client-ca')),
    },
  },
  {
    of: cut,
    name: 'the pager of systemctl status marks a line that goes on',
    files: '             └─1234 kube-apiserver --anonymous-auth=false --authorization-mode=Node >\n',
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: `kube-apiserver ${listed} > /var/log/kube-apiserver.log\n`,
      settings: { kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: cut,
    name: 'lines of two programs end at the same column',
    files: screen.join(''),
    settings: { kubeletCertificateAuthority: 'unknown', kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: `${ps(`kube-apiserver ${listed}`)}${ps('/usr/bin/kubelet --config=/var/lib/kubelet/config.yaml --node-ip=10.0.0.1')}`,
      settings: { kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: paths,
    name: 'a folder of logs behind a mode of chmod',
    files: 'chmod 755 /var/log/kube-apiserver && kube-proxy --v=2\n',
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: `root 755 /usr/local/bin/kube-apiserver ${listed} && kube-proxy --v=2\n`,
      settings: { kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: paths,
    name: 'a program whose mode an init container sets',
    files:
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command: [sh, -c, "cp kubelet /usr/local/bin && chmod 755 /usr/local/bin/kubelet"]\n',
    settings: { kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files:
        'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command: [sh, -c, "cp kubelet /usr/local/bin && exec /usr/local/bin/kubelet"]\n',
      settings: { kubeletAnonymous: 'on' },
      findings: openKubelet,
    },
  },
  {
    of: paths,
    name: 'a folder of logs at the beginning of a line of a script',
    files:
      'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command:\n    - sh\n    - -c\n    - |\n      mkdir -p /etc/kubernetes\n      /var/log/kube-apiserver && sleep 1\n',
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command:\n    - sh\n    - -c\n    - |\n      mkdir -p /etc/kubernetes\n      /var/lib/kube-apiserver ${listed}\n`,
      settings: { kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: paths,
    name: 'a program that install copies',
    files: 'install -m 755 kubelet /usr/local/bin/kubelet && kube-proxy --v=2\nchmod 755 /usr/local/bin/kubelet\n',
    settings: { kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: { files: 'exec /usr/local/bin/kubelet --v=2\n', settings: { kubeletAnonymous: 'on' }, findings: openKubelet },
  },
  {
    of: contexts,
    name: 'only the cluster of the current context decides',
    files: twoClusters(safe, skips),
    settings: { kubeletToApiServer: 'verified' },
    findings: ['low client-skips-verification'],
    nearMiss: {
      files: twoClusters(safe, skips, 'current-context: two\n'),
      settings: { kubeletToApiServer: 'skipped' },
      findings: ['high client-skips-verification'],
    },
  },
  {
    of: contexts,
    name: 'without a current context each cluster may be used',
    files: twoClusters(safe, skips, ''),
    settings: { kubeletToApiServer: 'skipped' },
    findings: ['high client-skips-verification'],
    nearMiss: {
      files: twoClusters(safe, 'server: "http://10.0.0.2:8080"'),
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: contexts,
    name: 'a client that skips verification of its own host says nothing of the network',
    files: kubeconfig('server: https://127.0.0.1:6443', 'insecure-skip-tls-verify: true'),
    settings: { kubeletToApiServer: 'unknown' },
    findings: ['low client-skips-verification'],
    nearMiss: {
      files: kubeconfig('server: https://127.0.0.1.example:6443', 'insecure-skip-tls-verify: true'),
      settings: { kubeletToApiServer: 'skipped' },
      findings: ['high client-skips-verification'],
    },
  },
  {
    of: scripts,
    name: 'kubelet-wrapper may add flags to those of its unit',
    files: unit('ExecStart=/opt/bin/kubelet-wrapper --authorization-mode=AlwaysAllow --anonymous-auth=false'),
    settings: { kubeletAuthorization: 'AlwaysAllow', kubeletAnonymous: 'off', readOnlyPort: 'unknown' },
    findings: ['high kubelet-always-allow'],
    nearMiss: {
      files: unit('ExecStart=/usr/lib/coreos/kubelet-wrapper --authorization-mode=AlwaysAllow --anonymous-auth=false'),
      settings: { readOnlyPort: 'open' },
      findings: [
        'high kubelet-read-only-port',
        'high kubelet-always-allow',
        'medium kubelet-client-ca-unset',
        'medium kubelet-flag-defaults',
      ],
    },
  },
  {
    of: scripts,
    name: 'start-kube-apiserver.sh may add the CA of kubelets',
    files: unit('ExecStart=/opt/bin/start-kube-apiserver.sh --authorization-mode=Node,RBAC --etcd-servers=http://10.0.0.1:2379'),
    settings: { kubeletCertificateAuthority: 'unknown', etcdTransport: 'plaintext' },
    findings: ['high etcd-plaintext'],
    nearMiss: {
      files: server(...verified, '--etcd-servers=https://a:2379', ...etcd),
      settings: { kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: plain,
    name: 'metrics-server is told to use no encryption at all',
    files: 'metrics-server --kubelet-port=10255 --deprecated-kubelet-completely-insecure\n',
    settings: { scraperVerification: 'plaintext' },
    verdicts: { 'scraper-to-kubelet': 'unsafe' },
    findings: ['high scraper-skips-verification'],
    nearMiss: {
      files: 'metrics-server --deprecated-kubelet-completely-insecure=false --secure-port=10250\n',
      settings: { scraperVerification: 'verified' },
      findings: [],
    },
  },
  {
    of: plain,
    name: 'metrics-server with a variable in place of that word',
    files: 'metrics-server --deprecated-kubelet-completely-insecure=$INSECURE\n',
    settings: { scraperVerification: 'unknown' },
    verdicts: { 'scraper-to-kubelet': 'unknown' },
    findings: [],
    nearMiss: {
      files: 'metrics-server --secure-port=10250 --kubelet-insecure-tls\n',
      settings: { scraperVerification: 'skipped' },
      verdicts: { 'scraper-to-kubelet': 'encrypted' },
      findings: ['medium scraper-skips-verification'],
    },
  },
  {
    of: plain,
    name: '--master of kube-proxy with an http:// address',
    files: 'kube-proxy --master=http://10.0.0.1:8080 --v=2\nkubelet --config=/k.yaml --kubeconfig=/k.conf\n',
    settings: { kubeProxyToApiServer: 'plaintext', apiServerVerification: 'unknown' },
    verdicts: { ...toApiServer('unknown'), 'kube-proxy-to-apiserver': 'unsafe', 'pod-to-apiserver': 'unknown' },
    findings: ['high client-without-tls'],
    nearMiss: {
      files: 'kube-proxy --master=https://10.0.0.1:6443 --v=2\nkubelet --config=/k.yaml --kubeconfig=/k.conf\n',
      settings: { kubeProxyToApiServer: 'same', apiServerVerification: 'unknown' },
      findings: [],
    },
  },
  {
    of: plain,
    name: 'a kubeconfig without an address beside one that a variable stands for',
    files: `${kubeconfig('certificate-authority: /ca.crt')}---\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command: [kube-proxy, "--master=$(MASTER)"]\n`,
    settings: { kubeProxyToApiServer: 'unknown', kubeletToApiServer: 'verified' },
    verdicts: { 'kube-proxy-to-apiserver': 'unknown' },
    findings: [],
    nearMiss: {
      files: `${kubeconfig('certificate-authority: /ca.crt')}---\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command: [kube-proxy, "--master=https://$(MASTER)"]\n`,
      settings: { kubeProxyToApiServer: 'same', kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: plain,
    name: '--api-servers of an old kubelet, of which one is plain',
    files: 'kubelet --config=/k.yaml --api-servers=https://10.0.0.1:6443,http://10.0.0.2:8080\n',
    settings: { kubeletToApiServer: 'plaintext' },
    findings: ['high client-without-tls'],
    nearMiss: {
      files: 'kubelet --config=/k.yaml --api-servers=http://127.0.0.1:8080\n',
      settings: { kubeletToApiServer: 'unknown' },
      verdicts: toApiServer('unknown'),
      findings: ['info client-without-tls'],
    },
  },
  {
    of: listeners,
    name: 'an API server with a certificate for etcd, which asks for none',
    files: `${server(...verified, '--etcd-servers=https://10.0.0.1:2379', ...etcd)}etcd --listen-client-urls=https://0.0.0.0:2379 --cert-file=/s.crt --key-file=/s.key\n`,
    settings: { etcdTransport: 'server-tls' },
    findings: ['critical etcd-clients-unauthenticated'],
    nearMiss: {
      files: `${server(...verified, '--etcd-servers=https://10.0.0.1:2379', ...etcd)}etcd --listen-client-urls=https://0.0.0.0:2379 --cert-file=/s.crt --key-file=/s.key --trusted-ca-file=/ca.crt\n`,
      settings: { etcdTransport: 'mutual-tls' },
      verdicts: { 'apiserver-to-etcd': 'authenticated' },
      findings: [],
    },
  },
  {
    of: listeners,
    name: 'etcd alone that listens for plain HTTP on every address',
    files: unit('ExecStart=/usr/bin/etcd --listen-client-urls=http://0.0.0.0:2379 --advertise-client-urls=http://10.0.0.1:2379'),
    settings: { etcdTransport: 'plaintext' },
    verdicts: { 'apiserver-to-etcd': 'unsafe' },
    findings: ['critical etcd-listens-plain'],
    nearMiss: {
      files: unit('ExecStart=/usr/bin/etcd --listen-client-urls=http://127.0.0.1:2379,https://10.0.0.1:2379 --client-cert-auth'),
      settings: { etcdTransport: 'unknown' },
      findings: ['info etcd-listens-plain'],
    },
  },
  {
    of: byItself,
    name: 'the etcd of RKE2, unless another is chosen',
    files: { '/etc/rancher/rke2/config.yaml': 'tls-san: [a]\n' },
    settings: { etcdTransport: 'mutual-tls', apiServiceVerification: 'skipped' },
    verdicts: { 'apiserver-to-etcd': 'authenticated', 'apiserver-to-extension-apiserver': 'encrypted' },
    findings: [],
    nearMiss: {
      files: { '/etc/rancher/rke2/config.yaml': 'tls-san: [a]\ndatastore-endpoint: https://10.0.0.9:2379\n' },
      settings: { etcdTransport: 'unknown' },
      verdicts: { 'apiserver-to-etcd': 'unknown' },
      findings: [],
    },
  },
  {
    of: byItself,
    name: 'the etcd of k0s, unless its one host keeps its objects without one',
    files: k0sctl('controller'),
    settings: { etcdTransport: 'mutual-tls' },
    findings: [],
    nearMiss: { files: k0sctl('single'), settings: { etcdTransport: 'unknown' }, findings: [] },
  },
  {
    of: byItself,
    name: 'the metrics API of k3s, unless it is switched off',
    files: 'tls-san: [a]\n',
    settings: { apiServiceVerification: 'skipped', etcdTransport: 'unknown' },
    findings: [],
    nearMiss: { files: 'tls-san: [a]\ndisable: [metrics-server]\n', settings: { apiServiceVerification: 'unknown' }, findings: [] },
  },
  {
    of: byItself,
    name: 'a drop-in says nothing of the etcd that another file may choose',
    files: { '/etc/rancher/rke2/config.yaml.d/10.yaml': 'kubelet-arg: [max-pods=50]\n' },
    settings: { etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: { '/etc/rancher/rke2/config.yaml': 'kubelet-arg: [max-pods=50]\n' },
      settings: { etcdTransport: 'mutual-tls' },
      findings: [],
    },
  },
  {
    of: filledKeys,
    name: 'a key of a kubelet file that Jinja fills in may be any of them',
    files: kubeletFile(
      'authentication: {anonymous: {enabled: false}, x509: {clientCAFile: /ca.crt}}',
      '{% for scope in scopes %}',
      '{{ scope }}Reserved:',
      '  {{ r }}: {{ v }}',
      '{% endfor %}',
    ),
    settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: kubeletFile(clientCA, '{% if x %}', 'readOnlyPort: {{ port }}', '{% endif %}'),
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: filledKeys,
    name: 'arguments of k3s in a condition of Jinja are not given for certain',
    files: 'tls-san: [a]\n{% if closed %}\nkubelet-arg: [anonymous-auth=false]\n{% endif %}\n',
    settings: { kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'tls-san: [{{ san }}]\nkubelet-arg: [anonymous-auth=true]\n{# nothing #}\n',
      settings: { kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous'],
    },
  },
  {
    of: dropIns,
    name: 'a key with + opens the kubelet that the file before it closes',
    files: k3s({ '90-debug.yaml': 'kubelet-arg+:\n- anonymous-auth=true\n- read-only-port=10255\n' }),
    settings: { kubeletAnonymous: 'on', readOnlyPort: 'open', kubeletAuthorization: 'Webhook' },
    findings: ['high kubelet-anonymous', 'high kubelet-read-only-port'],
    nearMiss: {
      files: k3s({ '90-debug.yaml': 'kubelet-arg+:\n' }),
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    of: dropIns,
    name: 'a key without + takes back what an earlier file said, whatever the order of the inputs',
    files: k3s({ '20.yaml': 'kubelet-arg: [max-pods=50]\n', '10.yaml': 'kubelet-arg+: [anonymous-auth=true, read-only-port=10255]\n' }),
    settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files: k3s({ '20.yaml': 'kubelet-arg+: [max-pods=50]\n', '10.yaml': 'kubelet-arg+: [read-only-port=10255]\n' }),
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'open' },
      findings: ['high kubelet-read-only-port'],
    },
  },
  {
    of: dropIns,
    name: 'an empty key takes the arguments away, so that those of k3s itself count',
    files: k3s({ '10.yaml': 'kube-apiserver-arg+: [authorization-mode=AlwaysAllow]\n', '20.yaml': 'kube-apiserver-arg:\n' }),
    settings: { kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files: k3s({ '10.yaml': 'kube-apiserver-arg+: [authorization-mode=AlwaysAllow]\n', '20.yaml': 'kube-apiserver-arg+:\n' }),
      settings: { kubeletCertificateAuthority: 'set' },
      findings: ['critical api-authorization-always-allow'],
    },
  },
  {
    of: dropIns,
    name: 'a drop-in switches the tunnel off',
    files: k3s({ 'a.yml': 'egress-selector-mode: disabled\n' }),
    settings: { transport: 'direct' },
    findings: [],
    nearMiss: { files: k3s({ 'a.txt': 'egress-selector-mode: disabled\n' }), settings: { transport: 'other-tunnel' }, findings: [] },
  },
  {
    of: dropIns,
    name: 'a drop-in alone says nothing of what another file may say',
    files: { '/etc/rancher/rke2/config.yaml.d/10.yaml': 'debug: true\nkubelet-arg: [anonymous-auth=false]\n' },
    settings: { kubeletAnonymous: 'off', readOnlyPort: 'unknown', transport: 'unknown', kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: { '/etc/rancher/rke2/config.yaml': 'debug: true\nkubelet-arg: [anonymous-auth=false]\n' },
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed', transport: 'other-tunnel', kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: dropIns,
    name: 'name-=value stands before what k3s gives by itself, so nobody knows which counts',
    files: 'tls-san: [a]\nkubelet-arg: ["anonymous-auth-=false"]\n',
    settings: { kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'k3s server --kubelet-arg=anonymous-auth+=true\n',
      settings: { kubeletAnonymous: 'on' },
      findings: ['high kubelet-anonymous'],
    },
  },
  noSecret('a reference to 1Password', 'token: op://vault/k3s/token', 'token: 9f8e7d6c5b4a39281706f5e4d3c2b1a0'),
  noSecret('a reference to Vault', 'agent-token: vault:secret/data/k3s#token', 'agent-token: vaultsecretdatak3stoken7'),
  noSecret('a value that SOPS encrypted', 'token: ENC[AES256_GCM,data:Zm9v,iv:YmFy,type:str]', 'token: AES256GCMdataZm9vivYmFy'),
  noSecret('a word in capitals', 'token: PULL_SECRET_FILE', 'token: QWERTZUIOPASDFGHJKLY'),
  noSecret('the name of a Secret', 'token: kubelet-token', 'token: kubelet-t0ken'),
  noSecret('the token of an etcd cluster', '# etcd --initial-cluster-token=etcd-cluster-0', '# etcd --bootstrap-token=e7cd-cluster-0'),
  {
    of: secrets,
    name: 'a Secret that somebody fills in first',
    files: `${closedKubelet}---\napiVersion: v1\nkind: Secret\nstringData:\n  key_id: ""\n  key: "\${AWS_B64ENCODED_CREDENTIALS}"\n`,
    findings: [],
    nearMiss: {
      files: `${closedKubelet}---\napiVersion: v1\nkind: Secret\nstringData:\n  key_id: ""\n  key: "AWSB64ENCODEDCREDENTIALS"\n`,
      findings: ['medium secret-pasted'],
    },
  },
  noSecret('a field that names a Secret', 'existingSecret: regcred', 'client_secret: regcred7'),
  {
    of: secrets,
    name: 'the closed kubelet file beside a name',
    files: `${closedKubelet}# pullSecret: registry\n`,
    findings: [],
    nearMiss: { files: `${kubeletFile(clientCA)}# password: registry7\n`, findings: ['medium secret-pasted'] },
  },
  {
    of: scripts,
    name: 'a command before the kubelet may change the file that it reads',
    files: {
      'kubelet.service': unit(
        "ExecStartPre=/bin/sh -c 'sed -i s/false/true/ /etc/k/config.yaml'",
        'ExecStart=/usr/bin/kubelet --config=/etc/k/config.yaml --read-only-port=0',
      ),
      'config.yaml': closedKubelet,
    },
    settings: { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown', readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files: {
        'kubelet.service': unit(
          'ExecStartPre=/usr/bin/test -f /etc/k/config.yaml',
          'ExecStart=/usr/bin/kubelet --config=/etc/k/config.yaml',
        ),
        'config.yaml': closedKubelet,
      },
      settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    of: scripts,
    name: 'flags of the kubelet stand behind programs that start it, beside its file',
    files: {
      'kubelet.service': unit('ExecStart=/bin/bash -c "exec /usr/bin/kubelet --config=/etc/k/config.yaml --read-only-port=10255"'),
      'config.yaml': closedKubelet,
    },
    settings: { kubeletAnonymous: 'off', readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: {
      files: {
        'kubelet.service': unit('ExecStart=/usr/bin/flock -n /run/k /usr/bin/kubelet --config=/etc/k/config.yaml --read-only-port=0'),
        'config.yaml': closedKubelet,
      },
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    of: scripts,
    name: 'a default of the shell with quotes is only known when the script runs',
    files: 'exec kubelet --read-only-port=${PORT:-"10255"} --anonymous-auth=true --authorization-mode=Webhook --client-ca-file=/ca.crt\n',
    settings: { readOnlyPort: 'unknown', kubeletAnonymous: 'on' },
    findings: ['high kubelet-anonymous', 'medium kubelet-flag-defaults'],
    nearMiss: {
      files: 'exec kubelet --read-only-port="10255" --anonymous-auth=true --authorization-mode=Webhook --client-ca-file=/ca.crt\n',
      settings: { readOnlyPort: 'open' },
      findings: ['high kubelet-read-only-port', 'high kubelet-anonymous', 'medium kubelet-flag-defaults'],
    },
  },
];

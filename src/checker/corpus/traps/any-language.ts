import type { Trap } from './trap.ts';

const flags = 'flags and fields in any language';
const calls = 'what functions are called with';
const objects = 'objects in the notation of a language';
const insides = 'documents, units and bytes inside of other texts';
const scrapers = 'clients of kubelets in any notation';
const notSet = 'what names a flag and sets none';
const secrets = 'words of programs that are no secrets';

const python = (body: string): string => `import subprocess\n\ndef start(secure):\n    cmd = ["kubelet"]\n${body}    subprocess.run(cmd)\n`;

/** A kubelet of Jsonnet with this word for its switch. */
const jsonnet = (enabled: string): string => `local lib = import 'lib.libsonnet';
lib.node {
  kubelet: {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    authentication: { anonymous: { enabled: ${enabled} } },
  },
}
`;

/** A document in a text of TypeScript with this mode. */
const typescript = (mode: string): string => `export const files = (): string[] => [
  \`
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication: {x509: {clientCAFile: /ca.crt}}
authorization:
  mode: ${mode}
\`,
];
`;

const args = (authority: string): string =>
  `func args() Args {\n\targs := Args{}\n\targs.Set("etcd-servers", "http://10.0.0.3:2379")\n\targs.Set("kubelet-certificate-authority", ${authority})\n\treturn args\n}\n`;
const machine = (flag: string): string =>
  `---\nsystemd:\n  units:\n    - name: kubelet.service\n      contents: |\n        [Service]\n        ExecStartPre=docker run -d --name=kubelet \\\n          $\${IMAGE} \\\n          --anonymous-auth=false \\\n          ${flag}\n        ExecStart=docker logs -f kubelet\n`;
const heredoc = (port: string): string =>
  `#!/bin/bash\ncat > kubelet.yaml <<EOF\napiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nauthentication: {x509: {clientCAFile: /ca.crt}}\nclusterDNS:\n$(echo "$DNS" | sed 's/^/- /')\nreadOnlyPort: ${port}\nEOF\n`;

const defined = (port: string): string =>
  `{{ define "one" }}\n#!/bin/bash\nrun() {\n  echo {{ .Name }}\n}\n{{ end }}\n{{ define "two" }}\n#cloud-config\nwrite_files:\n- path: /etc/k.yaml\n  content: |\n    kind: KubeletConfiguration\n    apiVersion: kubelet.config.k8s.io/v1beta1\n    authentication: {x509: {clientCAFile: /ca.crt}}\n    readOnlyPort: ${port}\n{{ end }}\n`;
const client = (host: string): string =>
  `func healthy() {\n\ttls := Config{\n\t\tInsecureSkipVerify: true,\n\t}\n\tget("https://${host}:10250/healthz")\n}\n`;

const rkt = (flag: string): string =>
  `[Service]\nExecStart=/usr/bin/rkt run --volume a,kind=host \\\n  docker://example/hyperkube:v1.12 --exec=/kubelet -- \\\n  --client-ca-file=/ca.crt --authorization-mode=Webhook --read-only-port=0 \\\n  ${flag}\n`;

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const alloy = (skip: string): string =>
  `prometheus.scrape "kubelet" {\n  scheme = "https"\n  tls_config {\n    insecure_skip_verify = ${skip}\n  }\n}\n`;
const telegraf = (skip: string): string =>
  `[[outputs.http]]\n  url = "https://metrics.example:443"\n  insecure_skip_verify = true\n[[inputs.kubernetes]]\n  url = "https://$NODE:10250"\n  insecure_skip_verify = ${skip}\n`;
const agent = (value: string): string =>
  `apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec:\n  template:\n    spec:\n      containers:\n      - name: agent\n        image: example/agent:7\n        env:\n        - name: DD_KUBELET_TLS_VERIFY\n          value: "${value}"\n`;
const beat = (mode: string): string =>
  `- module: kubernetes\n  hosts: ["https://\${NODE_NAME}:10250"]\n  ssl.verification_mode: "${mode}"\n`;

/** A compose file of old, without a version, whose services are called as those of RKE1 are. */
const compose = (command: string): string =>
  `services:\n  kubelet:\n    image: example/hyperkube:v1.3\n    network_mode: host\n    command: ${command}\n`;

/** Settings in languages and notations that no reader is written for. */
export const anyLanguage: readonly Trap[] = [
  {
    of: flags,
    name: 'lists below keys that name the program',
    files:
      'cluster_name: one\nkube_api_server_args:\n  - anonymous-auth=false\n  - kubelet-certificate-authority=/ca.crt\nkubelet_args:\n  - "read-only-port=10255"\n',
    settings: { kubeletCertificateAuthority: 'set', readOnlyPort: 'open', kubeletAnonymous: 'unknown' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: {
      files: 'database_args:\n  - "read-only-port=10255"\nserver:\n  readOnlyPort: 10255\n',
      settings: { readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: flags,
    name: 'a class of Puppet with arrows',
    files:
      "class { 'kubernetes':\n  apiserver_extra_arguments => ['--etcd-servers=http://10.0.0.3:2379'],\n  kubelet_extra_config => { 'authentication' => { 'anonymous' => { 'enabled' => true } } },\n}\n",
    settings: { kubeletAnonymous: 'on', etcdTransport: 'plaintext' },
    findings: ['high etcd-plaintext', 'high kubelet-anonymous'],
    nearMiss: {
      files:
        "class { 'kubernetes':\n  apiserver_extra_arguments => [\"--etcd-servers=${servers}\"],\n  kubelet_extra_config => { 'authentication' => { 'anonymous' => { 'enabled' => $anonymous } } },\n}\n",
      settings: { kubeletAnonymous: 'unknown', etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: flags,
    name: 'a program that adds a flag in any case',
    files: python('    cmd.append("--read-only-port=10255")\n'),
    settings: { readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: {
      files: python('    if secure:\n        cmd.append("--read-only-port=0")\n    else:\n        cmd.append("--read-only-port=10255")\n'),
      settings: { readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: flags,
    name: 'two values of one flag that stand together are none',
    files: 'kubelet_args = ["--anonymous-auth=true"]\nkubelet_args = ["--anonymous-auth=false"]\n',
    settings: { kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: { files: 'kubelet_args = ["--anonymous-auth=false"]\n', settings: { kubeletAnonymous: 'off' }, findings: [] },
  },
  {
    of: flags,
    name: 'what minikube hands on',
    files: 'minikube start --extra-config=kubelet.read-only-port=10255 --extra-config=apiserver.anonymous-auth=false\n',
    settings: { readOnlyPort: 'open', kubeletAnonymous: 'unknown' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: {
      files: 'minikube start --extra-config=kubelet.read-only-port=$PORT\n',
      settings: { readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: flags,
    name: 'attributes of Chef, each with its whole path',
    files:
      "default['kubernetes']['kubelet']['config']['authentication']['anonymous']['enabled'] = true\ndefault['kubernetes']['kubelet']['config']['readOnlyPort'] = 0\n",
    settings: { kubeletAnonymous: 'on', readOnlyPort: 'closed' },
    findings: ['high kubelet-anonymous'],
    nearMiss: {
      files:
        "default['database']['config']['authentication']['anonymous']['enabled'] = true\ndefault['database']['readOnlyPort'] = 10255\n",
      settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: flags,
    name: 'a variable that begins with another word, with flags below it',
    files: 'k8s_apiserver_settings:\n  authorization-mode: "Node,RBAC"\n  kubelet-certificate-authority: "/ca.crt"\n',
    settings: { kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files: 'k8s_apiserver_settings:\n  authorization-mode: "Node,RBAC"\n  kubelet-certificate-authority: "{{ ca }}"\n',
      settings: { kubeletCertificateAuthority: 'unknown' },
      findings: [],
    },
  },
  {
    of: flags,
    name: 'a part of a command leaves known what a whole one says',
    files: {
      'one.sh': 'kubelet --anonymous-auth=false --authorization-mode=Webhook --client-ca-file=/ca.crt --read-only-port=0\n',
      'two.rb': "kubelet_args = ['--read-only-port=10255']\n",
    },
    settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook', readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port', 'medium kubelet-flag-defaults'],
    nearMiss: {
      files: { 'two.rb': "kubelet_args = ['--read-only-port=10255']\n" },
      settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'open' },
      findings: ['high kubelet-read-only-port'],
    },
  },
  {
    of: flags,
    name: 'a flag in a command of another program of a script',
    files: "#!/bin/sh\nhelm upgrade metrics-server metrics-server/metrics-server --set 'args={--kubelet-insecure-tls}'\n",
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: {
      files:
        '#!/bin/sh\nif [ -n "$LAB" ]; then\n  helm upgrade metrics-server metrics-server/metrics-server --set \'args={--kubelet-insecure-tls}\'\nfi\n',
      settings: { scraperVerification: 'unknown' },
      findings: [],
    },
  },
  {
    of: objects,
    name: 'an object says what it says, and its program may add the rest',
    files: jsonnet('true'),
    settings: { kubeletAnonymous: 'on', kubeletAuthorization: 'unknown', readOnlyPort: 'unknown' },
    findings: ['high kubelet-anonymous'],
    nearMiss: { files: jsonnet('$.open'), settings: { kubeletAnonymous: 'unknown' }, findings: [] },
  },
  {
    of: insides,
    name: 'a document in a text of a program',
    files: typescript('AlwaysAllow'),
    settings: { kubeletAuthorization: 'AlwaysAllow', kubeletAnonymous: 'unknown' },
    findings: ['high kubelet-always-allow'],
    nearMiss: { files: typescript('${mode}'), settings: { kubeletAuthorization: 'unknown' }, findings: [] },
  },
  {
    of: insides,
    name: 'a manifest among the values of something else may be added to',
    files:
      'server:\n  pod:\n    apiVersion: v1\n    kind: Pod\n    spec:\n      containers:\n      - command: [kube-apiserver, --anonymous-auth=false, --kubelet-certificate-authority=/ca.crt]\n',
    settings: { kubeletCertificateAuthority: 'set', kubeletClientCertificate: 'unknown', transport: 'unknown' },
    findings: [],
    nearMiss: {
      files:
        'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command: [kube-apiserver, --anonymous-auth=false, --kubelet-certificate-authority=/ca.crt, --authorization-mode=RBAC]\n',
      settings: { kubeletCertificateAuthority: 'set', kubeletClientCertificate: 'unset', transport: 'direct' },
      findings: ['medium kubelet-client-certificate-unset', 'medium node-restriction-off', 'medium api-authorization-without-node'],
    },
  },
  {
    of: insides,
    name: 'a unit that starts its kubelet with rkt',
    files: rkt('--anonymous-auth=true'),
    settings: { kubeletAnonymous: 'on', kubeletAuthorization: 'Webhook' },
    findings: ['high kubelet-anonymous', 'medium kubelet-flag-defaults'],
    nearMiss: { files: rkt('--anonymous-auth=false'), settings: { kubeletAnonymous: 'off' }, findings: ['medium kubelet-flag-defaults'] },
  },
  {
    of: insides,
    name: 'a file in base64, and one in quotes',
    files: {
      'one.py': `files = {"kubelet": "${base64('KUBELET_EXTRA_ARGS="--read-only-port=10255 --authentication-token-webhook=true"\n')}"}\n`,
      'two.js':
        'const config = "kind: KubeletConfiguration\\napiVersion: kubelet.config.k8s.io/v1beta1\\nauthorization: {mode: AlwaysAllow}\\nauthentication: {x509: {clientCAFile: /ca.crt}}\\n";\n',
    },
    settings: { readOnlyPort: 'open', kubeletAuthorization: 'AlwaysAllow' },
    findings: ['high kubelet-read-only-port', 'high kubelet-always-allow'],
    nearMiss: {
      files: {
        'one.py': `files = {"kubelet": "${base64('KUBELET_EXTRA_ARGS="--read-only-port=$PORT --authentication-token-webhook=true"\n')}"}\n`,
      },
      settings: { readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: scrapers,
    name: 'a scrape of Grafana Alloy',
    files: alloy('true'),
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: { files: alloy('false'), settings: { scraperVerification: 'verified' }, findings: [] },
  },
  {
    of: scrapers,
    name: 'a section of Telegraf, beside one of something else',
    files: telegraf('true'),
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: { files: telegraf('false'), settings: { scraperVerification: 'verified' }, findings: [] },
  },
  {
    of: scrapers,
    name: 'a variable of an agent in its manifest',
    files: agent('false'),
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: { files: agent('true'), settings: { scraperVerification: 'verified' }, findings: [] },
  },
  {
    of: scrapers,
    name: 'a module of a beat',
    files: beat('none'),
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: { files: beat('none').replace(':10250', ':9200'), settings: { scraperVerification: 'unknown' }, findings: [] },
  },
  {
    of: scrapers,
    name: 'a switch beside a list of addresses, without anything around them',
    files:
      'period = "10s"\nhosts = [\n  "https://$NODE:10250",\n]\naddress = "https://$NODE:10250"\nmore = [\n  "x",\n]\ntls_verify = false\n',
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: {
      files: 'address = "https://$NODE:10250"\nmore = [\n  "x",\n]\n\n[output]\ntls_verify = false\n',
      settings: { scraperVerification: 'unknown' },
      findings: [],
    },
  },
  {
    of: scrapers,
    name: 'a source that names the port of kubelets, though its address is that of the API server',
    files: 'sources:\n  kubernetes_source:\n    url: https://kubernetes.default.svc\n    kubeletPort: 10250\n    insecure: true\n',
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: {
      files: 'sources:\n  api_source:\n    url: https://kubernetes.default.svc\n    insecure: true\n',
      settings: { scraperVerification: 'unknown' },
      findings: [],
    },
  },
  {
    of: notSet,
    name: 'a check and a sentence',
    files: {
      'check.yaml':
        'groups:\n- id: 4.2\n  checks:\n  - id: 4.2.1\n    audit: ps -C kubelet\n    tests: {test_items: [{flag: "--anonymous-auth", set: true}]}\n    remediation: set --read-only-port=0 for the kubelet\n',
      'note.txt': 'The kubelet argument --anonymous-auth=true is dangerous.\n',
      'limit.py': 'assert "--kubelet-insecure-tls" in args\n',
    },
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown', scraperVerification: 'unknown' },
    findings: [],
    nearMiss: {
      files: { 'args.py': 'args = ["--kubelet-insecure-tls"]\n' },
      settings: { scraperVerification: 'skipped' },
      findings: ['medium scraper-skips-verification'],
    },
  },
  {
    of: insides,
    name: 'services of a compose file are none of RKE1',
    files: compose('[/hyperkube, kubelet, --read-only-port=10255, --anonymous-auth=true]'),
    settings: { kubeletAnonymous: 'on', kubeletCertificateAuthority: 'unknown', readOnlyPort: 'open' },
    findings: [
      'critical kubelet-anonymous',
      'high kubelet-always-allow',
      'high kubelet-read-only-port',
      'medium kubelet-client-ca-unset',
      'medium kubelet-flag-defaults',
    ],
    nearMiss: {
      files: 'services:\n  kubelet:\n    extra_args: {read-only-port: "10255"}\n',
      settings: { kubeletCertificateAuthority: 'unset', kubeletAnonymous: 'off', readOnlyPort: 'open' },
      findings: ['high kubelet-ca-unset', 'high kubelet-read-only-port'],
    },
  },
  {
    of: secrets,
    name: 'types, calls, parameters and names',
    files:
      'kubelet_args = ["--read-only-port=0"]\ndef join(token: str, callback_token=None):\n    """\n    :param token: the token\n    """\n    token = get_token("admin")\n    join(token=admin_token)\n    token = parts[1]\n    secret = users_data.find\n    password: clickhouse.Password,\n',
    findings: [],
    nearMiss: {
      files: 'kubelet_args = ["--read-only-port=0"]\ndef join():\n    token = "Zk3Qw8rT1yP0sLm4"\n',
      findings: ['medium secret-pasted'],
    },
  },
  {
    of: calls,
    name: 'flags that functions are called with, behind each other',
    files: args('"/ca.crt"'),
    settings: { kubeletCertificateAuthority: 'set', etcdTransport: 'plaintext' },
    findings: ['high etcd-plaintext'],
    nearMiss: {
      files: args('config.CertificateAuthority'),
      settings: { kubeletCertificateAuthority: 'unknown', etcdTransport: 'plaintext' },
      findings: ['high etcd-plaintext'],
    },
  },
  {
    of: calls,
    name: 'a function of a shell that is given a flag, its value and the program',
    files: '#!/bin/bash\nrefresh_opt_in_config "authorization-mode" "AlwaysAllow" kube-apiserver\n',
    findings: ['critical api-authorization-always-allow'],
    nearMiss: { files: '#!/bin/bash\nrefresh_opt_in_config "authorization-mode" "$MODE" kube-apiserver\n', findings: [] },
  },
  {
    of: calls,
    name: 'a name and a value of a structure on two lines, and values in calls',
    files:
      'args := []Arg{\n\t{\n\t\tName:  "kubelet-certificate-authority",\n\t\tValue: "/ca.crt",\n\t},\n}\nkubelet := Kubelet{\n\tReadOnlyPort: ptr.To(10255),\n}\n',
    settings: { readOnlyPort: 'open', kubeletCertificateAuthority: 'unknown' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: {
      files: 'kubelet := Kubelet{\n\tReadOnlyPort: ptr.To(readOnlyPort),\n}\n',
      settings: { readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: flags,
    name: 'a map whose name says the program in capitals',
    files:
      'var staticAPIServerConfig = map[string]string{\n\t"--kubelet-certificate-authority": "/ca.crt",\n\t"--anonymous-auth": "false",\n}\n',
    settings: { kubeletCertificateAuthority: 'set', kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'var staticKubeletConfig = map[string]string{\n\t"--anonymous-auth": "false",\n}\n',
      settings: { kubeletCertificateAuthority: 'unknown', kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: flags,
    name: 'a list whose file is called as the program',
    files: { 'genesis-apiserver.tpl': '{% set x = 1 %}\n- --authorization-mode=AlwaysAllow\n' },
    findings: ['critical api-authorization-always-allow'],
    nearMiss: { files: { 'genesis.tpl': '{% set x = 1 %}\n- --authorization-mode=AlwaysAllow\n' }, findings: [] },
  },
  {
    of: flags,
    name: 'a container that a unit starts before itself, in the data of a machine',
    files: machine('--read-only-port=10255'),
    settings: { readOnlyPort: 'open', kubeletAnonymous: 'off' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: { files: machine('--read-only-port=$${PORT}'), settings: { readOnlyPort: 'unknown', kubeletAnonymous: 'off' }, findings: [] },
  },
  {
    of: notSet,
    name: 'what a command looks for',
    files:
      "grep -q -- --anonymous-auth=false /etc/default/kubelet\nsed -i 's/--authorization-mode=Webhook//' /etc/default/kubelet\nsed -i '/--read-only-port=0/d' /etc/default/kubelet\n",
    settings: { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: "KUBELET_ARGS='--anonymous-auth=false --authorization-mode=Webhook'\n",
      settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook' },
      findings: [],
    },
  },
  {
    of: notSet,
    name: 'a mode that is a variable of the program, and words that every object has',
    files:
      'class Kubelet {\n  constructor(mode) {\n    this.toString();\n    this.kubelet = { authorizationMode: authorization };\n  }\n}\n',
    settings: { kubeletAuthorization: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'class Kubelet {\n  constructor(mode) {\n    this.kubelet = { authorizationMode: "AlwaysAllow" };\n  }\n}\n',
      settings: { kubeletAuthorization: 'AlwaysAllow' },
      findings: ['high kubelet-always-allow'],
    },
  },
  {
    of: insides,
    name: 'a document in a program with values that a template fills in',
    files:
      'const file = `\napiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nclusterDNS:\n{{- range .DNS }}\n- {{ . }}\n{{- end }}\nreadOnlyPort: 10255\n`\n',
    settings: { readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: {
      files:
        'const file = `\napiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\n{{- if .Open }}\nreadOnlyPort: 10255\n{{- end }}\n`\n',
      settings: { readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: insides,
    name: 'a list in a heredoc that a command makes',
    files: heredoc('10255'),
    settings: { readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: { files: heredoc('$(port)'), settings: { readOnlyPort: 'unknown' }, findings: [] },
  },
  {
    of: secrets,
    name: 'constants, variables, expressions and parameters of programs',
    files:
      'const ViewerTokenSecretKey = "viewerToken"\nconst CloudConfigSecretKey = "config"\nvolumeSecret = "tls-sni-"\n\tBootstrapToken: &v1.BootstrapTokenDiscovery{\n\tToken:  joinToken,\n\tpassword: "[parameters(\'clientSecret\')]",\n',
    settings: {},
    findings: [],
    nearMiss: { files: '\tToken:  "Zk3Qw8rT1yP0",\n\tBootstrapToken: &v1.BootstrapTokenDiscovery{\n', findings: ['medium secret-pasted'] },
  },
  {
    of: flags,
    name: 'a list below a flag, and a patch that a command makes',
    files: {
      'arguments.j2': '{% if metrics %}\nkubeletArguments:\n  "read-only-port":\n    - "10255"\n{% endif %}\n',
      'install.sh': `kubectl patch deployment metrics-server --type=json -p='[{"op":"add","path":"/spec/template/spec/containers/0/args/-","value":"--kubelet-insecure-tls"}]'\n`,
    },
    settings: { readOnlyPort: 'open', scraperVerification: 'skipped' },
    findings: ['high kubelet-read-only-port', 'medium scraper-skips-verification'],
    nearMiss: {
      files: {
        'arguments.j2': 'kubeletArguments:\n{% if metrics %}\n  "read-only-port":\n    - "10255"\n{% endif %}\n',
        'install.sh': 'kubectl get deployment metrics-server\n{"flag": "--kubelet-insecure-tls"}\n',
      },
      settings: { readOnlyPort: 'unknown', scraperVerification: 'unknown' },
      findings: [],
    },
  },
  {
    of: insides,
    name: 'several templates that one file defines',
    files: defined('10255'),
    // A part of some text tells no default, and the file of a kubelet does.
    settings: { readOnlyPort: 'open', kubeletAnonymous: 'off' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: { files: defined('{{ .Port }}'), settings: { readOnlyPort: 'unknown', kubeletAnonymous: 'off' }, findings: [] },
  },
  {
    of: notSet,
    name: 'a program that asks the kubelet of its own host',
    files: client('127.0.0.1'),
    settings: { scraperVerification: 'unknown' },
    findings: [],
    nearMiss: { files: client('10.0.0.7'), settings: { scraperVerification: 'skipped' }, findings: ['medium scraper-skips-verification'] },
  },
  {
    of: secrets,
    name: 'names with a dot, and a Secret that a template fills in',
    files:
      'description: has {{ $labels.persistentvolume }}\n---\nkind: Secret\napiVersion: v1\nstringData:\n  csi.conf: |\n    [Global]\n    password = "${PASSWORD}"\n---\nkind: KubeletConfiguration\napiVersion: kubelet.config.k8s.io/v1beta1\nauthentication: {x509: {clientCAFile: /ca.crt}}\n',
    findings: [],
    nearMiss: {
      files: 'kind: Secret\napiVersion: v1\nstringData:\n  csi.conf: |\n    [Global]\n    password = "Zk3Qw8rT1yP0"\n',
      findings: ['medium secret-pasted'],
    },
  },
  {
    of: flags,
    name: 'a field of a template that a condition holds',
    files: 'kubelet_config:\n{% if closed %}\n  readOnlyPort: 0\n  anonymous_auth: "false"\n{% endif %}\n',
    settings: { readOnlyPort: 'unknown', kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'kubelet_config:\n  readOnlyPort: 0\n  anonymous_auth: "false"\n',
      settings: { readOnlyPort: 'closed', kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: flags,
    name: 'flags of a command that a tag of Terraform holds',
    files: '#!/bin/bash\nexec kubelet --v=2 \\\n%{ if closed ~}\n  --read-only-port=0 --anonymous-auth=false \\\n%{ endif ~}\n  --x=1\n',
    settings: { readOnlyPort: 'unknown', kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: {
      files:
        '#!/bin/bash\nexec kubelet --v=2 \\\n  --client-ca-file=/ca.crt --read-only-port=0 --anonymous-auth=false --authorization-mode=Webhook \\\n  --x=1\n',
      settings: { readOnlyPort: 'closed', kubeletAnonymous: 'off' },
      findings: ['medium kubelet-flag-defaults'],
    },
  },
];

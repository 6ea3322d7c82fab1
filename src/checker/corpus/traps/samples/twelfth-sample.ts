import { kubeconfig, unit, type Trap } from '../trap.ts';

const defaults = 'what an installer does by itself';
const others = 'kinds that were read for their flags alone, or not';
const tunnels = 'what an installer or an agent shows of a tunnel';

/** A k0s cluster with these lines below its `spec`. */
const k0s = (...lines: readonly string[]): string =>
  ['apiVersion: k0s.k0sproject.io/v1beta1', 'kind: ClusterConfig', 'spec:', ...lines.map((line) => `  ${line}`), ''].join('\n');
/** A cluster of k0sctl with these hosts. */
const k0sctl = (...hosts: readonly string[]): string =>
  [
    'apiVersion: k0sctl.k0sproject.io/v1beta1',
    'kind: Cluster',
    'spec:',
    '  hosts:',
    ...hosts.map((host) => `  - ${host}`),
    '  k0s: {version: v1.33.1+k0s.0, config: {spec: {network: {provider: calico}}}}',
    '',
  ].join('\n');
const agent = (...args: readonly string[]): string =>
  `apiVersion: apps/v1\nkind: DaemonSet\nspec: {template: {spec: {containers: [{name: a, image: a/proxy-agent:v0.34.0, command: [/proxy-agent], args: [${args.join(', ')}]}]}}}\n`;

/** A script that writes the kubeconfig of a kubelet, whose server is a variable. */
const server = (word: string, scheme: string): string =>
  [
    `HOST=10.0.0.1`,
    `SERVER=${scheme}://\${HOST}:8080`,
    `cat > /etc/kubernetes/kubelet.conf <<${word}`,
    'apiVersion: v1',
    'kind: Config',
    'clusters:',
    '- name: one',
    '  cluster: {server: "${SERVER}"}',
    'EOF',
    '',
  ].join('\n');
const openKubelet =
  '--config=/k.yaml --client-ca-file=/ca.crt --anonymous-auth=true --authorization-mode=AlwaysAllow --read-only-port=0 --address=0.0.0.0';
/** A manifest of an API server in a template of JSON, with expressions alone on their lines. */
const podOfSalt = (mount: string, arg = ''): string =>
  [
    '{',
    '"apiVersion": "v1",',
    '"kind": "Pod",',
    '"spec": {"containers": [{',
    '"name": "kube-apiserver",',
    '"command": [',
    arg,
    '"kube-apiserver", "--etcd-servers=http://10.0.0.1:2379", "--authorization-mode={{modes}}"],',
    '"volumeMounts": [',
    mount,
    mount,
    '{"name": "a", "mountPath": "{{a}}"}',
    ']',
    '}]}}',
    '',
  ].join('\n');
/** A ClusterClass with this line, and the control plane that it names. */
const clusterClass = (line: string): string =>
  [
    'apiVersion: cluster.x-k8s.io/v1beta1',
    'kind: ClusterClass',
    'spec:',
    `  ${line}`,
    '---',
    'apiVersion: controlplane.cluster.x-k8s.io/v1beta1',
    'kind: KubeadmControlPlaneTemplate',
    'spec: {template: {spec: {kubeadmConfigSpec: {clusterConfiguration: {apiServer: {extraArgs: {anonymous-auth: "false"}}}}}}}',
    '',
  ].join('\n');
/** A kubeconfig of a kubelet with this server, whose CA stands in a folder that a script fills in. */
const braced = (address: string): string => kubeconfig(`certificate-authority: {SSL_PATH}/ca.pem`, `server: ${address}`);
/** A class of Puppet with a kubelet’s file in a text that ends so. */
const puppet = (port: string, end: string): string =>
  [
    'class k8s::kubelet {',
    "  file { '/etc/kubernetes/kubelet.yaml':",
    '    content => @(EOT),',
    ...['apiVersion: kubelet.config.k8s.io/v1beta1', 'kind: KubeletConfiguration', `readOnlyPort: ${port}`, end].map(
      (line) => `      ${line}`,
    ),
    '  }',
    '}',
    '',
  ].join('\n');

/** A configuration of kind before 0.6 with a JSON patch of this field. */
const oldKind = (path: string): string =>
  [
    'kind: Cluster',
    'apiVersion: kind.sigs.k8s.io/v1alpha3',
    'kubeadmConfigPatches:',
    '- |',
    '  apiVersion: kubeadm.k8s.io/v1beta2',
    '  kind: ClusterConfiguration',
    '  apiServer: {extraArgs: {anonymous-auth: "false"}}',
    'kubeadmConfigPatchesJson6902:',
    '- group: kubeadm.k8s.io',
    '  version: v1beta2',
    '  kind: ClusterConfiguration',
    '  patch: |',
    `    - {op: add, path: ${path}, value: a}`,
    '',
  ].join('\n');
/** A Composition of a cluster of GKE with a field of its nodes, and these patches. */
const composition = (...patches: readonly string[]): string =>
  [
    'apiVersion: apiextensions.crossplane.io/v1',
    'kind: Composition',
    'spec:',
    '  patchSets: [{name: all, patches: [{fromFieldPath: "spec.nodeConfig.kubeletConfig.insecureKubeletReadonlyPortEnabled"}]}]',
    '  resources:',
    '  - base:',
    '      apiVersion: container.gcp.upbound.io/v1beta1',
    '      kind: NodePool',
    '      spec: {forProvider: {nodeConfig: [{kubeletConfig: [{insecureKubeletReadonlyPortEnabled: "FALSE"}]}]}}',
    `    patches: [${patches.join(', ')}]`,
    '',
  ].join('\n');
const heapster = (options: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {containers: [{name: h, image: heapster:v1.5.4, command: [/heapster, '--source=kubernetes:https://10.0.0.1:6443?${options}']}]}}}\n`;
/** A Composition of one function with this field, whose text makes a pool of nodes of GKE. */
const goTemplate = (kind: string, field: 'inline' | 'spec'): string =>
  [
    'apiVersion: apiextensions.crossplane.io/v1',
    'kind: Composition',
    'spec:',
    '  pipeline:',
    '  - input:',
    `      kind: ${kind}`,
    `      ${field}:`,
    `        ${field === 'inline' ? 'template' : 'source'}: |`,
    '          apiVersion: container.gcp.upbound.io/v1beta1',
    '          kind: NodePool',
    '          metadata: {name: {{ .name }}}',
    '          spec: {forProvider: {nodeConfig: [{kubeletConfig: [{insecureKubeletReadonlyPortEnabled: "TRUE"}]}]}}',
    '',
  ].join('\n');
const k0sWorker = (argument: string): string =>
  `apiVersion: bootstrap.cluster.x-k8s.io/v1beta1\nkind: K0sWorkerConfig\nspec: {version: v1.33.1+k0s.0, args: ['${argument}']}\n`;
const omni = (patch: string): string =>
  `kind: Cluster\nname: a\nkubernetes: {version: v1.33.0}\ntalos: {version: v1.11.0}\npatches:\n- ${patch}\n---\nkind: ControlPlane\nmachines: [one]\n`;

/** What files of installers that bring Konnectivity, and of its agents, showed. */
export const twelfthSample: readonly Trap[] = [
  {
    of: tunnels,
    name: 'k0s brings Konnectivity unless a controller leaves it out',
    files: k0sctl('{role: controller}', '{role: worker}'),
    settings: { transport: 'konnectivity', egressTypes: 'cluster', konnectivityFrontend: 'unix-socket', agentAuthentication: 'token' },
    verdicts: { 'agent-to-konnectivity-server': 'authenticated', 'apiserver-to-pod': 'local authenticated unsafe' },
    findings: [],
    nearMiss: {
      files: k0sctl('{role: controller, installFlags: ["--disable-components=konnectivity-server,metrics-server"]}', '{role: worker}'),
      settings: { transport: 'direct', egressTypes: 'unknown' },
      verdicts: { 'agent-to-konnectivity-server': '-', 'apiserver-to-pod': 'unsafe' },
      findings: [],
    },
  },
  {
    of: tunnels,
    name: 'the one host of a cluster of k0s has no Konnectivity',
    files: k0sctl('{role: single}'),
    settings: { transport: 'direct' },
    findings: [],
    nearMiss: {
      files: k0sctl('{role: controller, installFlags: [__FLAGS__, "--labels=a={{ label }}"]}'),
      settings: { transport: 'unknown' },
      findings: [],
    },
  },
  {
    of: tunnels,
    name: 'controllers of k0s that differ leave it unknown how the API server reaches the nodes',
    files: k0sctl('{role: controller}', '{role: controller, installFlags: ["--disable-components", konnectivity-server]}'),
    settings: { transport: 'unknown', agentAuthentication: 'unknown' },
    findings: [],
    nearMiss: {
      files: k0sctl('{role: controller}', '{role: worker, installFlags: ["--disable-components", konnectivity-server]}'),
      settings: { transport: 'konnectivity' },
      findings: [],
    },
  },
  {
    of: tunnels,
    name: 'a command that installs the one controller of k0s says that it has no Konnectivity',
    files: '#!/bin/bash\nsudo k0s install controller --single\nsudo k0s start\n',
    settings: { transport: 'direct' },
    findings: [],
    nearMiss: {
      files: '#!/bin/bash\nsudo k0s install controller --single=false --enable-worker\nsudo k0s start\n',
      settings: { transport: 'unknown' },
      findings: [],
    },
  },
  {
    of: tunnels,
    name: 'an agent alone shows that there is a tunnel, and not what goes into it',
    files: agent('--proxy-server-host=192.0.2.1', '--service-account-token-path=/var/run/secrets/tokens/t'),
    settings: { transport: 'konnectivity', egressTypes: 'unknown', agentAuthentication: 'unknown' },
    verdicts: { 'agent-to-konnectivity-server': 'unknown', 'apiserver-to-kubelet': 'unknown' },
    findings: [],
    nearMiss: {
      files: {
        'agent.yaml': agent('--proxy-server-host=192.0.2.1'),
        'server.sh':
          'kube-apiserver --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --anonymous-auth=false --kubelet-certificate-authority=/ca.crt --kubelet-client-certificate=/c.crt --kubelet-client-key=/c.key\n',
      },
      settings: { transport: 'direct' },
      verdicts: { 'agent-to-konnectivity-server': '-' },
      findings: [],
    },
  },
  {
    of: tunnels,
    name: 'an API server of k0s with a file of its own for its traffic has not that of k0s',
    files: k0s('api: {extraArgs: {egress-selector-config-file: /etc/own.yaml}}'),
    settings: { transport: 'unknown', egressTypes: 'unknown' },
    findings: [],
    nearMiss: { files: k0s('api: {extraArgs: {v: "2"}}'), settings: { transport: 'konnectivity', egressTypes: 'cluster' }, findings: [] },
  },
  {
    of: defaults,
    name: 'an installer whose API server verifies no kubelet is found also where no input has that API server',
    files: 'clusterName: a\ntalosVersion: v1.11.0\nnodes: [{hostname: a, installDisk: /dev/sda, controlPlane: true}]\n',
    settings: { kubeletCertificateAuthority: 'unset' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: {
      // The provider runs that of AKS, and nobody else sets its flags.
      files: 'resource "azurerm_kubernetes_cluster" "a" {\n  name = "a"\n}\n',
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: [],
    },
  },
  {
    of: defaults,
    name: 'a master of OpenShift 3 that is told of no CA for kubelets verifies none',
    files: 'apiVersion: v1\nkind: MasterConfig\nservingInfo: {certFile: a}\nkubeletClientInfo: {ca: "", certFile: a.crt, keyFile: a.key}\n',
    settings: { kubeletCertificateAuthority: 'unset' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: {
      files:
        'apiVersion: v1\nkind: MasterConfig\nservingInfo: {certFile: a}\nkubeletClientInfo: {ca: ca.crt, certFile: a.crt, keyFile: a.key}\n',
      settings: { kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: defaults,
    name: 'the metrics-server that kubespray brings verifies no kubelet and is not verified, unless a variable says otherwise',
    files: { 'addons.yml': 'metrics_server_enabled: true\n' },
    settings: { scraperVerification: 'skipped', apiServiceVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: {
      files: { 'addons.yml': 'metrics_server_enabled: true\n', 'all.yml': 'metrics_server_kubelet_insecure_tls: false\n' },
      settings: { scraperVerification: 'verified', apiServiceVerification: 'verified' },
      findings: [],
    },
  },
  {
    of: defaults,
    name: 'a metrics-server that kubespray does not bring skips nothing',
    files: 'metrics_server_enabled: false\nmetrics_server_kubelet_insecure_tls: true\n',
    settings: { scraperVerification: 'unknown', apiServiceVerification: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'metrics_server_enabled: "true"\nmetrics_server_kubelet_insecure_tls: true\n',
      settings: { scraperVerification: 'skipped', apiServiceVerification: 'skipped' },
      findings: ['medium scraper-skips-verification'],
    },
  },
  {
    of: defaults,
    name: 'a template of Omni whose patches are all in it leaves the rest as Talos has it',
    files: omni('inline: {machine: {kubelet: {extraArgs: {v: "2"}}}}'),
    settings: { transport: 'direct', kubeletCertificateAuthority: 'unset' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: {
      files: omni('file: patches/api-server.yaml'),
      settings: { transport: 'unknown', kubeletCertificateAuthority: 'unknown' },
      findings: [],
    },
  },
  {
    of: others,
    name: 'a configuration of kind in its older group is one, and a JSON patch of what decides no path changes nothing',
    files: oldKind('/apiServer/certSANs/-'),
    settings: { transport: 'direct', etcdTransport: 'mutual-tls' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: { files: oldKind('/apiServer/extraArgs/v'), settings: { transport: 'unknown', etcdTransport: 'unknown' }, findings: [] },
  },
  {
    of: others,
    name: 'a field of a Composition is what its base says, unless a patch fills it in',
    files: composition('{fromFieldPath: spec.region, toFieldPath: spec.forProvider.location}'),
    settings: { readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files: composition(
        '{fromFieldPath: spec.port, toFieldPath: "spec.forProvider.nodeConfig[0].kubeletConfig[0].insecureKubeletReadonlyPortEnabled"}',
      ),
      settings: { readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: others,
    name: 'a patch that tells the composite what a resource came to fills nothing in',
    files: composition(
      '{type: ToCompositeFieldPath, fromFieldPath: "spec.forProvider.nodeConfig[0].kubeletConfig[0].insecureKubeletReadonlyPortEnabled"}',
    ),
    settings: { readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files: composition('{type: PatchSet, patchSetName: all}')
        .replaceAll('spec.nodeConfig.kubelet', 'spec.forProvider.nodeConfig[0].kubelet')
        .replace('Config.insecure', 'Config[0].insecure'),
      settings: { readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: others,
    name: 'a cluster of Crossplane’s first providers is called after the service',
    files: 'apiVersion: compute.azure.crossplane.io/v1alpha3\nkind: AKSCluster\nspec: {location: a, version: "1.33.0"}\n',
    settings: { transport: 'konnectivity' },
    findings: [],
    nearMiss: {
      files: 'apiVersion: database.azure.crossplane.io/v1alpha3\nkind: AKSCluster\nspec: {location: a, version: "1.33.0"}\n',
      settings: { transport: 'unknown' },
      findings: [],
    },
  },
  {
    of: others,
    name: 'a scraper whose source says insecure verifies neither kubelets nor the API server',
    files: heapster('kubeletHttps=true&insecure=true'),
    settings: { scraperVerification: 'skipped', apiServerVerification: 'skipped', kubeletToApiServer: 'unknown' },
    verdicts: { 'pod-to-apiserver': 'encrypted', 'kubelet-to-apiserver': 'unknown' },
    findings: ['high client-skips-verification', 'medium scraper-skips-verification'],
    nearMiss: {
      // The kubeconfig decides how the API server is verified.
      files: heapster('kubeletHttps=true&insecure=true&inClusterConfig=false&auth=/a/kubeconfig'),
      settings: { apiServerVerification: 'unknown' },
      findings: [],
    },
  },
  {
    of: others,
    name: 'a command that only switches the verification of a cluster off is found, whatever kubectl is called',
    files: '#!/bin/bash\n${KUBECTL} config set-cluster local --insecure-skip-tls-verify=true\n',
    findings: ['high client-skips-verification'],
    nearMiss: { files: '#!/bin/bash\n${KUBECTL} config set-cluster local --insecure-skip-tls-verify=false\n', findings: [] },
  },
  {
    of: others,
    name: 'JSON with places to fill in is read, and what a condition holds is unknown',
    files: {
      'kubelet.json.j2': [
        '{',
        '  "kind": "KubeletConfiguration",',
        '  "apiVersion": "kubelet.config.k8s.io/v1beta1",',
        '  "authentication": {"anonymous": {"enabled": {{ anonymous }}}, "x509": {"clientCAFile": "/ca.crt"}},',
        '  {% if open %}',
        '  "readOnlyPort": 10255,',
        '  {% endif %}',
        '  "authorization": {"mode": "AlwaysAllow"}',
        '}',
        '',
      ].join('\n'),
    },
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown', kubeletAuthorization: 'AlwaysAllow' },
    findings: ['high kubelet-always-allow'],
    nearMiss: {
      files: {
        'kubelet.json.j2':
          '{"kind": "KubeletConfiguration", "apiVersion": "kubelet.config.k8s.io/v1beta1", "maxPods": {{ pods }},\n "authentication": {"x509": {"clientCAFile": "/ca.crt"}}, "readOnlyPort": 10255}\n',
      },
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'open', kubeletAuthorization: 'Webhook' },
      findings: ['high kubelet-read-only-port'],
    },
  },
  {
    of: others,
    name: 'the objects in the template of a function of Crossplane are read as others are',
    files: goTemplate('GoTemplate', 'inline'),
    settings: { readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: { files: goTemplate('KCLInput', 'spec'), settings: { readOnlyPort: 'unknown' }, findings: [] },
  },
  {
    of: others,
    name: 'a variable for the host of a source leaves open nothing that stands behind it',
    files: heapster('').replace('10.0.0.1:6443?', 'kubernetes.default.svc.${cluster_domain}'),
    settings: { scraperVerification: 'plaintext' },
    findings: ['high scraper-skips-verification'],
    nearMiss: {
      files: heapster('').replace('https://10.0.0.1:6443?', '${apiserver_url}'),
      settings: { scraperVerification: 'unknown' },
      findings: [],
    },
  },
  {
    of: others,
    name: 'a worker of k0s in Cluster API says what it gives its kubelet',
    files: k0sWorker('--kubelet-extra-args="--read-only-port=10255"'),
    settings: { readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: { files: k0sWorker('--labels=read-only-port=10255'), settings: { readOnlyPort: 'unknown' }, findings: [] },
  },
  {
    of: tunnels,
    name: 'a control plane that k0smotron runs in pods has Konnectivity, and one on hosts may have a file that says otherwise',
    files: 'apiVersion: controlplane.cluster.x-k8s.io/v1beta1\nkind: K0smotronControlPlane\nspec: {version: v1.33.1-k0s.0}\n',
    settings: { transport: 'konnectivity', kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files:
        'apiVersion: controlplane.cluster.x-k8s.io/v1beta1\nkind: K0sControlPlane\nspec: {version: v1.33.1+k0s.0, k0sConfigSpec: {args: [--enable-worker]}}\n',
      settings: { transport: 'unknown', kubeletCertificateAuthority: 'unknown' },
      findings: [],
    },
  },
  {
    of: others,
    name: 'a variable of a script is filled in in the document of a heredoc that is not quoted',
    files: server('EOF', 'http'),
    settings: { kubeletToApiServer: 'plaintext' },
    findings: ['high client-without-tls'],
    nearMiss: { files: server("'EOF'", 'http'), settings: { kubeletToApiServer: 'unknown' }, findings: [] },
  },
  {
    of: others,
    name: 'an image whose entrypoint is a kubelet takes the flags behind it',
    files: `docker run -d --net=host --privileged quay.io/one/kubelet:v1.9.2 ${openKubelet}\n`,
    settings: { kubeletAnonymous: 'on' },
    findings: ['critical kubelet-anonymous', 'high kubelet-always-allow'],
    nearMiss: {
      files: `docker run -d --entrypoint=/bin/sh one/kubelet:v1.9.2 -c 'sleep 5'\n`,
      settings: { kubeletAnonymous: 'unknown' },
      findings: [],
    },
  },
  {
    of: others,
    name: 'an expression among the items or keys of JSON hides nothing beside it',
    files: { 'kube-apiserver.manifest': podOfSalt('{{mounts}}') },
    settings: { etcdTransport: 'plaintext', kubeletCertificateAuthority: 'unset' },
    findings: [
      'high kubelet-ca-unset',
      'high etcd-plaintext',
      'medium kubelet-client-certificate-unset',
      'medium node-restriction-off',
      'info api-anonymous-on',
    ],
    nearMiss: {
      files: { 'kube-apiserver.manifest': podOfSalt('{{args}}', '{{args}}') },
      settings: { etcdTransport: 'plaintext', kubeletCertificateAuthority: 'unknown' },
      findings: ['high etcd-plaintext'],
    },
  },
  {
    of: others,
    name: 'the bar and the word that end a text of Puppet are no line of the document in it',
    files: { 'kubelet.pp': puppet('10255', '| EOT') },
    settings: { readOnlyPort: 'open' },
    findings: ['high kubelet-read-only-port'],
    nearMiss: { files: { 'kubelet.pp': puppet('0', '|- EOT') }, settings: { readOnlyPort: 'closed' }, findings: [] },
  },
  {
    of: others,
    name: 'nothing changes a template of Cluster API beside a ClusterClass without patches',
    files: clusterClass('controlPlane: {}'),
    settings: { kubeletCertificateAuthority: 'unset' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: {
      files: clusterClass('patches: [{name: one, definitions: []}]'),
      settings: { kubeletCertificateAuthority: 'unknown' },
      findings: [],
    },
  },
  {
    of: others,
    name: 'a variable beside the loopback address is another address where both have one port',
    files: unit('ExecStart=/usr/bin/etcd --listen-client-urls=http://127.0.0.1:2379,http://{HOST_IP}:2379'),
    findings: ['critical etcd-listens-plain'],
    nearMiss: {
      files: unit('ExecStart=/usr/bin/etcd --listen-client-urls=http://127.0.0.1:2379,http://{HOST_IP}:4001'),
      findings: [],
    },
  },
  {
    of: others,
    name: 'a word in braces that a script replaces is no mapping of YAML, and its value is unknown',
    files: braced('{API_ENDPOINT}'),
    settings: { kubeletToApiServer: 'unknown' },
    findings: [],
    nearMiss: { files: braced('http://{HOST}:8080'), settings: { kubeletToApiServer: 'plaintext' }, findings: ['high client-without-tls'] },
  },
];

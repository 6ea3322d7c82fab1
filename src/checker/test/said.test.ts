import { describe, expect, it } from 'vitest';
import { checked } from './told.ts';
import { inputsOf } from './inputs.ts';

const said = (files: string | Readonly<Record<string, string>>) => checked(inputsOf(files));
/** All that the account says of an input. */
const account = (files: string | Readonly<Record<string, string>>): readonly string[] =>
  said(files).account.flatMap(({ read, unread }) => [...read, ...unread].map(({ line, what }) => `${line} ${what}`));

describe('the version that an input bounds', () => {
  it.each([
    ['kube-apiserver --insecure-port=0', '1.23', 'kube-apiserver has --insecure-port'],
    ['kube-apiserver --kubelet-https=true --insecure-port=0', '1.21', 'kube-apiserver has --kubelet-https'],
    ['kubelet --network-plugin=cni', '1.23', 'kubelet has --network-plugin'],
    ['kube-scheduler --logtostderr=true', '1.25', 'kube-scheduler has --logtostderr'],
    ['kube-apiserver --cloud-provider=aws', '1.32', 'kube-apiserver has --cloud-provider'],
    ['kubelet --api-servers=http://10.0.0.1:8080', '1.7', 'kubelet has --api-servers'],
  ])('is told by a flag that newer ones do not have: %s', (command, minor, from) => {
    const { kubernetes } = said(`${command}\n`);
    expect(kubernetes).toMatchObject({ minor, named: false });
    expect(kubernetes.from).toContain(`the newest version in which ${from}`);
  });

  it.each([
    ['a version that is named', { a: 'kubelet --network-plugin=cni\n', b: 'image: registry.k8s.io/kubelet:v1.27.1\n' }, '1.27'],
    ['a flag that another program still has', 'kubelet --port=10250 --cloud-provider=aws\n', '1.36'],
    [
      'a condition',
      '[Service]\nExecStart=kubelet --v=2 \\\n{% if old %}\n  --network-plugin=cni \\\n{% endif %}\n  --anonymous-auth=false\n',
      '1.36',
    ],
    ['a flag by which old versions spoke plain HTTP', 'kube-apiserver --kubelet-https=false --insecure-port=0\n', '1.36'],
  ])('is not told by %s', (_, files, minor) => {
    expect(said(files).kubernetes.minor).toBe(minor);
  });
});

describe('a change', () => {
  const pod = (...flags: readonly string[]): string =>
    ['apiVersion: v1', 'kind: Pod', 'spec:', '  containers:', '  - name: a', '    command:', '    - kube-apiserver']
      .concat(
        flags.map((flag) => `    - ${flag}`),
        '',
      )
      .join('\n');
  const changes = (text: string): readonly string[] => said(text).findings.flatMap(({ fix }) => fix?.diff ?? []);

  it('names no file of kubeadm where nothing says that its files are there', () => {
    const text = pod('--tls-cert-file=/etc/kubernetes/ssl/apiserver.pem', '--client-ca-file=/etc/kubernetes/ssl/ca.pem');
    expect(said(text).findings.map(({ code }) => code)).toContain('kubelet-client-certificate-unset');
    expect(changes(text).join()).toContain('--kubelet-certificate-authority=/etc/kubernetes/ssl/ca.pem');
    expect(changes(text).join()).not.toContain('/etc/kubernetes/pki/');
  });
  it('names them where the input does', () => {
    expect(changes(pod('--client-ca-file=/etc/kubernetes/pki/ca.crt')).join()).toContain(
      '+    - --kubelet-client-certificate=/etc/kubernetes/pki/',
    );
  });
  it('says of anonymous requests what the authorizer is', () => {
    const sentence = (mode: string) =>
      said(`kube-apiserver --authorization-mode=${mode}\n`).findings.find(({ code }) => code === 'api-anonymous-on')?.sentence;
    expect(sentence('ABAC')).toContain('all that ABAC allows system:anonymous');
    expect(sentence('Node,RBAC')).toContain('health, version and all that RBAC allows system:anonymous');
  });
});

describe('the account', () => {
  it('shows a line as it stands where a template fills it in', () => {
    const text = `[Service]\nExecStart=kube-apiserver --v=2 \\\n  --etcd-servers={% for h in all %}https://{{ h }}:2379,{% endfor %} \\\n  --anonymous-auth=false\n`;
    expect(account(text)).toContain('3 --etcd-servers={% for h in all %}https://{{ h }}:2379,{% endfor %}');
    expect(account(text).join('\n')).not.toContain('{{unknown}}');
  });
  it('takes the help of a program for no flags', () => {
    const flags = Array.from({ length: 30 }, (_, at) => `      --flag-${at} string      What it does (default "x")`);
    const help = ['kubelet --help', 'The kubelet runs pods.', '', 'Usage:', '  kubelet [flags]', '', 'Flags:', ...flags, ''].join('\n');
    const result = said(help);
    expect(result.problems).toEqual([]);
    expect(account(help)).toEqual(['1 the help of a program, which lists flags and sets none']);
    expect(said('kubelet --anonymous-auth=true\n').findings.length).toBeGreaterThan(0);
  });
  it('names the keys of a document that may be of k3s', () => {
    expect(account('bind-address: 127.0.0.1')).toEqual(['1 bind-address: 127.0.0.1, in what may be a configuration of k3s or RKE2']);
    expect(account('bind-address: 127.0.0.1\nreplicas: 2\n').join()).not.toContain('in what may be');
  });
  it('says that a patch is not here only where it is none of the inputs', () => {
    const cluster =
      'kind: Cluster\nname: a\nkubernetes: {version: v1.33.1}\ntalos: {version: v1.10.4}\npatches: [{file: patches/one.yaml}]\n';
    const one = { 'omni/patches/one.yaml': 'cluster: {apiServer: {extraArgs: {kubelet-certificate-authority: /ca.crt}}}\n' };
    expect(account({ 'omni/cluster.yaml': cluster })).toContain('5 the patch patches/one.yaml, which is not here');
    const both = { 'omni/cluster.yaml': cluster, ...one };
    expect(account(both)).toContain('5 the patch patches/one.yaml, which is read as an input of its own');
    expect(said(both).skipped).toEqual([]);
  });
  it('names the addresses of an etcd or of a kubeconfig that are plain HTTP, whoever uses them', () => {
    const etcd = 'at which a client of etcd has no TLS, and nothing here says which';
    expect(account('ETCD_ENDPOINTS="http://10.0.0.1:2379,http://10.0.0.2:2379"\nNODE_IP=10.0.0.5\n')).toEqual([
      `1 http://10.0.0.1:2379, ${etcd}`,
    ]);
    expect(account('[Service]\nEnvironment=ETCD_SERVERS=http://10.0.0.1:2379\nExecStart=/opt/bin/run\n').join()).toContain(etcd);
    const fetched = 'which comes over plain HTTP, so a man in the middle reads and changes it';
    expect(account('#!/bin/sh\ncurl -o a http://10.0.0.1:8000/admin.conf\n')).toContain(`2 http://10.0.0.1:8000/admin.conf, ${fetched}`);
    for (const text of [
      'ETCD_ENDPOINTS=http://127.0.0.1:2379\n',
      'ETCD_ENDPOINTS=https://10.0.0.1:2379\n',
      '# ETCD_ENDPOINTS=http://10.0.0.1:2379\n',
    ])
      expect(account(text).join()).not.toContain('no TLS');
    expect(account('#!/bin/sh\ncurl -o a https://10.0.0.1:8000/admin.conf\n').join()).not.toContain('plain HTTP');
  });
  it('names the token of kubeadm’s examples, which is no secret', () => {
    const config = (token: string): string => `apiVersion: kubeadm.k8s.io/v1beta4\nkind: InitConfiguration\nbootstrapTokens:\n- ${token}\n`;
    const known = 'abcdef.0123456789abcdef, the token of kubeadm’s examples';
    expect(account(config('token: abcdef.0123456789abcdef')).join('\n')).toContain(`4 ${known}`);
    expect(
      account('kubeadm join 10.0.0.1:6443 --token abcdef.0123456789abcdef --discovery-token-ca-cert-hash sha256:ab\n').join(),
    ).toContain(`1 ${known}`);
    expect(account(config('token: 1bcdef.0123456789abcdef')).join()).not.toContain('examples');
    expect(account(`${config('ttl: 24h0m0s')}# token: abcdef.0123456789abcdef\n`).join()).not.toContain('examples');
  });
  it('names a controller of k0s in a unit and in a compose file', () => {
    expect(account('[Service]\nExecStart=/usr/local/bin/k0s controller --enable-worker\n')).toEqual([
      '2 k0s controller, whose installer does the rest',
    ]);
    const service = (command: string): string =>
      `services:\n  a:\n    image: docker.io/k0sproject/k0s:v1.30.1-k0s.0\n    command: ${command}\n`;
    expect(account(service('k0s controller --enable-worker'))).toEqual(['4 k0s controller, whose installer does the rest']);
    expect(account(service('k0s status')).join()).not.toContain('whose installer');
    const direct = service('k0s controller --disable-components=konnectivity-server');
    expect(said(direct).settings.transport).toBe('direct');
  });
  it('names what a task with a condition gives an etcd', () => {
    const task = (condition: string): string =>
      `- name: a${condition}\n  copy:\n    dest: /etc/systemd/system/etcd.service\n    content: |\n      [Service]\n      ExecStart=/usr/bin/etcd --listen-client-urls http://0.0.0.0:2379\n`;
    expect(account(task('\n  when: first'))).toContain('7 --listen-client-urls http://0.0.0.0:2379');
    expect(said(task('\n  when: first')).findings).toEqual([]);
    expect(said(task('')).findings.map(({ code }) => code)).toEqual(['etcd-listens-plain']);
  });
  it('names the line by which a monitor skips verification under a condition', () => {
    const monitor = (skips: string): string =>
      `apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nspec:\n  selector: {matchLabels: {k8s-app: kubelet}}\n  endpoints:\n  {{- if .Values.https }}\n  - port: https-metrics\n    scheme: https\n    tlsConfig:\n      insecureSkipVerify: ${skips}\n  {{- end }}\n`;
    expect(account(monitor('true'))).toContain('10 an endpoint of ServiceMonitor, insecureSkipVerify: true');
    expect(account(monitor('{{ .Values.skip }}'))).toContain('10 an endpoint of ServiceMonitor, insecureSkipVerify: {{ .Values.skip }}');
  });
  it('names the datastore of k3s in place of an etcd, without what is secret in its address', () => {
    const url = 'postgres://a:pass-of-a@10.0.0.9/k3s';
    for (const text of [
      `[Service]\nExecStart=/usr/local/bin/k3s server --datastore-endpoint=${url}\n`,
      `write-kubeconfig-mode: "0600"\ndatastore-endpoint: ${url}\n`,
    ]) {
      expect(account(text)).toContain('2 datastore-endpoint: postgres://…, in place of an etcd');
      expect(account(text).join()).not.toContain('pass-of-a');
    }
  });
  it('names an installer that a command of cloud-init or of notes starts', () => {
    expect(account('#cloud-config\nruncmd:\n  - snap install microk8s --classic\n')).toEqual([
      '3 snap install microk8s, whose installer does the rest',
    ]);
    expect(
      account('#server command\ncurl -sL https://get.rke2.io | INSTALL_RKE2_VERSION=v1.26.12+rke2r1 sh\n\nserver: https://10.0.0.1:9345\n'),
    ).toContain('2 kube-apiserver of RKE2');
  });
});

describe('values of vCluster below the name of its chart', () => {
  const values = (k3s: boolean): string => `vcluster:
  sync: {toHost: {pods: {enabled: true}}}
  controlPlane:
    distro:
      k8s: {enabled: ${!k3s}, version: v1.29.4}
      k3s:
        enabled: ${k3s}
        image: {repository: rancher/k3s, tag: v1.32.1-k3s1}
      k0s:
        enabled: false
        image: {repository: k0sproject/k0s, tag: v1.30.2-k0s.0}
`;
  it.each([
    [true, '1.32', 'a vCluster that runs k3s'],
    [false, '1.29', 'a cluster of vCluster, or a part of one'],
  ])('are of the distribution that is on', (k3s, minor, what) => {
    expect(said(values(k3s)).kubernetes.minor).toBe(minor);
    expect(account(values(k3s)).join('\n')).toContain(what);
  });
});

describe('what the account and the heading call a file', () => {
  const commands = 'sudo kubeadm init --pod-network-cidr=10.0.0.0/16\n';
  it.each([
    ['notes.md', `# Notes\n${commands}`, 'a text with command lines'],
    ['setup.sh', commands, 'a shell script'],
    ['setup', `#!/bin/sh\n${commands}`, 'a shell script'],
    [
      'notes',
      'curl localhost > /tmp/a\n#!/bin/sh\ncat <<EOF > kubelet.service\n[Service]\nExecStart=kubelet --v=2\nEOF\n',
      'a text with command lines',
    ],
    ['Vagrantfile', commands, 'a Vagrantfile'],
  ])('is a script only where it says so: %s', (name, text, form) => {
    expect(said({ [name]: text }).account[0]?.form).toBe(form);
  });

  it('is a text with settings where they stand in YAML that is none', () => {
    const playbook =
      '- hosts: nodes\n  tasks:\n  - name: Edit kubelet-config-1.23\n    shell: echo "kubelet: a\\nserverTLSBootstrap: true" >> a: b\n';
    expect(said({ 'play.yaml': playbook }).account[0]).toMatchObject({
      form: 'a text with settings',
      read: [{ what: 'settings that kubelet has' }, { what: 'serverTLSBootstrap: true' }],
    });
  });
});

describe('the version', () => {
  it.each([
    ['kubectl edit configmap kubelet-config-1.23\n', 'kubelet-config-1.23'],
    ['apt-get install -y kubelet=1.23.4-00\n', 'kubelet=1.23'],
    ['image: registry.k8s.io/kube-apiserver:v1.23.1\n', 'kube-apiserver:v1.23'],
    ['TENANT_K8S_VERSION=1.23.1\n', 'TENANT_K8S_VERSION'],
    ['curl -LO https://dl.k8s.io/release/v1.23.1/bin/linux/amd64/kubelet\n', 'dl.k8s.io/release/v1.23'],
  ])('is said with the words that name it: %s', (text, from) => {
    expect(said(`${text}kubelet --v=2\n`).kubernetes).toMatchObject({ minor: '1.23', from });
  });
  it('of a module or of an add-on is not that of the cluster', () => {
    const made = (...lines: readonly string[]): string =>
      ['module "eks" {', '  source = "terraform-aws-modules/eks/aws"', ...lines, '}', ''].join('\n');
    expect(said({ 'a.tf': made('  version = "1.23.0"') }).kubernetes.named).toBe(false);
    expect(said({ 'a.tf': made('  version = "1.22.0"', '  cluster_version = "1.23"') }).kubernetes).toMatchObject({
      minor: '1.23',
      from: 'cluster_version',
    });
  });
});

it('a change puts no quotes around a value with an expression that had none', () => {
  const { findings } = said('KUBE_ETCD_SERVERS="--etcd-servers=http://{{ host.address }}:2379"\nKUBE_API_ARGS="--v=2"\n');
  const change = findings.find(({ code }) => code === 'etcd-plaintext')?.fix;
  expect(JSON.stringify(change)).toContain('--etcd-servers=https://{{ host.address }}:2379');
});

it('a control plane of Helm is read whose texts have quotes within quotes, and whose list goes on with two expressions', () => {
  const lines = [
    'apiVersion: controlplane.cluster.x-k8s.io/v1beta1',
    'kind: KubeadmControlPlane',
    'metadata: {name: a}',
    'spec:',
    '  kubeadmConfigSpec:',
    '    clusterConfiguration:',
    '      apiServer:',
    '        certSANs:',
    '        - "api.{{ include "a.name" $ }}.{{ .Values.domain }}"',
    '        extraArgs: {profiling: "false"}',
    '    preKubeadmCommands:',
    '    - hostname {{ .Values.name }}',
    '    {{- include "a.commands" . | nindent 4 }}',
    '    {{- include "b.commands" . | nindent 4 }}',
    '    users: []',
  ];
  expect(account(`${lines.join('\n')}\n`).join()).toContain('kube-apiserver');
});

describe('the program of a flag', () => {
  const unit = (command: string): string =>
    `#cloud-config\ncoreos:\n  units:\n    - name: a.service\n      content: |\n        [Service]\n        ExecStart=${command}\n`;
  it('is none where its line starts another one by its path', () => {
    const text = unit('/opt/bin/wing --etcd_servers=http://10.0.0.1:4001 --logtostderr=true');
    const { findings, account: accounts } = said(text);
    expect(findings).toEqual([]);
    expect(accounts[0]).toMatchObject({ read: [], unread: [{ what: 'a command of another name, with flags that kube-apiserver has' }] });
    expect(said(unit('/opt/bin/apiserver --etcd_servers=http://10.0.0.1:4001')).findings.map(({ code }) => code)).toContain(
      'etcd-plaintext',
    );
  });
  it('is not told by a name that only resembles its flag', () => {
    const go = (flag: string): string => `package a\n\nfunc f() []string {\n\treturn []string{"--${flag}=/etc/etcd/ca.crt"}\n}\n`;
    expect(account(go('etcd-ca-file')).join()).not.toContain('kube-apiserver');
    expect(account(go('etcd-cafile')).join()).toContain('settings that kube-apiserver has');
  });
  it('is kube-controller-manager where a flag that the API server lacks stands beside one that both have', () => {
    const go = (...flags: readonly string[]): string =>
      `package a\n\nfunc f() []string {\n\treturn []string{${flags.map((flag) => `"--${flag}"`).join(', ')}}\n}\n`;
    const both = ['service-cluster-ip-range=10.0.0.0/16', 'tls-cert-file=/a.pem'];
    expect(account(go(...both, 'root-ca-file=/ca.pem')).join()).not.toContain('settings that kube-apiserver has');
    expect(account(go(...both, 'etcd-servers=https://a:2379')).join()).toContain('settings that kube-apiserver has');
  });
  it('is not told by a variable that holds the name of a host', () => {
    const script = (line: string): string => `#!/bin/sh\ncat <<EOF > /etc/a.conf\n[Service]\nEnvironment="${line}"\nEOF\nkubelet --v=2\n`;
    expect(account(script('KUBE_API_SERVER_NAME=a.example.org'))).not.toContain('4 kube-apiserver');
    expect(account(script('KUBE_API_ARGS=--v=2'))).toContain('4 kube-apiserver');
  });
  it('is not told by a variable that holds an address, or nothing', () => {
    for (const line of ['KUBE_API_SERVER_ENDPOINT=https://10.0.0.1:6443', 'KUBE_API_SERVER_ENDPOINT=https://$IP:6443', 'KUBE_APISERVER=']) {
      const all = account(`${line}\nKUBELET_EXTRA_ARGS="--read-only-port=10255"\n`);
      expect(all).toContain('2 kubelet');
      expect(all).not.toContain('1 kube-apiserver');
    }
    expect(account('KUBE_API_ARGS="$OTHER"\nKUBELET_EXTRA_ARGS=--v=2\n')).toContain('1 kube-apiserver');
  });
  it('is told by a flag that only etcd has in a variable of any name', () => {
    for (const line of [
      'DAEMON_ARGS="--listen-client-urls http://10.0.0.1:2379"',
      'export ETCD_OPTS=--listen-client-urls=http://10.0.0.1:2379',
    ])
      for (const name of ['etcd', 'etcd.default', 'a.env'])
        expect(said({ [name]: `# options\n${line}\n` }).findings.map(({ code }) => code)).toEqual(['etcd-listens-plain']);
    expect(said({ etcd: 'DAEMON_ARGS="--listen-client-urls-of=http://10.0.0.1:2379"\n' }).findings).toEqual([]);
  });
});

describe('the account names', () => {
  it('no client of a kubeconfig that it does not know', () => {
    const text =
      'apiVersion: v1\nkind: Config\nclusters: [{name: a, cluster: {server: "https://a:6443"}}]\nusers: [{name: kubernetes-admin}]\n';
    expect(account(text)).toEqual(['1 kubeconfig (API server: verified)']);
  });
  it('no command of hyperkube that is no program', () => {
    expect(account('cp cmd/hyperkube /usr/bin\nhyperkube\nkubelet --v=2\n').join()).not.toContain('kube-,');
    expect(account('hyperkube\nkubelet --v=2\n')).toContain('1 hyperkube, whose flags decide no path here');
  });
  it('the file by which a kube-proxy knows the API server', () => {
    expect(
      account(
        'kind: Pod\napiVersion: v1\nspec: {containers: [{command: [kube-proxy, --kubeconfig=/var/lib/kubelet/kubelet.conf]}]}\n',
      ).join(),
    ).toContain('kube-proxy, whose path to the API server /var/lib/kubelet/kubelet.conf decides');
  });
  it('what a branch of a template says, as no more than that', () => {
    const text =
      'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata: {name: a}\nspec:\n  service: {name: a}\n  {{- if .skip }}\n  insecureSkipTLSVerify: true\n  {{- end }}\n';
    expect(account(text).join('\n')).toContain('7 insecureSkipTLSVerify: true, which counts only if the template takes this branch');
  });
  it('a job without the mark that stands for what a condition gives', () => {
    const text = 'scrape_configs:\n{{- if .a }}\n- job_name: b\n  kubernetes_sd_configs:\n  - role: node\n{{- end }}\n';
    expect(account(text).join()).toContain('the job …');
  });
});

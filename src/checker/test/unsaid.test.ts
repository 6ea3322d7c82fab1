import { describe, expect, it } from 'vitest';
import { check, type CheckResult } from '../check.ts';
import { withoutIrrelevant } from '../irrelevant.ts';
import { moreForms } from '../read/more-forms.ts';
import { factsForTests } from './facts.ts';

const run = (name: string, text: string): CheckResult => {
  const inputs = [{ name, text }];
  return withoutIrrelevant(check(inputs, { facts: factsForTests, forms: moreForms }), inputs);
};
const told = ({ account }: CheckResult): readonly string[] => (account[0]?.read ?? []).map(({ line, what }) => `${line} ${what}`);
const left = ({ account }: CheckResult): readonly string[] => (account[0]?.unread ?? []).map(({ line, what }) => `${line} ${what}`);

describe('a Markdown document', () => {
  const fence = '```';

  it('is one where nothing in its code blocks is read, and names the line of its prose that has a flag', () => {
    const steps = [
      '# Restore',
      '- Stop `kube-apiserver`:',
      '',
      `  ${fence}`,
      '  $ service kube-apiserver stop',
      `  ${fence}`,
      '- To check it:',
      '',
      '    ' + fence,
      '    kubectl get pods',
      '    ' + fence,
    ];
    const result = run('restore.md', steps.join('\n'));
    expect(result.problems).toEqual([]);
    expect(result.account[0]?.form).toBe('a Markdown document');
    expect(told(result)).toEqual(['1 a Markdown document, in which the checker finds nothing that decides a path']);
    expect(left(result)).toContain('2 the text outside of the code blocks, such as this line');
  });

  it('is one behind the front matter of a site generator, though a code block of it holds a block of YAML', () => {
    const page = `---\ntitle: Join\ntags: [k8s]\n---\n\n## Join\n\n${fence}yaml\ndata:\n  a: |\n    b\n${fence}\n\n${fence}bash\nkubeadm init\n${fence}\n`;
    const result = run('_posts/2024-01-01-join.md', page);
    expect(result.problems).toEqual([]);
    expect(told(result)).toContain('15 kube-apiserver of kubeadm');
  });

  it('shows what a command prints without a fault of the file, though that names its kind', () => {
    for (const prompt of ['', 'root@multi:/# ']) {
      const answer = `${fence}bash\n${prompt}curl -k https://10.0.0.1:6443\n{\n  "kind": "Status",\n  "code": 403\n}\n${fence}\n`;
      const result = run('notes.md', `# Anonymous\n\n${answer}\n${fence}bash\nkubeadm init\n${fence}\n`);
      expect(result.problems).toEqual([]);
      expect(told(result)).toContain('12 kube-apiserver of kubeadm');
      expect(left(result).some((one) => one.startsWith('4 a code block of bash'))).toBe(true);
    }
  });
});

describe('a control plane of Cluster API', () => {
  const machine = (kubeadm: string, ...commands: readonly string[]): string =>
    [
      'apiVersion: controlplane.cluster.x-k8s.io/v1beta1',
      'kind: KubeadmControlPlane',
      'spec:',
      '  version: v1.34.1',
      '  kubeadmConfigSpec:',
      ...kubeadm.split('\n').map((line) => `    ${line}`),
      '    preKubeadmCommands:',
      ...commands.map((line) => `    - ${line}`),
      '',
    ].join('\n');
  const codes = ({ findings }: CheckResult): readonly string[] => findings.map(({ code }) => code);

  it('is judged where its commands write the profile of a shell, settings of containerd and variables alone', () => {
    const server = 'clusterConfiguration: {apiServer: {extraArgs: {profiling: "false"}}}';
    const beside = [
      "echo 'export KUBECONFIG=/etc/kubernetes/admin.conf' >>/root/.bashrc",
      "echo 'source <(kubectl completion bash)' >> ~/.bashrc",
      "export K8S=$(echo kube-1.34 | sed 's/^v//')",
      'containerd config default > /etc/containerd/config.toml',
      'kubeadm config images pull --kubernetes-version $KUBERNETES_VERSION',
    ];
    expect(codes(run('a.yaml', machine(server, ...beside)))).toContain('kubelet-ca-unset');
    const changed = machine(server, "echo '--kubelet-certificate-authority=/ca.crt' >> /etc/kubernetes/manifests/kube-apiserver.yaml");
    expect(codes(run('a.yaml', changed))).not.toContain('kubelet-ca-unset');
  });

  it('has the arguments of its own etcd below etcd.local', () => {
    const open =
      'clusterConfiguration: {etcd: {local: {extraArgs: {client-cert-auth: "false", listen-client-urls: "http://0.0.0.0:2379"}}}}';
    expect(codes(run('a.yaml', machine(open, 'swapoff -a')))).toContain('etcd-listens-plain');
  });
});

describe('a configuration of RKE2 as a template of Jinja', () => {
  it('is read where a statement of it goes over several lines', () => {
    const result = run(
      'config.yaml.j2',
      'tls-san:\n{% set given = [] %}\n{% set _ = given.extend([\n  \'audit-log-maxage=\' ~ days | default(30),\n]) %}\n  - one\nwrite-kubeconfig-mode: "0644"\n',
    );
    expect(result.problems).toEqual([]);
    expect(told(result)).toContain('1 k3s configuration');
  });
});

describe('values of kube-prometheus-stack', () => {
  const skips = 'kubelet: {enabled: true, serviceMonitor: {insecureSkipVerify: true}}';
  const codes = ({ findings }: CheckResult): readonly string[] => findings.map(({ code }) => code);

  it('are read below the key of a chart that has it as a part, and in an object that installs it', () => {
    const part = run('values.yaml', `kube-prometheus-stack:\n  ${skips}\n  kubeEtcd: {serviceMonitor: {insecureSkipVerify: true}}\n`);
    expect(codes(part)).toEqual(['scraper-skips-verification']);
    expect(told(part)).toContain('1 values as of the Helm chart kube-prometheus-stack');
    expect(told(part)).toContain('3 kubeEtcd.serviceMonitor.insecureSkipVerify: true, which says whether Prometheus verifies kube-etcd');
    const release = `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart: {spec: {chart: kube-prometheus-stack}}\n  values:\n    ${skips}\n`;
    expect(codes(run('release.yaml', release))).toEqual(['scraper-skips-verification']);
  });

  it('decide nothing where they say that Prometheus verifies, which older versions of the chart do not heed', () => {
    const heeds = run('values.yaml', `prometheus: {}\nkubeEtcd: {enabled: false}\n${skips.replace('Verify: true', 'Verify: false')}\n`);
    expect(codes(heeds)).toEqual([]);
    expect(heeds.settings.scraperVerification).toBe('unknown');
    expect(told(heeds).join()).toContain('kubelet.serviceMonitor.insecureSkipVerify: false');
  });
});

describe('what installs or starts a node', () => {
  it('is a node of RKE2 where its installer is fetched, as a server or as what a variable says', () => {
    const install = (type: string): string => `curl -sfL https://get.rke2.io | ${type}sh -\n`;
    expect(told(run('README.md', `# Server\n\n\`\`\`bash\n${install('')}\`\`\`\n`))).toEqual([
      '4 kube-apiserver of RKE2',
      '4 kubelet of RKE2',
    ]);
    expect(told(run('agent.sh', `#!/bin/sh\n${install('INSTALL_RKE2_TYPE="agent" ')}`))).toEqual(['2 kubelet of RKE2']);
    expect(told(run('get.sh', '#!/bin/sh\ncurl -sfL https://get.rke2.io -o install.sh\n'))).toEqual([
      '2 the installer of RKE2, which is fetched here',
    ]);
    expect(told(run('any.sh', `#!/bin/sh\n${install('INSTALL_RKE2_TYPE=$ROLE ')}`)).join()).toContain('whose type is filled in later');
  });

  it('is a node of RKE2 where a script is run with a variable that only its installer reads, and named where a task sets one', () => {
    expect(told(run('a.sh', '#!/bin/sh\nINSTALL_RKE2_TYPE=agent /tmp/rke2.sh\nexport INSTALL_RKE2_VERSION=v1\n'))).toEqual([
      '2 kubelet of RKE2',
    ]);
    const task =
      '- name: a\n  ansible.builtin.command: {cmd: bash /tmp/rke2.sh}\n  environment: {INSTALL_RKE2_METHOD: tar}\n- get_url: {url: a}\n';
    expect(told(run('main.yml', task))).toEqual(['1 the installer of RKE2 by a task, whose configuration is not here']);
  });

  it('leaves to the configuration of RKE2 what its installer starts', () => {
    const script = `#!/bin/sh\ncat > /etc/rancher/rke2/config.yaml <<EOF\nkube-apiserver-arg: [anonymous-auth=true]\ntls-san: [a]\nEOF\ncurl -sfL https://get.rke2.io | sh -\n`;
    expect(told(run('a.sh', script)).filter((one) => /kube-apiserver$|of RKE2/.test(one))).toEqual([
      '3 kube-apiserver',
      '3 kubelet of RKE2',
    ]);
  });

  it('is told in tasks of Ansible by the name of a package or of a service, and so is a template of a unit of etcd', () => {
    const tasks = [
      '- hosts: all',
      '  tasks:',
      '  - name: a',
      '    snap: {name: microk8s, classic: true}',
      '  - name: b',
      '    ansible.builtin.systemd: {name: rke2-server, state: started}',
      '  - name: c',
      '    command: microk8s enable dns',
      '  - name: d',
      '    template: {src: etcd.service.j2, dest: /etc/systemd/system/etcd.service}',
    ];
    const result = run('site.yml', tasks.join('\n'));
    expect(told(result)).toEqual([
      '4 microk8s by a task, whose configuration is not here',
      '6 rke2-server by a task, whose configuration is not here',
      '8 microk8s enable, whose installer does the rest',
    ]);
    expect(left(result)).toContain('10 the file etcd.service.j2, which is not here');
  });
});

describe('what echo writes over several lines', () => {
  const join = [
    "echo '---",
    'apiVersion: kubelet.config.k8s.io/v1beta1',
    'kind: KubeletConfiguration',
    'readOnlyPort: 10255',
    "authentication: {x509: {clientCAFile: /ca.crt}}' | sudo tee kubelet.yaml",
    'systemctl restart kubelet',
  ].join('\n');

  it('is read as the file, in a script and in Markdown', () => {
    for (const text of [`#!/bin/sh\n\n\n${join}\n`, `# Join\n\n\`\`\`shell\n${join}\n\`\`\`\n`]) {
      const result = run('a.md', text);
      expect(result.problems).toEqual([]);
      expect(result.findings.map(({ code, region }) => `${code} ${String(region.line)}`)).toEqual(['kubelet-read-only-port 7']);
    }
  });
});

describe('flags of a program in a text without a form', () => {
  it('include the key of service account tokens', () => {
    const program = (name: string, ...flags: readonly string[]): string =>
      `package main\n\nvar args = []string{"${name}", ${flags.map((flag) => `"${flag}"`).join(', ')}}\n`;
    const server = program('kube-apiserver', '--client-ca-file=/pki/ca.pem', '--service-account-key-file=/pki/ca-key.pem');
    const codes = (text: string): readonly string[] => run('main.go', text).findings.map(({ code }) => code);
    expect(codes(server)).toEqual(['service-account-key-of-ca']);
  });
});

describe('a flag that decides a path, whose program nobody knows', () => {
  it('is named with its line in an input in which nothing else is read, which is no fault of it', () => {
    const result = run(
      'a.tf',
      'resource "null_resource" "a" {\n  provisioner "local-exec" {\n    command = "oc login --insecure-skip-tls-verify=true"\n  }\n}\n',
    );
    expect(result.problems).toEqual([]);
    expect(told(result)).toEqual([
      '3 --insecure-skip-tls-verify=true: seen and not judged, because the checker knows of no program that gets it',
    ]);
    expect(result.findings).toEqual([]);
  });

  it('is named beside what is read, once, and not where it is a comment or is read itself', () => {
    const result = run(
      'b.service',
      '[Service]\nExecStart=/usr/bin/kube-apiserver \\\n  --anonymous-auth=false\n\n  --v=2 \\\n  --insecure-port=8080\n# --insecure-port=1\n',
    );
    expect(told(result).filter((one) => /seen and not judged/.test(one))).toEqual([
      '6 --insecure-port=8080: seen and not judged, because the checker knows of no program that gets it',
    ]);
  });
});

describe('what is no YAML and no list of commands', () => {
  it('is a Makefile by its rules, whose commands are read', () => {
    const result = run('build.mk', '# Nodes\nall: up\n\nup:\n\t@kubeadm init\n\nlist:\n\t@echo "kubelet:"\n');
    expect(result.problems).toEqual([]);
    expect(result.account[0]?.form).toBe('a Makefile');
    const other = run('Makefile', 'vg-status:\n\t@echo "kubelet --config=a"\n');
    expect(other.problems).toEqual([]);
  });

  it('is a file of tasks, though a command of it starts a program with a flag', () => {
    const tasks =
      '---\n- name: a\n  ansible.builtin.tempfile: {state: directory}\n- name: b\n  ansible.builtin.shell: set -e && {{ dir }}/bin/rke2 -v\n';
    const result = run('tarball.yml', tasks);
    expect(result.account[0]?.form).toBe('tasks of Ansible');
    expect(result.problems).toEqual([]);
  });
});

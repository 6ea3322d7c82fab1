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
    const answer = `${fence}bash\ncurl -k https://10.0.0.1:6443\n{\n  "kind": "Status",\n  "code": 403\n}\n${fence}\n`;
    const result = run('notes.md', `# Anonymous\n\n${answer}\n${fence}bash\nkubeadm init\n${fence}\n`);
    expect(result.problems).toEqual([]);
    expect(told(result)).toContain('12 kube-apiserver of kubeadm');
    expect(left(result).some((one) => one.startsWith('4 a code block of bash'))).toBe(true);
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

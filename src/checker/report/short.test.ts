import { describe, expect, it } from 'vitest';
import { partOf } from '../../../scripts/verify/tests/amount.ts';
import { everyRow } from '../../../scripts/verify/tests/every-row.ts';
import { check, type CheckResult } from '../check.ts';
import { corpus } from '../corpus/index.ts';
import { moreForms } from '../read/more-forms.ts';
import { factsForTests } from '../test/facts.ts';
import { shortReport } from './short.ts';
import { textReport } from './text.ts';

const run = (files: Readonly<Record<string, string>>, kubernetes?: string): CheckResult =>
  check(
    Object.entries(files).map(([name, text]) => ({ name, text })),
    { facts: factsForTests, forms: moreForms, kubernetes },
  );
const open = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n';

describe('the short report', () => {
  it('of each input has at most twenty lines, and counts every finding that it does not show', () =>
    everyRow(
      partOf('inputs with every report', corpus),
      ({ name }) => name,
      ({ files, kubernetes }) => {
        const result = run(files, kubernetes);
        const lines = shortReport(result).trimEnd().split('\n');
        expect(lines.length).toBeLessThanOrEqual(20);
        const heads = lines.filter((line) => /^(?:critical|high|medium|low|info) {2}/.test(line));
        const shown = heads.reduce((sum, head) => sum + 1 + (head.match(/, \d+:\d+/g) ?? []).length, 0);
        const left = Number(lines.map((line) => /^ {2}and (\d+) more findings?:/.exec(line)?.[1]).find(Boolean) ?? 0);
        expect(shown + left).toBe(result.findings.length);
      },
    ));

  it('shows the worst findings first and counts the others by their severity', () => {
    const many = run(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.yaml`, open])));
    const text = shortReport(many);
    expect(text.split('\n')[0]).toMatch(/^high {2}kubelet-read-only-port {2}0\.yaml:3:1/);
    expect(text).toMatch(/^ {2}and \d+ more findings: \d+ high, 20 medium$/m);
    expect(text).toContain('Findings: 20 high, 20 medium.');
  });

  it.each([
    [
      'resource "aws_eks_cluster" "a" {\n  vpc_config {\n    endpoint_public_access = true\n  }\n}\n',
      'a:3: endpoint_public_access: true, which says who may reach the API server and changes no verdict',
    ],
    [
      'resource "oci_containerengine_cluster" "a" {\n  endpoint_config {\n    is_public_ip_enabled = false\n  }\n}\n',
      'a:3: is_public_ip_enabled: false, which says who may reach the API server and changes no verdict',
    ],
    [
      'scrape_configs:\n- job_name: kubernetes-apiservers\n  scheme: https\n  tls_config: {insecure_skip_verify: true}\n  kubernetes_sd_configs: [{role: endpoints}]\n',
      'a:2: the job kubernetes-apiservers, whose targets are asked without a check of the certificate',
    ],
    [
      'apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nspec:\n  selector: {matchLabels: {k8s-app: kube-scheduler}}\n  endpoints:\n  - port: http-metrics\n',
      'a:6: an endpoint of ServiceMonitor, which asks scheduler over plain HTTP',
    ],
  ])('leaves to the long report what was read and changes no verdict: %s', (text, line) => {
    const result = run({ a: text });
    expect(textReport(result)).toMatch(/^Read:$/m);
    expect(textReport(result).split('\n')).toContain(`  ${line}`);
    expect(shortReport(result)).not.toContain(line);
  });

  it('tells once what is the same in two branches of one script, with both places', () => {
    const made = (version: string): string =>
      `${version}() {\ncat <<EOF >a\napiVersion: kubeadm.k8s.io/${version}\nkind: ClusterConfiguration\nEOF\n}\n`;
    const lines = shortReport(run({ a: `#!/bin/bash\n${made('v1beta3')}${made('v1beta4')}` })).split('\n');
    expect(lines.filter((line) => line.includes('kubelet-ca-unset'))).toEqual([
      'high  kubelet-ca-unset  a:4:1, 10:1  API server → kubelet',
    ]);
  });

  it('says what is unknown and what would tell it, and leads to the rest', () => {
    const text = shortReport(run({ 'a.yaml': open }));
    expect(text).toMatch(/^Unknown, and what would answer it:\n {2}.*CA for kubelet certificates.*: the flags of kube-apiserver/m);
    expect(text).toMatch(/ [1-9]\d* unsafe, /);
    expect(text).toContain('--verbose');
  });

  it.each([
    [
      'tasks that install what others configure',
      '- name: Get k3s\n  ansible.builtin.get_url: {url: https://get.k3s.io, dest: /tmp/k3s.sh}\n- name: Wait for metrics-server\n  ansible.builtin.command: kubectl get pod -n kube-system\n',
      'The checker finds nothing in the input, tasks of Ansible, that decides a path, so this says nothing about a cluster.',
    ],
    [
      'a member of etcd that asks for certificates',
      '[Service]\nExecStart=/usr/bin/etcd --listen-client-urls=https://10.0.0.1:2379 --client-cert-auth --trusted-ca-file=/ca\n',
      'What the checker reads in the input, a systemd unit, decides no path alone, and no rule finds a problem in it. Of one end alone it says: --listen-client-urls=https://10.0.0.1:2379 (line 2); --client-cert-auth (line 2).',
    ],
  ])('is one line for %s, and the long report adds what was read', (_, text, line) => {
    const result = run({ a: text });
    expect(shortReport(result)).toBe(`${line}\n`);
    expect(textReport(result)).toContain(line);
    expect(textReport(result)).not.toMatch(/unsafe|kube-apiserver.yaml|^Unknown/m);
  });

  it('says of how many paths the input tells something, and counts no verdict that holds whatever it says', () => {
    const text = shortReport(
      run({
        'a.yaml':
          'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata: {name: a}\nspec: {service: {name: a, namespace: b}, insecureSkipTLSVerify: true}\n',
      }),
    );
    expect(text).toMatch(/^Paths by their weakest hop, judged as Kubernetes \S+: 1 encrypted only\. Nothing was read of the other 12\.$/m);
    expect(text).not.toContain('unsafe');
    // Nor is anything asked that decides other paths alone.
    expect(text).not.toContain('configz');
  });

  it('asks first what the input itself leaves open', () => {
    const text = shortReport(
      run({
        a: 'apiVersion: v1\nkind: Config\ncurrent-context: a\nclusters: [{name: a, cluster: {server: "http://localhost:8080"}}]\nusers: [{name: kubelet}]\ncontexts: [{name: a, context: {cluster: a, user: kubelet}}]\n',
      }),
    );
    expect(text).toContain('what listens at the loopback address');
    expect(text).not.toMatch(/kube-apiserver|configz/);
  });

  it('names the items of the CIS Benchmark about the program of the finding, and no other', () => {
    const items = (component: string): string | undefined =>
      /\[CIS ([\d., ]+)\]/.exec(
        shortReport(run({ a: `${component} --bind-address=0.0.0.0\n` }))
          .split('\n')
          .find((line) => line.includes('listens at')) ?? '',
      )?.[1];
    expect([items('kube-scheduler'), items('kube-controller-manager')]).toEqual(['1.4.2', '1.3.7']);
  });

  it('says which input could not be read before anything else', () => {
    expect(shortReport(run({ 'b.yaml': open, 'a.yaml': 'kind: Pod\n\tx: 1\n' }))).toMatch(/^unusable {2}a\.yaml:\d+:\d+\n {2}\S/);
    // Nobody knows what is in it.
    expect(shortReport(run({ 'a.yaml': 'kind: Pod\n\tx: 1\n' }))).not.toContain('No problems found');
  });
});

it('says which end of a path the input is about where it decides no path', () => {
  const report = (text: string): string => shortReport(run({ a: text }));
  const kubeconfig = (server: string): string =>
    `apiVersion: v1\nkind: Config\nclusters: [{name: a, cluster: {server: "${server}", certificate-authority: /ca.crt}}]\nusers: [{name: "system:kube-scheduler"}]\n`;
  expect(report(kubeconfig('https://10.0.0.1:6443'))).toMatch(
    /^No path is decided by what was read\. Of one end alone it says: kubeconfig of kube-scheduler \(API server https:\/\/10\.0\.0\.1:6443: verified by certificate-authority\) \(line 1\)\.$/m,
  );
  expect(report('ETCD_LISTEN_CLIENT_URLS=https://10.0.0.1:2379\nETCD_CLIENT_CERT_AUTH=true\n')).toMatch(
    /decides no path alone.* Of one end alone it says: .*ETCD_CLIENT_CERT_AUTH=true \(line 2\)/,
  );
  expect(report('apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n')).not.toMatch(/Of one end alone/);
});

import { quiet, verified, type Trap } from './trap.ts';

const own = 'what listens at the client’s own host';
const printed = 'a kubeconfig that a command prints into its file';
const notes = 'a document that notes show as a terminal prints it';
const filled = 'what a template stands for as a whole';

/** A configuration of Prometheus with a job that verifies kubelets, and one with these lines. */
const jobs = (...lines: readonly string[]): string =>
  [
    'scrape_configs:',
    '- job_name: one',
    '  scheme: https',
    '  kubernetes_sd_configs: [{role: node}]',
    '- job_name: two',
    '  scheme: https',
    '  tls_config: {insecure_skip_verify: true}',
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n');
const aks = (plan: string): string =>
  `{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","resources":[{"type":"Microsoft.ContainerService/managedClusters","sku":{"name":"${plan}"},"properties":{"dnsPrefix":"a"}}]}\n`;
const task = (exec: string): string =>
  `- name: k3s\n  shell: curl -sfL https://get.k3s.io | sh -\n  environment:\n    INSTALL_K3S_EXEC: "${exec}"\n`;

/** Units of an API server with these flags, and of a controller manager beside it. */
const beside = (...flags: readonly string[]): string =>
  `#cloud-config\ncoreos:\n  units:\n  - name: a.service\n    content: |\n      [Service]\n      ExecStart=/opt/bin/kube-apiserver ${[...quiet, ...verified, ...flags].join(' ')}\n  - name: b.service\n    content: |\n      [Service]\n      ExecStart=/opt/bin/kube-controller-manager --master=127.0.0.1:8080\n`;

/** Notes by which somebody prints a kubeconfig of a kubelet with this server into a file. */
const prints = (server: string): string =>
  `# Worker\n\n\`\`\`\nsudo sh -c 'echo "apiVersion: v1\nkind: Config\nclusters:\n- cluster:\n    certificate-authority: /ca.pem\n    server: ${server}\n  name: a\nusers:\n- name: kubelet\n  user:\n    token: abc" > /var/lib/kubelet/kubeconfig'\n\`\`\`\n`;

/** Notes with a code block, and outside of it this line above the manifest of an API server. */
const showing = (line: string): string =>
  `# Debug\n\n\`\`\`\nsystemctl restart kubelet\n\`\`\`\n\n${line}\napiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command:\n    - kube-apiserver\n${[...quiet, ...verified, '--etcd-servers=http://10.0.0.1:2379'].map((flag) => `    - ${flag}\n`).join('')}    image: registry.k8s.io/kube-apiserver:v1.32.3\n\n-------------\nThat was all.\n`;

/** What two samples of files that nobody had read before left over. */
export const leftOfTwoSamples: readonly Trap[] = [
  {
    of: filled,
    name: 'the list by which a job finds its targets',
    files: jobs('kubernetes_sd_configs: "{{ targets }}"'),
    settings: { scraperVerification: 'unknown' },
    findings: [],
    nearMiss: { files: jobs('static_configs: "{{ targets }}"'), settings: { scraperVerification: 'verified' }, findings: [] },
  },
  {
    of: filled,
    name: 'the list of rules by which a job changes its targets',
    files: jobs('kubernetes_sd_configs: [{role: node}]', 'relabel_configs: "{{ rules }}"'),
    settings: { scraperVerification: 'unknown' },
    findings: [],
    nearMiss: {
      files: jobs('kubernetes_sd_configs: [{role: node}]', 'metric_relabel_configs: "{{ rules }}"'),
      settings: { scraperVerification: 'skipped' },
      findings: ['medium scraper-skips-verification'],
    },
  },
  {
    of: filled,
    name: 'the plan of a cluster of AKS, by a word that a script replaces',
    files: aks('__PLAN__'),
    settings: { transport: 'unknown' },
    findings: [],
    nearMiss: { files: aks('Base'), settings: { transport: 'konnectivity' }, findings: [] },
  },
  {
    of: filled,
    name: 'all arguments of k3s, by a word that a script replaces',
    files: task('__ARGUMENTS__'),
    settings: { kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: { files: task('server --tls-san=a'), settings: { kubeletAnonymous: 'off' }, findings: [] },
  },
  {
    of: own,
    name: 'is the plain port of an API server of the same input',
    files: beside('--insecure-port=8080'),
    settings: { controlPlaneToApiServer: 'plaintext' },
    verdicts: { 'control-plane-to-apiserver': 'unsafe' },
    findings: ['medium api-plain-http', 'info client-without-tls'],
    nearMiss: {
      files: beside('--insecure-port=8081'),
      settings: { controlPlaneToApiServer: 'unknown' },
      verdicts: { 'control-plane-to-apiserver': 'unknown' },
      findings: ['medium api-plain-http', 'info client-without-tls'],
    },
  },
  {
    of: own,
    name: 'is that port also where only its address is given',
    files: beside('--insecure_bind_address=0.0.0.0'),
    settings: { controlPlaneToApiServer: 'plaintext' },
    findings: ['high api-plain-http', 'info client-without-tls'],
    nearMiss: {
      files: beside('--insecure_bind_address=10.0.0.1'),
      settings: { controlPlaneToApiServer: 'unknown' },
      findings: ['high api-plain-http', 'info client-without-tls'],
    },
  },
  {
    of: printed,
    name: 'has its version in the first line of the command',
    files: prints('https://10.0.0.1:6443'),
    settings: { kubeletToApiServer: 'verified' },
    findings: ['medium secret-pasted'],
    nearMiss: {
      files: prints('http://10.0.0.1:8080'),
      settings: { kubeletToApiServer: 'plaintext' },
      verdicts: { 'kubelet-to-apiserver': 'unsafe' },
      findings: ['high client-without-tls', 'medium secret-pasted'],
    },
  },
  {
    of: notes,
    name: 'behind a prompt, beside a code block',
    files: { 'notes.md': showing('$ sudo cat /etc/kubernetes/manifests/kube-apiserver.yaml') },
    settings: { etcdTransport: 'plaintext', kubeletCertificateAuthority: 'set' },
    findings: ['high etcd-plaintext'],
    nearMiss: { files: { 'notes.md': showing('Never write this:') }, settings: { etcdTransport: 'unknown' }, findings: [] },
  },
];

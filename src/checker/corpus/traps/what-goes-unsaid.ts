import { type Trap } from './trap.ts';

const templates = 'what only a branch of a template says';
const prompts = 'commands behind a prompt';
const scrapers = 'how Prometheus finds its targets';

/** A configuration of kubeadm whose external etcd has these lines as its endpoints. */
const externalEtcd = (...endpoints: readonly string[]): string =>
  [
    'apiVersion: kubeadm.k8s.io/v1beta3',
    'kind: ClusterConfiguration',
    'clusterName: {{ name }}',
    'etcd:',
    '  external:',
    '    endpoints:',
    ...endpoints,
    '    caFile: /e/ca.crt',
    '    certFile: /e/c.crt',
    '    keyFile: /e/c.key',
    '',
  ].join('\n');
const ofKubeadm = ['high kubelet-ca-unset', 'info api-anonymous-on'];

/** A note whose one command stands behind this mark. */
const note = (mark: string): string => `# Notes\n\n1. ${mark} sudo kubeadm init --pod-network-cidr=10.0.0.0/16\n\n\`\`\`\nls\n\`\`\`\n`;

/** A configuration of Prometheus that asks this address for its targets, and has these settings for it. */
const discovery = (...settings: readonly string[]): string =>
  ['scrape_configs:', '- job_name: pods', '  kubernetes_sd_configs:', '  - role: pod', ...settings.map((one) => `    ${one}`), ''].join(
    '\n',
  );

/** What a sealed sample showed of what goes unsaid. */
export const whatGoesUnsaid: readonly Trap[] = [
  {
    of: templates,
    name: 'the endpoints of etcd that a loop makes have the scheme that stands there',
    files: externalEtcd('{% for one in etcd %}', '    - "https://{{ one }}:2379"', '{% endfor %}'),
    settings: { etcdTransport: 'mutual-tls' },
    findings: ofKubeadm,
    nearMiss: {
      files: externalEtcd('{% if tls %}', '    - "https://{{ one }}:2379"', '{% else %}', '    - "http://{{ one }}:2379"', '{% endif %}'),
      settings: { etcdTransport: 'unknown' },
      findings: ofKubeadm,
    },
  },
  {
    of: templates,
    name: 'an etcd that kubeadm runs in one branch alone is not all that the API server may have',
    files: [
      'apiVersion: kubeadm.k8s.io/v1beta3',
      'kind: ClusterConfiguration',
      'etcd:',
      '{% if own %}',
      '  local: {imageTag: "{{ tag }}"}',
      '{% else %}',
      '  external:',
      '    endpoints:',
      '{% for one in etcd.split(",") %}',
      '    - {{ one }}',
      '{% endfor %}',
      '{% endif %}',
      '',
    ].join('\n'),
    settings: { etcdTransport: 'unknown' },
    findings: ofKubeadm,
    nearMiss: {
      files: 'apiVersion: kubeadm.k8s.io/v1beta3\nkind: ClusterConfiguration\netcd:\n  local: {imageTag: "{{ tag }}"}\n',
      settings: { etcdTransport: 'mutual-tls' },
      findings: ofKubeadm,
    },
  },
  {
    of: prompts,
    name: 'a command behind the prompt of a user is read outside of code blocks, and a heading is none',
    files: note('$'),
    settings: { etcdTransport: 'mutual-tls', kubeletCertificateAuthority: 'unset' },
    findings: ofKubeadm,
    nearMiss: { files: note('#'), settings: { etcdTransport: 'unknown', kubeletCertificateAuthority: 'unknown' }, findings: [] },
  },
  {
    of: scrapers,
    name: 'Prometheus that does not verify the API server when it looks for targets is a pod that does not',
    files: discovery('api_server: https://10.0.0.1:6443', 'bearer_token_file: /t', 'tls_config: {insecure_skip_verify: true}'),
    verdicts: { 'scraper-to-kubelet': 'unknown' },
    findings: ['high client-skips-verification'],
    nearMiss: {
      files: discovery('api_server: https://10.0.0.1:6443', 'bearer_token_file: /t', 'tls_config: {ca_file: /ca.crt}'),
      findings: [],
    },
  },
];

import type { Trap } from './trap.ts';

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
];

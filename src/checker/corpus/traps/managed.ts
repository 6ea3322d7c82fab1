import type { Trap } from './trap.ts';

const nodes = 'nodes of a managed cluster that start in another way';
const fills = 'a field that something fills in later';
const scrapers = 'several scrapers of one cluster';
const one = 'platforms and the control planes beside them';
const elsewhere = 'a resource of which another file says more';
const secrets = 'what is no secret in templates and mappings';
const parts = 'parts of Talos in templates of Terraform';

/** A mapping with this line, and one close to it that holds a secret. */
const noSecret = (name: string, line: string, near: string): Trap => ({
  of: secrets,
  name,
  files: `kind: Service\napiVersion: v1\ndata:\n  ${line}\n`,
  findings: [],
  nearMiss: { files: `kind: Service\napiVersion: v1\ndata:\n  ${near}\n`, findings: ['medium secret-pasted'] },
});

/** A cluster of EKS with a group of nodes of these lines. */
const eks = (...lines: readonly string[]): string =>
  `resource "aws_eks_cluster" "one" {}\nresource "aws_eks_node_group" "one" {\n  instance_types = ["m7g.large"]\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const aks = (value: string): string =>
  `resource "azurerm_kubernetes_cluster" "one" {\n  api_server_access_profile {\n    virtual_network_integration_enabled = ${value}\n  }\n}\n`;
const gke = (...ports: readonly string[]): string =>
  `resource "google_container_cluster" "one" {\n  remove_default_node_pool = true\n}\n${ports
    .map(
      (port, index) =>
        `resource "google_container_node_pool" "p${index}" {\n  node_config {\n    kubelet_config {\n      ${port}\n    }\n  }\n}\n`,
    )
    .join('')}`;
const closed = 'insecure_kubelet_readonly_port_enabled = "FALSE"';
const monitor = (skips: string): string =>
  `apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nspec:\n  endpoints: [{scheme: https, tlsConfig: {insecureSkipVerify: ${skips}}}]\n  selector: {matchLabels: {k8s-app: kubelet}}\n`;

/** What managed clusters and scrapers once would have got a wrong answer by. */
export const managed: readonly Trap[] = [
  {
    of: nodes,
    name: 'a launch template may open a kubelet of EKS',
    files: eks('launch_template {', '  id = "lt-1"', '}'),
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown', kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: { files: eks(), settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' }, findings: [] },
  },
  {
    of: nodes,
    name: 'a cluster of EKS without nodes tells nothing of kubelets',
    files: 'resource "aws_eks_cluster" "one" {}\n',
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: { 'a.tf': 'resource "aws_eks_cluster" "one" {}\n', 'b.tf': 'resource "aws_eks_node_group" "one" {}\n' },
      settings: { kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: nodes,
    name: 'one pool of GKE that leaves the port to its cluster may have it open',
    files: gke(closed, 'cpu_manager_policy = "none"'),
    settings: { readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: { files: gke(closed, closed), settings: { readOnlyPort: 'closed' }, findings: [] },
  },
  {
    of: fills,
    name: 'a variable may take the tunnel of AKS away',
    files: aks('var.integrated'),
    settings: { transport: 'unknown', loadBalancer: 'unknown' },
    findings: [],
    nearMiss: { files: aks('false'), settings: { transport: 'konnectivity', loadBalancer: 'unknown' }, findings: [] },
  },
  {
    of: fills,
    name: 'a dynamic block may take the tunnel of AKS away',
    files:
      'resource "azurerm_kubernetes_cluster" "one" {\n  dynamic "api_server_access_profile" {\n    for_each = var.profiles\n    content {}\n  }\n}\n',
    settings: { transport: 'unknown' },
    findings: [],
    nearMiss: {
      files:
        'resource "azurerm_kubernetes_cluster" "one" {\n  dynamic "identity" {\n    for_each = var.identities\n    content {}\n  }\n}\n',
      settings: { transport: 'konnectivity' },
      findings: [],
    },
  },
  {
    of: fills,
    name: 'a variable may open the read-only port of GKE',
    files: gke('insecure_kubelet_readonly_port_enabled = var.open'),
    settings: { readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: gke('insecure_kubelet_readonly_port_enabled = "TRUE"'),
      settings: { readOnlyPort: 'open' },
      findings: ['high kubelet-read-only-port'],
    },
  },
  {
    of: scrapers,
    name: 'a monitor that skips verification is weaker than a metrics-server that does not',
    files: { a: monitor('true'), b: 'metrics-server --secure-port=10250\n' },
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: {
      files: { a: monitor('false'), b: 'metrics-server --secure-port=10250\n' },
      settings: { scraperVerification: 'verified' },
      findings: [],
    },
  },
  {
    of: scrapers,
    name: 'a metrics-server of which nothing is known keeps a monitor that verifies from being all',
    files: { a: monitor('false'), b: 'metrics-server --kubelet-insecure-tls=$SKIP\n' },
    settings: { scraperVerification: 'unknown' },
    findings: [],
    nearMiss: { files: { a: monitor('false') }, settings: { scraperVerification: 'verified' }, findings: [] },
  },
  {
    of: one,
    name: 'an API server beside a cluster of EKS is that of another cluster',
    files: {
      'a.tf': eks(),
      b: 'kube-apiserver --anonymous-auth=false --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --kubelet-client-certificate=/c.crt --kubelet-client-key=/c.key\n',
    },
    settings: { kubeletCertificateAuthority: 'unset', apiServerVerification: 'unknown' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: {
      files: { 'a.tf': eks(), b: 'metrics-server --secure-port=10250\n' },
      settings: { kubeletCertificateAuthority: 'set', apiServerVerification: 'verified', scraperVerification: 'verified' },
      findings: [],
    },
  },
  {
    of: one,
    name: 'clusters of two providers say nothing of one transport',
    files: { 'a.tf': eks(), 'b.tf': aks('false') },
    settings: { transport: 'unknown', kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: { files: { 'a.tf': eks(), 'b.tf': eks() }, settings: { transport: 'direct' }, findings: [] },
  },
  {
    of: nodes,
    name: 'an image that a variable names may be one that we have not checked',
    files: eks('ami_type = var.image'),
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: eks('ami_type = "AL2023_x86_64_STANDARD"'),
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    of: nodes,
    name: 'one pool in a list closes the port of no other',
    files: `module "gke" {\n  source = "terraform-google-modules/kubernetes-engine/google"\n  node_pools = [\n    { name = "a", ${closed} },\n    { name = "b" },\n  ]\n}\n`,
    settings: { readOnlyPort: 'unknown', kubeletAnonymous: 'off' },
    findings: [],
    nearMiss: {
      files: `module "gke" {\n  source = "terraform-google-modules/kubernetes-engine/google"\n  node_pools = [\n    { name = "a", ${closed} },\n    { name = "b", ${closed} },\n  ]\n}\n`,
      settings: { readOnlyPort: 'closed' },
      findings: [],
    },
  },
  {
    of: elsewhere,
    name: 'properties that a variable holds may take the tunnel of AKS away',
    files: "resource aks 'Microsoft.ContainerService/managedClusters@2025-05-01' = {\n  name: 'a'\n  properties: aksProperties\n}\n",
    settings: { transport: 'unknown', kubeletCertificateAuthority: 'unset' },
    findings: [],
    nearMiss: {
      files:
        "resource aks 'Microsoft.ContainerService/managedClusters@2025-05-01' = {\n  name: 'a'\n  properties: {\n    dnsPrefix: 'a'\n  }\n}\n",
      settings: { transport: 'konnectivity' },
      findings: [],
    },
  },
  {
    of: elsewhere,
    name: 'what is spread into a mapping may take the tunnel of AKS away',
    files:
      "resource aks 'Microsoft.ContainerService/managedClusters@2025-05-01' = {\n  properties: {\n    ...shared\n    dnsPrefix: 'a'\n  }\n}\n",
    settings: { transport: 'unknown' },
    findings: [],
    nearMiss: {
      files:
        "resource aks 'Microsoft.ContainerService/managedClusters@2025-05-01' existing = {\n  name: 'a'\n}\nresource pool 'Microsoft.ContainerService/managedClusters/agentPools@2025-05-01' = {\n  parent: aks\n}\n",
      settings: { transport: 'unknown', kubeletCertificateAuthority: 'unknown' },
      findings: [],
    },
  },
  {
    of: nodes,
    name: 'commands before nodeadm may change how a kubelet is started',
    files:
      'apiVersion: bootstrap.cluster.x-k8s.io/v1beta2\nkind: NodeadmConfig\nspec: {preNodeadmCommands: ["sed -i s/a/b/ /etc/kubelet"], kubelet: {flags: [--v=2]}}\n',
    settings: { kubeletAnonymous: 'unknown', kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: {
      files:
        'apiVersion: bootstrap.cluster.x-k8s.io/v1beta2\nkind: EKSConfigTemplate\nspec: {template: {spec: {kubeletExtraArgs: {read-only-port: "10255"}}}}\n',
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'open' },
      findings: ['high kubelet-read-only-port'],
    },
  },
  {
    of: parts,
    name: 'a line that is an interpolation alone may hold any key',
    files: 'machine:\n  type: worker\n  kubelet:\n    extraArgs:\n      v: "2"\n    ${indent(4, kubelet)}\n',
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'machine:\n  type: worker\n  kubelet:\n    extraArgs:\n      v: "2"\n',
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' },
      findings: [],
    },
  },
  noSecret('a placeholder with a mark behind it', 'token: "changeme!"', 'token: "geheim-9f!"'),
  noSecret('a regular expression', 'regexp: "^K3S_TOKEN=\\\\s*(?!x)"', 'regexp: "K3S_TOKEN=s0me-t0ken-9"'),
  noSecret('a variable of another host', "combine: {'token': hostvars[groups['a'][0]].made}", "combine: {'token': hostvars-9f3a}"),
  noSecret(
    'names of Secrets that are mapped to others',
    '"default/my-secret": "other/secret-my"',
    '"default-my-secret": "other/secret-my"',
  ),
];

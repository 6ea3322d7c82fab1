import { kubeletFile, unit, type Trap } from '../trap.ts';

const templates = 'templates whose text is no YAML';
const objects = 'objects in another notation';
const secrets = 'names that are no secrets';
const variables = 'programs that a variable or an image names';

/** An API server in a chart, with this line among its flags. */
const inChart = (flag: string): string => `{{- $name := include "cluster.name" . -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $name }}-apiserver
spec:
  template:
    metadata:
      labels:
        {{- include "labels" . | nindent 8 }}
        {{- with .Values.labels }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      containers:
      - name: {{ $name }}
        command:
        - kube-apiserver
        - --authorization-mode=Node,RBAC
        - --enable-admission-plugins=NodeRestriction
        - --anonymous-auth=false
        - --kubelet-client-certificate=/c.crt
        - --kubelet-client-key=/c.key
${flag}`;

const kubeletOf = (mode: string): string =>
  kubeletFile(
    'authentication: {anonymous: {enabled: false}, x509: {clientCAFile: /ca.crt}}',
    `authorization: {mode: ${mode}}`,
    'clusterDNS:${cluster_dns}',
    '${feature_gates == "" ? "" : "featureGates:\\n  ${feature_gates}"}',
  );

const kops = (anonymous: boolean): string => `apiVersion: kops/v1alpha2
kind: Cluster
spec:
  kubelet: {anonymousAuth: ${anonymous}}
  kubeAPIServer: {kubeletCertificateAuthority: /srv/kubernetes/ca.crt}
  authorization: {rbac: {}}
  etcdClusters:
  - etcdMembers:
\${members}
    name: main
`;

const handlebars = (open: string, close: string): string => `[required-extensions]
kubernetes = "v1"
+++
---
kind: KubeletConfiguration
apiVersion: kubelet.config.k8s.io/v1beta1
${open}
authentication:
  anonymous:
    enabled: true
  x509:
    clientCAFile: /ca.crt
${close}
clusterDomain: "{{default "cluster.local" settings.domain}}"
`;

const branches = (first: string, second: string): string => `kind: KubeletConfiguration
apiVersion: kubelet.config.k8s.io/v1beta1
authentication: {x509: {clientCAFile: /ca.crt}}
${first}
authorization:
  mode: Webhook
${second}
authorization:
  mode: Webhook
${first === '' ? '' : '{{/if}}\n'}`;

const scrape = (skip: boolean): string => `global:
  external_labels:
    replica: @@POD_NAME@@
scrape_configs:
- job_name: kubelets
  scheme: https
  tls_config: {insecure_skip_verify: ${skip}}
  kubernetes_sd_configs: [{role: node}]
{{ if .Extra }}
- job_name: other
{{ end }}
`;

const inLocals = (value: string): string => `locals {
  cluster = {
    apiVersion = "k0sctl.k0sproject.io/v1beta1"
    kind       = "cluster"
    spec = {
      hosts = [{ role = "controller" }]
      k0s = {
        config = yamlencode({ spec = { api = { extraArgs = { kubelet-certificate-authority = ${value} } } } })
      }
    }
  }
}
`;

const rke = (certificates: string): string => `resource "rke_cluster" "lab" {
  nodes {
    address = "192.0.2.1"
    role    = ["controlplane"]
  }
  services {
    kubelet {
      generate_serving_certificate = ${certificates}
    }
  }
}
`;

const etcdVariables = (scheme: string): string => `ETCD_NAME=one
ETCD_LISTEN_CLIENT_URLS=${scheme}://192.0.2.1:2379
ETCD_CERT_FILE=/etc/ssl/etcd/server.crt
ETCD_KEY_FILE=/etc/ssl/etcd/server.key
ETCD_TRUSTED_CA_FILE=/etc/ssl/etcd/ca.crt
ETCD_CLIENT_CERT_AUTH=true
`;

const metricsServer = (args: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: metrics-server}\nspec:\n  template:\n    spec:\n      containers:\n      - name: metrics-server\n        image: registry.k8s.io/metrics-server/metrics-server:v0.8.0\n${args}`;

const kamaji = (args: string): string =>
  `apiVersion: controlplane.cluster.x-k8s.io/v1alpha1\nkind: KamajiControlPlane\nspec:\n  version: v1.33.0\n  apiServer:\n    extraArgs: ${args}\n`;

/** The flags of a kubelet, which takes requests without credentials or refuses them. */
const flags = (anonymous: boolean): string =>
  `    --anonymous-auth=${anonymous} --client-ca-file=/ca.crt --authorization-mode=Webhook --config=/etc/kubelet.yaml`;

/** Classes of mistakes that a second sample of files showed which the checker had never seen. */
export const secondSample: readonly Trap[] = [
  {
    of: templates,
    name: 'assignments make no line, and expressions below a key stand as far in as what follows',
    files: inChart('        - --kubelet-certificate-authority=/ca.crt\n'),
    settings: { kubeletCertificateAuthority: 'set' },
    verdicts: { 'apiserver-to-kubelet': 'authenticated' },
    findings: [],
    nearMiss: {
      files: inChart('        {{- if .Values.verify }}\n        - --kubelet-certificate-authority=/ca.crt\n        {{- end }}\n'),
      settings: { kubeletCertificateAuthority: 'unknown' },
      findings: [],
    },
  },
  {
    of: templates,
    name: 'a value right behind its colon begins a line once it is filled in',
    files: kubeletOf('AlwaysAllow'),
    settings: { kubeletAuthorization: 'AlwaysAllow', kubeletAnonymous: 'off' },
    findings: ['high kubelet-always-allow'],
    nearMiss: { files: kubeletOf('Webhook'), settings: { kubeletAuthorization: 'Webhook' }, findings: [] },
  },
  {
    of: templates,
    name: 'a line that a script fills in is the value of the key above it, also in the old group of kOps',
    files: kops(true),
    settings: { kubeletAnonymous: 'on' },
    findings: ['high kubelet-anonymous'],
    nearMiss: { files: kops(false), settings: { kubeletAnonymous: 'off' }, findings: [] },
  },
  {
    of: templates,
    name: 'a condition of Handlebars leaves open what stands in it',
    files: handlebars('{{#if settings.standalone}}', '{{/if}}'),
    settings: { kubeletAnonymous: 'unknown' },
    findings: [],
    nearMiss: { files: handlebars('', ''), settings: { kubeletAnonymous: 'on' }, findings: ['high kubelet-anonymous'] },
  },
  {
    of: templates,
    name: 'both branches of a condition may have the same key',
    files: branches('{{#if settings.standalone}}', '{{else}}'),
    settings: { kubeletAuthorization: 'unknown' },
    findings: [],
    nearMiss: { files: branches('', ''), findings: ['medium key-given-twice'] },
  },
  {
    of: templates,
    name: 'a word between at signs is filled in by a script',
    files: scrape(true),
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: { files: scrape(false), settings: { scraperVerification: 'verified' }, findings: [] },
  },
  {
    of: objects,
    name: 'a mapping of Terraform that is an object is read as one',
    files: inLocals('""'),
    settings: { kubeletCertificateAuthority: 'unset' },
    findings: ['high kubelet-ca-unset'],
    nearMiss: { files: inLocals('var.authority'), settings: { kubeletCertificateAuthority: 'unknown' }, findings: [] },
  },
  {
    of: objects,
    name: 'RKE1 in Terraform is read as its own file is',
    files: rke('true'),
    settings: { kubeletCertificateAuthority: 'set' },
    findings: [],
    nearMiss: { files: rke('var.certificates'), settings: { kubeletCertificateAuthority: 'unknown' }, findings: [] },
  },
  {
    of: objects,
    name: 'variables of etcd are its flags',
    files: etcdVariables('https'),
    settings: { etcdTransport: 'unknown' },
    findings: [],
    nearMiss: { files: etcdVariables('http'), findings: ['critical etcd-listens-plain'] },
  },
  {
    of: objects,
    name: 'arguments that something fills in leave open what Kamaji does by itself',
    files: kamaji('{{ .Values.args }}'),
    settings: { kubeletCertificateAuthority: 'unknown', kubeletClientCertificate: 'unknown' },
    findings: [],
    nearMiss: {
      files: kamaji('[]'),
      settings: { kubeletCertificateAuthority: 'unset', kubeletClientCertificate: 'set' },
      findings: ['high kubelet-ca-unset'],
    },
  },
  {
    of: objects,
    name: 'the chart of metrics-server says how the API server reaches it',
    files: 'args: [--metric-resolution=15s]\napiService: {insecureSkipTLSVerify: true}\n',
    settings: { apiServiceVerification: 'skipped' },
    findings: [],
    nearMiss: {
      files: 'args: [--metric-resolution=15s]\napiService: {insecureSkipTLSVerify: false}\n',
      settings: { apiServiceVerification: 'verified' },
      findings: [],
    },
  },
  {
    of: variables,
    name: 'a variable that names the kubelet starts one',
    files: unit(`ExecStart=\${kubelet_binary_path} \\`, flags(true)),
    settings: { kubeletAnonymous: 'on' },
    findings: ['high kubelet-anonymous'],
    nearMiss: {
      files: unit(`ExecStart=\${kubelet_binary_path} \\`, flags(false)),
      settings: { kubeletAnonymous: 'off' },
      findings: [],
    },
  },
  {
    of: variables,
    name: 'the image of metrics-server starts it without a command, and it verifies kubelets',
    files: metricsServer(''),
    settings: { scraperVerification: 'verified' },
    findings: [],
    nearMiss: {
      files: metricsServer('        args: [--kubelet-insecure-tls]\n'),
      settings: { scraperVerification: 'skipped' },
      findings: ['medium scraper-skips-verification'],
    },
  },
  {
    of: secrets,
    name: 'a key below a reference to a Secret is a name',
    files: `write-kubeconfig-mode: "0600"\nproviderSecretRef:\n  name: provider\n  key:\n    apiToken: provider\n`,
    findings: [],
    nearMiss: {
      files: `write-kubeconfig-mode: "0600"\nproviderSecretRef:\n  name: provider\n  key:\n    apiToken: Zk3Qw8rT1yP0sLm4\n`,
      findings: ['medium secret-pasted'],
    },
  },
  {
    of: secrets,
    name: 'a function of Terraform over a variable is no secret',
    files: 'write-kubeconfig-mode: "0600"\n# registry_credentials = base64encode("${var.user}:${var.word}")\n',
    findings: [],
    nearMiss: {
      files: 'write-kubeconfig-mode: "0600"\n# registry_credentials = base64encode("admin:Zk3Qw8rT1yP0sLm4")\n',
      findings: ['medium secret-pasted'],
    },
  },
  {
    of: secrets,
    name: 'a word with a number for a password is an example',
    files: 'write-kubeconfig-mode: "0600"\n# password = "password1"\n',
    findings: [],
    nearMiss: { files: 'write-kubeconfig-mode: "0600"\n# password = "passwerk1"\n', findings: ['medium secret-pasted'] },
  },
];

import type { Trap } from '../trap.ts';

const terraform = 'values and files inside of others';
const secrets = 'words that are no secrets';
const patches = 'a folder of patches that changes what kubeadm fills in';
const nodes = 'arguments that only some nodes get';
const scrapers = 'agents that ask kubelets';
const scripts = 'commands that say less than they seem to';
const machines = 'user data of CoreOS and Kairos';

/** A static pod of the API server as a mapping of Terraform, with this line among its arguments. */
const staticPod = (line: string): string => `module "apiserver" {
  source = "./static-pod"
  spec = {
    containers = [
      {
        name = "kube-apiserver"
        command = compact(concat([
          "kube-apiserver",
          "--authorization-mode=Node,RBAC",
          "--enable-admission-plugins=NodeRestriction",
          "--anonymous-auth=false",
          "--etcd-servers=\${join(",", [
            for _, ip in var.members :
            "https://\${ip}:2379"
          ])}",
          "--kubelet-client-certificate=/c.crt",
          "--kubelet-client-key=/c.key",
          ${line}
        ], length(var.gates) > 0 ? ["--feature-gates=\${var.gates}"] : []))
      },
    ]
  }
}
`;

/** A kubelet file in a loop of Terraform. */
const inLoop = (anonymous: boolean): string => `locals {
  files = {
    for name, text in {
      "kubelet.yaml" = yamlencode({
        apiVersion     = "kubelet.config.k8s.io/v1beta1"
        kind           = "KubeletConfiguration"
        authentication = { anonymous = { enabled = ${anonymous} }, x509 = { clientCAFile = "/ca.crt" } }
      })
    } :
    name => { path = "\${local.folder}/\${name}", text = text }
  }
}
`;

const joined = (more: string): string => `apiVersion: kubeadm.k8s.io/v1beta3
kind: InitConfiguration
nodeRegistration: {name: one}
${more}---
apiVersion: kubeadm.k8s.io/v1beta3
kind: ClusterConfiguration
kubernetesVersion: v1.30.0
---
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
cgroupDriver: systemd
`;

const k3d = (filter: string): string => `apiVersion: k3d.io/v1alpha5
kind: Simple
servers: 3
options:
  k3s:
    extraArgs:
    - {arg: --kubelet-arg=anonymous-auth=true, nodeFilters: ["server:*"]}
    - {arg: --kubelet-arg=anonymous-auth=false, nodeFilters: ["${filter}"]}
`;

const coreos = (mode: string): string => `#cloud-config
coreos:
  units:
  - name: kubelet.service
    content: |
      [Service]
      ExecStart=/opt/bin/kubelet --anonymous-auth=${mode} --authorization-mode=Webhook --client-ca-file=/ca.crt --read-only-port=0
`;

/** A kustomization that adds this flag to metrics-server. */
const patched = (flag: string): string => `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [../base]
patches:
- target: {kind: Deployment, name: metrics-server}
  patch: |-
    - {op: add, path: /spec/template/spec/containers/0/args/-, value: ${flag}}
`;

/** Inputs of classes that a third sample of public files was read wrongly in, or not at all. */
export const thirdSample: readonly Trap[] = [
  {
    of: terraform,
    name: 'a list that functions join is one list, in which a condition may add a flag',
    files: staticPod('"--kubelet-certificate-authority=/ca.crt",'),
    settings: { kubeletCertificateAuthority: 'set', kubeletClientCertificate: 'set' },
    findings: [],
    nearMiss: { files: staticPod(''), settings: { kubeletCertificateAuthority: 'unknown' }, findings: [] },
  },
  {
    of: terraform,
    name: 'a mapping that a loop goes over stands in the file',
    files: inLoop(true),
    settings: { kubeletAnonymous: 'on' },
    findings: ['high kubelet-anonymous'],
    nearMiss: { files: inLoop(false), settings: { kubeletAnonymous: 'off' }, findings: [] },
  },
  {
    of: patches,
    name: 'a folder whose name something fills in later is a folder',
    files: joined('patches: {directory: "{{ folder }}"}\n'),
    settings: { kubeletAnonymous: 'unknown', kubeletAuthorization: 'unknown' },
    findings: [],
    nearMiss: {
      files: joined(''),
      settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook' },
      findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    },
  },
  {
    of: nodes,
    name: 'what one server alone gets protects no other',
    files: k3d('server:0'),
    settings: { kubeletAnonymous: 'on' },
    findings: ['high kubelet-anonymous'],
    nearMiss: { files: k3d('server:*'), settings: { kubeletAnonymous: 'off' }, findings: [] },
  },
  {
    of: scrapers,
    name: 'the receiver of kubelets without its verification',
    files: 'receivers:\n  kubeletstats: {auth_type: serviceAccount, insecure_skip_verify: true}\n',
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: {
      files: 'receivers:\n  kubeletstats: {auth_type: kubeConfig, insecure_skip_verify: true}\n',
      settings: { scraperVerification: 'unknown' },
      findings: [],
    },
  },
  {
    of: scrapers,
    name: 'the receiver of kubelets in plain HTTP',
    files: 'receivers:\n  kubelet_stats/node: {auth_type: none, endpoint: "http://${env:NODE}:10255"}\n',
    settings: { scraperVerification: 'plaintext' },
    findings: ['high scraper-skips-verification'],
    nearMiss: {
      files: 'receivers:\n  kubelet_stats/node: {auth_type: "${env:AUTH}", endpoint: "${env:NODE}:10250"}\n',
      settings: { scraperVerification: 'unknown' },
      findings: [],
    },
  },
  {
    of: scrapers,
    name: 'the agent of Datadog that verifies no kubelet',
    files: 'datadog: {kubelet: {tlsVerify: false}}\n',
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: { files: 'datadog: {kubelet: {tlsVerify: true}}\n', settings: { scraperVerification: 'verified' }, findings: [] },
  },
  {
    of: machines,
    name: 'a unit of CoreOS in its user data',
    files: coreos('true'),
    settings: { kubeletAnonymous: 'on' },
    findings: ['high kubelet-anonymous', 'medium kubelet-flag-defaults'],
    nearMiss: {
      files: coreos('false'),
      settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook' },
      findings: ['medium kubelet-flag-defaults'],
    },
  },
  {
    of: machines,
    name: 'the arguments that Kairos hands on to k3s, to which other files may add',
    files: 'k3s: {enabled: true, args: [--kubelet-arg=anonymous-auth=true]}\n',
    settings: { kubeletAnonymous: 'on', kubeletCertificateAuthority: 'unknown' },
    findings: ['high kubelet-anonymous'],
    nearMiss: {
      files: 'k3s: {enabled: false, args: [--kubelet-arg=anonymous-auth=true]}\nwrite_files: []\n',
      settings: { kubeletAnonymous: 'unknown' },
      findings: [],
    },
  },
  {
    of: secrets,
    name: 'the token of an etcd cluster, the key of a connection, and a filler',
    files:
      'write-kubeconfig-mode: "0600"\n# initial_cluster_token = undef,\n# fromConnectionSecretKey: kubeconfig\n# apiKey: "f0000000000000000000"\n# sshPrivateKey = file(pathexpand(var.key))\n# token: c1-token\n',
    findings: [],
    nearMiss: {
      files:
        'write-kubeconfig-mode: "0600"\n# cluster_token = Zk3Qw8rT1yP0sLm4\n# connectionKey: kubeconfig\n# apiKey: "f0000000000000000a1b"\n',
      findings: ['medium secret-pasted', 'medium secret-pasted'],
    },
  },
  {
    of: secrets,
    name: 'manifests that a ClusterResourceSet applies are no data of a Secret',
    files:
      'write-kubeconfig-mode: "0600"\n---\napiVersion: v1\nkind: Secret\ntype: addons.cluster.x-k8s.io/resource-set\nstringData:\n  data: |\n    kind: ServiceAccount\n    secretName: of-one\n',
    findings: [],
    nearMiss: {
      files:
        'write-kubeconfig-mode: "0600"\n---\napiVersion: v1\nkind: Secret\ntype: Opaque\nstringData:\n  data: |\n    kind: ServiceAccount\n    secretName: of-one\n',
      findings: ['medium secret-pasted'],
    },
  },
  {
    of: scrapers,
    name: 'a job among the values of a chart that does not verify kubelets',
    files:
      'server:\n  scrape:\n    config:\n      scrape_configs:\n      - job_name: nodes\n        scheme: https\n        kubernetes_sd_configs: [{role: node}]\n        tls_config: {insecure_skip_verify: true}\n',
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: {
      files:
        'server:\n  scrape:\n    config:\n      scrape_configs:\n      - job_name: nodes\n        scheme: https\n        kubernetes_sd_configs: [{role: node}]\n        tls_config: {insecure_skip_verify: true}\n        relabel_configs:\n        - {target_label: __metrics_path__, replacement: "/api/v1/nodes/${1}:10250/proxy/metrics"}\n',
      settings: { scraperVerification: 'unknown' },
      findings: ['high client-skips-verification'],
    },
  },
  {
    of: scrapers,
    name: 'a JSON patch of a kustomization that lets metrics-server skip the verification',
    files: patched('--kubelet-insecure-tls'),
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification'],
    nearMiss: { files: patched('--metric-resolution=30s'), settings: { scraperVerification: 'unknown' }, findings: [] },
  },
  {
    of: scripts,
    name: 'kubeadm without a file of its own makes what it always makes',
    files: '#!/bin/sh\nsudo kubeadm init --pod-network-cidr=10.1.0.0/16\n',
    settings: { kubeletCertificateAuthority: 'unset', kubeletAnonymous: 'off', etcdTransport: 'mutual-tls' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: {
      files:
        "#!/bin/sh\nsudo kubeadm init --pod-network-cidr=10.1.0.0/16\necho KUBELET_EXTRA_ARGS=--anonymous-auth=true > /etc/default/kubelet\nsed -i 's/mutual/x/' /etc/kubernetes/manifests/kube-apiserver.yaml\n",
      settings: { kubeletCertificateAuthority: 'unknown', kubeletAnonymous: 'on', etcdTransport: 'unknown' },
      findings: ['high kubelet-anonymous'],
    },
  },
  {
    of: scripts,
    name: 'kubeadm joins a node that takes the CA without a check',
    files: '#!/bin/sh\nkubeadm join 10.0.0.1:6443 --token "$TOKEN" --discovery-token-unsafe-skip-ca-verification\n',
    settings: { apiServerVerification: 'unknown' },
    findings: ['medium join-without-ca-pin'],
    nearMiss: {
      files: '#!/bin/sh\nkubeadm join 10.0.0.1:6443 --token "$TOKEN" --discovery-token-ca-cert-hash "sha256:$HASH"\n',
      settings: { apiServerVerification: 'verified' },
      findings: [],
    },
  },
  {
    of: terraform,
    name: 'a list of files for a machine is read file by file',
    files:
      '- path: /etc/kubernetes/kubelet.yaml\n  content: |\n    kind: KubeletConfiguration\n    apiVersion: kubelet.config.k8s.io/v1beta1\n    authentication: {anonymous: {enabled: true}, x509: {clientCAFile: /ca.crt}}\n',
    settings: { kubeletAnonymous: 'on' },
    findings: ['high kubelet-anonymous'],
    nearMiss: {
      files: '- path: relative/kubelet.yaml\n  content: |\n    kind: KubeletConfiguration\n',
      settings: { kubeletAnonymous: 'unknown' },
      findings: [],
    },
  },
  {
    of: scripts,
    name: 'a member of etcd does not say that the API server verifies it',
    files: 'etcd --cert-file=/e.crt --key-file=/e.key --listen-client-urls=https://10.0.0.2:2379\n',
    settings: { etcdTransport: 'unknown' },
    verdicts: { 'apiserver-to-etcd': 'unknown' },
    findings: ['critical etcd-clients-unauthenticated'],
    nearMiss: {
      files: 'etcd --cert-file=/e.crt --key-file=/e.key --listen-client-urls=http://10.0.0.2:2379\n',
      settings: { etcdTransport: 'plaintext' },
      verdicts: { 'apiserver-to-etcd': 'unsafe' },
      findings: ['critical etcd-listens-plain'],
    },
  },
];

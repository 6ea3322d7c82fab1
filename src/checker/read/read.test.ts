import { describe, expect, it } from 'vitest';
import { amountOf } from '../../../scripts/verify/tests/amount.ts';
import { check, type CheckResult } from '../check.ts';
import { factsForTests } from '../test/facts.ts';
import { limits, Work } from './limits.ts';
import { moreForms } from './more-forms.ts';
import { readInput } from './read.ts';
import { emptyReading } from './reading.ts';

const withForms = (text: string): CheckResult => check([{ name: 'a', text }], { facts: factsForTests, forms: moreForms });
const core = (text: string): CheckResult => check([{ name: 'a', text }], { facts: factsForTests });

const pod = (index: number): string =>
  `- apiVersion: v1\n  kind: Pod\n  metadata: {name: p${index}}\n  spec:\n    containers:\n    - {name: a, image: nginx}\n`;
const kubelet = 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nreadOnlyPort: 10255\n';

describe('the rarer forms', () => {
  it('are not asked for where the core read every piece', () => {
    expect(core(kubelet)).toMatchObject({
      wantsForms: false,
      account: [{ file: 'a', form: 'a configuration file of Kubernetes', read: [{ line: 1, what: 'KubeletConfiguration' }], unread: [] }],
    });
    expect(core('kubelet --read-only-port=0\n').wantsForms).toBe(false);
  });

  it('are asked for where a document, a line or the whole is left unread, and not once they are given', () => {
    for (const text of [
      `${kubelet}---\nkind: Service\napiVersion: v1\n`,
      'nginx -g daemon\nkubelet --read-only-port=0\n',
      'tls-san: [a]\n',
      'hello\n',
    ]) {
      expect(core(text).wantsForms, text).toBe(true);
      expect(withForms(text).wantsForms, text).toBe(false);
    }
  });

  it('are not asked for where an input is too long for them as well', () => {
    expect(core('a: b\n'.repeat(1_000_000)).wantsForms).toBe(false);
  });

  it('leave out nothing of what the core read, and add nothing to it twice', () => {
    const text = `${kubelet}---\nkind: Service\napiVersion: v1\n`;
    expect(withForms(text).findings).toEqual(core(text).findings);
    expect(withForms(text).skipped).toEqual([{ file: 'a', line: 5, column: 1, what: 'Service of v1, which the checker does not read' }]);
  });
});

describe('the account of an input', () => {
  it('tells what was read and what was not, each with its line', () => {
    const [account] = withForms('nginx -g daemon\nkubelet --read-only-port=0 --max-pods=2\n').account;
    expect(account).toEqual({
      file: 'a',
      form: 'a text with command lines',
      read: [
        { line: 2, what: 'kubelet' },
        { line: 2, what: '--read-only-port=0' },
      ],
      unread: [{ line: 1, column: 1, what: 'a line that runs no program the checker knows: nginx' }],
    });
  });

  const accountOf = (text: string) => withForms(text).account[0];

  it.each([
    [
      'a kubeconfig of a user',
      'apiVersion: v1\nkind: Config\nclusters: [{name: a, cluster: {server: "https://a:6443"}}]\nusers: [{name: kubernetes-admin}]\n',
      'kubeconfig (API server: verified)',
    ],
    [
      'a kubeconfig that leads to a webhook',
      'kind: Config\napiVersion: v1\nclusters: [{name: falco, cluster: {server: "http://10.0.0.1:8765/k8s-audit"}}]\n',
      'kubeconfig, whose address has a path, as those of webhooks of the API server have: what is sent there is not encrypted',
    ],
    [
      'a job that asks kubelets over plain HTTP',
      'scrape_configs:\n- job_name: nodes\n  kubernetes_sd_configs: [{role: node}]\n',
      'the job nodes, which asks over plain HTTP what the port of kubelets refuses',
    ],
    [
      'how Prometheus finds its targets where nothing else is set',
      'scrape_configs:\n- job_name: pods\n  kubernetes_sd_configs: [{role: pod}]\n',
      'the discovery of the job pods: in a cluster, Prometheus verifies the API server by the CA of its service account',
    ],
    [
      'a job with the role that the oldest versions had for the API server',
      'scrape_configs:\n- job_name: cluster\n  scheme: https\n  tls_config: {ca_file: /ca.crt}\n  kubernetes_sd_configs: [{role: apiserver, api_servers: [https://a]}]\n',
      'the job cluster, whose targets are asked with a check of the certificate',
    ],
    [
      'that k3s leaves its metrics-server out',
      'disable: [traefik, metrics-server]\n',
      'disable: metrics-server, so that none is installed; what else scrapes kubelets is not here',
    ],
    [
      'the same of an older k3s in k3d',
      'apiVersion: k3d.io/v1alpha2\nkind: Simple\noptions: {k3s: {extraServerArgs: ["--no-deploy=traefik,metrics-server"]}}\n',
      '--no-deploy: metrics-server, so that none is installed; what else scrapes kubelets is not here',
    ],
    [
      'the server that a node of RKE2 joins, in notes',
      'curl -sfL https://get.rke2.io | INSTALL_RKE2_TYPE=agent sh -\n\nconfig contents\nserver: https://10.0.0.1:9345\ntoken: K1011ff1ce94939668f608eda7e1bcecf08::server:aaaaaaaaaaaaaaaa\n',
      'server: https://10.0.0.1:9345, which a node joins over TLS, by the CA whose hash its token begins with',
    ],
    [
      'the port without TLS in variables of an old file',
      '# how the scheduler finds the apiserver\nKUBE_MASTER="127.0.0.1:8080"\n',
      'KUBE_MASTER="127.0.0.1:8080": the port at which the API server by default serves without TLS',
    ],
    [
      'what the flags of a kubelet leave open',
      'KUBELET_ADDRESS="--address=10.0.0.1"\nKUBELET_KUBECONFIG="--kubeconfig=/etc/kubernetes/kubelet.kubeconfig"\n',
      'no --config, --anonymous-auth, --authorization-mode or --read-only-port: unless something that is not here sets them, this kubelet allows everything to callers without credentials, and serves port 10255 without TLS',
    ],
    [
      'the mesh of Talos',
      'machine: {type: worker, network: {kubespan: {enabled: true}}}\n',
      'kubespan, which is enabled: it encrypts between nodes',
    ],
    ['RKE2 by what it leaves out', 'disable: [rke2-ingress-nginx]\n', 'RKE2 configuration'],
    [
      'stacks of CloudFormation',
      'AWSTemplateFormatVersion: "2010-09-09"\nResources: {A: {Type: "AWS::CloudFormation::Stack"}}\n',
      'a stack whose template is elsewhere',
    ],
    ['RKE2', 'cni: cilium\nkube-apiserver-arg: [anonymous-auth=false]\n', 'RKE2 configuration'],
    [
      'flags that name no program',
      '- --etcd-servers=https://{{ a }}:2379\n- {{ b }}\n- --etcd-cafile=/ca.crt\n',
      'settings that kube-apiserver has',
    ],
    [
      'a bastion of kOps',
      'apiVersion: kops.k8s.io/v1alpha2\nkind: InstanceGroup\nmetadata: {name: b}\nspec: {role: Bastion}\n',
      'the instance group b, whose machines are bastions',
    ],
    [
      'the addresses that kOps lets in',
      'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nspec: {kubernetesApiAccess: [0.0.0.0/0, "::/0"]}\n',
      '0.0.0.0/0,::/0: who may reach the API server, which changes no verdict',
    ],
    ['a template of Omni', 'kind: Workers\nmachines: [a]\npatches: [{file: a.yaml}]\n', 'Workers of Omni, to which its patches add'],
    [
      'values of an older vCluster',
      'syncer: {extraArgs: []}\nvcluster: {image: a}\n',
      'a vCluster, whose distribution no field here tells',
    ],
    [
      'an older vCluster with the image of k3s',
      'syncer: {extraArgs: []}\nvcluster: {image: "rancher/k3s:v1.21.4-k3s1"}\n',
      'a vCluster that runs k3s',
    ],
    [
      'an older vCluster with an API server of its own',
      'syncer: {extraArgs: []}\nsync: {nodes: {enabled: true}}\napi: {image: "registry.k8s.io/kube-apiserver:v1.29.0"}\n',
      'a vCluster that runs k8s',
    ],
    [
      'an older vCluster by its chart in Argo CD',
      'kind: Application\napiVersion: argoproj.io/v1alpha1\nspec:\n  source:\n    chart: vcluster\n    targetRevision: 0.11.1\n    helm:\n      values: |-\n        syncer: {extraArgs: [--tls-san=a]}\n        vcluster: {resources: {}}\n        kind: ""\n',
      'a vCluster that runs k3s',
    ],
    [
      'a vCluster of Cluster API by its chart',
      'apiVersion: infrastructure.cluster.x-k8s.io/v1alpha1\nkind: VCluster\nspec: {helmRelease: {chart: {name: vcluster-k0s, version: 0.19.0}}}\n',
      'a vCluster that runs k0s',
    ],
    [
      'a vCluster of Cluster API by its values',
      'apiVersion: infrastructure.cluster.x-k8s.io/v1alpha1\nkind: VCluster\nspec:\n  helmRelease:\n    values: |\n      syncer: {extraArgs: []}\n      vcluster: {image: "rancher/k3s:v1.21.4-k3s1"}\n',
      'a vCluster that runs k3s',
    ],
    [
      'a vCluster of Cluster API by a chart that has each distribution',
      'apiVersion: infrastructure.cluster.x-k8s.io/v1alpha1\nkind: VCluster\nspec: {helmRelease: {chart: {name: vcluster, version: 0.20.0}}}\n',
      'a vCluster, whose distribution no field here tells',
    ],
    [
      'a vCluster of Cluster API',
      'apiVersion: infrastructure.cluster.x-k8s.io/v1alpha1\nkind: VCluster\nspec: {helmRelease: {values: ""}}\n',
      'a vCluster, whose distribution no field here tells',
    ],
    [
      'tasks of Ansible whose files are elsewhere',
      '- hosts: all\n  tasks:\n  - name: a\n    template: {src: kubelet.service.j2, dest: /etc/systemd/system/kubelet.service}\n',
      'tasks of Ansible, in which the checker finds nothing that decides a path',
    ],
    [
      'a module of OKE',
      'module "oke" {\n  source = "oracle-terraform-modules/oke/oci"\n  control_plane_is_public = true\n}\n',
      'control_plane_is_public: true, which says who may reach the API server and changes no verdict',
    ],
    [
      'values of kube-prometheus-stack',
      'prometheusOperator: {enabled: true}\nkubeEtcd: {enabled: false}\nkubelet:\n  serviceMonitor:\n    https: true\n',
      'kubelet.serviceMonitor.https: true, which says whether Prometheus scrapes kubelets by TLS; the template of the chart says whether it verifies them, and is not here',
    ],
    [
      'several documents, one of which has a name',
      'apiVersion: v1\nkind: ServiceAccount\n---\nkind: ConfigMap\nmetadata: {name: kube-dns}\ndata: {a: b}\n---\n# none\n',
      '2 documents including a ConfigMap, in which the checker finds nothing that decides a path',
    ],
    [
      'a file behind a prompt in Markdown',
      'Do this:\n\n```\n> sudo nano kubeadm-config.yaml\n# paste the following\n\napiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\n```\n',
      'ClusterConfiguration',
    ],
    ['minikube', '#!/bin/sh\nminikube start --extra-config=apiserver.service-account-issuer=a\n', 'kube-apiserver'],
    ['values of metrics-server', 'image: {repository: k8s.gcr.io/metrics-server-amd64}\nreplicas: 1\n', 'metrics-server'],
    ['a node group of EKS', 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmanagedNodeGroups: [{name: a}]\n', 'kubelet of EKS'],
    [
      'the network plugin that talhelper leaves out',
      'talosVersion: v1.11.3\nnodes: []\ncniConfig:\n  name: none\n',
      'cniConfig, which names no network plugin of Talos',
    ],
    [
      'a managed cluster that anybody may reach by default',
      'resource "aws_eks_cluster" "a" {\n  name = "a"\n}\n',
      'no public access CIDRs, so that every address may reach the API server: the default, which changes no verdict',
    ],
    [
      'a field of Bicep that a parameter fills in',
      "resource a 'Microsoft.ContainerService/managedClusters@2023-09-01' = {\n  properties: {\n    apiServerAccessProfile: {\n      enablePrivateCluster: isPrivate\n    }\n  }\n}\n",
      'enablePrivateCluster: isPrivate, which says who may reach the API server and changes no verdict',
    ],
    [
      'addresses that a template fills in',
      'apiVersion: kops.k8s.io/v1alpha2\nkind: Cluster\nmetadata:\n  name: {{.name}}\nspec:\n  kubernetesApiAccess:\n  {{range .cidrs}}\n  - {{.}}\n  {{end}}\n',
      '…: who may reach the API server, which changes no verdict',
    ],
    [
      'the installer of OpenShift, whose first key tells nothing',
      'additionalTrustBundlePolicy: Proxyonly\nbaseDomain: a.example\ncontrolPlane: {name: master}\nplatform: {none: {}}\n',
      'a configuration of OpenShift’s installer, in which nothing decides a path',
    ],
    [
      'an object of OpenShift’s installer',
      'apiVersion: hive.openshift.io/v1\nkind: ClusterDeployment\nspec: {baseDomain: a.example}\n',
      'a configuration of OpenShift’s installer, in which nothing decides a path',
    ],
    [
      'a machine configuration of Talos that is no YAML',
      'version: v1alpha1\nmachine:\n  type: controlplane\n      network: {}\ncluster:\n  id: a\n',
      'a machine configuration of Talos, which cannot be read as YAML',
    ],
    ['k0s by its older kind', 'apiVersion: k0s.k0sproject.io/v1beta1\nkind: Cluster\nspec: {api: {port: 6443}}\n', 'kube-apiserver of k0s'],
    [
      'the port of kubespray without TLS',
      'kube_api_anonymous_auth: false\nkube_apiserver_insecure_port: 8080\n',
      'kube_apiserver_insecure_port: 8080',
    ],
    ['what a script starts on another machine', '#!/bin/sh\nssh pi@$a "curl -sfL https://get.k3s.io | sh -"\n', 'kube-apiserver of k3s'],
    ['k3OS', 'hostname: a\nk3os: {ntp_servers: [a]}\n', 'a configuration of k3OS, in which nothing decides a path'],
    [
      'the command in a unit that a script writes',
      'cat > a.service <<EOF\n[Service]\nExecStart=/a/kube-controller-manager \\\\\n  --bind-address=127.0.0.1\nEOF\n',
      'kube-controller-manager',
    ],
    [
      'what a unit gives etcd in a variable',
      '[Service]\nEnvironment=ETCD_CLIENT_CERT_AUTH=true\nExecStart=/usr/bin/etcd\n',
      'ETCD_CLIENT_CERT_AUTH=true',
    ],
    ['what asks clients of etcd for a certificate', 'ETCD_CLIENT_CERT_AUTH="true"\n', 'ETCD_CLIENT_CERT_AUTH="true"'],
    [
      'who may reach a managed cluster',
      'resource "aws_eks_cluster" "a" {\n  vpc_config {\n    public_access_cidrs = ["0.0.0.0/0", "192.0.2.0/24"]\n  }\n}\n',
      'public_access_cidrs: 0.0.0.0/0,192.0.2.0/24, which says who may reach the API server and changes no verdict',
    ],
    [
      'a program that makes a managed cluster',
      "new eks.Cluster('a', {\n  endpointPublicAccess: true, // a\n});\n",
      'endpointPublicAccess: true, which says who may reach the API server and changes no verdict',
    ],
    [
      'a field of EKS that is off',
      'resource "aws_eks_cluster" "a" {\n  vpc_config {\n    endpoint_private_access = false\n  }\n}\n',
      'endpoint_private_access: false, which says whether nodes reach the API server inside the VPC and changes no verdict',
    ],
    [
      'the same in a program',
      "new eks.Cluster('a', {\n  endpointPrivateAccess: false,\n});\n",
      'endpointPrivateAccess: false, which says whether nodes reach the API server inside the VPC and changes no verdict',
    ],
    [
      'whom a cluster of AKS lets in',
      'resource "azurerm_kubernetes_cluster" "a" {\n  local_account_disabled = true\n}\n',
      'local_account_disabled: true, which says whom the API server lets in and changes no verdict',
    ],
    [
      'where nodes of AKS have their addresses',
      "resource a 'Microsoft.ContainerService/managedClusters@2023-09-01' = {\n  properties: {\n    agentPoolProfiles: [{\n      enableNodePublicIP: false\n    }]\n  }\n}\n",
      'enableNodePublicIP: false, which says whether nodes have public addresses and changes no verdict',
    ],
    [
      'a file that a terminal shows in a note',
      '# a\n```bash\nroot@a:~# cat a.yaml\napiServer: {}\nkind: ClusterConfiguration\napiVersion: kubeadm.k8s.io/v1beta2\nroot@a:~# ls\n```\n',
      'ClusterConfiguration',
    ],
    [
      'a kubelet’s file',
      'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nauthentication: {x509: {clientCAFile: /ca.crt}}\n',
      'authentication.x509.clientCAFile: /ca.crt',
    ],
    [
      'a template of a kubelet’s file',
      'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\ntlsCertFile: {{ ca_dir }}/kubelet.pem\n{% if a %}\nport: 10250\n{% endif %}\n',
      'tlsCertFile: {{ ca_dir }}/kubelet.pem',
    ],
    [
      'a controller manager without an address',
      'kube-controller-manager --root-ca-file=/ca.crt\n',
      'no --bind-address: kube-controller-manager listens on every address by default from Kubernetes 1.13 on',
    ],
    [
      'a user of a kubeconfig',
      'kind: Config\napiVersion: v1\nclusters: []\nusers: [{name: a, user: {client-certificate: /a.crt}}]\n',
      'users: client-certificate: /a.crt',
    ],
    ['its root CA', 'kube-controller-manager --root-ca-file=/ca.crt\n', '--root-ca-file=/ca.crt'],
    [
      'a datastore of k3s without TLS',
      'datastore-endpoint: postgres://a@10.0.0.9:5432/k?sslmode=disable\nnode-name: a\n',
      'datastore-endpoint: the datastore in place of etcd, reached without TLS (sslmode=disable)',
    ],
    [
      'a unit whose command a variable tells',
      '[Service]\nExecStart=${BIN_DIR}/k3s \\\n    ${CMD_K3S_EXEC}\n',
      'k3s, whose command stands in a variable and is unknown',
    ],
    [
      'the state of RKE1',
      JSON.stringify({ desiredState: { rkeConfig: { services: { kubeApi: {}, kubelet: {} } } } }),
      'a cluster of Rancher RKE1, or a part of one',
    ],
  ])('says of %s what it is', (_, text, what) => {
    expect(accountOf(text)?.read.map((one) => one.what)).toContain(what);
  });

  it('shows of what a user of a kubeconfig presents no secret', () => {
    const user = 'token: sesame1, client-key: sesame4, client-key-data: c2VzYW1lMg==, exec: {command: aws, args: [sesame3]}';
    const account = accountOf(`kind: Config\napiVersion: v1\nclusters: []\nusers: [{name: a, user: {${user}}}]\n`);
    expect(account?.read.map((one) => one.what)).toEqual(
      expect.arrayContaining(['users: token', 'users: client-key', 'users: client-key-data', 'users: exec: aws']),
    );
    expect(JSON.stringify(account)).not.toMatch(/sesame|c2Vz/);
  });

  it('says of no scheduler from before 1.13 where it listens by default', () => {
    const pod = (minor: string): string =>
      `kind: Pod\napiVersion: v1\nspec: {containers: [{image: "k8s.gcr.io/kube-scheduler:v${minor}.3", command: [kube-scheduler, --leader-elect=true]}]}\n`;
    const isSaid = (minor: string) => accountOf(pod(minor))?.read.some(({ what }) => what.startsWith('no --bind-address'));
    expect([isSaid('1.12'), isSaid('1.13'), isSaid('1.36')]).toEqual([false, true, true]);
  });

  it('suggests no flag behind a variable that a unit sets', () => {
    const unit =
      '[Service]\nEnvironment=ETCD_LISTEN_CLIENT_URLS=https://10.0.0.1:2379\nEnvironment=ETCD_CERT_FILE=/a.crt\nExecStart=/usr/bin/etcd\n';
    expect(withForms(unit).findings.map(({ code, fix }) => [code, fix])).toEqual([['etcd-clients-unauthenticated', null]]);
  });

  it('does not take the name of a field, of an object or of a file for what it only looks like', () => {
    const subnets = 'apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nvpc: {subnets: {public: {a: {id: b}}}}\n';
    expect(accountOf(subnets)?.read.map((one) => one.what)).not.toContain(
      'public, which says who may reach the API server and changes no verdict',
    );
    const holder = 'apiVersion: cluster.x-k8s.io/v1beta1\nkind: Cluster\nspec:\n  controlPlaneRef:\n';
    const reference = '    apiVersion: controlplane.cluster.x-k8s.io/v1alpha3\n    kind: TalosControlPlane\n    name: a\n';
    expect(JSON.stringify(accountOf(holder + reference))).not.toContain('TalosControlPlane without patches');
    const vagrant = 'config.vm.provision "shell", inline: <<-SHELL\n  ./kubeadm.sh\nSHELL\n';
    expect(check([{ name: 'Vagrantfile', text: vagrant }], { facts: factsForTests, forms: moreForms }).account[0]?.form).toBe(
      'a Vagrantfile',
    );
  });

  it('takes variables with values of Ansible for no template of a file', () => {
    expect(accountOf('dir: "{{ a }}/b"\nkube_api_anonymous_auth: true\n')?.form).toBe('variables of kubespray');
    expect(accountOf('dir: "{{ a }}/b"\nkubelet:\n{{ args }}\n')?.form).not.toBe('variables of kubespray');
  });

  it.each([
    ['what a kind cluster leaves to kind', 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\n', ['kube-apiserver of kubeadm']],
    [
      'what kubeadm makes by flags alone',
      '#!/bin/sh\nkubeadm init --pod-network-cidr=10.0.0.0/8\n',
      ['kube-apiserver of kubeadm', 'kubelet of kubeadm'],
    ],
    [
      'a program that makes a cluster',
      "import * as eks from '@pulumi/eks';\nexport const kubeconfig = new eks.Cluster('a').kubeconfig;\n",
      [],
    ],
  ])('says of %s nothing that does not stand there', (_, text, what) => {
    expect(accountOf(text)?.read.map((one) => one.what)).toEqual(what);
  });

  it.each([
    [
      'whose address is private',
      'resource "google_container_cluster" "a" {\n  private_cluster_config {\n    enable_private_endpoint = true\n  }\n}\n',
    ],
    ['of a module, whose defaults differ', 'module "eks" {\n  source = "terraform-aws-modules/eks/aws"\n}\n'],
    [
      'with ranges',
      'resource "azurerm_kubernetes_cluster" "a" {\n  api_server_access_profile {\n    authorized_ip_ranges = var.ranges\n  }\n}\n',
    ],
  ])('does not say of a cluster %s that every address may reach it', (_, text) => {
    expect(accountOf(text)?.read.filter(({ what }) => /every address/.test(what))).toEqual([]);
  });

  it('does not say of a pod that it runs nothing that decides a path where the address of its client is read', () => {
    const of = (flag: string): readonly string[] => {
      const account = accountOf(`apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - command: [kube-proxy, "${flag}"]\n`);
      return [...(account?.read ?? []), ...(account?.unread ?? [])].map(({ what }) => what);
    };
    expect(of('--master=http://10.0.0.1:8080').join()).not.toMatch(/nothing that decides|no program/);
    expect(of('--v=2').join()).toMatch(/nothing that decides|no program/);
  });

  it('does not say of a ConfigMap that it holds nothing where jobs in it were read', () => {
    const text = `kind: ConfigMap
apiVersion: v1
data:
  prometheus.yml: |
    scrape_configs:
    - job_name: kube-apiserver
      scheme: https
      tls_config: {ca_file: /ca.crt}
      kubernetes_sd_configs: [{role: endpoints}]
      relabel_configs:
      - source_labels: [__meta_kubernetes_namespace, __meta_kubernetes_service_name, __meta_kubernetes_endpoint_port_name]
        regex: default;kubernetes;https
        action: keep
`;
    const read = accountOf(text);
    expect(read?.read.map(({ what }) => what).join()).toContain('the job kube-apiserver, whose targets');
    expect(read?.unread).toEqual([]);
  });

  it('is there for each input, in order', () => {
    const { account } = check(
      ['x', kubelet, ''].map((text, index) => ({ name: String(index), text })),
      { facts: factsForTests },
    );
    expect(account.map(({ file, form }) => [file, form])).toEqual([
      ['0', null],
      ['1', 'a configuration file of Kubernetes'],
      ['2', null],
    ]);
  });
});

describe('a large input', () => {
  const pods = amountOf('pods of one input');
  it(`of ${String(pods)} pods without aliases is read`, () => {
    const text = `apiVersion: v1\nkind: List\nitems:\n${Array.from({ length: pods }, (_, index) => pod(index)).join('')}`;
    const { problems, skipped } = withForms(text);
    expect(problems.map(({ sentence }) => sentence)).toEqual([expect.stringMatching(/^Nothing in it is known to the checker/)]);
    expect(skipped).toHaveLength(pods);
  });

  it('of more documents than it takes is refused with the number that it holds, and what to do', () => {
    expect(withForms('---\nkind: A\n'.repeat(limits.documents + 1)).problems.map(({ sentence }) => sentence)).toEqual([
      'It holds 5001 documents, and the checker takes 5000 at once: give it those of the control plane and the kubelets, or a List, which counts as one.',
    ]);
  });

  it('whose aliases write out to more than it may hold is refused for its aliases', () => {
    const levels = Array.from(
      { length: 7 },
      (_, level) => `b${level}: &b${level} [${Array.from({ length: 9 }, () => (level === 0 ? 'x' : `*b${level - 1}`)).join(', ')}]`,
    );
    expect(withForms(`${levels.join('\n')}\n`).problems[0]?.sentence).toMatch(/^Its aliases write out to more than/);
  });

  it('is refused by its length, with what to do, also where it is blank', () => {
    for (const text of ['a: b\n'.repeat(1_000_000), ' '.repeat(limits.characters + 1)]) {
      const { problems, work } = withForms(text);
      expect(problems.map(({ sentence }) => sentence)).toEqual([
        `It has ${text.length} characters, and the checker takes ${limits.characters}: cut it down to the control plane and kubelet parts, such as \`kubectl -n kube-system get pods -o yaml\`.`,
      ]);
      expect(work.steps).toBeLessThan(work.limit / 100);
    }
  });

  it('of JSON lines or of templates takes no more than three times the work of a log of its size, and twice the size takes twice the work', () => {
    const workOn = (line: string, size: number): Work => {
      const work = new Work(size);
      // As the page checks: without the rarer forms, then with them.
      for (const forms of [undefined, moreForms])
        readInput({ name: 'a', text: line.repeat(Math.floor(size / line.length)) }, emptyReading(), work, forms);
      return work;
    };
    const log = workOn('I0101 00:00:00.000000       1 flags.go:64] FLAG: --v="2"\n', 20_000);
    expect(log.parsed).toBeGreaterThan(0);
    for (const line of ['{"a":1}\n', '{"kind":"Service","apiVersion":"v1"}\n', '{{ if }}\n', '{{ if }}']) {
      const [once, twice] = [workOn(line, 20_000), workOn(line, 40_000)];
      expect(once.steps, line).toBeLessThanOrEqual(3 * log.steps);
      expect(once.parsed, line).toBeLessThanOrEqual(3 * log.parsed);
      expect(twice.steps / once.steps, line).toBeCloseTo(2, 1);
      expect(twice.parsed, line).toBe(once.parsed);
    }
  });
});

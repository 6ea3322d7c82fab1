import { etcd, quiet, unit, verified, type Trap } from './trap.ts';

const held = 'settings that stand inside of other texts';

const script = (...lines: readonly string[]) => ({ 'install.sh': ['#!/bin/bash', ...lines, ''].join('\n') });
const terraform = (resource: string) => ({
  'main.tf': `resource "aws_eks_cluster" "a" {\n  name = "a"\n}\nresource "${resource}" "a" {\n  cluster_name = "a"\n}\n`,
});
/** A script that writes the unit of an API server, whose servers of etcd a variable holds. */
const writesServer = (servers: string, heredoc: string) =>
  script(
    `export ETCD_SERVERS="${servers}"`,
    `cat > /etc/systemd/system/kube-apiserver.service <<${heredoc}`,
    '[Service]',
    'ExecStart=/usr/bin/kube-apiserver --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --anonymous-auth=false \\\\',
    '  --kubelet-certificate-authority=/ca --kubelet-client-certificate=/c --kubelet-client-key=/k --etcd-servers=${ETCD_SERVERS}',
    'EOF',
  );
/** A note that shows a kubeconfig at a prompt, with this line behind it. */
const shown = (server: string, behind: string) => ({
  'notes.md': [
    '```bash',
    '[root@node-1 ~]# cat /etc/kubernetes/kubelet.conf',
    'apiVersion: v1',
    'kind: Config',
    'clusters:',
    `- {name: a, cluster: {certificate-authority: /ca.crt, server: "${server}"}}`,
    'users: [{name: "system:node:a"}]',
    behind,
    '```',
    '',
  ].join('\n'),
});

/** A state of Salt that writes a unit with this command. */
const salt = (command: string) => ({
  'worker.sls': `unit:\n  file.managed:\n    - name: /etc/systemd/system/a.service\n    - contents:  |\n        [Service]\n        ExecStart=/usr/bin/${command}\n`,
});
/** The pod of an API server whose servers of etcd a loop makes. */
const looped = (scheme: string) => ({
  'pod.yaml.j2': [
    'apiVersion: v1',
    'kind: Pod',
    'metadata: {name: a}',
    'spec:',
    '  containers:',
    '  - name: a',
    '    command:',
    '    - kube-apiserver',
    "    - --etcd-servers={% set comma = joiner(',') %}",
    "{%- for host in groups['masters'] -%}",
    `{{ comma() }}${scheme}://{{ host }}.local:2379`,
    '{%- endfor %}',
    ...[...verified, ...etcd, ...quiet].map((flag) => `    - ${flag}`),
    '',
  ].join('\n'),
});
/** A script that writes the configuration of a server of RKE2, and has this line. */
const rke2 = (line: string) =>
  script('cat > /etc/rancher/rke2/config.yaml <<EOF', 'profile: cis', 'token: ${TOKEN}', 'tls-san:', '- ${DOMAIN}', 'EOF', line);

/** A machine of Terraform on which this command runs. */
const inline = (command: string) => ({
  'nodes.tf': `resource "hcloud_server" "a" {\n  provisioner "remote-exec" {\n    inline = ["${command}"]\n  }\n}\n`,
});

/** What scripts, notes, templates and modules hold. */
export const withinOthers: readonly Trap[] = [
  {
    of: held,
    name: 'a path that a template puts together names the program that it ends with, with all that it is given',
    files: unit(
      `ExecStart={{ (bin_dir + '/kubelet') | quote }} --anonymous-auth=false --client-ca-file=/ca.crt --kubeconfig={{ kubeconfig }}`,
    ),
    settings: { kubeletAnonymous: 'off', kubeletAuthorization: 'AlwaysAllow', readOnlyPort: 'open' },
    findings: ['high kubelet-always-allow', 'high kubelet-read-only-port', 'medium kubelet-flag-defaults'],
    nearMiss: {
      files: unit(
        `ExecStart={{ lookup('env', '/kubelet') }} --anonymous-auth=false --client-ca-file=/ca.crt --kubeconfig={{ kubeconfig }}`,
      ),
      settings: { kubeletAuthorization: 'unknown', readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: held,
    name: 'a variable that is called after the file of etcd starts etcd',
    files: unit('ExecStart={{ etcd_binary_path | quote }} --listen-client-urls=http://0.0.0.0:2379 --name=a'),
    findings: ['critical etcd-listens-plain'],
    nearMiss: { files: unit('ExecStart={{ etcd_keeper_path | quote }} --listen-client-urls=http://0.0.0.0:2379 --name=a'), findings: [] },
  },
  {
    of: held,
    name: 'a variable to which a script gives one text stands for it in a heredoc, unless the heredoc is quoted',
    files: writesServer('http://10.0.0.1:2379', 'EOF'),
    settings: { etcdTransport: 'plaintext' },
    findings: ['high etcd-plaintext'],
    nearMiss: { files: writesServer('http://10.0.0.1:2379', "'EOF'"), settings: { etcdTransport: 'unknown' }, findings: [] },
  },
  {
    of: held,
    name: 'a variable to which a script gives several texts stands for none of them',
    files: script(
      'KUBE_APISERVER="http://10.0.0.1:8080"',
      'if [ "$1" = tls ]; then KUBE_APISERVER="https://10.0.0.1:6443"; fi',
      'kubectl config set-cluster a --server=${KUBE_APISERVER} --certificate-authority=/ca.crt --kubeconfig=kube-proxy.kubeconfig',
    ),
    settings: { kubeProxyToApiServer: 'unknown' },
    findings: [],
    nearMiss: {
      files: script(
        'export KUBE_APISERVER="https://${MASTER}:6443"',
        'kubectl config set-cluster a --server=${KUBE_APISERVER} --certificate-authority=/ca.crt --kubeconfig=kube-proxy.kubeconfig',
      ),
      settings: { kubeProxyToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: held,
    name: 'a file that a note shows behind a prompt in brackets ends where the next command begins',
    files: shown('https://10.0.0.1:6443', '/usr/bin/kubectl apply -f a.yaml'),
    settings: { kubeletToApiServer: 'verified' },
    findings: [],
    nearMiss: {
      files: shown('http://10.0.0.1:8080', '[root@node-1 ~]# systemctl restart kubelet'),
      settings: { kubeletToApiServer: 'plaintext' },
      findings: ['high client-without-tls'],
    },
  },
  {
    of: held,
    name: 'k3s with cluster-init reaches an etcd of its own over mutual TLS, and another datastore as nobody says',
    files: { 'config.yaml': 'cluster-init: true\ntls-san: [a]\n' },
    settings: { etcdTransport: 'mutual-tls' },
    findings: [],
    nearMiss: {
      files: { 'config.yaml': 'cluster-init: true\ntls-san: [a]\ndatastore-endpoint: https://10.0.0.1:2379\n' },
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: held,
    name: 'of the kubelets that Fargate starts nothing is known, and of those on nodes of EKS it is',
    files: terraform('aws_eks_fargate_profile'),
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: { files: terraform('aws_eks_node_group'), settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' }, findings: [] },
  },
  {
    of: held,
    name: 'the kubeconfig of the first start is that of the kubelet by its old flag too',
    files: script(
      'kubectl config set-cluster a --server=http://10.0.0.1:8080 --kubeconfig=boot.kubeconfig',
      `kubelet --config=/k.yaml --experimental-bootstrap-kubeconfig=/etc/boot.kubeconfig`,
    ),
    settings: { kubeletToApiServer: 'plaintext' },
    findings: ['high client-without-tls'],
    nearMiss: {
      files: script(
        'kubectl config set-cluster a --server=http://10.0.0.1:8080 --kubeconfig=other.kubeconfig',
        `kubelet --config=/k.yaml --experimental-bootstrap-kubeconfig=/etc/boot.kubeconfig`,
      ),
      settings: { kubeletToApiServer: 'same' },
      findings: ['high client-without-tls'],
    },
  },
  {
    of: held,
    name: 'a unit that a state of Salt writes is read, beside the other texts of that state',
    files: salt(
      'kubelet --api-servers=http://10.0.0.1:8080 --anonymous-auth=false --client-ca-file=/ca.crt --authorization-mode=Webhook --read-only-port=0',
    ),
    settings: { kubeletToApiServer: 'plaintext', kubeletAnonymous: 'off', readOnlyPort: 'closed' },
    findings: ['high client-without-tls', 'medium kubelet-flag-defaults'],
    nearMiss: { files: salt('consul --api-servers=http://10.0.0.1:8080 --anonymous-auth=false'), findings: [] },
  },
  {
    of: held,
    name: 'a file of variables that a script writes line by line is read as that file',
    files: script('echo "ETCD_NAME=$HOST" >> /etc/env', 'echo "ETCD_LISTEN_CLIENT_URLS=http://0.0.0.0:2379" | sudo tee -a /etc/env'),
    findings: ['critical etcd-listens-plain'],
    nearMiss: { files: script('echo "ETCD_LISTEN_CLIENT_URLS=http://0.0.0.0:2379 is what it says"'), findings: [] },
  },
  {
    of: held,
    name: 'URLs that a loop makes behind what parts them have the scheme that stands there',
    files: looped('https'),
    settings: { etcdTransport: 'mutual-tls' },
    findings: [],
    nearMiss: { files: looped('http'), settings: { etcdTransport: 'plaintext' }, findings: ['high etcd-plaintext'] },
  },
  {
    of: held,
    name: 'RKE2 reaches its own etcd over mutual TLS whatever values a template fills in, and another datastore as nobody says',
    files: rke2('useradd -r -c "etcd user" -s /sbin/nologin -M etcd'),
    settings: { etcdTransport: 'mutual-tls' },
    findings: [],
    nearMiss: { files: rke2('export DATASTORE=1'), settings: { etcdTransport: 'unknown' }, findings: [] },
  },
  {
    of: held,
    name: 'a configuration of RKE2 is known by the file that a script writes it to, whatever its keys are',
    files: script('cat > /etc/rancher/rke2/config.yaml <<EOF', 'token: ${TOKEN}', 'node-ip: ${IP}', 'EOF'),
    settings: { apiServerVerification: 'verified', readOnlyPort: 'closed' },
    findings: [],
    nearMiss: { files: script('cat > /etc/agent/config.yaml <<EOF', 'token: ${TOKEN}', 'node-ip: ${IP}', 'EOF'), findings: [] },
  },
  {
    of: held,
    name: 'a variable that a script shows keeps its text, and one that it sets anew loses it',
    files: script(
      'SERVER=http://$1:8080',
      'echo "SERVER=$SERVER"',
      'kubectl config set-cluster a --server=$SERVER --kubeconfig=kubelet.conf',
    ),
    settings: { kubeletToApiServer: 'plaintext' },
    findings: ['high client-without-tls'],
    nearMiss: {
      files: script(
        'SERVER=http://$1:8080',
        'echo "a"; SERVER=$2',
        'kubectl config set-cluster a --server=$SERVER --kubeconfig=kubelet.conf',
      ),
      settings: { kubeletToApiServer: 'unknown' },
      findings: [],
    },
  },
  {
    of: held,
    name: 'a command in quotes that Terraform runs on a machine makes a node there, and a variable beside it may hold more',
    files: inline('curl -sfL https://get.k3s.io | sh -s - server --cluster-init'),
    settings: { apiServerVerification: 'verified', readOnlyPort: 'closed', etcdTransport: 'mutual-tls' },
    findings: [],
    nearMiss: {
      files: inline('INSTALL_K3S_EXEC=\\"server\\" ${local.install} --cluster-init'),
      settings: { apiServerVerification: 'verified', readOnlyPort: 'unknown', etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: held,
    name: 'a command that a state of Salt runs writes a kubeconfig, also where a template fills in other values',
    files: {
      'kubelet.sls':
        "a:\n  cmd.run:\n    - name: cd /cfg && /bin/kubectl config set-cluster a --server=http://10.0.0.1:8080 --kubeconfig=kubelet.conf\nb:\n  file.managed:\n    - defaults:\n        NODE: {{ pillar['NODE'] }}\n",
    },
    settings: { kubeletToApiServer: 'plaintext' },
    findings: ['high client-without-tls'],
    nearMiss: {
      files: {
        'kubelet.sls':
          'a:\n  cmd.run:\n    - name: say kubectl config set-cluster a --server=http://10.0.0.1:8080 --kubeconfig=kubelet.conf\n',
      },
      findings: [],
    },
  },
  {
    of: held,
    name: 'k3sup with --cluster starts an etcd of the server’s own, and without it none is known',
    files: script('k3sup install --ip $IP --cluster'),
    settings: { etcdTransport: 'mutual-tls' },
    findings: [],
    nearMiss: { files: script('k3sup install --ip $IP'), settings: { etcdTransport: 'unknown' }, findings: [] },
  },
  {
    of: held,
    name: 'a configuration of RKE2 is known by its keys in a file that a script copies to its place later',
    files: script('cat > config.yaml <<EOF', 'node-name: a', 'tls-san:', '  - $VIP', 'cni: cilium', 'EOF', 'cp config.yaml $PLACE'),
    settings: { apiServerVerification: 'verified', readOnlyPort: 'closed' },
    findings: [],
    nearMiss: {
      files: script('cat > config.yaml <<EOF', 'node-name: a', 'san:', '  - $VIP', 'EOF', 'cp config.yaml $PLACE'),
      findings: [],
    },
  },
];

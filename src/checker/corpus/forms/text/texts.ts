import { nothingInIt, type FormCase } from '../form-case.ts';

/** Texts that hold other texts: scripts, documents, Terraform, templates and lines of JSON. */
export const textFileCases: readonly FormCase[] = [
  {
    form: 'script',
    name: 'a script that writes a unit and the file of a kubelet, and starts an API server',
    files: {
      'install.sh': `#!/usr/bin/env bash
set -eu
cat > /etc/systemd/system/kubelet.service <<'EOF'
[Service]
ExecStart=/usr/bin/kubelet --config=/etc/kubelet.yaml \\\\
  --read-only-port=10255
EOF
cat <<EOF | sudo tee /etc/kubelet.yaml
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication: {x509: {clientCAFile: /ca.crt}}
EOF
sudo systemctl restart kubelet
kube-apiserver --anonymous-auth=false --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --kubelet-certificate-authority=$CA --kubelet-client-certificate=/c.crt --kubelet-client-key=/c.key &
`,
    },
    settings: {
      transport: 'direct @ default',
      kubeletClientCertificate: 'set @ 14:149',
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'off @ default',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'open @ 6:3',
    },
    verdicts: { 'apiserver-to-node': 'unsafe', 'apiserver-to-pod': 'unsafe', 'apiserver-to-service': 'unsafe' },
    findings: ['high kubelet-read-only-port 6:3'],
    unread: ['2 the other commands, which start no program that the checker knows'],
  },
  {
    form: 'script',
    name: 'a comment and the name of a service in a script start nothing',
    files: {
      'check.sh': `#!/bin/sh
# kubelet --read-only-port=10255
systemctl status kubelet --no-pager
cat > /etc/motd <<EOF
This host runs the kubelet.
EOF
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    unread: [
      '3 the other commands, which start no program that the checker knows',
      '5 the heredoc /etc/motd, in which the checker finds nothing that it reads',
    ],
  },
  {
    form: 'script',
    name: 'the length of an array and a variable alone on its line make no template of a script',
    files: {
      'init.sh': `#!/bin/bash
for ((i = 0; i < \${#hosts[@]}; i++)); do echo "\${hosts[$i]}"; done
cat > kubelet.yaml <<EOF
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
readOnlyPort: 10255
\${more}
EOF
`,
    },
    settings: { readOnlyPort: 'open @ 6:1' },
    verdicts: {},
    findings: ['high kubelet-read-only-port 6:1'],
    unread: ['2 the other commands, which start no program that the checker knows'],
  },
  {
    form: 'markdown',
    name: 'a document with a command and a file in code blocks',
    files: {
      'README.md': `# Nodes

Start the server, never with \`--anonymous-auth=true\`:

\`\`\`console
$ kube-apiserver --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --anonymous-auth=false --etcd-servers=http://10.0.0.5:2379 --kubelet-certificate-authority=/ca.crt
\`\`\`

1. Then the file:

   \`\`\`yaml
   apiVersion: kubelet.config.k8s.io/v1beta1
   kind: KubeletConfiguration
   authentication: {x509: {clientCAFile: /ca.crt}}
   readOnlyPort: 10255
   \`\`\`
`,
    },
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ 6:151',
      kubeletClientCertificate: 'unset @ default',
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'off @ default',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'open @ 15:4',
      etcdTransport: 'plaintext @ 6:115',
    },
    verdicts: {
      'apiserver-to-kubelet': 'authenticated',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
      'apiserver-to-etcd': 'unsafe',
    },
    findings: [
      'high etcd-plaintext 6:115',
      'high kubelet-read-only-port 15:4',
      'medium kubelet-client-certificate-unset 6:3',
      'medium kubelet-ca-refuses-self-signed 12:4',
    ],
    unread: ['3 the text outside of the code blocks, such as this line'],
  },
  {
    form: 'markdown',
    name: 'a document that mentions a flag in prose only',
    files: {
      'README.md': `# Ports

The kubelet takes \`--read-only-port=10255\`, which we do not set.

\`\`\`text
hello
\`\`\`
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    unread: [
      '3 the text outside of the code blocks, such as this line',
      '6 a code block of text, which names nothing that the checker reads',
    ],
  },
  {
    form: 'terminal',
    name: 'a session that shows a file, a process and a part of a file',
    files: {
      'session.txt': `root@one:~# cat /var/lib/kubelet/config.yaml
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication: {x509: {clientCAFile: /ca.crt}}
readOnlyPort: 10255
root@one:~# ps -eo args | grep kube-apiserver
kube-apiserver --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --anonymous-auth=false --etcd-servers=http://10.0.0.5:2379 --kubelet-certificate-authority=/ca.crt
root@one:~# head -3 /etc/kubernetes/kubelet.conf
apiVersion: v1
kind: Config
clusters: []
root@one:~# exit
`,
    },
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ 7:149',
      kubeletClientCertificate: 'unset @ default',
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'off @ default',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'open @ 5:1',
      etcdTransport: 'plaintext @ 7:113',
    },
    verdicts: { 'apiserver-to-etcd': 'unsafe', 'apiserver-to-kubelet': 'authenticated' },
    findings: [
      'high kubelet-read-only-port 5:1',
      'high etcd-plaintext 7:113',
      'medium kubelet-ca-refuses-self-signed 2:1',
      'medium kubelet-client-certificate-unset 7:1',
    ],
    unread: ['1 the other commands, which start no program that the checker knows'],
  },
  {
    form: 'terminal',
    name: 'a file that names a price behind a mark',
    isNot: true,
    files: { 'session.txt': '# root@one:~# cat a\nkubelet costs:\n  $ 5\n' },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['2 a document without a kind, whose first key is kubelet costs'],
    unread: [`1 ${nothingInIt}`, '2 a document without a kind, whose first key is kubelet costs'],
  },
  {
    form: 'terraform',
    name: 'Terraform with a unit in a heredoc, of which a variable fills in one flag',
    files: {
      'node.tf': `resource "cloud_instance" "node" {
  user_data = <<-EOT
    [Service]
    ExecStart=/usr/bin/kubelet --config=/c.yaml --anonymous-auth=true --read-only-port=\${var.port}
  EOT
  tags = { role = "kubelet" }
}
`,
    },
    settings: { kubeletAnonymous: 'on @ 4:49' },
    verdicts: {},
    findings: ['high kubelet-anonymous 4:49'],
    unread: ['6 what stands outside of the heredocs, such as this line'],
  },
  {
    form: 'terraform',
    name: 'Terraform with a flag in a string, beside a unit',
    files: {
      'node.tf': `locals {
  extra = "--read-only-port=10255"
  unit  = <<EOF
[Service]
ExecStart=/usr/bin/kubelet --config=/c.yaml --read-only-port=0
EOF
}
`,
    },
    settings: { readOnlyPort: 'open @ 2:12' },
    verdicts: {},
    findings: ['high kubelet-read-only-port 2:12'],
    unread: ['2 what stands outside of the heredocs, such as this line'],
  },
  {
    form: 'template',
    name: 'a template of Jinja: what stands in a condition is unknown',
    files: {
      'kubelet.yaml.j2': `{# our defaults #}
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication: {x509: {clientCAFile: /ca.crt}}
{% if open_port %}
readOnlyPort: 10255
{% else %}
readOnlyPort: 0
{% endif %}
serverTLSBootstrap: {{ rotate | default(true, true) | bool }}
`,
    },
    settings: { kubeletAnonymous: 'off @ default', kubeletAuthorization: 'Webhook @ default' },
    verdicts: {},
    findings: [],
    unread: [
      '6 what stands in a condition of the template: whether it holds is not here',
      '6 readOnlyPort: 10255, which counts only if the template takes this branch',
      '8 readOnlyPort: 0, which counts only if the template takes this branch',
    ],
  },
  {
    form: 'template',
    name: 'a template of Helm around a whole manifest, with a loop over flags',
    files: {
      'apiserver.yaml': `{{- if .Values.enabled }}
apiVersion: v1
kind: Pod
metadata:
  name: kube-apiserver
  labels:
    {{- include "control-plane.labels" . | nindent 4 }}
spec:
  containers:
  - name: kube-apiserver
    image: {{ .Values.image }}:{{ .Values.tag }}
    command:
    - kube-apiserver
    - --anonymous-auth=true
    {{- if .Values.ca }}
    - --kubelet-certificate-authority={{ .Values.ca }}
    {{- end }}
    {{- range .Values.extra }}
    - {{ . | quote }}
    {{- end }}
{{- end }}
`,
    },
    settings: {},
    verdicts: {},
    findings: ['info api-anonymous-on 14:7'],
    unread: [
      '16 what stands in a condition of the template: whether it holds is not here',
      '16 --kubelet-certificate-authority={{ .Values.ca }}, which counts only if the template takes this branch',
    ],
  },
  {
    form: 'template',
    name: 'a template in place of whole fields is no default',
    files: {
      'kubelet.yaml': `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication:
  {{- toYaml .Values.authentication | nindent 2 }}
authorization: {{ .Values.authorization | toJson }}
readOnlyPort: {{ .Values.port }}
{{ toYaml .Values.more }}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    unread: [],
  },
  {
    form: 'template',
    name: 'the format of another tool in a script is no template',
    isNot: true,
    files: {
      'list.sh': `#!/bin/sh
curl -w '%{http_code}' localhost
docker ps --format '{{.Names}}'
kubelet --config=/c.yaml --read-only-port=10255
`,
    },
    settings: { readOnlyPort: 'open @ 4:26' },
    verdicts: {},
    findings: ['high kubelet-read-only-port 4:26'],
    unread: ['2 the other commands, which start no program that the checker knows'],
  },
  {
    form: 'json-lines',
    name: 'the configz of two nodes, each behind the name of its node',
    files: {
      'configz.txt': `node-a {"kubeletconfig":{"authentication":{"anonymous":{"enabled":false},"x509":{"clientCAFile":"/ca.crt"}},"authorization":{"mode":"Webhook"},"serverTLSBootstrap":true}}
node-b {"kubeletconfig":{"authentication":{"anonymous":{"enabled":true},"x509":{"clientCAFile":"/ca.crt"}},"authorization":{"mode":"Webhook"},"readOnlyPort":10255}}
`,
    },
    settings: {
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'on @ 2:57',
      kubeletAuthorization: 'Webhook @ 1:126',
      readOnlyPort: 'open @ 2:143',
    },
    verdicts: {},
    findings: ['high kubelet-anonymous 2:57', 'high kubelet-read-only-port 2:143'],
    unread: [],
  },
  {
    form: 'json-lines',
    name: 'several objects, of which the last is cut off',
    files: {
      'configz.txt': `{"kubeletconfig":{"authentication":{"x509":{"clientCAFile":"/ca.crt"}},"readOnlyPort":10255}}
{"kind":"Status","apiVersion":"v1","code":404}
{"kubeletconfig":{"readOnly
`,
    },
    settings: {
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'off @ default',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'open @ 1:72',
    },
    verdicts: {},
    findings: ['high kubelet-read-only-port 1:72'],
    skipped: ['2 Status of v1, which the checker does not read'],
    unread: ['2 Status of v1, which the checker does not read', '3 an object that is cut off'],
  },
  {
    form: 'json-lines',
    name: 'lines of JSON that are a log of something else',
    isNot: true,
    files: {
      'app.log': `{"level":"info","msg":"kubelet is healthy"}
{"level":"info","msg":"kubelet is healthy"}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: ['2:1 It cannot be read as YAML: this does not belong here.'],
    unread: ['2 It cannot be read as YAML: this does not belong here.'],
  },
];

import { etcd, kubeadm, server, unit, type Trap } from './trap.ts';

const depth = 'texts in texts';
const loops = 'URLs that a loop makes';
const excerpts = 'an excerpt of a file';
const placeholders = 'a word that a script replaces';
const dropIns = 'drop-ins alone';
const containers = 'a kubelet in a container';
const beforeOne = 'versions before 1.0';
const said = 'a command that nobody runs';
const handed = 'a command behind another';
const setOne = 'single values of a chart';
const release = (...sets: readonly string[]): string =>
  `resource "helm_release" "m" {\n  chart = "metrics-server"\n${sets.map((one) => `  set {\n    ${one}\n  }\n`).join('')}}\n`;
const skips = 'name  = "args[0]"\n    value = "--kubelet-insecure-tls"';
const initFindings = ['high kubelet-ca-unset', 'info api-anonymous-on'];
const remote = (line: string): string =>
  `resource "a" "b" {\n  provisioner "remote-exec" {\n    inline = [\n      ${line}\n    ]\n  }\n}\n`;
const task = (line: string): string => `- name: all of it\n  block:\n    - name: make it\n      ${line}\n`;
const controlPlane = (value: string): string =>
  `apiVersion: controlplane.cluster.x-k8s.io/v1beta2\nkind: KubeadmControlPlane\nspec:\n  version: v1.33.3\n  kubeadmConfigSpec:\n    clusterConfiguration:\n      ${value}\n`;

const cloudConfig = (...lines: readonly string[]): string =>
  ['#cloud-config', 'write_files:', '  - path: /etc/ssl/ca.pem', '    content: |', '      ${ca_cert}', ...lines, ''].join('\n');
const marked = (name: string, line: string): string => kubeadm(`clusterName: ${name}`, 'apiServer:', '  certSANs:', line, 'scheduler: {}');
const macro = (line: string): string =>
  `{% macro urls() -%}\n{% for h in hosts -%}\n  ${line}\n{%- endfor -%}\n{% endmacro -%}\n${unit(
    `ExecStart=${server(...etcd).trim()} \\\\`,
    '  --etcd-servers={{ urls() }} \\\\',
    '  --v=2',
  )}`;
const excerpt = (line: string): string =>
  [
    '```',
    '$ curl localhost:8001/api/v1/nodes/a/proxy/configz',
    '{',
    '  "kubeletconfig": {',
    `    ${line}`,
    '    "registryBurst": 40',
    '  }',
    '}',
    '```',
    '',
  ].join('\n');
const drop = (variable: string): readonly string[] => [
  '  - path: /etc/systemd/system/etcd2.service.d/30-listen.conf',
  '    content: |',
  '      [Service]',
  `      Environment=ETCD_${variable}_URLS=http://10.0.0.1:2379`,
];
const docker = (image: string, flags: string): string =>
  `#!/bin/bash\ndocker run -d --net=host -v /:/rootfs:ro ${image} \\\n  /hyperkube kubelet --containerized ${flags}\n`;
const old = (release: string, flags: string): string =>
  unit(
    `ExecStartPre=/usr/bin/wget https://storage.googleapis.com/kubernetes-release/release/${release}/bin/linux/amd64/kube-apiserver`,
    `ExecStart=/opt/bin/kube-apiserver ${flags}`,
  );

/** What files showed that were read against every sentence said of them, on 1 December 2026. */
export const trueOfTheFile: readonly Trap[] = [
  {
    of: depth,
    name: 'a file of cloud-init beside a variable that stands for a line is read, however often the template is filled in',
    files: cloudConfig(...drop('LISTEN_CLIENT')),
    settings: { etcdTransport: 'plaintext' },
    findings: ['critical etcd-listens-plain'],
    nearMiss: { files: cloudConfig(...drop('ADVERTISE_CLIENT')), settings: { etcdTransport: 'unknown' }, findings: [] },
  },
  {
    of: loops,
    name: 'in a macro, whose text stands where it is called',
    files: macro('https://{{ h }}:2379'),
    settings: { kubeletCertificateAuthority: 'unset', etcdTransport: 'unknown' },
    findings: ['high kubelet-ca-unset', 'medium kubelet-client-certificate-unset'],
    nearMiss: {
      files: macro('--kubelet-certificate-authority=/ca.crt'),
      settings: { kubeletCertificateAuthority: 'unknown' },
      findings: [],
    },
  },
  {
    of: excerpts,
    name: 'dots for the fields that it leaves out',
    files: { 'a.md': excerpt('...') },
    settings: { kubeletAnonymous: 'unknown', readOnlyPort: 'unknown' },
    findings: [],
    nearMiss: {
      files: { 'a.md': excerpt('"readOnlyPort": 0,') },
      settings: { kubeletAnonymous: 'off', readOnlyPort: 'closed' },
      findings: ['medium kubelet-client-ca-unset'],
    },
  },
  {
    of: excerpts,
    name: 'dots for a whole value',
    files: controlPlane('...'),
    settings: { kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: { files: controlPlane('clusterName: one'), settings: { kubeletCertificateAuthority: 'unset' }, findings: initFindings },
  },
  {
    of: said,
    name: 'one in a comment of Terraform',
    files: { 'a.tf': remote('#"sudo kubeadm init --token ${var.token}",') },
    findings: [],
    nearMiss: { files: { 'a.tf': remote('"sudo kubeadm init --token ${var.token}"') }, findings: initFindings },
  },
  {
    of: said,
    name: 'one that a message of Ansible names',
    files: { 'a.yml': task('fail:\n        msg: "kubeadm init failed to create admin.conf"') },
    findings: [],
    nearMiss: { files: { 'a.yml': task('command: kubeadm init --skip-token-print') }, findings: initFindings },
  },
  {
    of: handed,
    name: 'one that Vagrant runs on a machine, in a document',
    files: { 'a.md': '```sh\nvagrant ssh one -c "sudo kubeadm init --pod-network-cidr=10.0.0.0/16"\n```\n' },
    settings: { kubeletCertificateAuthority: 'unset' },
    findings: initFindings,
    nearMiss: { files: { 'a.md': '```sh\nvagrant ssh one -c "sudo kubeadm reset --force"\n```\n' }, findings: [] },
  },
  {
    of: handed,
    name: 'one in a loop of a shell',
    files: {
      'a.sh': '#!/bin/bash\nfor i in 1 2; do kubeadm join --discovery-token-unsafe-skip-ca-verification 10.0.0.1:6443 && break; done\n',
    },
    findings: ['medium join-without-ca-pin'],
    nearMiss: { files: { 'a.sh': '#!/bin/bash\nfor i in 1 2; do kubeadm reset && break; done\n' }, findings: [] },
  },
  {
    of: setOne,
    name: 'in a release of Terraform, with one and with two of them',
    files: { 'a.tf': release(skips), 'b.tf': release('name = "replicas"\n    value = 2', skips) },
    settings: { scraperVerification: 'skipped' },
    findings: ['medium scraper-skips-verification', 'medium scraper-skips-verification'],
    nearMiss: {
      files: { 'a.tf': release('name = "replicas"\n    value = 2') },
      settings: { scraperVerification: 'unknown' },
      findings: [],
    },
  },
  {
    of: placeholders,
    name: 'a word between marks that a script replaces, as a value and alone on its line',
    files: marked('@CLUSTER@', '@SANS@'),
    settings: { kubeletCertificateAuthority: 'unset' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: {
      files: marked(
        'one',
        '@SANS@\n  extraArgs: [{name: kubelet-certificate-authority, value: /ca.crt}, {name: anonymous-auth, value: "false"}]',
      ),
      settings: { kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: placeholders,
    name: 'one between signs of percent',
    files: marked('%CLUSTER%', '%SANS%'),
    settings: { kubeletCertificateAuthority: 'unset' },
    findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    nearMiss: {
      files: marked('one', '  - 50%'),
      settings: { kubeletCertificateAuthority: 'unset' },
      findings: ['high kubelet-ca-unset', 'info api-anonymous-on'],
    },
  },
  {
    of: dropIns,
    name: 'variables of etcd that only one sets',
    files: { '30-listen.conf': unit('Environment="ETCD_LISTEN_CLIENT_URLS=http://10.0.0.1:2379"') },
    settings: { etcdTransport: 'plaintext' },
    findings: ['critical etcd-listens-plain'],
    nearMiss: {
      files: { '30-listen.conf': unit('Environment="ETCD_LISTEN_CLIENT_URLS=https://10.0.0.1:2379"') },
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: loops,
    name: 'two of them, one for each branch of a condition',
    files: unit(
      `ExecStart=${server(...etcd).trim()} \\`,
      '  --etcd-servers={% if a %}{% for h in a %}https://{{ h }}:2379{% if not loop.last %},{% endif %}{% endfor %}{% else %}{% for h in b %}https://{{ h }}:2379,{% endfor %}{% endif %} \\',
      '  --v=2',
    ),
    settings: { etcdTransport: 'mutual-tls' },
    findings: ['high kubelet-ca-unset', 'medium kubelet-client-certificate-unset'],
    nearMiss: {
      files: unit(
        `ExecStart=${server(...etcd).trim()} \\`,
        '  --etcd-servers={% if a %}{% for h in a %}https://{{ h }}:2379,{% endfor %}{% else %}{% for h in b %}http://{{ h }}:2379,{% endfor %}{% endif %} \\',
        '  --v=2',
      ),
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: containers,
    name: 'a variable in the tag of its image is none of its flags',
    files: docker('hyperkube-amd64:v${VERSION}', '--client-ca-file=/ca --anonymous-auth=false --kubeconfig=/k'),
    settings: { kubeletAuthorization: 'AlwaysAllow', readOnlyPort: 'open' },
    findings: ['high kubelet-always-allow', 'high kubelet-read-only-port', 'medium kubelet-flag-defaults'],
    nearMiss: {
      files: docker('hyperkube-amd64:v1.9.3', '--client-ca-file=/ca --anonymous-auth=false --kubeconfig=/k ${FLAGS}'),
      settings: { kubeletAuthorization: 'unknown', readOnlyPort: 'unknown' },
      findings: [],
    },
  },
  {
    of: beforeOne,
    name: 'what no flag says is unknown, and what one says is not',
    files: old('v0.17.0', '--address=0.0.0.0 --port=8080 --etcd_servers=http://10.0.0.2:4001'),
    settings: { kubeletCertificateAuthority: 'unknown', transport: 'unknown', etcdTransport: 'plaintext' },
    findings: ['high api-plain-http', 'high etcd-plaintext'],
    nearMiss: {
      files: old(
        'v1.21.0',
        '--etcd-servers=http://10.0.0.2:4001 --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction',
      ),
      settings: { kubeletCertificateAuthority: 'unset', transport: 'direct', etcdTransport: 'plaintext' },
      findings: ['high kubelet-ca-unset', 'high etcd-plaintext', 'medium kubelet-client-certificate-unset', 'info api-anonymous-on'],
    },
  },
];

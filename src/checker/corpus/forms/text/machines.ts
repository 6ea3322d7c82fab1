import type { FormCase } from '../form-case.ts';

/** What sets up a machine: cloud-init, Butane, Ignition and Ansible. */
export const machineFormCases: readonly FormCase[] = [
  {
    form: 'cloud-init',
    name: 'user data that writes a unit and a file in base64, and starts an API server',
    files: {
      'user-data': `#cloud-config
packages: [curl]
write_files:
- path: /etc/systemd/system/kubelet.service
  content: |
    [Service]
    ExecStart=/usr/bin/kubelet --config=/etc/kubelet.yaml --read-only-port=10255
- path: /etc/kubelet.yaml
  encoding: b64
  content: YXBpVmVyc2lvbjoga3ViZWxldC5jb25maWcuazhzLmlvL3YxYmV0YTEKa2luZDogS3ViZWxldENvbmZpZ3VyYXRpb24KYXV0aGVudGljYXRpb246IHt4NTA5OiB7Y2xpZW50Q0FGaWxlOiAvY2EuY3J0fX0K
- path: /etc/kubernetes/more.yaml
  encoding: gz+b64
  content: H4sIAAAAAAAAAw==
runcmd:
- systemctl enable --now kubelet
- [kube-apiserver, --anonymous-auth=false, --authorization-mode=AlwaysAllow, --kubelet-certificate-authority=/ca.crt]
`,
    },
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ 16:78',
      kubeletClientCertificate: 'unset @ default',
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'off @ default',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'open @ 7:59',
    },
    verdicts: {
      'apiserver-to-kubelet': 'authenticated',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
    },
    findings: [
      'critical api-authorization-always-allow 16:44',
      'high kubelet-read-only-port 7:59',
      'medium kubelet-ca-refuses-self-signed 10:12',
      'medium kubelet-client-certificate-unset 16:4',
      'medium node-restriction-off 16:4',
    ],
    skipped: ['13 the file /etc/kubernetes/more.yaml, which is compressed: give the checker the file itself'],
    unread: [
      '13 the file /etc/kubernetes/more.yaml, which is compressed: give the checker the file itself',
      '15 a command of runcmd, in which the checker finds nothing that it reads',
    ],
  },
  {
    form: 'cloud-init',
    name: 'user data whose files are of other programs',
    files: {
      'user-data': `#cloud-config
write_files:
- path: /etc/motd
  content: hello
- path: /etc/systemd/system/kubelet-backup.service
  content: |
    [Service]
    ExecStart=/usr/bin/tar -cf /backup.tar /var/lib/kubelet
runcmd:
- kubelet --version
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: ['7:5 This unit starts no program that the checker knows: kube-apiserver, kubelet, proxy-server or proxy-agent.'],
    unread: [
      '4 the file /etc/motd, which names nothing that the checker reads',
      '7 This unit starts no program that the checker knows: kube-apiserver, kubelet, proxy-server or proxy-agent.',
      '10 a line that runs no program the checker knows: kubelet',
      '10 a command of runcmd: Its flags belong to no program that is named: put kube-apiserver, kubelet, proxy-server or proxy-agent before them.',
    ],
  },
  {
    form: 'butane',
    name: 'Butane with a unit, its drop-in and a file',
    files: {
      'node.bu': `variant: flatcar
version: 1.1.0
systemd:
  units:
  - name: kubelet.service
    enabled: true
    contents: |
      [Service]
      ExecStart=/usr/bin/kubelet --config=/etc/kubelet.yaml
    dropins:
    - name: 10-port.conf
      contents: |
        [Service]
        ExecStart=
        ExecStart=/usr/bin/kubelet --config=/etc/kubelet.yaml --read-only-port=10255
storage:
  files:
  - path: /etc/kubelet.yaml
    contents:
      inline: |
        apiVersion: kubelet.config.k8s.io/v1beta1
        kind: KubeletConfiguration
        authentication: {x509: {clientCAFile: /ca.crt}}
`,
    },
    settings: {
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'off @ default',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'open @ 15:63',
    },
    verdicts: {},
    findings: ['high kubelet-read-only-port 15:63'],
    unread: [],
  },
  {
    form: 'butane',
    name: 'Butane with a file that stands elsewhere, and one from the disk',
    files: {
      'node.bu': `variant: fcos
version: 1.5.0
storage:
  files:
  - path: /etc/kubernetes/kubelet.conf
    contents:
      source: https://example.org/kubelet.conf
  - path: /etc/kubelet.yaml
    contents:
      local: kubelet.yaml
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    skipped: ['7 the file /etc/kubernetes/kubelet.conf, which stands elsewhere: https://example.org/kubelet.conf'],
    unread: [
      '7 the file /etc/kubernetes/kubelet.conf, which stands elsewhere: https://example.org/kubelet.conf',
      '10 the file /etc/kubelet.yaml, which is taken from a file that is not here',
    ],
  },
  {
    form: 'ignition',
    name: 'Ignition with a file in base64, one percent-encoded and a unit',
    files: {
      'config.ign': `{
  "ignition": {
    "version": "3.4.0"
  },
  "storage": {
    "files": [
      {
        "path": "/etc/kubelet.yaml",
        "contents": {
          "source": "data:text/plain;charset=utf-8;base64,YXBpVmVyc2lvbjoga3ViZWxldC5jb25maWcuazhzLmlvL3YxYmV0YTEKa2luZDogS3ViZWxldENvbmZpZ3VyYXRpb24KYXV0aGVudGljYXRpb246IHt4NTA5OiB7Y2xpZW50Q0FGaWxlOiAvY2EuY3J0fX0KcmVhZE9ubHlQb3J0OiAxMDI1NQo="
        }
      },
      {
        "path": "/etc/default/kubelet",
        "contents": {
          "source": "data:,KUBELET_EXTRA_ARGS%3D--anonymous-auth%3Dtrue%0A"
        }
      }
    ]
  },
  "systemd": {
    "units": [
      {
        "name": "kubelet.service",
        "contents": "[Service]\\nEnvironmentFile=/etc/default/kubelet\\nExecStart=/usr/bin/kubelet --config=/etc/kubelet.yaml $KUBELET_EXTRA_ARGS\\n"
      }
    ]
  }
}
`,
    },
    settings: {
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'on @ 16:21',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'open @ 10:21',
    },
    verdicts: {},
    findings: ['high kubelet-read-only-port 10:21', 'high kubelet-anonymous 16:21'],
    unread: [],
  },
  {
    form: 'ignition',
    name: 'a MachineConfig with Ignition, of which one file is compressed',
    files: {
      'machine-config.yaml': `apiVersion: machineconfiguration.openshift.io/v1
kind: MachineConfig
metadata:
  name: 99-kubelet
spec:
  config:
    ignition:
      version: 3.2.0
    storage:
      files:
      - path: /etc/kubelet.yaml
        contents:
          source: data:;base64,YXBpVmVyc2lvbjoga3ViZWxldC5jb25maWcuazhzLmlvL3YxYmV0YTEKa2luZDogS3ViZWxldENvbmZpZ3VyYXRpb24KYXV0aGVudGljYXRpb246IHt4NTA5OiB7Y2xpZW50Q0FGaWxlOiAvY2EuY3J0fX0K
      - path: /etc/kubernetes/b.yaml
        contents:
          compression: gzip
          source: data:;base64,H4sIAAAAAAAAAw==
`,
    },
    settings: {
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'off @ default',
      kubeletAuthorization: 'Webhook @ default',
      readOnlyPort: 'closed @ default',
    },
    verdicts: {},
    findings: [],
    skipped: ['17 the file /etc/kubernetes/b.yaml, which is compressed: give the checker the file itself'],
    unread: ['17 the file /etc/kubernetes/b.yaml, which is compressed: give the checker the file itself'],
  },
  {
    form: 'ansible',
    name: 'a playbook that writes a unit and flags, and names a template that is not here',
    files: {
      'site.yml': `- hosts: nodes
  tasks:
  - name: Write the unit
    ansible.builtin.copy:
      dest: /etc/systemd/system/kubelet.service
      content: |
        [Service]
        EnvironmentFile=/etc/default/kubelet
        ExecStart=/usr/bin/kubelet --config=/etc/kubelet.yaml --read-only-port={{ port }} $KUBELET_EXTRA_ARGS
  - name: Give it flags
    lineinfile:
      path: /etc/default/kubelet
      line: KUBELET_EXTRA_ARGS=--anonymous-auth=true
  - name: Write its file
    template:
      src: kubelet.yaml.j2
      dest: /etc/kubelet.yaml
  - name: Start it
    shell: systemctl restart kubelet
`,
    },
    settings: { kubeletAnonymous: 'on @ 13:32' },
    verdicts: {},
    findings: ['high kubelet-anonymous 13:32'],
    unread: ['16 the file kubelet.yaml.j2, which is not here', '19 the shell of a task, in which the checker finds nothing that it reads'],
  },
  {
    form: 'ansible',
    name: 'what a task with a condition writes is unknown',
    files: {
      'tasks.yml': `- name: Close the kubelet
  when: closed
  copy:
    dest: /etc/kubelet.yaml
    content: |
      apiVersion: kubelet.config.k8s.io/v1beta1
      kind: KubeletConfiguration
      readOnlyPort: 0
- name: Show the version
  command: kubelet --version
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    unread: [
      '1 a task with a condition: whether it runs is not here',
      '10 a line that runs no program the checker knows: kubelet',
      '10 the command of a task: Its flags belong to no program that is named: put kube-apiserver, kubelet, proxy-server or proxy-agent before them.',
    ],
  },
  {
    form: 'ansible',
    name: 'a list of containers is no list of tasks',
    isNot: true,
    files: {
      'containers.yml': `- name: api
  image: registry.example/kube-apiserver:v1.33.0
  command: [kube-apiserver, --anonymous-auth=true]
`,
    },
    judgedAs: '1.33',
    settings: {},
    verdicts: {},
    findings: [],
    unread: [],
  },
];

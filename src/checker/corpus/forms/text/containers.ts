import { nothingInIt, type FormCase } from '../form-case.ts';

/** What container runtimes and the kernel say of a process. */
export const containerFormCases: readonly FormCase[] = [
  {
    form: 'docker-inspect',
    name: 'docker inspect of an API server and of a web server',
    files: {
      'inspect.json': `[
  {
    "Id": "0a1b",
    "Path": "kube-apiserver",
    "Args": [
      "--anonymous-auth=false",
      "--authorization-mode=Node,RBAC",
      "--enable-admission-plugins=NodeRestriction",
      "--etcd-servers=http://10.0.0.5:2379",
      "--kubelet-certificate-authority=/pki/ca.crt",
      "--kubelet-client-certificate=/pki/c.crt",
      "--kubelet-client-key=/pki/c.key"
    ],
    "Config": {
      "Image": "registry.example/kube-apiserver:v1.33.2"
    }
  },
  {
    "Id": "2c3d",
    "Path": "nginx",
    "Args": [
      "-g",
      "daemon off;"
    ],
    "Config": {
      "Image": "nginx:1.27"
    }
  }
]
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ 10:7',
      kubeletClientCertificate: 'set @ 11:7',
      etcdTransport: 'plaintext @ 9:7',
    },
    verdicts: {
      'apiserver-to-kubelet': 'authenticated',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
      'apiserver-to-etcd': 'unsafe',
    },
    findings: ['high etcd-plaintext 9:7'],
    skipped: ['18 a container of nginx:1.27, which runs no program that decides a path'],
    unread: ['18 a container of nginx:1.27, which runs no program that decides a path'],
  },
  {
    form: 'docker-inspect',
    name: 'docker inspect of an image has no program that runs',
    isNot: true,
    files: {
      'image.json': `[{"Id": "sha256:00", "RepoTags": ["registry.example/kube-apiserver:v1.33.2"], "Config": {"Entrypoint": ["/go-runner"]}}]
`,
    },
    judgedAs: '1.33',
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a document that is not a mapping'],
    unread: [`1 ${nothingInIt}`, '1 a document that is not a mapping'],
  },
  {
    form: 'crictl-inspect',
    name: 'crictl inspect of an API server',
    files: {
      'inspect.json': `{
  "status": {
    "id": "0a1b",
    "metadata": {
      "attempt": 0,
      "name": "kube-apiserver"
    },
    "image": {
      "image": "registry.example/kube-apiserver:v1.33.2"
    }
  },
  "info": {
    "pid": 99,
    "runtimeSpec": {
      "process": {
        "args": [
          "kube-apiserver",
          "--anonymous-auth=false",
          "--authorization-mode=Node,RBAC",
          "--enable-admission-plugins=NodeRestriction",
          "--etcd-servers=http://10.0.0.5:2379",
          "--kubelet-certificate-authority=/pki/ca.crt",
          "--kubelet-client-certificate=/pki/c.crt",
          "--kubelet-client-key=/pki/c.key"
        ]
      }
    }
  }
}
`,
    },
    judgedAs: '1.33',
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ 22:11',
      kubeletClientCertificate: 'set @ 23:11',
      etcdTransport: 'plaintext @ 21:11',
    },
    verdicts: {
      'apiserver-to-kubelet': 'authenticated',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
      'apiserver-to-etcd': 'unsafe',
    },
    findings: ['high etcd-plaintext 21:11'],
    unread: [],
  },
  {
    form: 'crictl-inspect',
    name: 'crictl inspectp shows a pod without a program',
    files: {
      'inspectp.json': `{"status": {"id": "0a1b", "metadata": {"name": "kube-apiserver-cp-1"}, "state": "SANDBOX_READY"}, "info": {"runtimeSpec": {"process": {"args": ["/pause"]}}}}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    skipped: ['1 a pod sandbox, which runs no program of its own: give the checker `crictl inspect` of its containers'],
    unread: ['1 a pod sandbox, which runs no program of its own: give the checker `crictl inspect` of its containers'],
  },
  {
    form: 'docker-ps',
    name: 'docker ps with whole commands',
    files: {
      'ps.txt': `CONTAINER ID   IMAGE   COMMAND   CREATED   STATUS   PORTS   NAMES
0123456789ab   registry.example/kube-apiserver:v1.30.0   "kube-apiserver --anonymous-auth=false --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --etcd-servers=http://10.0.0.5:2379 --kubelet-certificate-authority=/pki/ca.crt --kubelet-client-certificate=/pki/c.crt --kubelet-client-key=/pki/c.key"   2 days ago   Up 2 days             k8s_kube-apiserver
ab0123456789   nginx   "nginx -g 'daemon off;'"   2 days ago   Up 2 days   80/tcp   web
`,
    },
    judgedAs: '1.30',
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ 2:207',
      kubeletClientCertificate: 'set @ 2:251',
      etcdTransport: 'plaintext @ 2:171',
    },
    verdicts: {
      'apiserver-to-kubelet': 'authenticated',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
      'apiserver-to-etcd': 'unsafe',
    },
    findings: ['high etcd-plaintext 2:171'],
    unread: ['3 a container of nginx, which runs no program that the checker knows'],
  },
  {
    form: 'docker-ps',
    name: 'docker ps that cuts commands off',
    files: {
      'ps.txt': `CONTAINER ID   IMAGE     COMMAND                  CREATED      STATUS      PORTS     NAMES
0123456789ab   kubelet   "/usr/bin/kubelet --read-only-port=10255 --anonymous-a…"   2 days ago   Up 2 days             kubelet
`,
    },
    settings: { readOnlyPort: 'open @ 2:44' },
    verdicts: {},
    findings: ['high kubelet-read-only-port 2:44'],
    unread: ['2 the end of the command, which is cut off: `docker ps --no-trunc` prints all of it'],
  },
  {
    form: 'proc-cmdline',
    name: 'the command lines of two processes from /proc',
    files: {
      cmdline: `kube-apiserver\u0000--anonymous-auth=false\u0000--authorization-mode=Node,RBAC\u0000--enable-admission-plugins=NodeRestriction\u0000--etcd-servers=http://10.0.0.5:2379\u0000--kubelet-certificate-authority=/pki/ca.crt\u0000--kubelet-client-certificate=/pki/c.crt\u0000--kubelet-client-key=/pki/c.key\u0000/usr/bin/kubelet\u0000--config=/var/lib/kubelet/config.yaml\u0000--read-only-port\u00000\u0000`,
    },
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ 1:149',
      kubeletClientCertificate: 'set @ 1:193',
      readOnlyPort: 'closed @ 1:320',
      etcdTransport: 'plaintext @ 1:113',
    },
    verdicts: {
      'apiserver-to-kubelet': 'authenticated',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
      'apiserver-to-etcd': 'unsafe',
    },
    findings: ['high etcd-plaintext 1:113'],
    unread: [],
  },
  {
    form: 'proc-cmdline',
    name: 'a binary file with the name of a program in it',
    isNot: true,
    files: { core: `\u007fELF\u0002\u0001\u0000\u0000kube-apiserver\u0000--anonymous-auth=true\u0000` },
    settings: {},
    verdicts: {},
    findings: [],
    problems: ['1:5 It is not text: the checker reads YAML, JSON, units and command lines.'],
    unread: ['1 It is not text: the checker reads YAML, JSON, units and command lines.'],
  },
  {
    form: 'utf-16',
    name: 'a paste of UTF-16 in which the NULs are left',
    files: {
      'paste.txt': `k\u0000u\u0000b\u0000e\u0000l\u0000e\u0000t\u0000 \u0000-\u0000-\u0000r\u0000e\u0000a\u0000d\u0000-\u0000o\u0000n\u0000l\u0000y\u0000-\u0000p\u0000o\u0000r\u0000t\u0000=\u00001\u00000\u00002\u00005\u00005\u0000
\u0000`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [
      '1:1 It is UTF-16 with a NUL in every second place: give the checker the file itself, which it decodes, or save it as UTF-8 and paste that.',
    ],
    unread: [
      '1 It is UTF-16 with a NUL in every second place: give the checker the file itself, which it decodes, or save it as UTF-8 and paste that.',
    ],
  },
  {
    form: 'utf-16',
    name: 'short words with a NUL behind each are a command line',
    isNot: true,
    files: { cmdline: `kubelet\u0000--v\u00002\u0000--read-only-port=0\u0000` },
    settings: {
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'on @ default',
      kubeletAuthorization: 'AlwaysAllow @ default',
      readOnlyPort: 'closed @ 1:15',
    },
    verdicts: {},
    findings: [
      'critical kubelet-anonymous 1:1',
      'high kubelet-always-allow 1:1',
      'medium kubelet-client-ca-unset 1:1',
      'medium kubelet-flag-defaults 1:1',
    ],
    unread: [],
  },
];

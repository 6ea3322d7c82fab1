import { nothingInIt, type FormCase } from '../form-case.ts';

/** What follows where every client has the CA of kubeadm. */
const clients = {
  'kubelet-to-apiserver': 'authenticated',
  'kube-proxy-to-apiserver': 'authenticated',
  'pod-to-apiserver': 'authenticated',
  'control-plane-to-apiserver': 'authenticated',
} as const;

/** Logs that say with which flags a program was started. */
export const logFormCases: readonly FormCase[] = [
  {
    form: 'journal',
    name: 'a journal of k3s: the newest start of the API server and of the kubelet',
    files: {
      'k3s.log': `Mar 01 07:00:01 edge-1 k3s[801]: time="2026-03-01T07:00:00Z" level=info msg="Running kube-apiserver --anonymous-auth=true"
Mar 02 07:00:02 edge-1 k3s[801]: time="2026-03-02T07:00:00Z" level=info msg="Starting k3s v1.32.4+k3s1 (0a1b2c3d)"
Mar 02 07:00:02 edge-1 k3s[801]: time="2026-03-02T07:00:00Z" level=info msg="Running kube-apiserver --advertise-port=6443 --anonymous-auth=false --authorization-mode=Node,RBAC --egress-selector-config-file=/var/lib/rancher/k3s/server/etc/egress-selector-config.yaml --enable-admission-plugins=NodeRestriction --etcd-servers=unix://kine.sock --kubelet-certificate-authority=/var/lib/rancher/k3s/server/tls/server-ca.crt --kubelet-client-certificate=/var/lib/rancher/k3s/server/tls/client-kube-apiserver.crt --kubelet-client-key=/var/lib/rancher/k3s/server/tls/client-kube-apiserver.key --profiling=false"
Mar 02 07:00:02 edge-1 k3s[801]: time="2026-03-02T07:00:00Z" level=info msg="Running kube-scheduler --profiling=false"
Mar 02 07:00:02 edge-1 k3s[801]: time="2026-03-02T07:00:00Z" level=info msg="Running kubelet --anonymous-auth=false --authentication-token-webhook=true --authorization-mode=Webhook --client-ca-file=/var/lib/rancher/k3s/agent/client-ca.crt --eviction-hard=imagefs.available<5%,nodefs.available<5% --read-only-port=0 --tls-cert-file=/var/lib/rancher/k3s/agent/serving-kubelet.crt"
`,
    },
    judgedAs: '1.32',
    settings: {
      apiServiceVerification: 'skipped @ k3s',
      kubeletCertificateAuthority: 'set @ 3:342',
      kubeletClientCertificate: 'set @ 3:420',
      servingCertificateApproval: 'unchecked @ k3s',
      kubeletAnonymous: 'off @ 5:94',
      kubeletAuthorization: 'Webhook @ 5:153',
      readOnlyPort: 'closed @ 5:297',
      apiServerVerification: 'verified @ k3s',
      loadBalancer: 'none @ k3s',
    },
    verdicts: {
      'apiserver-to-etcd': '-',
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'apiserver-to-kubelet': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-extension-apiserver': 'encrypted',
    },
    findings: [],
    unread: [
      '1 an older start of kube-apiserver, which a newer one in the log replaces',
      '2 the other lines of the log, which say no flags',
    ],
  },
  {
    form: 'journal',
    name: 'a journal printed the newest first, as journalctl -r does',
    files: {
      'k3s.log': `Mar 04 07:00:04 edge-1 k3s[801]: time="2026-03-04T07:00:00Z" level=info msg="Running kubelet --read-only-port=0"
Mar 03 07:00:03 edge-1 k3s[801]: time="2026-03-03T07:00:00Z" level=info msg="Running kubelet --read-only-port=10255"
`,
    },
    settings: {
      apiServiceVerification: 'skipped @ k3s',
      servingCertificateApproval: 'unchecked @ k3s',
      readOnlyPort: 'closed @ 1:94',
      apiServerVerification: 'verified @ k3s',
      loadBalancer: 'none @ k3s',
    },
    verdicts: {
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-extension-apiserver': 'encrypted',
    },
    findings: [],
    unread: ['2 an older start of kubelet, which a newer one in the log replaces'],
  },
  {
    form: 'journal',
    name: 'the journal of RKE2 as JSON, with a line that opens the kubelet',
    files: {
      'rke2.json': `{"_HOSTNAME":"cp-1","SYSLOG_IDENTIFIER":"rke2","__REALTIME_TIMESTAMP":"1772434800000001","_PID":"12","MESSAGE":"time=\\"2026-03-02T07:00:00Z\\" level=info msg=\\"Running kubelet --anonymous-auth=true --config-dir=/var/lib/rancher/rke2/agent/etc/kubelet.conf.d\\""}
{"_HOSTNAME":"cp-1","SYSLOG_IDENTIFIER":"rke2","__REALTIME_TIMESTAMP":"1772434800000002","_PID":"12","MESSAGE":"time=\\"2026-03-02T07:00:01Z\\" level=info msg=\\"Labels and annotations have been set\\""}
`,
    },
    settings: {
      apiServiceVerification: 'skipped @ RKE2',
      servingCertificateApproval: 'unchecked @ RKE2',
      kubeletAnonymous: 'on @ 1:176',
      apiServerVerification: 'verified @ RKE2',
      loadBalancer: 'none @ RKE2',
    },
    verdicts: {
      'kubelet-to-apiserver': 'authenticated',
      'kube-proxy-to-apiserver': 'authenticated',
      'pod-to-apiserver': 'authenticated',
      'control-plane-to-apiserver': 'authenticated',
      'apiserver-to-extension-apiserver': 'encrypted',
    },
    findings: ['high kubelet-anonymous 1:176'],
    unread: ['2 the other lines of the log, which say no flags'],
  },
  {
    form: 'journal',
    name: 'a line of k3s that a terminal cut off says nothing of what it does not show',
    files: {
      'k3s.log': `Mar 02 07:00:00 edge-1 k3s[801]: time="2026-03-02T07:00:00Z" level=info msg="Running kube-apiserver --anonymous-auth=false --kubelet-certificate-autho>
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    unread: ['1 the end of the line: it is cut off, so more flags of kube-apiserver may stand there'],
  },
  {
    form: 'journal',
    name: 'a sentence that begins with Running kubelet is no log',
    isNot: true,
    files: {
      'note.txt': `Running kubelet --anonymous-auth=true is what we want to avoid.
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: ['1:1 Its flags belong to no program that is named: put kube-apiserver, kubelet, proxy-server or proxy-agent before them.'],
    unread: [
      '1 Its flags belong to no program that is named: put kube-apiserver, kubelet, proxy-server or proxy-agent before them.',
      '1 a line that runs no program the checker knows: Running',
    ],
  },
  {
    form: 'flag-log',
    name: 'the flags that an API server printed',
    files: {
      'api.log': `I0302 08:00:00.000000       1 flags.go:64] FLAG: --anonymous-auth="true"
I0302 08:00:00.000001       1 flags.go:64] FLAG: --authorization-mode="[Node,RBAC]"
I0302 08:00:00.000002       1 flags.go:64] FLAG: --egress-selector-config-file=""
I0302 08:00:00.000003       1 flags.go:64] FLAG: --enable-admission-plugins="[NodeRestriction]"
I0302 08:00:00.000004       1 flags.go:64] FLAG: --etcd-cafile="/etc/kubernetes/pki/etcd/ca.crt"
I0302 08:00:00.000005       1 flags.go:64] FLAG: --etcd-certfile="/etc/kubernetes/pki/apiserver-etcd-client.crt"
I0302 08:00:00.000006       1 flags.go:64] FLAG: --etcd-servers="[https://10.0.0.4:2379]"
I0302 08:00:00.000007       1 flags.go:64] FLAG: --etcd-servers-overrides="[]"
I0302 08:00:00.000008       1 flags.go:64] FLAG: --kubelet-certificate-authority=""
I0302 08:00:00.000009       1 flags.go:64] FLAG: --kubelet-client-certificate="/etc/kubernetes/pki/apiserver-kubelet-client.crt"
I0302 08:00:00.0000010       1 flags.go:64] FLAG: --kubelet-client-key="/etc/kubernetes/pki/apiserver-kubelet-client.key"
I0302 08:00:00.0000011       1 flags.go:64] FLAG: --kubelet-timeout="5s"
`,
    },
    settings: {
      transport: 'direct @ 3:44',
      kubeletCertificateAuthority: 'unset @ 9:44',
      kubeletClientCertificate: 'set @ 10:44',
      etcdTransport: 'mutual-tls @ 7:44',
    },
    verdicts: {
      'apiserver-to-kubelet': 'encrypted',
      'apiserver-to-node': 'unsafe',
      'apiserver-to-pod': 'unsafe',
      'apiserver-to-service': 'unsafe',
      'apiserver-to-etcd': 'authenticated',
    },
    findings: ['high kubelet-ca-unset 9:44', 'info api-anonymous-on 1:44'],
    unread: [],
  },
  {
    form: 'flag-log',
    name: 'a kubelet without a configuration file printed what counts',
    files: {
      'kubelet.log': `Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000000    4711 flags.go:64] FLAG: --anonymous-auth="true"
Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000001    4711 flags.go:64] FLAG: --authorization-mode="AlwaysAllow"
Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000002    4711 flags.go:64] FLAG: --client-ca-file=""
Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000003    4711 flags.go:64] FLAG: --config=""
Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000004    4711 flags.go:64] FLAG: --read-only-port="10255"
Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000005    4711 flags.go:64] FLAG: --rotate-server-certificates="false"
Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000006    4711 flags.go:64] FLAG: --tls-cert-file=""
Mar 02 08:00:01 node-a kubelet[4711]: I0302 08:00:01.000000    4711 server.go:440] "Kubelet version" kubeletVersion="v1.33.1"
`,
    },
    judgedAs: '1.33',
    settings: {
      kubeletServingCertificate: 'self-signed @ 6:82',
      kubeletAnonymous: 'on @ 1:82',
      kubeletAuthorization: 'AlwaysAllow @ 2:82',
      readOnlyPort: 'open @ 5:82',
    },
    verdicts: {},
    findings: [
      'critical kubelet-anonymous 1:82',
      'high kubelet-always-allow 2:82',
      'high kubelet-read-only-port 5:82',
      'medium kubelet-client-ca-unset 3:82',
    ],
    unread: ['8 the other lines of the log, which say no flags'],
  },
  {
    form: 'flag-log',
    name: 'of a kubelet with a configuration file the printed defaults do not count',
    files: {
      'kubelet.log': `Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000000    4711 flags.go:64] FLAG: --anonymous-auth="true"
Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000001    4711 flags.go:64] FLAG: --authorization-mode="AlwaysAllow"
Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000002    4711 flags.go:64] FLAG: --config="/var/lib/kubelet/config.yaml"
Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000003    4711 flags.go:64] FLAG: --read-only-port="10250"
Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000004    4711 flags.go:64] FLAG: --rotate-server-certificates="false"
`,
    },
    settings: { readOnlyPort: 'open @ 4:82' },
    verdicts: {},
    findings: ['high kubelet-read-only-port 4:82'],
    unread: [],
  },
  {
    form: 'flag-log',
    name: 'the flags of kube-proxy are those of no program that the checker reads',
    files: {
      'proxy.log': `Mar 02 08:00:00 node-a kube-proxy[4711]: I0302 08:00:00.000000    4711 flags.go:64] FLAG: --bind-address="0.0.0.0"
Mar 02 08:00:00 node-a kube-proxy[4711]: I0302 08:00:00.000001    4711 flags.go:64] FLAG: --hostname-override="node-a"
Mar 02 08:00:00 node-a kube-proxy[4711]: I0302 08:00:00.000002    4711 flags.go:64] FLAG: --kubeconfig=""
Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000000    4711 flags.go:64] FLAG: --config="/c.yaml"
Mar 02 08:00:00 node-a kubelet[4711]: I0302 08:00:00.000001    4711 flags.go:64] FLAG: --read-only-port="10255"
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    unread: ['1 the flags of kube-proxy that the checker does not read'],
  },
  {
    form: 'flag-log',
    name: 'a log that only names a flag',
    isNot: true,
    files: {
      'a.log': `I0302 08:00:00.000000       1 flags.go:33] flag provided but not defined: --read-only-port
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a document without a kind, whose first key is I0302 08:00:00.000000       1 flags.go:3'],
    unread: [`1 ${nothingInIt}`, '1 a document without a kind, whose first key is I0302 08:00:00.000000       1 flags.go:3'],
  },
  {
    form: 'kubeadm-log',
    name: 'what kubeadm init prints of a cluster with an etcd of its own',
    files: {
      'init.log': `[init] Using Kubernetes version: v1.31.2
[certs] Generating "apiserver-kubelet-client" certificate and key
[certs] Generating "etcd/ca" certificate and key
[certs] Generating "apiserver-etcd-client" certificate and key
[control-plane] Creating static Pod manifest for "kube-apiserver"
[etcd] Creating static Pod manifest for local etcd in "/etc/kubernetes/manifests"
[addons] Applied essential addon: kube-proxy

Then you can join any number of worker nodes by running the following on each as root:

kubeadm join 10.0.0.1:6443 --token abcdef.0123456789abcdef --discovery-token-ca-cert-hash sha256:0a
`,
    },
    judgedAs: '1.31',
    settings: {
      kubeletClientCertificate: 'set @ 2:1',
      etcdTransport: 'mutual-tls @ 4:1',
      apiServerVerification: 'verified @ kubeadm',
      loadBalancer: 'none @ kubeadm',
    },
    verdicts: { ...clients, 'apiserver-to-etcd': 'authenticated' },
    findings: [],
    unread: ['1 the other lines of the output, which decide no path'],
  },
  {
    form: 'kubeadm-log',
    name: 'what kubeadm init prints of a cluster with another etcd',
    files: {
      'init.log': `[init] Using Kubernetes version: v1.31.2
[certs] Generating "apiserver-kubelet-client" certificate and key
[certs] External etcd mode: Skipping etcd/ca certificate authority generation
[control-plane] Creating static Pod manifest for "kube-apiserver"
`,
    },
    judgedAs: '1.31',
    settings: {
      kubeletClientCertificate: 'set @ 2:1',
      apiServerVerification: 'verified @ kubeadm',
      loadBalancer: 'tcp @ kubeadm’s guide for high availability',
    },
    verdicts: clients,
    findings: [],
    unread: ['1 the other lines of the output, which decide no path'],
  },
  {
    form: 'kubeadm-log',
    name: 'what kubeadm init prints before it makes anything',
    files: { 'init.log': '[init] Using Kubernetes version: v1.31.2\n[preflight] Running pre-flight checks\n' },
    judgedAs: '1.31',
    settings: {},
    verdicts: {},
    findings: [],
    unread: ['1 the output of kubeadm init up to its checks, before it makes anything'],
  },
];

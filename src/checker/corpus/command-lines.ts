import { examples } from '../examples.ts';
import { k3sInstalls, k3sKubelet, k3sTunnel, k3sVerdicts, agentScope, directProxies, type Case } from './case.ts';

export const commandLines: readonly Case[] = [
  {
    name: 'a bare command line',
    files: {
      'cmd.txt': `/usr/bin/kube-apiserver --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --anonymous-auth=false --kubelet-client-certificate=/c.crt --kubelet-client-key=/c.key --etcd-servers=https://127.0.0.1:2379 --etcd-certfile=/e.crt --etcd-keyfile=/e.key
`,
    },
    settings: {
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'unset @ default',
      kubeletClientCertificate: 'set @ 1:122',
      etcdTransport: 'mutual-tls @ 1:186',
    },
    verdicts: { ...directProxies, 'apiserver-to-kubelet': 'encrypted', 'apiserver-to-etcd': 'authenticated' },
    findings: ['high kubelet-ca-unset 1:1', 'low etcd-ca-unset 1:186'],
  },
  {
    name: 'the output of ps',
    files: {
      'ps.txt': `USER         PID %CPU %MEM COMMAND
root        1201  5.1  3.2 kube-apiserver --kubelet-certificate-authority=/ca.crt --kubelet-client-certificate=/c.crt --kubelet-client-key=/c.key --authorization-mode=Node,RBAC --enable-admission-plugins=NodeRestriction --anonymous-auth=false
root        1288  1.0  0.9 kube-scheduler --bind-address=127.0.0.1 --leader-elect=true
root        1310  2.2  1.1 /usr/bin/kubelet --bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --config=/var/lib/kubelet/config.yaml
root        1999  0.0  0.0 grep --color=auto kube-apiserver
`,
    },
    settings: { transport: 'direct @ default', kubeletCertificateAuthority: 'set @ 2:43', kubeletClientCertificate: 'set @ 2:83' },
    verdicts: { ...directProxies, 'apiserver-to-kubelet': 'authenticated' },
    findings: [],
  },
  {
    name: 'a unit for kube-apiserver, with continuations',
    files: examples['systemd unit'],
    settings: {
      etcdTransport: 'plaintext @ 8:3',
      transport: 'direct @ default',
      kubeletCertificateAuthority: 'set @ 9:3',
      kubeletClientCertificate: 'set @ 10:3',
    },
    verdicts: { ...directProxies, 'apiserver-to-kubelet': 'authenticated', 'apiserver-to-etcd': 'unsafe' },
    findings: ['medium node-restriction-off 7:3', 'info api-anonymous-on 5:11', 'info etcd-plaintext 8:3'],
  },
  {
    name: 'the drop-in that kubeadm installs: a variable is missing, so nothing that is left out is a default',
    files: {
      '10-kubeadm.conf': `[Service]
Environment="KUBELET_KUBECONFIG_ARGS=--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig=/etc/kubernetes/kubelet.conf"
Environment="KUBELET_SYSTEM_ARGS=--anonymous-auth=true --read-only-port=0"
EnvironmentFile=-/etc/default/kubelet
ExecStart=
ExecStart=/usr/bin/kubelet $KUBELET_KUBECONFIG_ARGS $KUBELET_SYSTEM_ARGS $KUBELET_EXTRA_ARGS
`,
    },
    settings: { kubeletAnonymous: 'on @ 3:34', readOnlyPort: 'closed @ 3:56' },
    verdicts: {},
    findings: ['high kubelet-anonymous 3:34'],
  },
  {
    name: 'a kubelet without a configuration file has the old defaults',
    files: {
      'kubelet.service': String.raw`[Service]
ExecStart=/usr/local/bin/kubelet \
  --kubeconfig=/var/lib/kubelet/kubeconfig \
  --client-ca-file=/var/lib/kubernetes/ca.pem \
  --anonymous-auth=false
`,
    },
    settings: {
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'off @ 5:3',
      kubeletAuthorization: 'AlwaysAllow @ default',
      readOnlyPort: 'open @ default',
    },
    verdicts: {},
    findings: ['high kubelet-always-allow 2:11', 'high kubelet-read-only-port 2:11', 'medium kubelet-flag-defaults 2:11'],
  },
  {
    name: 'a kubelet with flags only, wide open',
    files: examples['kubelet by flags only'],
    settings: {
      kubeletServingCertificate: 'self-signed @ default',
      kubeletAnonymous: 'on @ default',
      kubeletAuthorization: 'AlwaysAllow @ default',
      readOnlyPort: 'open @ default',
    },
    verdicts: {},
    findings: [
      'critical kubelet-anonymous 1:1',
      'high kubelet-always-allow 1:1',
      'high kubelet-read-only-port 1:1',
      'medium kubelet-client-ca-unset 1:1',
      'medium kubelet-flag-defaults 1:1',
    ],
  },
  {
    name: 'a drop-in directory without a file',
    files: { 'line.txt': 'kubelet --config-dir=/etc/kubernetes/kubelet.conf.d --kubeconfig=/etc/kubeconfig\n' },
    settings: {},
    verdicts: {},
    findings: ['medium kubelet-config-dir-alone 1:9'],
  },
  {
    name: 'an environment file: part of a command line',
    files: { kubelet: 'KUBELET_EXTRA_ARGS="--node-ip=192.0.2.7 --read-only-port=10255 --authorization-mode=AlwaysAllow"\n' },
    settings: { kubeletAuthorization: 'AlwaysAllow @ 1:64', readOnlyPort: 'open @ 1:41' },
    verdicts: {},
    findings: ['high kubelet-read-only-port 1:41', 'high kubelet-always-allow 1:64'],
  },
  {
    name: 'flags without a program, one on each line',
    files: {
      'flags.txt': `--etcd-servers=https://etcd:2379
--etcd-cafile=/e/ca.crt
--etcd-certfile=/e/c.crt
--etcd-keyfile=/e/c.key
--authorization-mode=RBAC
--enable-admission-plugins=NodeRestriction
--anonymous-auth=false
--kubelet-certificate-authority=/ca.crt
--kubelet-client-certificate=/c.crt
--kubelet-client-key=/c.key
`,
    },
    // The program is not named, so there may be more flags: what is left out is unknown.
    settings: {
      etcdTransport: 'mutual-tls @ 1:1',
      kubeletCertificateAuthority: 'set @ 8:1',
      kubeletClientCertificate: 'set @ 9:1',
    },
    verdicts: { 'apiserver-to-kubelet': 'authenticated', 'apiserver-to-etcd': 'authenticated' },
    findings: ['medium api-authorization-without-node 5:1'],
  },
  {
    name: 'underscores, and a boolean flag whose word does not belong to it',
    files: { 'line.txt': 'kubelet --config=/c.yaml --anonymous_auth false --read_only_port=0\n' },
    settings: { kubeletAnonymous: 'on @ 1:26', readOnlyPort: 'closed @ 1:49' },
    verdicts: {},
    findings: ['high kubelet-anonymous 1:26', 'medium boolean-flag-with-word 1:26'],
  },
  {
    name: 'values that only the shell knows',
    files: {
      'start.sh':
        'exec kube-apiserver --kubelet-certificate-authority="$KUBELET_CA" --kubelet-client-certificate=/c --kubelet-client-key=/k --authorization-mode=${MODES} --anonymous-auth=false --enable-admission-plugins=NodeRestriction\n',
    },
    settings: { transport: 'direct @ default', kubeletClientCertificate: 'set @ 1:67' },
    verdicts: { ...directProxies },
    findings: [],
  },
  {
    name: 'an empty flag is not set, and the last of two counts',
    files: {
      'line.txt':
        'kube-apiserver --kubelet-certificate-authority=/ca --kubelet-certificate-authority= --kubelet-client-certificate=/c --kubelet-client-key=/k --authorization-mode=Node --authorization-mode=RBAC --anonymous-auth=false --enable-admission-plugins=NodeRestriction\n',
    },
    settings: { transport: 'direct @ default', kubeletCertificateAuthority: 'unset @ 1:52', kubeletClientCertificate: 'set @ 1:85' },
    verdicts: { ...directProxies, 'apiserver-to-kubelet': 'encrypted' },
    findings: ['high kubelet-ca-unset 1:52'],
  },
  {
    name: 'a k3s server with arguments that it hands on',
    files: { 'line.txt': 'k3s server --kubelet-arg=anonymous-auth=true --kube-apiserver-arg=anonymous-auth=false\n' },
    settings: {
      ...agentScope('k3s'),
      ...k3sInstalls('k3s'),
      ...k3sKubelet('k3s'),
      ...k3sTunnel('k3s'),
      transport: 'other-tunnel @ k3s',
      kubeletCertificateAuthority: 'set @ k3s',
      kubeletAnonymous: 'on @ 1:12',
    },
    verdicts: k3sVerdicts,
    findings: ['high kubelet-anonymous 1:12'],
  },
  {
    name: 'an older version: a flag that it does not have yet',
    files: {
      'line.txt':
        'kube-apiserver --authorization-config=/a.yaml --kubelet-certificate-authority=/ca --kubelet-client-certificate=/c --kubelet-client-key=/k --enable-admission-plugins=NodeRestriction --anonymous-auth=false\n',
    },
    kubernetes: '1.28',
    judgedAs: '1.28',
    settings: { transport: 'direct @ default', kubeletCertificateAuthority: 'set @ 1:47', kubeletClientCertificate: 'set @ 1:83' },
    verdicts: { ...directProxies, 'apiserver-to-kubelet': 'authenticated' },
    findings: ['critical flag-too-new 1:16'],
  },
];

import { kubeconfig, unit, type Trap } from './trap.ts';

const http = 'an address of the API server without TLS';
const skip = 'insecure-skip-tls-verify: true';
const withoutTls = ['high client-without-tls'];
const skipped = ['high client-skips-verification'];
const proxy = (...flags: readonly string[]): string => unit(`ExecStart=/usr/bin/kube-proxy ${flags.join(' ')}`);

const older = 'programs as they were called until 2015';
/** A cloud-config of CoreOS with an etcd of these lines and a unit. */
const coreos = (...lines: readonly string[]): string =>
  `#cloud-config\ncoreos:\n  etcd:\n${lines.map((line) => `    ${line}\n`).join('')}  units:\n  - name: a.service\n    content: |\n      [Unit]\n      Description=kubelet\n      [Service]\n      ExecStart=PROGRAM\n`;

/** A job of Prometheus with a token and this setting of TLS. */
const job = (name: string, tls: string): string =>
  `scrape_configs:\n- job_name: ${name}\n  scheme: https\n  tls_config: {${tls}}\n  bearer_token_file: /t\n  kubernetes_sd_configs: [{role: endpoints}]\n`;

/** What the scheme of an address allows at best, whatever else stands beside it. */
export const schemes: readonly Trap[] = [
  {
    of: http,
    name: 'beside a switch that skips a verification which there is none of',
    files: kubeconfig('server: http://10.0.0.1:6443', skip),
    settings: { kubeletToApiServer: 'plaintext' },
    verdicts: { 'kubelet-to-apiserver': 'unsafe' },
    findings: withoutTls,
    nearMiss: {
      files: kubeconfig('server: https://10.0.0.1:6443', skip),
      settings: { kubeletToApiServer: 'skipped' },
      verdicts: { 'kubelet-to-apiserver': 'encrypted' },
      findings: skipped,
    },
  },
  {
    of: http,
    name: 'at a host that something fills in, beside that switch',
    files: kubeconfig('server: "http://${HOST}:8080"', skip),
    settings: { kubeletToApiServer: 'plaintext' },
    findings: withoutTls,
    nearMiss: { files: kubeconfig('server: "${SERVER}"', skip), settings: { kubeletToApiServer: 'unknown' }, findings: skipped },
  },
  {
    of: http,
    name: 'of the client’s own host',
    files: kubeconfig('server: http://localhost:8080'),
    settings: { kubeletToApiServer: 'unknown' },
    findings: ['info client-without-tls'],
    nearMiss: {
      files: kubeconfig('server: https://localhost:8080', 'certificate-authority: /ca.crt'),
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: http,
    name: 'in the kubeconfig of kubectl, whose user is called as a node is',
    files: kubeconfig('server: http://10.0.0.1:8080').replace(
      'name: "system:node:one"',
      'name: "system:node:one", user: {client-certificate: /certs/kubectl/kubectl.pem}',
    ),
    settings: { kubeletToApiServer: 'same' },
    findings: withoutTls,
    nearMiss: {
      files: kubeconfig('server: http://10.0.0.1:8080').replace(
        'name: "system:node:one"',
        'name: "system:node:one", user: {client-certificate: /home/admin/node.pem}',
      ),
      settings: { kubeletToApiServer: 'plaintext' },
      findings: withoutTls,
    },
  },
  {
    of: http,
    name: 'in capitals',
    files: kubeconfig('server: HTTP://10.0.0.1:8080', 'certificate-authority: /ca.crt'),
    settings: { kubeletToApiServer: 'plaintext' },
    findings: withoutTls,
    nearMiss: {
      files: kubeconfig('server: HTTPS://10.0.0.1:6443', 'certificate-authority: /ca.crt'),
      settings: { kubeletToApiServer: 'verified' },
      findings: [],
    },
  },
  {
    of: http,
    name: 'in a kubeconfig without a scheme and without a CA',
    files: kubeconfig('server: 10.0.0.1:8080'),
    settings: { kubeletToApiServer: 'plaintext' },
    findings: withoutTls,
    nearMiss: {
      files: kubeconfig('server: 10.0.0.1:8080', 'certificate-authority: /ca.crt'),
      settings: { kubeletToApiServer: 'unknown' },
      findings: [],
    },
  },
  {
    of: http,
    name: '--master of kube-proxy without a scheme',
    files: proxy('--master=10.0.0.1:8080'),
    settings: { kubeProxyToApiServer: 'plaintext' },
    verdicts: { 'kube-proxy-to-apiserver': 'unsafe' },
    findings: withoutTls,
    nearMiss: {
      files: proxy('--master=10.0.0.1:6443', '--kubeconfig=/etc/kubernetes/proxy.conf'),
      settings: { kubeProxyToApiServer: 'same' },
      findings: [],
    },
  },
  {
    of: http,
    name: '--master without a scheme where a variable may hold a kubeconfig',
    files: proxy('--master=10.0.0.1:8080', '$KUBE_PROXY_ARGS'),
    settings: { kubeProxyToApiServer: 'same' },
    findings: [],
    nearMiss: { files: proxy('--master=10.0.0.1:8080', '--v=2'), settings: { kubeProxyToApiServer: 'plaintext' }, findings: withoutTls },
  },
  {
    of: http,
    name: '--master of a controller without a scheme, by a name',
    files: unit('ExecStart=/usr/bin/kube-controller-manager --master=master.example:8080 --bind-address=127.0.0.1'),
    settings: { controlPlaneToApiServer: 'plaintext' },
    findings: withoutTls,
    nearMiss: {
      files: unit('ExecStart=/usr/bin/kube-controller-manager --master=localhost:8080 --bind-address=127.0.0.1'),
      settings: { controlPlaneToApiServer: 'unknown' },
      findings: ['info client-without-tls'],
    },
  },
  {
    of: 'a datastore in place of etcd',
    name: 'without TLS',
    files: 'datastore-endpoint: postgres://a@10.0.0.9:5432/k?sslmode=disable\n',
    settings: { etcdTransport: 'plaintext', kubeletCertificateAuthority: 'set' },
    verdicts: { 'apiserver-to-etcd': 'unsafe' },
    findings: [],
    nearMiss: {
      files: 'datastore-endpoint: postgres://a@localhost:5432/k?sslmode=disable\n',
      settings: { etcdTransport: 'unknown', kubeletCertificateAuthority: 'set' },
      findings: [],
    },
  },
  {
    of: 'a datastore in place of etcd',
    name: 'an etcd without TLS',
    files: 'datastore-endpoint: http://10.0.0.9:2379,http://10.0.0.10:2379\n',
    settings: { etcdTransport: 'plaintext' },
    findings: [],
    nearMiss: { files: 'datastore-endpoint: https://10.0.0.9:2379\n', settings: { etcdTransport: 'unknown' }, findings: [] },
  },
  {
    of: older,
    name: 'an etcd by its address',
    files: coreos('addr: 10.0.0.1:4001', 'peer-addr: 10.0.0.1:7001'),
    settings: { etcdTransport: 'plaintext' },
    findings: ['critical etcd-listens-plain', 'high etcd-peers-plain'],
    nearMiss: {
      files: coreos(
        'addr: 10.0.0.1:4001',
        'bind-addr: 127.0.0.1',
        'peer-addr: 10.0.0.1:7001',
        'peer-cert-file: /c.crt',
        'peer-ca-file: /a.crt',
      ),
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: older,
    name: 'kube-proxy, which has a flag of the API server',
    files: coreos('name: a').replace('PROGRAM', '/opt/bin/proxy --etcd_servers=http://10.0.0.1:4001'),
    settings: { etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: coreos('name: a').replace('PROGRAM', '/opt/bin/proxy --master=10.0.0.1:8080'),
      settings: { kubeProxyToApiServer: 'plaintext' },
      findings: withoutTls,
    },
  },
  {
    of: older,
    name: 'the scheduler',
    files: unit('ExecStart=/opt/bin/scheduler --master=10.0.0.1:8080'),
    settings: { controlPlaneToApiServer: 'plaintext' },
    findings: withoutTls,
    nearMiss: { files: unit('ExecStart=/opt/bin/scheduler --config=/a.yaml'), settings: { controlPlaneToApiServer: 'same' }, findings: [] },
  },
  {
    of: older,
    name: 'an etcd by the address that it binds, in a command of a note',
    files:
      'Start etcd:\n\n docker run -d --net=host kubernetes/etcd:2.0.5 /usr/local/bin/etcd --addr=127.0.0.1:4001 --bind-addr=0.0.0.0:4001\n',
    settings: { etcdTransport: 'plaintext' },
    findings: ['critical etcd-listens-plain'],
    nearMiss: {
      files:
        'Start etcd:\n\n docker run -d --net=host kubernetes/etcd:2.0.5 /usr/local/bin/etcd --addr=10.0.0.1:4001 --bind-addr=127.0.0.1:4001\n',
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: older,
    name: 'an etcd that docker starts at a socket of its own',
    files:
      'docker -H unix:///var/run/a.sock run --net=host -d a/etcd:2.0.9 /usr/local/bin/etcd --addr=127.0.0.1:4001 --bind-addr=0.0.0.0:4001\n',
    settings: { etcdTransport: 'plaintext' },
    findings: ['critical etcd-listens-plain'],
    nearMiss: {
      files: 'docker -H unix:///var/run/a.sock exec a /usr/local/bin/etcdctl --addr=127.0.0.1:4001 --bind-addr=0.0.0.0:4001\n',
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: older,
    name: 'the peers of an etcd by their address',
    files: unit('ExecStart=/usr/bin/etcd -name a -peer-addr 10.0.0.1:7001 -peer-bind-addr 0.0.0.0:7001'),
    findings: ['high etcd-peers-plain'],
    nearMiss: {
      files: unit(
        'ExecStart=/usr/bin/etcd -name a -peer-addr 10.0.0.1:7001 -peer-cert-file=/c.crt -peer-trusted-ca-file=/a.crt -peer-client-cert-auth',
      ),
      findings: [],
    },
  },
  {
    of: 'a scraper that asks the API server',
    name: 'a job that verifies nobody and sends its token',
    files: job('kubernetes-apiservers', 'insecure_skip_verify: true'),
    settings: { apiServerVerification: 'skipped', scraperVerification: 'unknown' },
    findings: skipped,
    nearMiss: { files: job('kubernetes-apiservers', 'ca_file: /ca.crt'), settings: { apiServerVerification: 'unknown' }, findings: [] },
  },
  {
    of: 'a scraper that asks the API server',
    name: 'a job of another name, which keeps the endpoints of the API server alone',
    files: job('masters', 'insecure_skip_verify: true').replace(
      'role: endpoints}]',
      'role: endpoints}]\n  relabel_configs: [{regex: default;kubernetes;https}]',
    ),
    settings: { apiServerVerification: 'skipped' },
    findings: skipped,
    nearMiss: {
      files: job('masters', 'insecure_skip_verify: true').replace(
        'role: endpoints}]',
        'role: endpoints}]\n  relabel_configs: [{regex: default;web;https}]',
      ),
      settings: { apiServerVerification: 'unknown' },
      findings: [],
    },
  },
];

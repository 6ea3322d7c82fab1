import { clientCA, etcd, kubeletFile, server, unit, type Trap } from './trap.ts';

const loops = 'URLs that a loop makes';
const oldPorts = 'ports without TLS of old versions';
const parts = 'a part of a command line that decides';

const loop = (value: string): string =>
  unit(`ExecStart=${server(...etcd).trim()} \\`, `  --etcd-servers=${value} \\`, '  --kubelet-certificate-authority=/ca.crt');
const scheduler = (...flags: readonly string[]): string => `kube-scheduler --bind-address=127.0.0.1 ${flags.join(' ')}\n`;

/** What flags alone decide, as files showed it that were collected on 1 December 2026. */
export const flagsDecide: readonly Trap[] = [
  {
    of: loops,
    name: 'the scheme stands there',
    files: loop("{% for host in groups['etcd'] %}https://{{ host }}:2379{% if not loop.last %},{% endif %}{% endfor %}"),
    settings: { etcdTransport: 'mutual-tls' },
    findings: ['medium kubelet-client-certificate-unset'],
    nearMiss: {
      files: loop("{% for host in groups['etcd'] %}{{ scheme }}://{{ host }}:2379,{% endfor %}"),
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
  {
    of: loops,
    name: 'a loop that may be left out, with what stands for it',
    files: unit(
      `ExecStart=${server(...etcd).trim()} \\`,
      '{% if secure %}',
      '  --etcd-servers={% for host in hosts %}https://{{ host }}:2379,{% endfor %} \\',
      '{% else %}',
      '  --etcd-servers={% for host in hosts %}http://{{ host }}:2379,{% endfor %} \\',
      '{% endif %}',
      '  --kubelet-certificate-authority=/ca.crt',
    ),
    settings: { etcdTransport: 'unknown' },
    findings: [],
    nearMiss: {
      files: loop('{% for host in hosts %}http://{{ host }}:2379,{% endfor %}'),
      settings: { etcdTransport: 'plaintext' },
      findings: ['high etcd-plaintext', 'medium kubelet-client-certificate-unset'],
    },
  },
  {
    of: oldPorts,
    name: 'the number of the port is a variable',
    files: server('--insecure-bind-address=0.0.0.0', '--insecure-port=$PORT'),
    findings: ['high kubelet-ca-unset', 'high api-plain-http', 'medium kubelet-client-certificate-unset'],
    nearMiss: {
      files: server('--insecure-bind-address=$ADDRESS', '--insecure-port=8080'),
      findings: ['high kubelet-ca-unset', 'medium kubelet-client-certificate-unset'],
    },
  },
  {
    of: oldPorts,
    name: 'that of a scheduler, which another address does not keep on its host',
    files: { a: scheduler('--port=10260'), 'b.yaml': kubeletFile(clientCA) },
    findings: ['medium component-address-open'],
    nearMiss: { files: { a: scheduler('--port=10260', '--address=127.0.0.1'), 'b.yaml': kubeletFile(clientCA) }, findings: [] },
  },
  {
    of: parts,
    name: 'the servers of etcd in a file of variables',
    files: `KUBE_API_ARGS="--etcd-servers=https://10.0.0.1:2379 ${etcd.join(' ')}"\n`,
    settings: { etcdTransport: 'mutual-tls', kubeletCertificateAuthority: 'unknown' },
    findings: [],
    nearMiss: {
      files: `KUBE_API_ARGS="--etcd-servers=https://10.0.0.1:2379 --etcd-cafile=/e/ca.crt"\n`,
      settings: { etcdTransport: 'unknown' },
      findings: [],
    },
  },
];

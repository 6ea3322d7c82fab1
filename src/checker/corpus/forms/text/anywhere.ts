import { nothingInIt, type FormCase } from '../form-case.ts';

/** Texts that no other form is about, in which something is set. */
export const anywhereCases: readonly FormCase[] = [
  {
    form: 'settings-anywhere',
    name: 'flags in a list of a program',
    files: { 'start.rb': "args = ['kube-apiserver',\n  '--kubelet-certificate-authority=/ca.crt',\n]\nsystem(*args)\n" },
    settings: { kubeletCertificateAuthority: 'set @ 2:4' },
    verdicts: { 'apiserver-to-kubelet': 'authenticated' },
    findings: [],
    unread: [],
  },
  {
    form: 'settings-anywhere',
    name: 'fields below a key that names the kubelet, and a switch of a client of kubelets',
    files: {
      'nodes.toml': '[node.kubelet]\nread_only_port = 10255\nanonymous_auth = false\n\n[agent]\nkubelet_tls_verify = false\n',
    },
    settings: { readOnlyPort: 'open @ 2:1', kubeletAnonymous: 'off @ 3:1', scraperVerification: 'skipped @ 6:1' },
    verdicts: { 'scraper-to-kubelet': 'encrypted' },
    findings: ['high kubelet-read-only-port 2:1', 'medium scraper-skips-verification 6:1'],
    unread: [],
  },
  {
    form: 'settings-anywhere',
    name: 'ports of another server are none of a kubelet',
    isNot: true,
    files: { 'database.toml': '[database]\nread_only_port = 10255\n' },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a file of TOML, which the checker does not read: give it the unit or the file that a part of Kubernetes reads'],
    unread: [
      `1 ${nothingInIt}`,
      '1 a file of TOML, which the checker does not read: give it the unit or the file that a part of Kubernetes reads',
    ],
  },
];

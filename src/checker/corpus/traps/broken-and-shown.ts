import { kubeletFile, type Trap } from './trap.ts';

const broken = 'a document that stops being YAML further down';
const shown = 'what a terminal shows';

const open = ['authentication: {anonymous: {enabled: true}}', 'authorization: {mode: AlwaysAllow}'];
/** A static pod of the API server with this line behind its command. */
const pod = (line: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: kube-apiserver}\nspec:\n  containers:\n  - command: [kube-apiserver, "--authorization-mode=AlwaysAllow"]\n    ${line}\n    name: a\n`;
const session = (...lines: readonly string[]): string =>
  ['root@one:~# cat /var/lib/kubelet/config.yaml', ...lines, 'root@one:~# exit', ''].join('\n');

/** What files showed that were collected on 1 December 2026 as well. */
export const brokenAndShown: readonly Trap[] = [
  {
    of: broken,
    name: 'a list that a key goes on in',
    files: kubeletFile(...open, 'clusterDNS:', '- 10.0.0.10', '  a: b: c', 'readOnlyPort: 10255'),
    settings: { kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow' },
    findings: ['critical kubelet-anonymous', 'high kubelet-always-allow'],
    // What protects may be taken back in what cannot be read.
    nearMiss: {
      files: kubeletFile('authentication: {anonymous: {enabled: false}}', 'clusterDNS:', '- 10.0.0.10', '  a: b: c'),
      settings: { kubeletAnonymous: 'unknown' },
      findings: [],
    },
  },
  {
    of: broken,
    name: 'a bracket that opens in the line before',
    files: pod('livenessProbe: {httpGet: {port: 1}'),
    findings: ['critical api-authorization-always-allow'],
    nearMiss: { files: pod('command: [unclosed'), findings: ['critical api-authorization-always-allow'] },
  },
  {
    of: broken,
    name: 'a document that leaves out what may follow',
    files: 'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nspec:\n  service: {name: a}\n a: b: c\n',
    settings: { apiServiceVerification: 'unknown' },
    findings: [],
    nearMiss: {
      files: 'apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nspec:\n  service: {name: a}\n  insecureSkipTLSVerify: true\n',
      settings: { apiServiceVerification: 'skipped' },
      findings: ['high apiservice-unverified'],
    },
  },
  {
    of: shown,
    name: 'a file behind its prompt, and a command behind the next',
    files: {
      'a.txt': session(
        ...kubeletFile(...open)
          .trimEnd()
          .split('\n'),
      ),
    },
    settings: { kubeletAnonymous: 'on' },
    findings: ['critical kubelet-anonymous', 'high kubelet-always-allow', 'medium kubelet-client-ca-unset'],
    nearMiss: { files: { 'a.txt': session('authentication: {anonymous: {enabled: true}}') }, findings: [] },
  },
  {
    of: shown,
    name: 'a part of a file, which the rest of it may change',
    files: {
      'a.txt': session(...kubeletFile('readOnlyPort: 10255').trimEnd().split('\n')).replace('config.yaml', 'config.yaml | head -3'),
    },
    findings: ['high kubelet-read-only-port'],
    nearMiss: {
      files: { 'a.txt': session(...kubeletFile('readOnlyPort: 10255').trimEnd().split('\n')) },
      findings: ['high kubelet-read-only-port', 'medium kubelet-client-ca-unset'],
    },
  },
];

import { nothingInIt, type FormCase } from '../form-case.ts';

/** Configurations of MicroK8s. */
export const microk8sCases: readonly FormCase[] = [
  {
    form: 'microk8s',
    name: 'MicroK8s: the arguments of a launch configuration',
    files: {
      '.microk8s.yaml': `version: 0.1.0
addons: [{name: dns}]
extraKubeAPIServerArgs:
  --authorization-mode: RBAC,Node
  --kubelet-certificate-authority: /ca.crt
  --event-ttl: null
extraKubeletArgs:
  --read-only-port: "10255"
`,
    },
    settings: { kubeletCertificateAuthority: 'set @ 5:3', readOnlyPort: 'open @ 8:3' },
    verdicts: { 'apiserver-to-kubelet': 'authenticated' },
    findings: ['high kubelet-read-only-port 8:3'],
    unread: [],
  },
  {
    form: 'microk8s',
    name: 'MicroK8s: such a key in an object of another kind',
    files: { 'a.yaml': 'apiVersion: example.org/v1\nkind: Thing\nextraKubeletArgs: {--max-pods: "10"}\n' },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    skipped: ['1 Thing of example.org/v1, which the checker does not read'],
    problems: [`1:1 ${nothingInIt}`],
    unread: [`1 ${nothingInIt}`, '1 Thing of example.org/v1, which the checker does not read'],
  },
];

import { type Case } from './case.ts';

const unreadable = { settings: {}, verdicts: {}, findings: [] } as const;

export const mistakes: readonly Case[] = [
  {
    name: 'nothing at all',
    files: { 'empty.yaml': ' \n\n' },
    ...unreadable,
    problems: ['1:1 It is empty: paste a manifest, a configuration file or a command line.'],
  },
  {
    name: 'a binary',
    files: { kubelet: '\u007fELF\u0002\u0001\u0001\u0000\u0000' },
    ...unreadable,
    problems: ['1:5 It is not text: the checker reads YAML, JSON, units and command lines.'],
  },
  {
    name: 'a document that is built to explode',
    files: {
      'bomb.yaml': `kind: Pod
a: &a [x, x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
`,
    },
    ...unreadable,
    problems: ['7:7 Its aliases write out to more than 200000 values: it is built to exhaust whatever reads it.'],
  },
  {
    name: 'an alias inside of what it repeats',
    files: { 'loop.yaml': 'kind: Pod\nspec: &s\n  containers: [*s]\n' },
    ...unreadable,
    problems: ['3:16 The alias *s stands inside the value that it repeats, so it never ends.'],
  },
  {
    name: 'a tab',
    files: { 'tab.yaml': 'apiVersion: kubelet.config.k8s.io/v1beta1\nkind: KubeletConfiguration\nauthorization:\n\tmode: Webhook\n' },
    ...unreadable,
    problems: [
      '4:1 It cannot be read as YAML: a tab indents here, and YAML takes only spaces. Only what stands before line 4 was read as YAML.',
    ],
  },
  {
    name: 'one document broken, the other read: what is broken is never a pass',
    files: {
      'two.yaml': `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
authentication: {x509: {clientCAFile: /ca}}
---
kind: ClusterRole
rules: [unclosed
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
    problems: ['7:1 It cannot be read as YAML: a bracket above is not closed before this, or its lines are not set in far enough.'],
  },
  {
    name: 'kinds that the checker does not know, named and skipped',
    files: {
      'others.yaml':
        'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n---\napiVersion: kubescheduler.config.k8s.io/v1\nkind: KubeSchedulerConfiguration\n',
    },
    ...unreadable,
    problems: [
      '1:1 Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.',
    ],
    skipped: [
      '1 Service of v1, which the checker does not read',
      '5 KubeSchedulerConfiguration of kubescheduler.config.k8s.io/v1, which the checker does not read',
    ],
  },
  {
    name: 'prose',
    files: { 'note.txt': 'Bitte prüfen Sie die Einstellungen des API-Servers.\n' },
    ...unreadable,
    problems: [
      '1:1 Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.',
    ],
    skipped: ['1 a document that is not a mapping'],
  },
  {
    name: 'nesting without end',
    files: { 'deep.yaml': `kind: Pod\nspec: ${'['.repeat(5000)}\n` },
    ...unreadable,
    problems: ['2:107 It is nested more than 100 levels deep.'],
  },
];

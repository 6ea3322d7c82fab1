import { nothingInIt, type FormCase } from '../form-case.ts';

/** Values of charts, and objects that install them. */
export const helmCases: readonly FormCase[] = [
  {
    form: 'helm-values',
    name: 'Helm: values of metrics-server',
    files: {
      'values.yaml': `replicas: 2
defaultArgs:
- --cert-dir=/tmp
- --metric-resolution=15s
args:
- --kubelet-insecure-tls
`,
    },
    settings: { scraperVerification: 'skipped @ 6:3' },
    verdicts: { 'scraper-to-kubelet': 'encrypted' },
    findings: ['medium scraper-skips-verification 6:3'],
    unread: [],
  },
  {
    form: 'helm-values',
    name: 'Helm: a section of values for agents of Konnectivity',
    files: {
      'values.yaml': `konnectivityAgent:
  extraArgs:
    ca-cert: /ca.crt
    proxy-server-host: konnectivity.example
metrics-server:
  args: ["--kubelet-insecure-tls=false"]
`,
    },
    settings: { transport: 'konnectivity @ 4:5', scraperVerification: 'verified @ 6:10' },
    verdicts: { 'agent-to-konnectivity-server': 'unknown', 'scraper-to-kubelet': 'authenticated' },
    findings: [],
    unread: [],
  },
  {
    form: 'helm-values',
    name: 'Helm: arguments of a program that nobody names',
    files: {
      'values.yaml': `args:
- --verbose
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 a document without a kind, whose first key is args'],
    unread: [`1 ${nothingInIt}`, '1 a document without a kind, whose first key is args'],
  },
  {
    form: 'template',
    name: 'Helm: a template whose flag stands between an if and its end',
    files: {
      'deployment.yaml': `{{- if .Values.enabled }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "name" . }}
  labels:
    {{- include "labels" . | nindent 4 }}
spec:
  template:
    spec:
      {{- with .Values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
      - name: metrics-server
        image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
        command:
        - /metrics-server
        args:
        - --secure-port={{ .Values.port }}
        {{- if .Values.insecure }}
        - --kubelet-insecure-tls
        {{- end }}
        - --metric-resolution=15s
{{- end }}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    unread: [
      '12 what stands in a condition of the template: whether it holds is not here',
      '23 --kubelet-insecure-tls, which counts only if the template takes this branch',
    ],
  },
  {
    form: 'template',
    name: 'Helm: a template whose flag stands there in any case',
    files: {
      'deployment.yaml': `{{- if .Values.enabled }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "name" . }}
  labels:
    {{- include "labels" . | nindent 4 }}
spec:
  template:
    spec:
      {{- with .Values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
      - name: metrics-server
        image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
        command:
        - /metrics-server
        args:
        - --secure-port={{ .Values.port }}
        - --kubelet-insecure-tls
        - --metric-resolution=15s
{{- end }}
`,
    },
    settings: { scraperVerification: 'skipped @ 22:11' },
    verdicts: { 'scraper-to-kubelet': 'encrypted' },
    findings: ['medium scraper-skips-verification 22:11'],
    unread: ['12 what stands in a condition of the template: whether it holds is not here'],
  },
  {
    form: 'template',
    name: 'Helm: a template that puts arguments in',
    files: {
      'deployment.yaml': `{{- if .Values.enabled }}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "name" . }}
  labels:
    {{- include "labels" . | nindent 4 }}
spec:
  template:
    spec:
      {{- with .Values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
      - name: metrics-server
        image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}"
        command:
        - /metrics-server
        args:
        - --secure-port={{ .Values.port }}
        {{- toYaml .Values.args | nindent 8 }}
        - --metric-resolution=15s
{{- end }}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    unread: ['12 what stands in a condition of the template: whether it holds is not here'],
  },
  {
    form: 'helm-release',
    name: 'Helm: releases of three kinds, the last of another program',
    files: {
      'releases.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: metrics-server}
spec:
  chart: {spec: {chart: metrics-server}}
  values:
    args:
    - --kubelet-insecure-tls=false
---
apiVersion: helm.cattle.io/v1
kind: HelmChart
metadata: {name: metrics-server}
spec:
  chart: metrics-server
  valuesContent: |-
    args:
      - --kubelet-insecure-tls
      - --metric-resolution=15s
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: nginx}
spec:
  source: {chart: nginx, helm: {values: "replicas: 2"}}
`,
    },
    settings: { scraperVerification: 'skipped @ 17:9' },
    verdicts: { 'scraper-to-kubelet': 'encrypted' },
    findings: ['medium scraper-skips-verification 17:9'],
    skipped: ['20 the chart nginx, whose values here set no flag that decides a path'],
    unread: [
      '20 the chart nginx, whose values here set no flag that decides a path',
      '24 the values of the chart nginx, which names nothing that the checker reads',
    ],
  },
  {
    form: 'helm-release',
    name: 'Helm: an Application of another group installs no chart',
    files: {
      'application.yaml': `apiVersion: app.k8s.io/v1beta1
kind: Application
spec: {source: {helm: {valuesObject: {metrics-server: {args: [--kubelet-insecure-tls]}}}}}
`,
    },
    isNot: true,
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`1:1 ${nothingInIt}`],
    skipped: ['1 Application of app.k8s.io/v1beta1, which the checker does not read'],
    unread: [`1 ${nothingInIt}`, '1 Application of app.k8s.io/v1beta1, which the checker does not read'],
  },
];

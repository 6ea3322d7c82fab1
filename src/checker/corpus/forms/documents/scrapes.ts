import { nothingInIt, type FormCase } from '../form-case.ts';

/** What scrapes kubelets. */
export const scrapeCases: readonly FormCase[] = [
  {
    form: 'prometheus',
    name: 'Prometheus: a job that does not verify kubelets, and one that asks the API server',
    files: {
      'prometheus.yml': `global: {scrape_interval: 30s}
scrape_configs:
- job_name: kubelets
  kubernetes_sd_configs: [{role: node}]
  scheme: https
  tls_config: {insecure_skip_verify: true}
- job_name: cadvisor
  kubernetes_sd_configs: [{role: node}]
  scheme: https
  relabel_configs: [{target_label: __address__, replacement: "kubernetes.default.svc:443"}]
`,
    },
    settings: {
      scraperVerification: 'skipped @ 6:38',
    },
    verdicts: {
      'scraper-to-kubelet': 'encrypted',
    },
    findings: ['medium scraper-skips-verification 6:38'],
    unread: [],
  },
  {
    form: 'prometheus',
    name: 'Prometheus: a job that verifies kubelets, one in plain HTTP, and one of another exporter',
    files: {
      'prometheus.yml': `scrape_configs:
- job_name: kubelets
  kubernetes_sd_configs: [{role: node}]
  scheme: https
  tls_config: {ca_file: /var/run/secrets/kubernetes.io/serviceaccount/ca.crt}
- job_name: read-only
  kubernetes_sd_configs: [{role: node}]
  relabel_configs: [{target_label: __address__, source_labels: [__address__], regex: "(.*):10250", replacement: "\${1}:10255"}]
- job_name: exporter
  kubernetes_sd_configs: [{role: node}]
  relabel_configs: [{target_label: __address__, source_labels: [__address__], regex: "(.*):10250", replacement: "\${1}:9100"}]
`,
    },
    settings: {
      scraperVerification: 'plaintext @ 6:3',
    },
    verdicts: {
      'scraper-to-kubelet': 'unsafe',
    },
    findings: ['high scraper-skips-verification 6:3'],
    unread: [],
  },
  {
    form: 'service-monitor',
    name: 'a ServiceMonitor that does not verify kubelets',
    files: {
      'kubelet.yaml': `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: kubelet}
spec:
  endpoints: [{port: https-metrics, scheme: https, tlsConfig: {insecureSkipVerify: true}}]
  selector: {matchLabels: {app.kubernetes.io/name: kubelet}}
`,
    },
    settings: {
      scraperVerification: 'skipped @ 5:84',
    },
    verdicts: {
      'scraper-to-kubelet': 'encrypted',
    },
    findings: ['medium scraper-skips-verification 5:84'],
    unread: [],
  },
  {
    form: 'service-monitor',
    name: 'a ServiceMonitor of another program, and a VMNodeScrape that verifies kubelets',
    files: {
      'scrapes.yaml': `apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
spec:
  endpoints: [{port: http}]
  selector: {matchLabels: {app: web}}
---
apiVersion: operator.victoriametrics.com/v1beta1
kind: VMNodeScrape
spec: {scheme: https, port: "10250", tlsConfig: {caFile: /ca.crt}}
`,
    },
    settings: {
      scraperVerification: 'verified @ 9:7',
    },
    verdicts: {
      'scraper-to-kubelet': 'authenticated',
    },
    findings: [],
    skipped: ['1 ServiceMonitor of monitoring.coreos.com/v1, which the checker does not read'],
    unread: ['1 ServiceMonitor of monitoring.coreos.com/v1, which the checker does not read'],
  },
  {
    form: 'otel-collector',
    name: 'OpenTelemetry: the object of its operator, with both receivers that ask kubelets',
    files: {
      'collector.yaml': `apiVersion: opentelemetry.io/v1beta1
kind: OpenTelemetryCollector
metadata: {name: nodes}
spec:
  config:
    receivers:
      otlp: {protocols: {grpc: {}}}
      kubeletstats:
        auth_type: serviceAccount
        endpoint: https://\${env:NODE}:10250
        insecure_skip_verify: true
      prometheus:
        config:
          scrape_configs:
          - job_name: kubelets
            kubernetes_sd_configs: [{role: node}]
            scheme: https
`,
    },
    settings: {
      scraperVerification: 'skipped @ 11:31',
    },
    verdicts: {
      'scraper-to-kubelet': 'encrypted',
    },
    findings: ['medium scraper-skips-verification 11:31'],
    unread: [],
  },
  {
    form: 'otel-collector',
    name: 'OpenTelemetry: a configuration whose receiver asks the API server, and an object that asks no kubelet',
    files: {
      'collector.yaml': `receivers:
  kubeletstats: {auth_type: kubeConfig, endpoint: node-1}
`,
      'other.yaml': `apiVersion: opentelemetry.io/v1beta1
kind: OpenTelemetryCollector
spec: {config: {receivers: {otlp: {}}}}
`,
    },
    settings: {},
    verdicts: {},
    findings: [],
    problems: [`other.yaml:1:1 ${nothingInIt}`],
    unread: [`1 ${nothingInIt}`, '1 a collector that asks no kubelet'],
  },
];

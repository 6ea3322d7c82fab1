import { always, unknown, type SettingTable } from './setting-row.ts';

/** How the API server reaches webhooks and extension API servers. */
export const extensionSettings = {
  webhookReference: {
    group: 'extensions',
    name: 'Webhook reference',
    flag: 'clientConfig.service or clientConfig.url',
    values: ['service', 'url'],
    ordered: false,
    defaults: always('service', 'facts/links#api-webhook-service'),
    says: { service: 'a Service: egress type cluster', url: 'a URL: egress type controlplane', unknown },
    facts: ['facts/links#api-webhook-service', 'facts/links#api-webhook-url', 'obs/W-egress-clusteronly-hookurl'],
  },
  apiServiceVerification: {
    group: 'extensions',
    name: 'APIService verification',
    flag: 'spec.insecureSkipTLSVerify',
    values: ['skipped', 'verified'],
    ordered: true,
    defaults: always('verified', 'facts/claims#aggregator-tls'),
    says: {
      skipped: 'true: the extension API server is not verified',
      verified: 'not set: the aggregator verifies CA bundle and name',
      unknown,
    },
    facts: ['facts/links#api-aggregated', 'obs/W-agg-mitm-skip', 'obs/W-agg-mitm-cabundle'],
  },
  extensionAuthentication: {
    group: 'extensions',
    name: 'Front-proxy certificate at the extension API server',
    flag: '--requestheader-client-ca-file',
    values: ['open', 'demands-certificate'],
    ordered: true,
    defaults: always('unknown', 'facts/links#api-aggregated'),
    says: {
      open: 'not required: it answers callers without it',
      'demands-certificate': 'required: it refuses callers without it',
      unknown,
    },
    facts: ['facts/links#api-aggregated', 'facts/flags#--proxy-client-cert-file'],
  },
} satisfies Partial<SettingTable>;

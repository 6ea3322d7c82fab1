import { always, unknown, type SettingTable } from './setting-row.ts';

/** What a request to the API server’s proxy asks for in its URL. */
export const proxySettings = {
  nodeProxyPort: {
    group: 'proxy',
    name: 'Node proxy port',
    flag: '/api/v1/nodes/NAME:PORT/proxy/',
    values: ['other', 'kubelet'],
    ordered: false,
    defaults: always('kubelet', 'facts/claims#node-proxy-kubelet-port'),
    says: { other: 'a port that is not the kubelet’s', kubelet: 'no port, or the kubelet’s own', unknown },
    facts: ['facts/proxy#targets', 'facts/seed-corrections#3'],
  },
  proxyScheme: {
    group: 'proxy',
    name: 'Proxy scheme',
    flag: 'https:NAME:PORT',
    values: ['http', 'https'],
    ordered: true,
    defaults: always('http', 'facts/claims#proxy-empty-scheme-http'),
    says: { http: 'not in the URL, so plain HTTP', https: 'https: in the URL, but the certificate is never verified', unknown },
    facts: ['facts/proxy#url_grammar', 'facts/proxy#proxy_transport'],
  },
} satisfies Partial<SettingTable>;

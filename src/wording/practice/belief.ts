import { reasonTexts } from '../reason.ts';

/** What many believe and what is not so. */
export const beliefs = {
  'encrypted-only': 'A connection that is encrypted is authenticated.',
  'tunnel-end': 'A tunnel protects a request end to end.',
  'ca-and-node': 'A certificate of the right CA proves which node answers.',
  'tunnel-verifies': 'Konnectivity verifies the kubelets.',
  'https-in-url': '`https:` in a proxy URL verifies the target.',
  'flag-and-file': 'A kubelet has the same defaults with flags as with a file.',
  'nodes-proxy': '`get` on `nodes/proxy` lets a user only read.',
  'service-port': 'A firewall sees the port of the Service.',
  'who-connects': 'Who asks is who opens the connection.',
} as const;

/** Some of them as a sentence of a question, what is so as another one, and why. */
export const believedWords = {
  'tunnel-verifies': {
    belief: 'In the mode “Konnectivity”, the agent verifies the certificate of the kubelet.',
    instead: 'In the mode “Konnectivity”, no program verifies the certificate of the kubelet.',
    why: 'The tunnel ends at the agent, which passes bytes on. The API server does not verify the kubelet, because --kubelet-certificate-authority is not set.',
  },
  'ca-and-node': {
    belief: 'If `--kubelet-certificate-authority` is set, no node can pass for another one, no matter who approves serving certificates.',
    instead:
      'Even if `--kubelet-certificate-authority` is set, it depends on the approver of serving certificates whether a node can pass for another one.',
    why: reasonTexts['other-nodes-certificate'],
  },
  'https-in-url': {
    belief: 'With `https:NAME:PORT` in the URL, the API server’s proxy verifies the certificate of the pod.',
    instead: 'With `https:NAME:PORT` in the URL, the API server’s proxy encrypts the request and verifies no certificate.',
    why: reasonTexts['proxy-https-unverified'],
  },
  'nodes-proxy': {
    belief: 'A token that may `get` `nodes/proxy` can read the kubelet’s API, but it cannot run a command.',
    instead: 'A token that may `get` `nodes/proxy` is enough to run a command in a pod.',
    why: reasonTexts['token-needs-rbac'],
  },
  'flag-and-file': {
    belief: 'A kubelet without a configuration file refuses anonymous requests unless a flag allows them.',
    instead: 'A kubelet without a configuration file accepts anonymous requests unless a flag refuses them.',
    why: 'The flag --anonymous-auth is true by default, and the field authentication.anonymous.enabled is false by default.',
  },
  'service-port': {
    belief: 'For a webhook with port 8443 behind a Service with port 443, a firewall in front of the pods has to allow port 443.',
    instead: 'For a webhook with port 8443 behind a Service with port 443, a firewall in front of the pods has to allow port 8443.',
    why: 'The port of the Service is rewritten to that of the pod before the packet leaves the host.',
  },
  'encrypted-only': {
    belief: 'With kubeadm’s defaults, the API server knows that it talks to the real kubelet, because the connection is encrypted.',
    instead:
      'With kubeadm’s defaults, the API server accepts any certificate where it expects the kubelet, although the connection is encrypted.',
    why: reasonTexts['kubelet-ca-unset'],
  },
} as const satisfies Readonly<Partial<Record<keyof typeof beliefs, Readonly<Record<'belief' | 'instead' | 'why', string>>>>>;

import { subjectsOf } from './subject.ts';

/** What the timeline follows of the kubelet, and of who may ask whom. */
export const accessSubjects = subjectsOf({
  Kubelet: {
    'kubelet-authentication': {
      name: 'Kubelet has tokens and requests reviewed by the API server',
      href: '/paths/apiserver-to-kubelet/',
      fact: 'facts/added#kubelet-authentication',
    },
    'fine-grained-authorization': {
      name: 'Fine-grained kubelet authorization',
      href: '/paths/apiserver-to-kubelet/',
      fact: 'facts/kubelet#fine_grained_authz',
      changes: ['fine-grained-kubelet-*'],
    },
    'client-ca-reload': {
      name: 'Kubelet reloads its client CA file',
      href: '/reference/flags/#kubelet-authentication-x509-clientcafile',
      fact: 'facts/kubelet#serving_certificate/client_ca_reload',
      changes: ['kubelet-client-ca-reload'],
    },
    'tls-curves': {
      name: 'TLS curves can be chosen',
      fact: 'facts/flags#--tls-curve-preferences',
    },
    'kubelet-api-admin': {
      name: 'Permissions of the role system:kubelet-api-admin',
      href: '/paths/apiserver-to-kubelet/',
      fact: 'facts/releases#kubelet-api-admin-fine-grained',
    },
    'kubelet-config-dir': { name: 'Drop-in files of the kubelet', href: '/paths/apiserver-to-kubelet/' },
    'kubelet-local-mode': {
      name: 'kubeadm’s local mode for kubelets of control plane nodes',
      href: '/paths/kubelet-to-apiserver/',
      fact: 'facts/releases#kubelet-local-mode-beta',
    },
    'node-declared-features': {
      name: 'Nodes declare features in their status',
      href: '/paths/kubelet-to-apiserver/',
      fact: 'facts/releases#node-declared-features-stable',
    },
  },
  'Who may ask': {
    'bound-tokens': {
      name: 'Bound service account tokens',
      href: '/paths/pod-to-apiserver/',
      fact: 'facts/links#service_account_token/bound_tokens',
    },
    'front-proxy-certificate': {
      name: 'Client certificate for extension API servers',
      href: '/paths/apiserver-to-extension-apiserver/',
      fact: 'facts/flags#--proxy-client-cert-file',
    },
    'authentication-file': {
      name: 'Authentication from a file',
      fact: 'facts/flags#--authentication-config',
    },
    'anonymous-paths': {
      name: 'Anonymous requests on chosen paths only',
      href: '/reference/flags/#anonymous-auth',
      fact: 'facts/flags#--authentication-config/anonymous_narrowing',
      changes: ['anonymous-paths-*', 'anonymous-flag-and-file'],
    },
    'authorization-file': {
      name: 'Authorization from a file',
      fact: 'facts/flags#--authorization-config',
      changes: ['authorization-file-beta', 'authorization-file-stable'],
    },
    'node-selectors': {
      name: 'Node authorizer checks selectors',
      href: '/paths/kubelet-to-apiserver/',
      fact: 'facts/links#node_identity/authorizer',
    },
    'request-header-uid': {
      name: 'User id in request headers',
      href: '/paths/apiserver-to-extension-apiserver/',
      fact: 'facts/flags#--requestheader-username-headers/uid_header',
    },
    'external-token-signer': {
      name: 'Tokens signed outside of the API server',
      fact: 'facts/flags#--service-account-signing-endpoint',
    },
    'front-proxy-headers': { name: 'API server removes X-Remote-* headers of callers', href: '/paths/apiserver-to-pod/' },
    'aggregator-redirects': {
      name: 'API server refuses redirects of extension API servers',
      href: '/paths/apiserver-to-extension-apiserver/',
      changes: ['aggregator-rejects-redirects'],
    },
    'http2-mitigation': {
      name: 'HTTP/2 connections of anonymous clients are closed early',
      href: '/paths/kubelet-to-apiserver/',
      fact: 'facts/releases#http2-mitigation-on',
    },
    'token-secrets': {
      name: 'No token Secret for each ServiceAccount',
      href: '/paths/pod-to-apiserver/',
      fact: 'facts/releases#no-token-secrets-stable',
      changes: ['no-token-secrets-*'],
    },
    'token-id': {
      name: 'Identifiers in service account tokens',
      href: '/paths/pod-to-apiserver/',
      fact: 'facts/releases#token-id-stable',
    },
    'node-bound-tokens': {
      name: 'Service account tokens bound to a Node',
      href: '/paths/pod-to-apiserver/',
      fact: 'facts/releases#node-bound-tokens-stable',
    },
    'token-audiences': {
      name: 'Kubelets get tokens for the audiences of their pods only',
      href: '/paths/kubelet-to-apiserver/',
      changes: ['token-audience-restriction'],
    },
    'pod-certificates': {
      name: 'Certificates for pods',
      href: '/paths/pod-to-apiserver/',
      fact: 'facts/releases#pod-certificates-stable',
      changes: ['pod-certificates-alpha', 'pod-certificates-beta', 'pod-certificates-stable'],
    },
    'cluster-trust-bundles': {
      name: 'ClusterTrustBundle objects',
      href: '/paths/pod-to-apiserver/',
      fact: 'facts/releases#cluster-trust-bundle-stable',
      changes: ['cluster-trust-bundle-*'],
    },
    'constrained-impersonation': {
      name: 'Impersonation limited to one identity',
      href: '/paths/control-plane-to-apiserver/',
      fact: 'facts/releases#constrained-impersonation-beta',
    },
    'webhook-tokens': {
      name: 'Tokens for calls of webhooks',
      href: '/paths/apiserver-to-webhook/',
      changes: ['webhook-token', 'webhook-token-attach-planned'],
    },
  },
});

import { subjectsOf } from './subject.ts';

/** What the timeline follows of the connections themselves: tunnels, ports without protection, the link to the kubelet, streams. */
export const connectionSubjects = subjectsOf({
  Tunnels: {
    'ssh-tunnels': { name: 'SSH tunnels', href: '/modes/ssh-tunnel/', fact: 'facts/ssh-tunnels#timeline' },
    'egress-selector': {
      name: 'Egress selector and Konnectivity',
      href: '/modes/konnectivity/',
      fact: 'facts/konnectivity#milestones',
      changes: ['egress-names-narrowed', 'egress-duplicate-names', 'egress-strict-decoding', 'egress-tls-server-name'],
    },
    'egress-oidc': {
      name: 'An egress type for each token issuer',
      fact: 'facts/flags#--authentication-config/egress_field',
      changes: ['issuer-egress-type'],
    },
    'peer-proxy': {
      name: 'API server to API server, with --peer-ca-file',
      fact: 'facts/flags#--peer-ca-file/use',
    },
    'konnectivity-client': {
      name: 'Konnectivity client in the API server',
      href: '/modes/konnectivity/',
      fact: 'facts/releases#konnectivity-client-1-36',
    },
  },
  'Ports without protection': {
    'insecure-port': {
      name: 'Insecure port of the API server',
      fact: 'facts/flags#--insecure-port',
      changes: ['insecure-port-off', 'insecure-flags-gone'],
    },
    'kubelet-https': {
      name: 'Plain HTTP to kubelets (--kubelet-https)',
      href: '/paths/apiserver-to-kubelet/',
      fact: 'facts/flags#--kubelet-https',
    },
    'read-only-port': {
      name: 'Read-only port and anonymous requests off with a kubelet configuration file',
      href: '/reference/flags/#kubelet-readonlyport',
      fact: 'facts/added#kubelet-config-defaults',
    },
  },
  'API server to kubelet': {
    'preferred-addresses': {
      name: 'Which node address the API server connects to',
      fact: 'facts/flags#--kubelet-preferred-address-types',
    },
    'serving-certificates': {
      name: 'Kubelet serving certificates from the cluster',
      href: '/modes/tls-verification/',
      fact: 'facts/kubelet#serving_certificate/gate',
    },
    'csr-guard': {
      name: 'Insecure kubelet certificate requests off',
      href: '/modes/tls-verification/',
      fact: 'facts/kubelet#serving_certificate/node_restriction_guard',
    },
    'serving-reload': {
      name: 'Serving certificate reloaded from disk',
      href: '/reference/flags/#kubelet-tlscertfile',
      fact: 'facts/kubelet#serving_certificate/reload_from_disk',
      changes: ['serving-cert-reload', 'serving-cert-reload-by-ip'],
    },
    'kubeadm-client-certificate': {
      name: 'kubeadm: the API server’s kubelet client certificate no longer has cluster-admin',
      href: '/paths/apiserver-to-kubelet/',
      fact: 'facts/releases#kubeadm-kubelet-api-admin',
      changes: ['kubeadm-cluster-admins', 'kubeadm-kubelet-api-admin'],
    },
    'certificate-names-node': {
      name: 'Kubelet certificate must name its node',
      href: '/paths/apiserver-to-kubelet/',
      fact: 'facts/planned#kubelet-cert-cn-validation/plan',
      changes: ['kubelet-cn-validation-*'],
    },
    'kubelet-client-pair-reload': { name: 'API server reloads its kubelet client certificate', href: '/paths/apiserver-to-kubelet/' },
    'kubelet-ca-reload': {
      name: 'API server reloads the CA file for kubelets',
      href: '/paths/apiserver-to-kubelet/',
      changes: ['ca-rotation-in-clients'],
    },
    'log-without-verification': {
      name: 'Logs without verifying the kubelet',
      href: '/paths/apiserver-to-kubelet/',
      changes: ['log-skip-verify-stable'],
    },
    'node-proxy-guard': { name: 'Node proxy refuses loopback addresses on every port', href: '/paths/apiserver-to-node/' },
    'proxy-unreachable': { name: 'Status of a proxy target that cannot be reached', href: '/paths/apiserver-to-node/' },
    'dns-only-csr': { name: 'Kubelet serving certificates without an IP address', href: '/modes/tls-verification/' },
  },
  Streams: {
    'websocket-exec': {
      name: 'exec and attach over WebSocket',
      href: '/paths/apiserver-to-kubelet/',
      fact: 'facts/proxy#streaming/exec_attach/gate',
      changes: ['websocket-exec-*', 'websockets-stable-planned'],
    },
    'websocket-port-forward': {
      name: 'port-forward over WebSocket',
      href: '/paths/apiserver-to-kubelet/',
      fact: 'facts/proxy#streaming/port_forward/gate',
    },
    'websocket-create': {
      name: 'exec over WebSocket needs the permission create',
      href: '/paths/apiserver-to-kubelet/',
      fact: 'facts/proxy#streaming/create_check/gate',
    },
    'websocket-to-kubelet': {
      name: 'WebSocket all the way to the kubelet',
      href: '/paths/apiserver-to-kubelet/',
      fact: 'facts/proxy#streaming/api_to_kubelet/from_1_36',
      changes: ['websockets-to-kubelet'],
    },
    'stream-redirects': {
      name: 'API server follows a redirect of the kubelet',
      href: '/paths/apiserver-to-kubelet/',
      changes: ['stream-redirects-off', 'stream-redirect-gates-gone'],
    },
  },
});

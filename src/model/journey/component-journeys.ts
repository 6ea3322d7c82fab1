import type { JourneyWithoutId } from './journey.ts';
import { claim, inside, leg } from './journey-leg.ts';

const bootstrapToken = claim(
  'The kubelet sends a bootstrap token, of the group `system:bootstrappers`.',
  'facts/links#kubelet-bootstrap',
  'facts/flags#--enable-bootstrap-token-auth',
);

/** The journeys that components begin by themselves: pods, kubelets, kube-proxy and the Konnectivity agent. */
export const componentJourneys = {
  'pod-calls-api': {
    name: 'a pod calls the API',
    legs: [
      inside(
        'pod',
        'read token and CA',
        claim(
          'Its client reads `token` and `ca.crt` from `/var/run/secrets/kubernetes.io/serviceaccount`.',
          'facts/links#service_account_token',
          'obs/V-vip-ok',
        ),
      ),
      inside(
        'kube-proxy',
        'redirect',
        claim(
          'Its rule on the node turns the Service address, port 443, into the API server’s own address and port. The TLS inside is not opened.',
          'facts/links#kubernetes_service',
          'obs/V-vip-ok',
        ),
      ),
      leg('pod-to-apiserver', 'API request', claim('`GET /api/v1/namespaces/shop/pods/web-0`', 'facts/links#pod-api', 'obs/V-vip-ok')),
      inside(
        'kube-apiserver',
        'check token, RBAC',
        claim(
          'It checks the token, and that its pod still exists; then RBAC decides what the service account may do.',
          'facts/flags#--service-account-lookup',
          'obs/N-sa-token-after-pod-delete',
          'obs/N-sa-tokenrequest',
        ),
      ),
    ],
  },
  'kubelet-tls-bootstrap': {
    name: 'kubelet TLS bootstrap',
    legs: [
      inside(
        'kubelet',
        'first start',
        claim(
          'It starts with a bootstrap kubeconfig: CA certificate, server address, token. With kubeadm the CA certificate comes from `cluster-info`, whose signature, made with the token’s secret, kubeadm verifies with a pin and without one.',
          'facts/links#bootstrap',
          'facts/links#bootstrap/discovery',
        ),
      ),
      leg(
        'kubelet-to-apiserver',
        'certificate request',
        claim('A certificate signing request for the signer `kubernetes.io/kube-apiserver-client-kubelet`.', 'facts/links#bootstrap'),
        { identity: bootstrapToken },
      ),
      leg(
        'control-plane-to-apiserver',
        'approve, sign',
        claim(
          'The approval, if a SubjectAccessReview lets the node create `certificatesigningrequests/nodeclient`; then the signed certificate. Nothing compares the name in the request, so a stolen bootstrap token obtains a certificate in any node’s name.',
          'facts/links#bootstrap',
          'facts/links#bootstrap/stolen_token',
        ),
      ),
      leg(
        'kubelet-to-apiserver',
        'fetch certificate',
        claim('The issued certificate, which the kubelet has waited for.', 'facts/links#bootstrap'),
        {
          identity: bootstrapToken,
        },
      ),
      inside(
        'kubelet',
        'write files',
        claim(
          'It writes `kubelet-client-current.pem` and its own kubeconfig. With `rotateCertificates` it renews from here on.',
          'facts/links#bootstrap',
          'facts/kubelet#rotateCertificates',
        ),
      ),
      leg(
        'kubelet-to-apiserver',
        'first request as node',
        claim('Its first request as `system:node:<name>`, of the group `system:nodes`.', 'facts/links#kubelet-api', 'obs/N-cert-node'),
      ),
      leg(
        'kubelet-to-apiserver',
        'serving certificate',
        claim(
          'With `serverTLSBootstrap`, a second request, for the signer `kubernetes.io/kubelet-serving` and with the node’s addresses.',
          'facts/kubelet#serving_certificate/bootstrapped',
          'facts/kubelet#serverTLSBootstrap',
        ),
        { when: ({ kubeletServingCertificate }) => kubeletServingCertificate === 'issued' },
      ),
      inside(
        'kube-apiserver',
        'wait for approver',
        claim(
          'The request waits. Kubernetes approves none of these by itself, and until then every TLS handshake with this kubelet fails.',
          'facts/kubelet#serving_certificate/approval',
          'obs/KU3-before-approval-logs',
        ),
        { when: ({ kubeletServingCertificate }) => kubeletServingCertificate === 'issued' },
      ),
    ],
  },
  'kubelet-heartbeat-and-watch': {
    name: 'kubelet heartbeat, watch',
    legs: [
      leg(
        'kubelet-to-apiserver',
        'watch Pods',
        claim('A watch of the Pods bound to this node, of its own Node, and of Services. It stays open.', 'facts/added#kubelet-watches'),
      ),
      inside(
        'kube-apiserver',
        'Node authorizer',
        claim(
          'The Node authorizer limits the kubelet to objects bound to its node: another Node is refused.',
          'facts/links#node_identity',
          'obs/N-cert-node-othernode',
        ),
      ),
      leg(
        'kubelet-to-apiserver',
        'renew Lease',
        claim('Its Lease in `kube-node-lease`, every 10 seconds by default.', 'facts/added#kubelet-heartbeats'),
      ),
      leg(
        'kubelet-to-apiserver',
        'Node status',
        claim('Its Node status: when it changed, and at the latest every five minutes by default.', 'facts/added#kubelet-heartbeats'),
      ),
      inside(
        'kube-apiserver',
        'NodeRestriction',
        claim(
          'NodeRestriction, where it is enabled, limits which Node and Pod objects the kubelet may change.',
          'facts/links#node_identity',
          'facts/flags#--enable-admission-plugins',
        ),
      ),
    ],
  },
  'kube-proxy-watch': {
    name: 'kube-proxy’s watch',
    legs: [
      leg(
        'kube-proxy-to-apiserver',
        'watch Services',
        claim('A watch of Services that have a cluster IP. It stays open.', 'facts/added#kube-proxy-watches'),
      ),
      leg(
        'kube-proxy-to-apiserver',
        'watch EndpointSlices',
        claim('A watch of EndpointSlices. It stays open.', 'facts/added#kube-proxy-watches'),
      ),
      inside(
        'kube-proxy',
        'write redirects',
        claim(
          'It installs the redirects on its node, such as the one from the `kubernetes` Service to the API server. A false answer would steer the Service traffic of the node.',
          'obs/V-vip-ok',
          'obs/V-vip-noredirect',
        ),
      ),
    ],
  },
  'konnectivity-agent-connects': {
    name: 'Konnectivity agent connects',
    legs: [
      leg(
        'agent-to-konnectivity-server',
        'connect',
        claim(
          'A gRPC stream over TLS, with the agent’s own id and identifiers.',
          'facts/links#konnectivity-agent-server',
          'facts/konnectivity#proxy_agent/agent_identifiers',
          'obs/T-src-identity',
        ),
      ),
      leg(
        'control-plane-to-apiserver',
        'TokenReview',
        claim(
          'A TokenReview of the agent’s token, with the audience that the server expects.',
          'facts/konnectivity#proxy_server/agent_authentication',
          'obs/T4-token-good',
        ),
        {
          client: 'konnectivity-server',
          identity: claim(
            'konnectivity-server uses the kubeconfig that `--kubeconfig` names.',
            'facts/konnectivity#proxy_server/agent_authentication',
          ),
          when: ({ agentAuthentication }) => agentAuthentication === 'token',
        },
      ),
      inside(
        'konnectivity-server',
        'register agent',
        claim(
          'It lists the agent under the id that the agent declared. The token is not looked at again while the connection lasts.',
          'obs/T-src-identity',
          'obs/T4-live-agent-sa-deleted',
        ),
      ),
      inside(
        'konnectivity-agent',
        'connect again',
        claim(
          'It opens one connection for each konnectivity-server, until it has as many as the server count.',
          'facts/konnectivity#connections_with_several_servers',
        ),
      ),
      leg(
        'apiserver-to-kubelet',
        'first use',
        claim(
          'From now on the API server’s requests come through it: here, one for the kubelet.',
          'obs/K-grpc-noca-logs-good',
          'facts/konnectivity#egress_selector_configuration',
        ),
      ),
    ],
  },
} satisfies Readonly<Record<string, JourneyWithoutId>>;

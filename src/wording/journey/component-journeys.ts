import type { JourneyWithoutId } from '../../model/journey/journey.ts';
import { claim, inside, leg } from './journey-leg.ts';

const bootstrapToken = claim(
  'The kubelet sends a bootstrap token, which makes it a member of the group `system:bootstrappers`.',
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
          'Its rule on the node changes the Service address and port 443 into the API server’s own address and port. It does not open the TLS session: it changes addresses only.',
          'facts/links#kubernetes_service',
          'obs/V-vip-ok',
        ),
      ),
      leg('pod-to-apiserver', 'API request', claim('`GET /api/v1/namespaces/shop/pods/web-0`', 'facts/links#pod-api', 'obs/V-vip-ok')),
      inside(
        'kube-apiserver',
        'check token, RBAC',
        claim(
          'It checks that the token is valid and that its pod still exists. Then RBAC decides what the service account may do.',
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
          'It starts with a bootstrap kubeconfig, which has a CA certificate, the server’s address and a token. Under kubeadm the CA certificate comes from `cluster-info`. kubeadm verifies its signature, which was made with the token’s secret, with a pin and without one.',
          'facts/links#bootstrap',
          'facts/links#bootstrap/discovery',
        ),
      ),
      leg(
        'kubelet-to-apiserver',
        'certificate request',
        claim(
          'The kubelet sends a certificate signing request for the signer `kubernetes.io/kube-apiserver-client-kubelet`.',
          'facts/links#bootstrap',
        ),
        { identity: bootstrapToken },
      ),
      leg(
        'control-plane-to-apiserver',
        'approve, sign',
        claim(
          'The controller-manager approves the request if a SubjectAccessReview says that its sender may create `certificatesigningrequests/nodeclient`, and then signs the certificate. Nothing compares the name in the request, so someone with a stolen bootstrap token can obtain a certificate in the name of any node.',
          'facts/links#bootstrap',
          'facts/links#bootstrap/stolen_token',
        ),
      ),
      leg(
        'kubelet-to-apiserver',
        'fetch certificate',
        claim('The kubelet has waited for the certificate and fetches it as soon as it is issued.', 'facts/links#bootstrap'),
        {
          identity: bootstrapToken,
        },
      ),
      inside(
        'kubelet',
        'write files',
        claim(
          'It writes `kubelet-client-current.pem` and its own kubeconfig. If `rotateCertificates` is on, it renews the certificate itself from then on.',
          'facts/links#bootstrap',
          'facts/kubelet#rotateCertificates',
        ),
      ),
      leg(
        'kubelet-to-apiserver',
        'first request as node',
        claim(
          'The kubelet sends its first request as `system:node:<name>`, which is in the group `system:nodes`.',
          'facts/links#kubelet-api',
          'obs/N-cert-node',
        ),
      ),
      leg(
        'kubelet-to-apiserver',
        'serving certificate',
        claim(
          'If `serverTLSBootstrap` is on, the kubelet sends a second request with the node’s addresses, for the signer `kubernetes.io/kubelet-serving`.',
          'facts/kubelet#serving_certificate/bootstrapped',
          'facts/kubelet#serverTLSBootstrap',
        ),
        { when: ({ kubeletServingCertificate }) => kubeletServingCertificate === 'issued' },
      ),
      inside(
        'kube-apiserver',
        'wait for approver',
        claim(
          'The request waits: Kubernetes does not approve such requests automatically. Until someone approves it, every TLS handshake with this kubelet fails.',
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
        claim(
          'The kubelet opens watches of the Pods that are bound to this node, of its own Node, and of Services, which stay open.',
          'facts/added#kubelet-watches',
        ),
      ),
      inside(
        'kube-apiserver',
        'Node authorizer',
        claim(
          'The Node authorizer limits the kubelet to objects that are bound to its node. For example, it refuses to return another Node.',
          'facts/links#node_identity',
          'obs/N-cert-node-othernode',
        ),
      ),
      leg(
        'kubelet-to-apiserver',
        'renew Lease',
        claim('The kubelet renews its Lease in `kube-node-lease`, every 10 seconds by default.', 'facts/added#kubelet-heartbeats'),
      ),
      leg(
        'kubelet-to-apiserver',
        'Node status',
        claim(
          'The kubelet sends the status of its Node when it has changed, and otherwise every five minutes by default.',
          'facts/added#kubelet-heartbeats',
        ),
      ),
      inside(
        'kube-apiserver',
        'NodeRestriction',
        claim(
          'If NodeRestriction is enabled, it limits which Node and Pod objects the kubelet may change.',
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
        claim('kube-proxy opens a watch of Services that have a cluster IP, which stays open.', 'facts/added#kube-proxy-watches'),
      ),
      leg(
        'kube-proxy-to-apiserver',
        'watch EndpointSlices',
        claim('kube-proxy opens a watch of EndpointSlices, which stays open as well.', 'facts/added#kube-proxy-watches'),
      ),
      inside(
        'kube-proxy',
        'write redirects',
        claim(
          'It installs the redirects on its node, such as the one from the `kubernetes` Service to the API server. A forged response would therefore decide where the node’s Service traffic goes.',
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
          'The agent opens a gRPC stream over TLS, and sends its own id and identifiers.',
          'facts/links#konnectivity-agent-server',
          'facts/konnectivity#proxy_agent/agent_identifiers',
          'obs/T-src-identity',
        ),
      ),
      leg(
        'control-plane-to-apiserver',
        'TokenReview',
        claim(
          'konnectivity-server sends a TokenReview, which asks whether the agent’s token is valid for the audience that the server expects.',
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
          'It lists the agent under the id that the agent declared. While the connection lasts, it does not look at the token again.',
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
          'From now on the API server’s requests come through this agent, for example one for the kubelet.',
          'obs/K-grpc-noca-logs-good',
          'facts/konnectivity#egress_selector_configuration',
        ),
      ),
    ],
  },
} satisfies Readonly<Record<string, JourneyWithoutId>>;

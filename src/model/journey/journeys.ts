import { journeyIds, type Journey, type JourneyId } from './journey.ts';
import { admitted, admittedToStream, claim, inside, kubectl, leg, reviewed } from './journey-leg.ts';
import type { PathId } from '../path.ts';

const bootstrapToken = claim(
  'The kubelet sends a bootstrap token, of the group `system:bootstrappers`.',
  'facts/links#kubelet-bootstrap',
  'facts/flags#--enable-bootstrap-token-auth',
);
const streams = claim(
  'The stream stays open both ways, over the same connections.',
  'facts/proxy#streaming/exec_attach',
  'facts/kubelet#streamingConnectionIdleTimeout',
);
/** What the pod and the service proxy do with a request before they dial. */
const forwarded = claim(
  'It authenticates and authorizes you, removes your `Authorization` header, adds `X-Forwarded-*`, and keeps cookies and other headers. From 1.27.0 it also removes `X-Remote-*` headers.',
  'facts/proxy#credentials',
  'facts/proxy#credentials/front_proxy_headers_by_minor',
  'obs/X-authz-strip',
);

const table: Record<JourneyId, Omit<Journey, 'id'>> = {
  'kubectl-logs': {
    name: 'kubectl logs',
    command: 'kubectl logs web-0 -n shop',
    legs: [
      kubectl('log request', claim('`GET /api/v1/namespaces/shop/pods/web-0/log`', 'obs/B-logs-node-good')),
      admitted('get', 'pods/log', 'facts/proxy#kubelet_operations/logs'),
      leg(
        'apiserver-to-kubelet',
        'containerLogs',
        claim('`GET /containerLogs/shop/web-0/web`', 'facts/proxy#kubelet_operations/logs', 'obs/B-logs-node-good'),
      ),
      reviewed(),
      inside(
        'kubelet',
        'log lines',
        claim('It sends the log. The lines go back over the connections that carried the request.', 'obs/B-logs-node-good'),
      ),
    ],
  },
  'kubectl-exec': {
    name: 'kubectl exec',
    command: 'kubectl exec -i web-0 -n shop -- sh',
    legs: [
      kubectl(
        'exec upgrade',
        claim('An upgrade request for `pods/exec`, over WebSocket or SPDY.', 'facts/proxy#streaming', 'obs/B-exec-node-good'),
      ),
      admittedToStream('pods/exec', 'facts/proxy#kubelet_operations/exec'),
      leg(
        'apiserver-to-kubelet',
        'exec, then streams',
        claim(
          '`/exec/shop/web-0/web` with the command in the URL, then what you type and what the command prints. SPDY if your client speaks SPDY. WebSocket v5 stays WebSocket up to 1.29, becomes SPDY from 1.30, and stays WebSocket from 1.36 where the Node declares it; v4 and older always stays WebSocket.',
          'facts/proxy#kubelet_operations/exec',
          'facts/proxy#streaming/api_to_kubelet/by_minor',
          'obs/B-exec-node-good',
        ),
      ),
      reviewed(),
      inside('kubelet', 'run it', streams),
    ],
  },
  'kubectl-attach': {
    name: 'kubectl attach',
    command: 'kubectl attach -i web-0 -n shop',
    legs: [
      kubectl(
        'attach upgrade',
        claim('An upgrade request for `pods/attach`, over WebSocket or SPDY.', 'facts/proxy#streaming', 'obs/B-attach-node-good'),
      ),
      admittedToStream('pods/attach', 'facts/proxy#kubelet_operations/attach'),
      leg(
        'apiserver-to-kubelet',
        'attach, then streams',
        claim(
          '`/attach/shop/web-0/web`, then the input and output of the container’s own process. SPDY or WebSocket, by the same rules as for exec: WebSocket v5 becomes SPDY from 1.30, and stays WebSocket from 1.36 where the Node declares it.',
          'facts/proxy#kubelet_operations/attach',
          'facts/proxy#streaming/api_to_kubelet/by_minor',
          'obs/B-attach-node-good',
        ),
      ),
      reviewed(),
      inside('kubelet', 'attach', streams),
    ],
  },
  'kubectl-port-forward': {
    name: 'kubectl port-forward',
    command: 'kubectl port-forward web-0 8080:8080 -n shop',
    legs: [
      kubectl(
        'port-forward upgrade',
        claim(
          'An upgrade request for `pods/portforward`; over WebSocket it carries SPDY frames.',
          'facts/proxy#streaming/port_forward',
          'obs/C-portforward-node-good',
        ),
      ),
      admittedToStream('pods/portforward', 'facts/proxy#kubelet_operations/port-forward'),
      leg(
        'apiserver-to-kubelet',
        'portForward, then bytes',
        claim(
          '`/portForward/shop/web-0`, then the bytes of each forwarded connection. SPDY if your client speaks SPDY. What it tunnels in WebSocket stays WebSocket up to 1.30, becomes SPDY from 1.31, and stays WebSocket from 1.36 where the Node declares it.',
          'facts/proxy#kubelet_operations/port-forward',
          'facts/proxy#streaming/api_to_kubelet/by_minor',
          'obs/C-portforward-node-good',
        ),
      ),
      reviewed(),
      inside(
        'kubelet',
        'pass bytes on',
        claim(
          'It passes the bytes on to the pod. Up to here they are as safe as the link to the kubelet.',
          'facts/proxy#safe_alternative',
          'obs/C-portforward-node-good',
        ),
      ),
    ],
  },
  'proxy-to-pod': {
    name: 'proxy to a pod',
    command: 'kubectl get --raw /api/v1/namespaces/shop/pods/web-0:8080/proxy/',
    legs: [
      kubectl('pod proxy', claim('`GET /api/v1/namespaces/shop/pods/web-0:8080/proxy/`', 'facts/proxy#url_grammar', 'obs/P-noca-pod-port')),
      inside('kube-apiserver', 'check, strip', forwarded),
      leg(
        'apiserver-to-pod',
        'your request',
        claim(
          'Your request as you wrote it, less the credentials: request line, cookies, body.',
          'facts/proxy#credentials/authorization_header',
          'obs/P-noca-pod-http-userclientcert',
        ),
      ),
      inside(
        'pod',
        'answer',
        claim(
          'It answers. It cannot tell the API server from any other caller.',
          'facts/proxy#proxy_transport',
          'facts/proxy#credentials/user_identity',
        ),
      ),
    ],
  },
  'proxy-to-service': {
    name: 'proxy to a service',
    command: 'kubectl get --raw /api/v1/namespaces/shop/services/web:80/proxy/',
    legs: [
      kubectl(
        'service proxy',
        claim('`GET /api/v1/namespaces/shop/services/web:80/proxy/`', 'facts/proxy#url_grammar', 'obs/P-noca-svc-port'),
      ),
      inside('kube-apiserver', 'check, strip', forwarded),
      inside(
        'kube-apiserver',
        'pick one pod',
        claim(
          'It picks one ready endpoint at random from the Endpoints object or, in newer minors, from EndpointSlices. It never connects to the ClusterIP.',
          'facts/proxy#targets/service',
          'facts/seed-corrections#5',
        ),
      ),
      leg(
        'apiserver-to-service',
        'your request',
        claim('Your request, to the address and target port of that pod.', 'obs/P-noca-svc-port', 'facts/proxy#targets/service'),
      ),
      inside(
        'service',
        'pod answers',
        claim('The pod behind the Service answers. The next request may reach another one.', 'facts/proxy#targets/service'),
      ),
    ],
  },
  'proxy-to-node': {
    name: 'proxy to a node',
    command: 'kubectl get --raw /api/v1/nodes/node-1/proxy/metrics',
    legs: [
      kubectl(
        'no port',
        claim('`GET /api/v1/nodes/node-1/proxy/metrics`: no port, so the kubelet’s.', 'facts/proxy#targets', 'obs/P-noca-node-noport'),
      ),
      inside(
        'kube-apiserver',
        'check, strip',
        claim(
          'It authenticates and authorizes you for `nodes/proxy`, resolves the node’s name, and refuses an address that is not global unicast.',
          'facts/proxy#node_guard',
          'obs/X-authz-strip',
          'obs/KU2-proxyget-api-metrics',
        ),
      ),
      leg(
        'apiserver-to-node',
        'to the kubelet',
        claim(
          'The request, as a kubelet request: always HTTPS, whatever scheme you wrote.',
          'facts/proxy#targets',
          'obs/P-noca-node-http-kubeletport',
        ),
        { fixed: { nodeProxyPort: 'kubelet' } },
      ),
      kubectl(
        'port 9100',
        claim('`GET /api/v1/nodes/node-1:9100/proxy/metrics`: any other port.', 'facts/proxy#targets', 'obs/P-noca-node-otherport-plain'),
      ),
      leg(
        'apiserver-to-node',
        'to port 9100',
        claim(
          'The same request, now by the proxy transport: plain HTTP, since the URL asks for no scheme.',
          'facts/links#api-node-proxy-other-port',
          'obs/P-noca-node-otherport-plain',
        ),
        { fixed: { nodeProxyPort: 'other' } },
      ),
    ],
  },
  'kubectl-top': {
    name: 'kubectl top',
    command: 'kubectl top node',
    legs: [
      kubectl('metrics request', claim('`GET /apis/metrics.k8s.io/v1beta1/nodes`', 'facts/added#kubectl-top')),
      inside(
        'kube-apiserver',
        'hand over',
        claim(
          'It authenticates you. An APIService gives this group to another server, so the request is passed on with your name and groups in `X-Remote-*` headers, and without your credentials.',
          'facts/links#api-aggregated',
          'obs/G-agg-ok',
        ),
      ),
      leg(
        'apiserver-to-extension-apiserver',
        'the same request',
        claim(
          'The same request, with the `X-Remote-*` headers. The stock APIService of metrics-server sets `insecureSkipTLSVerify: true`, as drawn here.',
          'obs/G-agg-ok',
          'facts/links#api-aggregated',
          'facts/links#api-aggregated/metrics_server',
        ),
        { fixed: { apiServiceVerification: 'skipped' } },
      ),
      inside(
        'extension-apiserver',
        'believe, answer',
        claim(
          'It believes the headers because of the front-proxy certificate, and answers from what it collected from the kubelets before.',
          'facts/flags#aggregation',
          'facts/added#metrics-server',
        ),
      ),
      kubectl(
        'list Nodes',
        claim('`GET /api/v1/nodes`, for the percentages. The API server answers this one itself.', 'facts/added#kubectl-top'),
      ),
      // By itself, whether or not somebody asks: it stands last, for the first path of a journey sums it up.
      leg(
        'scraper-to-kubelet',
        'scrape, every 15 s',
        claim(
          'Apart from your command, metrics-server asks each kubelet by itself, every 15 seconds in its stock manifest: `GET /metrics/resource`. Its right is `get` on `nodes/metrics`.',
          'facts/added#metrics-server-kubelet-client',
          'facts/added#metrics-server-rights',
          'facts/reachability#scrape-kubelet',
        ),
        {
          identity: claim(
            'metrics-server sends the bearer token of its service account, whether or not it verifies the kubelet.',
            'facts/added#metrics-server-kubelet-client',
          ),
        },
      ),
      leg(
        'kubelet-to-apiserver',
        'who is this, may it?',
        claim(
          'A TokenReview of that token, then a SubjectAccessReview: may its service account `get` `nodes/metrics` of this node?',
          'facts/links#kubelet-authn-webhook',
          'facts/kubelet#authorization_map',
        ),
        { when: ({ kubeletAuthorization }) => kubeletAuthorization === 'Webhook' },
      ),
      inside(
        'kubelet',
        'metrics',
        claim('It answers with the metrics of its node and pods, which `kubectl top` reads the next time.', 'facts/added#metrics-server'),
      ),
    ],
  },
  'kubectl-apply-webhook': {
    name: 'kubectl apply, webhook',
    command: 'kubectl apply -f configmap.yaml',
    legs: [
      kubectl('new object', claim('The new object, in a `POST`.', 'obs/G-hook-ok')),
      inside(
        'kube-apiserver',
        'find webhooks',
        claim(
          'It authenticates and authorizes you, and finds a webhook whose rules match. The webhook is given as a Service.',
          'facts/links#api-webhook-service',
          'obs/X-egress-scope',
        ),
      ),
      leg(
        'apiserver-to-webhook',
        'AdmissionReview',
        claim('An AdmissionReview with the new object, over HTTP/1.1 inside TLS.', 'facts/links#api-webhook-service', 'obs/G-hook-ok'),
      ),
      inside(
        'webhook',
        'allow or deny',
        claim(
          'It answers in the same connection. When the call itself failed, the user’s request failed with status 500.',
          'obs/G-hook-wrongca',
        ),
      ),
      leg('apiserver-to-etcd', 'store', claim('The object, to be stored.', 'facts/links#api-etcd')),
    ],
  },
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
};

/** Every journey, in the order of the list. */
export const journeys: readonly Journey[] = journeyIds.map((id) => ({ id, ...table[id] }));

/** The journey with this id. */
export const journeyOf = (id: JourneyId): Journey => ({ id, ...table[id] });

/** The journeys with a leg over this path that its own client dials, in the order of the list. */
export const journeysOver = (path: PathId): readonly Journey[] =>
  journeys.filter(({ legs }) => legs.some((each) => each.kind === 'leg' && each.path === path && each.client === undefined));

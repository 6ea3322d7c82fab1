import type { JourneyWithoutId } from './journey.ts';
import { admitted, admittedToStream, claim, inside, kubectl, leg, reviewed } from './journey-leg.ts';

const streams = claim(
  'The stream stays open both ways, over the same connections.',
  'facts/proxy#streaming/exec_attach',
  'facts/kubelet#streamingConnectionIdleTimeout',
);

/** The journeys of commands that a reader types: each goes through the API server to a kubelet, an aggregated API or a webhook. */
export const kubectlJourneys = {
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
} satisfies Readonly<Record<string, JourneyWithoutId>>;

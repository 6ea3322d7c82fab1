import type { JourneyWithoutId } from '../../model/journey/journey.ts';
import { admitted, admittedToStream, claim, inside, kubectl, leg, reviewed } from './journey-leg.ts';

const streams = claim(
  'It starts the streams, which stay open in both directions over the same connections until one side closes them.',
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
        claim('It sends the log lines, which go back over the same connections that carried the request.', 'obs/B-logs-node-good'),
      ),
    ],
  },
  'kubectl-exec': {
    name: 'kubectl exec',
    command: 'kubectl exec -i web-0 -n shop -- sh',
    legs: [
      kubectl(
        'exec upgrade',
        claim(
          'kubectl asks for `pods/exec` and for an upgrade of the connection to WebSocket or SPDY.',
          'facts/proxy#streaming',
          'obs/B-exec-node-good',
        ),
      ),
      admittedToStream('pods/exec', 'facts/proxy#kubelet_operations/exec'),
      leg(
        'apiserver-to-kubelet',
        'exec, then streams',
        claim(
          'The API server asks for `/exec/shop/web-0/web` with the command in the URL, and then sends what you type. Your client and the minor decide whether it uses SPDY or WebSocket.',
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
        claim(
          'kubectl asks for `pods/attach` and for an upgrade of the connection to WebSocket or SPDY.',
          'facts/proxy#streaming',
          'obs/B-attach-node-good',
        ),
      ),
      admittedToStream('pods/attach', 'facts/proxy#kubelet_operations/attach'),
      leg(
        'apiserver-to-kubelet',
        'attach, then streams',
        claim(
          'The API server asks for `/attach/shop/web-0/web`, and then sends the input for the container’s own process. Whether it uses SPDY or WebSocket follows the same rules as for exec. For example, it translates WebSocket v5 to SPDY from 1.30, and passes it on as WebSocket from 1.36 if the Node declares that.',
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
          'kubectl asks for `pods/portforward` and for an upgrade of the connection. If the upgrade is to WebSocket, SPDY frames travel inside it.',
          'facts/proxy#streaming/port_forward',
          'obs/C-portforward-node-good',
        ),
      ),
      admittedToStream('pods/portforward', 'facts/proxy#kubelet_operations/port-forward'),
      leg(
        'apiserver-to-kubelet',
        'portForward, then bytes',
        claim(
          'The API server asks for `/portForward/shop/web-0`, and then sends the bytes of each forwarded connection. It uses SPDY if your client speaks SPDY, and for a client that tunnels in WebSocket it uses WebSocket up to 1.30, SPDY from 1.31, and WebSocket from 1.36 if the Node declares that.',
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
          'It passes the bytes on to the pod. Up to this point they are protected as well as the API server’s connection to the kubelet.',
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
          'It authenticates you, and forwards the request to the server that an APIService names for the API group. The request then has your name and groups in `X-Remote-*` headers, but not your credentials.',
          'facts/links#api-aggregated',
          'obs/G-agg-ok',
        ),
      ),
      leg(
        'apiserver-to-extension-apiserver',
        'the same request',
        claim(
          'The API server sends the same request, with the `X-Remote-*` headers. It does not verify the server if the APIService says `insecureSkipTLSVerify: true`, as the stock APIService of metrics-server does.',
          'obs/G-agg-ok',
          'facts/links#api-aggregated',
          'facts/links#api-aggregated/metrics_server',
        ),
      ),
      inside(
        'extension-apiserver',
        'believe, answer',
        claim(
          'It believes the headers because of the front-proxy certificate, and answers with the figures that it has already collected from the kubelets.',
          'facts/flags#aggregation',
          'facts/added#metrics-server',
        ),
      ),
      kubectl(
        'list Nodes',
        claim(
          'kubectl sends `GET /api/v1/nodes` and takes the size of each node from it for the percentages. The API server answers this request itself.',
          'facts/added#kubectl-top',
        ),
      ),
      // By itself, whether or not somebody asks: it stands last, for the first path of a journey sums it up.
      leg(
        'scraper-to-kubelet',
        'scrape, every 15 s',
        claim(
          'Independently of your command, metrics-server sends `GET /metrics/resource` to each kubelet, every 15 seconds in its stock manifest. For this it needs `get` on `nodes/metrics`.',
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
        'valid, authorized?',
        claim(
          'The kubelet sends a TokenReview, which asks whose token it is. A SubjectAccessReview then asks whether that service account may `get` `nodes/metrics` of this node.',
          'facts/links#kubelet-authn-webhook',
          'facts/kubelet#authorization_map',
        ),
        { when: ({ kubeletAuthorization }) => kubeletAuthorization === 'Webhook' },
      ),
      inside(
        'kubelet',
        'metrics',
        claim('It answers with the metrics of its node and pods, which the next `kubectl top` shows.', 'facts/added#metrics-server'),
      ),
    ],
  },
  'kubectl-apply-webhook': {
    name: 'kubectl apply, webhook',
    command: 'kubectl apply -f configmap.yaml',
    legs: [
      kubectl('new object', claim('kubectl sends the new object in a `POST` request.', 'obs/G-hook-ok')),
      inside(
        'kube-apiserver',
        'find webhooks',
        claim(
          'It authenticates and authorizes you, and finds a webhook that is configured with a Service and whose rules match the object.',
          'facts/links#api-webhook-service',
          'obs/X-egress-scope',
        ),
      ),
      leg(
        'apiserver-to-webhook',
        'AdmissionReview',
        claim(
          'The API server sends an AdmissionReview that contains the new object, over HTTP/1.1 inside TLS.',
          'facts/links#api-webhook-service',
          'obs/G-hook-ok',
        ),
      ),
      inside(
        'webhook',
        'allow or deny',
        claim(
          'It answers over the same connection. In a measurement in which the call itself failed, the user’s request failed with status 500.',
          'obs/G-hook-wrongca',
        ),
      ),
      leg('apiserver-to-etcd', 'store', claim('The API server sends the object, which etcd stores.', 'facts/links#api-etcd')),
    ],
  },
} satisfies Readonly<Record<string, JourneyWithoutId>>;

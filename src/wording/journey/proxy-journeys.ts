import type { JourneyWithoutId } from '../../model/journey/journey.ts';
import { claim, inside, kubectl, leg } from './journey-leg.ts';

/** What the pod and the service proxy do with a request before they connect. */
const forwarded = claim(
  'It authenticates and authorizes you, removes your `Authorization` header and adds `X-Forwarded-*` headers, but keeps cookies and other headers. From 1.27.0 it also removes `X-Remote-*` headers.',
  'facts/proxy#credentials',
  'facts/proxy#credentials/front_proxy_headers_by_minor',
  'obs/X-authz-strip',
);

/** The journeys through the proxies of the API server: to a pod, to a Service and to a node. */
export const proxyJourneys = {
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
          'The API server sends your request as you wrote it, that is, the request line, the cookies and the body, but without your credentials.',
          'facts/proxy#credentials/authorization_header',
          'obs/P-noca-pod-http-userclientcert',
        ),
      ),
      inside(
        'pod',
        'answer',
        claim(
          'It answers, although it cannot distinguish the API server from any other client.',
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
          'It picks one ready endpoint at random from the Endpoints object or, in newer minors, from EndpointSlices. It therefore never connects to the ClusterIP.',
          'facts/proxy#targets/service',
          'facts/seed-corrections#5',
        ),
      ),
      leg(
        'apiserver-to-service',
        'your request',
        claim(
          'The API server sends your request to the address and target port of that pod.',
          'obs/P-noca-svc-port',
          'facts/proxy#targets/service',
        ),
      ),
      inside(
        'service',
        'pod answers',
        claim(
          'The pod behind the Service answers, but the next request may reach a different pod: the API server picks one each time.',
          'facts/proxy#targets/service',
        ),
      ),
    ],
  },
  'proxy-to-node': {
    name: 'proxy to a node',
    command: 'kubectl get --raw /api/v1/nodes/node-1/proxy/metrics',
    legs: [
      kubectl(
        'no port',
        claim(
          'kubectl sends `GET /api/v1/nodes/node-1/proxy/metrics`. The URL names no port, so it means the port of the kubelet.',
          'facts/proxy#targets',
          'obs/P-noca-node-noport',
        ),
      ),
      inside(
        'kube-apiserver',
        'check, strip',
        claim(
          'It authenticates you, checks that you may use `nodes/proxy`, resolves the node’s name, and refuses an address that is not global unicast.',
          'facts/proxy#node_guard',
          'obs/X-authz-strip',
          'obs/KU2-proxyget-api-metrics',
        ),
      ),
      leg(
        'apiserver-to-node',
        'to the kubelet',
        claim(
          'The API server sends the request as it sends every request to a kubelet, that is, over HTTPS, even if the URL asks for another scheme.',
          'facts/proxy#targets',
          'obs/P-noca-node-http-kubeletport',
        ),
        { fixed: { nodeProxyPort: 'kubelet' } },
      ),
      kubectl(
        'port 9100',
        claim(
          'kubectl sends `GET /api/v1/nodes/node-1:9100/proxy/metrics`, which names a port that is not the kubelet’s.',
          'facts/proxy#targets',
          'obs/P-noca-node-otherport-plain',
        ),
      ),
      leg(
        'apiserver-to-node',
        'to port 9100',
        claim(
          'The API server sends the request in plain HTTP, because the URL does not ask for `https:`.',
          'facts/links#api-node-proxy-other-port',
          'obs/P-noca-node-otherport-plain',
        ),
        { fixed: { nodeProxyPort: 'other' } },
      ),
    ],
  },
} satisfies Readonly<Record<string, JourneyWithoutId>>;

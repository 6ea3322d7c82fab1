import { describe, expect, it } from 'vitest';
import { Matcher } from './matcher.ts';
import type { SymptomId } from './symptom-id.ts';
import { entries, frontmatterOf } from './test/catalogue.ts';

const matcher = new Matcher(entries);

describe('a message that many programs print', () => {
  const bare = 'x509: certificate signed by unknown authority';
  const idsOf = (text: string): readonly SymptomId[] => matcher.read(text).matches.map(({ id }) => id);

  it('read() finds no symptom in an unknown authority alone, says what it understood, and names each it may be about as near, the API server first', () => {
    for (const text of [bare, `tls: failed to verify certificate: ${bare}`, `Error: ${bare}`]) {
      const { matches, nearest, isOpen, understood } = matcher.read(text);
      expect([matches, isOpen]).toEqual([[], true]);
      expect(understood).toMatch(/from a CA that the client does not trust; the message does not say which$/);
      const [first, ...others] = nearest.map(({ id }) => id);
      expect(first).toBe('apiserver-not-trusted');
      expect([...others].sort()).toEqual([
        'agent-distrusts-server',
        'aggregated-api-certificate',
        'credentials-refused',
        'join-refused',
        'kubelet-unknown-authority',
        'scraper-distrusts-kubelet',
        'webhook-certificate',
      ]);
      for (const id of [first, ...others])
        if (id) expect(frontmatterOf(id)).toMatchObject({ printed: expect.stringMatching(/\w/) as unknown });
    }
  });

  it.each([
    ['x509: certificate has expired or is not yet valid', 'the certificate of a server has expired', 'control-plane-certificates-expired'],
    ["x509: cannot validate certificate for 10.7.0.3 because it doesn't contain any IP SANs", 'holds no IP address', 'no-ip-sans'],
    ['x509: certificate specifies an incompatible key usage', 'may not be used for this', 'certificate-not-for-serving'],
    ['Unauthorized', 'does not know who asks', 'credentials-refused'],
    ['http: server gave HTTP response to HTTPS client', 'answered without TLS', 'runtime-answers-plain-http'],
    ['remote error: tls: internal error', 'broke a TLS handshake off', 'kubelet-without-certificate'],
    ['net/http: TLS handshake timeout', 'did not finish a TLS handshake', 'apiserver-unreachable'],
  ])('read() leaves open whose failure it is where nothing names the server: %s', (text, said, first) => {
    for (const form of [text, `Error: ${text}`, JSON.stringify({ level: 'error', msg: text })]) {
      const { matches, nearest, isOpen, understood } = matcher.read(form);
      expect([matches, nearest[0]?.id, isOpen]).toEqual([[], first, true]);
      expect(nearest.length).toBeGreaterThan(2);
      expect(understood).toContain(said);
    }
  });

  it.each([
    [`error dialing backend: ${bare}`, ['kubelet-unknown-authority']],
    [`Unable to connect to the server: ${bare}`, ['apiserver-not-trusted']],
    [`failed calling webhook "w.example.net": ${bare}`, ['webhook-certificate']],
    [`failed to call webhook: Post "https://hooks.example.net:443/tapp?timeout=30s": ${bare}`, ['webhook-certificate']],
    ['error: unexpected EOF, after some minutes of following logs', ['stream-cut']],
    ['kubectl exec disconnects after 10 minutes', ['stream-cut']],
    ['I often see the connection drop when following the logs of a pod', ['stream-cut']],
    ['connect: connection refused to API server in minishift', ['apiserver-unreachable']],
    ['Unable to connect to the kube cluster: UNABLE_TO_GET_ISSUER_CERT', ['apiserver-not-trusted']],
    ['Kubelet serving CSR not auto-approved', ['serving-request-pending']],
    ['kubectl get nodes\nerror: error loading config file "/etc/kubernetes/admin.conf": permission denied', ['kubeconfig-missing']],
    ['`Kubernetes cluster unreachable: localhost:8080` of Helm', ['kubeconfig-missing']],
    // Helm, pkg/storage/driver/secrets.go
    ['Error: UPGRADE FAILED: query: failed to query with labels: Unauthorized', ['credentials-refused']],
    ['Error: INSTALLATION FAILED: create: failed to create: Unauthorized', ['credentials-refused']],
    ['Error: list: failed to list: Unauthorized', ['credentials-refused']],
    ['Error: re-listing nodes: Unauthorized', ['credentials-refused']],
    // client-go, transport/round_trippers.go, where `kubectl -v=6` is asked
    [
      'I1130 15:23:45.929480 17868 round_trippers.go:405] GET https://carts.sk1.eu-west-1.eks.amazonaws.com/api?timeout=32s 401 Unauth',
      ['credentials-refused'],
    ],
    ['kubectl get all\ncould not get token: NoCredentialProviders: no valid providers in chain. Deprecated.', ['login-helper-missing']],
    ['a `HttpTimeoutException: request timed out` and a `KubernetesClientException`', ['apiserver-unreachable']],
    ['create_namespaced_job of kubernetes failed: Connection reset by peer', ['apiserver-unreachable']],
    ['kubeletstats: failed to verify certificate: x509 error', ['scraper-distrusts-kubelet']],
    ['"connection refused" on http://${NODE_NAME}:10250/stats/summary', ['kubelet-unreachable']],
    // native-tls on macOS, which Rust clients use
    ['error sending request for url (https://10.0.0.1/api/v1/nodes?): The certificate was not trusted.', ['apiserver-not-trusted']],
    // Of Pulumi, as Helm says it without `is`
    [
      'configured Kubernetes cluster is unreachable: unable to load schema information: net/http: request canceled',
      ['apiserver-unreachable'],
    ],
    ['Failed calling webhook...context deadline exceeded', ['webhook-timeout']],
    [
      'Targets monitoring/kubelet/0, https://10.0.0.7:10250/metrics\n\n```\nserver returned HTTP status 401 Unauthorized\n```',
      ['scraper-unauthorized'],
    ],
    [
      `Failed to establish a new connection: Name or service not known\n\nDuring handling of the above exception, another exception occurred:\n${'  File "orders.py", line 7, in read\n'.repeat(9)}  File "kubernetes/client/api/apps_v1_api.py", line 71`,
      ['apiserver-unreachable'],
    ],
    [
      '[38;5;196munable to retrieve the complete list of server APIs: metrics.k8s.io/v1beta1: the server is currently unable to handle the request\u2190[0m',
      ['aggregated-api-unavailable'],
    ],
    [
      '+Unable to authenticate the request\\" err=\\"[x509: certificate has expired or is not yet valid:',
      ['control-plane-certificates-expired'],
    ],
    [
      'http: proxy error: error executing access token command "gcloud config config-helper": file does not exist',
      ['login-helper-missing'],
    ],
    ['Error: Kubernetes cluster unreachable: stat /builds/shop/kubeconfig.yaml: no such file or directory', ['kubeconfig-missing']],
    ['W0103 10:02:01.532600 10 loader.go:223] Config not found: /home/runner/.kube/config', ['kubeconfig-missing']],
    [
      "urllib3.exceptions.MaxRetryError: HTTPConnectionPool(host='localhost', port=80): Max retries exceeded with url: /version (Caused by NewConnectionError('Failed to establish a new connection",
      ['kubeconfig-missing'],
    ],
    ['error: unable to recognize "carts.yaml": Unauthorized', ['credentials-refused']],
    ['example.kubernetes.deploy.KubernetesOperationException: Get Namespaces failed: Unauthorized!', ['credentials-refused']],
    [
      '$oc login\nServer [https://localhost:8443]:\nerror: dial tcp [::1]:8443: connect: connection refused - verify you have provided the correct host and port and that the server is currently running.',
      ['apiserver-unreachable'],
    ],
    ['Unable to register node "node-1": User "system:node:" cannot create nodes: "unknown node for user"', ['node-authorizer-refuses']],
    [
      'F0508 Unable to create storage backend: config (&{ /registry/carts}), err (etcdclient: no available endpoints)',
      ['etcd-unreachable'],
    ],
    ['v1beta1.custom.metrics.k8s.io is in failed discovery', ['aggregated-api-unavailable']],
    [
      "connection broken by 'Failed to establish a new connection: [Errno 113] No route to host': /apis/apiextensions.k8s.io/v1/",
      ['apiserver-unreachable'],
    ],
    ['failed to request Kubernetes API: connection refused', ['apiserver-unreachable']],
    ['W0301 scraper.go:149] "Failed to scrape node" err="request timeout" node="node-3"', ['kubelet-unreachable']],
    [
      'failed calling webhook: Post "https://carts.shop.svc:443/mutate": x509: certificate has expired or is not yet valid',
      ['webhook-certificate'],
    ],
    // `systemctl status` leaves the middle of a line out.
    [
      'k3s[811]: level=error msg="failed to get CA certs: Get "https://127.0.0.1:6444/cacerts\\": read tcp 127.0.0.1:51283->...reset by peer"',
      ['apiserver-unreachable'],
    ],
    [
      'error forwarding port 80 to pod web-0, uid : failed to execute portforward in network namespace "/var/run/netns/cni-1": read tcp4',
      ['port-forward-fails-on-node'],
    ],
    ['rke2[7]: etcdserver: request timed out\nleaderelection lost for rke2-etcd\nremotedialer reconnects', ['etcd-unreachable']],
    [
      'Taints: node.kubernetes.io/unreachable:NoExecute\nLease: Failed to get lease: leases.coordination.k8s.io "shop-3" not found',
      ['node-not-reporting'],
    ],
    ['`kubectl` commands fail with x509: certificate has expired or is not yet valid', ['control-plane-certificates-expired']],
    ['metricsets get "connection refused" when querying http://${NODE_NAME}:10250/stats/summary', ['kubelet-unreachable']],
    [
      'Get https://api.example.net:8443/api/v1beta3/namespaces/shop/pods/web-0: dial tcp 192.0.2.7:8443: i/o timeout',
      ['apiserver-unreachable'],
    ],
    ['kubectl not working: x509: certificate has expired or is not yet valid', ['control-plane-certificates-expired']],
    [
      "metrics-server x509: cannot validate certificate for 10.1.2.3 because it doesn't contain any IP SANs",
      ['scraper-distrusts-kubelet', 'no-ip-sans'],
    ],
    ['kubelet-serving CSRs stay Pending, and kubectl logs ends with 500', ['serving-request-pending']],
    // kubeadm names the CA of a cluster so.
    [
      'http: proxy error: x509: certificate signed by unknown authority (possibly because of "x" while trying to verify candidate authority certificate "kubernetes")',
      ['apiserver-not-trusted'],
    ],
    // A kubelet names whom it forbids, and that may be a node.
    ['Forbidden (user=system:node:node-1, verb=create, resource=nodes, subresource=proxy)', ['kubelet-forbids-user']],
    ['Following container logs ends with this error:\n\nError: unexpected EOF during chunk size line', ['stream-cut']],
    // The proxy to a node prints this too, and then it is the kubelet's certificate.
    [`error trying to reach service: ${bare}`, ['aggregated-api-certificate', 'kubelet-unknown-authority']],
  ])('read() finds only what the words before it leave open: %s', (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  it.each([
    ['Dec 04 08:11:02 host-1 k3s[811]: level=error msg="Remotedialer proxy error" error="dial tcp 10.9.0.4:8443: i/o timeout"', true],
    ['level=error msg="Remotedialer proxy error" error="dial tcp 10.9.0.4:9345: connect: no route to host"', true],
    [
      'level=error msg="Remotedialer proxy error; reconnecting..." error="websocket: bad handshake" url="wss://10.9.0.4:9345/v1-rke2/connect"',
      true,
    ],
    ['level=error msg="Remotedialer proxy error" error="websocket: bad handshake"', false],
    [
      'level=error msg="Remotedialer proxy error; reconnecting..." error="dial tcp 10.9.0.4:443: i/o timeout" url="wss://fleet.example.net/v3/connect"',
      false,
    ],
    ['level=error msg="Remotedialer proxy error" error="dial tcp 10.9.0.4:443: connect: connection refused"', false],
    ['level=error msg="Failed to connect to proxy. Empty dialer response" error="dial tcp: lookup fleet.example.net: no such host"', false],
  ])('read() takes a tunnel for that of k3s or RKE2 only where process, port or path says so: %s', (text, isOfK3s) => {
    expect(idsOf(text)).toEqual(isOfK3s ? ['tunnel-proxy-error'] : []);
  });

  it('read() takes a process without files for a failed port-forward only where a port is forwarded', () => {
    const full = 'socat[77] E socketpair(1, 1, 0): Too many open files';
    expect(idsOf(`error forwarding port 8443 to pod 77ab, uid : exit status 1: ${full}`)).toEqual(['port-forward-fails-on-node']);
    expect(idsOf(full)).toEqual([]);
  });

  it.each([
    // The server of a gRPC client stands at the end of its target.
    [
      '{"logger":"etcd-client","msg":"retrying of unary invoker failed","target":"etcd-endpoints://0xc0007/10.8.1.3:2379","error":"rpc error: code = DeadlineExceeded desc = context deadline exceeded"}',
      ['etcd-unreachable'],
    ],
    [
      '{"logger":"client","target":"endpoint://client-7a/10.8.1.3:50051","error":"rpc error: code = DeadlineExceeded desc = context deadline exceeded"}',
      [],
    ],
    // Only the API server and kubelets, which pass on what goes over an upgraded connection, say so.
    ['E1204 09:00:00.000001 1 upgradeaware.go:427] Error proxying data from backend to client: unexpected EOF', ['stream-cut']],
    ['Error proxying picture from backend: unexpected EOF', []],
    // Each program with a WebSocket says that it ended without a word, and only kubectl that an error stream did.
    ['error: error reading from error stream: next reader: websocket: close 1006 (abnormal closure): unexpected EOF', ['stream-cut']],
    ['shop[7]: subscriber 4 left: websocket: close 1006 (abnormal closure): unexpected EOF', []],
    ['{"error":{"message":"websocket: close 1006 (abnormal closure): unexpected EOF","type":"orders_error"}}', []],
    // Other products list namespaces below the same path. A client of Kubernetes adds a query, or says what it does.
    [`Unable to list namespaces: Get https://10.9.0.4/api/v1/namespaces: ${bare}`, []],
    [`Get https://10.9.0.4/api/v1/namespaces/_/actions/hello: ${bare}`, []],
    [`Get https://10.9.0.4/api/v1/namespaces?limit=500: ${bare}`, ['apiserver-not-trusted']],
    [`Get https://10.9.0.4/api/v1/namespaces/shop/secrets: ${bare}`, ['apiserver-not-trusted']],
    [`Get https://10.9.0.4:6443/api/v1/namespaces: ${bare}`, ['apiserver-not-trusted']],
    [`Failed to list *v1.Namespace: Get https://10.9.0.4/api/v1/namespaces: ${bare}`, ['apiserver-not-trusted']],
    ['Error from server: Get "https://edge-4:10250/containerLogs/a/b/c?follow=true": dial timeout', ['tunnel-dial-timeout']],
    ['order 12: the modem of shop.example.net reports dial timeout again', []],
    [
      'E0323 certificate_manager.go:488] kubernetes.io/kubelet-serving: certificate request was not signed: timed out',
      ['serving-request-pending'],
    ],
    [
      'E0107 04:27:12.220352       1 controller.go:113] loading OpenAPI spec for "v3.shop.example" failed with: Error, could not get list of group versions for APIService',
      ['aggregated-api-unavailable'],
    ],
    [
      'E0326 11:13:09.273023    1529 kubelet_node_status.go:447] "Unable to update node status" err="update node status exceeds retry count"',
      ['node-not-reporting'],
    ],
    ['"Unable to update order status" err="update order status exceeds retry count"', []],
    // A login that failed, with the reason in front
    [
      'kubectl get ns\nError when retrieving token from sso: Token has expired and refresh failed\ngetting credentials: exec: executable aws failed with exit code 255',
      ['login-helper-missing'],
    ],
    // Where a job of Prometheus or the key in front of a URL says what is scraped
    ['"labels": {"job": "kube-kubelet", "lastError": "server returned HTTP status 403 Forbidden"}', ['scraper-forbidden']],
    ['"labels": {"job": "shop-orders", "lastError": "server returned HTTP status 403 Forbidden"}', []],
    ['state:down endpoint:https://10.9.0.4:10250/metrics last: server returned HTTP status 403 Forbidden', ['scraper-forbidden']],
    [
      "HTTPSConnectionPool(host='10.8.0.4', port=6443): Max retries exceeded with url: /api/v1/pods (Caused by NewConnectionError('<HTTPSConnection object>: Failed to establish a new connection:",
      ['apiserver-unreachable'],
    ],
    // kubectl tells of a request that it began with, and a client that goes on tells of one of many.
    [
      'memcache.go:265] "Unhandled Error" err="couldn\'t get current server API group list: Get \\"https://10.9.0.4:6443/api?timeout=32s\\": read tcp 10.9.0.2:51459->10.9.0.4:6443: read: connection reset by peer"',
      ['apiserver-unreachable'],
    ],
    [
      'Put "https://10.9.0.4:6443/apis/shop.example/v1/orders/1": read tcp 10.9.0.2:51459->10.9.0.4:6443: read: connection reset by peer',
      [],
    ],
    ['[discovery] Failed to request cluster info, will try again: [Unauthorized]', ['join-refused']],
    // Lines behind the sign of a comment
    [
      '#   E0819 ... an error occurred forwarding 5432:\n#     read: connection reset by peer\n#   error: lost connection',
      ['port-forward-fails-on-node'],
    ],
    // kubectl says which subresource was not found. A virtual kubelet answers other clients so as well.
    ['Error from server (NotFound): the server could not find the requested resource ( pods/log web-0)', ['node-without-address']],
    ['stream logs failed the server could not find the requested resource ( pods/log web-0) for shop/web-0 (web)', []],
    // A job of Prometheus says what it scrapes.
    ['observe/stack-kubelet/1 (2/5 up) server returned HTTP status 401 Unauthorized', ['scraper-unauthorized']],
    ['observe/stack-kubelet/1 (2/5 up) server returned HTTP status 403 Forbidden', ['scraper-forbidden']],
    ['observe/shop-frontend/1 (2/5 up) server returned HTTP status 401 Unauthorized', []],
    // A Service without endpoints, of a webhook and of nobody.
    [
      'failed calling webhook "v.hooks.example": Post https://hooks.ns-1.svc:443/v?timeout=5s: endpoints "hooks" not found',
      ['webhook-refused'],
    ],
    ['Error from server (NotFound): endpoints "hooks" not found', []],
    ['endpoints "hooks" not found', []],
    // Who may not read the metrics is the scraper, unless the kubelet sees nobody.
    [
      'unable to fully scrape metrics from source kubelet_summary:edge-4: unable to fetch metrics from Kubelet edge-4 (10.77.0.9): request failed - "403 Forbidden", response: "Forbidden (user=system:serviceaccount:kube-system:metrics-server, verb=get, resource=nodes, subresource=stats)"',
      ['scraper-forbidden', 'kubelet-forbids-user'],
    ],
    // A watch that broke off is a stream that was cut; one that its client ended is not.
    ['watch of *v1.Secret ended with: http2: client connection lost', ['stream-cut']],
    ['watch of *v1.Secret ended with: an error on the server ("unable to decode an event from the watch stream: context canceled")', []],
    ['Post "https://shop.example.net/orders": http2: client connection lost', []],
    // A kubelet names whom it forbids, and kubectl proxy forbids without a name.
    ['$ kubectl --server=http://10.77.0.4:8001 exec a -- ls\nerror: unable to upgrade connection: Forbidden', ['kubectl-proxy-rejects']],
    [
      'The API server says:\nunable to upgrade connection: Forbidden (user=shop, verb=create, resource=nodes, subresource(s)=[proxy])',
      ['kubelet-forbids-user'],
    ],
    // A runtime puts its time in front of each line, and a pipeline its mark of an error.
    [
      '2026-05-05T10:00:00.12Z stderr F Failed calling webhook "a.example.net":\n2026-05-05T10:00:00.12Z stderr F   context deadline exceeded',
      ['webhook-timeout'],
    ],
    [
      '2026-05-05T10:00:00.12Z stderr F Failed calling webhook "a.example.net":\n2026-05-05T10:00:00.12Z stderr F error of an order: context deadline exceeded',
      [],
    ],
    ['##[error]Unable to connect to the server: dial tcp 10.77.0.4:33309: connect: connection refused', ['apiserver-unreachable']],
    // A Service that is missing is a webhook's where its address stands in front of it.
    [
      'conversion webhook for orders.example.net/v1, Kind=Order failed: Post "https://hooks.shop.svc:443/convert?timeout=30s": service "hooks" not found',
      ['webhook-refused'],
    ],
    ['Error: service "hooks" not found in compose.yml', []],
    // A login program that prints another version than kubectl reads.
    [
      'getting credentials: decoding stdout: no kind "ExecCredential" is registered for version "client.authentication.k8s.io/v1alpha1" in scheme "exec.go:62"',
      ['login-helper-missing'],
    ],
    ['worker 3: decoding stdout: unexpected end of JSON input', []],
    // The API server asks a metrics API by the address of its Service, and a client asks the API server.
    [
      'Get "https://10.77.3.4:443/apis/metrics.k8s.io/v1beta1": dial tcp 10.77.3.4:443: connect: no route to host',
      ['aggregated-api-unavailable'],
    ],
    [
      'Get "https://10.77.0.1:443/apis/metrics.k8s.io/v1beta1": dial tcp 10.77.0.1:443: connect: no route to host',
      ['apiserver-unreachable'],
    ],
    [
      'Get "https://10.77.3.4:443/apis/metrics.k8s.io/v1beta1/nodes": dial tcp 10.77.3.4:443: connect: no route to host',
      ['apiserver-unreachable'],
    ],
    [
      'unable to fetch metrics from resource metrics API: the server was unable to return a response in the time allotted',
      ['aggregated-api-unavailable'],
    ],
    ["The carts asked https://10.77.0.1:443/apis: Connect call failed ('10.77.0.1', 443)", ['apiserver-unreachable']],
    ["Cannot connect to host carts.example.com:443 ssl:default [Connect call failed ('192.0.2.7', 443)]", []],
    // Windows names a refusal by its number as well.
    [
      "HTTPSConnectionPool(host='10.77.0.9', port=6443): Max retries exceeded\n  Failed to establish a new connection: [WinError 10061] No connection could be made",
      ['apiserver-unreachable'],
    ],
    // Who stopped the request is the client itself.
    [
      'error retrieving resource lock shop/a: Get "https://10.77.0.1:443/apis/coordination.k8s.io/v1/namespaces/shop/leases/a": context canceled',
      [],
    ],
    [
      'error retrieving resource lock shop/a: Get "https://10.77.0.1:443/apis/coordination.k8s.io/v1/namespaces/shop/leases/a": context deadline exceeded',
      ['apiserver-unreachable'],
    ],
    // Programs, headers and addresses that are missed by others than kubectl, the API server and its cloud provider.
    ['getting token: exec: "cloud-login": exit status 1', []],
    ['getting token: run "cloud-login": executable file not found in $PATH', []],
    ['exec: "cloud-login": executable file not found in $PATH', []],
    ['websocket: bad handshake: missing upgrade headers in request', []],
    ['failed to get node address from cloud provider: instance not found', []],
    ['read unix /run/app.sock->@: use of closed network connection', []],
    ['desc = "error reading server preface: remote error: tls: expired certificate"', []],
    ['Get "https://10.8.0.4:10250/pods": remote error: tls: expired certificate', ['client-certificate-expired']],
    ['raft: Failed to make AppendEntries RPC to 10.8.0.4:8300: remote error: bad certificate', []],
    // A certificate that a client of another product presents.
    ["nomad.rpc: failed to read byte: tls: failed to verify client's certificate: x509: certificate has expired or is not yet valid", []],
    ["Dec 03 06:07:08 host-7 consul[99]: failed to verify client's certificate: x509: certificate signed by unknown authority", []],
    ["Dec 03 06:07:08 host-7 vault[99]: failed to verify client's certificate: x509: certificate has expired", []],
    ["etcd: failed to verify client's certificate: x509: certificate has expired or is not yet valid", ['client-certificate-expired']],
    // Another proxy names its backend where the API server says why it failed.
    ['Error from server: error dialing backend: dial tcp: lookup edge-4 on 10.0.0.2:53: no such host', ['node-name-not-found']],
    ['msg="proxy: error dialing backend \\"shop.example.net\\": dial tcp: lookup shop.example.net on 10.0.0.2:53: no such host"', []],
    // Agents of a tunnel, and of anything else.
    ['E0504 16:31:08.864858 2010 server.go:528] "Failed to get a backend" err="No agent available" dialID=42', ['no-agent-available']],
    ['Get "https://10.97.1.1:443/apis/metrics.k8s.io/v1beta1": No agent available', ['no-agent-available']],
    ['{"status": "error", "message": "No agent available"}', []],
    ['Order 12 is delayed, no agent available yet', []],
    // Clients in other languages
    [
      'io.kubernetes.client.openapi.ApiException: java.net.ConnectException: Failed to connect to /127.0.0.1:6443',
      ['apiserver-unreachable'],
    ],
    ['java.net.ConnectException: Failed to connect to shop/10.8.0.4:8443', []],
    [
      'Error: connect ECONNREFUSED 127.0.0.1:6443\n    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1607:16)',
      ['apiserver-unreachable'],
    ],
    [
      "HTTPConnectionPool(host='localhost', port=8585): Max retries exceeded with url: /api/v1/services/shops/name/a (Connection refused)",
      [],
    ],
    [
      "HTTPSConnectionPool(host='10.8.0.4', port=443): Max retries exceeded with url: /api/v1/pods (Connection refused)",
      ['apiserver-unreachable'],
    ],
    // The server of a client in Python that no configuration was given
    [
      "HTTPConnectionPool(host='localhost', port=80): Max retries exceeded with url: /api/v1/pods (Connection refused)",
      ['kubeconfig-missing'],
    ],
    ["HTTPConnectionPool(host='localhost', port=8080): Max retries exceeded with url: /api/v1/orders (Connection refused)", []],
    ['"HTTP" verb="GET" URI="/api/v1/pods" srcIP="127.0.0.1:8080" err="connection refused"', ['apiserver-unreachable']],
    ['curl: (7) Failed to connect to 10.8.0.4 port 6443: Connection refused', ['apiserver-unreachable']],
    ['curl: (7) Failed to connect to 10.8.0.4 port 8000: Connection refused', []],
    ['Error: Unauthorized\n\n  on main.tf line 11, in resource "kubernetes_namespace" "shop":', ['credentials-refused']],
    ['Error: Unauthorized\n\n  on main.tf line 11, in resource "grafana_folder" "shop":', []],
    [
      'Error: Post "http://localhost/api/v1/namespaces/shop/secrets": dial tcp [::1]:80: connect: connection refused',
      ['kubeconfig-missing'],
    ],
    ['Error: Post "http://localhost/orders": dial tcp [::1]:80: connect: connection refused', []],
    // A login of another program
    ['error getting credentials - err: exec: "docker-credential-desktop": executable file not found in $PATH', []],
    // A name that was looked up
    ['Unable to connect to the server: dial tcp: lookup github.com: no such host', []],
    ['dial tcp: lookup kubernetes: no such host', ['apiserver-unreachable']],
    // The line below says how the database of the line above failed.
    ['server selection error: context deadline exceeded\nremote error: tls: bad certificate', []],
    ['connect tls://db.example.net:6161: tls: handshake failure: remote error: tls: bad certificate', []],
    ['Failed to open topo server (etcd2,localhost:2379,/shop/global): dial tcp 127.0.0.1:2379: connect: connection refused', []],
    ['docker pull shop: error parsing HTTP 400 response body: "Client sent an HTTP request to an HTTPS server.\\n"', []],
    [
      "Retrying after connection broken by 'SSLError(1, 'certificate verify failed')': /k8s/clusters/c-1/apis/apps/v1/namespaces/shop/deployments",
      ['apiserver-not-trusted'],
    ],
    ["Retrying after connection broken by 'SSLError(1, 'certificate verify failed')': /apis/shop/v1/orders", []],
    // A kubelet that cannot begin, and an agent of another product
    ['failed to run Kubelet: unable to load bootstrap kubeconfig: stat /etc/kubern', ['node-credentials-refused']],
    ['unable to load bootstrap kubeconfig from file "/spoke/hub": no such file', []],
    ["Error: 'EOF'\n\nTrying to reach: 'http://10.244.0.27:8080/shop'", ['proxied-port-is-tls']],
    ['failure loading apiserver-etcd-client certificate: the certificate has expired', ['control-plane-certificates-expired']],
    ['failure loading shop-client certificate: the certificate has expired', []],
    [
      '$ kubectl debug -it web-0 --image=tools\nDefaulting debug container name to debugger-a1.\nError from server (Forbidden): pods "web-0" is forbidden: violates PodSecurity "restricted:v1.24"',
      ['copy-or-debug-refused'],
    ],
    ['Error from server (Forbidden): pods "web-0" is forbidden: violates PodSecurity "restricted:v1.24"', []],
    ['"Failed to update lease" err="context deadline exceeded"', ['node-not-reporting']],
    // A request for an API that the server does not have, and one to a server that does not answer
    [
      'unable to retrieve the complete list of server APIs: metrics.k8s.io/v1beta1: the server is currently unable to handle the request',
      ['aggregated-api-unavailable'],
    ],
    [
      'unable to retrieve the complete list of server APIs: apps/v1: Get "https://10.8.0.4:6443/apis/apps/v1": dial tcp 10.8.0.4:6443: i/o timeout',
      ['apiserver-unreachable'],
    ],
    // Webhooks of Kubernetes have names with dots.
    ['failed calling webhook "orders.example.net": context deadline exceeded', ['webhook-timeout']],
    ['failed calling webhook orders-paid: context deadline exceeded', []],
    ['failed calling webhook https://hooks.example.net/orders: connection refused', []],
    ['Failed to call webhook for order 7: connection refused', []],
    ['failed calling webhook "orders.example.net": failed to call webhook: connection refused', ['webhook-refused']],
    // The API server verified for kubectl what a kubelet presented.
    ['Error from server: x509: certificate is valid for 10.8.0.7, not 10.8.0.9', ['certificate-for-another-name']],
    [
      'io.fabric8.kubernetes.client.KubernetesClientException: failed\n\nCaused by: java.net.SocketTimeoutException: timeout',
      ['apiserver-unreachable'],
    ],
    // As a web page writes quotes
    [
      'leases.coordination.k8s.io &#34;edge-4&#34; is forbidden: User &#34;system:anonymous&#34; cannot get resource &#34;leases&#34; in the namespace &quot;kube-node-lease&quot;',
      ['node-credentials-refused'],
    ],
    ['nodes "a" is forbidden: node "b" is not allowed to modify node "a"', ['node-authorizer-refuses']],
    [
      'level=info msg="Connecting to proxy" url="wss://10.9.0.4:6443/v1-k3s/connect"\nlevel=error msg="Failed to connect to proxy" error="websocket: bad handshake"',
      ['tunnel-proxy-error'],
    ],
    // A kubelet that was asked without TLS, and an API server that was.
    ['Error from server: Get http://edge-4:10250/containerLogs/a/b/c: malformed HTTP response "\\x15\\x03\\x01\\x00\\x02\\x02"', []],
    ['Get http://10.0.0.1:6443/version: malformed HTTP response "\\x15\\x03\\x01\\x00\\x02\\x02"', ['plain-http-to-tls-port']],
    [
      'conversion webhook for shop.example.net/v1, Kind=Order failed: Post "https://orders.shop.svc:9443/convert?timeout=30s": Address is not allowed',
      ['webhook-address-not-allowed'],
    ],
    ['Post "https://pay.example.net/v1/convert": Address is not allowed', []],
    ['error getting node "edge-4": nodes "edge-4" not found', ['node-not-reporting']],
    ['error getting node "edge-4": node scene not found', []],
    ['kubelet.go:2448] "Error getting node" err="node', ['node-not-reporting']],
    ['Error getting node" err="node', []],
    ['nodes "a" is forbidden: node "b" cannot modify node "a"', ['node-authorizer-refuses']],
    ['The connection to the server 10.8.0.4:8443 was refused', ['apiserver-unreachable']],
    ['The order at 10.8.0.4:6443 was refused', []],
    ['Error from server: error dialing backend: dial tcp…', ['kubelet-unreachable']],
    ['Unable to authenticate the request due to an error: crypto/rsa: verification error', ['credentials-refused']],
    ['invalid license: crypto/rsa: verification error', []],
    ["HTTPSConnectionPool(host='10.96.0.1', port=443): Read timed out.", ['apiserver-unreachable']],
    ["HTTPSConnectionPool(host='shop.example.net', port=443): Read timed out.", []],
    [
      "HTTPSConnectionPool(host='10.96.0.1', port=443): Max retries exceeded with url: /api/v1/pods (Caused by ProxyError('Unable to connect to proxy', OSError('Tunnel connection failed: 403 Forbidden')))",
      ['apiserver-unreachable'],
    ],
    // Cut off by a pager, or in the middle; what only informs did not fail.
    [
      'Oct 06 18:18:55 edge-4 k3s[983145]: E1006 18:18:55.307704  983145 available_controller.go:508] v1beta1.metrics.example failed with: failing or missi>',
      ['aggregated-api-unavailable'],
    ],
    [
      'E1006 18:18:55.307704    4145 kubelet_node_status.go:380] Error updating node status, will retry: error getting node "edge-4": Get https://10.8.0.4:6443/api/v1...waiting headers)',
      ['node-not-reporting'],
    ],
    ['I1006 18:18:55.307704    4145 kubelet_node_status.go:70] "Attempting to register node" node="edge-4.exampl>', []],
    [
      'WARN vector::kubernetes::reflector: Watcher Stream received an error. Retrying. error=InitialListFailed(Service(Error(Connect, ConnectError("tcp connect error", Os { code: 113, kind: HostUnreachable, message: "No route to host" }))))',
      ['apiserver-unreachable'],
    ],
  ])('read() takes its server from what is in the message: %s', (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  it('read() leaves open whether the target or the tunnel failed where a dialled port is no kubelet’s', () => {
    const dialled = (port: number): string =>
      `"error dialing backend" error="dial tcp 10.9.0.5:${String(port)}: connect: connection refused"`;
    expect(idsOf(dialled(10_250))).toEqual(['kubelet-unreachable']);
    const { matches, nearest, isOpen } = matcher.read(dialled(9090));
    expect([matches, nearest.map(({ id }) => id), isOpen]).toEqual([[], ['proxied-target-unreachable', 'tunnel-dial-timeout'], true]);
  });

  it.each([
    ['websocket: close 1006 (abnormal closure): unexpected EOF', ['stream-cut', 'upgrade-not-relayed']],
    ['2026/11/02 07:45:12 read: websocket: close 1006 (abnormal closure): unexpected EOF', ['stream-cut', 'upgrade-not-relayed']],
    ['certificate_manager.go:451] certificate request was not signed: timed out', ['serving-request-pending', 'node-credentials-refused']],
    // A page that a message names is none of its servers.
    [
      '[WARNING Check]: follow the guide at https://kubernetes.io/docs/setup/cri/\n   error execution phase preflight: abort connecting to API servers after timeout of 5m0s',
      ['apiserver-unreachable', 'join-refused'],
    ],
    [
      'portforward.go:340] error creating error stream for port 8080 -> 8080: Timeout occured',
      ['stream-cut', 'port-forward-fails-on-node'],
    ],
    [
      'portforward.go:310] An error occurred forwarding 8080 -> 80: Timed out waiting for data stream',
      ['stream-cut', 'port-forward-fails-on-node'],
    ],
    // What curl says of the end that it sees is not what the runtime says of the port.
    [
      'portforward.go:340] error creating error stream for port 8080 -> 80: Timeout occurred\ncurl: (56) Recv failure: Connection reset by peer',
      ['stream-cut', 'port-forward-fails-on-node'],
    ],
    ['Error: failed to fetch endpoints from etcd cluster member list: context deadline exceeded', ['etcd-unreachable']],
    ['error dialing backend: tls: first record does not look like a TLS handshake', ['kubelet-connection-breaks']],
    ["Error trying to reach service: 'proxyconnect tcp: dial tcp: lookup $http_proxy: no such host", ['proxied-target-unreachable']],
    ['error retrieving resource lock shop/controller: context deadline exceeded', ['apiserver-unreachable', 'etcd-unreachable']],
    ['error retrieving resource lock shop/controller: EOF', ['apiserver-unreachable', 'etcd-unreachable']],
    ['level=error msg="failed to get CA certs at https://127.0.0.1:42149/cacer', ['apiserver-unreachable', 'join-refused']],
    ['Unable to connect to the server: dial tcp: address 10.0.0.1:: too many colons in address', ['apiserver-unreachable']],
    [
      'server.go:636] "Client authentication failed" err="Failed to validate authentication token, err:i/o timeout"',
      ['agent-token-refused'],
    ],
    [
      'kubelet[9]: E0911 10:57:09.514471 9 certificate_manager.go:562] kubernetes.io/kube-apiserver-client-kubelet: Failed while requesting a signed certificate from the control plane: cannot create cer>',
      ['node-credentials-refused', 'apiserver-unreachable'],
    ],
    [
      'failed to get API group resources: unable to retrieve the complete list of server APIs: v1: client rate limiter Wait returned an error: context deadline exceeded - error from a previous attempt: EOF',
      ['apiserver-unreachable', 'etcd-unreachable'],
    ],
  ])('read() leaves open what the words do not decide: %s', (text, ids) => {
    const { matches, nearest, isOpen } = matcher.read(text);
    expect([matches, nearest.map(({ id }) => id), isOpen]).toEqual([[], ids, true]);
  });

  it('read() says of a request that is cut off before the reason that it failed, and of one that did not fail only what it is about', () => {
    expect(matcher.read('Error from server: Get "https://edge-4:10250/containerLogs/a/b/c').understood).toBe(
      'a request to a kubelet failed, and the reason is cut off',
    );
    expect(matcher.read('GET https://edge-4:10250/containerLogs/a/b/c').understood).toBe(
      'it has words or addresses of messages about a kubelet, and no failure in it is known here',
    );
    expect(matcher.read('Internal error occurred: failed calling webhook "orders.example.net"').understood).toBe(
      'a request to a webhook failed, and the reason is cut off',
    );
    const listed = 'factory.go:150: Failed to watch *v1.Node: failed to list *v1';
    expect(matcher.read(`E1028 00:00:55.844750    4687 reflector.go:147] ${listed}`).understood).toBe(
      'a request to the API server failed, and the reason is cut off',
    );
    expect(matcher.read('failed to list orders').understood).toBeUndefined();
  });

  it.each([
    ['kubelet: dial tcp 192.168.7.10:8443: getsockopt: connection refused', 'apiserver-unreachable'],
    ['minikube ready.go:58: Get https://localhost:8443/healthz: dial tcp 127.0.0.1:8443: connection refused', 'apiserver-unreachable'],
    ['Post https://192.168.7.10:8443/oapi/v1/namespaces/shop/buildconfigs/a/webhooks/1/generic: ' + bare, 'apiserver-not-trusted'],
    ['dial tcp 192.168.7.2:10350: connect: connection refused', 'kubelet-unreachable'],
    ['failed to connect to webhook "carts.shop.example" via service "hook.shop.svc:443": ' + bare, 'webhook-certificate'],
    ['operator conversion-webhook error: ' + bare, 'webhook-certificate'],
    [
      'forwarding 80 -> 8080: error forwarding port 8080 to pod 1, uid : network namespace for sandbox "1" is closed\nerror: lost connection to pod',
      'port-forward-fails-on-node',
    ],
    [
      'x509 error of certs/apiserver-kubelet-client: certificate has expired or is not yet valid, not signed by ca',
      'control-plane-certificates-expired',
    ],
    ['failed to call webhook: ' + bare, 'webhook-certificate'],
    [
      'error forwarding port 81 to pod 85, uid : failed to connect to localhost:81 inside namespace "85", IPv4',
      'port-forward-fails-on-node',
    ],
    ['the installer says `gke-gcloud-auth-plugin not found`', 'login-helper-missing'],
    ['User "system:anonymous" cannot create resource "nodes" in API group "" at the cluster scope', 'node-credentials-refused'],
    ['auth fails with exec: executable login-tool failed with exit code 254', 'login-helper-missing'],
    ['kubelet: failed to run: /etc/kubernetes/bootstrap-kubelet.conf: no such file or directory', 'node-credentials-refused'],
    [
      '# curl -k https://10.0.0.4:10250/stats/summary --header "Authorization: Bearer $T" --insecureForbidden (user=system:serviceaccount:a:b, verb=get, resource=nodes, subresource=stats)',
      'scraper-forbidden',
    ],
    [
      '9月 09 02:58:33 master kubelet[46]: E0909 02:58:33.1 46 controller.go:145] "Failed to ensure lease exists, will retry" err="Get \\"https>\n9月 09 02:58:34 master kubelet[46]: I0909 02:58:34.1 46 kubelet_node_status.go:72] "Attempting to register node"',
      'node-not-reporting',
    ],
  ])('read() knows the server by its port, path, operation or program where no address of an API server is usual: %s', (text, id) => {
    expect(matcher.read(text).matches[0]?.id).toBe(id);
  });

  it.each([
    'shop: dial tcp 192.168.7.10:8443: connect: connection refused',
    'Liveness probe failed: dial tcp 10.0.0.4:8443: connect: connection refused on a pod of minikube',
    'failed to connect to webhook https://chat.example/hook: ' + bare,
    'cat: /etc/kubernetes/bootstrap-kubelet.conf: No such file or directory',
    'Failed to call webhook for order 4711: I/O error on POST request for "https://hooks.example.org/orders": Connection refused',
    '503 Service Unavailable: The server is currently unable to handle the request due to maintenance.',
    'dial tcp 127.0.0.1:8080: connect: connection refused, as the server of maps is not running',
    'echo "gke-gcloud-auth-plugin not found. Installing..."',
    'HTTP error 401: 401 Unauthorized, shop.example.api.errors.ApiException of the list of carts',
  ])('read() finds no symptom, and nothing that it may be, in what looks alike and names nothing of Kubernetes: %s', (text) => {
    const { matches, isOpen } = matcher.read(text);
    expect([matches, isOpen]).toEqual([[], false]);
  });

  it('read() leaves nothing open of a connection of a kubelet that may be one to a driver of volumes', () => {
    const { matches, isOpen } = matcher.read(
      'kubelet[32]: I1006 10:48:24.5 32 controlbuf.go:508] connection error: desc = "transport is closing"',
    );
    expect([matches, isOpen]).toEqual([[], false]);
  });

  it('read() leaves open whose certificate a client library refused where the text names Kubernetes anywhere, and not where it names another thing', () => {
    const refused = (about: string): string =>
      `java.io.IOException while ${about} starts and reads its shelves\n\tat example.Carts.list(Carts.java:85)\nCaused by: javax.net.ssl.SSLHandshakeException: PKIX path building failed: unable to find valid certification path to requested target`;
    const { matches, nearest, isOpen } = matcher.read(refused('kubernetes-carts'));
    expect([matches, nearest[0]?.id, isOpen]).toEqual([[], 'apiserver-not-trusted', true]);
    expect(matcher.read(refused('warehouse-carts')).isOpen).toBe(false);
  });

  it('read() names nothing as near where Alertmanager says that it could not notify, and the API server first without it', () => {
    expect(
      matcher.read(`msg="Notify for alerts failed" err="ops/email[0]: notify retry canceled after 3 attempts: ${bare}"`).nearest,
    ).toEqual([]);
    expect(matcher.read(`msg="Sending failed" err="ops/mail[0]: ${bare}"`).nearest[0]?.id).toBe('apiserver-not-trusted');
  });

  it.each([
    ['[root@host-7 ~]# oc login\nerror: x509: certificate signed by unknown authority', ['apiserver-not-trusted']],
    ['$ kubectl get nodes\nerror: x509: certificate has expired or is not yet valid', ['control-plane-certificates-expired']],
    ['$ vault status\nerror: x509: certificate signed by unknown authority', []],
  ])('read() takes a message for that of the command above it: %s', (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  it.each([
    [
      'vault[99]: [DEBUG] auth.kubernetes: login unauthorized: err="Post \\"https://kubernetes.default.svc:443/apis/authentication.k8s.io/v1/tokenreviews\\": dial tcp: lookup kubernetes.default.svc on 10.9.0.1:53: no such host"',
      ['apiserver-unreachable'],
    ],
    [
      '[ERROR] auth.kubernetes: login unauthorized due to: Post "https://203.0.113.9/apis/authentication.k8s.io/v1/tokenreviews": dial tcp 203.0.113.9:443: i/o timeout',
      ['apiserver-unreachable'],
    ],
    ['Get "http://203.0.113.9:2379/v2/keys/service/orders/leader": dial tcp 203.0.113.9:2379: connect: connection refused', []],
    ['vault[99]: Post "https://203.0.113.9/apis/vendor.example.net/v1/things": dial tcp 203.0.113.9:443: i/o timeout', []],
    [
      'Post https://203.0.113.9/api/v1/proxy/namespaces/shop/services/web:http/deploy: x509: certificate signed by unknown authority',
      ['apiserver-not-trusted'],
    ],
    [
      'Unable to connect to the server: dial tcp [::1]:8080: connectex: An attempt was made to access a socket in a way forbidden by its access permissions.',
      ['kubeconfig-missing'],
    ],
  ])(
    'read() tells a server by what is asked of it, whoever asks, and what another program says of its client from the reason: %s',
    (text, ids) => {
      expect(idsOf(text)).toEqual(ids);
    },
  );

  // Each form has a neighbour that looks like it and is about nothing here.
  it.each([
    ['exec: executable orders-auth-plugin not found', ['login-helper-missing']],
    ['exec: executable docker-credential-orders not found', []],
    ['executable orders-report not found', []],
    ['carts.example.net "a" is forbidden: User "system:anonymous" cannot list carts in the namespace "shop"', ['credentials-refused']],
    ['User "system:anonymous" cannot list carts in the namespace "shop"', ['credentials-refused']],
    ['User "guest" cannot list carts in the namespace "shop"', []],
    ['carts.example.net "a" is forbidden: User "guest" cannot list carts in the namespace "shop"', []],
    [
      'couldn\'t validate the identity of the API Server: configmaps is forbidden: User "system:anonymous" cannot get configmaps',
      ['join-refused'],
    ],
    ['couldn\'t validate the identity of the API Server: configmaps is forbidden: User "guest" cannot get configmaps', []],
    // The reason in a language that is not read, and no reason at all
    ['Unable to connect to the server: dial tcp 10.8.0.4:6443: connectex: μη αναγνωσμένο', ['apiserver-unreachable']],
    ['Unable to connect to the server: dial tcp 10.8.0.4:6443: operation was canceled', []],
    ['Error from server: error dialing backend: dial tcp: lookup edge-4 on 10.8', ['node-name-not-found']],
    ['Error from server: error dialing backend: dial tcp 10.8', ['kubelet-unreachable']],
    ['auth.kubernetes: login unauthorized due to: Post "https://10.96.0.1:443/apis/authentication.k8s.io/v1/tokenrevi', []],
    ['auth.kubernetes: Post "https://10.96.0.1:443/apis/authentication.k8s.io/v1/tokenreviews": Unauthorized', ['credentials-refused']],
    ['dial tcp :10250: connect: connection refused', ['kubelet-unreachable']],
    ['dial tcp :9090: connect: connection refused', []],
    ['dial tcp: port 10250: connection refused', []],
    // etcd of other products, by a client, a log or a name that no part of Kubernetes has
    ['dial tcp 10.8.0.4:2379: connect: connection refused', ['etcd-unreachable']],
    ['dial tcp 0.0.0.0:2379: connect: connection refused', []],
    ['dial tcp: lookup of ring-0.ring.shop.svc: https://ring-0.ring.shop.svc:2379/version: connection refused', []],
    ['etcdclient: dial etcd:2379: connection refused', []],
    ["HTTPConnectionPool(host='10.8.0.4', port=2379): Max retries exceeded: Connection refused", []],
    ['milvus-proxy | connecting\n{"msg":"retrying of unary invoker failed","target":"endpoint://c/10.8.0.4:2379","error":"EOF"}', []],
    // What a certificate, a package, a resource of Terraform or a number says
    ['Failed to connect to api.shop.example:443: x509: “kube-apiserver” certificate is not trusted', ['apiserver-not-trusted']],
    ['Failed to connect to api.shop.example:443: x509: “orders” certificate is not trusted', []],
    ['unable to verify the first certificate at node_modules/@kubernetes/client-node/dist/watch.js:39', ['apiserver-not-trusted']],
    ['unable to verify the first certificate at node_modules/@orders/client-node/dist/watch.js:39', []],
    ['* module.shop.kubernetes_namespace.carts: Unauthorized', ['credentials-refused']],
    ['* module.shop.orders_namespace.carts: Unauthorized', []],
    ['orders.kubernetes_api.rpc.Carts: Unauthorized', []],
    ['Unable to connect to the server: μη αναγνωσμένο (os error 10061)', ['apiserver-unreachable']],
    ['Unable to connect to the server: order 10061', []],
    // kubectl reads a manifest from a site as well.
    ['Unable to connect to the server: dial tcp: lookup api.shop.example on 127.0.0.53:53: no such host', ['apiserver-unreachable']],
    ['Unable to connect to the server: dial tcp: lookup docs.shop.example on 127.0.0.53:53: no such host', []],
    ['scrape of job kubelet, lastError:server returned HTTP status 403', ['scraper-forbidden']],
    ['scrape of job orders, lastError:server returned HTTP status 403', []],
    ["ConnectTimeout: HTTPSConnectionPool(host='kubernetes.default', port=443)", ['apiserver-unreachable']],
    ["ConnectTimeout: HTTPSConnectionPool(host='orders.default', port=443)", []],
    ['Get https:/10.8.0.4:6443/version?timeout=1s: x509: certificate signed by unknown authority', ['apiserver-not-trusted']],
    ['Get https:/10.8.0.4:9090/version: x509: certificate signed by unknown authority', []],
    ['Error from server: x509: certificate is valid for a.example, not edge-4', ['certificate-for-another-name']],
    ['Error from server: x509: certificate is valid for a.example, not hook.shop.svc', []],
    ['Unable to connect to the server: x509: certificate is valid for a.example, not edge-4', ['apiserver-not-trusted']],
    ['Unable to connect to the server: x509: certificate is valid for a.example, not hook.shop.svc', []],
    [
      "x509: cannot validate certificate because it doesn't contain any IP SANs, and the API is False (MissingEndpoints)",
      ['aggregated-api-unavailable'],
    ],
    ['leaderelection.go:341] Failed to update the lock of the first order: etcdserver: request timed out', ['etcd-unreachable']],
    ['the lock of the first order of the shop was not updated: etcdserver: request timed out', []],
    ['eviction_manager.go:205] eviction manager: failed GetNode: node "edge-4" not found', ['node-not-reporting']],
    ['shelf_manager.go:205] shelf manager: failed GetNode: node "edge-4" not found', []],
    ['<b>an error occurred forwarding 80 -> 80: unable to do port forwarding: socat not found</b>', ['port-forward-fails-on-node']],
    ['<b>an error occurred forwarding the mail: socat not found</b>', []],
    [
      'unable to retrieve the complete list of server APIs: shop.example/v1: stale GroupVersion discovery: shop.example/v1',
      ['aggregated-api-unavailable'],
    ],
    ['stale GroupVersion discovery of the shop', []],
    ['unable to retrieve the complete list of server APIs: shop.example/v1: EOF', ['aggregated-api-unavailable']],
    ['unable to retrieve the complete list of server APIs: v1: EOF', []],
    // What a kubelet, a tunnel of k3s and a client on Windows say of a connection that was not theirs
    ['level=error msg="Sending HTTP 502 response to 127.0.0.1:40100: dial tcp 10.8.0.4:10250: i/o timeout"', ['tunnel-proxy-error']],
    ['level=error msg="Sending HTTP 502 response to 127.0.0.1:40100: dial tcp 10.8.0.4:9090: i/o timeout"', []],
    [
      'kubelet[99]: E0504 04:05:06.000007 99 server.go:226] Unable to authenticate the request due to an error: x509: certificate specifies an incompatible key usage',
      ['kubelet-unauthorized'],
    ],
    // The API server shows a kubelet a certificate; who has a token for it is a scraper.
    [
      'kubelet[99]: E0504 04:05:06.000008 99 server.go:226] "Unable to authenticate the request due to an error" err="[invalid bearer token, Token has been invalidated]"',
      ['scraper-unauthorized'],
    ],
    [
      'E0504 04:05:06.000007 1 authentication.go:63] Unable to authenticate the request due to an error: x509: certificate specifies an incompatible key usage',
      ['credentials-refused'],
    ],
    [
      'error dialing backend: dial tcp 10.8.0.4:443: connectex: No connection could be made because the target machine actively refused it.',
      ['apiserver-unreachable'],
    ],
    ['error dialing backend: dial tcp 10.8.0.4:443: connect: connection refused', []],
    // Cut off in the middle of what says why
    [
      'failed calling webhook "carts.shop.example": failed to call webhook: Post "https://carts.shop.svc:443/a?timeout=9s": Address is not all',
      ['webhook-address-not-allowed'],
    ],
    ['Unable to connect to the server: dial tcp 10.8.0.4:6443: connect: no route to ho', ['apiserver-unreachable']],
    [
      'Error from server: Get "https://10.8.0.4:10250/containerLogs/a/b/c": x509: certificate signed by unkn',
      ['kubelet-unknown-authority'],
    ],
    ['Unable to connect to the server: dial tcp 10.8.0.4:443: the connection re', ['apiserver-unreachable']],
    ['the orders were not read: connection re', []],
    ['the address is not all', []],
    ['Unable to connect to the server: the host is u', []],
    [
      'Get "https://10.8.0.4:6443/api/v1/pods": tls: failed to verify certificate: x509: certificate has expired or is not yet valid',
      ['control-plane-certificates-expired'],
    ],
    // A balancer on its backends, by their name
    ['Server kube-apiserver/cp-1 is DOWN, reason: Layer4 connection problem', ['apiserver-unreachable']],
    ['Server carts/web-1 is DOWN, reason: Layer4 connection problem', []],
    // A log that no part of Kubernetes writes
    ['[2026/06/12 14:30:08.890 +08:00] [WARN] [a/b.go:155] ["dial tcp 127.0.0.1:2379: connect: connection refused"]', []],
    ['W0612 14:30:08.890000 1 b.go:155] "dial tcp 127.0.0.1:2379: connect: connection refused"', ['etcd-unreachable']],
    ['2023/12/30 21:05:01 http: TLS handshake error from 127.0.0.1:54106: remote error: tls: bad certificate', []],
    [
      'INFO[0181] Cluster-Http-Server 2022/09/02 08:30:38 http: TLS handshake error from 127.0.0.1:35900: remote error: tls: bad certificate',
      ['remote-refused-certificate'],
    ],
    [
      'I1230 21:05:01.000000 1 log.go:172] http: TLS handshake error from 127.0.0.1:54106: remote error: tls: bad certificate',
      ['remote-refused-certificate'],
    ],
    // An answer that says no name, by the port at which several products have the API server
    ['Get https://cp.shop.example:8443/api/v1/namespaces: x509: certificate signed by unknown authority', ['apiserver-not-trusted']],
    ['Get https://cp.shop.example:8444/api/v1/namespaces: x509: certificate signed by unknown authority', []],
    ['server cp.shop.example:8443 was refused - did you specify the right host and port', ['apiserver-unreachable']],
    ['server cp.shop.example:8443 was refused', []],
    ['The timeout period of 10000ms has been exceeded while executing POST /api/v1/namespaces/shop/pods', ['apiserver-unreachable']],
    ['The timeout period of 10000ms has been exceeded while executing POST /orders', []],
    ['kubectl cp shop/web-0:/a ./a ends after a minute: unexpected EOF', ['stream-cut']],
    ['cp /shop/a ./a ends after a minute: unexpected EOF', []],
    ['unable to fully scrape metrics from node edge-4: x509: cannot validate certificate', ['scraper-distrusts-kubelet']],
    ['unable to read the carts: x509: cannot validate certificate', []],
    [
      'Discovery failed: subresources.shop.example/v1: stale GroupVersion discovery: subresources.shop.example/v1',
      ['aggregated-api-unavailable'],
    ],
    [
      'failing or missing response from https://10.8.0.4:443/apis/shop.example/v1: Get "https://10.8.0.4:443/apis/shop.example/v1": Address is not allowed',
      ['aggregated-api-unavailable', 'webhook-address-not-allowed'],
    ],
    ['W1115 10:47:45.651304 1419 server.go:582] Failed to retrieve node info: nodes "edge-4" not found', ['node-not-reporting']],
    ['W1115 10:47:45.651304 1419 server.go:582] Failed to retrieve cart: nodes "edge-4" not found', []],
    ['Failed to securely reach the kubelet over HTTPS, received a status 403', ['scraper-forbidden']],
    ['Failed to securely reach the carts over HTTPS, received a status 403', []],
    ['dial tcp: lookup ...eks.amazonaws.com: no such host', ['apiserver-unreachable']],
    ['dial tcp: lookup ...rds.amazonaws.com: no such host', []],
    [
      'E0303 20:02:55.658840 1 reflector.go:199] Failed to list *api.Secret: Get http://127.0.0.1:8080/api/v1/secrets: dial tcp 127.0.0.1:8080: connection refused',
      ['apiserver-unreachable'],
    ],
    [
      'Failed to list *api.Secret: Get http://127.0.0.1:8080/api/v1/secrets: dial tcp 127.0.0.1:8080: connection refused',
      ['kubeconfig-missing'],
    ],
    // What kubectl, oc and kubeadm say before they send anything
    ['error: Missing or incomplete configuration info.  Please point to an existing, complete config file:', ['kubeconfig-missing']],
    [
      'error: Missing or incomplete configuration info.  Please login or point to an existing, complete config file:',
      ['kubeconfig-missing'],
    ],
    ['error: Missing or incomplete configuration of the carts', []],
    ['error: interactiveMode must be specified for shop to use exec authentication plugin', ['login-helper-missing']],
    ['error: interactiveMode must be set for the carts', []],
    ['no Auth Provider found for name "oidc"', ['login-helper-missing']],
    ['no order found for name "oidc"', []],
    ['cluster CA found in cluster-info configmap is invalid: public key sha256:11b2 not pinned', ['join-refused']],
    ['invalid: public key sha256:11b2 not pinned', []],
    // What an API server that breaks off, a kubectl of old and one behind a proxy of its own, and a scraper in prose say
    [
      'Error accessing: https://kubernetes.default.svc/api/v1/namespaces/shop/pods,due to:Unauthorized! The account may have been revoked.',
      ['credentials-refused'],
    ],
    ['Error accessing: https://carts.shop.svc/v1/orders,due to:Unauthorized! The account may have been revoked.', []],
    [
      "HTTPSConnectionPool(host='cp.shop.example', port=6443): Max retries exceeded with url: /apis/shop.example/v1/carts (Caused by ProtocolError('Connection aborted.'))",
      ['apiserver-unreachable'],
    ],
    [
      "HTTPSConnectionPool(host='cp.shop.example', port=9090): Max retries exceeded with url: /carts (Caused by ProtocolError('Connection aborted.'))",
      [],
    ],
    ['kubectl proxy => http: proxy error: x509: certificate is valid for a.example, not b.example', ['apiserver-not-trusted']],
    ['carts proxy => http: proxy error: x509: certificate is valid for a.example, not b.example', []],
    [
      'Failed to download OpenAPI (Get https://192.0.2.4/swagger-2.0.0.pb-v1: dial tcp 192.0.2.4:443: i/o timeout)',
      ['apiserver-unreachable'],
    ],
    ['Failed to download OpenAPI (Get https://192.0.2.4/swagger.json: dial tcp 192.0.2.4:443: i/o timeout)', []],
    ['All kubelet targets are down - 401 Unauthorized?', ['scraper-unauthorized']],
    ['All carts targets are down - 401 Unauthorized?', []],
    ['The connection to the server cp.shop.example was refused - did you specify the right host or port?', ['apiserver-unreachable']],
    ['The connection to the server raw.githubusercontent.com was refused - did you specify the right host or port?', []],
  ])('read() reads a form by what it is made of, and leaves its neighbour alone: %s', (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  it('read() names the part of a message that it knows: an etcd, a Service, an answer of 404, and a request without a known reason', () => {
    const health = matcher.read('Get "http://10.8.0.4:2379/health": dial tcp 10.8.0.4:2379: connect: connection refused');
    expect([health.isOpen, health.nearest.map(({ id }) => id)]).toEqual([true, ['etcd-unreachable']]);
    const service = matcher.read('x509: certificate is valid for a.example, not hook.shop.svc');
    expect([service.isOpen, service.nearest.map(({ id }) => id)]).toEqual([true, ['webhook-certificate', 'aggregated-api-certificate']]);
    expect(matcher.read('unable to upgrade connection: 404 page not found').understood).toBe(
      'a kubelet has nothing at the path that was asked for',
    );
    expect(matcher.read('scrape of job kubelet: server returned HTTP status 404').understood).toBe(
      'a kubelet has nothing at the path that was asked for',
    );
    expect(matcher.read('404 carts').understood).toBeUndefined();
    const isAboutTheApi = 'it has words or addresses of messages about the API server, and no failure in it is known here';
    for (const [text, said] of [
      [
        'io.kubernetes.client.openapi.ApiException: Received fatal alert: handshake_failure',
        'the API server and its client agreed on no version or cipher suite of TLS',
      ],
      [
        'E0415 09:19:00.515942 1 reflector.go:127] Failed to watch *v1.Endpoints: unknown (get endpoints)',
        'a request to the API server failed, and the reason is none that is known here',
      ],
      ['Failed to watch *v1.Endpoints: unknown (get endpoints)', isAboutTheApi],
      ['Error from server: etcdserver: leader changed', 'etcd answered with an error of its own'],
      ['the leader of the carts changed', undefined],
      [
        'Unable to connect to the server: remote error: tls: unrecognized name',
        'a request to the API server failed, and the reason is none that is known here',
      ],
      ['Unable to connect to server: unrecognized name', undefined],
      [
        'Unable to contact k8s api-server ipAddr=https://10.96.0.1:443',
        'a request to the API server failed, and the reason is none that is known here',
      ],
      ['Unable to contact the shop ipAddr=https://10.96.0.1:443', isAboutTheApi],
      [
        'Failed to make webhook authenticator request: Post "https://10.8.0.4:8443/apis/authentication.k8s.io/v1/tokenreview',
        'a request to the API server failed, and the reason is cut off',
      ],
      ['The carts: Post "https://10.8.0.4:8443/apis/authentication.k8s.io/v1/tokenreview', isAboutTheApi],
      [
        'I1130 07:45:12.319447 9 status_manager.go:853] "Failed to get status for pod" pod="kube-system/a" err="Get \\"https://10.8.0.4:6443/api/v1/namespaces/kube-system/pods/a\\": dia>',
        'a request to the API server failed, and the reason is cut off',
      ],
      [
        'I1130 07:45:12.319447 9 reflector.go:2] Failed to watch *v1.Pod: Get "https://10.8.0.4:6443/api/v1/namespaces/kube-system/pods/a',
        isAboutTheApi,
      ],
      ['io.fabric8.kubernetes.client.dsl.Watch: Expected HTTP 101 response but was 200', 'the API server did not accept a WebSocket'],
      [
        'Connection broken: IncompleteRead(40 bytes read, 76 more expected) while reading pods',
        'a stream from a server ended in the middle; the message does not say which',
      ],
      [
        'Failed to connect to API Server "10.8.0.4:6443": failed to parse cluster CA',
        'a request to the API server that a node joins failed, and the reason is none that is known here',
      ],
      [
        'kubelet[9]: certificate_manager.go:562] cannot create certificate signing request: Post "https://10.8.0.4:6443/apis/certificates.k8s.io/v1/csr": tls: failed to verify certifica',
        undefined,
      ],
    ] as const)
      expect(matcher.read(text).understood).toBe(said);
    // Where the reason is in words that are not read
    for (const [request, server] of [
      ['error dialing backend', 'a kubelet'],
      ['unable to upgrade connection', 'a kubelet'],
      ['failed calling webhook "orders.example.net"', 'a webhook'],
      ['conversion webhook for orders.example.net/v1, Kind=Cart failed', 'a webhook'],
      ['loading OpenAPI spec for "v3.shop.example" failed with', 'an extension API server'],
    ] as const) {
      const { matches, understood } = matcher.read(`E0504 04:05:06.000007 1 a.go:1] ${request}: the shelf of the carts is too small`);
      expect([matches, understood]).toEqual([[], `a request to ${server} failed, and the reason is none that is known here`]);
    }
    for (const other of ['error upgrading connection with STARTTLS', 'error forwarding port 80', 'duplicate conversion webhook for code 7'])
      expect(matcher.read(`${other}: the shelf of the carts is too small`).understood).toBeUndefined();
  });

  it('read() says of Endpoints that were asked for and are not there nothing about pods behind a Service', () => {
    expect(matcher.read('endpoints "hooks" not found').understood).toMatch(/no ready pod stands behind/);
    expect(matcher.read('Error from server (NotFound): endpoints "hooks" not found').understood).toBeUndefined();
  });

  it.each([
    // The server of a host that stands outside of a URL
    [
      'curl: (28) Failed to connect to 9c2a.gr7.eu-west-1.eks.amazonaws.com port 443 after 5001 ms: Timeout was reached',
      'apiserver-unreachable',
    ],
    [
      'TimeoutError: [Errno 110] Connection timed out\n\nDuring handling of the above exception, another exception occurred:\n\nConnection to 9c2a.gr7.eu-west-1.eks.amazonaws.com timed out.',
      'apiserver-unreachable',
    ],
    // Java names the reason behind an empty line.
    [
      'io.fabric8.kubernetes.client.KubernetesClientException: Operation: [get] failed.\n\njava.net.ConnectException: Connection refused',
      'apiserver-unreachable',
    ],
    // What a client asked at last is not why it failed.
    [
      'Get https://10.96.0.1:443/api/v1/nodes: dial tcp 10.96.0.1:443: i/o timeout; trying with fallback\n\nGet http://localhost:8080/api/v1/nodes: dial tcp 127.0.0.1:8080: connection refused',
      'apiserver-unreachable',
    ],
    ['failed to update node lease, error: Put https://api.shop.local:6443/apis/coordination.k8s.io... reset by peer', 'node-not-reporting'],
    ['rke2[16]: level=error msg="Error writing ping" error="write tcp 10.0.0.3:37362->10.0.0.4:9345: i/o timeout"', 'tunnel-proxy-error'],
    [
      'failed calling webhook "orders.example.net": Post "https://hook.shop.svc:443/a?timeout=5s": x509: the shelf is full',
      'webhook-certificate',
    ],
    ['# The carts failed: the server has asked for the client to provide\n# credentials', 'credentials-refused'],
    ['The carts fail: connection refused on port 6443', 'apiserver-unreachable'],
    ['The scraper fails: connection refused over port `10250`', 'kubelet-unreachable'],
    [
      'unable to upgrade connection: Forbidden (user=system:anonymous, verb=proxy, namespace=, resource=nodes)',
      'kubelet-forbids-anonymous',
    ],
    // client-go alone says so, whichever program it is in.
    ['cartctl: getting list of API resources for raw REST client: Unauthorized', 'credentials-refused'],
    [
      'health check of etcd member (https://10.1.0.3:2379) failed: grpc: timed out when dialing\nsee https://carts.example.net/help',
      'etcd-unreachable',
    ],
    [
      'Agents are unable to establish connection to Kubernetes API server: connection refused. See https://aka.ms/carts',
      'apiserver-unreachable',
    ],
    ['cart-operator test\nError: invalid configuration: no configuration has been provided', 'kubeconfig-missing'],
    ['File "incluster_config.py", line 45: ConfigException: Service host/port is not set.', 'kubeconfig-missing'],
    [
      'failed to get live state of the carts: failed to discover server resources for group version v1: Unauthorized',
      'credentials-refused',
    ],
    ['checking whether namespace "carts" exists: Unauthorized', 'credentials-refused'],
    ['failure loading front-proxy-client certificate: the certificate has expired', 'control-plane-certificates-expired'],
    [
      'initial check of the k8s cluster failed: Get "https://10.9.0.4:8443/version": net/http: TLS handshake timeout',
      'apiserver-unreachable',
    ],
    ['E0908 server.go:413] "Failed to get a backend" err="No backend available"', 'no-agent-available'],
    [
      'TASK [see https://github.com/kubernetes/kubernetes/issues/1] kubectl get ds\nThe connection to the server localhost:8080 was refused',
      'kubeconfig-missing',
    ],
    ['kubectl get carts failed with "Unable to connect to the server: unexpected EOF"', 'apiserver-unreachable'],
    ['Execplugin executable aws not found', 'login-helper-missing'],
    ['carts on EKS - remote error: tls: internal error - CSR pending', 'kubelet-without-certificate'],
    [
      'Metrics Server asks a kubelet by its address, and its certificate is for another: x509: certificate is valid for node-1, not 10.1.0.4',
      'scraper-distrusts-kubelet',
    ],
    ['StreamResetException: stream was reset: CANCEL\n    at io.kubernetes.client.util.Watch.hasNext(Watch.java:182)', 'stream-cut'],
    // Lens, whose proxy asks the API server for its reader, and OpenShift Local, which has one name for its own
    ['[LENS-PROXY]: http proxy errored for cluster: Error: read ECONNRESET {"url":"/version"}', 'apiserver-unreachable'],
    ['Failed to get /version for clusterId=5: Unauthorized', 'credentials-refused'],
    ['dial tcp: lookup api.crc.testing on 10.1.0.1:53: no such host', 'apiserver-unreachable'],
    ['error listing resource events: Get "carts": dial tcp carts:443: i/o timeout', 'apiserver-unreachable'],
    ['x509: certificate is valid for 10.0.0.1, not 10.9.0.4。原因はKubernetes APIサーバーの証明書です', 'apiserver-not-trusted'],
    [
      'reflector.go:85: watch of *core.Service ended with: very short watch: Unexpected watch close - watch lasted less than a second',
      'stream-cut',
    ],
    ['A fresh install has a timeout connecting to https://kubernetes.default in its configuration', 'apiserver-unreachable'],
  ])('read() reads the server and the reason of %s', (text, id) => {
    expect(matcher.read(text).matches[0]?.id).toBe(id);
  });

  it.each([
    [
      '{"msg":"retrying of unary invoker failed","target":"passthrough:///http://shop-store.example:2379","error":"context deadline exceeded"}',
      ['etcd-unreachable'],
    ],
    [
      'Error from server (ServiceUnavailable): the server is currently unable to handle the request ( pods/log carts-7)',
      ['no-agent-available', 'tunnel-proxy-error', 'kubelet-unreachable'],
    ],
    [
      'GET https://10.0.0.1:6443/apis/shop.example/v1?timeout=32s 503 Service Unavailable',
      ['aggregated-api-unavailable', 'apiserver-unreachable'],
    ],
    ['8m ago Normal NodeNotReady node/shop-3 Node shop-3 status is now: NodeNotReady', ['node-not-reporting']],
    [
      'failed calling webhook "orders.example.net": Post "https://hook.shop.svc:443/a?timeout=30s": unexpected EOF',
      ['webhook-refused', 'webhook-timeout'],
    ],
    ['Error from server: error trying to reach service: Gateway Timeout', ['proxied-target-unreachable']],
    [
      'Error from server (Timeout): the server was unable to return a response in the time allotted',
      ['apiserver-unreachable', 'etcd-unreachable'],
    ],
    ['server.go:721] "DIAL_RSP contains failure" err="dial tcp 10.12.1.4:443: i/o timeout" agentID="7"', ['tunnel-dial-timeout']],
    ['I0411 05:17:54.489851 1 leaderelection.go:207] failed to renew lease shop/carts', ['apiserver-unreachable', 'etcd-unreachable']],
    ['ERROR setup problem running manager {"error": "leader election lost"}', ['apiserver-unreachable', 'etcd-unreachable']],
    [
      'Error from server (InternalError): an error on the server ("") has prevented the request from succeeding',
      ['apiserver-unreachable', 'etcd-unreachable'],
    ],
    ['Error from server: etcdserver: leader changed', ['etcd-unreachable']],
    ['carts: failed to read the old shelf of shop seven: client: etcd cluster is unavailable or misconfigured', ['etcd-unreachable']],
    [
      'listing carts: an error on the server ("") has prevented the request from succeeding (get carts)',
      ['apiserver-unreachable', 'etcd-unreachable'],
    ],
    ['failed calling webhook "orders.example.net": … remote error: tls: internal error', ['webhook-certificate', 'webhook-refused']],
    ['client rate limiter Wait returned an error: context deadline exceeded', ['apiserver-unreachable', 'etcd-unreachable']],
    ['remote error: tls: unknown certificate authority', ['remote-refused-certificate']],
    ['Unable to connect to the server: x509', ['apiserver-not-trusted', 'control-plane-certificates-expired']],
    [
      'error dialing backend: Get "https://10.0.0.4:10250/exec/a/b/c": tls: failed to verify certificate: x509',
      ['kubelet-unknown-authority', 'no-ip-sans', 'certificate-for-another-name', 'kubelet-certificate-expired'],
    ],
    [
      'Failed to watch *v1.Node: Get "https://10.100.0.1:443/api/v1/nodes?watch=true": unexpected EOF',
      ['stream-cut', 'apiserver-unreachable'],
    ],
    [
      'Symptom, in the log of k3s-agent: level=error msg="Failed to connect to proxy" error="x509: certificate signed by unknown authority"',
      ['apiserver-not-trusted', 'join-refused', 'tunnel-proxy-error'],
    ],
    ['the release of the carts: Kubernetes cluster unreachable', ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused']],
    [
      'ERROR: Could not connect to the Kubernetes API. Is your cluster running?',
      ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused'],
    ],
    ['Internal error occurred: failed calling webhook "carts.example.net"', ['webhook-timeout', 'webhook-refused', 'webhook-certificate']],
    [
      'failed calling webhook "carts.example.net": the server is currently unable to handle the request',
      ['aggregated-api-unavailable', 'webhook-refused', 'webhook-timeout'],
    ],
    ["error execution phase preflight: couldn't validate the identity of the API Server", ['join-refused', 'apiserver-unreachable']],
    [
      '[BUG] no pod logs on our rke2 cluster: `code 503: 503 Service Unavailable`',
      ['tunnel-proxy-error', 'no-agent-available', 'kubelet-unreachable'],
    ],
    ['The carts follow the pod logs until read: connection reset by peer', ['stream-cut', 'kubelet-connection-breaks']],
    [
      'Client sent an HTTP request to an HTTPS server, says the dashboard of our kubernetes, what should we do?',
      ['plain-http-to-tls-port', 'proxied-port-is-tls'],
    ],
    ['WARN i.f.k.c.d.i.WatchConnectionManager : Exec Failure: java.net.SocketTimeoutException', ['stream-cut', 'apiserver-unreachable']],
    [
      'KubernetesPodOperator of the carts: ProtocolError: Connection broken: IncompleteRead(4 bytes read)',
      ['stream-cut', 'apiserver-unreachable', 'upgrade-not-relayed'],
    ],
    [
      'Error from server (ServiceUnavailable): 503 Service Unavailable',
      ['aggregated-api-unavailable', 'no-agent-available', 'apiserver-unreachable'],
    ],
    ["`Can't connect: Unauthorized` since we use aws-iam-authenticator", ['credentials-refused', 'login-helper-missing']],
    [
      'error: Error loading config file "/etc/kubernetes/admin.conf": permission denied',
      ['kubeconfig-missing', 'node-credentials-refused'],
    ],
    [
      '$ oc project\nerror: invalid configuration: default cluster has no server defined',
      ['kubeconfig-missing', 'node-credentials-refused'],
    ],
    [
      'unable to fetch node metrics for node "shop-1": no metrics known for node',
      ['scraper-distrusts-kubelet', 'scraper-unauthorized', 'scraper-forbidden', 'kubelet-unreachable'],
    ],
    ['[api-check] The API server is not healthy after 4m0.003332021s', ['apiserver-unreachable', 'etcd-unreachable']],
    [
      'Error from server (Timeout): error when creating "carts.yaml": Timeout: request did not complete within allowed duration',
      ['webhook-timeout', 'apiserver-unreachable', 'etcd-unreachable'],
    ],
    [
      'upgrade failed: Delete https://api.example.com/apis/rbac.authorization.k8s.io/v1/namespaces/shop/roles/carts: http2: server sent GOAWAY and closed the connection',
      ['stream-cut', 'apiserver-unreachable'],
    ],
    ['F1220 10:00:45.055184   32349 helpers.go:119] error: EOF', ['stream-cut', 'apiserver-unreachable']],
    ['Unable to connect to the server: Gateway Timeout', ['apiserver-unreachable']],
    [
      'Error from server (ServerTimeout): the server cannot complete the requested operation at this time, try again later (get nodes)',
      ['apiserver-unreachable', 'etcd-unreachable'],
    ],
    ['unable to sync kubernetes service: rpc error: code = Unavailable desc = transport is closing', ['etcd-unreachable']],
    ['Kubeadm join fails with Invalid/expired token error in CoreOS', ['join-refused', 'apiserver-unreachable']],
    [
      'Cannot access pod logs dial tcp cluster IP:443: connect: connection refused',
      ['apiserver-unreachable', 'kubelet-unreachable', 'webhook-timeout'],
    ],
    [
      'Jenkins lost the WebSocket connection to the Kubernetes agent pod with java.io.EOFException',
      ['apiserver-unreachable', 'stream-cut', 'kubelet-connection-breaks'],
    ],
    ['ECONNRESET error from kubernetes watch after some minutes', ['apiserver-unreachable', 'stream-cut', 'kubelet-connection-breaks']],
    [
      'The pod watcher of the carts on kubernetes failed: Connection refused - connect(2) for nil',
      ['apiserver-unreachable', 'kubelet-unreachable', 'webhook-timeout'],
    ],
    [
      'WRN Stream READ error "shop/carts"::"carts" error="net/http: request canceled (Client.Timeout or context cancellation while reading body)"',
      ['stream-cut', 'kubelet-connection-breaks'],
    ],
    [
      'preparing server: https://node-1.example.com:6443/v1-k3s/server-bootstrap: 500 Internal Server Error',
      ['join-refused', 'apiserver-unreachable'],
    ],
    ['<node/discovery> failed to parse response as JWS object [square/go-jose: compact JWS]', ['join-refused', 'apiserver-unreachable']],
    [
      'carts of the kubernetes module: HTTP error 401 in : 401 Unauthorized',
      ['credentials-refused', 'scraper-unauthorized', 'kubelet-unauthorized', 'node-credentials-refused'],
    ],
    [
      'figures of the kubernetes module: HTTP error 403 in : 403 Forbidden',
      ['scraper-forbidden', 'kubelet-forbids-user', 'nodes-proxy-forbidden'],
    ],
    [
      'unable to get metrics for resource cpu: the server could not find the requested resource (get pods.metrics.k8s.io)',
      ['aggregated-api-unavailable'],
    ],
    ['timeout on Kubernetes API while the carts are made', ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused']],
    [
      'wait for healthy API server: apiserver healthz never reported healthy: timed out waiting for the condition',
      ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused'],
    ],
    ['microk8s[84]: proxy: remote -> local: remote error: tls: bad certificate', ['remote-refused-certificate']],
    [
      'This cluster is currently Waiting.\n\nFailed to communicate with cluster: Unauthorized',
      ['credentials-refused', 'scraper-unauthorized', 'kubelet-unauthorized', 'node-credentials-refused'],
    ],
    [
      '{"component":"carts","namespace":"shop","reason":"websocket: close 1006 (abnormal closure): unexpected EOF"}',
      ['stream-cut', 'apiserver-unreachable', 'upgrade-not-relayed'],
    ],
    [
      'kubelet[23]: kubelet.go:2298] "Error getting node" err="nodes have not yet been read at least once, cannot construct node object"',
      ['node-not-reporting', 'apiserver-unreachable'],
    ],
    ['"carts-webhook-service" not found', ['webhook-refused']],
    // A proxy of the reader's own stands between kubectl and the API server.
    [
      'error: unable to upgrade connection: error dialing backend: read tcp 10.1.0.9:55466->10.1.0.4:443: read: connection reset by peer',
      ['apiserver-unreachable', 'kubelet-unreachable', 'kubelet-connection-breaks', 'proxied-target-unreachable', 'tunnel-dial-timeout'],
    ],
    [
      'request.go:1011] Unexpected error when reading response body: read tcp 10.1.0.9:36548->10.1.0.4:443: read: connection reset by peer',
      ['apiserver-unreachable', 'stream-cut'],
    ],
    [
      '[    8.460869] [talos] invalid configuration: [unable to read client-cert /var/lib/kubelet/pki/kubelet-client-current.pem for default-auth]\n[   10.301157] [talos] Get "http://127.0.0.1:10248/healthz": dial tcp 127.0.0.1:10248: connect: connection refused',
      ['kubeconfig-missing', 'node-credentials-refused'],
    ],
    ['the connection is refused because the carts webhook pods of Kubernetes are not up', ['webhook-refused', 'webhook-timeout']],
    ['x509: certificate has expired: 这表明webhook-server-service服务的证书已过期', ['webhook-certificate', 'aggregated-api-certificate']],
    ["couldn't get current server API group list: - tls: internal error", ['apiserver-unreachable']],
    [
      'Unable to create token for the carts error=Post "https://10.96.0.1:443',
      ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused'],
    ],
    [
      'F1 storage_decorator.go:57] Unable to create storage backend: config (&{etcd3 carts [https://etcd.shop.svc:2379]',
      ['etcd-unreachable'],
    ],
    [
      'io.fabric8.kubernetes.client.dsl.internal.WatcherWebSocketListener onFailure Exec Failure java.io.EOFException',
      ['stream-cut', 'apiserver-unreachable'],
    ],
    ['the operator on EKS crashes: API server timeout', ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused']],
    ['context deadline exceeded in the getConnectionState', ['apiserver-unreachable', 'etcd-unreachable']],
    [
      'unable to fully scrape metrics from source kubelet_summary:node-1: unable to fetch metrics from Kubelet node-1: Get https://node-1.',
      ['scraper-distrusts-kubelet', 'scraper-unauthorized', 'scraper-forbidden', 'kubelet-unreachable'],
    ],
    [
      'Internal error occurred: failed calling webhook "carts.example.net": the server could not find the requested resource',
      ['webhook-timeout', 'webhook-refused', 'webhook-certificate'],
    ],
    [
      'the external-carts-webhook prints 2026/11/02 18:31:37 http: TLS handshake error from 10.1.0.34:54888: remote error: tls: bad certificate',
      ['remote-refused-certificate', 'webhook-certificate'],
    ],
    [
      'reflector.go:125] Failed to list *v1.Cart: Get https://10.96.0.1:443/apis/shop.io/v1/carts: http2: no cached connection was available',
      ['stream-cut', 'apiserver-unreachable'],
    ],
    [
      'Post "https://api.shop.local/apis/authentication.k8s.io/v1/tokenreviews": read tcp 10.1.0.7:57608->10.1.0.4:443: read: connection reset by peer',
      ['apiserver-unreachable', 'stream-cut'],
    ],
  ])('read() leaves open what is likely and not certain: %s', (text, ids) => {
    const { matches, nearest, isOpen } = matcher.read(text);
    expect([matches, nearest.map(({ id }) => id), isOpen]).toEqual([[], ids, true]);
  });

  it.each([
    // The proxy of the API server quotes the error, and names its target only in the next line.
    ["Error: 'dial tcp 192.168.1.2:8443: i/o timeout", ['proxied-target-unreachable', 'tunnel-dial-timeout']],
    ['istio-webhook connection refused', ['webhook-refused', 'webhook-timeout']],
    ['PrometheusRule cannot be installed, the admission-webhook is not triggered (timeout error)', ['webhook-refused', 'webhook-timeout']],
    ['Cart cannot be created because the validating webhook times out', ['webhook-refused', 'webhook-timeout']],
    [
      'The jenkins job of fabric8 does not reach `Connection refused: localhost/127.0.0.1:443 `',
      ['apiserver-unreachable', 'kubeconfig-missing'],
    ],
    [
      'kubelet is up, and curl: (7) Failed to connect to 127.0.0.1 port 8080: Connection refused',
      ['apiserver-unreachable', 'kubeconfig-missing'],
    ],
    ['terraform plan - dial tcp 127.0.0.1:80: connect: connection refused', ['apiserver-unreachable', 'kubeconfig-missing']],
    [
      'Unauthorized error for admin users on terraform plan except the cluster creator',
      ['credentials-refused', 'scraper-unauthorized', 'kubelet-unauthorized', 'node-credentials-refused'],
    ],
    ['The bootstrap token of the kubelet has an expiry date which is a past date', ['node-credentials-refused', 'join-refused']],
    ["This causes the kubelet's authentication to fail against kube-apiserver", ['node-credentials-refused', 'join-refused']],
    ["kubectl exec fails: I'm getting 400s from an apache load balancer", ['upgrade-not-relayed']],
    ['Error 400 Bad handshake when trying to execute command in a pod.', ['upgrade-not-relayed']],
    ['KubernetesClientException: Failed to start websocket connection', ['upgrade-not-relayed']],
    ['agent unable to join master, error: Remotedialer proxy error', ['tunnel-proxy-error']],
    ["API server can't reach kubelet (port 10250 is blocked)", ['kubelet-unreachable', 'tunnel-dial-timeout', 'kubelet-unknown-authority']],
    [
      'alert: KubeletDown, it has disappeared from the discovery of targets',
      ['scraper-distrusts-kubelet', 'scraper-unauthorized', 'scraper-forbidden', 'kubelet-unreachable'],
    ],
    ["Can't start the collector - failed to call webhook with connection refused", ['webhook-refused', 'webhook-timeout']],
    ['Stream closed EOF for shop/carts (carts)', ['stream-cut', 'kubelet-connection-breaks']],
    [
      'Error: forwarding ports: error upgrading connection: Post https://10.0.0.1:6443/api/v1/namespaces/shop/pods/carts/portforward: unexpected EOF',
      ['stream-cut', 'upgrade-not-relayed', 'kubelet-connection-breaks'],
    ],
    ['Post "https://10.0.0.1:6443/api/v1/namespaces/shop/secrets": http2: client connection lost', ['stream-cut', 'apiserver-unreachable']],
    // Argo Workflows
    ['executor error: Failed to establish pod watch: timed out waiting for the condition', ['stream-cut', 'apiserver-unreachable']],
    ['E0531 11:25:04.499930 8 retrywatcher.go:130] "Watch failed" err="context canceled"', ['stream-cut', 'apiserver-unreachable']],
    // kubeadm, cmd/kubeadm/app/util/apiclient/wait.go
    ['[kubelet-check] Initial timeout of 40s passed.', ['apiserver-unreachable', 'node-not-reporting']],
    // eksctl
    ['timed out (after 25m0s) waiting for at least 3 nodes to join the cluster and become ready in "ng"', ['node-not-reporting']],
    ...[
      "[network] Can't access KubeAPI port [6443] on Control Plane host: 10.0.0.4",
      'kube-apiserver can not connection 10.0.0.4:6443',
      'Unable to contact k8s api-server and Unable to initialize Kubernetes subsystem',
      'Could not contact Kubernetes API Server on node',
      'kubelet cannot access the API server on port 6443',
      'kube-apiserver not reachable',
      'read_namespaced_pod of kubernetes failed with urllib3.exceptions.MaxRetryError',
    ].map((text): [string, string[]] => [text, ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused']]),
    [
      'https://hooks.shop.svc:443/mutate-carts?timeout=30s: service \\"hooks',
      ['webhook-timeout', 'webhook-refused', 'webhook-certificate'],
    ],
    ['kubectl logs timed out', ['stream-cut', 'kubelet-connection-breaks']],
    ['kube-apiserver log - webhook x509: certificate signed by unknown authority', ['webhook-certificate', 'aggregated-api-certificate']],
    ['The certificate of our validating webhook expires', ['webhook-certificate', 'aggregated-api-certificate']],
    ['The caBundle of the webhook is expired on EKS', ['webhook-certificate', 'aggregated-api-certificate']],
    [
      'One of the four kubelet targets is down',
      ['scraper-distrusts-kubelet', 'scraper-unauthorized', 'scraper-forbidden', 'kubelet-unreachable'],
    ],
    [
      'Unable to access API server after a restart of the cluster',
      ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused'],
    ],
    ['The watcher fails when k8s is unreachable', ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused']],
    ['Boom! Lost K8s connection. Bailing out!', ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused']],
    ['addrConn.createTransport failed to connect to {https://10.0.0.4:2379 0>', ['etcd-unreachable']],
    ['etcd restarts and makes the kube-apiserver crash', ['etcd-unreachable']],
    ['Timeout after exec into pods', ['stream-cut', 'kubelet-connection-breaks']],
    ['the connection to the workload cluster is down, says k8s', ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused']],
    ['k9s: cannot connect to the cluster', ['apiserver-unreachable', 'apiserver-not-trusted', 'credentials-refused']],
    [
      'A kubelet did not renew its certificate when the certificate was expired',
      [
        'control-plane-certificates-expired',
        'kubelet-certificate-expired',
        'client-certificate-expired',
        'webhook-certificate',
        'aggregated-api-certificate',
      ],
    ],
    [
      'unable to retrieve the complete list of server APIs: shop.example/v1: the server could not find the requested resource',
      ['aggregated-api-unavailable'],
    ],
    ['K8SKubeletDown fires', ['scraper-distrusts-kubelet', 'scraper-unauthorized', 'scraper-forbidden', 'kubelet-unreachable']],
    [
      'kube proxy: certificate error',
      ['apiserver-not-trusted', 'kubelet-unknown-authority', 'webhook-certificate', 'control-plane-certificates-expired'],
    ],
    [
      "kubectl fail with 'x509: certificate' at the address of our balancer",
      ['apiserver-not-trusted', 'control-plane-certificates-expired'],
    ],
    [
      'EKS: the client returns an unauthorised error',
      ['credentials-refused', 'scraper-unauthorized', 'kubelet-unauthorized', 'node-credentials-refused'],
    ],
  ])('read() leaves open what programs and people say in few words: %s', (text, ids) => {
    const { matches, nearest, isOpen } = matcher.read(text);
    expect([matches, nearest.map(({ id }) => id), isOpen]).toEqual([[], ids, true]);
  });

  it.each([
    'Ready False Thu, 09 Nov 2023 10:46:14 KubeletNotReady container runtime networ',
    "I don't understand why it tries a handshake: `TLS handshake error from 10.244.1.1:34130`.",
  ])('read() understands what says that something failed and not whose connection, and leaves nothing open: %s', (text) => {
    expect(matcher.read(text)).toMatchObject({ matches: [], isOpen: false, understood: expect.stringMatching(/\w/) as unknown });
  });

  it.each([
    'Our shop cannot access the API server',
    'Error "failed to call webhook"',
    'admission webhook "carts.example.net" denied the request: validation failed',
    'The shop fails to resolve the API of the carts',
    'The carts failed with an x509 error',
    'POST https://shop.example.net/orders?a=1&b=2',
    'Kubernetes docs: how not to access the API server directly',
    'E0903 03:07:22.992482 1 reflector.go:138] k8s.io/client-go/informers/factory.go:134: Failed to watch *v1.Secret: failed to list *v1.Secret: illegal base64 data at input byte 3',
    'HttpTimeoutException: request timed out while calling the cart',
    "MaxRetryError: HTTPSConnectionPool(host='shop.example.com', port=443)",
    'read_namespaced_pod of kubernetes returns carts',
    'kubectl: wait for nodes to join the cluster and become ready',
    'TLS handshake timeout on pull',
    'fatal: [localhost]: {"msg": "Failed to connect to dl.k8s.io at port 443: [Errno 110] Connection timed out"}',
    'Error from server (Forbidden): pods is forbidden: User "ada" cannot list resource "pods" in API group "" in the namespace "shop"',
    'error_class=Kubeclient::HttpError error="HTTP status code 403, Forbidden"',
    'How to access the API server of the shop',
    'The certificate of the shop expires, says the pod',
    'the carts crash, and their etcd and the API of the shop with them',
    'A fresh install has a timeout connecting to https://carts.default in its configuration',
    'Our github webhook for the pods fails',
  ])('read() leaves nothing open of another server, or of nothing that failed: %s', (text) => {
    expect(matcher.read(text)).toMatchObject({ matches: [], isOpen: false });
  });

  it('read() takes an API server for that of Kubernetes only where the text names Kubernetes', () => {
    expect(['shop', 'kubelet'].map((who) => matcher.read(`The ${who} cannot access the API server`).understood)).toEqual([
      undefined,
      'a request to the API server failed, and the reason is none that is known here',
    ]);
  });

  it('read() leaves nothing open of a service on the internet that is called a webhook', () => {
    expect(matcher.read('github-webhook connection refused').isOpen).toBe(false);
  });

  it('read() says of a number of an answer in front of `error` that somebody answered so', () => {
    expect(matcher.read('kube-dashboard generates 502 error').understood).toMatch(/says that it is not available/);
  });

  it('read() says of a flag that a program of Kubernetes does not know that it is unknown', () => {
    expect(matcher.read('E0426 run.go:74] "command failed" err="unknown flag: --insecure-port"').understood).toMatch(
      /does not know a flag/,
    );
  });

  it('read() leaves open what a balancer does to an upgrade, what the client of Rust was answered, and the certificates of a release of k3s', () => {
    for (const [text, id] of [
      ['unable to upgrade connection: Misdirected Request', 'upgrade-not-relayed'],
      ['KubeError(Custom { error: "502 Bad gateway" })', 'apiserver-unreachable'],
      ['v1.23.8+k3s1: x509: certificate is valid for 127.0.0.1, not 192.168.23.70', 'certificate-for-another-name'],
    ] as const) {
      const { matches, nearest, isOpen } = matcher.read(text);
      expect([matches, isOpen, nearest[0]?.id]).toEqual([[], true, id]);
    }
  });

  it('read() reads the number behind an exception of a client, an object of JSON with an empty line in it, and what the API server says of its own store', () => {
    expect(matcher.read('WARN k8s retry 2: KubernetesClientException: 503').understood).toMatch(/API server, or a proxy .* not available/);
    expect(
      idsOf('{\n  "kind": "Status",\n  "apiVersion": "v1",\n  "metadata": {\n\n  },\n  "message": "Unauthorized",\n  "code": 401'),
    ).toEqual(['credentials-refused']);
    const closed = matcher.read(
      'E0807 status.go:62] apiserver received an error that is not an metav1.Status: rpc error: transport is closing',
    );
    expect([closed.isOpen, closed.nearest[0]?.id]).toEqual([true, 'etcd-unreachable']);
  });

  it('read() says of an answer that is no HTTP that it is none, and claims nothing', () => {
    expect(matcher.read('stuck at refreshing connection status: Error: Parse Error: Expected HTTP/')).toMatchObject({
      matches: [],
      understood: 'a server answered without HTTP; the message does not say which',
    });
  });

  it('read() finds that etcd is not reached in the log of its client alone, and not where another program names itself', () => {
    const line =
      '{"level":"warn","ts":"2020-07-31T12:44:30.900Z","caller":"clientv3/retry_interceptor.go:61","msg":"retrying of unary invoker failed","target":"endpoint://client-1/127.0.0.1:2379","error":"rpc error: code = DeadlineExceeded desc = latest connection error: dial tcp 127.0.0.1:2379: connect: connection refused"}';
    const other = '2020-07-31 12:44:30  file=runtime/service.go:217 level=error service=micro Service micro.web terminated';
    expect([line, `${other}\n${line}`, `kube-apiserver\n${other}\n${line}`].map(idsOf)).toEqual([
      ['etcd-unreachable'],
      [],
      ['etcd-unreachable'],
    ]);
  });

  it.each([
    'The carts fail: connection refused on port 5432',
    'connection is unauthorized: ippools.crd.projectcalico.org is forbidden',
    'failed to request the cart API: connection refused',
    'x509: certificate signed by unknown authority (possibly because of "x" while trying to verify candidate authority certificate "carts")',
    'the node.carts.io/unreachable taint',
    "carts x509: cannot validate certificate for 10.1.2.3 because it doesn't contain any IP SANs",
    'All kubelet-serving CSRs are approved, and the carts of the shop are still pending',
    'querying http://${CARTS}:8080/carts: connection refused',
    'carts console sessions: x509: certificate is not valid for any names, but wanted to match carts',
    'remote error: tls: internal error of the carts',
    'Failed to scrape the carts: request timeout',
    'example.CartException: 401',
    'failed to call webhook: Post "https://chat.example.net/hook": x509: certificate has expired or is not yet valid',
    'GET https://carts.example.net/a...reset by peer',
    "The HTTP call equal to 'curl -sSL http://localhost:10255/healthz/syncloop' failed: dial tcp 127.0.0.1:10255: connection refused",
    "HTTPConnectionPool(host='localhost', port=80): Max retries exceeded with url: /carts: Failed to establish a new connection",
    'unable to recognize the file carts.csv: Unauthorized',
    'oauth2: cannot fetch token: 401 Unauthorized',
    'store: no available endpoints',
    'the peer is in failed discovery',
    'stat /var/lib/carts/config: no such file or directory',
    'carts: command failed: unknown flag: --insecure',
    'could not parse exec output: unexpected EOF',
    'failed to call webhook: Post "https://chat.example.net/carts": x509: certificate signed by unknown authority',
    'kubectl get pods\nerror: unable to read client-cert /etc/kubernetes/pki/carts.crt for carts: no such file or directory',
    'The carts stop after a few minutes',
    'I1130 15:23:45.929480 17868 round_trippers.go:466] GET https://10.0.0.1:6443/api/v1/nodes?limit=401 200 OK in 3 milliseconds',
    'I1130 15:23:45.929480 17868 round_trippers.go:466] GET https://10.0.0.1:6443/api/v1/namespaces/shop/pods/carts/log 401 Unauth',
    // What breaks off there comes from a kubelet or a pod.
    'connect_get_namespaced_pod_exec of kubernetes: Connection reset by peer',
    'ERROR could not get token: invalid client secret',
    'Failed to create: create: failed to create directory: Unauthorized',
    'Failed to contact the API server: connection refused',
    'The connection of the carts drops',
    'The order is not auto-approved by Kubernetes',
    'kubectl exec times out after 30 seconds',
    'kubectl logs stopped working after 24 hours',
    'Failed to connect to 127.0.0.1 port 8080: Connection refused',
    'https://${SHOP}:8443/orders: connection refused',
    'Safari: The certificate was not trusted. https://shop.example.net/orders',
    'The shop cluster is unreachable: request canceled',
    '[E 2026-03-04 10:20:30.400 Carts orders:397] Saving failed: unable to get local issuer certificate',
    'The hook of the carts...context deadline exceeded',
    'The carts at https://10.0.0.7:8443/orders\n\n```\nserver returned HTTP status 401 Unauthorized\n```',
    `Connection refused\n\nDuring handling of the above exception, another exception occurred:\n${'  File "orders.py", line 7, in read\n'.repeat(9)}  File "carts/client/api/orders.py", line 71`,
    'terraform apply: 401 Unauthorized',
    "When using kubectl logs the carts received a '400 Bad Request' error",
    'conversion webhook failed: connection refused',
    'Network Error: Unable to connect to the server: timeout of 10 seconds',
    'The carts read a stream that broke: IncompleteRead(0 bytes read)',
    "The carts read a stream that broke: InvalidChunkLength(got length b'', 0 bytes read)",
    'unable to fetch pod metrics for pod default/carts: no metrics known for pod',
    'unable to get metrics for resource memory: no metrics returned from resource metrics API',
    'Get "https://carts.example.com/openapi/v2": dial tcp 192.0.2.7:443: connect: connection refused',
    'The carts are unable to handle the request get of the shop',
    'Cannot open the carts: dial tcp ip:443: connect: connection refused',
    'The cart cannot complete the requested operation at this time',
    'SQL error: the join fails',
    'kubelet  MountVolume.MountDevice failed for volume "carts": rpc error: desc = "transport: Error while dialing dial unix /var/lib/kubelet/plugins/carts/csi.sock: connect: connection refused"',
    "[kubelet-check] The HTTP call equal to 'curl -sSL http://localhost:10255/healthz' failed with error: Get http://localhost:10255/healthz: dial tcp [::1]:10255: getsockopt: connection refused.",
    '"url": "https://carts-apiserver.shop.svc:443/healthz": x509: certificate is valid for carts.example.net, not carts-apiserver.shop.svc',
    'E0903 03:07:22.992482 1 reflector.go:138] Failed to watch *v1.Secret: failed to list *v1.Secret: illegal base64 data at input byte 3',
    'Die Verbindung konnte nicht hergestellt werden: connection refused',
    'Get "https://127.0.0.1:9101/metrics": x509: certificate relies on legacy Common Name field, use SANs instead',
    '{"msg":"rejected connection","server-name":"store-0.store-headless.shop.svc.cluster.local","error":"remote error: tls: bad certificate"}',
    '- `kubectl get nodes` fails, and so does the browser: https://shop.example.net/ has a certificate: x509: certificate has expired or is not yet valid',
    'unable to upgrade connection: fail to setup the tunnel: write unix @->/tmp/carts.sock: write: broken pipe',
    'No backend available for the carts',
    'ECONNRESET error from the carts after some minutes.',
    'StreamResetException: stream was reset: CANCEL\n    at com.example.carts.Client.read(Client.java:182)',
    'com.example.carts.WebSocketListener onFailure Exec Failure java.io.EOFException',
    'the operator of the carts crashes: API server timeout',
    'Unable to connect to the shop: unexpected EOF',
    'Carts executable aws not found',
    'carts: remote error: tls: internal error - CSV pending',
    'Unable to create token for the carts error=Post "https://10.9.0.4:443',
    'Unable to create storage backend: config (&{s3 carts [https://minio.shop.svc:9000]',
    'the metrics server of the shop asks an agent: x509: certificate is valid for node-1, not 10.1.0.4',
    'KEDA metrics server is no kubelet, and v1beta1.external.metrics.k8s.io fails: x509: certificate is valid for node-1, not 10.1.0.4',
    'TLS handshake with the carts failed: tls: internal error',
    'the connection is refused because the webhook pods of the shop are not up',
    '[carts-proxy]: http proxy errored for the shop: Error: read ECONNRESET {"url":"/version"}',
    'Failed to get /version for shopId=5: Unauthorized',
    'dial tcp: lookup api.carts.testing on 10.1.0.1:53: no such host',
    'x509: certificate is valid for 10.0.0.1, not 10.9.0.4。原因はAPIサーバーの証明書です',
    'unable to fetch metrics from the carts: Get https://node-1.',
    'the carts could not find the requested resource (get pods.metrics.example.net)',
    'checking whether the carts exist: Unauthorized',
    'Get "https://10.9.0.4:8443/version": net/http: TLS handshake timeout',
    '"carts-service" not found',
    'timeout on the API of the carts',
    'csr-1 80s kubernetes.io/kubelet-serving system:node:a <none> Approved,Issued\ncsr-2 73s kubernetes.io/kube-apiserver-client-kubelet system:node:b <none> Pending',
  ])('read() claims nothing where the server is another or not certain: %s', (text) => {
    expect(matcher.read(text).matches).toEqual([]);
  });

  it('read() takes a link to a line of a source for no server', () => {
    const { findings } = matcher.read(
      '[server.go:7](https://github.com/shop/carts/blob/v1/server.go#L7) dial tcp 10.0.0.4:10250: i/o timeout',
    );
    expect(findings).toMatchObject([{ destination: 'kubelet', target: { host: '10.0.0.4' } }]);
  });
});

describe('a message that two clients or two requests print', () => {
  it.each([
    // k8s:staging/src/k8s.io/client-go/tools/cache/reflector.go, of a kubelet without a kubeconfig
    [
      'failed to list *v1.Node: nodes "node-00" is forbidden: User "system:anonymous" cannot list resource "nodes" in API group "" at the cluster scope',
      'node-credentials-refused',
    ],
    [
      'failed to list *v1.RuntimeClass: runtimeclasses.node.k8s.io is forbidden: User "system:anonymous" cannot list resource "runtimeclasses" in API group "node.k8s.io" at the cluster scope',
      'node-credentials-refused',
    ],
    ['no endpoints available for service "kruise-rollout-webhook-service"', 'webhook-refused'],
    ['auto sidecar injection failed with webhook', 'webhook-refused'],
    ['Sidecar injector webhook fails, its service is unresponsive', 'webhook-refused'],
    ['Unable to inject sidecar automatically due to x509 error', 'webhook-certificate'],
    ['Unable to resolve the Kubernetes API of the carts', 'apiserver-unreachable'],
    ['kubectl logs carts\nUnable to connect to the server: Get "https://10.0.0.1/api?timeout=32s&watch', 'apiserver-unreachable'],
    ['[E 2026-03-04 10:20:30.400 Hub watcher:397] Listing pods failed: certificate verify failed', 'apiserver-not-trusted'],
    ['certificate is valid for 10.0.0.4, not <public-ip>. Make the apiserver cert anew later', 'certificate-for-another-name'],
  ])('read() leaves open whose %s is, the likelier first', (text, id) => {
    const { matches, nearest, isOpen } = matcher.read(text);
    expect([matches, isOpen, nearest[0]?.id]).toEqual([[], true, id]);
  });

  it('read() finds what all nodes or a Service of another name tell', () => {
    expect(
      matcher
        .read('failed to list *v1.Node: nodes is forbidden: User "system:anonymous" cannot list resource "nodes" at the cluster scope')
        .matches.map(({ id }) => id),
    ).toEqual(['credentials-refused']);
    expect(matcher.read('no endpoints available for service "grafana"').matches.map(({ id }) => id)).toEqual(['service-port-missing']);
  });
});

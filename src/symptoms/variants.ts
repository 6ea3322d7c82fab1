import type { SymptomId } from './symptom-id.ts';

/** How the messages look where engineers meet them, for the tests: other names, addresses and ports, wrapped, logged, escaped. */
export const variants: Readonly<Record<SymptomId, readonly string[]>> = {
  'no-ip-sans': [
    'Error from server: Get "https://172.31.14.8:10250/containerLogs/prod/api-6f7/api?follow=true": tls: failed to verify certificate: x509: cannot validate certificate for 172.31.14.8 because it doesn\'t contain any IP SANs',
    '{"level":"error","ts":"2026-03-02T10:11:12.013Z","msg":"scrape failed","err":"Get \\"https://[fd00:10::5]:10250/metrics/resource\\": x509: cannot validate certificate for fd00:10::5 because it doesn\\\'t contain any IP SANs"}',
    'E0711 09:14:02.118113       1 scraper.go:149] "Failed to scrape node" err="Get \\"https://192.168.1.20:10250/metrics/resource\\": x509: cannot validate certificate for 192.168.1.20 because it doesn’t contain any IP SANs" node="w1"',
    "error dialing backend: x509: cannot validate\n  certificate for 10.1.2.3 because\n  it doesn't contain any IP SANs",
  ],
  'kubelet-without-certificate': [
    'Error from server: Get "https://10.4.0.17:10250/containerLogs/kube-system/coredns-5d78c/coredns": remote error: tls: internal error',
    'error: Internal error occurred: error sending request: Post "https://node-b.example.net:10250/exec/default/web/web?command=sh&input=1&output=1&tty=1": remote error: tls: internal error',
    'Jun 03 12:00:01 node-b kubelet[911]: I0603 12:00:01.553 911 log.go:245] http: TLS handshake error from 10.4.0.2:53122: no serving certificate available for the kubelet',
    '{"log":"error dialing backend: remote error: tls: internal error\\n","stream":"stderr","time":"2026-05-05T05:05:05Z"}',
  ],
  'kubelet-unknown-authority': [
    'Error from server: Get "https://10.20.0.4:10250/containerLogs/shop/cart-0/cart": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    'error: error upgrading connection: error dialing backend: x509: certificate signed by unknown authority',
    'E1104 22:10:41.000001       1 scraper.go:140] "Failed to scrape node" err="Get \\"https://10.20.0.4:10250/metrics/resource\\": x509: certificate signed by unknown authority" node="ip-10-20-0-4"',
    'error: Internal error occurred: error sending request: Post "https://10.20.0.9:10250/attach/shop/cart-0/cart?error=1":\ntls: failed to verify certificate:\nx509: certificate signed by\nunknown authority (possibly because of "crypto/rsa: verification error")',
  ],
  'kubelet-certificate-expired': [
    'Error from server: Get "https://10.8.8.8:10250/containerLogs/a/b/c": x509: certificate has expired or is not yet valid: current time 2026-04-01T00:00:01Z is after 2026-03-31T12:00:00Z',
    'error dialing backend: tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2025-01-01T10:00:00+01:00 is after 2024-12-31T23:59:59Z',
    '{"severity":"ERROR","message":"unable to fully scrape metrics: Get \\"https://10.8.8.9:10250/stats/summary\\": x509: certificate has expired or is not yet valid"}',
  ],
  'certificate-for-another-name': [
    'Error from server: Get "https://10.0.3.7:10250/containerLogs/default/x/x": tls: failed to verify certificate: x509: certificate is valid for 10.0.3.9, 127.0.0.1, not 10.0.3.7',
    'error dialing backend: x509: certificate is valid for worker-1, not worker-2.internal',
    'E0101 01:01:01.000000 1 manager.go:111] unable to fully collect metrics: Get https://node7:10250/stats/summary/: x509: certificate is valid for system:node:node7, not node7',
    'error: Internal error occurred: error sending request: Post \\"https://10.0.3.7:10250/exec/d/x/x?command=id\\": x509: certificate is valid for fd00::7,\n fd00::8, not 10.0.3.7',
  ],
  'certificate-not-for-serving': [
    'Error from server: Get "https://10.6.0.2:10250/containerLogs/lab/x/y": tls: failed to verify certificate: x509: certificate specifies an incompatible key usage',
    'error dialing backend: x509: certificate specifies an incompatible key usage',
    '2026-02-02T02:02:02.222Z ERROR "Failed to scrape node" err="Get \\"https://10.6.0.2:10250/metrics/resource\\": x509: certificate specifies an incompatible key usage" node="w2"',
  ],
  'serving-request-pending': [
    'NAME        AGE     SIGNERNAME                      REQUESTOR              REQUESTEDDURATION   CONDITION\ncsr-2rbzf   10h     kubernetes.io/kubelet-serving   system:node:worker-3   <none>              Pending',
    'csr-28tx9   18h   kubernetes.io/kubelet-serving   system:node:ip-10-0-102-158.us-west-2.compute.internal   Pending',
    '$ kubectl get csr | grep kubelet-serving\ncsr-x  5s  kubernetes.io/kubelet-serving  system:node:a  <none>  Approved,Issued\ncsr-y  9d  kubernetes.io/kubelet-serving  system:node:b  <none>  Pending',
  ],
  'serving-request-refused': [
    'message: DNS or IP subjectAltName is required\n    reason: SignerValidationFailure',
    'E0910 08:00:00.100200       1 signer.go:180] "Unhandled" err="subject common name does not begin with system:node: "',
    '{"msg":"csr failed","csr":"csr-9fzzz","error":"subject organization is not system:nodes"}',
  ],
  'kubelet-unreachable': [
    'Error from server: Get "https://192.168.64.3:10250/containerLogs/default/nginx/nginx": dial tcp 192.168.64.3:10250: i/o timeout',
    'error: error upgrading connection: error dialing backend: dial tcp 10.250.0.17:10250: connect: connection refused',
    'Error from server: Get "https://worker-9:10250/containerLogs/x/y/z": dial tcp [fd00:1::9]:10250: connect: no route to host',
    '{"level":"warn","err":"error dialing backend: dial tcp 10.1.1.1:10250: i/o timeout","ts":1760000000.1}',
    'Error from server: Get https://10.2.0.4:10250/containerLogs/a/b/c: dial tcp 10.2.0.4:10250: getsockopt: connection refused\nError from server: dial tcp 10.2.0.4:10250: i/o timeout',
  ],
  'node-name-not-found': [
    'Error from server: Get "https://worker-2:10250/containerLogs/default/web/web": dial tcp: lookup worker-2 on 127.0.0.53:53: no such host',
    'error dialing backend: dial tcp: lookup ip-10-0-1-2.eu-west-1.compute.internal on 10.0.0.2:53: no such host',
    'E0505 05:05:05.555555   1 status.go:71] apiserver received an error: "Get \\"https://node7:10250/stats\\": dial tcp: lookup node7 on 192.168.1.1:53: no such host"',
  ],
  'kubelet-unauthorized': [
    'error: You must be logged in to the server (the server has asked for the client to provide credentials ( pods/log web-5f))',
    'error: Internal error occurred: unable to upgrade connection: Unauthorized',
    'error: error upgrading connection: unable to upgrade connection: Unauthorized',
    'Error from server (Unauthorized): the server has asked for the client to provide credentials\n( pods/log coredns-66bff467f8-abcde)',
    'error: Unauthorized',
  ],
  'kubelet-forbids-anonymous': [
    'Error from server (Forbidden): Forbidden (user=system:anonymous, verb=get, resource=nodes, subresource=proxy) ( pods/log coredns-abc)',
    'error: unable to upgrade connection: Forbidden (user=system:anonymous, verb=create, resource=nodes, subresource=proxy)',
    'Forbidden (user=system:anonymous, verb=get, resource=nodes, subresource(s)=[metrics])',
    '{"msg":"scrape","err":"403 Forbidden: \\"Forbidden (user=system:anonymous, verb=get, resource=nodes, subresource(s)=[pods proxy])\\""}',
  ],
  'kubelet-forbids-user': [
    'Error from server (Forbidden): Forbidden (user=kube-apiserver-kubelet-client, verb=get, resource=nodes, subresource=proxy) ( pods/log web-0)',
    'error: unable to upgrade connection: Forbidden (user=kubernetes, verb=create, resource=nodes, subresource(s)=[proxy])',
    '2026-01-01T00:00:00Z W! request failed: Forbidden (user=system:serviceaccount:monitoring:prom, verb=get,\n resource=nodes, subresource(s)=[configz proxy])',
  ],
  'nodes-proxy-forbidden': [
    'Error from server (Forbidden): nodes "worker-4" is forbidden: User "dev" cannot get resource "nodes/proxy" in API group "" at the cluster scope',
    '{"kind":"Status","status":"Failure","message":"nodes \\"ip-10-9-8-7\\" is forbidden: User \\"system:serviceaccount:monitoring:prometheus\\" cannot get resource \\"nodes/proxy\\" in API group \\"\\" at the cluster scope","code":403}',
    'nodes "a" is forbidden: User "ci@example.net" cannot create resource "nodes/proxy" in API group ""\nat the cluster scope',
  ],
  'node-authorizer-refuses': [
    'Error from server (Forbidden): secrets "db" is forbidden: User "system:node:worker-1" cannot get resource "secrets" in API group "" in the namespace "prod": no relationship found between node \'worker-1\' and this object',
    'E0303 03:03:03.333333  991 reflector.go:147] failed to list *v1.ConfigMap: configmaps "cm" is forbidden: User "system:node:n5" cannot list resource "configmaps": no relationship found between node \\\'n5\\\' and this object',
    'nodes "n2" is forbidden: User "system:node:n1" cannot get resource "nodes" in API group "" at the cluster scope: node \'n1\' cannot read \'n2\', only its own Node object',
  ],
  'apiserver-not-trusted': [
    'Unable to connect to the server: x509: certificate signed by unknown authority (possibly because of "crypto/rsa: verification error" while trying to verify candidate authority certificate "kubernetes")',
    'Unable to connect to the server: tls: failed to verify certificate: x509: certificate is valid for 10.96.0.1, 192.168.1.10, not 203.0.113.7',
    '2026/06/06 06:06:06 kubectl: Unable to connect to the server:\n x509: certificate is valid for kubernetes, kubernetes.default, not api.example.net',
  ],
  'no-agent-available': [
    'Error from server: Get "https://10.0.1.5:10250/containerLogs/kube-system/coredns/coredns": No agent available',
    'error: Internal error occurred: error sending request: Post "https://10.0.1.5:10250/exec/a/b/c?command=sh": No agent available',
    'E0808 08:08:08.000000       1 controller.go:113] loading OpenAPI spec for "v1beta1.metrics.k8s.io" failed with: failed to retrieve openAPI: ResponseCode: 503, Body: error trying to reach service: No agent available',
    'Get "https://10.0.1.6:10250/containerLogs/a/b/c": unexpected 98 bytes of buffered data from CONNECT proxy "/run/k0s/konnectivity-server/konnectivity-server.sock"',
    'Error from server (InternalError): Internal error occurred: failed calling webhook "mutate.example.io": failed to call webhook: Post "https://hook.ns.svc:443/m?timeout=10s": No agent available',
  ],
  'konnectivity-socket-missing': [
    'Error from server: Get "https://10.0.1.5:10250/containerLogs/a/b/c": context deadline exceeded: connection error: desc = "transport: Error while dialing: dial unix /etc/kubernetes/konnectivity-server/konnectivity-server.socket: connect: no such file or directory"',
    '{"err":"error trying to reach service: dial unix /run/tunnel.sock: connect: no such file or directory","code":503}',
    'E0101 00:00:00.000000 1 dispatcher.go:214] failed calling webhook "v.example.io": failed to call webhook: Post "https://a.b.svc:443/": context deadline exceeded: connection error: desc = "transport: Error while dialing: dial unix /run/k0s/konnectivity-server/konnectivity-server.sock: connect: no such file or directory"',
  ],
  'agent-token-refused': [
    'E0412 10:00:00.123456       1 clientset.go:186] "cannot connect once" err="expected one server ID in the context, got []"',
    'expected one server ID in the context, got []',
    '{"ts":"2026-04-12T10:00:00Z","logger":"agent","msg":"cannot connect once","error":"expected one server ID in the context,\\n got []"}',
  ],
  'agent-certificate-required': [
    'E0412 10:00:01.000000       1 clientset.go:186] "cannot connect once" err="rpc error: code = Unavailable desc = connection error: desc = \\"error reading server preface: remote error: tls: certificate required\\""',
    'rpc error: code = Unavailable desc = connection error: desc = "error reading server preface: remote error: tls: certificate required"',
    'konnectivity-agent-x2 | error reading server preface:\nkonnectivity: remote error: tls: certificate required\nerror reading server preface: remote error: tls: certificate required',
  ],
  'agent-distrusts-server': [
    'E0412 10:00:02.000000       1 clientset.go:186] "cannot connect once" err="rpc error: code = Unavailable desc = connection error: desc = \\"transport: authentication handshake failed: x509: certificate signed by unknown authority\\""',
    'rpc error: code = Unavailable desc = connection error: desc = "transport: authentication handshake failed: tls: failed to verify certificate: x509: certificate is valid for 10.0.0.1, konnectivity.internal, not lb.example.net"',
    '{"msg":"cannot connect once","error":"transport: authentication handshake failed: tls: failed to verify certificate: x509: certificate signed by\\n unknown authority"}',
  ],
  'no-ssh-tunnel-open': [
    'Error from server: Get https://10.128.0.3:10250/containerLogs/default/web/web: No SSH tunnels currently open. Were the targets able to accept an ssh-key for user "gke-abc123"?',
    'Error from server (InternalError): an error on the server ("Error: \'No SSH tunnels currently open. Were the targets able to accept an ssh-key for user \\"core\\"?\'") has prevented the request from succeeding',
    'E0901 12:12:12.121212 1 proxy.go:70] error trying to reach service: No SSH tunnels currently open.\nWere the targets able to accept an ssh-key for user "ubuntu"?',
  ],
  'webhook-timeout': [
    'Error from server (InternalError): error when creating "a.yaml": Internal error occurred: failed calling webhook "validate.nginx.ingress.kubernetes.io": failed to call webhook: Post "https://ingress-nginx-controller-admission.ingress-nginx.svc:443/networking/v1/ingresses?timeout=10s": context deadline exceeded',
    'W0202 02:02:02.000000 1 dispatcher.go:225] Failed calling webhook, failing open sidecar.istio.io: failed calling webhook "sidecar.istio.io": failed to call webhook: Post "https://istiod.istio-system.svc:443/inject?timeout=10s": context deadline exceeded',
    '{"message":"Internal error occurred: failed calling webhook \\"pod.example.io\\": Post \\"https://10.96.4.4:443/mutate?timeout=30s\\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)"}',
  ],
  'webhook-certificate': [
    'Error from server (InternalError): Internal error occurred: failed calling webhook "webhook.cert-manager.io": failed to call webhook: Post "https://cert-manager-webhook.cert-manager.svc:443/validate?timeout=30s": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    'Error creating: Internal error occurred: failed calling webhook "a.b.c": Post "https://inj.ns.svc:443/mutate?timeout=10s": x509: certificate is valid for old.ns.svc, not inj.ns.svc',
    '{"reason":"InternalError","message":"failed calling webhook \\"v.kyverno.svc\\": failed to call webhook: Post \\"https://kyverno-svc.kyverno.svc:443/validate\\":\\n x509: certificate signed by unknown authority"}',
  ],
  'aggregated-api-certificate': [
    'Error from server (ServiceUnavailable): error trying to reach service: x509: certificate is valid for localhost, not metrics-server.kube-system.svc',
    '{"kind":"Status","message":"error trying to reach service: tls: failed to verify certificate: x509: certificate signed by unknown authority","code":503}',
    'E0606 06:06:06.000000 1 controller.go:146] error updating APIService "v1beta1.custom.metrics.k8s.io": 503, Body: error trying to reach service: tls: failed to verify certificate: x509: certificate is valid for a.b.svc,\n c.d.svc, not adapter.monitoring.svc',
  ],
  'proxied-port-is-plain': [
    'Error from server (ServiceUnavailable): error trying to reach service: tls: first record does not look like a TLS handshake',
    '{"kind":"Status","status":"Failure","message":"error trying to reach service: tls: first record does not look like a TLS handshake","reason":"ServiceUnavailable","code":503}',
    '* Request failed: 503\nerror trying to reach service:\n  tls: first record does not look like a TLS handshake',
  ],
  'proxied-port-is-tls': [
    'Error from server (ServiceUnavailable): error trying to reach service: EOF',
    '{"message":"error trying to reach service: EOF","reason":"ServiceUnavailable","code":503}',
    'I0707 07:07:07.000000 1 log.go:1] 503 Service Unavailable: error trying to reach service:\nEOF',
  ],
  'service-port-missing': [
    'Error from server (ServiceUnavailable): no endpoints available for service "kubernetes-dashboard"',
    '{"kind":"Status","message":"no endpoints available for service \\"https:dashboard:\\"","code":503}',
    'kubectl get --raw: no endpoints available for service\n"grafana"',
  ],
  'egress-file-panic': [
    'I0630 16:48:03.703254       1 server.go:148] Version: v1.18.5\npanic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x28 pc=0x148514a]\n\ngoroutine 1 [running]:\nk8s.io/kubernetes/vendor/k8s.io/apiserver/pkg/server/egressselector.getTLSConfig(0x0, 0x0, 0xc00048c000)',
    'panic: runtime error: invalid memory address or nil pointer dereference\n\tgoroutine 1 [running]:\nk8s.io/apiserver/pkg/server/egressselector.getTLSConfig(0x0)\n\tk8s.io/apiserver@v0.31.0/pkg/server/egressselector/egress_selector.go:244',
    '{"log":"panic: runtime error: invalid memory address or nil pointer dereference\\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x30 pc=0x2a]\\ngoroutine 1 [running]:\\nk8s.io/apiserver/pkg/server/egressselector.getTLSConfig(...)"}',
  ],
  'anonymous-set-twice': [
    'E0505 05:05:05.000000       1 run.go:72] "command failed" err="anonymous: Forbidden: --anonymous-auth flag cannot be set when anonymous field is configured in authentication configuration file"',
    'time="2026-07-07T07:07:07Z" level=fatal msg="apiserver exited: anonymous: Forbidden: --anonymous-auth flag cannot be set when anonymous field is configured in authentication configuration file"',
    'Error: anonymous: Forbidden: --anonymous-auth flag cannot be set when\nanonymous field is configured in authentication configuration file',
  ],
  'removed-flag': [
    'Error: unknown flag: --ssh-user',
    '2026-08-08T08:08:08.88Z stderr F Error: unknown flag: --kubelet-https',
    '{"log":"Error: unknown flag: --ssh-keyfile\\n","stream":"stderr"}',
  ],
  'plain-http-to-tls-port': [
    'Client sent an HTTP request to an HTTPS server.',
    'HTTP/1.0 400 Bad Request\n\nClient sent an HTTP request to an HTTPS server.',
    'Error from server (BadRequest): the server rejected our request for an unknown reason: "Client sent an HTTP request to an HTTPS server."',
  ],
};

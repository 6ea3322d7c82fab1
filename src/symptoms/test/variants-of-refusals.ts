import type { SymptomId } from '../symptom-id.ts';

/** Variants, as in `variants.ts`, of what is printed where nothing answers, a connection breaks off, or a caller is refused. */
export const variantsOfRefusals = {
  'kubelet-connection-breaks': [
    'error: error upgrading connection: error dialing backend: EOF',
    'Error from server: Get "https://10.20.0.4:10250/containerLogs/shop/cart-0/cart?follow=true": net/http: TLS handshake timeout',
    'error dialing backend: net/http: TLS handshake timeout',
    '{"log":"error dialing backend: EOF\\n","stream":"stderr","time":"2026-05-05T05:05:05Z"}',
    'Error from server: Get "https://node-3:10250/containerLogs/a/b/c": remote error: tls: handshake failure',
    'Error from server: Get https://worker-7:10250/containerLogs/a/b/c: EOF',
  ],
  'login-helper-missing': [
    'failed to get server version: Get "https://abcd.gr7.us-east-1.eks.amazonaws.com/version?timeout=32s": getting credentials: exec: executable cloud-k8s-auth failed with exit code 20 (Client.Timeout exceeded while awaiting headers)',
    'error: exec: "gke-gcloud-auth-plugin": executable file not found in $PATH',
    'exec: "kubectl-oidc_login": executable file not found in $PATH',
    'Unable to connect to the server: getting credentials: exec: executable kubelogin failed with exit code 1',
    'E0202 02:02:02.222222   77 memcache.go:265] "Unhandled Error" err="couldn\'t get current server API group list: Get \\"https://10.0.0.1/api?timeout=32s\\": getting credentials: exec: executable aws not found"',
    'Error: Kubernetes cluster unreachable: exec plugin: invalid apiVersion "client.authentication.k8s.io/v1alpha1"',
    'CRITICAL: ACTION REQUIRED: gke-gcloud-auth-plugin, which is needed for continued use of kubectl, was not found or is not executable. Install gke-gcloud-auth-plugin for use with kubectl',
    'error: The gcp auth plugin has been removed.\nPlease use the "gke-gcloud-auth-plugin" kubectl/client-go credential plugin instead.',
    'Unable to connect to the server: getting token: exec: exec: "cloud-login": executable file not found in $PATH',
  ],
  'node-credentials-refused': [
    'Nov 03 09:00:00 w2 kubelet[812]: E1103 09:00:00.000001     812 bootstrap.go:265] part of the existing bootstrap client certificate in /etc/kubernetes/kubelet.conf is expired: 2025-11-02 08:00:00 +0000 UTC',
    '"command failed" err="failed to run Kubelet: unable to load bootstrap kubeconfig: stat /var/lib/kubelet/bootstrap.conf: no such file or directory"',
    'kubelet_node_status.go:92] "Unable to register node with API server" err="Unauthorized" node="w2"',
    '{"log":"cannot create certificate signing request: Unauthorized\\n","stream":"stderr"}',
  ],
  'join-refused': [
    'couldn\'t validate the identity of the API Server: cluster CA found in cluster-info ConfigMap is invalid: none of the public keys\n "sha256:aa11" are pinned',
    'error execution phase preflight: couldn\'t validate the identity of the API Server: could not find a JWS signature in the cluster-info ConfigMap for token ID "abcdef"',
    'error execution phase preflight: couldn\'t validate the identity of the API Server: token id "abcdef" is invalid for this cluster or it has expired. Use "kubeadm token create" on the control-plane node to create a new valid token',
    'level=fatal msg="Failed to validate connection to cluster at https://10.7.7.7:6443: CA cert validation failed: Get \\"https://127.0.0.1:6444/cacerts\\": tls: failed to verify certificate: x509: cannot validate certificate for 127.0.0.1 because it doesn\'t contain any IP SANs"',
  ],
  'remote-refused-certificate': [
    "http: TLS handshake error from 10.0.0.14:53122: tls: failed to verify client's certificate: x509: certificate signed by unknown authority",
    'http: TLS handshake error from [fd00::7]:41000: remote error: tls: bad certificate',
    '{"log":"http: TLS handshake error from 10.1.1.1:40022: remote error: tls: bad certificate\\n","stream":"stderr"}',
    'connection error: desc = "transport: authentication handshake failed: remote error: tls: bad certificate"',
    'remote error: tls: unknown certificate authority',
    'I1203 06:07:08.000001    811 logs.go:41] http: TLS handshake error from 10.9.0.7:51022: remote error: bad certificate',
  ],
  'agent-cannot-reach-server': [
    'E0606 06:06:06.000000       1 clientset.go:238] "cannot connect once" err="rpc error: code = Unavailable desc = connection error: desc = \\"transport: Error while dialing: dial tcp 10.3.0.9:8132: i/o timeout\\""',
    '"cannot connect once" err="rpc error: code = Unavailable desc = connection error: desc = \\"transport: Error while dialing: dial tcp: lookup konnectivity.example.net on 10.96.0.10:53: no such host\\""',
    'transport: Error while dialing: dial tcp 203.0.113.9:8132: connect: connection refused',
    'E0707 07:07:07.000000 1 client.go:363] "could not read stream" err="rpc error: code = Unavailable desc = error reading from server: EOF" serverID="s1"',
    'Get "https://example": transport: Error while dialing:\n dial tcp 10.3.0.9:8132: connect: no route to host',
  ],
  'tunnel-dial-timeout': [
    'Error from server: Get "https://10.0.3.3:10250/containerLogs/a/b/c": dial timeout, backstop',
    'failed calling webhook "v.example.io": failed to call webhook: Post "https://hook.lab.svc:443/v?timeout=10s": dial timeout, context',
    'E0808 08:08:08.000000 1 tunnel.go:194] "backend dial timed out before connection was established" err="timed out waiting for backend dial"',
    'error: dial timeout',
    'DialTimeout',
    'Error: backend not reachable',
    'I0808 08:08:08.000000 1 server.go:620] "DIAL_REQ to Backend failed" dialID=77',
  ],
  'tunnel-proxy-error': [
    'error: Internal error occurred: error sending request: Post "https://10.0.0.5:10250/exec/a/b/c?command=sh": proxy error from 127.0.0.1:6443 while dialing 10.0.0.5:10250, code 502: 502 Bad Gateway',
    '{"msg":"Get \\"https://node-4:10250/containerLogs/a/b/c\\": failed to find Session for client node-4"}',
    'time="2026-01-01T00:00:00Z" level=error msg="Remotedialer proxy error; reconnecting..." error="websocket: close 1006 (abnormal closure): unexpected EOF" url="wss://10.0.0.1:6443/v1-k3s/connect"',
  ],
  'webhook-refused': [
    'Error from server (InternalError): error when creating "a.yaml": Internal error occurred: failed calling webhook "validate.nginx.ingress.kubernetes.io": failed to call webhook: Post "https://ingress-nginx-controller-admission.ingress-nginx.svc:443/networking/v1/ingresses?timeout=10s": dial tcp 10.96.7.7:443: connect: connection refused',
    '{"message":"failed calling webhook \\"v.kyverno.svc\\": failed to call webhook: Post \\"https://kyverno-svc.kyverno.svc:443/validate\\": no endpoints available for service \\"kyverno-svc\\""}',
    'failed calling webhook "m.example.io": failed to call webhook: Post "https://hook.lab.svc:443/m": service "hook" not found',
    'failed calling webhook "m.example.io": failed to call webhook: Post "https://hook.lab.svc:8443/m": no service port 8443 found for service "hook"',
  ],
  'aggregated-api-unavailable': [
    'E0906 18:18:55.307704  983145 available_controller.go:508] v1beta1.custom.metrics.k8s.io failed with: Get https://172.30.240.8:443...ng headers)',
    'v1beta1.metrics.k8s.io   kube-system/metrics-server   False (MissingEndpoints)   3d',
    'E0303 03:03:03.333333   4242 memcache.go:287] "Unhandled Error" err="couldn\'t get resource list for custom.metrics.k8s.io/v1beta1: the server is currently unable to handle the request"',
    'error: Metrics API not available',
    'message: "failing or missing response from https://10.244.1.9:10250/apis/metrics.k8s.io/v1beta1:\n  Get \\"https://10.244.1.9:10250/apis/metrics.k8s.io/v1beta1\\": context deadline exceeded"',
  ],
  'proxied-target-unreachable': [
    'Error from server (ServiceUnavailable): error trying to reach service: dial tcp 10.244.2.2:8080: connect: connection refused',
    '{"kind":"Status","message":"error trying to reach service: dial tcp 10.244.2.2:9090: i/o timeout","code":503}',
    'error trying to reach service: dial tcp [fd00:1::2]:8080: connect: no route to host',
  ],
  'apiserver-unreachable': [
    'The connection to the server api.example.net:6443 was refused - did you specify the right host or port?',
    'dial tcp 10.0.0.1:6443: connect: connection refused',
    'E0404 04:04:04.000000    901 reflector.go:147] k8s.io/client-go/informers/factory.go:150: Failed to watch *v1.Node: failed to list *v1.Node: Get "https://10.0.0.1:6443/api/v1/nodes?limit=500": dial tcp 10.0.0.1:6443: i/o timeout',
    'couldn\'t get current server API group list: Get "https://10.0.0.1:6443/api?timeout=32s": dial tcp 10.0.0.1:6443: connect: connection refused\nThe connection to the server 10.0.0.1:6443 was refused - did you specify the right host or port?',
  ],
  'control-plane-certificates-expired': [
    'E0505 05:05:05.555555       1 authentication.go:73] "Unable to authenticate the request" err="[x509: certificate has expired or is not yet valid: current time 2026-05-05T05:05:05Z is after 2026-05-04T00:00:00Z, verifying certificate SN=7 failed: x509: certificate has expired or is not yet valid]"',
    'Unable to connect to the server: tls: failed to verify certificate: x509: certificate has expired or is not yet valid:\n current time 2026-05-05T05:05:05+02:00 is after 2026-05-04T00:00:00Z',
    'W0505 05:05:05.555555 1 clientconn.go:1331] [core] grpc: addrConn.createTransport failed to connect to {127.0.0.1:2379 127.0.0.1 <nil> 0 <nil>}. Err: connection error: desc = "transport: authentication handshake failed: x509: certificate has expired or is not yet valid". Reconnecting...',
  ],
} as const satisfies Partial<Record<SymptomId, readonly string[]>>;

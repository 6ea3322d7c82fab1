import type { SymptomId } from '../../symptom-id.ts';

/** A message that somebody pasted into a public issue, word for word but for names and addresses, and what may be said of it. */
export interface PastedMessage {
  readonly source: string;
  readonly message: string;
  /** The symptoms of which any is right. Empty: the message is about none of these connections, or its cause has no page, so nothing may be claimed. */
  readonly right: readonly SymptomId[];
}

/**
 * The half of the messages on which the table of causes was written: those of 122 whose SHA-256 of `hub-and-spoke-31/` and their id is among the 61
 * smallest. The other half was only counted, and is not in this repository. The last ones were not understood when 44 others were read for the first time,
 * six when 38 more were, seven when 40 more were, nine of 91 after them, 24 of 150 that somebody else had collected and judged, 27 among 432 after those,
 * one of 150 after all of them, and the last 15 of 241 more.
 */
export const pastedMessages: readonly PastedMessage[] = [
  {
    source: 'pires/kubernetes-vagrant-coreos-cluster#274',
    message: "Error: 'tls: oversized record received with length 20527' Trying to reach: 'https://10.244.39.2:9090/'",
    right: ['proxied-port-is-plain'],
  },
  {
    source: 'luxas/kubeadm-workshop#1',
    message:
      'discovery] Failed to connect to API Server "10.0.0.8:6443": there is no JWS signed token in the cluster-info ConfigMap. This token id "753691" is invalid for this cluster, can\'t connect',
    right: ['join-refused'],
  },
  {
    source: 'k3s-io/k3s#1452',
    message:
      'Feb 25 20:43:18 node-a k3s[19334]: time="2020-02-25T20:43:18.316157449Z" level=error msg="Failed to connect to proxy" error="dial tcp 10.0.0.19:873: connect: connection timed out"',
    right: ['tunnel-proxy-error', 'agent-cannot-reach-server'],
  },
  {
    source: 'kubevirt/kubernetes-device-plugins#7',
    message: 'Error from server: error dialing backend: remote error: tls: internal error',
    right: ['kubelet-without-certificate'],
  },
  {
    source: 'kubernetes/kubernetes#89368',
    message:
      'W0322 19:19:08.265649       1 clientconn.go:1120] grpc: addrConn.createTransport failed to connect to {https://127.0.0.1:2379 0  <nil>}. Err :connection error: desc = "transport: Error while dialing dial tcp 127.0.0.1:2379: connect: connection refused". Reconnecting...',
    right: ['etcd-unreachable'],
  },
  {
    source: 'kubernetes/kubectl#1391',
    message: 'error: unexpected EOF',
    right: ['stream-cut'],
  },
  {
    source: 'kubernetes/kubeadm#591',
    message:
      'Dec 11 14:22:30 node-a kubelet: I1211 14:22:30.440352    1355 logs.go:41] http: TLS handshake error from 10.0.0.11:37000: no certificate available',
    right: ['kubelet-without-certificate'],
  },
  {
    source: 'm-lab/k8s-support#152',
    message: 'dial tcp 172.25.0.1:443: connect: network is unreachable',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'k3s-io/k3s#11952',
    message: 'error: unable to upgrade connection: <html><body><h1>Resource not found</h1></body></html>',
    right: ['stream-cut', 'upgrade-not-relayed'],
  },
  {
    source: 'cloudnativelabs/kube-router#754',
    message:
      'log: exiting because of error: log: cannot create log: open /tmp/coredns.coredns-5c98db65d4-2d7p4.unknownuser.log.ERROR.20190704-061533.1: no such file or directory',
    right: [],
  },
  {
    source: 'kubernetes-sigs/metrics-server#1081',
    message:
      'E0826 00:50:40.396391       1 scraper.go:140] "Failed to scrape node" err="Get \\"https://10.0.0.4:10250/metrics/resource\\": context deadline exceeded" node="node-a"',
    right: ['kubelet-unreachable'],
  },
  {
    source: 'kubernetes-sigs/apiserver-network-proxy#449',
    message: '"close response failure" err="EOF" ="(MISSING)"',
    right: ['tunnel-connections-close'],
  },
  {
    source: 'kubernetes/kubernetes#4844',
    message: 'F0226 18:17:15.255839   16187 log.go:85] unexpected EOF',
    right: ['stream-cut'],
  },
  {
    source: 'rancher/rke2#5289',
    message:
      'E0116 14:19:28.464132 2315219 kubelet_node_status.go:470] Error updating node status, will retry: failed to patch status "{\\"metadata\\":{}}" for node "node-b": Patch "https://127.0.0.1:6443/api/v1/nodes/node-b/status?timeout=10s": net/http: request canceled (Client.Timeout exceeded while awaiting headers)',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'mysticaltech/terraform-hcloud-kube-hetzner#139',
    message:
      'E0330 20:16:34.865527       1 reflector.go:383] pkg/mod/k8s.io/client-go@v0.18.8/tools/cache/reflector.go:125: Failed to watch *v1.ConfigMap: Get "https://10.43.0.1:443/api/v1/namespaces/kube-system/configmaps?allowWatchBookmarks=true&fieldSelector=metadata.name%3Dextension-apiserver-authentication&resourceVersion=1738717&timeout=5m3s&timeoutSeconds=303&watch=true": dial tcp 10.43.0.1:443: connect: connection refused',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'awslabs/amazon-eks-ami#486',
    message: 'Jun 04 20:27:14 node-a kubelet[3787]: E0604 20:27:14.559077    3787 kubelet.go:2272] node "node-a" not found',
    right: ['node-not-reporting'],
  },
  {
    source: 'apache/cloudstack#12493',
    message:
      'ERROR [utils.nio.Link] (main:null) (logid:) SSL error caught during unwrap data: Received fatal alert: certificate_unknown, for local address=/10.0.0.254:48640, remote address=/10.0.0.254:8250. The client may have invalid ca-certificates.',
    right: [],
  },
  {
    source: 'kubernetes/ingress-nginx#11461',
    message:
      'for: "nacos-no-pvc-ingress.yaml": error when patching "nacos-no-pvc-ingress.yaml": Internal error occurred: failed calling webhook "validate.nginx.ingress.kubernetes.io": failed to call webhook: Post "https://ingress-nginx-controller-admission.ingress-nginx.svc:443/networking/v1/ingresses?timeout=10s": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2024-06-13T13:07:43Z is before 2024-06-14T05:05:40Z',
    right: ['webhook-certificate'],
  },
  {
    source: 'k3s-io/k3s#8381',
    message: "Error 'failed to get CA certs: https://127.0.0.1:6444/cacerts: 401 Unauthorized'",
    right: ['join-refused', 'apiserver-unreachable'],
  },
  {
    source: 'Azure/AKS#4423',
    message: 'I0719 13:51:09.906166       1 options.go:128] ProxyServerPort set to 443.',
    right: [],
  },
  {
    source: 'kubernetes/kubernetes#18289',
    message: 'I1208 21:09:44.645972       1 iowatcher.go:102] Unexpected EOF during watch stream event decoding: unexpected EOF',
    right: ['stream-cut'],
  },
  {
    source: 'kubernetes/minikube#5615',
    message:
      'I1014 02:34:06.985606       1 leaderelection.go:287] failed to renew lease kube-system/kube-controller-manager: failed to tryAcquireOrRenew context deadline exceeded',
    right: [],
  },
  {
    source: 'kubernetes/kubernetes#87615',
    message:
      'Jun 23 03:14:45 node-a kubelet[22255]: E0623 03:14:45.912484   22255 kubelet_node_status.go:402] Error updating node status, will retry: error getting node "node-a": Get "https://node-a:8443/api/v1/nodes/node-a?timeout=10s": write tcp 10.0.0.4:39668->10.0.0.4:8443: use of closed network connection',
    right: ['node-not-reporting'],
  },
  {
    source: 'kubernetes/kubernetes#39354',
    message:
      'Error from server (InternalError): an error on the server ("unknown") has prevented the request from succeeding (get pods client-3127929551-46crx)',
    right: [],
  },
  {
    source: 'kubernetes/community#8209',
    message:
      'E1203 05:55:01.914587 1 leaderelection.go:332] error retrieving resource lock default/custom-lease: rpc error: code = Unavailable desc = error reading from server: read tcp 10.0.0.5:44114->10.0.0.6:2379: read: connection timed out',
    right: ['etcd-unreachable'],
  },
  {
    source: 'kubernetes-sigs/metrics-server#1111',
    message:
      'I1027 20:50:37.568538       1 httplog.go:129] "HTTP" verb="GET" URI="/apis/metrics.k8s.io/v1beta1" latency="1.575552ms" userAgent="Go-http-client/2.0" audit-ID="e686f590-aecd-4598-b38b-c6c529a8c590" srcIP="10.0.0.5:4822" resp=200',
    right: [],
  },
  {
    source: 'prometheus-operator/prometheus-operator#3769',
    message:
      'E1231 04:14:29.511397       1 available_controller.go:419] v1beta1.metrics.k8s.io failed with: failing or missing response from https://10.96.0.244:443/apis/metrics.k8s.io/v1beta1: Get https://10.96.0.244:443/apis/metrics.k8s.io/v1beta1: net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    right: ['aggregated-api-unavailable'],
  },
  {
    source: 'kubernetes-sigs/cluster-api#2591',
    message:
      '2020-03-10 06:52:48.989357 W | etcdserver: read-only range request "key:\\"/registry/pods\\" range_end:\\"/registry/podt\\" count_only:true " with result "error:etcdserver: leader changed" took too long (3.521135266s) to execute',
    right: [],
  },
  {
    source: 'kubeshop/testkube#6329',
    message:
      '10 status.go:87] "Unhandled Error" err="apiserver received an error that is not an metav1.Status: &url.Error{Op:\\"Get\\", URL:\\"https://10.0.0.11:10250/containerLogs/my-namespace/web-0/1?follow=true&timestamps=true\\", Err:(*tls.permanentError)(0x4028823880)}: Get \\"https://10.0.0.11:10250/containerLogs/my-namespace/web-0/1?follow=true&timestamps=true\\": remote error: tls: internal error" logger="UnhandledError"',
    right: ['kubelet-without-certificate'],
  },
  {
    source: 'prometheus-operator/prometheus-operator#1448',
    message:
      'https://10.0.0.133:10250/metrics/cadvisor | DOWN | endpoint="https-metrics" instance="10.0.0.133:10250" namespace="kube-system" service="kubelet" | 18.524s ago | server returned HTTP status 403 Forbidden',
    right: ['scraper-forbidden'],
  },
  {
    source: 'portainer/portainer#12643',
    message:
      '"message": "Get \\"https://10.0.0.1:10250/containerLogs/kube-system/calico-kube-controllers-759cd8b574-hghzf/calico-kube-controllers?tailLines=1000\\": tls: failed to verify certificate: x509: certificate is valid for 192.0.2.14, 172.17.0.1, 172.18.0.1, not 10.0.0.1",',
    right: ['certificate-for-another-name'],
  },
  {
    source: 'kubernetes/kubectl#663',
    message: 'unable to upgrade connection: Forbidden',
    right: ['kubectl-proxy-rejects'],
  },
  {
    source: 'projectcalico/calico#5684',
    message: '"Final result of CNI DEL was an error. error=error getting ClusterInformation: connection is unauthorized: Unauthorized"',
    right: ['credentials-refused'],
  },
  {
    source: 'rancher/rke2#5289',
    message:
      'E0116 14:19:24.411840 2315219 controller.go:144] failed to ensure lease exists, will retry in 7s, error: Get "https://127.0.0.1:6443/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/node-b?timeout=10s": net/http: request canceled (Client.Timeout exceeded while awaiting headers)',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'kubernetes/kubernetes#74551',
    message:
      'Sep 14 10:55:03 node-a kubelet[7038]: E0914 10:55:03.521429    7038 httpstream.go:251] error forwarding port 2379 to pod 4c33311464fe, uid : EOF:',
    right: ['port-forward-fails-on-node'],
  },
  {
    source: 'pingcap/tidb-operator#5520',
    message:
      'E0112 17:49:03.476708       1 tidb_cluster_controller.go:133] TidbCluster: x sync failed Internal error occurred: failed calling webhook "defaulting.admission.tidb.pingcap.com": failed to call webhook: Post "https://kubernetes.default.svc:443/apis/admission.tidb.pingcap.com/v1alpha1/pingcapresourcemutations?timeout=10s": x509: certificate has expired or is not yet valid: current time 2024-01-12T17:49:03+08:00 is after 2024-01-10T09:50:21Z, requeuing',
    right: ['webhook-certificate'],
  },
  {
    source: 'helm/charts#22890',
    message:
      'Get "https://10.0.0.147:10250/metrics/resource/v1alpha1": x509: cannot validate certificate for 10.0.0.147 because it doesn\'t contain any IP SANs',
    right: ['scraper-distrusts-kubelet', 'no-ip-sans'],
  },
  {
    source: 'kubernetes-sigs/metrics-server#1352',
    message: 'I1026 18:09:40.087766 1 requestheader_controller.go:169] Starting RequestHeaderAuthRequestController',
    right: [],
  },
  {
    source: 'kubernetes/kubernetes#70411',
    message:
      'I1030 06:26:29.191023       1 log.go:172] http: TLS handshake error from 10.0.0.118:51084: read tcp 10.0.0.253:6443->10.0.0.118:51084: read: connection reset by peer',
    right: [],
  },
  {
    source: 'Azure/ACS#108',
    message: '"Error from server: error dialing backend: dial tcp 10.240.0.4:10250: getsockopt: connection timed out"',
    right: ['kubelet-unreachable'],
  },
  {
    source: 'kubernetes/kubeadm#630',
    message:
      '[discovery] Failed to connect to API Server "10.0.0.8:6443": there is no JWS signed token in the cluster-info ConfigMap. This token id "c33826" is invalid for this cluster, can\'t connect',
    right: ['join-refused'],
  },
  {
    source: 'jonashackt/kubernetes-the-ansible-way#10',
    message: "Error: 'dial tcp 10.200.27.2:8443: getsockopt: connection timed out' Trying to reach: 'http://10.200.27.2:8443/'",
    right: ['proxied-target-unreachable'],
  },
  {
    source: 'gravitational/teleport#16446',
    message:
      'Original Error: *trace.ConnectionProblemError connection error: desc = "transport: authentication handshake failed: x509: certificate is valid for auth.teleport.example.net, teleport.example.net, not 6d6f6f6e.teleport.cluster.local"',
    right: [],
  },
  {
    source: 'kubernetes/minikube#3562',
    message: 'dial tcp 192.0.2.7:8443: connectex: No connection could be made because the target machine actively refused it',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'prometheus-operator/kube-prometheus#304',
    message:
      'E0330 10:52:01.277714       1 controller.go:114] loading OpenAPI spec for "v1beta1.metrics.k8s.io" failed with: OpenAPI spec does not exist',
    right: [],
  },
  {
    source: 'nginx/nginx-gateway-fabric#336',
    message:
      'Error from server (InternalError): error when creating "deploy/manifests/gatewayclass.yaml": Internal error occurred: failed calling webhook "validate.gateway.networking.k8s.io": Post "https://gateway-api-admission-server.gateway-system.svc:443/validate?timeout=10s": dial tcp 10.111.55.121:443: connect: connection refused',
    right: ['webhook-refused'],
  },
  {
    source: 'labring/sealos#2413',
    message: 'transport: authentication handshake failed: remote error: tls: bad certificate',
    right: ['remote-refused-certificate'],
  },
  {
    source: 'kubernetes/kubernetes#95764',
    message:
      'panic: Get https://10.96.0.1:443/api/v1/namespaces/kubernetes-dashboard/secrets/kubernetes-dashboard-csrf: dial tcp 10.96.0.1:443: connect: no route to host',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'k0sproject/k0s#4493',
    message: '"Failed to get a backend" err="No agent available"',
    right: ['no-agent-available'],
  },
  {
    source: 'kubernetes/kubernetes#73952',
    message: 'csr-wnqr9   35m     system:node:node-a   Pending',
    right: ['serving-request-pending'],
  },
  {
    source: 'kelseyhightower/vault-on-google-kubernetes-engine#22',
    message: 'https://127.0.0.1:8200/v1/sys/health: x509: certificate signed by unknown authority',
    right: [],
  },
  {
    source: 'kubernetes-sigs/cluster-api#8631',
    message:
      'May 10 09:26:41 node-a kubelet[1046]: W0510 09:26:41.793456    1046 reflector.go:424] vendor/k8s.io/client-go/informers/factory.go:150: failed to list *v1.Service: services is forbidden: User "system:anonymous" cannot list resource "services" in API group "" at the cluster scope',
    right: ['node-credentials-refused'],
  },
  {
    source: 'kelseyhightower/kubernetes-the-hard-way#78',
    message:
      'E1003 15:41:30.093639   23963 portforward.go:327] an error occurred forwarding 8080 -> 3000: error forwarding port 3000 to pod lobsters-2273945462-s4dr5_default, uid : unable to do port forwarding: socat not found.',
    right: ['port-forward-fails-on-node'],
  },
  {
    source: 'kubernetes/kubernetes#48282',
    message:
      'E0629 05:29:43.583645    2413 kubelet_node_status.go:106] Unable to register node "node-a" with API server: Post https://192.0.2.12/api/v1/nodes: x509: certificate signed by unknown authority',
    right: ['apiserver-not-trusted'],
  },
  {
    source: 'projectcalico/calico#6140',
    message:
      'E0524 06:38:38.664377       1 status.go:71] apiserver received an error that is not an metav1.Status: &errors.errorString{s:"http: Handler timeout"}: http: Handler timeout',
    right: [],
  },
  {
    source: 'open-telemetry/opentelemetry-operator#2718',
    message:
      '2024-03-13T13:39:03.357Z debug scrape/scrape.go:1400 Scrape failed {"kind": "receiver", "name": "prometheus", "data_type": "metrics", "scrape_pool": "serviceMonitor/monitoring/kube-prometheus-stack-kubelet/0", "target": "https://10.0.0.153:10250/metrics", "error": "server returned HTTP status 403 Forbidden"}',
    right: ['scraper-forbidden'],
  },
  {
    source: 'labring/sealos#1783',
    message: '[WARNING FileExisting-socat]: socat not found in system path',
    right: [],
  },
  {
    source: 'k3s-io/k3s#1452',
    message:
      'Feb 25 20:41:06 node-a k3s[19334]: time="2020-02-25T20:41:06.734438562Z" level=info msg="Waiting for containerd startup: rpc error: code = Unavailable desc = all SubConns are in TransientFailure, latest connection error: connection error: desc = \\"transport: Error while dialing dial unix /run/k3s/containerd/containerd.sock: connect: connection refused\\""',
    right: [],
  },
  {
    source: 'k3s-io/k3s#1452',
    message:
      'Feb 25 20:43:18 node-a k3s[19334]: time="2020-02-25T20:43:18.316236936Z" level=error msg="Remotedialer proxy error" error="dial tcp 10.0.0.19:873: connect: connection timed out"',
    right: ['tunnel-proxy-error', 'agent-cannot-reach-server'],
  },
  {
    source: 'ovh/terraform-ovh-publiccloud-k8s#124',
    message: 'Error from server: error dialing backend: dial tcp 10.0.0.12:10250: connect: connection refused',
    right: ['kubelet-unreachable'],
  },
  {
    source: 'kubernetes-sigs/apiserver-network-proxy#590',
    message:
      'E0316 17:24:46.191443    1446 clientset.go:183] "cannot connect once" err="rpc error: code = Unavailable desc = connection error: desc = \\"transport: Error while dialing failed to do connect handshake, response: \\\\\\"HTTP/1.1 504 Gateway Time-out',
    right: ['agent-cannot-reach-server'],
  },
  {
    source: 'kubernetes/kubeadm#1685',
    message:
      'F0726 22:21:48.325924    1750 helpers.go:114] error: unexpected EOF\ngoroutine 1 [running]:\nk8s.io/kubernetes/vendor/k8s.io/klog.stacks(0x2ce2301, 0x3, 0xc00057e100, 0x44)',
    right: ['stream-cut'],
  },
  {
    source: 'k3s-io/k3s#5876',
    message:
      'Jul 16 08:13:00 host-1 k3s[14865]: time="2022-07-16T08:13:00Z" level=error msg="Failed to authenticate request from 172.31.13.72:42116: [x509: certificate signed by unknown authority, verifying certificate SN=1, SKID=, AKID= failed: x509: certificate signed by unknown authority]"',
    right: ['credentials-refused'],
  },
  {
    source: 'mysticaltech/terraform-hcloud-kube-hetzner#1240',
    message:
      'Feb 26 23:32:01 node-a k3s[12647]: E0226 23:32:01.662017   12647 controller.go:193] "Failed to update lease" err="Put \\"https://127.0.0.1:6444/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/node-a?timeout=10s\\": read tcp 127.0.0.1:52016->127.0.0.1:6444: read: connection reset by peer"',
    right: ['node-not-reporting'],
  },
  {
    source: 'sigstore/policy-controller#1136',
    message:
      'https://webhook.cosign-system.svc:443/mutations?timeout=30s": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    right: ['webhook-timeout'],
  },
  {
    source: 'kubernetes-sigs/metrics-server#51',
    message:
      'master1 kube-apiserver: E0412 22:18:30.255424    2628 available_controller.go:295] v1beta1.metrics.k8s.io failed with: Get https://10.233.53.4:443: net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
    right: ['aggregated-api-unavailable'],
  },
  {
    source: 'openshift/installer#709',
    message:
      'Nov 20 21:52:32 host-1 hyperkube[4175]: E1120 21:52:32.774998    4175 reflector.go:136] k8s.io/kubernetes/pkg/kubelet/kubelet.go:464: Failed to list *v1.Node: nodes "host-1" is forbidden: User "system:anonymous" cannot list nodes at the cluster scope: no RBAC policy matched',
    right: ['node-credentials-refused'],
  },
  {
    source: 'kubernetes/kubeadm#589',
    message:
      'Oct 05 11:37:13 host-1 kubelet[3907]: E1005 11:37:13.263608    3907 reflector.go:134] object-"kube-system"/"kube-proxy-token-6pwh4": Failed to list *v1.Secret: secrets "kube-proxy-token-6pwh4" is forbidden: User "system:node:host-1" cannot list resource "secrets" in API group "" in the namespace "kube-system"',
    right: ['node-authorizer-refuses'],
  },
  {
    source: 'oracle/learning-library#250',
    message: 'Error from server (Forbidden): nodes is forbidden: User "system:anonymous" cannot list nodes at the cluster scope',
    right: ['credentials-refused'],
  },
  {
    source: 'alibaba/open-local#232',
    message: 'E0902 14:21:53.188822       1 client.go:351] "Connection not recognized" connectionID=19 packetType="DATA"',
    right: ['tunnel-connections-close'],
  },
  {
    source: 'karmada-io/karmada#6226',
    message:
      'W0324 04:27:16.870658       1 logging.go:55] [core] [Channel #2 SubChannel #4]grpc: addrConn.createTransport failed to connect to {Addr: "etcd-client.demo.svc.cluster.local:2379", ServerName: "etcd-client.demo.svc.cluster.local:2379", }. Err: connection error: desc = "transport: authentication handshake failed: EOF"',
    right: ['etcd-unreachable'],
  },
  {
    source: 'k3s-io/k3s#3883',
    message: 'Error from server: Get "https://node-a:10250/containerLogs/default/web-0/web": dial tcp: lookup node-a: Try again',
    right: ['node-name-not-found'],
  },
  {
    source: 'kubernetes/kubernetes#23618',
    message: 'Error from server: dial tcp: lookup node-a on 10.255.255.1:53: no such host',
    right: ['node-name-not-found'],
  },
  {
    source: 'kubernetes/kubernetes#61511',
    message:
      'Mar 16 17:10:24 host-1 kube-apiserver[11191]: I0316 17:10:24.070806   11191 rbac.go:116] RBAC DENY: user "system:node:host-1" groups ["system:nodes" "system:authenticated"] cannot "get" resource "nodes" named "host-1" cluster-wide',
    right: ['node-authorizer-refuses'],
  },
  {
    source: 'harbur/kubernetic#118',
    message:
      'Get https://api.example.net/version?timeout=32s: error executing access token command "aws-iam-authenticator token": err=exec: "aws-iam-authenticator": executable file not found in $PATH',
    right: ['login-helper-missing'],
  },
  {
    source: 'prometheus-community/helm-charts#3081',
    message:
      'Mar 01 13:36:08 node-a kubelet[2867174]: I0301 13:36:08.868237 2867174 httplog.go:131] "HTTP" verb="GET" URI="/metrics/cadvisor" latency="6.949411ms" userAgent="Prometheus/2.42.0" audit-ID="" srcIP="10.0.200.199:49134" resp=403',
    right: ['scraper-forbidden'],
  },
  {
    source: 'linuxkit/linuxkit#2639',
    message:
      'E1025 12:58:56.258425   32701 portforward.go:331] an error occurred forwarding 38803 -> 44134: error forwarding port 44134 to pod 4cbb8e4ddffb, uid : failed to find socat: exec: "socat": executable file not found in $PATH',
    right: ['port-forward-fails-on-node'],
  },
  {
    source: 'kubernetes-client/python#521',
    message:
      "urllib3.exceptions.MaxRetryError: HTTPSConnectionPool(host='192.168.0.1', port=6443): Max retries exceeded with url: /api/v1/pods?watch=False (Caused by SSLError(SSLError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:777)'),))",
    right: ['apiserver-not-trusted'],
  },
  {
    source: 'kubernetes-client/python#480',
    message:
      "WARNING:urllib3.connectionpool:Retrying (Retry(total=1, connect=None, read=None, redirect=None, status=None)) after connection broken by 'SSLError(SSLError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed (_ssl.c:777)'),)': /api/v1/namespaces/demo/pods?labelSelector=heritage%3Ddemo",
    right: ['apiserver-not-trusted'],
  },
  {
    source: 'kubernetes/kubernetes#17174',
    message:
      'Nov 12 19:49:42 host-1 kube-apiserver[985]: E1112 19:49:42.117202     985 errors.go:62] apiserver received an error that is not an api.Status: x509: certificate is valid for 10.1.24.65@1446839265, not node-a.example.internal',
    right: ['certificate-for-another-name'],
  },
  {
    source: 'hashicorp/terraform-provider-helm#789',
    message:
      'Kubernetes cluster unreachable: invalid configuration: no configuration has been provided, try setting KUBERNETES_MASTER environment variable',
    right: ['kubeconfig-missing'],
  },
  {
    source: 'rancher/rancher#18840',
    message: 'time="2019-03-11T21:14:26Z" level=error msg="Failed to connect to proxy" error="websocket: close 1006 unexpected EOF"',
    right: [],
  },
  {
    source: 'kubernetes/minikube#13348',
    message:
      'I0113 13:18:43.370887    3964 api_server.go:256] stopped: https://192.168.212.89:8443/healthz: Get "https://192.168.212.89:8443/healthz": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'siderolabs/talos#6875',
    message:
      '10.0.0.15: {"ts":1677009330101.581,"caller":"certificate/transport.go:112","msg":"No valid client certificate is found but the server is not responsive. A restart may be necessary to retrieve new initial credentials."}',
    right: ['node-credentials-refused'],
  },
  {
    source: 'kubeflow/sdk#160',
    message:
      'RuntimeError: Failed to create SparkConnect: demo/session: HTTP 403 Forbidden: {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"sparkconnects.sparkoperator.k8s.io is forbidden: User \\"system:anonymous\\" cannot create resource \\"sparkconnects\\" in API group \\"sparkoperator.k8s.io\\" in the namespace \\"demo\\"","reason":"Forbidden","code":403}',
    right: ['credentials-refused'],
  },
  {
    source: 'kubernetes/kubernetes#63702',
    message: 'error: unable to upgrade connection: pod does not exist',
    right: ['node-without-address'],
  },
  {
    source: 'apache-spark-on-k8s/spark#543',
    message:
      'io.fabric8.kubernetes.client.KubernetesClientException: Operation: [get]  for kind: [Pod]  with name: [driver-1]  in namespace: [default]  failed.\nCaused by: javax.net.ssl.SSLPeerUnverifiedException: Hostname kubernetes.default.svc not verified:',
    right: ['apiserver-not-trusted'],
  },
  {
    source: 'apache/streampark#3894',
    message:
      'Caused by: java.io.IOException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target\n\tat org.apache.flink.kubernetes.shaded.io.fabric8.kubernetes.client.dsl.internal.OperationSupport.waitForResult(OperationSupport.java:504) ~[flink-dist-1.19.1.jar:1.19.1]',
    right: ['apiserver-not-trusted'],
  },
  {
    source: 'kubernetes/kubernetes#127747',
    message:
      'kubelet[60596]: E0930 07:01:13.519302   60596 controller.go:145] "Failed to ensure lease exists, will retry" err="Get \\"https://10.99.99.99:5000/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/node-1?timeout=10s\\": dial tcp 10.99.99.99:5000: connect: no route to host" interval="7s"',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'kubernetes/kops#4228',
    message: "Error: 'malformed HTTP response \"\\x15\\x03\\x01\\x00\\x02\\x02\"'\nTrying to reach: 'http://10.0.4.66:8443/'",
    right: ['proxied-port-is-tls'],
  },
  {
    source: 'kubernetes/kubernetes#112780',
    message:
      'kubelet[1719]: E0928 23:55:29.041689    1719 kuberuntime_manager.go:729] "killPodWithSyncResult failed" err="failed to \\"KillPodSandbox\\" for \\"9f245967\\" with KillPodSandboxError: \\"rpc error: code = Unknown desc = networkPlugin cni failed to teardown pod \\\\\\"web-0_default\\\\\\" network: error getting ClusterInformation: connection is unauthorized: Unauthorized\\""',
    right: ['credentials-refused'],
  },
  {
    source: 'prometheus-operator/prometheus-operator#976',
    message: 'Prometheus kubelet target reports "server returned HTTP status 401 Unauthorized"',
    right: ['scraper-unauthorized'],
  },
  {
    source: 'Netcracker/KubeMarine#530',
    message:
      "curl --cacert /etc/kubernetes/pki/ca.crt https://10.0.0.40:6443\nSSL: no alternative certificate subject name matches target host name '10.0.0.40'",
    right: ['apiserver-not-trusted'],
  },
  {
    source: 'rancher-sandbox/rancher-desktop#7169',
    message:
      'time="2024-07-09T13:23:58+02:00" level=error msg="Sending HTTP 502 response to 127.0.0.1:39114: dial tcp 10.42.0.4:10250: connect: connection refused"',
    right: ['tunnel-proxy-error'],
  },
  {
    source: 'kubernetes/kubernetes#69841',
    message:
      'kubectl port-forward command fails with error "error: error upgrading connection: unable to upgrade connection: Unauthorized".\nMy kubelet log says " server.go:226] Unable to authenticate the request due to an error: x509: certificate specifies an incompatible key usage"',
    right: ['kubelet-unauthorized'],
  },
  {
    source: 'kedacore/keda#3778',
    message:
      'failing or missing response from https://10.0.4.20:6443/apis/external.metrics.k8s.io/v1beta1: Get "https://10.0.4.20:6443/apis/external.metrics.k8s.io/v1beta1": Address is not allowed',
    right: ['aggregated-api-unavailable', 'webhook-address-not-allowed'],
  },
  {
    source: 'lensapp/lens#1314',
    message:
      'error: unable to upgrade connection: error dialing backend: dial tcp 10.142.45.34:443: connectex: A connection attempt failed because the connected party did not properly respond after a period of time, or established connection failed because connected host has failed to respond.',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'kubernetes/website#21675',
    message:
      'error: Missing or incomplete configuration info.  Please point to an existing, complete config file:\n\n  1. Via the command-line flag --kubeconfig\n  2. Via the KUBECONFIG environment variable\n  3. In your home directory as ~/.kube/config',
    right: ['kubeconfig-missing'],
  },
  {
    source: 'hashicorp/terraform-provider-helm#797',
    message:
      'Kubernetes cluster unreachable: invalid configuration: interactiveMode must be specified for  to use exec authentication plugin',
    right: ['login-helper-missing'],
  },
  {
    source: 'kubernetes/client-go#839',
    message:
      'F0805 05:49:49.453823   20353 k8s-deploy.go:62] Could not read kubeconfig /home/infraops/.kube/config: no Auth Provider found for name "gcp"',
    right: ['login-helper-missing'],
  },
  {
    source: 'kubernetes/kubectl#1313',
    message: 'I am collecting logs using the `kubectl logs` command, I get the following error: `error: http2: client connection lost`',
    right: ['stream-cut'],
  },
  {
    source: 'kubernetes-client/python#728',
    message:
      'Is there a way to keep the watch stream connected forever? I am getting disconnected with this error:\nhttp.client.IncompleteRead: IncompleteRead(0 bytes read)',
    right: ['stream-cut'],
  },
  {
    source: 'kubernetes/kubernetes#84404',
    message:
      "$ kubectl cp default/nginx-7cdbd8cdc9-qczsk:/tmp/conf local_conf\ncommand terminated with exit code 126: command 'tar' not found in the container",
    right: ['copy-or-debug-refused'],
  },
  {
    source: 'kelseyhightower/kubernetes-the-hard-way#807',
    message:
      'err="failed to run Kubelet: invalid kubeconfig: error loading config file \\"/var/lib/kubelet/kubeconfig\\": read /var/lib/kubelet/kubeconfig: is a directory"',
    right: ['node-credentials-refused'],
  },
  {
    source: 'coreos/coreos-kubernetes#215',
    message:
      'E1222 07:43:53.393437       1 cacher.go:149] unexpected ListAndWatch error: Failed to list *api.Node: 501: All the given peers are not reachable (failed to propose on members [172.17.0.1:2379] twice) [0]',
    right: ['etcd-unreachable'],
  },
  {
    source: 'kubernetes-sigs/metrics-server#212',
    message: 'Unable to fetch pod metrics & request failed - "401 Unauthorized"',
    right: ['scraper-unauthorized'],
  },
  {
    source: 'kubernetes-retired/heapster#1936',
    message:
      'I0123 12:28:05.087431       1 rbac.go:116] RBAC DENY: user "system:serviceaccount:kube-system:heapster" cannot "get" resource "nodes/stats" named "dev-k8s-lb-p1" cluster-wide',
    right: ['scraper-forbidden'],
  },
  {
    source: 'helm/charts#5997',
    message:
      'error while getting containers from Kubelet: failed to get all container stats from Kubelet URL "https://<Node IP>:10250/stats/container/": request failed - "403 Forbidden", response: "Forbidden (user=system:serviceaccount:kube-system:metrics-provider-heapster, verb=create, resource=nodes, subresource=stats)"',
    right: ['scraper-forbidden'],
  },
  {
    source: 'openshift/origin#17413',
    message:
      'E1121 20:24:01.938362    2476 kubelet_node_status.go:409] Error updating node status, will retry: error getting node "ci-n-c9b0": Unauthorized\nE1121 20:24:01.940877    2476 kubelet_node_status.go:401] Unable to update node status: update node status exceeds retry count',
    right: ['node-credentials-refused'],
  },
  {
    source: 'k3s-io/k3s#457',
    message: 'level=error msg="token does not match the server XXXX != XXXX"',
    right: ['join-refused'],
  },
  {
    source: 'superedge/superedge#90',
    message: 'kubelet error log: node "xxxx" not found',
    right: ['node-not-reporting'],
  },
  {
    source: 'coreos/coreos-kubernetes#152',
    message: "error: couldn't read version from server:x509: certificate signed by unknown authority",
    right: ['apiserver-not-trusted'],
  },
  {
    source: 'opsnull/follow-me-install-kubernetes-cluster#365',
    message:
      'Nov 29 11:37:04 node00 kubelet[14961]: I1129 11:37:04.940673   14961 logs.go:49] http: TLS handshake error from 172.16.10.202:41160: no serving certificate av...the kubelet',
    right: ['kubelet-without-certificate'],
  },
  {
    source: 'openshift/origin#6039',
    message:
      'The server uses a certificate signed by an unknown authority.\nYou can bypass the certificate check, but any data you send to the server could be intercepted by others.',
    right: ['apiserver-not-trusted'],
  },
  {
    source: 'kubernetes-sigs/kubespray#4534',
    message:
      '"msg": "Status code was -1 and not [200]: Request failed: <urlopen error Tunnel connection failed: 502 Bad Gateway>", "url": "https://lb-apiserver.kubernetes.local:443/healthz"',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'kubernetes/kubernetes#40997',
    message:
      'E0214 11:49:52.259197       5 errors.go:63] apiserver received an error that is not an unversioned.Status: client: etcd cluster is unavailable or misconfigured',
    right: ['etcd-unreachable'],
  },
  {
    source: 'apache/airflow#21727',
    message:
      "{pod_manager.py:205} WARNING - Failed to read logs for pod ivol.78b6\nurllib3.exceptions.InvalidChunkLength: InvalidChunkLength(got length b'', 0 bytes read)",
    right: ['stream-cut'],
  },
  {
    source: 'pulumi/pulumi-kubernetes#1544',
    message:
      'unable to load schema information from the API server: Get "https://1.2.3.4/openapi/v2?timeout=32s": dial tcp 1.2.3.4:443: connect: connection refused',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'kubernetes/kubectl#526',
    message:
      'unexpected error during validation: unable to resolve Kubernetes cluster API URL dns: lookup api.clust1.kube.example.com on 172.31.0.2:53: server misbehaving',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'kubernetes/kubernetes#83074',
    message: 'HPA throws unable to handle the request (get pods.metrics.k8s.io) error',
    right: ['aggregated-api-unavailable'],
  },
  {
    source: 'GoogleCloudPlatform/k8s-stackdriver#405',
    message:
      'unable to fetch metrics from external metrics API: the server was unable to return a response in the time allotted, but may still be processing the request',
    right: ['aggregated-api-unavailable'],
  },
  {
    source: 'digitalocean/k8s-staticroute-operator#21',
    message: 'Error: Cannot connect to host 10.245.0.1:443',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'steebchen/kubectl#5',
    message:
      'Unable to connect to the server: error executing access token command "gcloud config config-helper --format=json": err=exit status 1 output= stderr=ERROR: (gcloud.config.config-helper) You do not currently have an active account selected.',
    right: ['login-helper-missing'],
  },
  {
    source: 'rancher/rancher#6547',
    message:
      'E1107 00:07:44.331813       1 reflector.go:203] k8s.io/heapster/metrics/sources/kubelet/kubelet.go:339: Failed to list *api.Node: the server has asked for the client to provide credentials (get nodes)',
    right: ['credentials-refused'],
  },
  {
    source: 'rootsongjc/kubernetes-handbook#316',
    message:
      'Error in scraping containers from kubelet:192.168.113.39:10255: failed to get all container stats from Kubelet URL "http://192.168.113.39:10255/stats/container/": Post http://192.168.113.39:10255/stats/container/: dial tcp 192.168.113.39:10255: getsockopt: connection refused',
    right: [],
  },
  {
    source: 'Azure/aks-engine#616',
    message: 'Error from server: error dialing backend: dial tcp: lookup <node name> on <private ip>:53: server misbehaving',
    right: ['node-name-not-found'],
  },
  {
    source: 'projectcalico/calico#8368',
    message: 'cni-installer/<nil> <nil>: Unable to create token for CNI kubeconfig error=Unauthorized',
    right: ['credentials-refused'],
  },
  {
    source: 'elastic/beats#17168',
    message:
      "Error fetching data for metricset kubernetes.node: error doing HTTP request to fetch 'node' Metricset data: HTTP error 403 in : 403 Forbidden",
    right: ['scraper-forbidden'],
  },
  {
    source: 'elastic/beats#42307',
    message:
      "Error fetching data for metricset kubernetes.volume: error doing HTTP request to fetch 'volume' Metricset data: HTTP error 401 in : 401 Unauthorized",
    right: ['scraper-unauthorized'],
  },
  {
    source: 'kubermatic/kubermatic#8718',
    message:
      'E0113 11:15:23.924304       1 server.go:636] "Client authentication failed" err="Failed to validate authentication token, err:Failed to authenticate request. err:Post \\"https://cluster.example.com:30151/apis/authentication.k8s.io/v1/tokenreviews\\": dial tcp 10.0.0.11:30151: i/o timeout" agentID="agent-1"',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'hashicorp/consul-helm#906',
    message: '2021/04/12 11:55:03 http: TLS handshake error from 10.244.2.1:56712: No certificate available.',
    right: [],
  },
  {
    source: 'kube-rs/controller-rs#143',
    message:
      '2025-02-21T02:37:10.713383Z ERROR HTTP: kube_client::client::builder: failed with error client error (Connect) http.method=GET http.url=https://10.96.0.1/apis/kube.rs/v1/documents?&limit=1 otel.name="list" otel.kind="client" otel.status_code="ERROR"',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'kubernetes-client/csharp#880',
    message: "k8s.Autorest.HttpOperationException: Operation returned an invalid status code 'Unauthorized'",
    right: ['credentials-refused'],
  },
  {
    source: 'fluent-plugins-nursery/fluent-plugin-kubernetes_metadata_filter#3',
    message:
      '2015-05-12 00:57:10 +0000 [error]: config error file="/etc/td-agent/td-agent.conf" error="Invalid Kubernetes API endpoint: SSL_connect returned=1 errno=0 state=SSLv3 read server certificate B: certificate verify failed"',
    right: ['apiserver-not-trusted'],
  },
  {
    source: 'fluent-plugins-nursery/fluent-plugin-kubernetes_metadata_filter#379',
    message:
      '#0 [filter_kube_metadata] Exception encountered parsing pod watch event. The connection might have been closed. Sleeping for 1 seconds and resetting the pod watcher.failed to connect: Connection refused - connect(2) for nil port 443',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'DataDog/datadog-agent#2480',
    message:
      "cannot connect to kubelet using any of the given hosts: [10.240.0.5] [node-1.example.com. node-1], Errors: [Get https://10.240.0.5:10250/pods: x509: cannot validate certificate for 10.240.0.5 because it doesn't contain any IP SANs Get https://node-1:10250/pods: x509: certificate signed by unknown authority",
    right: ['scraper-distrusts-kubelet'],
  },
  {
    source: 'strimzi/strimzi-kafka-operator#12393',
    message: 'Timed out trying to connect to the Kubernetes API server. Is your Kubernetes API server reachable?',
    right: ['apiserver-unreachable'],
  },
  {
    source: 'eksctl-io/eksctl#346',
    message:
      'control plane not ready yet – Get https://7D5055ECFB8FABACA4391973BCC59CB2.sk1.us-east-1.eks.amazonaws.com/version?timeout=32s: exec: exec: "heptio-authenticator-aws": executable file not found in $PATH',
    right: ['login-helper-missing'],
  },
];

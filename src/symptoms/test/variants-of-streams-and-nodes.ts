import type { SymptomId } from '../symptom-id.ts';

/** The variants of streams that end, of what kubectl runs in a pod, of tunnels that close, of nodes that are cut off, and of etcd. */
export const variantsOfStreamsAndNodes = {
  'stream-cut': [
    'E0908 10:11:12.131415   22741 portforward.go:233] lost connection to pod',
    'error: error reading from error stream: next reader: websocket: close 1006 (abnormal closure): unexpected EOF',
    '{"log":"I0202 02:02:02.222222       1 iowatcher.go:102] Unexpected EOF during watch stream event decoding: unexpected EOF\\n","stream":"stderr"}',
    'error: unexpected EOF',
    'Getting `Stream closed: EOF` a few times: the log stream closes after a few minutes for containers not outputting any new logs.',
    'W1203 06:07:08.000001       1 reflector.go:462] informers/factory.go:160: watch of *v1.Secret ended with: an error on the server ("unable to decode an event from the watch stream: http2: client connection lost") has prevented the request from succeeding',
  ],
  'upgrade-not-relayed': [
    'error: unable to upgrade connection: <html><body><h1>Resource not found</h1></body></html>',
    'error: unable to upgrade connection: <html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>',
    'Error from server (BadRequest): Upgrade request required',
    'error: unable to upgrade connection: unable to upgrade: missing upgrade headers in request: http.Header{"Via":[]string{"1.1 edge"}}',
  ],
  'kubectl-proxy-rejects': [
    'error: unable to upgrade connection: Forbidden',
    'error: error upgrading connection: unable to upgrade connection: Forbidden',
    '{"level":"error","msg":"unable to upgrade connection: Forbidden"}',
  ],
  'port-forward-fails-on-node': [
    'E0817 11:39:15.683666    1239 portforward.go:331] an error occurred forwarding 8000 -> 80: error forwarding port 80 to pod 8ffaeb0889cdc05e, uid : unable to do port forwarding: socat not found.',
    'E0303 03:03:03.333333   11404 portforward.go:406] an error occurred forwarding 5432 -> 5432: error forwarding port 5432 to pod d2859e47f236, uid : failed to execute portforward in network namespace "/var/run/netns/cni-1": failed to connect to localhost:5432 inside namespace "d2859e47f236", IPv4: dial tcp4 127.0.0.1:5432: connect: connection refused IPv6 dial tcp6: address localhost: no suitable address found',
    'Oct 14 10:55:03 node-b kubelet[7038]: E1014 10:55:03.521429    7038 httpstream.go:251] error forwarding port 8443 to pod 4c33311464fe, uid : EOF:',
    'E1203 06:07:08.000001    4242 portforward.go:400] an error occurred forwarding 9187 -> 9187: error forwarding port 9187 to pod 7f1e, uid : unable to do port forwarding: socat not found.\nE1203 06:08:08.000001    4242 portforward.go:233] lost connection to pod',
  ],
  'copy-or-debug-refused': [
    '$ kubectl debug -it web-0 --image=tools\nDefaulting debug container name to debugger-a1.\nError from server (Forbidden): pods "web-0" is forbidden: violates PodSecurity "restricted:v1.24": allowPrivilegeEscalation != false',
    'error: Internal error occurred: error executing command in container: failed to exec in container: failed to start exec "5f": OCI runtime exec failed: exec failed: unable to start container process: exec: "tar": executable file not found in $PATH: unknown',
    'error: ephemeral containers are disabled for this cluster (error from server: "the server could not find the requested resource").',
    'Error from server (Forbidden): pods "web-0" is forbidden: User "jane" cannot patch resource "pods/ephemeralcontainers" in API group "" in the namespace "prod"',
  ],
  'scraper-unauthorized': [
    'E0930 02:45:31.619297       1 scraper.go:149] "Failed to scrape node" err="request failed, status: \\"401 Unauthorized\\"" node="node-3"',
    'E0930 02:45:31.619297       1 manager.go:102] unable to fully collect metrics: [unable to fully scrape metrics from source kubelet_summary:10.0.4.41: unable to fetch metrics from Kubelet 10.0.4.41 (10.0.4.41): request failed - "401 Unauthorized", response: "Unauthorized"',
    'https://10.0.0.133:10250/metrics/cadvisor DOWN endpoint="https-metrics" instance="10.0.0.133:10250" service="kubelet" server returned HTTP status 401 Unauthorized',
    '{"target": "https://10.0.126.153:10250/metrics", "error": "server returned HTTP status 401 Unauthorized"}',
    'E0405 15:17:05.006840       1 summary.go:97] error while getting metrics summary from Kubelet node-1(10.0.4.5:10250): request failed - "401 Unauthorized", response: "Unauthorized"',
  ],
  'client-certificate-expired': [
    'Get "https://10.0.0.9:6443/api/v1/nodes?limit=500": remote error: tls: expired certificate',
    'E0606 06:06:06.000000    911 transport.go:123] "The currently active client certificate has expired and the server is responsive, exiting."',
    'I0505 05:05:05.000000     911 log.go:245] http: TLS handshake error from 10.0.0.14:53122: tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-05-05T05:05:05Z is after 2026-05-04T00:00:00Z',
    'tls: failed to verify client certificate: x509: certificate has expired or is not yet valid',
    'F0606 06:06:06.000000    911 transport.go:110] It has been 5m0s since a valid client cert was found and the server is responsive, exiting.',
  ],
  'node-not-reporting': [
    'alertname: KubeNodeUnreachable\nkey: node.kubernetes.io/unreachable\nnode: worker-2',
    // Cut off by the width of a terminal, or without an address
    'Jun 13 01:51:33 edge-4 kubelet[19337]: E0613 01:51:33.280079   19337 controller.go:145] "Failed to ensure lease exists, will retry" err="Get \\"https://control.example.net:6553/apis/coord>',
    '"Unable to register node with API server" err="Post ..."',
    'E0827 22:45:11.297088   40112 controller.go:195] "Failed to update lease" err="context deadline exceeded"',
    'E0827 22:45:11.297088   40112 controller.go:145] "Failed to ensure lease exists, will retry" err="Get \\"https://10.77.0.2:64433333/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/edge-4?timeout=10s\\": dial tcp: address 64433333: invalid port" interval="3.2s"',
    '  Ready            Unknown   Thu, 08 Oct 2026 00:37:41 +0000   Thu, 08 Oct 2026 00:38:53 +0000   NodeStatusUnknown   Kubelet stopped posting node status.',
    'Jun 05 12:20:18 node-b kubelet[28496]: E0605 20:20:18.466380   28496 controller.go:149] failed to update node lease, error: Put "https://api.example.net:8443/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/node-b?timeout=10s": write tcp 192.168.2.168:52274->192.168.2.155:8443: use of closed network connection',
    'Jun 05 12:20:07 node-b kubelet[28496]: E0605 20:20:07.712990   28496 controller.go:149] failed to update node lease, error: Put "https://api.example.net:8443/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/node-b?timeout=10s": read tcp 192.168.2.168:52274->192.168.2.155:8443: read: connection reset by peer',
    'Aug 29 16:38:32 node-b kubelet[30410]: E0829 16:38:32.180978   30410 kubelet.go:2236] node "node-b.example.net" not found',
    'E0829 16:38:32.180978   30410 kubelet.go:2448] "Error getting node" err="node \\"node-b\\" not found"',
  ],
  'node-without-address': [
    'Error from server: no preferred addresses found; known addresses: []',
    'error: error upgrading connection: error dialing backend: no preferred addresses found; known addresses: [{Hostname node-b}]',
    'Error from server (NotFound): the server could not find the requested resource ( pods/log web-0)',
    `E1203 06:07:08.000001       1 node_controller.go:240] error syncing 'edge-4': failed to get node modifiers from cloud provider: provided node ip for node "edge-4" is not valid: failed to get node address from cloud provider that matches ip: 10.77.0.9, requeuing`,
  ],
  'tunnel-connections-close': [
    'E0421 08:19:38.828769       1 client.go:441] "connection read failure" err="read tcp 10.48.10.36:59708->10.154.0.119:10250: use of closed network connection"',
    'E0625 18:56:41.248676       1 client.go:502] "conn write failure" err="write tcp 172.30.210.115:58694->172.21.107.127:443: write: broken pipe" connectionID=22',
    'E0806 18:25:02.388662       1 server.go:731] "CLOSE_RSP send to client stream error" err="tls: use of closed connection" connectionID=85',
    '"close response failure" err="EOF"',
    'E1203 06:07:08.000001       1 server.go:612] "Received error on read" err="read unix /run/konnectivity/konnectivity-server.socket->@: use of closed network connection"',
  ],
  'etcd-unreachable': [
    'E0504 04:05:06.000007       1 leaderelection.go:341] Failed to update lock: etcdserver: request timed out, and the lease of this controller is lost',
    'W0424 19:23:58.995723       1 logging.go:55] [core] [Channel #1 SubChannel #2]grpc: addrConn.createTransport failed to connect to {Addr: "127.0.0.1:2379", ServerName: "127.0.0.1:2379", }. Err: connection error: desc = "transport: Error while dialing: dial tcp 127.0.0.1:2379: connect: connection refused"',
    '{"log":"W0523 05:56:42.026354       1 clientconn.go:1120] grpc: addrConn.createTransport failed to connect to {https://10.5.5.216:2379 0  \\u003cnil\\u003e}. Err :connection error: desc = \\"transport: Error while dialing dial tcp 10.5.5.216:2379: i/o timeout\\". Reconnecting...\\n","stream":"stderr"}',
    'E0101 01:01:01.000000       1 run.go:72] "command failed" err="etcdclient: failed to connect to the etcd server: context deadline exceeded"',
  ],
} as const satisfies Partial<Record<SymptomId, readonly string[]>>;

/** What a capture is called, what was done for it, and what an eavesdropper learns from it. */
interface CaptureWords {
  readonly title: string;
  readonly sees: string;
}

/**
 * Every capture in words. Its title says what was captured, never only the name of an act: a search for `kubectl exec` is for the page that explains it, and
 * each page is found first by its own title. What can be read in it is computed, and stands on its page beside this.
 */
export const captureWords = {
  'kubelet-logs-noca-noclientcert': {
    title: 'kubectl logs, nobody verifies, no client certificate',
    sees: 'The API server asks a kubelet for logs without a CA for it and without a client certificate. TLS encrypts the log lines, so an eavesdropper reads none, but the API server would have talked to anyone.',
  },
  'kubelet-logs-noca-clientcert': {
    title: 'kubectl logs as kubeadm sets it up',
    sees: 'The API server presents a client certificate, and it does not verify the kubelet. TLS 1.3 hides the certificate but not its size: the second flight of the client is 677 bytes long instead of 94.',
  },
  'kubelet-logs-ca-ok': {
    title: 'kubectl logs, both sides verified',
    sees: 'The API server verifies the kubelet and presents a client certificate. For an eavesdropper it looks the same as the handshake in which nobody verifies, so the network does not show which one you have.',
  },
  'kubelet-logs-ca-rejected': {
    title: 'kubectl logs, the kubelet’s certificate is refused',
    sees: 'The kubelet has a certificate from another CA, so the API server breaks the handshake off and sends no request. The alert is encrypted as well: it comes after the keys of TLS 1.3 are there.',
  },
  'kubelet-logs-by-hostname': {
    title: 'kubectl logs to a node’s host name',
    sees: 'If the API server connects to the host name of a node instead of its IP address, the name is in the ClientHello, where anyone on the network can read it.',
  },
  'kubelet-logs-noca-mitm': {
    title: 'kubectl logs and exec to a man in the middle',
    sees: 'A man in the middle answers in place of the kubelet, and the API server accepts the certificate because no CA is set. An eavesdropper sees no difference, while the man in the middle reads everything.',
  },
  'kubelet-exec-noca-mitm': {
    title: 'kubectl exec to a man in the middle, decrypted',
    sees: 'A man in the middle answers in place of the kubelet, so the API server sends it the command and then each key. An eavesdropper reads none of it, while the man in the middle decrypts it with its own key.',
  },
  'kubelet-exec-noca-clientcert': {
    title: 'kubectl exec as kubeadm sets it up',
    sees: 'For an exec the API server opens a connection of its own and offers only HTTP/1.1. The stream is inside of TLS, so an eavesdropper learns how much was sent and when, and not what it said.',
  },
  'kubelet-no-serving-cert': {
    title: 'A kubelet that has no serving certificate yet',
    sees: 'The kubelet waits for its certificate request to be approved, so it has no certificate to present. It answers with an alert that anyone can read: no keys were agreed on.',
  },
  'proxy-node-kubelet': {
    title: 'The proxy to a node, at the port of the kubelet',
    sees: 'A request to /proxy/ of a node without a port goes to the kubelet. It always uses TLS there, even though the URL does not say https.',
  },
  'proxy-node-http-9100': {
    title: 'The proxy to a node, at another port',
    sees: 'A request to /proxy/ of a node with a port other than that of the kubelet is plain HTTP, so an eavesdropper reads the request and the answer.',
  },
  'proxy-node-https-9443': {
    title: 'The proxy to a node, with https in the URL',
    sees: 'If the URL says https:NAME:PORT, the API server’s proxy uses TLS. It accepts any certificate, so an eavesdropper reads nothing while a man in the middle could answer.',
  },
  'proxy-pod-http': {
    title: 'The proxy to a pod, plain HTTP',
    sees: 'A request to /proxy/ of a pod is plain HTTP unless the URL says https. An eavesdropper reads the path, the headers and the answer. They do not include the token of the user: the API server removes it.',
  },
  'proxy-pod-https': {
    title: 'The proxy to a pod, with https in the URL',
    sees: 'With https:NAME:PORT in the URL the request to the pod is encrypted. The API server accepts any certificate of the pod, and it presents none itself.',
  },
  'proxy-pod-tlsport-noprefix': {
    title: 'The proxy to a TLS port, without https in the URL',
    sees: 'The pod expects TLS, but the URL does not say https, so the API server sends plain HTTP. The pod refuses it with 400, but by then the request has crossed the network and anyone could read it.',
  },
  'proxy-svc-http': {
    title: 'The proxy to a Service, plain HTTP',
    sees: 'For a Service the API server picks a pod and connects to its address, so the virtual address of the Service is never on the network. The request and the answer can be read.',
  },
  'proxy-svc-https': {
    title: 'The proxy to a Service, with https in the URL',
    sees: 'With https in the URL the connection to the pod behind the Service is encrypted. The API server accepts any certificate, and it presents none.',
  },
  'konn-apiserver-server-grpc-uds': {
    title: 'API server to konnectivity-server, gRPC on a socket',
    sees: 'On a Unix socket the API server speaks HTTP/2 without TLS. The request to a pod can be read, but only by a process on that machine that may open the socket.',
  },
  'konn-apiserver-server-httpconnect-uds': {
    title: 'API server to konnectivity-server, HTTP CONNECT',
    sees: 'With HTTP CONNECT on a Unix socket the API server first names the address that it wants, and then sends the request to the pod. Both can be read by a process that may open the socket.',
  },
  'konn-apiserver-server-httpconnect-tcp': {
    title: 'API server to konnectivity-server, mutual TLS',
    sees: 'Over TCP the API server and the konnectivity-server use mutual TLS, so the CONNECT and all that follows are encrypted on the network of the control plane.',
  },
  'konn-agent-server-mtls': {
    title: 'The Konnectivity tunnel on the untrusted network',
    sees: 'The agent opens this connection from the node, and every request of the API server travels back through it. Log lines and plain HTTP to a pod are both inside, and an eavesdropper reads neither.',
  },
  'konn-agent-kubelet': {
    title: 'Past the end of Konnectivity, to a kubelet',
    sees: 'On the node network the agent passes the bytes on to the kubelet. They are still TLS from the API server to the kubelet, so an eavesdropper reads nothing.',
  },
  'konn-agent-pod-http': {
    title: 'Past the end of Konnectivity, to a pod',
    sees: 'On the node network the agent passes on what the API server sent, which is plain HTTP. The tunnel protected the request as far as the node, and from there on anyone reads it.',
  },
  'konn-rogue-agent-relay': {
    title: 'A compromised node’s agent is asked for another node',
    sees: 'The konnectivity-server gave connections for node A to the agent of node B. That agent leads them to a relay, where the request to a pod is readable and the connection to the kubelet ends with a certificate that nobody verifies.',
  },
  'ssh-tunnel-real-1.21': {
    title: 'The SSH tunnel of an API server 1.21',
    sees: 'The API server itself is the SSH client. An eavesdropper reads which software runs on both ends and which algorithms they know, and nothing of logs, exec or requests to pods.',
  },
  'ssh-tunnel-outside': {
    title: 'An SSH tunnel by hand, on the untrusted network',
    sees: 'The command ssh -L forwards a port to a pod. Between control plane and node an eavesdropper reads the two version lines and the offers of the key exchange, and after that nothing.',
  },
  'ssh-tunnel-past-the-end': {
    title: 'Past the end of an SSH tunnel, to a pod',
    sees: 'The sshd on the node sends on what came out of the tunnel. It was plain HTTP, so on the node network anyone reads the request with its bearer token.',
  },
  'ssh-tunnel-past-the-end-kubelet': {
    title: 'Past the end of an SSH tunnel, to a kubelet',
    sees: 'What came out of the tunnel was TLS already, and it runs on to the kubelet. On the node network an eavesdropper reads as little as before.',
  },
  'real-kubelet-to-apiserver': {
    title: 'A kubelet starts and connects to the API server',
    sees: 'The kubelet presents its client certificate inside of TLS 1.3. An eavesdropper sees neither its name nor what it asks for.',
  },
  'kubelet-token-review': {
    title: 'A kubelet asks the API server about a token',
    sees: 'A client sends a bearer token to a kubelet, and the kubelet asks the API server who that is and what it may do. Token, name and answer are in TLS; with the keys of the session Wireshark shows both reviews.',
  },
  'pod-apiserver-service-vip': {
    title: 'A pod calls the API through its virtual address',
    sees: 'The node changes the destination from the virtual address of the Service kubernetes to that of the API server. Only the addresses change: TLS runs from the pod to the API server with the token inside.',
  },
  'client-apiserver-token': {
    title: 'A client with a bearer token',
    sees: 'The client connects to an IP address, so it sends no server name. The token is in the encrypted records, and an eavesdropper cannot steal it.',
  },
  'client-apiserver-sni': {
    title: 'A client that connects by name',
    sees: 'The client asks for kubernetes.default.svc by name, and the name is in its ClientHello for anyone to read. Everything after the handshake is encrypted.',
  },
  'client-apiserver-tls12': {
    title: 'A client certificate with TLS 1.2',
    sees: 'In TLS 1.2 both certificates are sent in the clear. An eavesdropper reads that the client is lab-admin in the group system:masters, which TLS 1.3 would hide.',
  },
  'client-apiserver-wrong-ca': {
    title: 'A client that trusts another CA',
    sees: 'The client refuses the certificate of the API server. It sends an alert that can be read, and no request.',
  },
  'client-apiserver-plain-http': {
    title: 'Plain HTTP to the port of the API server',
    sees: 'A client forgets the https and sends its request in the clear. The API server refuses it with 400, but by then the request has crossed the network.',
  },
  'kubectl-exec-websocket': {
    title: 'kubectl’s own exec over WebSocket, decrypted',
    sees: 'kubectl 1.36 presents a client certificate and asks the API server for a WebSocket. An eavesdropper reads none of it; with the keys of the session Wireshark shows both certificates, the command and each message.',
  },
  'kubectl-exec-spdy': {
    title: 'kubectl’s own exec over SPDY, decrypted',
    sees: 'The same exec over SPDY, which kubectl up to 1.29 asks for on its own. An eavesdropper reads none of it; with the keys of the session Wireshark shows both certificates, the command and each stream.',
  },
  'etcd-refuses-client': {
    title: 'etcd refuses a client certificate',
    sees: 'etcd verifies its client. This one presents a certificate of another CA, and etcd answers with the alert unknown_ca and no value. With TLS 1.2 an eavesdropper reads the certificates of both and the alert.',
  },
} satisfies Record<string, CaptureWords>;

/** The captures, in reading order. They are published in addresses, so they are never renamed. */
export type CaptureId = keyof typeof captureWords;
export const captureIds = /* @__PURE__ */ Object.keys(captureWords) as readonly CaptureId[];

/** A group of captures on the index, by what they have in common. */
interface CaptureGroup {
  readonly id: string;
  readonly name: string;
  readonly first: CaptureId;
}

/** The groups in reading order; each begins with a capture and goes on until the next. */
export const captureGroups: readonly CaptureGroup[] = [
  { id: 'kubelet', name: 'API server to kubelet', first: 'kubelet-logs-noca-noclientcert' },
  { id: 'proxy', name: 'API server’s proxy to nodes, pods and Services', first: 'proxy-node-kubelet' },
  { id: 'konnectivity', name: 'Konnectivity', first: 'konn-apiserver-server-grpc-uds' },
  { id: 'ssh', name: 'SSH tunnels', first: 'ssh-tunnel-real-1.21' },
  { id: 'clients', name: 'Nodes, pods and clients to the API server', first: 'real-kubelet-to-apiserver' },
  { id: 'etcd', name: 'etcd', first: 'etcd-refuses-client' },
];

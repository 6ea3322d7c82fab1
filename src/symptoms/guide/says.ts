import type { FactId } from '../../model/reason.ts';
import type { Answers, FailingId, FailureKind, ScopeId } from './answer.ts';

/** What is said to certain answers. A list that is left out holds for every answer to its question, and for none. */
interface Said {
  readonly fails?: readonly FailingId[];
  readonly how?: readonly FailureKind[];
  readonly where?: readonly ScopeId[];
  /** Whole sentences. Backticks are code. */
  readonly text: string;
  readonly facts: readonly [FactId, ...FactId[]];
}

/** What a tunnel can carry. */
const carried = ['logs', 'webhook', 'aggregated', 'proxy'] as const satisfies readonly FailingId[];
/** All but a process that does not start, about which no second question is asked. */
const connected = [...carried, 'scrape', 'kubectl', 'node', 'pod', 'agent'] as const satisfies readonly FailingId[];

/** Why a failure points at a hop, by how it fails. */
const whySaid: readonly Said[] = [
  {
    fails: connected,
    how: ['timeout'],
    text: 'A timeout means that nothing answered: packets are dropped on the way. So look at firewalls, security groups and routes before you look at certificates. `TLS handshake timeout` is an exception: there something accepts the connection and does not finish the handshake.',
    facts: ['facts/symptoms#29', 'facts/symptoms#26'],
  },
  {
    fails: connected,
    how: ['refused'],
    text: 'A connection that is refused at once means that a machine answered, so the route to it works. Either nothing listens on that port, or a firewall rejects the packets instead of dropping them.',
    facts: ['facts/symptoms#29'],
  },
  {
    fails: connected,
    how: ['tls'],
    text: 'A certificate is verified after the connection has opened, so no rule of a firewall helps. One side did not accept the certificate of the other. If the message says `remote error`, the other side refused, and its own log gives the reason.',
    facts: ['facts/symptoms#27'],
  },
  {
    fails: connected,
    how: ['unauthorized'],
    text: 'An answer with 401 means that the connection and TLS work, so no rule of a firewall helps. The server does not accept the credentials of its client: they have expired, for example, or it does not know them.',
    facts: ['facts/symptoms#15'],
  },
  {
    fails: connected,
    how: ['forbidden'],
    text: 'An answer with 403 means that the connection and TLS work, so no rule of a firewall helps. The server knows its client, or takes it for `system:anonymous`, and does not allow the request. The message names this user.',
    facts: ['facts/symptoms#5', 'facts/symptoms#6'],
  },
  {
    fails: connected,
    how: ['other'],
    text: 'Any other answer has an author, so find out which program wrote it. For example, `No agent available` means that konnectivity-server has no agent, and 503 for an aggregated API means that the API server does not forward the request.',
    facts: ['facts/symptoms#3', 'facts/symptoms#25'],
  },
  {
    fails: ['kubectl'],
    how: ['timeout', 'refused'],
    text: 'On a control plane host, look whether kube-apiserver runs. If it stops while it starts, the last words of its log say why.',
    facts: ['facts/symptoms#29'],
  },
  {
    fails: carried,
    how: ['timeout'],
    text: 'With Konnectivity, the message does not say whether the agent or the target behind it is dead, so the hop before the agent and the hop behind it are both suspected.',
    facts: ['facts/symptoms#23'],
  },
  {
    fails: carried,
    how: ['refused'],
    text: 'With a tunnel, its end on the node opens the last connection, so that connection was refused.',
    facts: ['facts/symptoms#28'],
  },
  {
    fails: carried,
    how: ['tls', 'unauthorized', 'forbidden'],
    text: 'With Konnectivity, the tunnel relays bytes and verifies nothing of the target, so look at the same two ends as without it.',
    facts: ['facts/konnectivity#encryption_per_hop'],
  },
  {
    fails: carried,
    how: ['other'],
    text: 'With Konnectivity, or with the tunnel of k3s and RKE2, the tunnel itself may have answered: the agent is not connected to this server or the socket of the server does not exist.',
    facts: ['facts/symptoms#3', 'facts/symptoms#24', 'facts/symptoms#33'],
  },
  {
    fails: ['proxy'],
    how: ['forbidden'],
    text: 'The API server itself may have refused, before it opened any connection, so no hop is lit. A message with `User … cannot … resource "nodes/proxy"` is such a refusal.',
    facts: ['obs/KU2-fine-metrics-api'],
  },
];

/** What is known of a failure before any other question, and what to check first. */
const knownSaid: readonly Said[] = [
  {
    fails: ['logs'],
    text: 'The API server opens this connection to TCP 10250 of the node. The cluster runs without it, so a cluster that looks healthy can still fail here.',
    facts: ['facts/reachability#apiserver-to-kubelet'],
  },
  {
    fails: ['webhook'],
    text: 'The API server calls the pod of the webhook on the pod’s own port. If that port is blocked, writes are delayed or refused, depending on the webhook’s `failurePolicy`.',
    facts: ['facts/reachability#apiserver-to-webhook'],
  },
  {
    fails: ['aggregated'],
    text: 'The API server forwards the request to the pod of the extension API server, and checks all the time whether it is available. Begin with `kubectl get apiservices`. For `kubectl top`, metrics-server also has to reach the kubelets.',
    facts: ['facts/reachability#apiserver-to-extension-apiserver', 'facts/symptoms#25', 'facts/reachability#scrape-kubelet'],
  },
  {
    fails: ['proxy'],
    text: 'The API server connects to the address and port of a pod or node itself, and never to the ClusterIP of a Service.',
    facts: ['facts/reachability#apiserver-to-service', 'facts/reachability#apiserver-to-node'],
  },
  {
    fails: ['scrape'],
    text: 'The scraper connects from its own node to TCP 10250 of every node, control plane nodes included. Konnectivity does not carry this connection.',
    facts: ['facts/reachability#scrape-kubelet'],
  },
  {
    fails: ['kubectl'],
    text: 'The connection of kubectl is not one of the paths of this site, but it ends where the connections of the nodes end. So it helps to know whether a node or a second machine fails as well.',
    facts: ['facts/symptoms#29'],
  },
  {
    fails: ['node'],
    text: 'The kubelet opens the connection to the API server, or to the load balancer in front of it. A node that joins uses the address in the join command.',
    facts: ['facts/reachability#kubelet-to-apiserver', 'facts/reachability#bootstrap-discovery'],
  },
  {
    fails: ['pod'],
    text: 'A pod uses the Service `kubernetes`, and kube-proxy rewrites this address on the pod’s node. So a firewall sees TCP 6443 of a control plane host, never the ClusterIP. kube-proxy itself does not use that Service.',
    facts: ['facts/reachability#pod-to-apiserver', 'facts/reachability#kube-proxy-to-apiserver'],
  },
  {
    fails: ['agent'],
    text: 'The agent opens this connection from the node, to TCP 8132 in the documentation, in k0s and in kube-up. Its log gives the reason after `cannot connect once`.',
    facts: ['facts/reachability#agent-to-konnectivity-server', 'facts/symptoms#22'],
  },
  {
    fails: ['start'],
    text: 'A process that does not start needs no connection to fail, so no hop is lit and no rule of a firewall helps. The last words of its log say why.',
    facts: ['facts/symptoms#29'],
  },
];

/** What a partial failure tells, and what a complete one tells. */
const whereSaid: readonly Said[] = [
  {
    fails: ['logs'],
    where: ['everywhere'],
    text: 'If it fails on every node, look at what all nodes share. That is the way from the control plane hosts to TCP 10250, and the flags by which the API server verifies kubelets and presents its own certificate.',
    facts: ['facts/reachability#apiserver-to-kubelet', 'facts/links#api-kubelet'],
  },
  {
    fails: ['logs'],
    where: ['some-nodes'],
    text: 'Compare a node that works with one that fails. The API server uses the first address of the Node that fits `--kubelet-preferred-address-types`, so compare the addresses, and then the subnets and security groups.',
    facts: ['facts/reachability#apiserver-to-kubelet', 'facts/flags#--kubelet-preferred-address-types'],
  },
  {
    fails: ['logs', 'scrape'],
    how: ['tls'],
    where: ['some-nodes'],
    text: 'Each kubelet has a serving certificate of its own. So compare the issuer, the names and the dates of the certificate that works and the one that fails.',
    facts: ['facts/kubelet#serving_certificate'],
  },
  {
    fails: ['logs', 'scrape'],
    how: ['unauthorized', 'forbidden'],
    where: ['some-nodes'],
    text: 'Each kubelet authenticates and authorizes by its own configuration, and one that is started without a configuration file has other defaults. So compare the configuration of a node that works with that of one that fails.',
    facts: ['facts/kubelet#two_default_sets'],
  },
  {
    fails: ['logs', 'proxy'],
    where: ['some-nodes'],
    text: 'With Konnectivity, the node of the agent has to reach the kubelets and pods of the other nodes. With the strategy `destHost`, the server prefers an agent that announced this node. So compare on which nodes agents run, and whether they reach the node that fails.',
    facts: ['facts/reachability#konnectivity', 'facts/konnectivity#strategies'],
  },
  {
    fails: ['logs'],
    where: ['some-nodes'],
    text: 'In k3s and RKE2, each node has tunnels of its own. So look into the log of the agent on the node that fails.',
    facts: ['facts/symptoms#24'],
  },
  {
    fails: carried,
    where: ['some-tries'],
    text: 'With Konnectivity, an API server with a local socket reaches only the agents of its own konnectivity-server. If agents know too small a `--server-count`, if a virtual address always leads to one server, or if a server was added later, the other servers are left without agents.',
    facts: ['facts/konnectivity#connections_with_several_servers'],
  },
  {
    fails: carried,
    how: ['timeout'],
    where: ['some-tries'],
    text: 'Without an option, konnectivity-server picks a random agent for each connection. So one agent that is registered and carries nothing fails some requests only, until it is restarted.',
    facts: ['facts/konnectivity#strategies', 'facts/symptoms#23'],
  },
  {
    fails: ['logs'],
    how: ['unauthorized'],
    where: ['some-tries'],
    text: 'An API server that was not restarted after its client certificate was renewed goes on with the old one. So look when each API server was started.',
    facts: ['facts/symptoms#15'],
  },
  {
    fails: ['logs'],
    how: ['forbidden'],
    where: ['some-tries'],
    text: 'After an upgrade, control plane hosts that `kubeadm join` made anew have a client certificate without the cluster-admin group. The binding to `system:kubelet-api-admin` may be missing for them.',
    facts: ['facts/symptoms#6'],
  },
  {
    fails: ['webhook', 'aggregated'],
    where: ['one-target'],
    text: 'A firewall sees the port on which the pod listens, never the 443 of its Service. So compare that port with the one of a webhook or API that works. For example, the automatic rule of a private GKE cluster opens 443 and 10250 only.',
    facts: ['facts/reachability#apiserver-to-webhook', 'facts/reachability#gke-private'],
  },
  {
    fails: ['webhook', 'aggregated'],
    where: ['everywhere'],
    text: 'If all of them fail, the API server may have no way to pods at all. For example, the egress file does not list `cluster`, or a managed control plane is not part of the overlay network.',
    facts: ['facts/konnectivity#egress_selector_configuration/names', 'facts/reachability#eks-custom-cni'],
  },
  {
    fails: ['proxy'],
    where: ['one-target'],
    text: 'Compare the port in the message with the port on which the process listens. Also look whether the process listens on 127.0.0.1 only.',
    facts: ['facts/symptoms#28'],
  },
  {
    fails: ['proxy'],
    where: ['everywhere'],
    text: 'If every target fails, look at the way from the control plane hosts to the pod network. The API server needs a route to pod addresses.',
    facts: ['facts/reachability#apiserver-to-pod'],
  },
  {
    fails: ['proxy'],
    where: ['one-client'],
    text: 'If other users succeed, the connection works, so compare the permissions of both users for `pods/proxy`, `services/proxy` or `nodes/proxy`.',
    facts: ['obs/KU2-fine-metrics-api'],
  },
  {
    fails: ['scrape'],
    where: ['everywhere'],
    text: 'If the scrape of every node fails, look at what they share. That is the node and the network of the scraper, and its own configuration.',
    facts: ['facts/reachability#scrape-kubelet'],
  },
  {
    fails: ['scrape'],
    where: ['some-nodes'],
    text: 'The connection goes from node to node. So compare whether the scraper’s node reaches TCP 10250 of the node that works and of the one that fails.',
    facts: ['facts/reachability#scrape-kubelet'],
  },
  {
    fails: ['kubectl'],
    where: ['everywhere'],
    text: 'If every client fails at once, look at kube-apiserver and etcd on a control plane host. All clients end at the same port, so the picture shows the connection of the nodes.',
    facts: ['facts/symptoms#29'],
  },
  {
    fails: ['kubectl'],
    where: ['one-client'],
    text: 'If only this machine fails, look at its kubeconfig, its route, its DNS, and an HTTP proxy in its environment.',
    facts: ['facts/symptoms#14', 'facts/symptoms#29'],
  },
  {
    fails: ['kubectl'],
    where: ['some-tries'],
    text: 'We found no source that names a cause for this pattern. If a load balancer forwards to several API servers, ask each of them by its own address to find the one that fails.',
    facts: ['facts/reachability#balancer-health'],
  },
  {
    fails: ['node'],
    where: ['everywhere'],
    text: 'If every node fails at once, look at kube-apiserver and at the load balancer in front of it. All kubelets use the same address.',
    facts: ['facts/symptoms#29', 'facts/reachability#kubelet-to-apiserver'],
  },
  {
    fails: ['node'],
    where: ['some-nodes'],
    text: 'Compare the route, the DNS and the security group of a node that works with those of a node that fails. If the connection works, compare the credentials in the kubeconfig of the kubelet.',
    facts: ['facts/reachability#kubelet-to-apiserver', 'facts/symptoms#19'],
  },
  {
    fails: ['pod'],
    where: ['everywhere'],
    text: 'If pods fail on every node, look whether the API server’s own address and port are reachable from the nodes. That is where kube-proxy leads them.',
    facts: ['facts/symptoms#29', 'facts/reachability#pod-to-apiserver'],
  },
  {
    fails: ['pod'],
    where: ['some-nodes'],
    text: 'Look whether kube-proxy runs on the node that fails, and whether that node reaches the API server’s own address.',
    facts: ['facts/symptoms#29'],
  },
  {
    fails: ['agent'],
    where: ['everywhere'],
    text: 'If no agent connects, compare `--proxy-server-host` and `--proxy-server-port` of the agents with `--agent-port` of the server, and look whether the server runs.',
    facts: ['facts/symptoms#22'],
  },
  {
    fails: ['agent'],
    where: ['some-nodes'],
    text: 'If some agents connect, the server works. So compare the way from the node that fails to the agent port, and whether the name of the server resolves on that node.',
    facts: ['facts/symptoms#22'],
  },
  {
    fails: ['agent'],
    where: ['some-tries'],
    text: 'An agent opens one connection to each server, until it has as many as the server count. If the count is too low, if a virtual address always leads to one server, or if a server was added later, some servers have no agent.',
    facts: ['facts/konnectivity#connections_with_several_servers'],
  },
];

/** Everything that the questions can say, in the order in which it is shown. */
export const everySaid: readonly Said[] = [...whySaid, ...whereSaid, ...knownSaid];

/** Whether something is said to these answers: each of its lists has the answer to its question. */
export const isSaid = ({ fails, how, where }: Said, answers: Answers): boolean =>
  (!fails || fails.includes(answers.fails)) &&
  (!how || (answers.how !== undefined && how.includes(answers.how))) &&
  (!where || (answers.where !== undefined && where.includes(answers.where)));

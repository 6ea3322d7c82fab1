import type { SideEffectId } from '../../model/change/side-effect.ts';

/** What may stop working once a setting is changed, in one or two sentences. */
export const sideEffectTexts: Readonly<Record<SideEffectId, string>> = {
  'self-signed-kubelet-refused':
    'Set this flag last, after the kubelets. Logs, exec and the node proxy fail on each node whose kubelet still serves a certificate that it signed itself.',
  'kubelet-signer-unknown':
    'It is unknown who signed the kubelets’ serving certificates, so this may break at once. Logs, exec and the node proxy fail on each node whose kubelet signed its own certificate, or presents one of another CA.',
  'kubelet-address-compared':
    'The certificate has to name the address that the API server uses, which is the first type in --kubelet-preferred-address-types that the Node reports.',
  'kubelet-certificate-expires': 'Expiry counts from then on, so an expired certificate stops logs and exec on its node.',
  'kubelet-ca-file-missing':
    'The API server does not start when the flag names a file that does not exist, and its static pod restarts in a loop.',
  'handshakes-fail-until-approved': 'Until its request is approved, every TLS handshake with that kubelet fails.',
  'nothing-approves-requests':
    'Nothing in Kubernetes approves these requests, and each renewal is a request too, so install an approver that compares the addresses with those of the node.',
  'kubelet-without-client-ca': 'A kubelet without clientCAFile accepts no client certificate.',
  'forbidden-until-bound': 'Calls answer 403 until the user in the certificate is bound to the ClusterRole system:kubelet-api-admin.',
  'logs-fail-where-others-do':
    'Logs fail where the kubelet’s certificate does not pass, as every other request to that kubelet does already.',
  'no-agent-connected':
    'Set this flag last, after the servers and the agents. While no agent is connected, everything that the tunnel carries fails at once.',
  'second-port-to-reach': 'The nodes have to reach a second port of the control plane, which is 8132 in the examples.',
  'egress-field-unknown':
    'From Kubernetes 1.32 an unknown or repeated field in the file stops the API server. Up to 1.31 the field is ignored, so a misspelt one does nothing and no message says so.',
  'unlisted-type-goes-directly': 'The API server connects directly for a type that the file does not list, and no warning says so.',
  'webhooks-need-an-agent':
    'Webhooks that are configured with a URL, and authentication, authorization and audit webhooks, then need an agent as well.',
  'agent-without-token-refused':
    'The server refuses an agent without a token of that account and audience, and gives the reason only in its own log.',
  'agent-flags-incomplete': 'The server does not start with only some of the three flags, or with --cluster-ca-cert as well.',
  'agent-without-certificate-refused': 'The server refuses an agent that does not present a certificate of that CA.',
  'agent-ca-admits-all': 'Every certificate of that CA makes an agent, so it must not be the CA of the cluster.',
  'extension-certificate-refused':
    'Requests to the group answer 503 where the certificate is of another CA or names another Service. The APIService may still read Available.',
  'extension-fields-exclude-each-other': 'The API server refuses an APIService with both fields.',
  'etcd-certificate-refused':
    'The API server loses its storage where the certificate does not name the address in --etcd-servers, or another CA signed it.',
  'etcd-demands-certificate':
    'etcd has to be configured to demand client certificates, and it then refuses an API server whose certificate is of another CA.',
  'client-with-wrong-ca': 'A client with the wrong CA in its kubeconfig stops working.',
  'client-with-wrong-name': 'So does a client that uses a name or an address which the API server’s certificate does not hold.',
  'metrics-of-self-signed-kubelets-lost':
    'kubectl top and autoscaling lose the metrics of each node whose kubelet still serves a certificate that it signed itself.',
  'scraper-address-compared':
    'The certificate of each kubelet has to name the address that the scraper uses, as it has to for the API server.',
  'socket-on-one-host':
    'The socket is a file on one host, so every API server needs a konnectivity-server beside it, and agents have to connect to each of these.',
  'frontend-file-missing':
    'The API server does not start while a file that tlsConfig names is missing, and an entry for TCP without tlsConfig stops it as well.',
  'agent-without-tunnel-scope':
    'For a node whose agent does not support it, the server still connects to the pods directly, without a message to the reader.',
  'api-server-certificate-shown':
    'Clients then receive the certificate of the API server itself, so it has to name the address of the load balancer.',
};

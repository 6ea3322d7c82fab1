import type { CheckId } from '../../model/change/remedy.ts';
import type { RemedyId } from '../../model/change/side-effect.ts';

/** What a change does. Completes “To make it safe, …”. */
export const remedyTexts: Readonly<Record<RemedyId, string>> = {
  'issue-kubelet-certificates': 'have the kubelets serve certificates that the CA issued',
  'verify-kubelets': 'set --kubelet-certificate-authority',
  'present-client-certificate': 'give the API server a client certificate for the kubelets',
  'verify-logs': 'stop asking for logs without verification',
  'use-konnectivity': 'carry it through Konnectivity',
  'list-cluster': 'list only cluster in the egress selector file',
  'list-both-types': 'list cluster and controlplane in the egress selector file',
  'demand-agent-tokens': 'demand a service account token of every agent',
  'demand-agent-certificates': 'demand a client certificate of every agent',
  'frontend-unix-socket': 'reach the konnectivity-server over a Unix socket on the same host',
  'frontend-mutual-tls': 'reach the konnectivity-server over TCP with mutual TLS',
  'tunnel-everything': 'have the tunnel of the distribution carry pods, Services and webhooks as well',
  'verify-kubelets-from-scrapers': 'set the scrapers to verify the kubelets',
  'pass-tcp-on': 'have the load balancer pass TCP on, so that TLS ends at the API server',
  'verify-extension': 'give the APIService a caBundle in place of insecureSkipTLSVerify',
  'etcd-server-tls': 'use TLS to etcd and verify its certificate',
  'etcd-mutual-tls': 'use mutual TLS to etcd',
  'verify-api-server': 'have every client verify the API server against the cluster CA',
  'verify-api-server-here': 'have the client verify the API server against the cluster CA',
};

/** What a change needs after its lines are written, in a sentence, on a cluster that kubeadm set up. */
export const afterTexts: Readonly<Partial<Record<RemedyId, string>>> = {
  'issue-kubelet-certificates': 'Then approve each kubelet’s request.',
};

/** What to make sure of before a change, and why. */
export const checkTexts: Readonly<Record<CheckId, string>> = {
  'requests-are-approved':
    'Decide who approves the requests before the kubelets send them. A kubelet without an approved request fails every TLS handshake. This lists the requests.',
  'kubelets-pass':
    'Make sure that each kubelet presents a certificate of this CA for the address that the API server uses. The API server refuses every other one. In the command, ca.crt is a copy of the CA file that the flag is to name.',
  'ca-file-is-there':
    'Make sure that the file is on every control plane host. An API server whose flag names a file that does not exist stops.',
};

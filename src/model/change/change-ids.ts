// What `src/wording/change/` has words for: each type names the texts of one kind.

/** The changes that an operator can make, in the order of their table. */
export type RemedyId =
  | 'issue-kubelet-certificates'
  | 'verify-kubelets'
  | 'present-client-certificate'
  | 'verify-logs'
  | 'use-konnectivity'
  | 'list-cluster'
  | 'list-both-types'
  | 'demand-agent-tokens'
  | 'demand-agent-certificates'
  | 'frontend-unix-socket'
  | 'frontend-mutual-tls'
  | 'tunnel-everything'
  | 'verify-kubelets-from-scrapers'
  | 'pass-tcp-on'
  | 'verify-extension'
  | 'etcd-server-tls'
  | 'etcd-mutual-tls'
  | 'verify-api-server';

/** What to make sure of before a change. */
export type CheckId = 'requests-are-approved' | 'kubelets-pass' | 'ca-file-is-there';

/** What may stop working once a setting is changed, in the order of the changes. */
export type SideEffectId =
  | 'self-signed-kubelet-refused'
  | 'kubelet-signer-unknown'
  | 'kubelet-address-compared'
  | 'kubelet-certificate-expires'
  | 'kubelet-ca-file-missing'
  | 'handshakes-fail-until-approved'
  | 'nothing-approves-requests'
  | 'kubelet-without-client-ca'
  | 'forbidden-until-bound'
  | 'logs-fail-where-others-do'
  | 'no-agent-connected'
  | 'second-port-to-reach'
  | 'egress-field-unknown'
  | 'unlisted-type-goes-directly'
  | 'webhooks-need-an-agent'
  | 'agent-without-token-refused'
  | 'agent-flags-incomplete'
  | 'agent-without-certificate-refused'
  | 'agent-ca-admits-all'
  | 'extension-certificate-refused'
  | 'extension-fields-exclude-each-other'
  | 'etcd-certificate-refused'
  | 'etcd-demands-certificate'
  | 'client-with-wrong-ca'
  | 'client-with-wrong-name'
  | 'metrics-of-self-signed-kubelets-lost'
  | 'scraper-address-compared'
  | 'socket-on-one-host'
  | 'frontend-file-missing'
  | 'agent-without-tunnel-scope'
  | 'api-server-certificate-shown';

/** What to use in place of a path that no setting makes safe. */
export type AlternativeId = 'port-forward' | 'kubelet-port';

import type { SymptomId } from '../symptom-id.ts';

/** Texts that no program prints so, told from memory: each matches nothing, and comes nearest to one symptom. */
export const nearestOnly: readonly (readonly [text: string, id: SymptomId])[] = [
  ['x509: cannot validate the certificate of 10.0.0.1, no IP SANs', 'no-ip-sans'],
  ['x509: cannot validate the certificate of 10.0.0.1, it does not contain IP SANs', 'no-ip-sans'],
  ['error: the webhook failed while calling: context deadline was exceeded', 'webhook-timeout'],
  ['unable to load the bootstrap kubeconfig: no such file', 'node-credentials-refused'],
  ['part of the bootstrap client certificate is expired', 'node-credentials-refused'],
  ['server refused the connection to 10.0.0.1, did you specify the right port?', 'apiserver-unreachable'],
  ['the executable kubelogin was not found while getting credentials for exec', 'login-helper-missing'],
  ['the server could not find a session for client node-4, failed', 'tunnel-proxy-error'],
  ['webhook call failed: no endpoints for service hook are available', 'webhook-refused'],
  ['the user may not get the resource nodes/proxy in API group at the cluster scope', 'nodes-proxy-forbidden'],
];

import type { Inexpressible } from './expression.ts';
import type { Observation } from '../look-up/observation.ts';

/** The first rule that fits a record says why it is left out. */
const leftOut: readonly (readonly [fits: (record: Observation) => boolean, reason: Inexpressible])[] = [
  [({ id }) => /^(A|P)-.*-loopback$|^X-proxy-address$|^P-(no)?ca-(node|pod)-loopback$/.test(id), 'address guard'],
  [({ id }) => /^I1-csr-|^KU3-not-auto-approved$/.test(id), 'content of a certificate request'],
  [({ id }) => /^KU3-before-approval-/.test(id), 'no serving certificate issued yet'],
  [
    ({ id }) =>
      /^AN-(both|conditions-disabled)$|^F-removed-kubelet-https$|^T4-serverflags-|^T-noauth-server-start$|^T3-agent-no-cacert$|^W-agg-both-fields$|^X-grpc-uds-only$/.test(
        id,
      ),
    'start-up or object validation',
  ],
  [
    ({ id }) => /^K-grpc-(agent-returns|carrier-agent-dies|two-agents-one-dies)$|^T4-live-agent-sa-deleted$|^KU2-revoked-cache$/.test(id),
    'what happens over time',
  ],
  [({ id }) => /^T2-rogue-(silent|drops)$/.test(id), 'disruption'],
  [({ id }) => /^KU2-(nodeproxy|src)-upgrade-query$/.test(id), 'rewriting of a proxied request'],
  [
    ({ id }) => /^(KU-flags-log|K-grpc-noagent-serverlog|T-server-metrics|X-konn-ports|X-default-address-types)$/.test(id),
    'log, metrics or default ports of a component',
  ],
  [({ id }) => /^(N-plain-http|S-ssh-hostkey-mismatch)$/.test(id), 'not how a component connects'],
  [({ id }) => /^T-src-(agentid-table|no-reverse-dial)$/.test(id), 'inside konnectivity-server'],
  [
    ({ id, link, observed }) =>
      link === 'client->apiserver (pods/exec)' ||
      id === 'AN-src-wellknown' ||
      (/^KU2-/.test(id) && /proxy/.test(link) && observed.httpStatus === 403),
    'authorization at the API server',
  ],
  [
    ({ id, link }) => (/^KU2-/.test(id) && link === 'anyone->kubelet') || id === 'R-direct-token',
    'authorization at the kubelet, by subresource',
  ],
  // A tunnel that was down is a route: what was to go through it did not arrive.
  [
    ({ id, observed }) =>
      /^none|^null$/.test(String(observed.transport)) && !/^T2-|^R-readonly|^KU-.*-ro-/.test(id) && !isDownTunnel(observed.errorText),
    'no connection was made',
  ],
  [({ id }) => id === 'V-vip-noredirect' || id === 'S-ssh-nosshd', 'no connection was made'],
];

function isDownTunnel(errorText: string | null): boolean {
  return /No agent available|CONNECT proxy|konn\.sock|No SSH tunnels currently open|EOF$|currently no/.test(errorText ?? '');
}

/** Why the model cannot express a record, if there is a reason. */
export const inexpressible = (record: Observation): Inexpressible | undefined => leftOut.find(([fits]) => fits(record))?.[1];

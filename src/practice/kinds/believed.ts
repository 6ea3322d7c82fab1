import { judge } from '../../model/judge.ts';
import { modeOf } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { reasonTexts } from '../../wording/reason.ts';
import type { MisconceptionId } from '../misconception.ts';
import { neededRules } from './missing-rule.ts';
import { kubeletWithoutFile } from './left-open.ts';

/** What many believe as a sentence, what is so as another one, and which of the two the model says is true. */
interface Believed {
  readonly misconception: MisconceptionId;
  readonly belief: string;
  readonly instead: string;
  /** Whether the model says that the second sentence is the true one. */
  readonly isSo: () => boolean;
  readonly why: string;
}

const { settings: stock } = modeOf('defaults');
const { settings: konnectivity } = modeOf('konnectivity');
const { settings: verified } = modeOf('konnectivity-tls');
const kubelet = 'apiserver-to-kubelet';
const passesForAnother = (approval: Settings['servingCertificateApproval']): string =>
  judge(kubelet, { ...verified, servingCertificateApproval: approval }, 'another-node').endToEnd['impersonate-server'].value;

/** One of the sentences of each pair is true. The model decides which, and a test fails where it changes its mind. */
export const believed: readonly Believed[] = [
  {
    misconception: 'tunnel-verifies',
    belief: 'In the mode “Konnectivity”, the agent verifies the certificate of the kubelet.',
    instead: 'In the mode “Konnectivity”, no program verifies the certificate of the kubelet.',
    isSo: () =>
      judge(kubelet, konnectivity, 'nobody')
        .hops.at(-1)
        ?.layers.every(({ serverVerified }) => serverVerified === 'no') ?? false,
    why: 'The tunnel ends at the agent, which passes bytes on. The API server does not verify the kubelet, because --kubelet-certificate-authority is not set.',
  },
  {
    misconception: 'ca-and-node',
    belief: 'If `--kubelet-certificate-authority` is set, no node can pass for another one, whoever approves serving certificates.',
    instead:
      'Even if `--kubelet-certificate-authority` is set, it depends on the approver of serving certificates whether a node can pass for another one.',
    isSo: () => passesForAnother('unchecked') === 'yes' && passesForAnother('checks-addresses') === 'no',
    why: reasonTexts['other-nodes-certificate'],
  },
  {
    misconception: 'https-in-url',
    belief: 'With `https:NAME:PORT` in the URL, the API server’s proxy verifies the certificate of the pod.',
    instead: 'With `https:NAME:PORT` in the URL, the API server’s proxy encrypts the request and verifies no certificate.',
    isSo: () => judge('apiserver-to-pod', { ...stock, proxyScheme: 'https' }, 'nobody').weakestHop?.reason === 'proxy-https-unverified',
    why: reasonTexts['proxy-https-unverified'],
  },
  {
    misconception: 'nodes-proxy',
    belief: 'A token that may `get` `nodes/proxy` can read the kubelet’s API, but it cannot run a command.',
    instead: 'A token that may `get` `nodes/proxy` is enough to run a command in a pod.',
    // facts/kubelet#nodes_proxy_get_exec is what the reason stands on.
    isSo: () => judge(kubelet, stock, 'token-thief').endToEnd['impersonate-client'].reason === 'token-needs-rbac',
    why: reasonTexts['token-needs-rbac'],
  },
  {
    misconception: 'flag-and-file',
    belief: 'A kubelet without a configuration file refuses anonymous requests unless a flag allows them.',
    instead: 'A kubelet without a configuration file accepts anonymous requests unless a flag refuses them.',
    isSo: () => kubeletWithoutFile.kubeletAnonymous === 'on',
    why: 'The flag --anonymous-auth is true by default, and the field authentication.anonymous.enabled is false by default.',
  },
  {
    misconception: 'service-port',
    belief: 'For a webhook with port 8443 behind a Service with port 443, a firewall in front of the pods has to allow port 443.',
    instead: 'For a webhook with port 8443 behind a Service with port 443, a firewall in front of the pods has to allow port 8443.',
    isSo: () => {
      const ports = neededRules('defaults', 8443)
        .filter(({ to }) => to === 'pods')
        .flatMap((rule) => rule.ports.map(({ from }) => from));
      return ports.includes(8443) && !ports.includes(443);
    },
    why: 'The port of the Service is rewritten to that of the pod before the packet leaves the host.',
  },
  {
    misconception: 'encrypted-only',
    belief: 'With kubeadm’s defaults, the API server knows that it talks to the real kubelet, because the connection is encrypted.',
    instead:
      'With kubeadm’s defaults, the API server accepts any certificate where it expects the kubelet, although the connection is encrypted.',
    isSo: () => judge(kubelet, stock, 'nobody').weakestHop?.verdict === 'encrypted',
    why: reasonTexts['kubelet-ca-unset'],
  },
];

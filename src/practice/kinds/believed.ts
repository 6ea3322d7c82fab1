import { judge } from '../../model/judge.ts';
import { modeOf } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { believedWords } from '../../wording/practice/belief.ts';
import { neededRules } from './missing-rule.ts';
import { kubeletWithoutFile } from './left-open.ts';

type BelievedId = keyof typeof believedWords;

const { settings: stock } = modeOf('defaults');
const { settings: konnectivity } = modeOf('konnectivity');
const { settings: verified } = modeOf('konnectivity-tls');
const kubelet = 'apiserver-to-kubelet';
const passesForAnother = (approval: Settings['servingCertificateApproval']): string =>
  judge(kubelet, { ...verified, servingCertificateApproval: approval }, 'another-node').endToEnd['impersonate-server'].value;

/** Whether the model says that what is told instead of a belief is true. */
const isSo: Readonly<Record<BelievedId, () => boolean>> = {
  'tunnel-verifies': () =>
    judge(kubelet, konnectivity, 'nobody')
      .hops.at(-1)
      ?.layers.every(({ serverVerified }) => serverVerified === 'no') ?? false,
  'ca-and-node': () => passesForAnother('unchecked') === 'yes' && passesForAnother('checks-addresses') === 'no',
  'https-in-url': () =>
    judge('apiserver-to-pod', { ...stock, proxyScheme: 'https' }, 'nobody').weakestHop?.reason === 'proxy-https-unverified',
  // facts/kubelet#nodes_proxy_get_exec is what the reason stands on.
  'nodes-proxy': () => judge(kubelet, stock, 'token-thief').endToEnd['impersonate-client'].reason === 'token-needs-rbac',
  'flag-and-file': () => kubeletWithoutFile.kubeletAnonymous === 'on',
  'service-port': () => {
    const ports = neededRules('defaults', 8443)
      .filter(({ to }) => to === 'pods')
      .flatMap((rule) => rule.ports.map(({ from }) => from));
    return ports.includes(8443) && !ports.includes(443);
  },
  'encrypted-only': () => judge(kubelet, stock, 'nobody').weakestHop?.verdict === 'encrypted',
};

/** What many believe as a sentence, and what is so as another one: one of the two is true. The model decides which, and a test fails where it changes its mind. */
export const believed = (Object.keys(believedWords) as BelievedId[]).map((misconception) => ({
  misconception,
  ...believedWords[misconception],
  isSo: isSo[misconception],
}));

import { judge } from '../../model/judge.ts';
import { modeOf } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { judgementSentence } from '../../wording/judgement.ts';
import { leftOpenWords, portClosed, weaknessWords, whatNodeMay, whoMayRun } from '../../wording/practice/question.ts';
import { reasonTexts } from '../../wording/reason.ts';
import type { MisconceptionId } from '../misconception.ts';
import type { Drawn, ManyQuestion } from '../question.ts';
import type { Random } from '../random.ts';
import { drawUntil } from './draw.ts';

/** A text that configures a program, and the settings that it comes to. The checker reads each text to the same settings (tested). */
interface Configuration {
  readonly text: string;
  readonly set: Partial<Settings>;
  readonly misconception?: MisconceptionId;
}

const kubeletFile = (...lines: readonly string[]): string =>
  ['# /var/lib/kubelet/config.yaml', 'apiVersion: kubelet.config.k8s.io/v1beta1', 'kind: KubeletConfiguration', ...lines].join('\n');
const anonymous = (isOn: boolean): readonly string[] => ['authentication:', '  anonymous:', `    enabled: ${String(isOn)}`];
const authorization = (mode: Settings['kubeletAuthorization']): readonly string[] => ['authorization:', `  mode: ${mode}`];
const kubeconfig = 'kubelet --kubeconfig=/etc/kubernetes/kubelet.conf';

/** The defaults of the flags of a kubelet, which are not those of its file (facts/kubelet#authentication.anonymous.enabled, facts/kubelet#authorization.mode, facts/kubelet#readOnlyPort). */
export const kubeletWithoutFile = { kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow', readOnlyPort: 'open' } as const;
const closed = { kubeletAnonymous: 'off', kubeletAuthorization: 'Webhook', readOnlyPort: 'closed' } as const;
const kubelets: readonly Configuration[] = [
  { text: kubeletFile(...anonymous(false), ...authorization('Webhook')), set: closed },
  { text: kubeletFile('serverTLSBootstrap: true'), set: { ...closed, kubeletServingCertificate: 'issued' } },
  {
    text: kubeletFile(...anonymous(true), ...authorization('AlwaysAllow')),
    set: { ...closed, kubeletAnonymous: 'on', kubeletAuthorization: 'AlwaysAllow' },
  },
  { text: kubeletFile(...anonymous(true), ...authorization('Webhook')), set: { ...closed, kubeletAnonymous: 'on' } },
  { text: kubeletFile(...anonymous(false), ...authorization('AlwaysAllow')), set: { ...closed, kubeletAuthorization: 'AlwaysAllow' } },
  { text: kubeletFile(...authorization('Webhook'), 'readOnlyPort: 10255'), set: { ...closed, readOnlyPort: 'open' } },
  {
    text: kubeconfig,
    set: kubeletWithoutFile,
    misconception: 'flag-and-file',
  },
  {
    text: `${kubeconfig} --anonymous-auth=false`,
    set: { ...kubeletWithoutFile, kubeletAnonymous: 'off' },
    misconception: 'flag-and-file',
  },
  {
    text: `${kubeconfig} --anonymous-auth=false --authorization-mode=Webhook --read-only-port=0`,
    set: closed,
    misconception: 'flag-and-file',
  },
];

const client =
  '--kubelet-client-certificate=/etc/kubernetes/pki/apiserver-kubelet-client.crt --kubelet-client-key=/etc/kubernetes/pki/apiserver-kubelet-client.key';
const etcdTls =
  '--etcd-servers=https://10.0.0.5:2379 --etcd-cafile=/etc/kubernetes/pki/etcd/ca.crt --etcd-certfile=/etc/kubernetes/pki/apiserver-etcd-client.crt --etcd-keyfile=/etc/kubernetes/pki/apiserver-etcd-client.key';
const etcdPlain = '--etcd-servers=http://10.0.0.5:2379';
const verifies = '--kubelet-certificate-authority=/etc/kubernetes/pki/ca.crt';
const apiServer = (...flags: readonly string[]): string => ['kube-apiserver', ...flags].join(' ');
const apiServers: readonly Configuration[] = [
  {
    text: apiServer(client, etcdTls),
    set: { kubeletCertificateAuthority: 'unset', kubeletClientCertificate: 'set', etcdTransport: 'mutual-tls' },
    misconception: 'encrypted-only',
  },
  {
    text: apiServer(client, etcdPlain),
    set: { kubeletCertificateAuthority: 'unset', kubeletClientCertificate: 'set', etcdTransport: 'plaintext' },
    misconception: 'encrypted-only',
  },
  {
    text: apiServer(verifies, client, etcdTls),
    set: { kubeletCertificateAuthority: 'set', kubeletClientCertificate: 'set', etcdTransport: 'mutual-tls' },
  },
  {
    text: apiServer(verifies, client, etcdPlain),
    set: { kubeletCertificateAuthority: 'set', kubeletClientCertificate: 'set', etcdTransport: 'plaintext' },
  },
];

/** Whether a configuration leaves something open, and why, as the model says. Each is open with some configuration that this kind draws (tested). */
interface Weakness {
  readonly isOpen: (settings: Settings) => boolean;
  readonly why: (settings: Settings) => string;
}
type WeaknessId = keyof typeof weaknessWords;
const kubelet = 'apiserver-to-kubelet';
const forged = (settings: Settings) => judge(kubelet, settings, 'between-active').endToEnd['change-answer'];
const table: Readonly<Record<WeaknessId, Weakness>> = {
  'kubelet-open': {
    isOpen: (settings) => judge(kubelet, settings, 'nobody').bypasses.includes('kubelet-open-to-all'),
    why: whoMayRun,
  },
  'read-only-port': {
    isOpen: (settings) => judge(kubelet, settings, 'nobody').bypasses.includes('read-only-port-open'),
    why: ({ readOnlyPort }) => (readOnlyPort === 'open' ? reasonTexts['read-only-port-open'] : portClosed),
  },
  'forged-logs': {
    isOpen: (settings) => forged(settings).value === 'yes',
    why: (settings) => reasonTexts[forged(settings).reason],
  },
  'etcd-plaintext': {
    isOpen: (settings) => judge('apiserver-to-etcd', settings, 'nobody').weakestHop?.verdict === 'unsafe',
    why: (settings) => judgementSentence(judge('apiserver-to-etcd', settings, 'nobody')),
  },
  'node-to-kubelets': {
    isOpen: (settings) => judge(kubelet, settings, 'another-node').endToEnd['impersonate-client'].value === 'yes',
    why: whatNodeMay,
  },
};
const weaknesses = (Object.keys(weaknessWords) as WeaknessId[]).map((id) => ({ id, text: weaknessWords[id], ...table[id] }));

/** The configurations that go together: an API server that verifies kubelets gets nowhere with kubelets that sign their own certificates. */
const fits = (kubeletSettings: Partial<Settings>, apiServer: Partial<Settings>): boolean =>
  apiServer.kubeletCertificateAuthority !== 'set' || kubeletSettings.kubeletServingCertificate === 'issued';

/** Both texts of a configuration and its settings; what neither text names is as kubeadm sets it up. */
const settingsOf = (...parts: readonly Configuration[]): Settings =>
  Object.assign({ ...modeOf('defaults').settings }, ...parts.map(({ set }) => set));

/** What two texts leave open. At least one of the five options is open, and at least one is not. */
export const drawLeftOpen = (random: Random): Drawn<ManyQuestion> =>
  drawUntil('left-open', random, () => {
    const [ofKubelets, ofApiServer] = [random.pick(kubelets), random.pick(apiServers)];
    if (!fits(ofKubelets.set, ofApiServer.set)) return undefined;
    const settings = settingsOf(ofKubelets, ofApiServer);
    const open = weaknesses.filter(({ isOpen }) => isOpen(settings));
    if (open.length === 0 || open.length === weaknesses.length) return undefined;
    const misconception = ofKubelets.misconception ?? ofApiServer.misconception;
    return {
      form: 'many',
      ask: leftOpenWords.ask,
      lead: leftOpenWords.lead,
      given: [],
      code: `${ofKubelets.text}\n\n${ofApiServer.text.replaceAll(' --', ' \\\n  --')}`,
      options: random.shuffled(weaknesses).map(({ id, text, why }) => ({ id, text, reply: why(settings) })),
      right: open.map(({ id }) => id),
      because: leftOpenWords.because,
      state: { settings },
      see: { href: '/reference/flags/', text: leftOpenWords.see },
      ...(misconception ? { misconception } : {}),
    };
  });

/** Every pair of texts that this kind draws, with its settings, for the test that reads them with the checker. */
export const everyConfiguration = (): readonly { readonly texts: readonly [string, string]; readonly settings: Settings }[] =>
  kubelets.flatMap((ofKubelets) =>
    apiServers
      .filter(({ set }) => fits(ofKubelets.set, set))
      .map((ofApiServer) => ({ texts: [ofKubelets.text, ofApiServer.text] as const, settings: settingsOf(ofKubelets, ofApiServer) })),
  );

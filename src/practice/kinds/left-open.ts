import { judge } from '../../model/judge.ts';
import { modeOf } from '../../model/setting/mode.ts';
import type { Settings } from '../../model/setting/setting.ts';
import { judgementSentence } from '../../wording/judgement.ts';
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
const apiServers: readonly Configuration[] = [
  {
    text: `kube-apiserver ${client} ${etcdTls}`,
    set: { kubeletCertificateAuthority: 'unset', kubeletClientCertificate: 'set', etcdTransport: 'mutual-tls' },
    misconception: 'encrypted-only',
  },
  {
    text: `kube-apiserver ${client} ${etcdPlain}`,
    set: { kubeletCertificateAuthority: 'unset', kubeletClientCertificate: 'set', etcdTransport: 'plaintext' },
    misconception: 'encrypted-only',
  },
  {
    text: `kube-apiserver ${verifies} ${client} ${etcdTls}`,
    set: { kubeletCertificateAuthority: 'set', kubeletClientCertificate: 'set', etcdTransport: 'mutual-tls' },
  },
  {
    text: `kube-apiserver ${verifies} ${client} ${etcdPlain}`,
    set: { kubeletCertificateAuthority: 'set', kubeletClientCertificate: 'set', etcdTransport: 'plaintext' },
  },
];

/** What a configuration may leave open, and what the model says of it. Each is open with some configuration that this kind draws (tested). */
interface Weakness {
  readonly id: string;
  readonly text: string;
  readonly isOpen: (settings: Settings) => boolean;
  readonly why: (settings: Settings) => string;
}
const kubelet = 'apiserver-to-kubelet';
const forged = (settings: Settings) => judge(kubelet, settings, 'between-active').endToEnd['change-answer'];
const fromNode = (settings: Settings) => judge(kubelet, settings, 'another-node').endToEnd['impersonate-client'];
const weaknesses: readonly Weakness[] = [
  {
    id: 'kubelet-open',
    text: 'Anyone who reaches port 10250 of a node can run commands in its pods.',
    isOpen: (settings) => judge(kubelet, settings, 'nobody').bypasses.includes('kubelet-open-to-all'),
    why: ({ kubeletAnonymous, kubeletAuthorization }) =>
      `Anonymous requests are ${kubeletAnonymous}, and the authorization mode is ${kubeletAuthorization}. A caller without credentials may do everything if they are on and the mode is AlwaysAllow.`,
  },
  {
    id: 'read-only-port',
    text: 'Anyone who reaches port 10255 of a node can read the specifications of its pods.',
    isOpen: (settings) => judge(kubelet, settings, 'nobody').bypasses.includes('read-only-port-open'),
    why: ({ readOnlyPort }) =>
      readOnlyPort === 'open' ? reasonTexts['read-only-port-open'] : 'The kubelet does not listen on port 10255 with this configuration.',
  },
  {
    id: 'forged-logs',
    text: 'A man in the middle on the untrusted network can forge the response of `kubectl logs`.',
    isOpen: (settings) => forged(settings).value === 'yes',
    why: (settings) => reasonTexts[forged(settings).reason],
  },
  {
    id: 'etcd-plaintext',
    text: 'An eavesdropper between the API server and etcd can read what the API server stores.',
    isOpen: (settings) => judge('apiserver-to-etcd', settings, 'nobody').weakestHop?.verdict === 'unsafe',
    why: (settings) => judgementSentence(judge('apiserver-to-etcd', settings, 'nobody')),
  },
  {
    id: 'node-to-kubelets',
    text: 'Anyone who holds the client certificate of one node can run commands through the kubelets of the other nodes.',
    isOpen: (settings) => fromNode(settings).value === 'yes',
    why: ({ kubeletAuthorization, kubeletAnonymous }) =>
      kubeletAuthorization === 'AlwaysAllow'
        ? 'In the mode AlwaysAllow a kubelet allows everything to any caller that it can identify, such as another node.'
        : `In the mode Webhook the API server decides what a node may do${kubeletAnonymous === 'on' ? ', and what system:anonymous may do' : ''}.`,
  },
];

/** The configurations that go together: an API server that verifies kubelets gets nowhere with kubelets that sign their own certificates. */
const fits = (kubeletSettings: Partial<Settings>, apiServer: Partial<Settings>): boolean =>
  apiServer.kubeletCertificateAuthority !== 'set' || kubeletSettings.kubeletServingCertificate === 'issued';

/** Both texts of a configuration and its settings; what neither text names is as kubeadm sets it up. */
const settingsOf = (...parts: readonly Configuration[]): Settings =>
  Object.assign({ ...modeOf('defaults').settings }, ...parts.map(({ set }) => set));

/** What two texts leave open. At least one of the five options is open, and at least one is not. */
export function drawLeftOpen(random: Random): Drawn<ManyQuestion> {
  return drawUntil('left-open', random, () => {
    const [ofKubelets, ofApiServer] = [random.pick(kubelets), random.pick(apiServers)];
    if (!fits(ofKubelets.set, ofApiServer.set)) return undefined;
    const settings = settingsOf(ofKubelets, ofApiServer);
    const open = weaknesses.filter(({ isOpen }) => isOpen(settings));
    if (open.length === 0 || open.length === weaknesses.length) return undefined;
    const misconception = ofKubelets.misconception ?? ofApiServer.misconception;
    return {
      form: 'many',
      ask: 'What does this configuration leave open?',
      lead: 'The kubelets and the API server of a cluster are configured with no more than this. The kubelets have a certificate for the API server, and the cluster has no tunnel.',
      given: [],
      code: `${ofKubelets.text}\n\n${ofApiServer.text.replaceAll(' --', ' \\\n  --')}`,
      options: random.shuffled(weaknesses).map(({ id, text, why }) => ({ id, text, reply: why(settings) })),
      right: open.map(({ id }) => id),
      because:
        'A kubelet without `--config` takes the defaults of its flags, which are weaker than those of a file. An API server without `--kubelet-certificate-authority` verifies no kubelet.',
      state: { settings },
      see: { href: '/reference/flags/', text: 'What each flag and field does' },
      ...(misconception ? { misconception } : {}),
    };
  });
}

/** Every pair of texts that this kind draws, with its settings, for the test that reads them with the checker. */
export const everyConfiguration = (): readonly { readonly texts: readonly [string, string]; readonly settings: Settings }[] =>
  kubelets.flatMap((ofKubelets) =>
    apiServers
      .filter(({ set }) => fits(ofKubelets.set, set))
      .map((ofApiServer) => ({ texts: [ofKubelets.text, ofApiServer.text] as const, settings: settingsOf(ofKubelets, ofApiServer) })),
  );

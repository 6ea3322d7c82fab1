import type { CheckResult } from '../../../checker/check.ts';
import { type SettingId } from '../../../model/setting/setting.ts';
import type { Judged } from './checker-script.ts';
import { ownQuestions } from '../../../checker/report/of-input.ts';
import { originWords } from '../../../checker/report/origin-words.ts';
import { h } from '../../../markup/h.ts';
import { part } from '../../shell/script/part.ts';
import { copyText as copyToClipboard } from '../../shell/script/copy-button.ts';
import { spansOf } from '../../../wording/text/text.ts';
import { listed, together } from '../../../wording/text/list.ts';
import { settingWords } from '../../../wording/setting-words.ts';
import {
  copyLabel,
  copied,
  copyByHand,
  copyText,
  toSeeStored,
  everythingKnown,
  runThese,
  commandsLabel,
  managedPlane,
} from '../../../wording/check/result.ts';

/** Commands whose output the checker reads. The output of all of them together is one input. */
const commands = {
  /** Static pods of the control plane, metrics-server and what else runs beside them. */
  pods: 'kubectl -n kube-system get pods -o yaml',
  /** What kubeadm keeps of its own configuration, and the kubeconfig of kube-proxy (facts/input-forms#config-map). */
  kubeadm: 'kubectl -n kube-system get configmaps -o yaml kubeadm-config kube-proxy',
  /** The configuration that each kubelet runs with (facts/kubelet). */
  configz:
    'for node in $(kubectl get nodes -o name); do kubectl get --raw "/api/v1/nodes/${node#node/}/proxy/configz"; echo; echo ---; done',
  webhooks: 'kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations -o yaml',
  apiservices: 'kubectl get apiservices -o yaml',
} as const;
type Command = keyof typeof commands;

/** k3s runs the API server in its own process, so no pod and no line of ps has its flags; its log does. */
const k3sLog = "sudo journalctl -u k3s --no-pager | grep 'Running kube-apiserver'";

/** The settings that each command answers. Of the others only documentation or a file of a host tells. */
const answers: Readonly<Record<Command, readonly SettingId[]>> = {
  pods: [
    'transport',
    'agentAuthentication',
    'kubeletCertificateAuthority',
    'kubeletClientCertificate',
    'etcdTransport',
    'scraperVerification',
  ],
  kubeadm: ['apiServerVerification', 'kubeProxyToApiServer', 'loadBalancer'],
  configz: ['kubeletServingCertificate', 'kubeletAnonymous', 'kubeletAuthorization', 'readOnlyPort'],
  webhooks: ['webhookReference'],
  apiservices: ['apiServiceVerification'],
};
const commandNames = Object.keys(commands) as readonly Command[];
const commandOf = (id: SettingId): Command | undefined => commandNames.find((name) => answers[name].includes(id));

/** The installer that the inputs name by what it sets, as the facts call it. */
const isOnK3s = ({ decided, findings }: CheckResult): boolean =>
  decided.some(({ origin }) => origin.kind === 'distribution' && origin.of === 'k3s') ||
  findings.some(({ where }) => where?.installer === 'k3s');

/** The commands that answer settings, each once, in the order of the table above. */
export const commandsFor = (open: readonly { readonly id: SettingId }[]): readonly Command[] =>
  commandNames.filter((name) => open.some(({ id }) => answers[name].includes(id)));

/** One block that writes what the commands print into one file, as documents that stand apart. */
export function blockOf(all: readonly Command[], result: CheckResult): string {
  const log = all.includes('pods') && isOnK3s(result) ? [`${k3sLog} > server.log`] : [];
  const rest = all.filter((one) => !(one === 'pods' && log.length > 0)).map((one) => `  ${commands[one]}; echo ---`);
  return [...(rest.length > 0 ? ['{', ...rest, '} > cluster.yaml'] : []), ...log].join('\n');
}

/** A block of commands, or a patch, with its copy button, which the script of the page serves. */
export const block = (text: string, label: string, look?: 'diff'): HTMLElement =>
  h(
    'figure',
    { class: 'check-copy' },
    h('pre', { class: look, tabindex: 0, 'aria-label': label }, text),
    h('button', { type: 'button', class: 'copy' }, copyLabel),
  );

/** A command inside of a sentence, with its copy button. */
function command(text: string): readonly Node[] {
  const copy = async (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    button.textContent = (await copyToClipboard(text)) ? copied : copyByHand;
    button.focus();
    setTimeout(() => (button.textContent = copyLabel), 2000);
  };
  return [
    h('code', {}, text),
    document.createTextNode(' '),
    h('button', { type: 'button', class: 'copy-one', 'aria-label': copyText(text), onclick: (event) => void copy(event) }, copyLabel),
  ];
}

/** What tells settings: the sentence of the checker, its commands with a button each, or a command of the block where it names none. */
function answer(ids: readonly SettingId[], words: string): HTMLElement {
  const spans = spansOf(words);
  const isCommand = (part: string): boolean => /^(?:kubectl|ps|openssl|sudo) /.test(part);
  const told = spans.flatMap(({ text, isCode }): readonly (Node | string)[] =>
    !isCode ? [text] : isCommand(text) ? command(text) : [h('code', {}, text)],
  );
  const asked = spans.some(({ text, isCode }) => isCode && isCommand(text)) ? [] : [...new Set(ids.flatMap((id) => commandOf(id) ?? []))];
  return h(
    'li',
    {},
    h('strong', {}, ids.map((id) => settingWords[id].name).join(', ')),
    ': ',
    ...told,
    '.',
    ...asked.flatMap((one) => [toSeeStored, ...command(commands[one]), '.']),
  );
}

/** Settings that the same thing tells stand together. */
const answered = (open: Judged['open']): readonly HTMLElement[] => {
  const wordsOf = ({ origin }: Judged['open'][number]): string => originWords(origin).replace('unknown; ', '');
  return together(open, wordsOf).map((same) =>
    answer(
      same.map(({ id }) => id),
      wordsOf(same[0]),
    ),
  );
};

/** Fills in what would tell the rest: one block for most of it, then what answers each setting. */
export function showAsk({ result, paths, open: all }: Judged, page: HTMLElement): void {
  const open = ownQuestions(result, paths, all);
  const asked = commandsFor(open);
  const text = blockOf(asked, result);
  const files = listed(['cluster.yaml', 'server.log'].filter((file) => text.includes(`> ${file}`)));
  const count = open.filter(({ id }) => commandOf(id)).length;
  part(page, '.check-commands').replaceChildren(
    ...(open.length === 0 ? [h('p', {}, everythingKnown)] : []),
    ...(asked.length === 0
      ? []
      : [
          h('p', {}, runThese(files, count, open.length)),
          block(text, commandsLabel),
          h('p', {}, managedPlane[0], h('a', { href: `${page.dataset['root'] ?? '/'}distributions/` }, managedPlane[1]), managedPlane[2]),
        ]),
  );
  part(page, '.check-open').replaceChildren(...answered(open));
}

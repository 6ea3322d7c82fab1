import { clientSettings } from '../../model/setting/client-setting.ts';
import { settingOf, type SettingId } from '../../model/setting/setting.ts';
import { emptyInput, nothingKnown } from '../read/read.ts';
import type { Problem, Reading } from '../read/reading.ts';
import type { Decided } from './combine.ts';
import { unknownUntil } from './origin.ts';

/** What a text names that decides settings, and which. */
const told: readonly (readonly [names: RegExp, settings: readonly SettingId[]])[] = [
  [/kube-?apiserver|ClusterConfiguration/i, ['transport', 'kubeletCertificateAuthority', 'kubeletClientCertificate', 'etcdTransport']],
  [/kubelet(?!-)/i, ['kubeletServingCertificate', 'kubeletAnonymous', 'kubeletAuthorization', 'readOnlyPort']],
  [/EgressSelectorConfiguration/, ['transport', 'egressTypes', 'konnectivityFrontend']],
  [/konnectivity|proxy-server/, ['agentAuthentication', 'konnectivityFrontend']],
  [/certificate-authority(?:-data)?["']?:|insecure-skip-tls-verify/, ['apiServerVerification', ...Object.values(clientSettings)]],
  [/insecureSkipTLSVerify|APIService/, ['apiServiceVerification']],
  [/listen-client-urls/, ['etcdTransport']],
  [/metrics-server/, ['scraperVerification']],
];

/** The document of a text in which a problem stands; nothing where the text was refused for its length, and may hold anything. */
function brokenText({ file, line }: Problem, { sources }: Reading): string | undefined {
  const source = sources.find(({ name }) => name === file);
  if (!source || source.text.length <= 1) return undefined;
  const offset = source.lineStarts[line - 1] ?? 0;
  const start = Math.max(0, source.text.lastIndexOf('\n---', offset - 1));
  const end = source.text.indexOf('\n---', offset);
  return source.text.slice(start, end === -1 ? undefined : end);
}

/** Whether another value beside this one could make the link weaker. */
const couldBeWeaker = ({ id, value }: Decided): boolean =>
  value !== 'unknown' && !(settingOf(id).ordered && settingOf(id).values[0] === value);

/**
 * What an input that cannot be read would decide is unknown, unless another input says the weakest: the broken text may hold one more API
 * server or kubelet. A text that is empty, or in which nothing is known, decides nothing; one that was refused for its length may decide all.
 */
export function withoutUnreadable(decided: readonly Decided[], reading: Reading): readonly Decided[] {
  const broken = reading.problems.filter(({ sentence }) => sentence !== nothingKnown && sentence !== emptyInput);
  if (broken.length === 0) return decided;
  const texts = broken.map((problem) => ({ problem, text: brokenText(problem, reading) }));
  return decided.map((one) => {
    if (one.origin.kind === 'request' || !couldBeWeaker(one)) return one;
    const cause = texts.find(({ text }) =>
      told.some(([names, settings]) => settings.includes(one.id) && (text === undefined || names.test(text))),
    )?.problem;
    return cause
      ? {
          ...one,
          value: 'unknown' as const,
          origin: unknownUntil(`line ${cause.line} of ${cause.file}, once it can be read: it may say something else`),
        }
      : one;
  });
}

import { settingOf } from '../../model/setting/setting.ts';
import type { CheckResult } from '../check.ts';
import type { Input } from '../read/read.ts';

/** One line of one input, counted from 1. */
export interface Line {
  readonly at: number;
  readonly line: number;
}

/** The lines that hold the strongest value of a setting, and no other flag or field. */
const decisive = (inputs: readonly Input[], { decided }: CheckResult): readonly Line[] =>
  decided.flatMap(({ id, value, origin }) => {
    if (origin.kind !== 'stated' || !settingOf(id).ordered || settingOf(id).values.at(-1) !== value) return [];
    const at = inputs.findIndex(({ name }) => name === origin.file);
    const rest = (inputs[at]?.text.split('\n')[origin.line - 1] ?? '').replace(origin.text, '');
    // Without the line of a command there is no such program.
    if (/^(?:\S*\/)?(?:kubelet|kube-apiserver|metrics-server|etcd|proxy-(?:server|agent))$/.test(rest.trim())) return [];
    return /\w/.test(rest.replace(/^\s*(?:- )?[\w.-]*:?/, '')) ? [] : [{ at, line: origin.line }];
  });

/** Flags and fields that only ever protect, alone on their line, whatever hangs on them. */
const protects =
  /^\s*(?:- )*["']?(?:--)?(?:etcd-(?:ca|cert|key)file|(?:etcd-|kubelet-)?client-(?:ca-file|certificate|key)|client-cert-auth|trusted-ca-file|kubelet-certificate-authority|certificate-authority(?:-data)?|cluster-ca-cert|server-ca-cert|clientCAFile|ca(?:File|Bundle|CertHashes)|c(?:lientC)?ert(?:File)?|clientKey|keyFile|authentication-audience|agent-(?:namespace|service-account))["']?[ :=](?!["']?\s*$|\s*\[?""["']?\]?)[^\s]*(?:\s[^\s-][^\s]*)?["']?\s*\\?\r?$/;

const protecting = (inputs: readonly Input[]): readonly Line[] =>
  inputs.flatMap(({ text }, at) => text.split('\n').flatMap((line, n) => (protects.test(line) ? [{ at, line: n + 1 }] : [])));

/** The lines of inputs that protect: those that decide a setting at its strongest, and those whose flag or field only ever protects. */
export const linesThatProtect = (inputs: readonly Input[], result: CheckResult): readonly Line[] => [
  ...decisive(inputs, result),
  ...protecting(inputs),
];

/** The inputs without a line. */
export const without = (inputs: readonly Input[], { at, line }: Line): readonly Input[] =>
  inputs.map((one, index) =>
    index === at
      ? {
          ...one,
          text: one.text
            .split('\n')
            .filter((_, n) => n !== line - 1)
            .join('\n'),
        }
      : one,
  );

import { describe, expect, it } from 'vitest';
import { settingOf } from '../../model/setting/setting.ts';
import type { CheckResult } from '../check.ts';
import type { Input } from '../read/read.ts';
import { knownInputs } from './inputs.ts';
import { claims, newlyAuthenticated } from './strength.ts';
import { checked } from './told.ts';

/** One line of one input. */
interface Line {
  readonly at: number;
  readonly line: number;
}

/** The lines that hold the strongest value of a setting, and no other flag or field. */
const decisive = (inputs: readonly Input[], { decided }: CheckResult): readonly Line[] =>
  decided.flatMap(({ id, value, origin }) => {
    if (origin.kind !== 'stated' || !settingOf(id).ordered || settingOf(id).values.at(-1) !== value) return [];
    const at = inputs.findIndex(({ name }) => name === origin.file);
    const rest = (inputs[at]?.text.split('\n')[origin.line - 1] ?? '').replace(origin.text, '');
    return /\w/.test(rest.replace(/^\s*(?:- )?[\w.-]*:?/, '')) ? [] : [{ at, line: origin.line }];
  });

/** Flags and fields that only ever protect, alone on their line, whatever hangs on them. */
const protects =
  /^\s*(?:- )*["']?(?:--)?(?:etcd-(?:ca|cert|key)file|(?:etcd-|kubelet-)?client-(?:ca-file|certificate|key)|client-cert-auth|trusted-ca-file|kubelet-certificate-authority|certificate-authority(?:-data)?|cluster-ca-cert|server-ca-cert|clientCAFile|ca(?:File|Bundle|CertHashes)|c(?:lientC)?ert(?:File)?|clientKey|keyFile|authentication-audience|agent-(?:namespace|service-account))["']?[ :=](?!["']?\s*$|\s*\[?""["']?\]?)[^\s]*(?:\s[^\s-][^\s]*)?["']?\s*\\?\r?$/;

const protecting = (inputs: readonly Input[]): readonly Line[] =>
  inputs.flatMap(({ text }, at) => text.split('\n').flatMap((line, n) => (protects.test(line) ? [{ at, line: n + 1 }] : [])));

const without = (inputs: readonly Input[], { at, line }: Line): readonly Input[] =>
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

describe('a line that protects', () => {
  it('makes nothing stronger and no path authenticated when it is gone', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const { name, inputs } of knownInputs) {
      const before = checked(inputs);
      for (const one of [...decisive(inputs, before), ...protecting(inputs)]) {
        count += 1;
        const after = checked(without(inputs, one));
        for (const claim of [...claims(after, before), ...newlyAuthenticated(after, before)])
          wrong.push(`${claim} without line ${one.line} of ${name}: ${inputs[one.at]?.text.split('\n')[one.line - 1]}`);
      }
    }
    expect(count).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });
});

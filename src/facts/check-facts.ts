import { parse } from 'yaml';
import type { FactId } from '../model/reason.ts';

type Row = Readonly<Record<string, unknown>>;

/** The first minor that a text names: `1.29 alpha, 1.30 beta` as `1.29`. What is not confirmed is left out. */
const minorIn = (value: unknown): string | undefined => (typeof value === 'string' ? /\b(1\.\d{1,2})\b/.exec(value)?.[1] : undefined);
const listOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as Row[]) : []);
const kubescapeIds = (value: unknown): readonly string[] => (typeof value === 'string' ? (value.match(/C-\d{4}/g) ?? []) : []);
const bare = (value: string): string => value.replace(/\s*\(.*$/, '');

/**
 * What the checker needs of the facts, from the text of `benchmarks.yaml`, `flags.yaml` and `kubelet.yaml`.
 * Its shape is `CheckFacts` of the checker, which may not be imported from here; the tests hold the two together.
 */
export function checkFactsFrom(texts: { readonly benchmarks: string; readonly flags: string; readonly kubelet: string }) {
  const benchmarks = parse(texts.benchmarks) as { kube_bench: { newest_generic_profile: string }; items: Row[] };
  const flags = parse(texts.flags) as Row & {
    version_checked: string;
    kubeadm_default_apiserver_args: { args: Record<string, string>; not_set: string[] };
  };
  const kubelet = parse(texts.kubelet) as { fields: Row[] };
  const rows = Object.values(flags).flatMap((section) => listOf(section).filter((row) => typeof row['flag'] === 'string'));
  return {
    kubernetes: minorIn(flags.version_checked.replace(/^v/, '')) ?? '',
    profile: benchmarks.kube_bench.newest_generic_profile,
    benchmarks: benchmarks.items.map((row) => ({
      setting: String(row['setting']),
      cis: String(row['cis']),
      kubescape: kubescapeIds(row['kubescape']),
    })),
    flags: rows.flatMap((row) =>
      String(row['flag'])
        .split(' / ')
        .filter((name) => name.startsWith('--'))
        .map((name) => ({
          name: name.slice(2),
          since: minorIn(row['since']),
          deprecated: row['deprecated'] === true || row['deprecated_in'] !== undefined,
          removed: minorIn(row['flag_removed_in'] ?? row['removed_in']),
          dead: /^dead setting/.test(String(row['note'] ?? '')),
          fact: `facts/flags#${name}` as FactId,
        })),
    ),
    kubelet: kubelet.fields
      .filter((row) => row['config_default'] !== undefined)
      .map((row) => ({
        field: String(row['field']).split(' / ')[0] ?? '',
        configDefault: String(row['config_default']),
        flagDefault: row['flag_only_default'] === undefined ? undefined : String(row['flag_only_default']),
        kubeadm: row['kubeadm'] === undefined ? undefined : String(row['kubeadm']),
      })),
    kubeadmArguments: Object.fromEntries(
      Object.entries(flags.kubeadm_default_apiserver_args.args).map(([name, value]) => [
        name,
        bare(value).replace('<pki>', '/etc/kubernetes/pki'),
      ]),
    ),
    kubeadmLeavesOut: flags.kubeadm_default_apiserver_args.not_set,
  };
}

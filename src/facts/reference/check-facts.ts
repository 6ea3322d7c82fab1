import { parse } from 'yaml';
import type { FactId } from '../../model/reason.ts';
import { rowsFrom, type DistributionRow } from '../distribution/distribution-file.ts';
import { checkedMinor, evidenceTable } from '../evidence/standing.ts';

type Row = Readonly<Record<string, unknown>>;

/** The first minor that a text names: `1.29 alpha, 1.30 beta` as `1.29`. What is not confirmed is left out. */
const minorIn = (value: unknown): string | undefined => (typeof value === 'string' ? /\b(1\.\d{1,2})\b/.exec(value)?.[1] : undefined);
const listOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as Row[]) : []);
const kubescapeIds = (value: unknown): readonly string[] => (typeof value === 'string' ? (value.match(/C-\d{4}/g) ?? []) : []);
const bare = (value: string): string => value.replace(/\s*\(.*$/, '');
const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What counts when a flag is not given, where the facts have it as one value: a boolean, or the one of the choices that the text begins with. */
function defaultOf(row: Row): string | undefined {
  const { default: value, choices } = row;
  if (typeof value === 'boolean') return String(value);
  return (Array.isArray(choices) ? (choices as string[]) : []).find(
    (one) => typeof value === 'string' && value.split(/[^\w-]/, 1)[0] === one,
  );
}

/** A row that the checker stands on, or an error that names it: a fact that moved is not left out in silence. */
function needed<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`the checker needs ${id}, which the facts do not have`);
  return value;
}

/** What an installer does by itself. */
const installerOf = ({ name, settings, api_server: server }: DistributionRow) => ({
  name,
  settings: Object.fromEntries(Object.entries(settings).map(([setting, { value }]) => [setting, value])),
  anonymousAuth: server?.anonymous_auth?.value,
  authorizationMode: server?.authorization_mode?.value,
});

/** The texts of the fact files that the checker needs. */
export interface CheckFactTexts {
  readonly benchmarks: string;
  readonly flags: string;
  readonly kubelet: string;
  readonly konnectivity: string;
  readonly distributions: string;
}

/**
 * What the checker needs of the facts, from the text of `benchmarks.yaml`, `flags.yaml`, `kubelet.yaml`, `konnectivity.yaml` and `distributions.yaml`.
 * Its shape is `CheckFacts` of the checker, which may not be imported from here; the tests hold the two together.
 */
export function checkFactsFrom(texts: CheckFactTexts) {
  const benchmarks = parse(texts.benchmarks) as { kube_bench: { newest_generic_profile: string }; items: Row[] };
  const flags = parse(texts.flags) as Row & {
    kubeadm_default_apiserver_args: { args: Record<string, string>; not_set: string[] };
    api_server_stops_when: { items: Row[] };
  };
  const kubelet = parse(texts.kubelet) as {
    fields: Row[];
    two_default_sets: { config_dir_since: string };
    fine_grained_authz: Row;
    configuration_versions: { kubelet: { reads: string[] }; kubeadm: { newest: string; since: string } };
  };
  const versions = needed(kubelet.configuration_versions, 'facts/kubelet#configuration_versions');
  const konnectivity = parse(texts.konnectivity) as { proxy_server: { front_end_client_check: { since: string } } };
  const rows = Object.values(flags).flatMap((section) => listOf(section).filter((row) => typeof row['flag'] === 'string'));
  const authentication = needed(
    rows.find((row) => row['flag'] === '--authentication-config'),
    'facts/flags#--authentication-config',
  );
  const narrowing = authentication['anonymous_narrowing'] as { gate: string; alpha: string; beta: string };
  return {
    kubernetes: checkedMinor as string,
    evidence: evidenceTable,
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
          refused: minorIn(row['serving_removed_in']),
          default: defaultOf(row),
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
    startFaults: flags.api_server_stops_when.items.map((row) => ({
      id: String(row['id']),
      since: textIn(row['since']),
      until: textIn(row['until']),
    })),
    authenticationFile: {
      versions: listOf(authentication['api_versions_by_minor']).map((row) => ({
        since: textIn(row['since']),
        until: textIn(row['until']),
        versions: row['versions'] as string[],
      })),
      anonymous: { gate: narrowing.gate, since: narrowing.alpha, on: narrowing.beta },
    },
    configDirectorySince: needed(kubelet.two_default_sets.config_dir_since, 'facts/kubelet#two_default_sets/config_dir_since'),
    configurationVersions: {
      kubelet: { reads: versions.kubelet.reads },
      kubeadm: { newest: versions.kubeadm.newest, since: versions.kubeadm.since },
    },
    installers: Object.fromEntries(
      rowsFrom(texts.distributions).flatMap((row) => (row.checker_reads_its_files ? [[row.id, installerOf(row)]] : [])),
    ),
    fineGrainedSince: needed(minorIn(kubelet.fine_grained_authz['beta']), 'facts/kubelet#fine_grained_authz/beta'),
    frontEndCheckSince: needed(
      konnectivity.proxy_server.front_end_client_check.since,
      'facts/konnectivity#proxy_server/front_end_client_check',
    ).replace(/^v/, ''),
  };
}

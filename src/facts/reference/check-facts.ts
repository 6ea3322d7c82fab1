import type { z } from 'zod';
import type { FactId } from '../../model/reason.ts';
import { oldestMinor } from '../../model/setting/minor.ts';
import { rowsFrom, type DistributionRow } from '../distribution/distribution-file.ts';
import { checkedMinor, evidenceTable } from '../evidence/standing.ts';
import { benchmarksSchema, flagGroups, flagsSchema, konnectivitySchema, kubeletSchema } from '../schema/component.ts';
import { readFacts } from '../schema/fact-file.ts';

type FlagRow = z.output<typeof flagsSchema>['serving'][number];

/** The minor in which a flag reached one of the stages, where a source confirms it. */
const minorOf = ({ stages = [] }: Pick<FlagRow, 'stages'>, ...states: readonly string[]): string | undefined =>
  stages.find(({ is, confirmed = true }) => confirmed && states.includes(is))?.in;

/** What counts when a flag is not given, where the facts have it as one value: a boolean, or one of its choices. */
function defaultOf({ default: value, default_choice: choice, choices = [] }: FlagRow): string | undefined {
  if (typeof value === 'boolean') return String(value);
  return choice ?? choices.find((one) => one === value);
}

/** A row that the checker stands on, or an error that names it: a fact that moved is not left out in silence. */
function needed<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`the checker needs ${id}, which the facts do not have`);
  return value;
}

/** Entries as an object, or nothing where there are none, so that no script has empty ones. */
const unlessEmpty = <T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> | undefined =>
  entries.length > 0 ? Object.fromEntries(entries) : undefined;

/** What a metrics-server decides, which an installer may leave out. */
const ofMetricsServer: readonly string[] = ['apiServiceVerification', 'scraperVerification'];

/** What an installer does by itself. */
function installerOf({ id, name, kind, settings, api_server: server, since }: DistributionRow) {
  // Nobody sets the flags of an API server that a provider runs.
  const flags = kind === 'managed' ? {} : { 'anonymous-auth': server?.anonymous_auth, 'authorization-mode': server?.authorization_mode };
  const known = Object.entries({ ...settings, ...flags }).flatMap(([setting, cell]) =>
    // What an add-on does holds only where it is enabled; of a tunnel that is asked for each setting.
    cell && cell.value !== 'unknown' && !(cell.when && ofMetricsServer.includes(setting)) ? [[setting, cell] as const] : [],
  );
  const first = needed(since, `facts/distributions#${id}/since`).minor;
  return {
    name,
    settings: Object.fromEntries(known.map(([setting, { value }]) => [setting, value])),
    since: first === oldestMinor ? undefined : (first as string),
    sinceOf: unlessEmpty(known.flatMap(([setting, cell]) => (cell.since ? [[setting, cell.since.minor as string]] : []))),
    always: known.some(([, { older }]) => older) ? known.flatMap(([setting, { older }]) => (older ? [setting] : [])) : undefined,
    before: unlessEmpty(
      known.flatMap(([setting, { before }]) =>
        before ? [[setting, { value: before.value, until: before.until as string }] as const] : [],
      ),
    ),
    notIn: unlessEmpty(known.flatMap(([setting, cell]) => (cell.not_in ? [[setting, cell.not_in.minors as string[]]] : []))),
  };
}

/** The texts of the fact files that the checker needs. */
type CheckFactTexts = Readonly<Record<'benchmarks' | 'flags' | 'kubelet' | 'konnectivity' | 'distributions', string>>;

/**
 * What the checker needs of the facts, from the text of `benchmarks.yaml`, `flags.yaml`, `kubelet.yaml`, `konnectivity.yaml` and `distributions.yaml`.
 * Its shape is `CheckFacts` of the checker, which may not be imported from here; the tests hold the two together.
 */
export function checkFactsFrom(texts: CheckFactTexts) {
  const benchmarks = readFacts('benchmarks.yaml', texts.benchmarks, benchmarksSchema);
  const flags = readFacts('flags.yaml', texts.flags, flagsSchema);
  const kubelet = readFacts('kubelet.yaml', texts.kubelet, kubeletSchema);
  const konnectivity = readFacts('konnectivity.yaml', texts.konnectivity, konnectivitySchema);
  const versions = kubelet.configuration_versions;
  const rows = flagGroups.flatMap((group) => flags[group]);
  const authentication = rows.find(({ flag }) => flag === '--authentication-config');
  const narrowing = needed(authentication?.anonymous_narrowing, 'facts/flags#--authentication-config/anonymous_narrowing');
  const { args, plain_args: plain, pki_dir: folder, not_set: leftOut } = flags.kubeadm_default_apiserver_args;
  return {
    kubernetes: checkedMinor as string,
    evidence: evidenceTable,
    profile: benchmarks.kube_bench.newest_generic_profile,
    benchmarks: benchmarks.items.map(({ setting, cis, kubescape, kubescape_ids: ids }) => ({
      setting,
      cis,
      kubescape: ids ?? (kubescape === null ? [] : [kubescape]),
    })),
    flags: rows.flatMap((row) =>
      row.flag
        .split(' / ')
        .filter((name) => name.startsWith('--'))
        .map((name) => ({
          name: name.slice(2),
          since: minorOf(row, 'alpha', 'beta', 'stable', 'added'),
          deprecated: row.deprecated === true || minorOf(row, 'deprecated') !== undefined,
          removed: minorOf(row, 'removed'),
          refused: minorOf(row, 'disabled'),
          default: defaultOf(row),
          dead: row.dead === true,
          values: row.value_since as Readonly<Record<string, string>> | undefined,
          fact: `facts/flags#${name}` as FactId,
        })),
    ),
    removedFlags: flags.removed_flags.map(({ of, flags: names, removed_in: removed }) => ({ of, names, removed })),
    youngerNames: flags.younger_names.map(({ name, since, older }) => ({ name, since: since as string, older })),
    kubelet: kubelet.fields.map(({ field, config_default: value, flag_only_default: flagDefault, kubeadm }) => ({
      field: field.split(' / ')[0] ?? '',
      configDefault: String(value),
      flagDefault: flagDefault === undefined ? undefined : String(flagDefault),
      kubeadm: kubeadm === undefined ? undefined : String(kubeadm),
    })),
    kubeadmArguments: Object.fromEntries(
      Object.entries({ ...args, ...plain }).map(([name, value]) => [name, value.replace('<pki>', folder)]),
    ),
    kubeadmLeavesOut: leftOut,
    startFaults: flags.api_server_stops_when.items.map(({ id, since, until }) => ({ id, since, until })),
    authenticationFile: {
      versions: (authentication?.api_versions_by_minor ?? []).map(({ since, until, versions: read }) => ({ since, until, versions: read })),
      anonymous: { gate: narrowing.gate, since: narrowing.alpha, on: narrowing.beta },
    },
    configDirectorySince: kubelet.two_default_sets.config_dir_since,
    configurationVersions: {
      kubelet: { reads: versions.kubelet.reads },
      kubeadm: { newest: versions.kubeadm.newest, since: versions.kubeadm.since, lastRead: versions.kubeadm.last_read },
    },
    installers: Object.fromEntries(
      rowsFrom(texts.distributions).flatMap((row) => (row.checker_reads_its_files ? [[row.id, installerOf(row)]] : [])),
    ),
    fineGrainedSince: needed(minorOf(kubelet.fine_grained_authz, 'beta'), 'the stage beta of facts/kubelet#fine_grained_authz'),
    frontEndCheckSince: konnectivity.proxy_server.front_end_client_check.since.replace(/^v/, ''),
  };
}

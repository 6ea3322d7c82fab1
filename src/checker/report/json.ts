import { judgementData, pathData } from '../../wording/data.ts';
import { judge } from '../../model/judge.ts';
import { paths } from '../../model/path.ts';
import { hasSay } from '../../model/setting/client-setting.ts';
import { seatIds, type SeatId } from '../../model/seat/seat.ts';
import type { Answers } from '../../model/answer.ts';
import type { CheckResult } from '../check.ts';
import type { Patch } from '../edit/patch.ts';
import { dialled } from '../url.ts';
import { severities, type Severity } from '../rules/rule.ts';
import { jsonText } from './printable.ts';

/** The version of the report's shape, as `/data/check.schema.json` describes it. A field may be added; none is renamed or removed. */
export const reportVersion = 1;

/** How many findings there are of each severity. */
export const countsOf = ({ findings }: CheckResult): Readonly<Record<Severity, number>> =>
  Object.fromEntries(severities.map((severity) => [severity, findings.filter((one) => one.severity === severity).length])) as Record<
    Severity,
    number
  >;

/** The sentence of an etcd on the API server’s own host, in place of one about a network, and of a datastore that is no etcd. */
function ofEtcd(path: string, decided: CheckResult['decided']): { readonly sentence?: string } {
  const etcd = path === 'apiserver-to-etcd' ? decided.find(({ id, value }) => id === 'etcdTransport' && value === 'plaintext') : undefined;
  const said = etcd?.origin.kind === 'stated' ? etcd.origin.text : '';
  if (/^["']?datastore-endpoint/.test(said))
    return {
      sentence: 'Not protected on the control plane network. datastore-endpoint, which stands in place of etcd, says to use no TLS.',
    };
  const urls = said.match(/https?:\/\/(?:\[[^\]\s]*\]|[^\s,;:/"'\]]+)/g);
  if (!urls?.every((url) => dialled(url).isLoopback)) return {};
  const [host] = urls.map((url) => url.replace(/^\w+:\/\//, ''));
  return {
    sentence: `Plaintext on the API server’s own host (${host}): no network carries it, and everyone on that host can read and change every object.`,
  };
}

/** A path that nothing uses has no hops, whatever the settings are. */
function ofUnused(path: string, unused: CheckResult['unused'] = []): object {
  const said = unused.find((one) => one.path === path);
  if (!said) return {};
  const sentence = `Nothing uses this path: ${said.what} (line ${said.line} of ${said.file}).`;
  return { present: false, safeOverUntrustedNetwork: 'unknown', safeOnEveryNetwork: 'unknown', weakestHop: null, hops: [], sentence };
}

/**
 * Every path under the settings that were found: hops, weakest hop and both answers as in `/data/matrix.json`, what each seat can do, and
 * what decides it.
 */
export const checkedPaths = ({ settings, decided, unused }: Pick<CheckResult, 'settings' | 'decided' | 'unused'>) =>
  paths.map((path) => ({
    ...pathData(path),
    ...judgementData(judge(path.id, settings, 'between-active'), settings.kubernetes),
    ...ofEtcd(path.id, decided),
    ...ofUnused(path.id, unused),
    seats: Object.fromEntries(seatIds.map((seat) => [seat, judge(path.id, settings, seat).endToEnd])) as Record<SeatId, Answers>,
    decidedBy: decided.filter(({ id }) => path.decidedBy.includes(id) && hasSay(id, path.id, settings)),
  }));

/** The report as data; with the patch for all findings where it was made. */
export const reportData = (result: CheckResult, patch?: Patch) => ({
  version: reportVersion,
  kubernetes: result.kubernetes,
  inputs: result.inputs,
  counts: countsOf(result),
  ...(result.omitted ? { omitted: result.omitted } : {}),
  problems: result.problems,
  skipped: result.skipped,
  findings: result.findings,
  accepted: result.accepted ?? [],
  ...(patch ? { patch } : {}),
  settings: result.decided,
  paths: checkedPaths(result),
});

export const jsonReport = (result: CheckResult, { patch }: { readonly patch?: Patch | undefined } = {}): string =>
  jsonText(reportData(result, patch));

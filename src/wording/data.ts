import { components } from '../model/component.ts';
import { judge } from '../model/judge.ts';
import type { Judgement, WeakestHop } from '../model/judgement.ts';
import { evidenceIn, type MinorEvidence } from '../model/evidence/evidence.ts';
import {
  kubernetesMeasured,
  kubernetesRead,
  minors,
  newestMinor,
  oldestMinor,
  plannedMinor,
  type KubernetesMinor,
} from '../model/setting/minor.ts';
import { modeIds, modeOf, modes } from '../model/setting/mode.ts';
import { paths, type Path, type PathId } from '../model/path.ts';
import { factsOfJudgement, factsOfVerdict } from '../model/facts/judgement-facts.ts';
import { pathFacts } from '../model/facts/path-facts.ts';
import { factsOf, reasonIds } from '../model/facts/reason-facts.ts';
import { isPartial, type FactId } from '../model/reason.ts';
import { seats } from '../model/seat/seat.ts';
import { settingFacts } from '../model/facts/setting-facts.ts';
import { settingIds, settingOf, type SettingId, type Settings } from '../model/setting/setting.ts';
import { componentAbout } from './component.ts';
import { reasonTexts } from './reason.ts';
import { judgementSentence } from './judgement.ts';
import { unlessData } from './unless.ts';
import { notCheckedWords } from './not-checked.ts';
import { settingWords } from './setting-words.ts';
import { modeSummaries, pathCarries, seatWho } from './in-a-few-words.ts';
import { componentNames, modeNames, pathNames, seatNames } from './names.ts';

/**
 * The versions of Kubernetes that the data stands on: read, measured, covered from the oldest to the newest, planned, and `checked`, the minor that the site
 * opens with.
 */
export const dataVersions = (checked: KubernetesMinor) => ({
  read: kubernetesRead,
  measured: kubernetesMeasured,
  oldest: oldestMinor,
  newest: newestMinor,
  planned: plannedMinor,
  checked,
});

/** The version of the published shapes below. A field may be added; a field is never renamed, removed or given another meaning. */
export const dataVersion = 1;

const weakestData = ({ from, to, zone, verdict, unless, notChecked }: WeakestHop) => ({
  from,
  to,
  zone,
  verdict,
  unless: unlessData(unless),
  ...(notChecked ? { notChecked } : {}),
});

/**
 * One judgement in the published shape: `matrix.json` has it for each mode, a report of the checker for each path.
 * `safeOverUntrustedNetwork` answers for the network between the control plane and the nodes only, `safeOnEveryNetwork` for every
 * network that the path crosses. `unless` names what no source mentions and what would make a verdict better. `weakestHop` sums the path up, null where it is not used. `clientIdentity` says how the server knows the
 * client, which no verdict includes. `evidence` is how well each verdict is known for its minor, where that is given.
 */
export const judgementData = (judgement: Judgement, evidence?: MinorEvidence) => ({
  present: judgement.present,
  safeOverUntrustedNetwork: judgement.safeOverUntrustedNetwork,
  safeOnEveryNetwork: judgement.safeOnEveryNetwork,
  weakestHop: judgement.weakestHop ? weakestData(judgement.weakestHop) : null,
  clientIdentity: judgement.clientIdentity,
  sentence: judgementSentence(judgement),
  facts: factsOfJudgement(judgement),
  hops: judgement.hops.map((hop) => ({
    from: hop.from,
    to: hop.to,
    zone: hop.zone,
    port: hop.port,
    dialledBy: hop.dialledBy,
    layers: hop.layers,
    verdict: hop.verdict,
    unless: unlessData(hop.unless),
    reason: reasonTexts[hop.reason],
    facts: factsOfVerdict(judgement.path, hop),
    ...(evidence ? { evidence: evidenceIn(evidence.table, hop.reason, evidence.minor) } : {}),
    ...(hop.notChecked ? { notChecked: hop.notChecked, note: `${notCheckedWords(hop.notChecked)}.` } : {}),
  })),
});

/** What every file of data says of a path, before what is judged. */
export const pathData = ({ id, client, server, direction, port }: Path) => ({ id, name: pathNames[id], client, server, direction, port });

/**
 * `/data/matrix.json`: every path in every mode, its hops with layers and verdict, and whether it is safe over an untrusted network. `checked` is the minor
 * that the site opens with; `byMinor` has the verdict of a hop in each other one.
 */
export const matrixData = (checked: MinorEvidence) => ({
  version: dataVersion,
  kubernetes: kubernetesRead,
  versions: dataVersions(checked.minor),
  paths: paths.map((path) => ({
    ...pathData(path),
    modes: Object.fromEntries(
      modeIds.map((mode) => {
        const { settings } = modeOf(mode);
        const { hops, ...data } = judgementData(judge(path.id, settings, 'between-active'), checked);
        return [mode, { ...data, hops: hops.map((hop, at) => ({ ...hop, byMinor: byMinor(path.id, settings, at, checked) })) }];
      }),
    ),
  })),
});

/** What one hop is in each minor: its verdict there, and how well that is known. */
const byMinor = (path: PathId, settings: Settings, at: number, { table }: MinorEvidence) =>
  Object.fromEntries(
    minors.flatMap((minor) => {
      const hop = judge(path, { ...settings, kubernetes: { minor, table } }, 'nobody').hops[at];
      return hop ? [[minor, { verdict: hop.verdict, evidence: evidenceIn(table, hop.reason, minor) }]] : [];
    }),
  );

/** One setting in the published shape: what it can be, its words and what it stands on. */
const settingData = (setting: SettingId) => {
  const { id, group, defaults, kubernetesDefault, ...values } = settingOf(setting);
  const { facts, defaults: read } = settingFacts[setting];
  return {
    id,
    group,
    ...settingWords[setting],
    ...values,
    defaults: defaults.map((each, at) => ({ ...each, fact: read[at] })),
    facts,
    kubernetesDefault,
  };
};

/** `/data/model.json`, less the text of its sources: components, paths, settings, modes, seats, reasons, and the id of every fact. */
export const modelData = (checked: KubernetesMinor) => {
  const settings = settingIds.map(settingData);
  const reasons = reasonIds.map((id) => ({
    id,
    text: reasonTexts[id],
    facts: factsOf(id),
    ...(isPartial(id) ? { partial: true } : {}),
  }));
  const facts = [
    ...paths.flatMap(({ id }) => pathFacts[id]),
    ...settingIds.flatMap((id) => settingFacts[id].facts),
    ...reasons.flatMap((reason) => [...reason.facts]),
  ];
  return {
    version: dataVersion,
    kubernetes: kubernetesRead,
    versions: dataVersions(checked),
    components: components.map(({ id, side }) => ({ id, name: componentNames[id], side, about: componentAbout[id] })),
    paths: paths.map(({ id, decidedBy, ...path }) => ({
      id,
      name: pathNames[id],
      ...path,
      carries: pathCarries[id],
      decidedBy,
      facts: pathFacts[id],
    })),
    settings,
    modes: modes.map(({ id, settings: values }) => ({ id, name: modeNames[id], summary: modeSummaries[id], settings: values })),
    seats: seats.map(({ id, ...seat }) => ({ id, name: seatNames[id], who: seatWho[id], ...seat })),
    reasons,
    facts: [...new Set<FactId>(facts)].sort(),
  };
};

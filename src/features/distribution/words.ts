import { distributions, sentenceOf, type Distribution, type DistributionSetting } from '../../facts/distribution/distribution.ts';
import { placedDistribution, whereToChange } from '../../facts/distribution/where-to-change.ts';
import type { SourceLink } from '../../facts/source-link/source-link.ts';
import { judge } from '../../model/judge.ts';
import { smallestChange, type SmallestChange } from '../../model/change/smallest-change.ts';
import { paths, pathOf, type PathId } from '../../model/path.ts';
import { settingOf, type SettingId, type Settings } from '../../model/setting/setting.ts';
import { whoCell } from '../../wording/distribution/change.ts';
import { derivedFrom, knownWords, lookedIn, notApplicable, onceEnabled, valueWithoutWord } from '../../wording/distribution/known.ts';
import { together } from '../../wording/text/list.ts';
import { saysOf, settingWords } from '../../wording/setting-words.ts';

/** The paths whose verdict the table shows. */
export const keyPaths = ['apiserver-to-kubelet', 'apiserver-to-pod'] as const satisfies readonly PathId[];

/** The anchor of a setting on the page of a distribution. */
export const anchorOf = (setting: SettingId): string => setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const whyNot = (setting: SettingId): keyof typeof notApplicable =>
  setting === 'servingCertificateApproval' ? 'request' : settingOf(setting).group === 'tunnel' ? 'tunnel' : 'component';

/** The settings that do not apply to a distribution, each reason once: one line below the table in place of a row each. */
export const notApplicableOf = (id: string, rows: readonly DistributionSetting[]) =>
  together(
    rows.filter(({ isApplicable }) => !isApplicable),
    ({ setting }) => whyNot(setting),
  ).map((group) => ({
    says: notApplicable[whyNot(group[0].setting)],
    // Each setting, and where it is changed once it applies
    settings: group.map((row) => ({ id: row.setting, name: settingWords[row.setting].name, where: whereWords(id, row) })),
  }));

/** How the value of a setting came to be known, in a sentence or two; or where it was looked for. */
export function howKnown({ status, note, from, searched, actual, when }: DistributionSetting): string {
  const head =
    status === 'unknown' && searched.length > 0
      ? lookedIn(searched)
      : status === 'derived' && from
        ? derivedFrom(distributions.find(({ id }) => id === from)?.name ?? from)
        : status !== 'unknown' && actual
          ? valueWithoutWord(actual)
          : knownWords[status].says;
  return [head, ...(when ? [onceEnabled] : []), ...(note ? [sentenceOf(note)] : [])].join(' ');
}

/** A value in words on the page of a distribution. */
export const valueWords = ({ setting, value }: DistributionSetting): string => saysOf(setting, value);

/** Who can change a setting on a distribution and where, in a few words; nothing where each request decides it. */
export function whereWords(id: string, { setting, value, isApplicable }: DistributionSetting): string | undefined {
  const way = isApplicable || setting === 'servingCertificateApproval' ? whereToChange(id, setting, value) : undefined;
  return way && whoCell(placedDistribution(id).isManaged, way);
}

/** Sources by their numbers in the list of evidence of a distribution, each a link to its line there. */
export const evidenceLinks = ({ evidence: all }: Distribution, evidence: readonly { readonly label: string }[]): readonly SourceLink[] =>
  evidence.map(({ label }) => {
    const number = String(all.findIndex((each) => each.label === label) + 1);
    return { label: number, href: `#evidence-${number}` };
  });

/** Paths that need the same change, with that change. */
export interface ChangeGroup {
  readonly paths: readonly PathId[];
  readonly change: Exclude<SmallestChange, { kind: 'absent' }>;
}

const keyOf = (change: SmallestChange): string =>
  change.kind === 'changes'
    ? change.answers.map(({ steps }) => steps.map(({ setting, to }) => `${setting}=${to}`).join()).join('|')
    : change.kind === 'impossible'
      ? [change.reason, change.between?.kind, ...change.instead.map(({ id }) => id)].join()
      : change.kind;

/** The smallest change of every path that is there, equal ones together: what has to change first, what is safe last. */
export function changesOf(settings: Settings): readonly ChangeGroup[] {
  const groups = new Map<string, { paths: PathId[]; change: ChangeGroup['change'] }>();
  for (const { id } of paths) {
    const change = smallestChange(id, settings);
    if (change.kind === 'absent') continue;
    const group = groups.get(change.kind + keyOf(change)) ?? { paths: [], change };
    group.paths.push(id);
    groups.set(change.kind + keyOf(change), group);
  }
  const order = ['changes', 'impossible', 'safe'];
  return [...groups.values()].sort((a, b) => order.indexOf(a.change.kind) - order.indexOf(b.change.kind));
}

/**
 * Whether a change is only to make sure of what nobody has stated, on a path that the API server does not dial to a node, or of the APIService of a
 * metrics-server that nobody looked at.
 */
export const isToMakeSure = ({ paths: ids, change }: ChangeGroup): boolean =>
  change.kind === 'changes' &&
  ids.every((id) => pathOf(id).direction !== 'control-plane-to-nodes' || id === 'apiserver-to-extension-apiserver') &&
  change.answers.every(({ steps }) => steps.every(({ from }) => from === 'unknown'));

/** Every path that is there under these settings, judged. */
export const judgedPaths = (settings: Settings) =>
  paths.map((path) => ({ path, judgement: judge(path.id, settings, 'nobody') })).filter(({ judgement }) => judgement.present);

import { identityWords, protectionText } from '../../wording/sums.ts';
import { judge } from '../../model/judge.ts';
import type { Judgement } from '../../model/judgement.ts';
import { pathOf, paths, type PathId } from '../../model/path.ts';
import { checkedMinor, evidenceTable } from '../../facts/evidence/standing.ts';
import { minorRanges } from '../../facts/look-up/minor-range.ts';
import { minors, type KubernetesMinor } from '../../model/setting/minor.ts';
import { modeOf, modes, type ModeId } from '../../model/setting/mode.ts';
import { judgementSentence } from '../../wording/judgement.ts';
import { sentence } from '../../wording/text/text.ts';
import { verdictWords, notUsed } from '../../wording/verdict.ts';
import { withUnless } from '../../wording/unless.ts';
import { zoneNames } from '../../wording/zone.ts';
import { isSameInEveryMode, sameInEveryMode } from '../../wording/same-in-every-mode.ts';
import { modeNames, pathNames } from '../../wording/names.ts';
import { hopsIn, uncheckedIn, verdictColumns as columns } from '../../wording/table-of-paths.ts';
import { together } from '../../wording/text/list.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The verdict of each hop of a path in a mode, in one line. */
export const hopsText = (path: PathId, mode: ModeId): string => {
  const { present, hops } = judge(path, modeOf(mode).settings, 'nobody');
  // Two verdicts in one cell stand in the order of the hops, each behind the name of its network.
  return present
    ? hops.map(({ zone, verdict, unless }) => `${zoneNames[zone]}: ${withUnless(verdictWords[verdict], unless)}`).join(', then ')
    : notUsed;
};

/**
 * The minors for which a verdict of a hop was not checked, with what is shown of it there: “untrusted network: unknown in 1.22, 1.37”. The verdicts beside it are
 * those of the minor that the site opens with.
 */
function uncheckedText(path: PathId, mode: ModeId): string {
  const { settings } = modeOf(mode);
  const of = (minor: KubernetesMinor) => judge(path, { ...settings, kubernetes: { minor, table: evidenceTable } }, 'nobody').hops;
  const unchecked = minors.flatMap((minor) => of(minor).flatMap((hop) => (hop.notChecked ? [{ ...hop, minor }] : [])));
  const groups = together(unchecked, ({ zone, verdict }) => `${zone} ${verdict}`);
  return (
    groups.map((group) => uncheckedIn(group[0].zone, group[0].verdict, minorRanges(group.map(({ minor }) => minor)))).join('; ') || 'none'
  );
}

/** What the client presents, which no verdict includes; nothing is said of a path that is not used. */
const clientText = ({ present, clientIdentity }: Judgement): string => (present ? identityWords[clientIdentity] : notUsed);

/** The verdict of one path in every mode, as a table; one sentence where no mode changes it. */
export const verdictsOfPath = (path: PathId): string =>
  isSameInEveryMode(path)
    ? `${sameInEveryMode} ${sentence(hopsText(path, pathOf(path).shownIn))} ${judgementSentence(judge(path, modeOf(pathOf(path).shownIn).settings, 'nobody'))} ${columns.unchecked}: ${uncheckedText(path, pathOf(path).shownIn)}.`
    : table(
        [columns.mode, hopsIn(checkedMinor), columns.protection, columns.client, columns.says, columns.unchecked],
        modes.map(({ id, settings }) => {
          const judgement = judge(path, settings, 'nobody');
          return [
            modeNames[id],
            hopsText(path, id),
            protectionText(judgement),
            clientText(judgement),
            judgementSentence(judgement),
            uncheckedText(path, id),
          ];
        }),
      );

/** The verdict of every path in one mode, as a table. */
export const verdictsOfMode = (mode: ModeId): string =>
  table(
    [columns.path, hopsIn(checkedMinor), columns.protection, columns.client, columns.unchecked, columns.says],
    paths.map(({ id }) => {
      const judgement = judge(id, modeOf(mode).settings, 'nobody');
      return [
        pathNames[id],
        hopsText(id, mode),
        protectionText(judgement),
        clientText(judgement),
        uncheckedText(id, mode),
        judgementSentence(judgement),
      ];
    }),
  );

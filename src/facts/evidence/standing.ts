import { existsSync, readFileSync } from 'node:fs';
import { evidenceLetters, lackedLetter, type Evidence, type EvidenceTable } from '../../model/evidence/evidence.ts';
import { factsOf, reasonIds } from '../../model/facts/reason-facts.ts';
import type { ReasonId } from '../../model/reason.ts';
import { compareMinors, kubernetesRead, minors, type KubernetesMinor } from '../../model/setting/minor.ts';
import { judge } from '../../model/judge.ts';
import { pathIds } from '../../model/path.ts';
import { modes, type Mode } from '../../model/setting/mode.ts';
import { isAvailable, settingIds } from '../../model/setting/setting.ts';
import { claimsFrom, type Claim } from '../look-up/claim-file.ts';
import { claimsBehindIn } from './claims-behind.ts';
import { statusOf } from './status.ts';

// What a verdict stands on, by minor. It is asked for by pages, tests and commands that run in the folder of the project, which read the claims
// themselves; a script gets this module with what it exports filled in (`src/build/scripts/filled-standing.ts`).

type Claims = ReadonlyMap<string, Claim>;

const statusIn = ({ cells }: Claim, minor: KubernetesMinor): ReturnType<typeof statusOf> => {
  const cell = cells.get(minor);
  return cell ? statusOf(cell) : 'unknown';
};

/** The claims that decide a reason: those that its facts lead to, and that a setting of the model depends on (`core`). The others are about something beside it. */
const decidingClaimsIn = (claims: Claims): ((reason: ReasonId) => readonly Claim[]) => {
  const behind = claimsBehindIn(claims);
  return (reason) => behind(factsOf(reason)).filter(({ core }) => core);
};

const releaseRead = kubernetesRead.split('.').slice(0, 2).join('.') as KubernetesMinor;

/**
 * How well a reason is known for a minor: as the worst of the claims that decide it. Two sources that differ are worth no more than words. A reason that no
 * claim by minor decides stands on facts of single versions, up to the one whose whole source was read; a newer one was not checked.
 */
function evidenceBy(deciding: readonly Claim[], minor: KubernetesMinor): Evidence {
  if (deciding.length === 0) {
    const age = compareMinors(minor, releaseRead);
    return age > 0 ? 'not-checked' : age === 0 ? 'read' : 'documented';
  }
  const statuses = deciding.map((claim) => statusIn(claim, minor));
  if (statuses.includes('unknown')) return 'not-checked';
  if (statuses.includes('documented') || statuses.includes('disputed')) return 'documented';
  return statuses.includes('source') ? 'read' : 'measured';
}

/** The minors that cannot have a reason, because each mode in which it decides a hop has a setting that they lack. */
function minorsWithout(reason: ReasonId): ReadonlySet<KubernetesMinor> {
  const having = modes.filter(({ settings }) =>
    pathIds.some((path) => judge(path, settings, 'nobody').hops.some((hop) => hop.reason === reason)),
  );
  const lacks = ({ settings }: Mode, minor: KubernetesMinor): boolean => settingIds.some((id) => !isAvailable(id, settings[id], minor));
  return new Set(having.length === 0 ? [] : minors.filter((minor) => having.every((mode) => lacks(mode, minor))));
}

/** The evidence of every reason, from the claims. */
export function evidenceTableFrom(claims: Claims): EvidenceTable {
  const decidingOf = decidingClaimsIn(claims);
  const rowOf = (deciding: readonly Claim[], lacking: ReadonlySet<KubernetesMinor>): string =>
    minors
      .map((minor) => {
        const evidence = evidenceBy(deciding, minor);
        return evidence !== 'not-checked' && lacking.has(minor) ? lackedLetter : evidenceLetters[evidence];
      })
      .join('');
  const [rows, others]: [Record<string, ReasonId[]>, string] = [{}, rowOf([], new Set())];
  for (const reason of reasonIds) {
    const row = rowOf(decidingOf(reason), minorsWithout(reason));
    if (row !== others) (rows[row] ??= []).push(reason);
  }
  return { rows, others };
}

/** The newest minor whose claims are all read or measured. Throws where there is none, because then the site could open with nothing that was checked. */
export function checkedMinorFrom(claims: Claims): KubernetesMinor {
  const isChecked = (minor: KubernetesMinor): boolean =>
    [...claims.values()].every((claim) => ['measured', 'source'].includes(statusIn(claim, minor)));
  const found = minors.findLast(isChecked);
  if (!found)
    throw new Error(
      'src/facts/claims.yaml has no minor whose claims are all measured or read: read the claims of one, or take the site back to one that has',
    );
  return found;
}

/** The file of the claims: beside this folder, or in the folder of the project where a build has moved this module. */
const file =
  [new URL('../claims.yaml', import.meta.url), 'src/facts/claims.yaml'].find((each) => existsSync(each)) ?? 'src/facts/claims.yaml';
const claims = claimsFrom(readFileSync(file, 'utf8'));

/** The Kubernetes minor that the site opens with: the newest whose claims are all read or measured. Newer ones can be chosen. */
export const checkedMinor: KubernetesMinor = checkedMinorFrom(claims);
/** How well every reason of a verdict is known, by minor. */
export const evidenceTable: EvidenceTable = evidenceTableFrom(claims);

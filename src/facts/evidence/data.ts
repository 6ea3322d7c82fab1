import { given } from '../../model/given.ts';
import { kubernetesRead } from '../../model/setting/minor.ts';
import { dataVersion, dataVersions } from '../../wording/data.ts';
import { evidenceStatuses, evidenceStatusMeanings, evidenceStatusWords } from '../../wording/evidence-status.ts';
import { claimedMinors, claims, type Cell, type Claim } from '../look-up/claim.ts';
import { everyObservation } from '../look-up/observation.ts';
import { claimAddress } from '../source-link/fact-place.ts';
import { recordAddress } from '../source-link/record-place.ts';
import { linksTo } from '../source-link/links-to.ts';
import { pathsOn, recordsOf, verdictsOn } from './citation.ts';
import { countsByMinor } from './count.ts';
import { checkedMinor } from './standing.ts';
import { statusOf } from './status.ts';

/** A cell as it is published. `fork…` is what was run, where that differs from upstream. */
const cellData = (cell: Cell) => ({
  status: statusOf(cell),
  value: cell.value,
  ...given({ record: cell.observation, forkValue: cell.forkValue, forkRecord: cell.forkObservation, note: cell.note }),
  ...given({ read: cell.source === undefined ? undefined : linksTo(cell.source) }),
});

const claimData = (claim: Claim) => ({
  id: claim.id,
  address: claimAddress(claim.id),
  sentence: claim.sentence,
  facts: claim.facts,
  settings: claim.modelSettings,
  paths: pathsOn(claim),
  verdicts: verdictsOn(claim).map(({ path, mode, zone, verdict, reason }) => ({ path, mode, hop: zone, verdict, reason })),
  ...given({ gate: claim.gate, note: claim.note }),
  minors: Object.fromEntries(
    claimedMinors().map((minor) => [minor, cellData(claim.cells.get(minor) ?? { value: null, status: 'unknown' })]),
  ),
});

/** `/data/evidence.json`: every claim with what rests on it and what each minor does, and every record that a claim was measured by, in full. */
export function evidenceData() {
  const all = [...claims().values()];
  const cited = new Set(all.flatMap(recordsOf));
  return {
    version: dataVersion,
    kubernetes: kubernetesRead,
    versions: dataVersions(checkedMinor),
    statuses: evidenceStatuses.map((id) => ({ id, words: evidenceStatusWords[id], meaning: evidenceStatusMeanings[id] })),
    counts: Object.fromEntries(countsByMinor()),
    claims: all.map(claimData),
    records: everyObservation()
      .filter(({ id }) => cited.has(id))
      .map(({ id, ...record }) => ({ id, address: recordAddress(id), ...record })),
  };
}

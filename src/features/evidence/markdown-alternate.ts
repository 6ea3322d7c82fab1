import { pathsOn, verdictsOn } from '../../facts/evidence/citation.ts';
import { statusSentence } from '../../facts/evidence/claim-text.ts';
import { recordsBehind } from '../../facts/evidence/record.ts';
import { statusOf } from '../../facts/evidence/status.ts';
import { byValue, claimedMinors, type Cell, type Claim } from '../../facts/look-up/claim.ts';
import { minorRanges } from '../../facts/look-up/minor-range.ts';
import { recordLines } from '../../facts/look-up/record-lines.ts';
import { linkMarkdown } from '../../facts/source-link/shown-links.ts';
import { linksTo } from '../../facts/source-link/links-to.ts';
import { evidenceStatusWords } from '../../wording/evidence-status.ts';
import { claimHeadings, claimIsAbout, codeThatRan } from '../../wording/evidence.ts';
import { sentence } from '../../wording/text/text.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { zoneNames } from '../../wording/zone.ts';
import { modeNames, pathNames } from '../../wording/names.ts';

const cellLine = (minor: string, cell: Cell): string => {
  const links = linksTo(cell.observation, cell.forkObservation, cell.source);
  const fork = cell.forkValue === undefined ? '' : ` ${codeThatRan(cell.forkValue)}`;
  const where = links.length > 0 ? ` ${links.map(linkMarkdown).join(', ')}` : '';
  return `- ${minor}, ${evidenceStatusWords[statusOf(cell)]}${cell.value === null ? '' : `: ${cell.value}`}.${fork}${where}`;
};

/** The Markdown alternate of a claim's page. */
export function claimAlternate(claim: Claim): string {
  const verdicts = verdictsOn(claim).map(
    ({ path, mode, zone, verdict }) => `- ${pathNames[path]}, ${zoneNames[zone]}, ${modeNames[mode]}: ${verdictWords[verdict]}`,
  );
  const paths = pathsOn(claim).map((path) => pathNames[path]);
  return [
    `# ${claim.sentence}`,
    byValue(claim)
      .map(([value, minors]) => `- ${minorRanges(minors)}: ${value}`)
      .join('\n'),
    statusSentence(claim),
    ...(claim.note ? [sentence(claim.note)] : []),
    `## ${claimHeadings.minors}`,
    claimedMinors()
      .map((minor) => cellLine(minor, claim.cells.get(minor) ?? { value: null, status: 'unknown' }))
      .join('\n'),
    ...(paths.length > 0 ? [`## ${claimHeadings.depends}`, claimIsAbout(paths)] : []),
    ...(verdicts.length > 0 ? [verdicts.join('\n')] : []),
    ...recordsBehind(claim).flatMap(({ id, records }, index) => [
      ...(index === 0 ? [`## ${claimHeadings.ran}`] : []),
      `### ${id}`,
      ...records.map((record) =>
        [['Kubernetes', record.k8s_version] as const, ...recordLines(record)].map(([name, text]) => `- ${name}: ${text}`).join('\n'),
      ),
    ]),
  ]
    .join('\n\n')
    .concat('\n');
}

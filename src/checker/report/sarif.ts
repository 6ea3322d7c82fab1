import type { AcceptedFinding } from '../accepted/acceptance.ts';
import type { CheckResult } from '../check.ts';
import type { Excerpt, Finding, Fix, Region, Where } from '../finding.ts';
import type { DescribedRule } from '../rules/rule.ts';
import { artifactOf, sourceRoot } from './file-uri.ts';
import { originWords } from './origin-words.ts';
import { jsonText } from './printable.ts';
import { descriptorOf, levels } from './sarif-rule.ts';
import { toolVersion, type ReportOptions } from './tool.ts';
import { pathNames } from '../../wording/names.ts';

const regionOf = ({ line, column, endLine, endColumn }: Region) => ({ startLine: line, startColumn: column, endLine, endColumn });

/** The text of a place and of the lines around it, where they are short enough to be in the finding. */
function physical(region: Region, excerpt?: Excerpt) {
  const place = { artifactLocation: artifactOf(region.file) };
  if (!excerpt) return { ...place, region: regionOf(region) };
  const lines = excerpt.lines.split('\n');
  return {
    ...place,
    region: { ...regionOf(region), snippet: { text: excerpt.text } },
    contextRegion: { startLine: excerpt.line, endLine: excerpt.line + lines.length - 1, snippet: { text: excerpt.lines } },
  };
}

function fixOf({ replacements }: Fix, title: string, where: Where | undefined) {
  const files = [...new Set(replacements.map(({ file }) => file))];
  return {
    description: { text: `${where ? `${where.sentence} ` : ''}Ends: ${title}` },
    artifactChanges: files.map((file) => ({
      artifactLocation: artifactOf(file),
      replacements: replacements
        .filter((one) => one.file === file)
        .map((one) => ({ deletedRegion: regionOf(one), ...(one.text === '' ? {} : { insertedContent: { text: one.text } }) })),
    })),
  };
}

/** Who accepted a finding, as SARIF says it: in the file itself, or beside it. */
const suppressionOf = ({ by, reason, until, file, line }: AcceptedFinding) => ({
  kind: by === 'comment' ? 'inSource' : 'external',
  status: 'accepted',
  justification: `${reason}${until ? `; until ${until}` : ''} (${file}:${line})`,
});

/** The catalogues that name what the findings fail, with those of their items. */
function taxonomiesOf(
  findings: readonly Finding[],
): readonly { readonly name: string; readonly taxa: readonly { readonly id: string }[] }[] {
  const found = new Map<string, Set<string>>();
  for (const { catalogue, ids } of findings.flatMap(({ controls = [] }) => controls.flatMap(({ names }) => names)))
    found.set(catalogue, new Set([...(found.get(catalogue) ?? []), ...ids]));
  return [...found].map(([name, ids]) => ({ name, taxa: [...ids].map((id) => ({ id })) }));
}

/** The items of the catalogues that a finding fails, each once. */
const taxaOf = ({ controls = [] }: Finding, taxonomies: ReturnType<typeof taxonomiesOf>) =>
  taxonomies.flatMap(({ name, taxa }, index) => {
    const own = controls.flatMap(({ names }) => names.flatMap(({ catalogue, ids }) => (catalogue === name ? ids : [])));
    return taxa.filter(({ id }) => own.includes(id)).map(({ id }) => ({ id, toolComponent: { name, index } }));
  });

/** A finding as a result. Each has its suppressions, an empty list too, so that who reads them knows that they were looked for. */
const resultOf = (
  finding: Finding,
  rules: readonly DescribedRule[],
  taxonomies: ReturnType<typeof taxonomiesOf>,
  accepted?: AcceptedFinding,
) => ({
  ruleId: finding.code,
  ruleIndex: rules.findIndex(({ code }) => code === finding.code),
  level: levels[finding.severity],
  message: {
    text: [finding.sentence + (finding.origin ? ` (${originWords(finding.origin)})` : ''), finding.edited?.sentence, finding.lapsed]
      .filter(Boolean)
      .join(' '),
  },
  locations: [
    {
      physicalLocation: physical(finding.region, finding.excerpt),
      ...(finding.path ? { logicalLocations: [{ fullyQualifiedName: finding.path, name: pathNames[finding.path] }] } : {}),
    },
  ],
  // Code scanning on GitHub looks at the first name only.
  partialFingerprints: { primaryLocationLineHash: `${finding.fingerprint}:1`, 'hubAndSpoke/v1': finding.fingerprint },
  suppressions: accepted ? [suppressionOf(accepted)] : [],
  ...(finding.controls ? { taxa: taxaOf(finding, taxonomies) } : {}),
  ...(finding.fix ? { fixes: [fixOf(finding.fix, finding.title, finding.where)] } : {}),
  properties: {
    severity: finding.severity,
    facts: finding.facts,
    benchmarks: finding.benchmarks,
    ...(finding.controls ? { controls: finding.controls.map(({ id }) => id) } : {}),
    ...(finding.where ? { where: finding.where } : {}),
  },
});

/** The report as SARIF 2.1.0, for code scanning, with every rule of the checker. Accepted findings are in it, with who accepted them. */
export const sarifData = (result: CheckResult, rules: readonly DescribedRule[], { site }: ReportOptions = {}) => {
  const accepted = result.accepted ?? [];
  const taxonomies = taxonomiesOf([...result.findings, ...accepted.map(({ finding }) => finding)]);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'hub-and-spoke',
            fullName: `hub-and-spoke ${toolVersion}`,
            version: toolVersion,
            semanticVersion: toolVersion,
            ...(site === undefined ? {} : { informationUri: `${site}check/` }),
            rules: rules.map((rule) => descriptorOf(rule, site)),
          },
        },
        automationDetails: { id: 'hub-and-spoke/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          [sourceRoot]: { description: { text: 'The folder that the names of the inputs count from: where the checker was started.' } },
        },
        invocations: [
          {
            executionSuccessful: result.problems.length === 0,
            toolExecutionNotifications: result.problems.map((problem) => ({
              level: 'error',
              message: { text: problem.sentence },
              locations: [{ physicalLocation: physical({ ...problem, endLine: problem.line, endColumn: problem.column }) }],
            })),
          },
        ],
        ...(taxonomies.length > 0 ? { taxonomies } : {}),
        results: [
          ...result.findings.map((finding) => resultOf(finding, rules, taxonomies)),
          ...accepted.map((one) => resultOf(one.finding, rules, taxonomies, one)),
        ],
      },
    ],
  };
};

export const sarifReport = (result: CheckResult, rules: readonly DescribedRule[], options?: ReportOptions): string =>
  jsonText(sarifData(result, rules, options));

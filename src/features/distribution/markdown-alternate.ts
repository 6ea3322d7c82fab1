import { distributions, distributionsByKind, type Distribution } from '../../facts/distribution/distribution.ts';
import { placeEvidence, type CustomerCan } from '../../facts/distribution/where-to-change.ts';
import { linkMarkdown } from '../../facts/source-link/shown-links.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { stockCluster } from '../../wording/stock-cluster.ts';
import { withUnless } from '../../wording/unless.ts';
import { whatWouldTell } from '../../wording/what-would-tell.ts';
import { zoneNames } from '../../wording/zone.ts';
import type { Probe } from '../../facts/distribution/advice.ts';
import { firstOnPage, otherServices, type FirstOnPage, type ToldLimit, type ToldThing } from './first-things.ts';
import type { SourceLink } from '../../facts/source-link/source-link.ts';
import { answerForCustomer, whatToDo, type PlacedAnswer, type PlacedGroup } from './changes.ts';
import { evidenceNumber, howKnown, judgedPaths, notApplicableOf, valueWords, whereWords } from './words.ts';
import { customerCanSet, customerPlace, mayBreak, safeByDefault } from '../../wording/distribution/change.ts';
import { askThere, readShared } from '../../wording/distribution/first.ts';
import { changeHeadings, distributionHeadings, statedColumns, thingLabels, unknownHeading } from '../../wording/distribution/heading.ts';
import { noDefaultsRead, noSettingRead, readIn, settingAt } from '../../wording/distribution/known.ts';
import { defaultColumns, kindNames, wordOf } from '../../wording/distribution/summary.ts';
import { table } from '../mdx/alternate/markdown-table.ts';
import { checkTexts } from '../../wording/change/remedy.ts';
import { sideEffectTexts } from '../../wording/change/side-effect.ts';
import { isProviderRun, shapeOfDistribution } from '../../model/reach/distribution-shape.ts';
import { dependingIntro, noListSentence, oneList } from '../../wording/reach/one-list.ts';
import { judgementSentence } from '../../wording/judgement.ts';
import { capital } from '../../wording/text/text.ts';
import { settingWords } from '../../wording/setting-words.ts';
import { pathNames } from '../../wording/names.ts';
import { namesOf } from '../../wording/path-names.ts';
import { changeLabels } from '../../wording/change/change-labels.ts';
import { verdictColumns } from '../../wording/table-of-paths.ts';

const heading = (id: keyof typeof distributionHeadings): string => `## ${distributionHeadings[id]}`;
const code = (text: string): string => `\`${text}\``;
/** A cell of a table: a bar in it would end the cell. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const fenced = (lines: readonly string[], indent: string): readonly string[] => [
  '',
  `${indent}\`\`\`text`,
  ...lines.map((line) => indent + line),
  `${indent}\`\`\``,
  '',
];

const stepsText = ({ steps, remarks }: PlacedAnswer): readonly string[] => [
  ...steps.flatMap(({ does, now, who, checks, snippets, place, applies, note, approval, page, sideEffects }, index) => [
    [`${index + 1}. ${does}`, now, who, `[${changeLabels.setup}](${page})`].filter(Boolean).join(' '),
    ...checks.map(({ id, run }) => `   - ${thingLabels.before}: ${checkTexts[id]}${run ? ` ${code(run)}` : ''}`),
    ...snippets.flatMap(({ file, where, lines }) => ['', `   ${file}, ${where}:`, ...fenced(lines, '   ')]),
    ...(place ? [`   - Where: ${place}.`] : []),
    ...(applies ? [`   - ${applies}`] : []),
    ...(note ? [`   - ${note}`] : []),
    ...(approval ? [`   - ${approval.says}${approval.lines ? ` ${code(approval.lines.join(' '))}` : ''}`] : []),
    ...sideEffects.map(({ id, error }) => `   - ${mayBreak(sideEffectTexts[id], error && code(error))}`),
  ]),
  ...remarks.map((remark) => `\n${remark}`),
  '',
];

const groupText = ({ title, lead, answers, instead }: PlacedGroup): readonly string[] => [
  `### ${title}`,
  '',
  ...lead.flatMap((text) => [text, '']),
  ...answers.flatMap((answer, index) => [
    ...(answers.length > 1 ? [`${index === 0 ? 'Either' : 'Or'}: ${answer.sentence}`, ''] : []),
    ...stepsText(answer),
  ]),
  ...instead.map(({ text }) => `- ${text}`),
  ...(instead.length > 0 ? [''] : []),
];

const customerText = (can: readonly CustomerCan[]): readonly string[] =>
  can.length === 0
    ? []
    : [
        `### ${changeHeadings.customer}`,
        '',
        ...can.flatMap(({ what, where, example, note }) => [
          `- ${capital(what)}. ${customerPlace(where, note)}`,
          ...(example ? fenced(example.split('\n'), '  ') : []),
        ]),
        '',
      ];

function changesText(id: string): readonly string[] {
  const { intro, customerCan, groups, beside } = whatToDo(id);
  const open = groups.filter(({ kind }) => kind === 'unknown');
  const safe = groups.filter(({ kind }) => kind === 'safe').flatMap(({ paths }) => paths);
  return [
    intro,
    '',
    ...customerText(customerCan),
    ...groups.filter(({ kind }) => kind !== 'unknown' && kind !== 'safe').flatMap(groupText),
    ...(open.length > 0
      ? [`### ${changeHeadings.unknown}`, '', ...open.map(({ title, lead }) => `- ${title}: ${lead.join(' ')}`), '']
      : []),
    ...(safe.length > 0 ? [safeByDefault(namesOf(safe)), ''] : []),
    ...beside.flatMap(({ text, snippets }) => [
      text,
      ...snippets.flatMap(({ file, where, lines }) => ['', `${file}, ${where}:`, ...fenced(lines, '')]),
      '',
    ]),
  ];
}

const sourcesText = (links: readonly SourceLink[]): string => (links.length > 0 ? ` (${links.map(linkMarkdown).join(', ')})` : '');

const thingsText = (things: readonly ToldThing[]): readonly string[] =>
  things.flatMap(({ does, blocks, told, links }, index) => [
    `${index + 1}. ${does}`,
    '',
    ...blocks.flatMap(({ caption, lines }) => [...(caption ? [`   ${caption}:`, ''] : []), ...fenced(lines, '   '), '']),
    ...told.map(
      ({ name, run, text }, at) =>
        `   - ${name}: ${[run && code(run.replaceAll('\n', '; ')), text].filter(Boolean).join(' ')}${at === told.length - 1 ? sourcesText(links) : ''}`,
    ),
    '',
  ]);
const limitsText = (limits: readonly ToldLimit[]): readonly string[] => [
  ...limits.map(({ what, instead, how, links }) => `- **${what}** ${instead} ${how}${sourcesText(links)}`),
  '',
];
const probesText = (list: readonly Probe[]): readonly string[] => [
  ...list.map(({ asks, run, reads, links }) => `- ${capital(asks)}: ${run ? `${code(run)}. ` : ''}${reads}.${sourcesText(links)}`),
  '',
];

/** The ports of a distribution as one list, as Markdown. */
function portsText({ id, name, settings }: Distribution): readonly string[] {
  const list = oneList(settings, shapeOfDistribution(id));
  if (!list) return [noListSentence(name, isProviderRun(id)), ''];
  return [
    ...list.lines.map(({ wire, between }) => `- ${wire}: ${between}`),
    '',
    ...(list.depending.length > 0 ? [dependingIntro, ''] : []),
    ...list.depending.flatMap(({ says, lines }) => [`- ${says}`, ...lines.map(({ between, wire }) => `  - ${wire}: ${between}`)]),
    ...(list.depending.length > 0 ? [''] : []),
    ...(list.ownPorts ? [list.ownPorts, ''] : []),
  ];
}

/** What a page says first, as Markdown. */
const firstText = ({ intro, things, limits, unknown, shared }: FirstOnPage, name: string): readonly string[] => [
  ...(shared ? [readShared(shared.says, `[${shared.name}](${shared.href})`), ''] : []),
  heading('what-to-do-first'),
  '',
  intro,
  '',
  ...thingsText(things),
  ...(limits.length > 0 ? [heading('what-you-cannot-change'), '', ...limitsText(limits)] : []),
  ...(unknown ? [`## ${unknownHeading(name)}`, '', unknown.says, '', ...probesText(unknown.probes)] : []),
];

/** The page that several managed services share, as Markdown. */
export function otherServicesAlternate(): string {
  const { name, lead, services, probes } = otherServices((id) => distributions.some((row) => row.id === id));
  return [
    `# ${name}`,
    '',
    lead,
    '',
    ...services.flatMap(({ name: called, provider, things, limits }) => [
      `## ${called}`,
      '',
      ...thingsText(things),
      ...limitsText(limits),
      askThere(provider),
      '',
    ]),
    heading('ask-your-own-cluster'),
    '',
    ...probesText(probes),
  ].join('\n');
}

/** A distribution as plain Markdown: what it sets, the verdicts, what to change, and where it was read. */
export function distributionAlternate(distribution: Distribution): string {
  const { id, name, kind, versionRead, settings, stated, shipped, notes, evidence } = distribution;
  const first = firstOnPage(distribution);
  const customer = answerForCustomer(id);
  return [
    `# ${name}`,
    '',
    first.lead,
    '',
    `${kindNames[kind]}. ${versionRead ? readIn(versionRead) : noDefaultsRead(name)}`,
    '',
    ...(customer ? [customerCanSet(customer.provider, customer.yours), ''] : []),
    ...firstText(first, name),
    heading('as-one-list'),
    '',
    ...portsText(distribution),
    heading('what-to-change'),
    '',
    ...changesText(id),
    heading('what-the-model-says'),
    '',
    ...(id === 'kubeadm' ? [`${stockCluster.is} ${stockCluster.metricsServer}`, ''] : []),
    table(
      [verdictColumns.path, verdictColumns.hops, verdictColumns.says],
      judgedPaths(settings).map(({ path, judgement }) => [
        pathNames[path.id],
        judgement.hops.map(({ zone, verdict, unless }) => `${zoneNames[zone]}: ${withUnless(verdictWords[verdict], unless)}`).join(', '),
        [judgementSentence(judgement), whatWouldTell(judgement)].filter(Boolean).join(' '),
      ]),
    ),
    '',
    heading('what-it-sets'),
    '',
    table(
      Object.values(statedColumns),
      [...stated, ...shipped]
        .filter(({ isApplicable }) => isApplicable)
        .map((row) =>
          [
            settingWords[row.setting].name,
            valueWords(row),
            howKnown(row),
            whereWords(id, row) ?? '–',
            row.evidence.length > 0 ? code(row.fact.replace('facts/', '')) : '–',
            row.evidence.map((each) => evidenceNumber(distribution, each)).join(', ') || '–',
          ].map(cell),
        ),
    ),
    '',
    ...notApplicableOf(id, [...stated, ...shipped]).flatMap(({ says, settings: none }) => [
      `${says} ${none.map(({ name: setting, where }) => settingAt(setting, where)).join(', ')}.`,
      '',
    ]),
    heading('what-else-was-read'),
    '',
    ...notes.map((note) => `- ${note.name}: ${note.text}`),
    '',
    heading('evidence'),
    '',
    ...(evidence.length === 0 ? [noSettingRead(name)] : []),
    ...evidence.map((link, index) => `${index + 1}. ${linkMarkdown(link)}`),
    '',
    `### ${distributionHeadings['evidence-where']}`,
    '',
    ...placeEvidence(id).map((link) => `- ${linkMarkdown(link)}`),
    '',
  ].join('\n');
}

/** What each distribution does by default, as a table: the words that the component in a page stands for. */
export const distributionDefaults = (): string =>
  table(
    ['Distribution', ...defaultColumns.map(({ name }) => name)],
    distributionsByKind.flatMap(({ rows }) =>
      rows.map((row) => [
        `[${row.name}](/distributions/${row.id}/)`,
        ...defaultColumns.map((column) => wordOf(row.settings, column) ?? '–'),
      ]),
    ),
  );

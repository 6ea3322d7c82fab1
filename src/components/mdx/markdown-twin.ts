import { correctionOf } from '../../facts/look-up/correction.ts';
import { assumptionWords } from '../../client/views/assumptions.ts';
import { identityWords, protectionText } from '../../client/views/sums.ts';
import { featureHistory, featureOf, featureWords } from '../../facts/timeline/feature.ts';
import { componentOf } from '../../model/component.ts';
import type { Claim, JourneyId } from '../../model/journey/journey.ts';
import { actorName, variantsOf, type Step } from '../../model/journey/journey-step.ts';
import { journeyOf } from '../../model/journey/journeys.ts';
import { judge } from '../../model/judge.ts';
import type { Judgement } from '../../model/judgement.ts';
import { newestMinor } from '../../model/setting/minor.ts';
import { modeOf, modes, type ModeId } from '../../model/setting/mode.ts';
import { paths, pathOf, type PathId } from '../../model/path.ts';
import { portRows } from '../../model/port.ts';
import type { FactId } from '../../model/reason.ts';
import { seats } from '../../model/seat/seat.ts';
import { verdictWords } from '../../model/verdict.ts';
import { zoneNames, type ZoneId } from '../../model/zone.ts';
import { distributionDefaults } from '../distribution/markdown-twin.ts';
import { table } from './markdown-table.ts';
import { whoCan } from './who-can.ts';
import type { PageCollection, Reference } from './page-sources.ts';
import { upstreamLabelOf } from './upstream-label.ts';

/** The collections whose pages are a text around what the model generates; a symptom has a twin of its own. */
type TwinCollection = Exclude<PageCollection, 'symptoms'>;

export const hopsText = (path: PathId, mode: ModeId): string => {
  const { present, hops } = judge(path, modeOf(mode).settings, 'nobody');
  // Two verdicts in one cell stand in the order of the hops, each behind the name of its network.
  return present ? hops.map(({ zone, verdict }) => `${zoneNames[zone]}: ${verdictWords[verdict]}`).join(', then ') : 'not used';
};

/** What the client presents, which no verdict includes; nothing is said of a path that is not used. */
const clientText = ({ present, clientIdentity }: Judgement): string => (present ? identityWords[clientIdentity] : 'not used');

/** The verdict of one path in every mode, as a table. */
const verdictsOfPath = (path: PathId): string =>
  table(
    ['Mode', 'Verdict by hop', 'Protected, the worse answer first', 'Client presents', 'In one sentence'],
    modes.map(({ id, name, settings }) => {
      const judgement = judge(path, settings, 'nobody');
      return [name, hopsText(path, id), protectionText(judgement), clientText(judgement), judgement.sentence];
    }),
  );

/** The verdict of every path in one mode, as a table. */
const verdictsOfMode = (mode: ModeId): string =>
  table(
    ['Path', 'Verdict by hop', 'Protected, the worse answer first', 'Client presents'],
    paths.map(({ id, name }) => {
      const judgement = judge(id, modeOf(mode).settings, 'nobody');
      return [name, hopsText(id, mode), protectionText(judgement), clientText(judgement)];
    }),
  );

/** What a mode assumes beside the defaults of Kubernetes, as a table. */
const assumptionsOfMode = (mode: ModeId): string =>
  table(
    ['Setting', 'In this mode', `Kubernetes ${newestMinor} by default`],
    assumptionWords(mode).map(({ name, assumed, kubernetes }) => [name, assumed, kubernetes]),
  );

const whoCanTable = (path: PathId): string =>
  table(
    ['Someone …', ...modes.map(({ name }) => name)],
    seats
      .filter(({ reach }) => reach !== 'none')
      .map((seat) => [seat.who, ...modes.map(({ settings }) => whoCan(path, settings, seat.id).text)]),
  );

const ports = (path: PathId): string =>
  table(
    ['Source (opens the connection)', 'Destination', 'Port', 'Protocol'],
    portRows()
      .filter((each) => each.paths.includes(path))
      .map((each) => [componentOf(each.source).name, componentOf(each.destination).name, each.port, each.protocol]),
  );

const attribute = (markup: string, name: string): string =>
  new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`)
    .exec(markup)
    ?.slice(1)
    .find((value) => value !== undefined) ?? '';

/** Footnote marks for the sources that a piece of markup names. */
export const marks = (ids: string, references: readonly Reference[]): string =>
  [...new Set(ids.split(/\s+/).map((id) => references.findIndex((reference) => reference.ids.includes(id as FactId)) + 1))]
    .map((number) => `[^${number}]`)
    .join('');

function upstream(n: number, references: readonly Reference[]): string {
  const { kind, says, fact } = correctionOf(n);
  return [
    `> kubernetes.io on this: ${upstreamLabelOf(kind)}.`,
    ...(says ? [`> It says: ${says}`] : []),
    `> The code: ${fact}${marks(`facts/seed-corrections#${n}`, references)}`,
  ].join('\n');
}

function breakage(markup: string, references: readonly Reference[]): string {
  const error = attribute(markup, 'error');
  return [
    ...(error ? ['```text', error, '```', ''] : []),
    `- You see: ${attribute(markup, 'see')}`,
    `- Because: ${attribute(markup, 'because')}${marks(attribute(markup, 'source'), references)}`,
    `- Do first: ${attribute(markup, 'first')}`,
  ].join('\n');
}

/** The words that a component stands for. Code fences are left alone by the caller. */
export const spelledOut = (text: string, collection: PageCollection, id: string, references: readonly Reference[]): string =>
  text
    .replace(/<Src\s+id="([^"]+)"\s*\/>/g, (_, ids: string) => marks(ids, references))
    .replace(/<Since\s+fact="([^"]+)"(\s+history)?\s*\/>/g, (_, fact: FactId, whole?: string) => {
      const feature = featureOf(fact);
      return (whole ? featureHistory(feature) : featureWords(feature)) + marks(fact, references);
    })
    // Side by side, as in a cell of a table, two words would run into each other.
    .replace(/(<Verdict\s[^>]*\/>)[ \t]+(?=<Verdict\s)/g, '$1, then ')
    .replace(/<Verdict\s[^>]*\/>/g, (markup) => {
      const { hops } = judge(attribute(markup, 'path') as PathId, modeOf(attribute(markup, 'mode') as ModeId).settings, 'nobody');
      return verdictWords[hops.find(({ zone }) => zone === (attribute(markup, 'hop') as ZoneId))?.verdict ?? 'unknown'];
    })
    .replace(/<DistributionDefaults\s*\/>/g, () => distributionDefaults())
    .replace(/<ModeAssumptions\s[^>]*\/>/g, (markup) => assumptionsOfMode(attribute(markup, 'mode') as ModeId))
    .replace(/<WhoCan\s*\/>/g, () => (collection === 'paths' ? whoCanTable(id as PathId) : ''))
    .replace(/<Upstream\s+n=\{(\d+)\}\s*\/>/g, (_, n: string) => upstream(Number(n), references))
    .replace(/<Breaks\s[\s\S]*?\/>(?=\s*(?:\n|$))/g, (markup) => breakage(markup, references))
    .replace(/^<(Note|Warning)>\n+([\s\S]*?)\n*^<\/\1>$/gm, (_, kind: string, inside: string) =>
      `**${kind}.** ${inside}`.replace(/^/gm, '> '),
    )
    .replace(/^<\/?Annotated>\n{0,2}/gm, '')
    .replace(/^(#{2,3} .+?) \\\{#[a-z0-9-]+\}$/gm, '$1');

const claimText = ({ text, facts }: Claim, references: readonly Reference[]): string => text + marks(facts.join(' '), references);

function stepText(step: Step, references: readonly Reference[]): string {
  if (step.kind === 'inside') return `${step.number}. **${actorName(step.at)}**: ${claimText(step.does, references)}`;
  const line = (label: string, claim: Claim): string => `   - ${label}: ${claimText(claim, references)}`;
  return [
    `${step.number}. **${actorName(step.from)} → ${actorName(step.to)}**, ${step.port}, ${step.protocol}: ${verdictWords[step.verdict]}`,
    line('Sends', step.sends),
    line('Dials', step.dials),
    ...step.proofs.map((proof) => line('Proof', proof)),
    ...step.wire.map((wire) => line('Wire', wire)),
  ].join('\n');
}

/** The steps of a journey, once for the modes that share them. */
const stepsOfJourney = (id: JourneyId, references: readonly Reference[]): string =>
  variantsOf(journeyOf(id))
    .map(({ modes: ids, steps }) =>
      [`### ${ids.map((mode) => modeOf(mode).name).join(', ')}`, '', ...steps.map((step) => stepText(step, references))].join('\n'),
    )
    .join('\n\n');

/** What a page has from the model, under its heading. */
function generatedOf(collection: TwinCollection, id: string, references: readonly Reference[]): readonly [heading: string, text: string] {
  switch (collection) {
    case 'paths':
      return ['Verdict in each mode', verdictsOfPath(id as PathId)];
    case 'modes':
      return ['The verdicts', [verdictsOfMode(id as ModeId), '## What this mode assumes', assumptionsOfMode(id as ModeId)].join('\n\n')];
    case 'journeys':
      return ['The steps', stepsOfJourney(id as JourneyId, references)];
  }
}

/** A page as plain Markdown: its text with the components spelled out, the generated tables, and its sources as footnotes. */
export function markdownTwin(
  collection: TwinCollection,
  id: string,
  title: string,
  description: string,
  body: string,
  references: readonly Reference[],
): string {
  // Odd pieces are code fences, and stay as they are but for the marks of the gutter.
  const text = body
    .split(/(^```[\s\S]*?^```$)/m)
    .map((piece, index) =>
      index % 2
        ? piece.replace(/[ \t]*# \((\d)\)$/gm, ' # ($1)').replace(/^```\w+ diff\b/, '```diff')
        : spelledOut(piece, collection, id, references),
    )
    .join('');
  const [heading, generated] = generatedOf(collection, id, references);
  return [
    `# ${title}`,
    '',
    description,
    '',
    `## ${heading}`,
    '',
    generated,
    '',
    text.trim(),
    '',
    ...(collection === 'paths' ? ['## Ports', '', `${pathOf(id as PathId).name}:`, '', ports(id as PathId), ''] : []),
    '## Sources',
    '',
    ...references.map(({ kind, text: source }, index) => `[^${index + 1}]: ${kind}: ${source}`),
    '',
  ].join('\n');
}

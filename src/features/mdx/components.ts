import type { MdxComponent } from '../../build/mdx/component.ts';
import { correctionOf } from '../../facts/look-up/correction.ts';
import { featureHistory, featureOf, featureWords } from '../../facts/timeline/feature.ts';
import { judge } from '../../model/judge.ts';
import type { PathId } from '../../model/path.ts';
import type { FactId } from '../../model/reason.ts';
import { modeOf, type ModeId } from '../../model/setting/mode.ts';
import { onEveryDistribution } from '../../wording/change/place.ts';
import { stockCluster } from '../../wording/stock-cluster.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { distributionDefaults } from '../distribution/markdown-alternate.ts';
import { assumptionsOfMode, portsOfPath, whoCanText } from '../path/markdown-alternate.ts';
import { stepProof } from '../../build/procedure/step-proof.ts';
import { adviceDefaults } from './advice-defaults.ts';
import AdviceDefaults from './AdviceDefaults.astro';
import Annotated from './Annotated.astro';
import Breaks from './Breaks.astro';
import CodeBlock from './CodeBlock.astro';
import DistributionDefaults from './DistributionDefaults.astro';
import ModeAssumptions from './ModeAssumptions.astro';
import Folded from './Folded.astro';
import Note from './Note.astro';
import OnEveryDistribution from './OnEveryDistribution.astro';
import { otherPlacesText } from './other-places.ts';
import OtherPlaces from './OtherPlaces.astro';
import Ports from './Ports.astro';
import Since from './Since.astro';
import StepCheck from './StepCheck.astro';
import Src from './Src.astro';
import StockCluster from './StockCluster.astro';
import Term from './Term.astro';
import Upstream from './Upstream.astro';
import { upstreamLabelOf } from './upstream-label.ts';
import Verdict from './Verdict.astro';
import Warning from './Warning.astro';
import WhoCan from './WhoCan.astro';
import { whoUses } from './who-uses.ts';
import WhoUses from './WhoUses.astro';
import { listed } from '../../wording/text/list.ts';
import { upstreamOnThis, itSays, theCode } from '../../wording/upstream.ts';
import { calloutWords, breaksTerms, stepCheckWords, useByDefault, compareAll } from '../../wording/in-prose.ts';

/** A callout as a quote that begins with its kind. */
const quoted = (kind: string, inside: string): string => `**${kind}.** ${inside}`.replace(/^/gm, '> ');
/** The fact that holds a difference between the Kubernetes page and the code. */
const correctionFact = (n: string | undefined): string => `facts/seed-corrections#${n}`;

/**
 * What a page in `content/` may use without an import, one entry a component: what draws it, what it is in Markdown, and which facts it
 * cites. The search reads the page as it is drawn (`src/build/site/search-index.ts`), so it needs no form of its own.
 */
export const components = {
  AdviceDefaults: {
    component: AdviceDefaults,
    markdown: ({ attributes: { of = '' } }) =>
      adviceDefaults(of)
        .map(({ id, name, value }) => `- [${name}](/distributions/${id}/): ${value}`)
        .join('\n'),
  },
  Annotated: { component: Annotated, markdown: ({ inside }) => inside },
  Breaks: {
    component: Breaks,
    cites: ({ source }) => source,
    markdown: ({ attributes: { error, see = '', because = '', first = '' }, marks }) =>
      [
        ...(error ? ['```text', error, '```', ''] : []),
        `- ${breaksTerms.see}: ${see}`,
        `- ${breaksTerms.because}: ${because}${marks}`,
        `- ${breaksTerms.first}: ${first}`,
      ].join('\n'),
  },
  DistributionDefaults: { component: DistributionDefaults, markdown: () => distributionDefaults() },
  /** Markdown folds nothing, so all of it stands there. */
  Folded: { component: Folded, markdown: ({ inside }) => inside },
  ModeAssumptions: { component: ModeAssumptions, markdown: ({ attributes: { mode } }) => assumptionsOfMode(mode as ModeId) },
  Note: { component: Note, markdown: ({ inside }) => quoted(calloutWords.Note, inside) },
  OnEveryDistribution: { component: OnEveryDistribution, markdown: () => onEveryDistribution },
  OtherPlaces: { component: OtherPlaces, markdown: ({ attributes: { of = '' } }) => otherPlacesText(of) },
  Ports: { component: Ports, markdown: ({ collection, id }) => (collection === 'paths' ? portsOfPath(id as PathId) : '') },
  Since: {
    component: Since,
    cites: ({ fact }) => fact,
    markdown: ({ attributes: { fact, history }, marks }) => {
      const feature = featureOf(fact as FactId);
      return (history ? featureHistory(feature) : featureWords(feature)) + marks;
    },
  },
  StockCluster: { component: StockCluster, markdown: () => `${stockCluster.is} ${stockCluster.metricsServer}` },
  Src: { component: Src, cites: ({ id }) => id, markdown: ({ marks }) => marks },
  StepCheck: {
    component: StepCheck,
    // A case of the lab has no number among the sources: its name is the link.
    cites: ({ tried, sourced, lab }) => tried ?? sourced ?? (lab ? null : undefined),
    markdown: ({ attributes: { good = '', tried, lab, sourced }, inside, marks }) => {
      const { words, links } = stepProof({ tried, lab, sourced });
      const places = links.map(({ label, href }) => `[${label}](${href})`).join('; ');
      return [
        `**${stepCheckWords.check}.**`,
        '',
        inside,
        '',
        `- ${stepCheckWords.good} ${good}${marks}`,
        `- ${words}${places && `: ${places}`}`,
      ].join('\n');
    },
  },
  /** No page writes it: the build marks the first mention of a glossary term (`src/build/mdx/prose-links.ts`). */
  Term: { component: Term, markdown: ({ inside }) => inside },
  Upstream: {
    component: Upstream,
    cites: ({ n }) => correctionFact(n),
    markdown: ({ attributes: { n }, marks }) => {
      const { kind, says, fact } = correctionOf(Number(n));
      return [
        `> ${upstreamOnThis}${upstreamLabelOf(kind)}.`,
        ...(says ? [`> ${itSays}: ${says}`] : []),
        `> ${theCode}: ${fact}${marks}`,
      ].join('\n');
    },
  },
  Verdict: {
    component: Verdict,
    markdown: ({ attributes: { path, mode, hop } }) => {
      const { hops } = judge(path as PathId, modeOf(mode as ModeId).settings, 'nobody');
      return verdictWords[hops.find(({ zone }) => zone === hop)?.verdict ?? 'unknown'];
    },
    between: ', then ',
  },
  Warning: { component: Warning, markdown: ({ inside }) => quoted(calloutWords.Warning, inside) },
  WhoUses: {
    component: WhoUses,
    markdown: ({ attributes: { setting = '', value = '' } }) =>
      `${listed(whoUses(setting, value).map(({ name, href }) => `[${name}](${href})`))} ${useByDefault}[${compareAll}](/distributions/).`,
  },
  WhoCan: { component: WhoCan, markdown: ({ collection, id }) => (collection === 'paths' ? whoCanText(id as PathId) : '') },
} satisfies Readonly<Record<string, MdxComponent>>;

/** What Astro is given to draw a page in MDX: the components by their names, and the frame of a code fence. */
export const mdxComponents = {
  ...(Object.fromEntries(Object.entries(components).map(([name, { component }]) => [name, component])) as {
    [Name in keyof typeof components]: (typeof components)[Name]['component'];
  }),
  pre: CodeBlock,
};

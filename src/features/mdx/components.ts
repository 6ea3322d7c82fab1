import type { MdxComponent } from '../../build/mdx/component.ts';
import AdviceDefaults from './AdviceDefaults.astro';
import Annotated from './Annotated.astro';
import Breaks from './Breaks.astro';
import CodeBlock from './CodeBlock.astro';
import DistributionDefaults from './DistributionDefaults.astro';
import ModeAssumptions from './ModeAssumptions.astro';
import Folded from './Folded.astro';
import Note from './Note.astro';
import OnEveryDistribution from './OnEveryDistribution.astro';
import OtherPlaces from './OtherPlaces.astro';
import Ports from './Ports.astro';
import Since from './Since.astro';
import StepCheck from './StepCheck.astro';
import Src from './Src.astro';
import StockCluster from './StockCluster.astro';
import Term from './Term.astro';
import Upstream from './Upstream.astro';
import Verdict from './Verdict.astro';
import Warning from './Warning.astro';
import WhoCan from './WhoCan.astro';
import WhoUses from './WhoUses.astro';

/** The fact that holds a difference between the Kubernetes page and the code. */
const correctionFact = (n: string | undefined): string => `facts/seed-corrections#${n}`;

/**
 * What a page in `content/` may use without an import, one entry a component: what draws it, and which facts it cites. The search
 * (`src/build/site/search-index.ts`) and the Markdown (`src/build/markdown/page-markdown.ts`) read the page as it is drawn.
 */
export const components = {
  AdviceDefaults: { component: AdviceDefaults },
  Annotated: { component: Annotated },
  Breaks: { component: Breaks, cites: ({ source }) => source },
  DistributionDefaults: { component: DistributionDefaults },
  Folded: { component: Folded },
  ModeAssumptions: { component: ModeAssumptions },
  Note: { component: Note },
  OnEveryDistribution: { component: OnEveryDistribution },
  OtherPlaces: { component: OtherPlaces },
  Ports: { component: Ports },
  Since: { component: Since, cites: ({ fact }) => fact },
  StockCluster: { component: StockCluster },
  Src: { component: Src, cites: ({ id }) => id },
  // A case of the lab has no number among the sources: its name is the link.
  StepCheck: { component: StepCheck, cites: ({ tried, sourced, lab }) => tried ?? sourced ?? (lab ? null : undefined) },
  /** No page writes it: the build marks the first mention of a glossary term (`src/build/mdx/prose-links.ts`). */
  Term: { component: Term },
  Upstream: { component: Upstream, cites: ({ n }) => correctionFact(n) },
  Verdict: { component: Verdict },
  Warning: { component: Warning },
  WhoUses: { component: WhoUses },
  WhoCan: { component: WhoCan },
} satisfies Readonly<Record<string, MdxComponent>>;

/** What Astro is given to draw a page in MDX: the components by their names, and the frame of a code fence. */
export const mdxComponents = {
  ...(Object.fromEntries(Object.entries(components).map(([name, { component }]) => [name, component])) as {
    [Name in keyof typeof components]: (typeof components)[Name]['component'];
  }),
  pre: CodeBlock,
};

import Annotated from './Annotated.astro';
import Breaks from './Breaks.astro';
import CodeBlock from './CodeBlock.astro';
import DistributionDefaults from './DistributionDefaults.astro';
import ModeAssumptions from './ModeAssumptions.astro';
import Note from './Note.astro';
import Since from './Since.astro';
import Src from './Src.astro';
import Term from './Term.astro';
import Upstream from './Upstream.astro';
import Verdict from './Verdict.astro';
import Warning from './Warning.astro';
import WhoCan from './WhoCan.astro';

/** What a page in `content/` may use without an import. */
export const mdxComponents = {
  Annotated,
  Breaks,
  DistributionDefaults,
  ModeAssumptions,
  Note,
  Since,
  Src,
  Term,
  Upstream,
  Verdict,
  Warning,
  WhoCan,
  pre: CodeBlock,
};

import Breaks from './Breaks.astro';
import CodeBlock from './CodeBlock.astro';
import Notes from './Notes.astro';
import Src from './Src.astro';
import Term from './Term.astro';
import Upstream from './Upstream.astro';
import Verdict from './Verdict.astro';
import WhoCan from './WhoCan.astro';

/** What a page in `content/` may use without an import. */
export const mdxComponents = { Breaks, Notes, Src, Term, Upstream, Verdict, WhoCan, pre: CodeBlock };

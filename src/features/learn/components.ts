import { components, mdxComponents } from '../mdx/components.ts';
import Attack from './Attack.astro';
import Combinations from './Combinations.astro';
import Question from './Question.astro';
import Section from './Section.astro';
import Shows from './Shows.astro';
import Words from './Words.astro';

/** What the story may use beside the components of every page: its sections, its questions, and what it shows of the model. */
const own = { Attack, Combinations, Question, Section, Shows, Words };

/** Its components by their names, as the list of its sources reads them. */
export const storyComponents = {
  ...components,
  ...Object.fromEntries(Object.entries(own).map(([name, component]) => [name, { component }])),
};

/** The same as Astro is given it. */
export const storyMdxComponents = { ...mdxComponents, ...own };

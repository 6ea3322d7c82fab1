import type { CollectionEntry } from 'astro:content';
import type { MdxComponents } from '../../build/mdx/component.ts';
import type { StoryId } from '../../wording/story/section.ts';
import { components, mdxComponents } from '../mdx/components.ts';
import Combinations from './Combinations.astro';
import { combinationsTable } from './combinations.ts';
import { questionText, wordList } from './markdown-alternate.ts';
import Question from './Question.astro';
import Section from './Section.astro';
import Words from './Words.astro';

/** What the story may use beside the components of every page: its sections, its questions, and what it shows of the model. */
export const storyComponents = ({ questions }: CollectionEntry<'learn'>['data']): MdxComponents => ({
  ...components,
  Combinations: { component: Combinations, markdown: () => combinationsTable() },
  Question: { component: Question, markdown: ({ attributes: { id } }) => questionText(id as StoryId, questions) },
  Section: { component: Section, markdown: ({ inside }) => inside },
  Words: { component: Words, markdown: () => wordList() },
});

/** The same as Astro is given it. */
export const storyMdxComponents = { ...mdxComponents, Combinations, Question, Section, Words };

import type { CollectionEntry } from 'astro:content';
import type { MdxComponents } from '../../build/mdx/component.ts';
import { storyDescription } from '../../wording/story/section.ts';
import type { StateId, StoryId } from '../../wording/story/state.ts';
import { components, mdxComponents } from '../mdx/components.ts';
import Attack from './Attack.astro';
import Combinations from './Combinations.astro';
import { combinationsTable } from './combinations.ts';
import { attackText, questionText, wordList } from './markdown-alternate.ts';
import Question from './Question.astro';
import Section from './Section.astro';
import Shows from './Shows.astro';
import Words from './Words.astro';

/** What the story may use beside the components of every page: its sections, its questions, and what it shows of the model. */
export const storyComponents = ({ questions }: CollectionEntry<'learn'>['data']): MdxComponents => ({
  ...components,
  Attack: { component: Attack, markdown: ({ attributes: { state } }) => attackText(state as StateId) },
  Combinations: { component: Combinations, markdown: () => combinationsTable() },
  Question: { component: Question, markdown: ({ attributes: { id } }) => questionText(id as StoryId, questions) },
  Section: { component: Section, markdown: ({ inside }) => inside },
  Shows: {
    component: Shows,
    markdown: ({ attributes: { state }, inside }) => `${inside}\n\n${storyDescription(state as StateId, 'wide')}`,
  },
  Words: { component: Words, markdown: () => wordList() },
});

/** The same as Astro is given it. */
export const storyMdxComponents = { ...mdxComponents, Attack, Combinations, Question, Section, Shows, Words };

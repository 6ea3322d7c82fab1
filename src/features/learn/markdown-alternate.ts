import { nowYouAttack } from '../../wording/story/words.ts';
import type { CollectionEntry } from 'astro:content';
import type { MdxComponents } from '../../build/mdx/component.ts';
import { footnoteLines } from '../../build/mdx/footnotes.ts';
import { markdownOf } from '../../build/mdx/markdown.ts';
import type { SourcedPage } from '../../build/mdx/page.ts';
import { storyAnswer } from '../../wording/story/answer.ts';
import { attackedBy } from './attacked-by.ts';
import type { StateId, StoryId } from '../../wording/story/state.ts';
import { ended } from '../../wording/text/text.ts';
import { verdictMeanings, verdictWords } from '../../wording/verdict.ts';
import { rightOption } from './right-option.ts';

type Questions = CollectionEntry<'learn'>['data']['questions'];

/** The words that the story explains, the best first. */
export const threeWords = ['authenticated', 'encrypted', 'unsafe'] as const;

/** The three words with their meanings, as a list. */
export const wordList = (): string => threeWords.map((verdict) => `- **${verdictWords[verdict]}**: ${verdictMeanings[verdict]}`).join('\n');

/** The question of a section with its options, the answer of the model, and what the picture shows. */
export function questionText(id: StoryId, questions: Questions): string {
  const { question, options } = questions[id];
  const replies = options.flatMap(({ text, reply }) => (reply ? [`- ${ended(text)} ${reply}`] : []));
  return [
    `> ${question}`,
    '>',
    ...options.map(({ text }) => `> - ${text}`),
    '',
    `**${ended(rightOption(id, options).text)}** ${storyAnswer(id).because}`,
    '',
    ...replies,
  ].join('\n');
}

/** What the attacker of a state captures, in words. */
export function attackText(id: StateId): string {
  const { sentence, line } = attackedBy(id).view;
  return [`**${nowYouAttack}** ${sentence}`, line].filter(Boolean).join(' ');
}

/** The story as plain Markdown: its text, and each picture in words. */
export const storyAlternate = (
  page: SourcedPage,
  { title, description }: CollectionEntry<'learn'>['data'],
  components: MdxComponents,
): string =>
  [`# ${title}`, '', description, '', markdownOf(page, components), '', '## Sources', '', ...footnoteLines(page.footnotes), ''].join('\n');

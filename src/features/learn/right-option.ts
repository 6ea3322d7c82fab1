import { storyAnswer } from '../../wording/story/answer.ts';
import type { StoryId } from '../../wording/story/state.ts';

/** An option of a question, with what is said to who chose it although it is wrong. */
interface Option {
  readonly id: string;
  readonly text: string;
  readonly reply?: string | undefined;
}

/** The option that the model says is right. Throws, with the section, where no option is, and where a wrong one has no reply or the right one has. */
export function rightOption(id: StoryId, options: readonly Option[]): Option {
  const { right } = storyAnswer(id);
  const found = options.find((option) => option.id === right);
  if (!found) throw new Error(`content/learn/story.mdx, ${id}: the model answers "${right}", and no option has this id`);
  const unanswered = options.filter((option) => (option.id === right) === (option.reply !== undefined)).map((option) => option.id);
  if (unanswered.length > 0)
    throw new Error(
      `content/learn/story.mdx, ${id}: each wrong option has a reply, and the right one has none; see ${unanswered.join(', ')}`,
    );
  return found;
}

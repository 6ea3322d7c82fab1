import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { storyAnswer } from '../../wording/story/answer.ts';
import { storyIds, type StoryId } from '../../wording/story/state.ts';
import { rightOption } from './right-option.ts';

interface Asked {
  readonly question: string;
  readonly misconception: string;
  readonly options: readonly { readonly id: string; readonly text: string; readonly reply?: string }[];
}
const source = readFileSync('content/learn/story.mdx', 'utf8');
const { questions } = parse(source.split(/^---$/m)[1] ?? '') as { questions: Record<StoryId, Asked> };

it('each section of the story asks one question, which the model answers by one of its options', () => {
  expect(Object.keys(questions)).toEqual([...storyIds]);
  for (const id of storyIds) expect(rightOption(id, questions[id].options).id).toBe(storyAnswer(id).right);
});

it('each section stands in the text once, in this order, with its heading and its question', () => {
  expect([...source.matchAll(/^<Section id="(.+)">\n\n## .+ \\\{#(.+)\}$/gm)].map(([, section, anchor]) => [section, anchor])).toEqual(
    storyIds.map((id) => [id, id]),
  );
  expect([...source.matchAll(/^<Question id="(.+)" \/>$/gm)].map(([, id]) => id)).toEqual([...storyIds]);
});

it('the right option does not always stand in the same place', () => {
  const places = storyIds.map((id) => questions[id].options.findIndex((option) => option.id === storyAnswer(id).right));
  expect(new Set(places)).toEqual(new Set([0, 1, 2]));
});

it('rightOption() refuses a wrong option without a reply, and a question that the model answers otherwise', () => {
  const { options } = questions['who-talks'];
  expect(() =>
    rightOption(
      'who-talks',
      options.map(({ id, text }) => ({ id, text })),
    ),
  ).toThrow(/each wrong option has a reply.*kubectl/);
  expect(() => rightOption('who-talks', options.slice(0, 1))).toThrow(/the model answers "kube-apiserver"/);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { journeyIds } from './model/journey/journey.ts';
import { pathIds } from './model/path.ts';
import { modeIds } from './model/setting/mode.ts';
import { symptomIds } from './symptoms/symptom-id.ts';

it.each([
  ['paths', pathIds],
  ['modes', modeIds],
  ['journeys', journeyIds],
  ['symptoms', symptomIds],
] as const)('content/%s has one page for each id of the code, and no other', (kind, ids) => {
  expect(readdirSync(`content/${kind}`).sort()).toEqual(ids.map((id) => `${id}.mdx`).sort());
});

it('the two things to do first on a path stand under headings of its page', () => {
  const wrong = pathIds.flatMap((id) => {
    const text = readFileSync(`content/paths/${id}.mdx`, 'utf8');
    const places = [...text.matchAll(/^    at: (.+)$/gm)].map(([, at = '']) => at);
    expect(places, id).toHaveLength(2);
    return places.filter((at) => !new RegExp(`^#{2,3} .*\\\\{#${at}}$`, 'm').test(text)).map((at) => `${id}: #${at}`);
  });
  expect(wrong).toEqual([]);
});

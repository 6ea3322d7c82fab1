import { readdirSync } from 'node:fs';
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

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

it('no paragraph of prose stands on two pages', () => {
  const pages = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((file) => /\.mdx?$/.test(file));
  const told = new Map<string, readonly string[]>();
  for (const page of pages) {
    const prose = readFileSync(`content/${page}`, 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/^```[\s\S]*?^```/gm, '');
    for (const paragraph of prose.split(/\n\s*\n|\n(?=\s*(?:\d+\.|-) )/)) {
      const text = paragraph.replace(/\s+/g, ' ').trim();
      if (text.length > 60 && !/^(?:#|<)/.test(text)) told.set(text, [...(told.get(text) ?? []), page]);
    }
  }
  expect(told.size).toBeGreaterThan(1000);
  // Its first mention of RBAC has a tooltip on one of the two pages, which a partial would take away.
  told.delete(
    'All of these steps are RBAC and habits, so you can take them on every distribution, also where a provider runs the control plane.',
  );
  expect([...told].filter(([, at]) => at.length > 1)).toEqual([]);
});

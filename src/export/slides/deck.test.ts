import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sequenceScene } from '../../sequence/scene.ts';
import { journeys } from '../../wording/journey/journeys.ts';
import { modeNames } from '../../wording/names.ts';
import { journeyStates, type JourneyState } from '../journey-picture.ts';
import { subjectOfJourney } from '../texts/journey-formats.ts';
import { deckOf } from './deck.ts';
import { rowsAround } from './slide-drawing.ts';
import { inPageSigns } from '../../features/pdf/script/page-signs.ts';

const root = 'https://wiki.example/hub/';
const states = journeyStates(journeys);
const deck = (state: JourneyState) => deckOf(state, subjectOfJourney(state, root));
const nameOf = ({ journey, mode }: JourneyState): string => `${journey.id} in ${mode}`;

/** The steps of a journey in a mode as their transcript has them: the title, and the sentences. */
function transcribed({ journey, mode }: JourneyState) {
  const transcript = readFileSync(`src/wording/journey/transcripts/${journey.id}.txt`, 'utf8');
  const variant = transcript.split(/^== /m).find((part) => part.split('\n')[0]?.split(', ').includes(modeNames[mode])) ?? '';
  return variant
    .split(/^(?=\d+\. )/m)
    .slice(1)
    .map((step) => ({
      title: /^\d+\. [^:\n]*: (.*)$/m.exec(step)?.[1] ?? '',
      said: [...step.matchAll(/^ {3}(?:sends|dials|proof|wire|does) +(.*)$/gm)].map(([, sentence = '']) => sentence.replaceAll('`', '')),
    }));
}

describe('deckOf()', () => {
  it.each(states.map((state) => [nameOf(state), state] as const))(
    '%s: each step is a slide with its title and its sentences',
    (_, state) => {
      const { slides } = deck(state);
      const steps = transcribed(state);
      expect(steps.length).toBeGreaterThan(2);
      expect(slides.map(({ number, title, notes }) => ({ number, title, notes }))).toEqual(
        steps.map(({ title, said }, i) => ({ number: i + 1, title: `Step ${i + 1} of ${steps.length}: ${title}`, notes: said })),
      );
    },
  );

  it('the first slide says the journey, the mode and the address that shows it, and the last has a verdict for each step', () => {
    for (const state of states) {
      const { title, mode, page, verdicts, slides } = deck(state);
      expect([title, mode]).toEqual([state.journey.name, modeNames[state.mode]]);
      expect(page).toBe(`${root}journeys/${state.journey.id}/?mode=${state.mode}`);
      expect(verdicts.rows).toHaveLength(slides.length);
      const named = verdicts.rows.map((row) => row.at(-1) ?? '').filter((word) => word !== 'nothing on the wire');
      for (const word of named) expect(verdicts.notes.join(' ').toLowerCase()).toContain(`${word} means`);
    }
  });

  it('loses no sign in the fonts of the pages, whatever the journey and the mode', () => {
    let arrows = 0;
    for (const state of states) {
      const { title, mode, summary, page, source, slides, verdicts } = deck(state);
      const texts = [title, mode, summary, page, source, verdicts.title, ...verdicts.head, ...verdicts.rows.flat(), ...verdicts.notes];
      for (const text of [...texts, ...slides.flatMap((slide) => [slide.title, slide.lead, ...slide.notes])]) {
        arrows += text.split('→').length - 1;
        expect(inPageSigns(text)).toBe(text);
      }
    }
    expect(arrows).toBeGreaterThan(100);
  });
});

describe('rowsAround()', () => {
  it('keeps the marked row, is without a gap, never exceeds the room, and leaves none out that would fit', () => {
    for (const { steps } of states) {
      const { rows } = sequenceScene(steps, 'wide');
      for (const { number } of rows)
        for (const room of [110, 200, 300, 2000]) {
          const shown = rowsAround(rows, number, room);
          const numbers = shown.map((row) => row.number);
          expect(numbers).toContain(number);
          expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] ?? 0) + i));
          const used = shown.reduce((sum, { height }) => sum + height, 0);
          expect(used).toBeLessThanOrEqual(room);
          const beside = [rows[(numbers[0] ?? 1) - 2], rows[numbers.at(-1) ?? 0]];
          for (const row of beside) if (row) expect(used + row.height).toBeGreaterThan(room);
        }
    }
  });
});

import { expect, it } from 'vitest';
import { palettes } from '../../build/alternates/picture-files.ts';
import { journeys } from '../../wording/journey/journeys.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { journeyStates } from '../journey-picture.ts';
import { sequenceShapes } from './slide-shapes.ts';

const box = { x: 0.5, y: 1.6, w: 12.333, h: 5.36 };
const states = journeyStates(journeys);

it('sequenceShapes() says of the marked step its title, its verdict and who talks to whom, marks no other, and leaves nothing outside its box', () => {
  for (const { steps } of states)
    for (const step of steps) {
      const shapes = sequenceShapes(steps, box, palettes.light, 72, step.number);
      const named = (name: string) => shapes.filter((shape) => shape.name === name);
      const textOf = (name: string) => named(name).map((shape) => (shape.kind === 'box' ? shape.text : undefined));
      expect(shapes.filter(({ name }) => name.endsWith('is marked')).map(({ name }) => name)).toEqual([`Step ${step.number} is marked`]);
      expect(textOf(`What step ${step.number} says`)[0]).toContain(step.title.split(' ')[0]);
      if (step.kind === 'hop') {
        expect(textOf(`Verdict of step ${step.number}`)).toEqual([verdictWords[step.verdict]]);
        expect(named(`Message of step ${step.number}`)).toMatchObject([{ kind: 'line', hasArrow: true }]);
      }
      for (const shape of shapes) {
        const [left, top, right, bottom] =
          shape.kind === 'box'
            ? [shape.x, shape.y, shape.x + shape.w, shape.y + shape.h]
            : [
                Math.min(shape.from[0], shape.to[0]),
                Math.min(shape.from[1], shape.to[1]),
                Math.max(shape.from[0], shape.to[0]),
                Math.max(shape.from[1], shape.to[1]),
              ];
        expect([left > box.x - 0.3, top > box.y - 0.05, right < box.x + box.w + 0.3, bottom < box.y + box.h + 0.05], shape.name).toEqual([
          true,
          true,
          true,
          true,
        ]);
      }
    }
});

it('sequenceShapes() has every step of a journey where none is marked', () => {
  for (const { steps } of states) {
    const shapes = sequenceShapes(steps, box, palettes.dark, 72);
    expect(shapes.filter(({ name }) => name.startsWith('Number of step')).map(({ name }) => name)).toEqual(
      steps.map(({ number }) => `Number of step ${number}`),
    );
    expect(shapes.some(({ name }) => name.endsWith('is marked'))).toBe(false);
  }
});

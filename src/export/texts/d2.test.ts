import { expect, it } from 'vitest';
import { componentOf, type ComponentId } from '../../model/component.ts';
import { columnOf } from '../chart/columns.ts';
import { edgesOf, labelOf } from '../connection.ts';
import { sampledStates } from '../test/sample.ts';
import { d2 } from './d2.ts';
import { subjectOf } from './subject.ts';
import { componentNames } from '../../wording/names.ts';

it('d2() declares each component once with the border of its side, closes what it opens, and has a labelled line for each connection', () => {
  for (const state of sampledStates) {
    const text = d2(subjectOf(state, 'https://wiki.example/a/'), state);
    expect(text.match(/\{/g)?.length).toBe(text.match(/\}/g)?.length);
    const lines = [...text.matchAll(/^([\w-]+) (->|<-) ([\w-]+): "([^"]+)" \{style/gm)].map(([, left, arrow, right, label]) =>
      arrow === '->' ? [left, right, label] : [right, left, label],
    );
    expect(lines).toEqual(edgesOf(state).map((edge) => [edge.dials, edge.answers, labelOf(edge)]));
    const ends = new Set(edgesOf(state).flatMap(({ dials, answers }) => [dials, answers]));
    for (const id of ends) {
      const { side } = componentOf(id);
      const name = componentNames[id];
      expect(text.split('\n').filter((line) => line.startsWith(`${id}: `))).toEqual([
        `${id}: "${name}"${side === 'control-plane' ? ' {style.double-border: true}' : ''}`,
      ]);
    }
  }
});

it('d2() writes every line from the left column to the right one, so that no two lines lead in a circle', () => {
  for (const state of sampledStates) {
    const text = d2(subjectOf(state, 'https://wiki.example/a/'), state);
    const lines = [...text.matchAll(/^([\w-]+) (?:->|<-) ([\w-]+): /gm)];
    expect(lines.length).toBe(edgesOf(state).length);
    for (const [, left = '', right = ''] of lines) expect(columnOf(left as ComponentId)).toBeLessThan(columnOf(right as ComponentId));
  }
});

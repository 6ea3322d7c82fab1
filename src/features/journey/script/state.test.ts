import { describe, expect, it } from 'vitest';
import { formatJourneyQuery, parseJourneyQuery, type JourneyChoices } from './state.ts';

const choices: JourneyChoices = {
  steps: new Map([
    ['defaults', 5],
    ['konnectivity', 7],
  ]),
  initialMode: 'defaults',
};

describe('parseJourneyQuery()', () => {
  it('parseJourneyQuery() reads a mode and a step of it', () => {
    expect(parseJourneyQuery('?mode=konnectivity&step=7&theme=dark', choices)).toEqual({
      state: { mode: 'konnectivity', step: 7 },
      ignored: undefined,
    });
  });

  it('parseJourneyQuery() of an empty query is the first mode without a step', () => {
    expect(parseJourneyQuery('', choices)).toEqual({ state: { mode: 'defaults', step: undefined }, ignored: undefined });
  });

  it('parseJourneyQuery() counts the steps of the mode that is asked for', () => {
    expect(parseJourneyQuery('?step=6', choices)).toEqual({
      state: { mode: 'defaults', step: undefined },
      ignored: 'step=“6” was ignored: in this mode step can be a whole number from 1 to 5.',
    });
  });

  it.each(['99', '0', '-1', '1.5', '03', '١', 'two', '', '<script>', '1e1'])(
    'parseJourneyQuery() answers step=%s with one sentence',
    (value) => {
      const { state, ignored } = parseJourneyQuery(`?step=${encodeURIComponent(value)}`, choices);
      expect(state.step).toBeUndefined();
      expect(ignored).toBe(`step=“${value}” was ignored: in this mode step can be a whole number from 1 to 5.`);
    },
  );

  it('parseJourneyQuery() cuts a value that is too long to repeat', () => {
    expect(parseJourneyQuery(`?step=${'9'.repeat(10_000)}`, choices).ignored).toBe(
      `step=“${'9'.repeat(40)}…” was ignored: in this mode step can be a whole number from 1 to 5.`,
    );
  });

  it('parseJourneyQuery() names the modes that the journey has, and stays in the first', () => {
    expect(parseJourneyQuery('?mode=ssh-tunnel&step=2', choices)).toEqual({
      state: { mode: 'defaults', step: 2 },
      ignored: 'mode=“ssh-tunnel” was ignored: in this journey mode can be defaults, konnectivity.',
    });
  });
});

describe('formatJourneyQuery()', () => {
  it('formatJourneyQuery() leaves out the first mode and keeps keys that are not its own', () => {
    expect(formatJourneyQuery({ mode: 'defaults', step: 3 }, choices, '?theme=dark&step=1&mode=konnectivity')).toBe('?theme=dark&step=3');
    expect(formatJourneyQuery({ mode: 'konnectivity' }, choices, '?step=4')).toBe('?mode=konnectivity');
    expect(formatJourneyQuery({ mode: 'defaults' }, choices, '?step=4')).toBe('');
  });
});

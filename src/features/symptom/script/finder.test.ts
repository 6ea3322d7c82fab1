import { describe, expect, it } from 'vitest';
import { summaryOf } from './finder.ts';

const titleOf = (id: string): string => `Title of ${id}`;
const match = (id: string) => ({ id, message: '', count: 1, start: 0, end: 1, weight: 1 });
const nothing = { matches: [], nearest: [], isOpen: false, findings: [], understood: undefined, skipped: 0, steps: 0 };

describe('what is announced', () => {
  it('summaryOf() names the only match', () => {
    expect(summaryOf({ ...nothing, matches: [match('a')] }, titleOf)).toBe('One symptom: Title of a.');
  });
  it('summaryOf() counts the matches and names the first', () => {
    expect(summaryOf({ ...nothing, matches: [match('b'), match('a')] }, titleOf)).toBe('2 symptoms. Most likely: Title of b.');
  });
  it('summaryOf() says that nothing matches, and whether something is near', () => {
    expect(summaryOf(nothing, titleOf)).toBe('No known error matches this text. The list below has every symptom.');
    expect(summaryOf({ ...nothing, nearest: [{ id: 'a', share: 0.5 }] }, titleOf)).toBe(
      'No known error matches this text. The nearest symptom is below.',
    );
    expect(
      summaryOf(
        {
          ...nothing,
          nearest: [
            { id: 'a', share: 0.5 },
            { id: 'b', share: 0.4 },
          ],
        },
        titleOf,
      ),
    ).toBe('No known error matches this text. The nearest 2 symptoms are below.');
  });
  it('summaryOf() says of a text that is understood in part what of it is, and whether one of several symptoms fits', () => {
    const understood = 'the certificate of a server has expired; the message does not say which';
    expect(summaryOf({ ...nothing, understood }, titleOf)).toBe(
      `Only a part of this text is understood: ${understood}. The list below has every symptom.`,
    );
    const nearest = ['a', 'b'].map((id) => ({ id, share: 1 }));
    expect(summaryOf({ ...nothing, understood, nearest, isOpen: true }, titleOf)).toBe(
      `The text leaves open which of the 2 symptoms below it is: ${understood}. What printed it decides.`,
    );
  });
  it('summaryOf() says what was not read', () => {
    expect(summaryOf({ ...nothing, matches: [match('a')], skipped: 200_044 }, titleOf)).toBe(
      'One symptom: Title of a. Only the last 1,000,000 characters were read; 200,044 before them were not.',
    );
  });
});

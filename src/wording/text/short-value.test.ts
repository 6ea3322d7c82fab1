import { describe, expect, it } from 'vitest';
import { settingIds, settingOf } from '../../model/setting/setting.ts';
import { shortValueOf } from './short-value.ts';

describe('shortValueOf()', () => {
  it.each(settingIds)('tells every value of %s apart in at most 24 letters', (id) => {
    const words = [...settingOf(id).values, 'unknown'].map((value) => shortValueOf(id, value));
    expect(new Set(words).size).toBe(words.length);
    for (const word of words) expect(word.length, word).toBeLessThanOrEqual(24);
  });
});

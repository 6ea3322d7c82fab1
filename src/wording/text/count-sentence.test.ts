import { expect, it } from 'vitest';
import { judge } from '../../model/judge.ts';
import { modes } from '../../model/setting/mode.ts';
import { paths } from '../../model/path.ts';
import { countSentence } from './count-sentence.ts';

it.each(modes)('the sentence of $id counts each path that the mode uses once, by the verdict of its weakest hop', ({ settings }) => {
  const weakest = paths.flatMap(({ id }) => judge(id, settings, 'nobody').weakestHop?.verdict ?? []);
  const sentence = countSentence(settings);
  expect(sentence).toContain(`each of the ${weakest.length} paths`);
  for (const [verdict, word] of [
    ['authenticated', 'authenticated'],
    ['encrypted', 'encrypted only'],
    ['unsafe', 'unsafe'],
  ] as const) {
    const count = weakest.filter((each) => each === verdict).length;
    expect(sentence).toContain(`${count} ${count === 1 ? 'is' : 'are'} ${word}`);
  }
});

it('the sentence names unknown paths as unknown, and counts none of them as weak', () => {
  const [{ settings }] = modes as [(typeof modes)[number]];
  const sentence = countSentence({ ...settings, loadBalancer: 'tls-terminating' });
  expect(sentence).toContain('2 are unknown');
  expect(sentence).toContain('3 are encrypted only');
});

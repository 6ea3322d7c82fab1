import { describe, expect, it } from 'vitest';
import { check } from '../../../checker/check.ts';
import { moreForms } from '../../../checker/read/more-forms.ts';
import { factsForTests } from '../../../checker/test/facts.ts';
import { isUnderstood, lostOf } from './not-understood.ts';

const checked = (text: string) => check([{ name: 'a', text }], { facts: factsForTests, forms: moreForms });
const lost = (text: string) => {
  const result = checked(text);
  return result.account.map((input) => lostOf(input, result.problems));
};

describe('an input that was not understood', () => {
  it.each(['Dear all\n', 'foo: bar\n', 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n', 'foo: [1\n', '<html></html>\n'])(
    'is %j, of which nothing was read',
    (text) => expect(isUnderstood(checked(text))).toBe(false),
  );

  it('is no input of which a part was read', () => {
    expect(isUnderstood(checked('kubelet --v=2\nDear all\n'))).toBe(true);
  });

  it('is told with what was found, what was expected, and what to do', () => {
    const [{ sentences, line, isForeign } = { sentences: [], line: 0, isForeign: false }] = lost('# a\nfoo: bar\n');
    expect(sentences[0]).toBe('The checker found a document without a kind, whose first key is foo.');
    expect(sentences[1]).toMatch(/^The checker expected /);
    expect(sentences[2]).toMatch(/^Paste /);
    expect(line).toBe(2);
    expect(isForeign).toBe(true);
  });

  it('is told by its place alone where one place of it cannot be read', () => {
    const [told] = lost('kind: Pod\nspec:\n\tcontainers: []\n');
    expect(told).toMatchObject({ line: 3, column: 1, isForeign: false });
    expect(told?.sentences[0]).toMatch(/a tab indents here/);
    expect(told?.sentences[1]).toMatch(/^Change this place/);
  });
});

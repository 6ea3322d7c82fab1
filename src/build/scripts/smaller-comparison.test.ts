import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { compare as compareOfModel } from '../../wording/change/comparison.ts';
import { modes } from '../../model/setting/mode.ts';
import { withoutFactIds } from './without-facts.ts';
import { judgementSentence } from '../../wording/judgement.ts';
import { smallerComparison } from './smaller-comparison.ts';

it('the script of the comparison says of every two modes what the model says, facts aside', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/wording/change/comparison.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    plugins: [smallerComparison, withoutFactIds],
  });
  const code = outputFiles[0]?.text ?? '';
  const { compare } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { compare: typeof compareOfModel };
  for (const a of modes)
    for (const b of modes) {
      const [small, whole] = [compare(a, b), compareOfModel(a, b)];
      expect([small.sentence, small.notKnown, small.settings]).toEqual([whole.sentence, whole.notKnown, whole.settings]);
      const shown = ({ paths }: typeof whole) => paths.map(({ path, relation, a: left, b: right }) => [path, relation, judgementSentence(left), judgementSentence(right)]);
      expect(shown(small)).toEqual(shown(whole));
    }
});

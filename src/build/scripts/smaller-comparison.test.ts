import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { compare as compareOfModel } from '../../model/change/compare.ts';
import { modes } from '../../model/setting/mode.ts';
import { withoutFactIds } from './without-facts.ts';
import { smallerComparison } from './smaller-comparison.ts';

it('the script of the comparison says of every two modes what the model says, facts aside', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/model/change/compare.ts'],
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
      const shown = ({ paths }: typeof whole) => paths.map(({ path, relation, a: left, b: right }) => [path, relation, left.sentence, right.sentence]);
      expect(shown(small)).toEqual(shown(whole));
    }
});

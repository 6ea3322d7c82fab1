import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { judge as judgeOfModel } from '../../model/judge.ts';
import { modes } from '../../model/setting/mode.ts';
import { pathIds } from '../../model/path.ts';
import { withoutFactIds } from './without-facts.ts';
import { smallerElement } from './smaller-element.ts';

const { outputFiles } = await build({
  entryPoints: ['src/model/judge.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  plugins: [smallerElement, withoutFactIds],
});
const code = outputFiles[0]?.text ?? '';
const { judge } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { judge: typeof judgeOfModel };

it('the element says of every path in every mode what the model says, and has the same hops with the same verdicts', () => {
  for (const { id, settings } of modes)
    for (const path of pathIds) {
      const [small, whole] = [judge(path, settings, 'nobody'), judgeOfModel(path, settings, 'nobody')];
      expect(small.sentence, `${id} ${path}`).toBe(whole.sentence);
      const shown = ({ hops }: typeof whole) => hops.map(({ from, to, zone, port, verdict }) => ({ from, to, zone, port, verdict }));
      expect(shown(small), `${id} ${path}`).toEqual(shown(whole));
      expect([small.weakestHop, small.endToEnd, small.present], `${id} ${path}`).toEqual([whole.weakestHop, whole.endToEnd, whole.present]);
    }
});

it('the element brings along no words that it cannot say', () => {
  expect(code).not.toContain('It is unknown whether --kubelet-certificate-authority is set.');
  expect(code).toContain('because --kubelet-certificate-authority is not set.');
});

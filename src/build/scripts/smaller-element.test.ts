import { build } from 'esbuild';
import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { frameOf } from '../../diagram/frame.ts';
import { renderScene as renderOfDiagram } from '../../diagram/render.ts';
import { narrow } from '../../diagram/variants/narrow.ts';
import { wide } from '../../diagram/variants/wide.ts';
import { judge as judgeOfModel } from '../../model/judge.ts';
import { modes } from '../../model/setting/mode.ts';
import { pathIds } from '../../model/path.ts';
import { withoutFactIds } from './without-facts.ts';
import { judgementSentence as sentenceOfWording } from '../../wording/judgement.ts';
import { smallerElement } from './smaller-element.ts';

const { outputFiles } = await build({
  stdin: {
    contents: `export { judge } from './src/model/judge.ts'; export { judgementSentence } from './src/wording/judgement.ts';
      export { renderScene } from './src/diagram/render.ts';`,
    resolveDir: process.cwd(),
  },
  bundle: true,
  write: false,
  format: 'esm',
  alias: { d3: 'd3-selection' },
  plugins: [smallerElement, withoutFactIds],
});
const code = outputFiles[0]?.text ?? '';
const { judge, judgementSentence, renderScene } = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
  judge: typeof judgeOfModel;
  judgementSentence: typeof sentenceOfWording;
  renderScene: typeof renderOfDiagram;
};

it('the element says of every path in every mode what the model says, and has the same hops with the same verdicts', () => {
  for (const { id, settings } of modes)
    for (const path of pathIds) {
      const [small, whole] = [judge(path, settings, 'nobody'), judgeOfModel(path, settings, 'nobody')];
      expect(judgementSentence(small), `${id} ${path}`).toBe(sentenceOfWording(whole));
      const shown = ({ hops }: typeof whole) => hops.map(({ from, to, zone, port, verdict }) => ({ from, to, zone, port, verdict }));
      expect(shown(small), `${id} ${path}`).toEqual(shown(whole));
      expect([small.weakestHop, small.endToEnd, small.present], `${id} ${path}`).toEqual([whole.weakestHop, whole.endToEnd, whole.present]);
    }
});

it('the element brings along no words that it cannot say', () => {
  expect(code).not.toContain('It is unknown whether --kubelet-certificate-authority is set.');
  expect(code).toContain('because --kubelet-certificate-authority is not set.');
});

it('with the methods of d3 that are left, each mode after the other is drawn as with all of them, wide and narrow', () => {
  const { document } = parseHTML('<svg></svg><svg></svg>');
  const [small, whole] = [...document.querySelectorAll('svg')] as unknown as [SVGSVGElement, SVGSVGElement];
  for (const [layout, placed] of Object.entries({ wide, narrow }))
    for (const mode of modes) {
      const scene = { layout, ...placed.backdrop, frames: [frameOf(mode, placed)], moving: [], seat: undefined } as Parameters<
        typeof renderScene
      >[1];
      renderScene(small, scene);
      renderOfDiagram(whole, scene);
      expect(small.querySelectorAll('.link').length, mode.id).toBeGreaterThan(0);
      expect(small.outerHTML, `${layout} ${mode.id}`).toBe(whole.outerHTML);
    }
});

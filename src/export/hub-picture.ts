import { sceneOf } from '../diagram/compose.ts';
import type { Scene, SceneFrame } from '../diagram/scene.ts';
import { countSentence } from '../wording/count-sentence.ts';
import { kubernetesRead } from '../model/setting/minor.ts';
import { judge } from '../model/judge.ts';
import { paths, type PathId } from '../model/path.ts';
import type { Verdict } from '../model/verdict.ts';
import { drawScene } from './drawing.ts';
import { pageAddress, titleOf, type ExportState } from './export-state.ts';
import { hatchPattern } from './hatch.ts';
import type { Palette, Theme } from './palette.ts';
import type { Picture } from './picture.ts';
import { judgementSentence } from '../wording/judgement.ts';

/** What a state comes to, in one sentence: of a path whether it is safe, of a mode how many paths have which verdict at their weakest hop. */
export function summaryOf({ path, settings }: ExportState): string {
  if (path) return judgementSentence(judge(path, settings, 'nobody'));
  return countSentence(settings);
}

/** The verdict of each hop of each of these paths, as the metadata of a picture holds it. */
const verdictsOf = (shown: readonly PathId[], { settings }: ExportState): Record<string, Record<string, Verdict>> =>
  Object.fromEntries(
    paths
      .filter(({ id }) => shown.includes(id))
      .map(({ id }) => [id, Object.fromEntries(judge(id, settings, 'nobody').hops.map(({ zone, verdict }) => [zone, verdict]))]),
  );

const shownVerdicts = ({ links, tunnel }: SceneFrame): ReadonlySet<Verdict> =>
  new Set([
    ...links.flatMap(({ hops }) => hops.flatMap((hop) => [hop.style, ...hop.tags.map(({ verdict }) => verdict)])),
    ...(tunnel ? [tunnel.style] : []),
  ]);

const viewOf = ({ path }: ExportState, layout: Scene['layout']): { layout: Scene['layout']; focus?: PathId } =>
  path ? { layout, focus: path } : { layout };

/** The hub-and-spoke drawing of a state, wide unless asked otherwise: the whole of it, or with a path that path alone. */
export function hubPicture(state: ExportState, theme: Theme, palette: Palette, layout: Scene['layout'] = 'wide'): Picture {
  const scene = sceneOf([{ id: state.mode ?? 'custom', settings: state.settings }], viewOf(state, layout));
  const [frame] = scene.frames;
  if (!frame) throw new Error('a scene without a frame');
  const [, , width = 0, height = 0] = scene.viewBox.split(' ').map(Number);
  return {
    theme,
    palette,
    title: titleOf(state),
    summary: summaryOf(state),
    description: frame.links.map(({ label }) => `${label}.`).join(' '),
    width,
    height,
    markup: drawScene(scene, frame, palette),
    definitions: hatchPattern(palette),
    verdicts: shownVerdicts(frame),
    hasTunnel: frame.tunnel !== undefined || frame.links.some(({ hops }) => hops.some(({ tube }) => tube)),
    source: {
      generator: 'Hub & Spoke',
      format: 1,
      kubernetes: kubernetesRead,
      address: pageAddress(state),
      state: state.query,
      verdicts: verdictsOf(
        frame.links.map(({ path }) => path),
        state,
      ),
    },
  };
}

import { sceneOf } from '../diagram/compose.ts';
import type { Scene, SceneFrame } from '../diagram/scene.ts';
import { countSentence } from '../wording/text/count-sentence.ts';
import { judge } from '../model/judge.ts';
import { paths, type PathId } from '../model/path.ts';
import type { Verdict } from '../model/verdict.ts';
import { drawScene } from './drawing.ts';
import { sourceAddress, titleOf, type ExportState } from './export-state.ts';
import { hatchPattern } from './hatch.ts';
import type { Palette, Theme } from './palette.ts';
import type { Picture } from './picture.ts';
import { seatSentence } from '../wording/seat.ts';
import { notCheckedSentence } from '../wording/not-checked.ts';
import { judgementSentence } from '../wording/judgement.ts';

/** What a state comes to, in one sentence: of a path whether it is safe, of a mode how many paths have which verdict at their weakest hop. */
export function summaryOf({ path, settings, seat = 'nobody' }: ExportState): string {
  const said = path
    ? judgementSentence(judge(path, settings, 'nobody'))
    : [countSentence(settings), notCheckedSentence(settings)].filter(Boolean).join(' ');
  return seat === 'nobody' ? said : `${said} ${seatSentence(settings, seat)}`;
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

const viewOf = ({ path, whole }: ExportState, layout: Scene['layout']): { layout: Scene['layout']; focus?: PathId } =>
  path && !whole ? { layout, focus: path } : { layout };

/**
 * The hub-and-spoke drawing of a state, wide unless asked otherwise: the whole of it with what is selected, or that path alone, and on each
 * link what the attacker gets.
 */
export function hubPicture(state: ExportState, theme: Theme, palette: Palette, layout: Scene['layout'] = 'wide'): Picture {
  const { path, component, seat = 'nobody', whole } = state;
  const watched = seat === 'nobody' ? undefined : seat;
  const scene = sceneOf([{ id: state.mode ?? 'custom', settings: state.settings, seat: watched }], viewOf(state, layout));
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
    markup: drawScene(scene, frame, palette, { path: whole ? path : undefined, component }),
    definitions: hatchPattern(palette),
    verdicts: shownVerdicts(frame),
    hasTunnel: frame.tunnel !== undefined || frame.links.some(({ hops }) => hops.some(({ tube }) => tube)),
    source: {
      address: sourceAddress(state),
      state: state.query,
      verdicts: verdictsOf(
        frame.links.map(({ path }) => path),
        state,
      ),
    },
  };
}

import type { Journey } from '../model/journey/journey.ts';
import { journeyInMode, markedStep, stepBetween, stepInside } from '../wording/export/picture.ts';
import { summaryOf, variantsOf, type Step } from '../wording/journey/journey-step.ts';
import { actorName } from '../wording/journey/actor.ts';
import { modeOf, type ModeId } from '../model/setting/mode.ts';
import { type Verdict } from '../model/verdict.ts';
import { verdictWords } from '../wording/verdict.ts';
import { modeNames } from '../wording/names.ts';
import { sequenceScene } from '../sequence/scene.ts';
import { hubPicture } from './hub-picture.ts';
import { hatchPattern } from './hatch.ts';
import type { Palette, Theme } from './palette.ts';
import type { Picture } from './picture.ts';
import { drawSequence } from './sequence-drawing.ts';

/** A journey in one mode, and a step of it if one is marked. */
export interface JourneyState {
  readonly journey: Journey;
  readonly mode: ModeId;
  readonly steps: readonly Step[];
  readonly step?: number | undefined;
  /** Whether the link of the step is shown among hub and spokes, in place of the sequence. */
  readonly spokes?: boolean | undefined;
}

/** Every journey in each mode that has it. Modes that share their steps have equal pictures, so that no address depends on who shares. */
export const journeyStates = (journeys: readonly Journey[]): readonly JourneyState[] =>
  journeys.flatMap((journey) => variantsOf(journey).flatMap(({ modes, steps }) => modes.map((mode) => ({ journey, mode, steps }))));

/** The mode that a page of the journey shows first. */
export function firstMode(journey: Journey): ModeId {
  const shown = variantsOf(journey).flatMap(({ modes }) => modes);
  return shown.includes('defaults') ? 'defaults' : (shown[0] ?? 'defaults');
}

/** Where the alternate of a journey is, without its ending. */
export const journeyAlternateBase = ({ journey, mode, step }: JourneyState): string =>
  `/twins/journeys/${journey.id}/${mode}${step === undefined ? '' : `/${step}`}`;

/** The page of a journey in one mode, root-absolute. */
export const journeyPageAddress = ({ journey, mode }: Pick<JourneyState, 'journey' | 'mode'>): string => `/journeys/${journey.id}/${mode}/`;

/** How large the picture of a journey is, in pixels. */
export function journeyPictureSize({ steps }: Pick<JourneyState, 'steps'>): { readonly width: number; readonly height: number } {
  const { width, height } = sequenceScene(steps, 'wide');
  return { width, height };
}

/** What a journey in one mode is called. */
export const titleOfJourneyState = ({ journey, mode }: Pick<JourneyState, 'journey' | 'mode'>): string =>
  journeyInMode(journey.name, modeNames[mode]);

/** The query of a journey's state, with nothing left out, so that it means the same for ever. */
export const journeyQuery = ({ mode, step, spokes }: JourneyState): string =>
  `?mode=${mode}${step === undefined ? '' : `&step=${step}`}${spokes ? '&view=spokes' : ''}`;

/** The same journey at each of its steps. */
export const stepStates = (state: JourneyState): readonly JourneyState[] => state.steps.map(({ number }) => ({ ...state, step: number }));

const saidOf = (step: Step): string =>
  step.kind === 'inside'
    ? stepInside(step.number, actorName(step.at), step.title)
    : stepBetween(step.number, { ...step, from: actorName(step.from), to: actorName(step.to), verdict: verdictWords[step.verdict] });

/** The link of the marked step among hub and spokes; nothing where that step has none. */
function spokePicture(state: JourneyState, theme: Theme, palette: Palette): Picture | undefined {
  const { journey, mode, steps, step } = state;
  const marked = steps.find(({ number }) => number === step);
  if (marked?.kind !== 'hop' || marked.ownClient) return undefined;
  const { path, fixed } = marked;
  const settings = { ...modeOf(mode).settings, ...fixed };
  const drawn = hubPicture({ settings, mode: fixed ? undefined : mode, path, name: modeNames[mode], query: '' }, theme, palette);
  const query = journeyQuery(state);
  return {
    ...drawn,
    title: titleOfJourneyState(state),
    summary: markedStep(saidOf(marked)),
    source: { ...drawn.source, address: `/journeys/${journey.id}/${query}`, state: query },
  };
}

/** The sequence diagram of a journey, or the link of its step among hub and spokes. */
export function journeyPicture(state: JourneyState, theme: Theme, palette: Palette): Picture {
  const spoke = state.spokes ? spokePicture(state, theme, palette) : undefined;
  if (spoke) return spoke;
  const { journey, mode, steps, step } = state;
  const scene = sequenceScene(steps, 'wide');
  const marked = steps.find(({ number }) => number === step);
  const query = journeyQuery(state);
  return {
    theme,
    palette,
    title: titleOfJourneyState(state),
    summary: marked ? markedStep(saidOf(marked)) : summaryOf(journey, modeOf(mode).settings),
    description: steps.map(saidOf).join(' '),
    width: scene.width,
    height: scene.height,
    markup: drawSequence(scene, step, palette),
    definitions: hatchPattern(palette),
    verdicts: new Set<Verdict>(steps.flatMap((each) => (each.kind === 'hop' ? [each.verdict, each.line] : []))),
    hasTunnel: scene.rows.some((row) => row.kind === 'message' && row.tube),
    source: {
      address: `/journeys/${journey.id}/${query}`,
      state: query,
      verdicts: Object.fromEntries(steps.flatMap((each) => (each.kind === 'hop' ? [[each.number, each.verdict]] : []))),
    },
  };
}

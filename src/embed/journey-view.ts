import { JourneyStepsElement } from '../features/journey/script/journey-element.ts';
import { queryOf } from '../state/query.ts';
import type { Changed, View } from './view.ts';
import { journeyTakes } from '../wording/embed/view.ts';

/** A journey: a mode, and a step of it. */
export function journeyView(journey: JourneyStepsElement, changed: Changed): View {
  JourneyStepsElement.define();
  let asking = false;
  journey.addEventListener('journey-steps-state', () => asking || changed());
  const notice = journey.querySelector<HTMLElement>('.ignored');
  return {
    name: 'journey',
    ignored: notice?.hidden === false ? (notice.textContent ?? undefined) : undefined,
    shown: () => {
      const { mode, step } = journey.state;
      return { mode, ...(step === undefined ? {} : { step }) };
    },
    query: () => journey.query(),
    length: () => journey.length,
    async ask({ mode, step, ...others }) {
      if (Object.values(others).some((value) => value !== undefined && value !== null)) return journeyTakes;
      const now = journey.state;
      const nextMode = mode === undefined ? now.mode : mode;
      const nextStep = step === undefined ? (mode === undefined ? now.step : undefined) : step;
      const query = queryOf({ mode: nextMode, step: nextStep, view: now.spokes ? 'spokes' : undefined });
      asking = true;
      const ignored = journey.ask(query);
      asking = false;
      return ignored;
    },
  };
}

import { journeyIds, type JourneyId } from '../../model/journey/journey.ts';
import { actorName } from '../../wording/journey/actor.ts';
import { stepsOf, type Step } from '../../wording/journey/journey-step.ts';
import { journeyOf } from '../../wording/journey/journeys.ts';
import { firstStepAsk, orderAsk, orderLead, stepByStep } from '../../wording/practice/question.ts';
import { ended } from '../../wording/text/text.ts';
import { namedModes } from '../../wording/named-mode.ts';
import type { Drawn, MatchQuestion } from '../question.ts';
import type { Random } from '../random.ts';
import { drawUntil } from './draw.ts';

/** Journeys of which each step follows the one before: what goes on beside the request, such as a scrape, has no place in an order. */
const ordered = journeyIds.filter(
  (id) => !(['kubectl-top', 'proxy-to-node', 'kubelet-heartbeat-and-watch', 'kube-proxy-watch'] as readonly JourneyId[]).includes(id),
);
const [fewest, most] = [4, 6];

const textOf = (step: Step): string =>
  step.kind === 'hop' ? `${actorName(step.from)} → ${actorName(step.to)}: ${step.title}` : `${actorName(step.at)}: ${step.title}`;
const becauseOf = (step: Step): string => (step.kind === 'hop' ? step.sends.text : step.does.text);

/** The steps of a command or an event, in order. Each step stands there once, and each has exactly one place. */
export const drawOrder = (random: Random): Drawn<MatchQuestion> =>
  drawUntil('order', random, () => {
    // Every second question is the one that most have to explain at a whiteboard: exec through Konnectivity.
    const journey = journeyOf(random.below(2) === 0 ? 'kubectl-exec' : random.pick(ordered));
    const { settings, name } = random.pick(namedModes.filter(({ id }) => journey.id !== 'kubectl-exec' || id.startsWith('konnectivity')));
    const steps = stepsOf(journey, settings);
    const taken = random
      .some(
        steps.map((_, at) => at),
        most,
      )
      .toSorted((a, b) => a - b)
      .map((at) => steps[at] as Step);
    if (taken.length < fewest || new Set(taken.map(textOf)).size < taken.length) return undefined;
    const drawn = random.shuffled(taken);
    if (drawn.every((step, at) => step === taken[at])) return undefined;
    const asked = journey.command ? `\`${journey.command}\`` : `“${journey.name}”`;
    return {
      form: 'match',
      isOrder: true,
      ask: orderAsk(asked),
      askFirst: firstStepAsk(asked),
      lead: orderLead(name, taken.length === steps.length),
      given: [],
      rows: drawn.map((step) => ({
        id: `step-${String(step.number)}`,
        text: textOf(step),
        right: String(taken.indexOf(step) + 1),
        because: becauseOf(step),
      })),
      choices: taken.map((_, at) => ({ id: String(at + 1), text: String(at + 1) })),
      because: taken.map((step, at) => `${String(at + 1)}. ${ended(textOf(step))}`).join(' '),
      see: { href: `/journeys/${journey.id}/`, text: stepByStep(journey.name) },
      misconception: 'who-connects',
    };
  });

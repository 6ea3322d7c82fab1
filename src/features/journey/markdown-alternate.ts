import { marksOf, type Footnotes } from '../../build/mdx/footnotes.ts';
import type { Claim, JourneyId } from '../../model/journey/journey.ts';
import { actorName } from '../../wording/journey/actor.ts';
import { variantsOf, type Step } from '../../wording/journey/journey-step.ts';
import { journeyOf } from '../../wording/journey/journeys.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { modeNames } from '../../wording/names.ts';

const claimText = ({ text, facts }: Claim, footnotes: Footnotes): string => text + marksOf(footnotes, facts.join(' '));

function stepText(step: Step, footnotes: Footnotes): string {
  if (step.kind === 'inside') return `${step.number}. **${actorName(step.at)}**: ${claimText(step.does, footnotes)}`;
  const line = (label: string, claim: Claim): string => `   - ${label}: ${claimText(claim, footnotes)}`;
  return [
    `${step.number}. **${actorName(step.from)} → ${actorName(step.to)}**, ${step.port}, ${step.protocol}: ${verdictWords[step.verdict]}`,
    line('Sends', step.sends),
    line('Connects', step.dials),
    ...step.proofs.map((proof) => line('Verifies', proof)),
    ...step.wire.map((wire) => line('Attacker', wire)),
  ].join('\n');
}

/** The steps of a journey, once for the modes that share them. */
export const stepsOfJourney = (id: JourneyId, footnotes: Footnotes): string =>
  variantsOf(journeyOf(id))
    .map(({ modes: ids, steps }) =>
      [`### ${ids.map((mode) => modeNames[mode]).join(', ')}`, '', ...steps.map((step) => stepText(step, footnotes))].join('\n'),
    )
    .join('\n\n');

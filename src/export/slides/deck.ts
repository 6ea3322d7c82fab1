import { actorName } from '../../wording/journey/actor.ts';
import { claimsOf, type Step } from '../../wording/journey/journey-step.ts';
import {
  actsAlone,
  actsTowards,
  allStepsAlt,
  markedStepAlt,
  sourcesOnPage,
  stepTitle,
  verdictMeans,
  verdictsTitle,
} from '../../wording/export/slides.ts';
import { diagramAlt } from '../../wording/export/subject.ts';
import { portWords } from '../../wording/port.ts';
import { capital } from '../../wording/text/text.ts';
import { verdicts, type Verdict } from '../../model/verdict.ts';
import { verdictMeanings, verdictWords } from '../../wording/verdict.ts';
import { modeNames } from '../../wording/names.ts';
import type { JourneyState } from '../journey-picture.ts';
import { sourceLine, type Subject } from '../texts/subject.ts';

/** Backticks are for pages, which show what stands between them as code. */
const plain = (text: string): string => text.replaceAll('`', '');

const leadOf = (step: Step): string =>
  step.kind === 'inside'
    ? actsAlone(actorName(step.at))
    : actsTowards({
        from: actorName(step.from),
        to: actorName(step.to),
        port: portWords(step.port),
        protocol: step.protocol,
        verdict: verdictWords[step.verdict],
      });

const meaningOf = (verdict: Verdict): string => verdictMeans(capital(verdictWords[verdict]), verdictMeanings[verdict]);

/** The slides of a journey; `subject` is that of the journey without a marked step. */
export const deckOf = ({ journey, mode, steps, spokes }: JourneyState, subject: Subject) => ({
  title: journey.name,
  mode: modeNames[mode],
  summary: plain(subject.summary),
  // The address of the journey in this mode
  page: subject.page,
  source: sourceLine(subject),
  alt: allStepsAlt(
    subject.alt,
    steps.map((step) => [step.number, step.title, leadOf(step)] as const),
  ),
  slides: steps.map((step) => ({
    number: step.number,
    title: stepTitle(step.number, steps.length, step.title),
    // Who talks to whom, on which port, and the verdict
    lead: leadOf(step),
    // A picture of hub and spokes is no sequence diagram.
    // What the picture shows, for readers who do not see it
    alt: markedStepAlt(spokes ? diagramAlt(subject.title) : subject.alt, step.number, step.title, leadOf(step)),
    // What the page says about the step, a paragraph a sentence
    notes: claimsOf(step).map(({ text }) => plain(text)),
  })),
  verdicts: {
    title: verdictsTitle,
    head: subject.head,
    rows: subject.rows,
    // What each word for a verdict means, and where the sources are
    notes: [
      ...verdicts.filter((verdict) => steps.some((step) => step.kind === 'hop' && step.verdict === verdict)).map(meaningOf),
      sourcesOnPage,
    ],
  },
});

import { kubernetesRead } from '../../model/setting/minor.ts';
import { atStep, noPort, nothingOnWire, sequenceAlt, stepColumns } from '../../wording/export/subject.ts';
import { drawnFormatWords } from '../../wording/export/plain-format.ts';
import { summaryOf } from '../../wording/journey/journey-step.ts';
import { actorName } from '../../wording/journey/actor.ts';
import { modeOf } from '../../model/setting/mode.ts';
import { portWords } from '../../wording/port.ts';
import { verdictWords } from '../../wording/verdict.ts';
import { journeyFrameHeight } from '../frame-height.ts';
import { journeyAlternateBase, journeyQuery, titleOfJourneyState, type JourneyState } from '../journey-picture.ts';
import type { Format } from './format.ts';
import { linkFormats, markdownFormat, wikiFormats } from './plain-formats.ts';
import { mermaidSequence, plantumlSequence } from './sequence.ts';
import type { Subject } from './subject.ts';

/** The subject of a journey, with addresses under `root`, an absolute address that ends in a slash. */
export function subjectOfJourney(state: JourneyState, root: string): Subject {
  const { journey, mode, steps, step, spokes } = state;
  const absolute = (address: string): string => new URL(address.replace(/^\//, ''), root).href;
  const svg = spokes ? undefined : absolute(`${journeyAlternateBase(state)}.svg`);
  const title = step === undefined ? titleOfJourneyState(state) : atStep(titleOfJourneyState(state), step);
  return {
    title,
    summary: summaryOf(journey, modeOf(mode).settings),
    page: absolute(`/journeys/${journey.id}/${journeyQuery(state)}`),
    embed: absolute(`/embed/journey/${journey.id}/${journeyQuery(state)}`),
    svg,
    image: svg,
    alt: sequenceAlt(title),
    height: journeyFrameHeight(steps, spokes),
    kubernetes: kubernetesRead,
    head: stepColumns,
    rows: steps.map((each) =>
      each.kind === 'inside'
        ? [String(each.number), actorName(each.at), each.title, noPort, nothingOnWire]
        : [
            String(each.number),
            `${actorName(each.from)} → ${actorName(each.to)}`,
            each.title,
            portWords(each.port),
            verdictWords[each.verdict],
          ],
    ),
  };
}

/** Every format of a journey, in the order of the dialog. */
export const journeyFormats: readonly Format<JourneyState>[] = [
  ...linkFormats,
  markdownFormat,
  { id: 'mermaid', ...drawnFormatWords.mermaid, ending: 'mmd', textOf: mermaidSequence },
  ...wikiFormats,
  { id: 'plantuml', ...drawnFormatWords.plantuml, ending: 'puml', textOf: plantumlSequence },
];

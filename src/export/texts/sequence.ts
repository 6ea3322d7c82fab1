import type { ActorId } from '../../model/journey/journey.ts';
import { type Step } from '../../wording/journey/journey-step.ts';
import { actorName } from '../../wording/journey/actor.ts';
import type { Verdict } from '../../model/verdict.ts';
import { sequenceKey } from '../../wording/export/chart.ts';
import { portWords } from '../../wording/port.ts';
import { verdictWords } from '../../wording/verdict.ts';
import type { JourneyState } from '../journey-picture.ts';
import { sourceLine, type Subject } from './subject.ts';

const idOf = (id: ActorId): string => `c_${id.replaceAll('-', '_')}`;
const actorsOf = (steps: readonly Step[]): readonly ActorId[] => [
  ...new Set(steps.flatMap((step) => (step.kind === 'inside' ? [step.at] : [step.from, step.to]))),
];
/** What stands on an arrow: the number, what is sent, the port, and the verdict in words. */
const labelOf = (step: Step): string =>
  step.kind === 'inside'
    ? `${step.number}. ${step.title}`
    : `${step.number}. ${step.title}, ${portWords(step.port)}: ${verdictWords[step.verdict]}`;

const mermaidArrows: Readonly<Record<Verdict, string>> = {
  authenticated: '->>',
  local: '->>',
  encrypted: '-->>',
  unknown: '-->>',
  unsafe: '--)',
};
/** Characters that end a statement of Mermaid, as the entities it has for them. */
const plain = (text: string): string => text.replaceAll('#', '#35;').replaceAll(';', '#59;').replaceAll('#35#59;', '#35;');

/** The steps of a journey as a sequence diagram of Mermaid, with a title and a key. Verdicts are labels and line styles; there are no colours. */
export const mermaidSequence = (subject: Subject, { steps }: JourneyState): string => {
  const actors = actorsOf(steps);
  const widest = [...new Set([actors[0], actors.at(-1)])].flatMap((id) => (id ? [idOf(id)] : [])).join(',');
  return [
    '---',
    `title: ${JSON.stringify(subject.title)}`,
    '---',
    'sequenceDiagram',
    ...actors.map((id) => `  participant ${idOf(id)} as ${actorName(id)}`),
    ...steps.map((step) =>
      step.kind === 'inside'
        ? `  Note over ${idOf(step.at)}: ${plain(labelOf(step))}`
        : `  ${idOf(step.from)}${mermaidArrows[step.verdict]}${idOf(step.to)}: ${plain(labelOf(step))}`,
    ),
    `  Note over ${widest}: ${[...sequenceKey, `${sourceLine(subject)}, ${subject.page}`].map(plain).join('<br/>')}`,
    '',
  ].join('\n');
};

const plantumlArrows: Readonly<Record<Verdict, string>> = {
  authenticated: '->',
  local: '->',
  encrypted: '-->',
  unknown: '-->',
  unsafe: '-->>',
};

/** The steps of a journey as a sequence diagram of PlantUML. */
export const plantumlSequence = (subject: Subject, { steps }: JourneyState): string =>
  [
    '@startuml',
    `title ${subject.title}`,
    ...actorsOf(steps).map((id) => `participant "${actorName(id)}" as ${idOf(id)}`),
    ...steps.map((step) =>
      step.kind === 'inside'
        ? `note over ${idOf(step.at)} : ${labelOf(step)}`
        : `${idOf(step.from)} ${plantumlArrows[step.verdict]} ${idOf(step.to)} : ${labelOf(step)}`,
    ),
    'legend bottom',
    sequenceKey.join(' '),
    `${sourceLine(subject)}, ${subject.page}`,
    'endlegend',
    '@enduml',
    '',
  ].join('\n');

import { newestMinor, plannedMinor } from '../../model/setting/minor.ts';
import { factOf } from '../fact.ts';
import { changes, stageOfChange, type Change } from './release-change.ts';
import { minorOf, stagesOf, type Stage } from './stage.ts';
import { topics, type Subject } from './subject.ts';
import { subjects } from './timeline-subjects.ts';

/** A subject with its life by Kubernetes minor, oldest stage first. */
interface Feature extends Subject {
  readonly stages: readonly Stage[];
}

/** The newest minor, and the one that plans name. */
export const newest = newestMinor;
export const planned = plannedMinor;

/** The stages that the fact of a subject names. A plan names those to come. */
const stagesOfFact = ({ fact }: Subject): readonly Stage[] =>
  stagesOf(fact).map((stage): Stage =>
    fact.startsWith('facts/planned#')
      ? { ...stage, state: 'planned', note: stage.state, confirmed: false }
      : { ...stage, confirmed: stage.confirmed && factOf(fact).confirmed },
  );

/** The stages of its fact, and those of its changes in releases that the fact does not name. */
function stagesOfSubject(subject: Subject): readonly Stage[] {
  const written = stagesOfFact(subject);
  const added = subject.changes.flatMap((change) => stageOfChange(change) ?? []);
  return [...written, ...added.filter(({ release }) => !written.some((stage) => stage.release === release))].sort(
    (a, b) => minorOf(a.release) - minorOf(b.release),
  );
}

/** Every feature of the timeline, by topic; inside of one by its first stage. Throws if a fact names no release. */
export const features: readonly Feature[] = topics.flatMap((topic) =>
  subjects
    .filter((subject) => subject.topic === topic)
    .map((subject): Feature => {
      const stages = stagesOfSubject(subject);
      if (stages.length === 0) throw new Error(`the timeline finds no Kubernetes release in this fact: ${subject.fact}`);
      return { ...subject, stages };
    })
    .sort((a, b) => minorOf(a.stages[0]?.release ?? '') - minorOf(b.stages[0]?.release ?? '')),
);

const subjectOf = new Map(subjects.flatMap((subject) => subject.changes.map(({ id }) => [id, subject] as const)));

/** What a minor did: a change that the facts have by minor, or a stage of a feature that is older than those. */
export type Entry =
  | { readonly kind: 'change'; readonly change: Change; readonly subject?: Subject }
  | { readonly kind: 'stage'; readonly feature: Feature; readonly stage: Stage };

/** The stages that no change of the facts tells: those of the minors before the changes begin, and a few details after. */
const untold: readonly { readonly feature: Feature; readonly stage: Stage }[] = features.flatMap((feature) =>
  feature.stages
    .filter(({ release }) => !feature.changes.some((change) => change.release === release))
    .map((stage) => ({ feature, stage })),
);

/** Every minor that changed something, newest first. */
export const releases = [...new Set([...changes.map(({ release }) => release), ...untold.map(({ stage }) => stage.release)])]
  .sort((a, b) => minorOf(b) - minorOf(a))
  .map((release) => ({
    release,
    entries: [
      ...untold.filter(({ stage }) => stage.release === release).map((each): Entry => ({ kind: 'stage', ...each })),
      ...changes
        .filter((change) => change.release === release)
        .map((change): Entry => {
          const subject = subjectOf.get(change.id);
          return { kind: 'change', change, ...(subject ? { subject } : {}) };
        }),
    ],
  }));

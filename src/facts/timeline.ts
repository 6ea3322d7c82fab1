import { newestMinor, plannedMinor } from '../model/minor.ts';
import { factOf, rowOf } from './fact.ts';
import { minorOf, stagesOf, type Stage } from './stage.ts';
import { subjects, topics, type Subject } from './timeline-subject.ts';

/** A subject with its life by Kubernetes minor, oldest stage first. */
export interface Feature extends Subject {
  readonly stages: readonly Stage[];
}

/** The newest minor, and the one that plans name. */
export const newest = newestMinor;
export const planned = plannedMinor;

function stagesOfSubject({ fact, since }: Subject): readonly Stage[] {
  const plan = fact.startsWith('facts/planned#');
  return stagesOf(rowOf(fact))
    .map((stage): Stage =>
      plan
        ? { ...stage, state: 'planned', note: stage.state, confirmed: false }
        : since && (stage.state === 'added' || stage.state === 'changed')
          ? { ...stage, state: since }
          : stage,
    )
    .map((stage) => ({ ...stage, confirmed: stage.confirmed && factOf(fact).confirmed }))
    .sort((a, b) => minorOf(a.release) - minorOf(b.release));
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

/** What a minor changed. */
export interface Release {
  readonly release: string;
  readonly changes: readonly { readonly feature: Feature; readonly stage: Stage }[];
}

/** Every minor that changed something, newest first. */
export const releases: readonly Release[] = [...new Set(features.flatMap(({ stages }) => stages.map(({ release }) => release)))]
  .sort((a, b) => minorOf(b) - minorOf(a))
  .map((release) => ({
    release,
    changes: features.flatMap((feature) =>
      feature.stages.filter((stage) => stage.release === release).map((stage) => ({ feature, stage })),
    ),
  }));

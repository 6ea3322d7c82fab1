import type { FactId } from '../../model/reason.ts';

/** The groups of the timeline, in its order. */
export const topics = ['Tunnels', 'Ports without protection', 'API server to kubelet', 'Kubelet', 'Who may ask', 'Streams'] as const;
type Topic = (typeof topics)[number];

/** What the timeline follows: a feature of the links between control plane and nodes, and the fact that its stages are read from. */
export interface Subject {
  /** The permanent anchor on the timeline page. */
  readonly id: string;
  readonly name: string;
  readonly topic: Topic;
  /** The path, mode or flag page it concerns. */
  readonly href: string;
  readonly fact: FactId;
  /** The changes of `releases.yaml` that are its own: ids, or the start of several and a star. They add the stages that the fact does not name. */
  readonly changes?: readonly string[];
}

/** The address of a flag in the reference. */
export const flag = (name: string): string => `/reference/flags/#${name}`;

type Written = Omit<Subject, 'topic' | 'fact'>;
/** A subject without a fact of its own is read from its first change. */
type Named = Written & (Pick<Subject, 'fact'> | Required<Pick<Subject, 'changes'>>);

/** What is followed of each topic. */
export const subjectsOf = (byTopic: Readonly<Partial<Record<Topic, readonly Named[]>>>): readonly Subject[] =>
  topics.flatMap((topic) =>
    (byTopic[topic] ?? []).map((subject) => ({ fact: `facts/releases#${subject.changes?.[0]}`, ...subject, topic })),
  );

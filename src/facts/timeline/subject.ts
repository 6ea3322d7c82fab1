import type { FactId } from '../../model/reason.ts';
import { changes, changesNamed, type Change } from './release-change.ts';

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
  /** The changes of `releases.yaml` that are its own. They add the stages that the fact does not name. */
  readonly changes: readonly Change[];
}

/** The address of a flag in the reference. */
export const flag = (name: string): string => `/reference/flags/#${name}`;

/**
 * A subject as it is written. Its changes are those that it names by id, or by the start of several and a star; where it names none, those whose id begins
 * with its own. Without a fact of its own it is read from its first change.
 */
type Named = Omit<Subject, 'topic' | 'fact' | 'changes'> & { readonly fact?: FactId; readonly changes?: readonly string[] };

/** What is followed of each topic. */
export const subjectsOf = (byTopic: Readonly<Partial<Record<Topic, readonly Named[]>>>): readonly Subject[] =>
  topics.flatMap((topic) =>
    (byTopic[topic] ?? []).map(({ changes: names, ...subject }) => {
      const own = names ? changesNamed(names) : changes.filter(({ id }) => `${id}-`.startsWith(`${subject.id}-`));
      return { fact: `facts/releases#${own[0]?.id}`, ...subject, topic, changes: own };
    }),
  );

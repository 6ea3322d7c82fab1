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

/**
 * A subject as it is written. Its changes are those that it names by id, or by the start of several and a star; where it names none, those whose id begins
 * with its own. Without a fact of its own it is read from its first change. Without a page of its own it concerns the flag of its fact.
 */
interface Named {
  readonly name: string;
  readonly href?: string;
  readonly fact?: FactId;
  readonly changes?: readonly string[];
}

/** What is followed of each topic, by its anchor. */
export const subjectsOf = (byTopic: Readonly<Partial<Record<Topic, Readonly<Record<string, Named>>>>>): readonly Subject[] =>
  topics.flatMap((topic) =>
    Object.entries(byTopic[topic] ?? {}).map(([id, { name, changes: names, ...written }]) => {
      const own = names ? changesNamed(names) : changes.filter((change) => `${change.id}-`.startsWith(`${id}-`));
      const fact = written.fact ?? (`facts/releases#${own[0]?.id}` as const);
      const href = written.href ?? fact.replace(/^facts\/flags#--([^/]+).*$/, '/reference/flags/#$1');
      return { id, name, topic, href, fact, changes: own };
    }),
  );

import type { PathId } from '../../model/path.ts';
import type { Verdict } from '../../model/verdict.ts';
import { listed, listedClauses, together } from '../text/list.ts';

/** What a decision is about: paths that a reader knows by what they do with them, and that are protected in the same way. */
interface Subject {
  readonly paths: readonly PathId[];
  /** Its name in a small picture, at most 14 letters. */
  readonly label: string;
  /** What goes over it, as objects of a sentence. Commands stand between backticks. */
  readonly what: readonly string[];
  /** What an attacker gets from a verdict, where it is not what anybody gets from that verdict. */
  readonly gets?: Readonly<Partial<Record<Verdict, string>>>;
}

const subjects = {
  exec: { paths: ['apiserver-to-kubelet'], label: 'exec, logs', what: ['`kubectl exec`', '`kubectl logs`'] },
  proxy: {
    paths: ['apiserver-to-node', 'apiserver-to-pod', 'apiserver-to-service'],
    label: '/proxy/ URLs',
    what: ['requests through the API server’s proxy'],
  },
  webhook: { paths: ['apiserver-to-webhook'], label: 'webhooks', what: ['calls to webhooks'] },
  extension: { paths: ['apiserver-to-extension-apiserver'], label: 'kubectl top', what: ['`kubectl top`', 'other extension APIs'] },
  clients: {
    paths: ['kubelet-to-apiserver', 'kube-proxy-to-apiserver', 'pod-to-apiserver'],
    label: 'kubelets, pods',
    what: ['requests of kubelets, kube-proxy and pods'],
  },
  agent: {
    paths: ['agent-to-konnectivity-server'],
    label: 'agents',
    what: ['the tunnel of Konnectivity'],
    gets: { encrypted: 'anyone can register as an agent of Konnectivity' },
  },
  scraper: { paths: ['scraper-to-kubelet'], label: 'metrics-server', what: ['requests of metrics-server to kubelets'] },
} as const satisfies Readonly<Record<string, Subject>>;
export type SubjectId = keyof typeof subjects;

/** A subject by its id. */
export const subjectOf = (id: SubjectId): Subject => subjects[id];

/** A clause, and what it is about where others may say the same of something else. */
export interface Clause {
  readonly says: string;
  readonly of?: readonly string[];
}

/** What an attacker gets of a subject from the verdict of the hop that decides; `network` where that is not the untrusted one. */
export function exposureOf({ what, gets }: Subject, verdict: Exclude<Verdict, 'authenticated' | 'local'>, network?: string): Clause {
  const on = network ? ` on the ${network}` : '';
  const clause = gets?.[verdict];
  if (clause) return { says: clause };
  const says = {
    encrypted: `an impostor${on} can answer`,
    unsafe: `anyone${on || ' on the way'} can read and change`,
    unknown: `it is unknown${on && `,${on},`} what protects`,
  }[verdict];
  return { says, of: what };
}

/** Clauses as one part of a sentence: those that say the same of different things are said once. */
export const joined = (clauses: readonly Clause[]): string =>
  listedClauses(
    together(clauses, ({ says, of }) => (of ? says : `${says}.`)).map((group) => {
      const things = [...new Set(group.flatMap(({ of = [] }) => of))];
      return things.length > 0 ? `${group[0].says} ${listed(things)}` : group[0].says;
    }),
  );

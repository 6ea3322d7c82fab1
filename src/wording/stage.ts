import { newestMinor } from '../model/setting/minor.ts';
import { capital } from './text/text.ts';

const words = {
  present: 'there since',
  alpha: 'alpha',
  beta: 'beta',
  stable: 'stable',
  added: 'added',
  changed: 'changed',
  deprecated: 'deprecated',
  disabled: 'switched off, the flag stays',
  removed: 'removed',
  planned: 'planned',
} as const;

/** What the bars of the timeline show. */
export const barWords = {
  alpha: 'alpha',
  beta: 'beta',
  stable: 'stable, or without a stage',
  deprecated: 'deprecated or switched off',
  unknown: 'not confirmed',
  planned: 'planned',
  changed: 'changed',
} as const;

/** A stage of a feature, as the facts have it. */
interface Stage {
  readonly state: keyof typeof words;
  readonly note?: string | undefined;
  readonly confirmed: boolean;
}
/** A change of a release. */
interface Change {
  readonly what: string;
  readonly stage: string;
  readonly release: string;
  readonly patch?: string | undefined;
  readonly confirmed: boolean;
}

/** What a stage did, in a few words: `beta`, or `planned as alpha, not in 1.36`. */
export function wordsOfStage({ state, note, confirmed }: Stage): string {
  if (state === 'planned') return note ? `planned as ${note}, not in ${newestMinor}` : `planned, not in ${newestMinor}`;
  const said = note ? `${words[state]}: ${note}` : words[state];
  return confirmed ? said : `${said} (not confirmed)`;
}

/** What a change is in its release, in a few words: `beta`, `planned`, `in v1.38.0-alpha.1`. */
export function wordsOfChange({ stage, release, confirmed }: Change): string {
  if (/^(alpha|beta|rc)\.\d+$/.test(stage)) return `in the pre-release v${release}.0-${stage}`;
  return confirmed || stage === 'planned' ? stage : `${stage} (not confirmed)`;
}

/** What a change does, as a sentence. The facts have it as a clause, and the patch releases beside it. */
export function sentenceOfChange({ what, patch }: Change): string {
  const sentenceStart =
    /^[a-z][a-z-]* /.test(what) && !/^(kubeadm|kube-proxy|client-go|etcd|exec|port-forward|metrics)\b/.test(what) ? capital(what) : what;
  return `${sentenceStart}${patch ? ` (${patch})` : ''}.`;
}

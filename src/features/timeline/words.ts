import type { Change } from '../../facts/timeline/release-change.ts';
import type { Stage } from '../../facts/timeline/stage.ts';
import { newestMinor } from '../../model/setting/minor.ts';
import { capital } from '../../wording/text/text.ts';

const words: Readonly<Record<Stage['state'], string>> = {
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
};

/** What a stage did, in a few words: `beta`, or `planned as alpha, not in 1.36`. */
export function wordsOfStage({ state, note, confirmed }: Stage): string {
  if (state === 'planned') return `planned${note ? ` as ${note}` : ''}, not in ${newestMinor}`;
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

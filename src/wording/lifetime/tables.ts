// The tables of the page of lifetimes, its form, and its headings without a page of HTML.

/** What the page says first: how long an idle session with the defaults lasts, and when a node that is cut off is unknown. */
export const lifetimesLead = (exec: string, logs: string, unknown: string | undefined): string =>
  `By default, ${
    exec === logs
      ? `an idle \`kubectl exec\` and a quiet \`kubectl logs -f\` both end after ${exec}`
      : `an idle \`kubectl exec\` ends after ${exec} and a quiet \`kubectl logs -f\` after ${logs}`
  }, and a node that is cut off becomes unknown after ${unknown ?? 'a time that is unknown'}.`;
export const goesOnHeading = 'What goes on';
export const stopsHeading = 'What stops';
export const bothConcluded = 'Both lists are concluded from the code, and not seen running.';
export const cutOffColumns = (stretches: readonly string[]): string[] => ['What happens', ...stretches, 'Who does it'];
export const afterTheCut = (from: string, to: string): string => `After the cut, ${from}–${to}`;
export const sessionColumns = ['Session', 'How it ends', 'What you see', 'What to set'];
export const staysOpen = 'It stays open.';
export const nothingToSet = 'Nothing.';
export const limitColumns = ['Limit', 'Hop', 'Values', 'What it does', 'Set by'];
export const inALog = 'In a log: ';
export const youSeeLabel = 'You see: ';
export const notTied = ' (no source ties these words to this timer)';

export const formLabels = {
  mode: 'Mode of the cluster',
  minor: 'Kubernetes, kubectl included',
  front: 'In front of the API server stands',
  between: 'Between the control plane and the nodes stands',
  limit: 'Its idle limit, in seconds',
  keepalive: '`--keepalive-time`, in seconds',
} as const;

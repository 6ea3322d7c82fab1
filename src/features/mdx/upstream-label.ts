/** The three things that this site says of a statement of the Kubernetes page, beside "correct". None of them blames its authors. */
type UpstreamLabel = 'differs' | 'incomplete' | 'outdated' | 'correct';

/** The label of each kind that `seed-corrections.yaml` gives. */
const labels: Readonly<Record<string, UpstreamLabel>> = {
  'wrong today': 'outdated',
  'stale label': 'outdated',
  'wrong detail': 'differs',
  'wrong even then': 'differs',
  imprecise: 'differs',
  overstated: 'differs',
  missing: 'incomplete',
  incomplete: 'incomplete',
  simplified: 'incomplete',
  correct: 'correct',
};

/** The label of a kind of correction. Throws for a kind that has none, so that the build names it. */
export function upstreamLabelOf(kind: string): UpstreamLabel {
  const label = labels[kind];
  if (!label)
    throw new Error(`src/facts/seed-corrections.yaml: the kind "${kind}" has no label; there are ${Object.keys(labels).join(', ')}`);
  return label;
}

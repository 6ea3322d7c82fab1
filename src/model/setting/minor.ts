import table from './minors.json' with { type: 'json' };

/** A Kubernetes minor, as in `?k8s=1.34`. */
export type KubernetesMinor = `1.${number}`;

const days = Object.entries(table.released) as readonly (readonly [minor: KubernetesMinor, day: string | null])[];
/** The number of a minor of Kubernetes 1; those of Kubernetes 0 come before all of them. */
const numberOf = (minor: string): number => {
  const [major, number] = minor.split('.').map(Number);
  return (number ?? 0) - (major === 0 ? 1000 : 0);
};

/** Every minor that was released and that the facts cover, oldest first. `minors.json` is the one place that names them. */
export const minors: readonly KubernetesMinor[] = days.flatMap(([minor, day]) => (day === null ? [] : [minor]));
export const oldestMinor: KubernetesMinor = minors[0] ?? '1.0';
/** The newest minor that was released. What of it was read is another question: see `kubernetesRead`. */
export const newestMinor: KubernetesMinor = minors.at(-1) ?? oldestMinor;
/** The day a minor was released, or nothing where it was not, or is not in the facts. */
export const releaseDay = (minor: KubernetesMinor): string | undefined => days.find(([each]) => each === minor)?.[1] ?? undefined;
/** The minor that is planned and has no day of release yet. */
export const plannedMinor: KubernetesMinor = days.find(([, day]) => day === null)?.[0] ?? newestMinor;

/** The release of Kubernetes whose whole source the facts were read in. */
export const kubernetesRead: string = table.read;
/** The releases that the records of `observations.json` were measured on, the one with most records first. */
export const kubernetesMeasured: readonly string[] = table.measured;

/** Compares two minors such as `1.9` and `1.22` by number: negative where the first is older. */
export const compareMinors = (a: string, b: string): number => numberOf(a) - numberOf(b);

/** The minor after another one: 1.38 after 1.37. */
export const minorAfter = (minor: KubernetesMinor): KubernetesMinor => `1.${numberOf(minor) + 1}`;

/** What the benchmarks call a check; numbers are those of the profile. Source: facts/benchmarks. */
export interface BenchmarkItem {
  readonly setting: string;
  readonly cis: string;
  readonly kubescape: readonly string[];
}

/** What one catalogue calls a control, such as NIST SP 800-53 with SC-8 and SC-8(1). Plain data. */
export interface CatalogueNames {
  /** The id of the catalogue in facts/controls. */
  readonly in: string;
  /** Its name. */
  readonly catalogue: string;
  readonly ids: readonly string[];
}

/** A control that a finding fails, and what the catalogues call it. Plain data. */
export interface FailedControl {
  /** Its id in facts/controls, which is its anchor on `/controls/`. */
  readonly id: string;
  /** Of the CIS Benchmark and Kubescape the items that this finding fails, of the other catalogues all names of the control. */
  readonly names: readonly CatalogueNames[];
}

/** A control with the codes of the findings that fail it. `src/facts/control/check-controls.ts` makes it. */
export interface KnownControl extends FailedControl {
  readonly codes: readonly string[];
}

/** The controls that a finding of a rule fails, with the names that are about it. */
export function controlsOf(
  { code, cis = [] }: { readonly code: string; readonly cis?: readonly string[] | undefined },
  known: readonly KnownControl[],
  benchmarks: readonly BenchmarkItem[],
): readonly FailedControl[] {
  const about = [...cis, ...benchmarks.filter((one) => cis.includes(one.cis)).flatMap(({ kubescape }) => kubescape)];
  return known
    .filter(({ codes }) => codes.includes(code))
    .map(({ id, names }) => ({
      id,
      names: names.map((one) => {
        const ids = one.in === 'cis' || one.in === 'kubescape' ? one.ids.filter((name) => about.includes(name)) : [];
        return ids.length > 0 ? { ...one, ids } : one;
      }),
    }));
}

import type { FactId } from '../model/reason.ts';

/** What the benchmarks call a check; numbers are those of the profile. Source: facts/benchmarks. */
export interface BenchmarkItem {
  readonly setting: string;
  readonly cis: string;
  readonly kubescape: readonly string[];
}

/** When a flag of kube-apiserver came and went, as Kubernetes minors. Source: facts/flags. */
export interface FlagLife {
  readonly name: string;
  readonly since?: string | undefined;
  readonly deprecated?: boolean | undefined;
  readonly removed?: string | undefined;
  /** Nothing reads its value. */
  readonly dead?: boolean | undefined;
  readonly fact: FactId;
}

/** A kubelet setting with its two sets of defaults, and what kubeadm writes. Source: facts/kubelet. */
export interface KubeletDefault {
  readonly field: string;
  readonly configDefault: string;
  readonly flagDefault: string | undefined;
  readonly kubeadm: string | undefined;
}

/** What the checker needs of `src/facts` when it runs. `src/facts/check-facts.ts` makes it from the YAML files, so no browser loads them. */
export interface CheckFacts {
  /** The newest minor that the facts were read from. */
  readonly kubernetes: string;
  /** The profile that the numbers of the benchmark items belong to. */
  readonly profile: string;
  readonly benchmarks: readonly BenchmarkItem[];
  readonly flags: readonly FlagLife[];
  readonly kubelet: readonly KubeletDefault[];
  /** Flags that kubeadm gives kube-apiserver, without dashes. */
  readonly kubeadmArguments: Readonly<Record<string, string>>;
  readonly kubeadmLeavesOut: readonly string[];
}

/** What a page hands to the script that shows the cluster of a reader. */
export interface ClusterPage {
  /** The way to the root of the site, such as `../../`. */
  readonly root: string;
  /** Whether its links take along a cluster that only the address has. Those of a frame lead out of it, to the page that shows the same. */
  readonly takesAlong: boolean;
  /** Says what of the cluster was not taken, on a page without the header that says it. */
  say?(sentence: string): void;
}

/** What that script does for a page. */
export interface ClusterScript {
  /**
   * Shows a cluster, or the page as it was built. `isStored`: it comes from this browser and not from the address. `opens`: the reader has just chosen it,
   * so the panel in the header opens.
   */
  show(text: string | undefined, how?: { readonly isStored?: boolean; readonly opens?: boolean }): void;
}

/** Where the script leaves what shows a cluster on a page. */
export const clusterKey = Symbol.for('hub-spoke.cluster');
export type StartCluster = (page: ClusterPage) => ClusterScript;

/** Where the script of the changes leaves its parts. */
export const secureKey = Symbol.for('hub-spoke.cluster-secure');
/** Where the script of the decisions leaves its parts. */
export const decisionKey = Symbol.for('hub-spoke.cluster-decision');

import type { Changes } from './changes.ts';
import type { Distribution } from '../../../state/distribution.ts';
import type { ReaderCluster } from '../../../state/cluster.ts';

/** What each part of a page is told of the cluster of the reader. */
export interface ClusterContext {
  readonly cluster: ReaderCluster;
  /** Every distribution, as the model has it. */
  readonly distributions: readonly Distribution[];
  /** What the cluster is called, as in “k3s 1.34”. */
  readonly name: string;
  /** The same as the text of a query. */
  readonly text: string;
  /** Whether the address of this page has that text. */
  readonly isInAddress: boolean;
  /** The way to the root of the site, such as `../../`. */
  readonly root: string;
}

/** Shows the cluster of the reader in one part of a page, where the page has that part. Each change is taken back when the cluster is forgotten. */
export type ClusterPart = (context: ClusterContext, page: Changes) => void;

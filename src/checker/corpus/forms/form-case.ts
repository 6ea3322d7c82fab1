import type { Case } from '../case.ts';

/** A golden case of one form of input. Each form has at least one that is read and one near miss, or a part that is named and not read. */
export interface FormCase extends Case {
  /** The row of `facts/input-forms` that it is about. */
  readonly form: string;
  /** A near miss: the input looks like that form, is none, and may not be read as one. */
  readonly isNot?: true;
  /** `line what` of each piece that no reader takes, as the account of the input tells it. */
  readonly unread: readonly string[];
}

/** What the checker says of an input in which no reader finds anything. */
export const nothingInIt =
  'Nothing in it is known to the checker: it reads manifests, kubeadm, kubelet, k3s and egress configuration, units and command lines.';
/** What it says of one that is no YAML to begin with. */
export const noYaml = `It is no YAML. ${nothingInIt}`;

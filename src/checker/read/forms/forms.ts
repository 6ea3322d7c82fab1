import type { Reader } from '../reading.ts';
import type { Node } from '../yaml-node.ts';

/** What the core reads, in the names of `facts/input-forms`: each completes "It was read as …". */
export const coreForms = {
  manifest: 'a manifest',
  configuration: 'a configuration file of Kubernetes',
  kubeadm: 'a kubeadm configuration',
  unit: 'a systemd unit',
  'environment-file': 'a file of environment variables',
  'command-line': 'command lines',
} as const;

/**
 * The readers of the rarer forms, which the core does not hold: `more-forms.ts` has them. They share the classes of the core, so a script
 * that holds them has to be bundled together with `check.ts`.
 */
export interface MoreForms {
  /** Reads a whole text; false when it is in none of these forms. Throws `Unusable` for one that cannot be read. */
  readonly readText: (reader: Reader) => boolean;
  /** Reads one document, or says what of it was skipped; false when it is none of theirs. */
  readonly readDocument: (reader: Reader, root: Node, kind: string, apiVersion: string) => boolean;
}

interface Form {
  /** Its row in `facts/input-forms`, and its name there. */
  readonly form: string;
  readonly name: string;
}

/** A form that a whole text has. `read` returns false where nothing of that form turns out to be there: then other forms are tried. */
export interface TextForm extends Form {
  readonly looksLike: (text: string) => boolean;
  readonly read: (reader: Reader) => boolean;
}

/** A form that one YAML or JSON document has. */
export interface DocumentForm extends Form {
  readonly looksLike: (root: Node, kind: string, apiVersion: string) => boolean;
  readonly read: (reader: Reader, root: Node, kind: string, apiVersion: string) => void;
}

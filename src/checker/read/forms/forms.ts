import type { Reader } from '../reading.ts';
import type { Node } from '../yaml-node.ts';

/** What the core reads, in the names of `facts/input-forms`: each completes "It was read as …". */
export const coreForms = {
  manifest: 'a manifest',
  configuration: 'a configuration file of Kubernetes',
  'command-line': 'a text with command lines',
} as const;

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
  readonly looksLike: (root: Node, kind: string, apiVersion: string, file: string) => boolean;
  readonly read: (reader: Reader, root: Node, kind: string, apiVersion: string) => void;
}

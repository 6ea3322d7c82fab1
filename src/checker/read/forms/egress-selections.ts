import { pairOf } from '../yaml-node.ts';
import type { DocumentForm } from './forms.ts';

/** An egress selector configuration that lost its kind: its selections alone. */
export const egressSelections: DocumentForm = {
  form: 'egress-selections',
  name: 'an egress selector configuration without its kind',
  looksLike: (root, kind) => kind === '' && pairOf(root, 'egressSelections') !== undefined,
  read: ({ reading, source }, root, _, apiVersion) => {
    if (root.kind === 'map') reading.documents.push({ kind: 'EgressSelectorConfiguration', apiVersion, source, root });
  },
};
